"""Find the words of a sentence that stand for a country: its names, and the people who act for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bilateral.analysis.clauses import WORDS
from bilateral.analysis.cue_patterns import Tokens
from bilateral.analysis.model import Mention, PersonFinding

DAYS = WORDS["weekdays"] | WORDS["months"]
LEAST_SURNAME = 2  # letters
_NO_PARTY = frozenset({"mask", "dateline", "hint"})


@dataclass(frozen=True, slots=True)
class Party:
    """Words that stand for one country, or for several as "Sino-American" does."""

    first: int  # tokens
    last: int
    codes: tuple[str, ...]  # sorted
    modifies: bool  # "Japanese", "Japan's": acts only through the noun that follows


def find_parties(
    tokens: Tokens, mentions: Iterable[Mention], surnames: Mapping[str, str]
) -> tuple[Party, ...]:
    """Give the parties of a sentence in its order, without overlaps.

    Args:
        tokens: of the sentence.
        mentions: of countries in it.
        surnames: of people, in lower case, with the codes of their countries.
    """
    found: list[Party] = []
    named = sorted(mentions, key=lambda m: (m.start, -m.end))
    if not named and surnames.keys().isdisjoint(tokens.words):
        return ()
    place = {start: at for at, start in enumerate(tokens.starts)}
    reach = -1
    for mention in named:
        first = place.get(mention.start, -1)
        if mention.kind in _NO_PARTY or not mention.codes or first <= reach or _goes_on(tokens, mention):
            continue
        reach = first
        while reach + 1 < len(tokens.words) and tokens.starts[reach + 1] < mention.end:
            reach += 1
        people = mention.kind == "demonym" and mention.text.endswith("s") and mention.text[:-1].istitle()
        modifies = (mention.kind == "demonym" and not people) or _owns(tokens, reach)
        found.append(Party(first, reach, tuple(sorted(set(mention.codes))), modifies))
    taken = {at for party in found for at in range(party.first, party.last + 1)}
    for at, word in enumerate(tokens.words):
        if word in surnames and at not in taken and tokens.text[tokens.starts[at]].isupper():
            found.append(Party(at, at, (surnames[word],), _owns(tokens, at)))
    return tuple(sorted(found, key=lambda party: party.first))


def between(parties: Sequence[Party], first: int, end: int) -> Sequence[Party]:
    """Give the parties that begin from one token to before another; they must be in order."""
    return parties[
        bisect_left(parties, first, key=lambda party: party.first) : bisect_left(
            parties, end, key=lambda party: party.first
        )
    ]


def _goes_on(tokens: Tokens, mention: Mention) -> bool:
    """Tell whether a leader's name goes on and so is another's: "President Hassan" in "Hassan Rouhani"."""
    after = tokens.text[mention.end : mention.end + 2]
    if mention.kind != "leader" or not mention.sentence or after[:1] != " " or not after[1:].isupper():
        return False
    return tokens.words[bisect_left(tokens.starts, mention.end)] not in DAYS


def _owns(tokens: Tokens, at: int) -> bool:
    """Tell whether a token is in the genitive: "Japan's", "the United States'"."""
    if at + 1 < len(tokens.words) and tokens.words[at + 1] == "'s":
        return True
    end = tokens.ends[at]
    return tokens.text[end : end + 1] in {"'", "’"} and tokens.words[at].endswith("s")


def surnames_of(people: Iterable[PersonFinding]) -> dict[str, str]:
    """Give the last names of people with their countries; one that two countries share is left out."""
    found: dict[str, set[str]] = {}
    for person in people:
        words = [word for word in person.name.lower().replace("’", "'").split() if not word.endswith(".")]
        if person.country and words and len(words[-1]) >= LEAST_SURNAME:
            found.setdefault(words[-1], set()).add(person.country)
    return {name: min(codes) for name, codes in sorted(found.items()) if len(codes) == 1}
