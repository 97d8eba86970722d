"""Find what a sentence says of its subject: that it is good or bad, large or small, glad or sorry."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from bilateral.analysis.clauses import SHORTEST_PLURAL, WORDS, is_verb, subordinate
from bilateral.analysis.cue_patterns import PUNCTUATION, Tokens
from bilateral.reference.word_classes import load_word_classes

COPULAS = WORDS["copulas"]
EVALUATIVE, ATTITUDES, STATES = WORDS["evaluative"], WORDS["attitudes"], WORDS["states"]
ENDS = (PUNCTUATION - {"“", '"', ","}) | WORDS["prepositions"] | {"that", "which", "who", "but", "because"}
PRESENT = frozenset({"am", "are", "do", "does", "has", "have", "is", "'m", "'re"})
NEVER_BEFORE_PAST = {(word,) for word in WORDS["before_states"] - {"and", "or", "not", "n't", "that", "this"}}
BEFORE_IS = frozenset(
    {"it", "that", "he", "she", "there", "this", "what", "who", "here", "which", "how", "where"}
)
"""After these "'s" is a verb; after a name it is a genitive: "Norway's bold plan"."""
AUXILIARIES = WORDS["auxiliaries"]  # "was" alone tells no event
REACH = 6  # tokens between a copula and what it says


class Predicate(NamedTuple):
    """What is said of the subject of a main clause."""

    kind: Literal["judgement", "attitude", "state"]
    first: int  # tokens
    last: int


@lru_cache(maxsize=256)
def predicate_of(tokens: Tokens) -> Predicate | None:
    """Find the first predicate of a main clause that judges, feels or holds in general.

    A copula with an evaluative word ("was a costly mistake") judges, one with a word of feeling ("are
    deeply concerned") tells an attitude; a verb of state in the present ("outweighs") holds in general.
    """
    words, below = tokens.words, subordinate(tokens)
    for at, word in enumerate(words):
        if below[at]:
            continue
        if word in COPULAS and (word != "'s" or words[at - 1] in BEFORE_IS):
            found = _after(words, at)
            if found is not None:
                return found
        elif word in STATES and is_verb(words, at):
            return Predicate("state", at, at)
    return None


@lru_cache(maxsize=256)
def first_event(tokens: Tokens) -> int:
    """Give the first verb in the past of a main clause, "signed"; the number of tokens where none is."""
    words, below, past = tokens.words, subordinate(tokens), load_word_classes().past
    for at, word in enumerate(words):
        if not below[at] and _is_past(word, past) and words[at - 1 : at] not in NEVER_BEFORE_PAST:
            return at
    return len(words)


def present_verb(tokens: Tokens) -> int | None:
    """Give the first verb in the present of a main clause; none where there is only the past."""
    words, below, verbs = tokens.words, subordinate(tokens), load_word_classes().acting
    for at, word in enumerate(words):
        if below[at]:
            continue
        if word in PRESENT:
            return at
        base = word.removesuffix("s")
        if (base in verbs or word.removesuffix("es") in verbs) and is_verb(words, at):
            return at
    return None


def _is_past(word: str, past: frozenset[str]) -> bool:
    return (word in past and word not in AUXILIARIES) or (word.endswith("ed") and len(word) > SHORTEST_PLURAL)


def _after(words: tuple[str, ...], copula: int) -> Predicate | None:
    for at in range(copula + 1, min(len(words), copula + 1 + REACH)):
        word = words[at]
        if word in ENDS:
            return None
        if word in ATTITUDES:
            return Predicate("attitude", copula, at)
        if word in EVALUATIVE or _base(word) in EVALUATIVE or _compares(words, at):
            return Predicate("judgement", copula, at)
        if word == "to" or (word.endswith("ing") and at == copula + 1):
            return None  # "is to visit", "is building"
    return None


def _compares(words: tuple[str, ...], at: int) -> bool:
    """Tell whether a word is the higher degree of a comparison: "cheaper than", "more a threat than"."""
    if words[at] in {"more", "less", "fewer"}:
        return "than" in words[at + 1 : at + REACH]
    return words[at].endswith("er") and words[at + 1 : at + 2] == ("than",)


def _base(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) >= SHORTEST_PLURAL else word
