"""Find the subject of a verb: a country, several, someone to be looked up, or nobody known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bilateral.analysis.clauses import WORDS
from bilateral.analysis.cue_patterns import PUNCTUATION, Tokens
from bilateral.analysis.parties import Party

PREPOSITIONS, AUXILIARIES = WORDS["prepositions"], WORDS["auxiliaries"]
HEADS = WORDS["heads"]
"""Nouns that act for a country when its name stands before them: "Japanese officials", "China's foreign ministry"."""
OFFICES, GROUPS = WORDS["offices"], WORDS["groups"]
COORDINATORS = WORDS["coordinators"] | {",", "–", "—"}
BREAKS = frozenset(";:“")
OPENING = PREPOSITIONS | WORDS["openers"]
NEAR = 7  # tokens between a name and the noun that it describes
FAR = 14  # tokens that one look back crosses


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does what a verb says."""

    kind: Literal["named", "joint", "group", "others", "pronoun", "speaker", "office", "unknown"]
    codes: tuple[str, ...] = ()  # of countries where they are named
    office: str = ""  # "president" in "the president"


UNKNOWN = Subject("unknown")
SPEAKER = Subject("speaker")
JOINT = Subject("joint")
GROUP = Subject("group")  # "both sides"
OTHERS = Subject("others")  # "the leaders of the G7"
PRONOUN = Subject("pronoun")


def subject_of(tokens: Tokens, verb: int, parties: Sequence[Party]) -> Subject:
    """Find the subject of the verb that begins at a token.

    The words just before the verb decide: a name, "Japanese officials", "the two leaders", a pronoun. After a comma
    or "and", and for an -ing form or an infinitive, it is the subject of the clause that went before.
    """
    words = tokens.words
    at = verb - 1
    while at >= 0 and verb - at < FAR and (words[at] in AUXILIARIES or words[at].endswith("ly")):
        at -= 1
    if at < 0:
        return subject_of_clause(tokens, 0, len(words), parties) if words[verb].endswith("ing") else UNKNOWN
    if words[at] in {"who", "which"}:
        before = at - 2 if at and words[at - 1] == "," else at - 1
        return _phrase_at(tokens, before, parties, free=False) if before >= 0 else UNKNOWN
    beside = words[verb].endswith("ing") and "with" in words[max(0, at - NEAR) : at]  # "with Japan aiming to"
    direct = _person(words, at) or _phrase_at(tokens, at, parties, free=not beside)
    if direct is not UNKNOWN:
        return direct
    if words[at] in COORDINATORS or words[verb].endswith("ing"):
        start = at
        while start > 0 and words[start - 1] not in BREAKS:
            start -= 1
        return subject_of_clause(tokens, start, at, parties)
    return UNKNOWN


def subject_of_clause(tokens: Tokens, start: int, end: int, parties: Sequence[Party]) -> Subject:
    """Find the first that acts between two tokens; an opening "In …," or "While …," is passed over."""
    words = tokens.words
    while start < end and (words[start] in OPENING or words[start].endswith("ing")):
        comma = next((at for at in range(start, end) if words[at] == ","), -1)
        if comma < 0:
            break
        start = comma + 1
    here = [party for party in parties if start <= party.first and party.last < end]
    limit = here[0].first if here else end
    for at in range(start, min(limit, start + FAR)):
        person = _person(words, at)
        if person is not None and (at == start or words[at - 1] in {",", "and", "that"}):
            return person
        group = _group(words, at)
        if group is not None and at - start <= NEAR and not any(p.first == at + 1 for p in here):
            if words[at + 1 : at + 2] != ("of",):
                return group
            if group.kind == "group" and not any(at < p.first <= at + NEAR for p in here):
                return OTHERS
    if not here or here[0].first - start > FAR:
        return UNKNOWN
    party = here[0]
    head = party.last
    if party.modifies:
        head = next(
            (at for at in range(party.last + 1, min(end, party.last + NEAR)) if words[at] in HEADS), -1
        )
        if head < 0 or _is_broken(words, party.last + 1, head):
            return UNKNOWN
    if _hangs(words, party.first, parties):
        return UNKNOWN
    return _with_joined(tokens, party, here[1:], head)


