"""Tell how the names of a sentence hang together, and on which prepositions and nouns they hang."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.clauses import WORDS
from bilateral.analysis.cue_patterns import PUNCTUATION, Tokens
from bilateral.analysis.parties import Party, between

PREPOSITIONS, HEADS = WORDS["prepositions"], WORDS["heads"]
PORTFOLIO_HEADS = frozenset({"ministry", "department", "office", "minister", "secretary", "chamber", "house"})
ENDS_PHRASE = PUNCTUATION | PREPOSITIONS | WORDS["auxiliaries"] | {"and", "but", "or", "that", "which", "who"}
OF_OFFICE = frozenset({"of", "from"})
TIMES = WORDS["weekdays"] | (WORDS["months"] - {"may", "march"}) | WORDS["spans"]
OPEN_PHRASE = {(word,) for word in PREPOSITIONS | {"the", "a", "an", "its", "their", "his", "her"}}
NEVER_BETWEEN = (PREPOSITIONS - {"for", "of"}) | WORDS["be"] | WORDS["modals"] | {"had", "has", "have"}
NEAR = 7  # tokens between a name and the noun that it describes
FAR = 14  # tokens between two that "and" joins
MOST_BETWEEN = 3  # tokens between a name and the "and" that joins another to it
MOST_JOINED = 6  # names in a row: "between Japan, China and Korea"


def are_joined(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether only "and", commas, titles and names stand between: "Mr Suga and President Moon"."""
    gap = tokens.words[first:last]
    if gap in {("of",), ("of", "the")}:
        return True
    if len(gap) > FAR or any(word.endswith("ed") or word in NEVER_BETWEEN for word in gap):
        return False
    written = [tokens.written(at, at) for at in range(first, last)]
    apposed = all(word == "," or word[:1].isupper() for word in written)
    return apposed or "and" in gap


def is_aside(words: Sequence[str], party: Party) -> bool:
    """Tell whether a name stands in brackets, as in that of a firm: "Copperline (Zambia) Co"."""
    return words[max(0, party.first - 1) : party.first] == ("(",)


def is_broken(words: Sequence[str], first: int, last: int) -> bool:
    """Tell whether words between a name and a noun part them: "Japan and the officials"."""
    return any(
        word in PUNCTUATION or word in PREPOSITIONS or word == "and" for word in words[first : last + 1]
    )


def hangs(words: Sequence[str], first: int, parties: Sequence[Party]) -> bool:
    """Tell whether a name hangs on a preposition, save "of" after an office: "the president of Poland"."""
    for _ in range(MOST_JOINED):
        at = first - 1
        while at >= 0 and first - at <= NEAR and words[at] not in ENDS_PHRASE:
            if words[at] in TIMES:
                return False  # "on Monday Japan asked"
            if words[at].endswith("ed") and words[at - 1 : at] not in OPEN_PHRASE:
                return False  # "the leader addressed Japan", but "for continued U.S. support"
            at -= 1
        if at < 0 or first - at > NEAR:
            return False
        if words[at] in PREPOSITIONS:
            return words[at] not in OF_OFFICE or HEADS.isdisjoint(words[max(0, at - NEAR) : at])
        joined = between(parties, max(0, at - NEAR), at) if words[at] == "and" else ()
        if not joined or at - joined[-1].last > MOST_BETWEEN:
            return False
        first = joined[-1].first  # "between Japan and China": as the name before it
    return False


def head_before(words: Sequence[str], at: int) -> int:
    """Give the head of an office that "of" completes: "ministry" in "Ministry of Foreign Affairs"."""
    for near in range(at - 1, max(0, at - NEAR), -1):
        if words[near] in PUNCTUATION:
            return at
        if words[near] == "of" and words[near - 1] in PORTFOLIO_HEADS:
            return near - 1
    return at
