"""Which countries act in a sentence, and what it says of two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bilateral.analysis.model import Mention
from bilateral.analysis.pair_words import PairWords

_WINDOW = 90  # characters before a name in which an office may stand
_DASHES = re.compile(r"\s?[-–—/・]\s?")
_NEAR = 60
_MOST_ACTORS = 4
_FAR = 100  # characters between the two of "between"
_UPON = 45  # characters between one who acts and the other
_SAME_SIDE = re.compile(
    r"\b(?:to|from|in|with|by|for|against|like|including|into|on|through|via|across) (?:the )?$",
    re.IGNORECASE,
)
_ONE_CLAUSE = re.compile(r"[^,;:.()\"]*")


def dealing_pairs(text: str, mentions: Sequence[Mention], words: PairWords) -> Iterator[tuple[str, str]]:
    """Give the pairs of countries whose leaders or officials deal with each other in a sentence.

    "A and B met" joins the two; "A met B and C" joins A with each of the others, but not B with C.
    """
    actors: dict[str, int] = {}
    behind = 0  # where the last name of another country ends: its office is not this one's
    for place, mention in enumerate(mentions):
        if place and mentions[place - 1].codes != mention.codes:
            behind = mentions[place - 1].end
        if len(mention.codes) == 1 and len(actors) < _MOST_ACTORS and _acts(text, mention, words, behind):
            actors.setdefault(mention.codes[0], mention.start)
    if len(actors) < 2 or not words.dealing.search(text):  # noqa: PLR2004 - two to deal
        return
    codes = tuple(actors)
    verb = words.dealing.search(text, actors[codes[0]], actors[codes[1]])
    for place, one in enumerate(codes):
        for two in codes[place + 1 :]:
            if verb is None or not place:
                yield one, two


def _acts(text: str, mention: Mention, words: PairWords, behind: int) -> bool:
    return (
        mention.kind == "leader"
        or words.office_of.search(text, max(behind, mention.start - _WINDOW), mention.start) is not None
        or words.then_office.match(text, mention.end, mention.end + _NEAR) is not None
    )


def are_joined(text: str, one: Mention, two: Mention, words: PairWords) -> bool:
    """Tell whether two neighbouring mentions stand as a pair: "U.S.-Japan", "ties between A and B"."""
    gap = text[one.end : two.start]
    if _DASHES.fullmatch(gap) or (not gap and one.text.endswith("-")):  # "deutsch-französisch"
        return True
    before = text[max(0, one.start - _NEAR) : one.start]
    if words.between.search(before) and len(gap) <= _FAR and _ends_listed(gap, words):
        return True
    if not words.joined.fullmatch(gap.removeprefix("'s ties").removeprefix("'s relations")):
        return False
    if words.listed.fullmatch(gap) and _SAME_SIDE.search(before):
        return False  # "across the border to Togo and Benin"
    near = before, text[two.end : two.end + _NEAR]
    return any(words.relation.search(part) for part in near)


def _ends_listed(gap: str, words: PairWords) -> bool:
    """Tell whether what stands between two names ends as a row does: "'s power company and "."""
    bare = gap.rstrip().removesuffix(" the")
    return words.listed.fullmatch(" " + bare.rpartition(" ")[2] + " ") is not None


def acts_upon(text: str, one: Mention, two: Mention, words: PairWords) -> bool:
    """Tell whether one of two neighbours does something to the other: "China blamed the Philippines"."""
    gap = text[one.end : two.start]
    if len(gap) > _UPON or _ONE_CLAUSE.fullmatch(gap) is None or are_listed(text, one, two, words):
        return False
    return words.dealing.search(gap) is not None or words.relation.search(gap) is not None


def are_listed(text: str, one: Mention, two: Mention, words: PairWords) -> bool:
    """Tell whether two neighbouring mentions stand in a row, "A and B", and not against each other."""
    if not words.listed.fullmatch(text[one.end : two.start]):
        return False
    return not words.between.search(text[max(0, one.start - _NEAR) : one.start])
