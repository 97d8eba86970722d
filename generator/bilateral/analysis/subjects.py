"""Find the subject of a verb: a country, several, someone to be looked up, or nobody known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bilateral.analysis.clauses import WORDS
from bilateral.analysis.cue_patterns import PUNCTUATION, Tokens
from bilateral.analysis.joins import are_joined, hangs, head_before, is_aside, is_broken
from bilateral.analysis.parties import Party, between

PREPOSITIONS, AUXILIARIES = WORDS["prepositions"], WORDS["auxiliaries"]
HEADS = WORDS["heads"]
"""Nouns that act for a country when its name stands before them: "Japanese officials", "China's ministry"."""
OFFICES, GROUPS = WORDS["offices"], WORDS["groups"]
PLACED = frozenset(
    {"official", "officials", "spokesman", "spokeswoman", "ministry", "government", "statement"}
)
"""Those whose side the place tells that opens the sentence: "In Ankara, a ministry official said"."""
COORDINATORS = WORDS["coordinators"] | {",", "–", "—"}
BREAKS = frozenset(';:“”"')
ENDS_PHRASE = PUNCTUATION | PREPOSITIONS | AUXILIARIES | {"and", "but", "or", "that", "which", "who"}
AFTER_CLAUSE = (("and",), ("but",), ("who",), ("which",))
OPENING = PREPOSITIONS | WORDS["openers"]
NEAR = 7  # tokens between a name and the noun that it describes
FAR = 14  # tokens that one look back crosses
CLAUSE = 80  # tokens of a clause; what stands farther away is not looked at


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

    The words just before the verb decide: a name, "Japanese officials", "the two leaders", a pronoun. After a
    comma or "and", and for an -ing form, it is the subject of the clause that went before.
    """
    words = tokens.words
    at = verb - 1
    while at >= 0 and verb - at < FAR and (words[at] in AUXILIARIES or words[at].endswith("ly")):
        at -= 1
    participle = words[verb].endswith("ing")
    if at < 0:
        return subject_of_clause(tokens, 0, min(len(words), CLAUSE), parties) if participle else UNKNOWN
    if words[at] in {"who", "which"}:
        before = at - 2 if at and words[at - 1] == "," else at - 1
        return _phrase_at(tokens, before, parties, free=False) if before >= 0 else UNKNOWN
    beside = participle and "with" in words[max(0, at - NEAR) : at]  # "with Japan aiming to"
    direct = _person(words, at) or _phrase_at(tokens, at, parties, free=not beside)
    if direct is UNKNOWN and words[at] in PLACED:
        direct = _of_place(words, at, parties)
    if direct is not UNKNOWN or not (participle or words[at] in COORDINATORS):
        return direct
    start = at
    while start > max(0, at - CLAUSE) and words[start - 1] not in BREAKS:
        start -= 1
    return subject_of_clause(tokens, start, at, parties)


def _of_place(words: Sequence[str], at: int, parties: Sequence[Party]) -> Subject:
    """Read "In Ankara, a ministry official", where no other side is named between; else "the ministry"."""
    near = between(parties, 0, at)
    placed = len(near) == 1 and not near[0].modifies and near[0].first == 1 and words[0] in {"in", "from"}
    if placed and words[near[0].last + 1] == ",":
        return Subject("named", near[0].codes)
    the = words[at - 1 : at] == ("the",) and words[at] in {"ministry", "government"}
    return PRONOUN if the and not near else UNKNOWN


def subject_of_clause(tokens: Tokens, start: int, end: int, parties: Sequence[Party]) -> Subject:
    """Find the first that acts between two tokens; an opening "In …," or "While …," is passed over."""
    words = tokens.words
    while start < end and (words[start] in OPENING or words[start].endswith("ing")):
        comma = next((at for at in range(start, min(end, start + CLAUSE)) if words[at] == ","), -1)
        if comma < 0 or words[comma + 1 : comma + 2] in AFTER_CLAUSE:
            break  # the phrase has no comma of its own: "On 3 May the leaders met, and they agreed"
        start = comma + 1
    near = between(parties, start, min(end, start + CLAUSE))
    here = [party for party in near if party.last < end and not is_aside(words, party)]
    limit = here[0].first if here else end
    for at in range(start, min(limit, start + FAR)):
        person = _person(words, at)
        if person is not None and (at == start or words[at - 1] in {",", "and", "that"}):
            return person
        group = _group_of(words, at, here) if at - start <= NEAR else None
        if group is not None:
            return group
    acts = here and here[0].first - start <= FAR and not hangs(words, here[0].first, parties)
    return _acting(tokens, here, end) if acts else UNKNOWN


def subject_after(tokens: Tokens, verb: int, parties: Sequence[Party]) -> Subject:
    """Find the subject of a verb that it stands before: “…,” said Ms Sato of Japan; "was urged by Tokyo"."""
    words = tokens.words
    here = between(parties, verb + 1, verb + 1 + NEAR)
    if not here or not ENDS_PHRASE.isdisjoint(words[verb + 1 : here[0].first]):
        return UNKNOWN
    return _acting(tokens, here, min(len(words), verb + CLAUSE))


def _group_of(words: Sequence[str], at: int, here: Sequence[Party]) -> Subject | None:
    """Read "the two leaders" or "the president", unless a name follows that tells more."""
    group = _group(words, at)
    if group is None or any(party.first == at + 1 for party in here[:1]):
        return None
    if words[at + 1 : at + 2] != ("of",):
        return group
    named = any(at < party.first <= at + NEAR for party in here[:1])
    return OTHERS if group.kind == "group" and not named else None


def _acting(tokens: Tokens, here: Sequence[Party], end: int) -> Subject:
    """Read the first party of a clause, with the noun that it describes and those joined to it by "and"."""
    words, party = tokens.words, here[0]
    head = party.last
    if party.modifies:
        following = range(party.last + 1, min(end, party.last + NEAR))
        head = next((at for at in following if words[at] in HEADS), -1)
        if head < 0 or is_broken(words, party.last + 1, head):
            return UNKNOWN
    codes, reach = set(party.codes), head
    for other in here[1:]:
        if not are_joined(tokens, reach + 1, other.first):
            break
        codes |= set(other.codes)
        reach = other.last
    return Subject("joint" if len(codes) > 1 else "named", tuple(sorted(codes)))


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
    window = between(parties, at - CLAUSE, at + 1)
    if not window or window[-1].last < at:
        at = head_before(words, at)
    near = [p for p in window if p.last == at or (p.modifies and p.last < at <= p.last + NEAR)]
    near = [p for p in near if not is_broken(words, p.last + 1, at)]
    if not near:
        group = _group(words, at)
        held = free and any(
            word in PREPOSITIONS for word in words[max(0, at - 3) : at]
        )  # "by both governments"
        return group if group is not None and not held else UNKNOWN
    party = near[-1]
    if party.modifies if party.last == at else words[at] not in HEADS:
        return UNKNOWN  # a genitive that stands alone, or "Japan's economy"
    if free and hangs(words, party.first, parties):
        return UNKNOWN
    codes, first = set(party.codes), party.first
    for other in reversed([p for p in window if p.last < first]):
        if not are_joined(tokens, other.last + 1, first):
            break
        codes |= set(other.codes)
        first = other.first
    return Subject("joint" if len(codes) > 1 else "named", tuple(sorted(codes)))