def _person(words: Sequence[str], at: int) -> Subject | None:
    """Read a pronoun, or "my administration"."""
    word = words[at]
    if word in {"i", "we"} or (
        word in {"administration", "government"} and at and words[at - 1] in {"my", "our"}
    ):
        return SPEAKER
    if word in {"they", "both"}:
        return JOINT
    return PRONOUN if word in {"he", "she", "it"} else None


def _group(words: Sequence[str], at: int) -> Subject | None:
    """Read "the two leaders" or "the president"."""
    before = words[max(0, at - 3) : at]
    if words[at] in GROUPS and any(word in {"the", "both", "two"} for word in before):
        return GROUP
    if words[at] in OFFICES and "the" in before and words[at - 1] not in {"of", "vice", "deputy", "former"}:
        return Subject("office", office=words[at])
    return None


def _phrase_at(tokens: Tokens, at: int, parties: Sequence[Party], *, free: bool) -> Subject:
    """Read the noun phrase that ends at a token.

    Args:
        tokens: of the sentence.
        at: the phrase's last token.
        parties: of the sentence.
        free: whether it must not hang on a preposition; before "who" it may.
    """
    words = tokens.words
    near = [p for p in parties if p.last == at or (p.modifies and p.last < at <= p.last + NEAR)]
    near = [p for p in near if not _is_broken(words, p.last + 1, at)]
    if not near:
        return _group(words, at) or UNKNOWN
    party = near[-1]
    if (party.last == at) == party.modifies and words[at] not in HEADS:
        return UNKNOWN  # "Japan's economy", or a genitive that stands alone
    if free and _hangs(words, party.first, parties):
        return UNKNOWN
    earlier = [p for p in parties if p.last < party.first]
    codes, first = set(party.codes), party.first
    for other in reversed(earlier):
        if not _are_joined(tokens, other.last + 1, first):
            break
        codes |= set(other.codes)
        first = other.first
    return Subject("joint" if len(codes) > 1 else "named", tuple(sorted(codes)))


def _with_joined(tokens: Tokens, party: Party, later: Sequence[Party], head: int) -> Subject:
    codes, reach = set(party.codes), head
    for other in later:
        if not _are_joined(tokens, reach + 1, other.first):
            break
        codes |= set(other.codes)
        reach = other.last
    return Subject("joint" if len(codes) > 1 else "named", tuple(sorted(codes)))


def _are_joined(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether only "and", commas, titles and names stand between two parties: "Mr Suga and President Moon"."""
    gap = tokens.words[first:last]
    if gap in {("of",), ("of", "the")}:
        return True
    if len(gap) > FAR or any(word.endswith("ed") or word in PREPOSITIONS - {"of", "for"} for word in gap):
        return False
    written = [tokens.written(at, at) for at in range(first, last)]
    apposed = all(word == "," or word[:1].isupper() for word in written)
    return apposed or "and" in gap


def _is_broken(words: Sequence[str], first: int, last: int) -> bool:
    return any(
        word in PUNCTUATION or word in PREPOSITIONS or word == "and" for word in words[first : last + 1]
    )


def _hangs(words: Sequence[str], first: int, parties: Sequence[Party]) -> bool:
    """Tell whether a name hangs on a preposition, other than "of" after an office: "the president of Poland"."""
    at = first - 1
    while at >= 0 and first - at <= NEAR and words[at] not in PREPOSITIONS:
        if words[at] == "and":
            other = next((p for p in parties if p.last < at and at - p.last <= 2), None)
            return other is not None and _hangs(
                words, other.first, [p for p in parties if p.last < other.first]
            )
        if words[at] in PUNCTUATION or words[at] in {"or", "but", "that", "which", "who"}:
            return False
        if words[at].endswith("ed") or words[at] in AUXILIARIES:
            return False
        at -= 1
    if at < 0 or first - at > NEAR:
        return False
    if words[at] == "of":
        return not any(word in HEADS for word in words[max(0, at - 5) : at])
    return True
