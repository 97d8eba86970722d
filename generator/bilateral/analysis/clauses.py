"""Find the cues of the package in a sentence, and tell which stand in its main clause."""

from __future__ import annotations

from functools import lru_cache

from bilateral.analysis.cue_patterns import CueMatcher, Hit, Tokens, tokenise
from bilateral.reference.cues import load_cues, load_words

WORDS = load_words()
RELATIVES, OPENERS = WORDS["relatives"], WORDS["openers"]
LATE_OPENERS = WORDS["closers_of_main"]  # open a clause without a comma before them
SAYING = WORDS["saying"]
"""After these "that" opens what is said, not a clause that describes a noun."""
PARTICIPLES, NEGATIONS = WORDS["participles"], WORDS["negations"]
NEAR = 4  # tokens between a modal and its verb
BEFORE_NOUNS = WORDS["before_nouns"]


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher:
    return CueMatcher(load_cues())


@lru_cache(maxsize=256)
def cues_in(text: str) -> tuple[Tokens, tuple[Hit, ...]]:
    """Give the tokens of a sentence and every cue of the package in it, in one pass for all rules."""
    tokens = tokenise(text)
    return tokens, _matcher().find(tokens)


def with_label(hits: tuple[Hit, ...], *labels: str) -> tuple[Hit, ...]:
    """Give the hits of these lists in order; of two that overlap, the first and longest."""
    wanted = frozenset(labels)
    here = [hit for hit in hits if not wanted.isdisjoint(hit.labels)]
    kept: list[Hit] = []
    for hit in sorted(here, key=lambda h: (h.first, -h.last)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=256)
def subordinate(tokens: Tokens) -> tuple[bool, ...]:
    """Tell for each token whether it stands in a clause that only describes, or sets time or reason.

    Such a clause runs to the next comma or to the end; text in brackets counts as one too.
    """
    marks: list[bool] = []
    inside = bracket = False
    before = ","
    for word in tokens.words:
        if word in "([":
            bracket = True
        elif word in ")]":
            bracket = False
        elif word in ",;:":
            inside = False
        elif word in RELATIVES or word in LATE_OPENERS:
            inside = True
        elif word in OPENERS:
            inside = inside or before in ',“"'
        elif word == "that" and before not in SAYING and before not in ",;:":
            inside = inside or not before.endswith(("ed", "ing"))
        marks.append(inside or bracket)
        before = word
    return tuple(marks)


def is_past_future(tokens: Tokens, modal: int) -> bool:
    """Tell whether a modal speaks of what did not come: "would have agreed", "could not have met"."""
    words = tokens.words
    at = _skip(words, modal + 1)
    if at >= len(words) or words[at] != "have":
        return False
    at = _skip(words, at + 1)
    return at < len(words) and (words[at] in PARTICIPLES or words[at].endswith(("ed", "en")))


def is_unreal(tokens: Tokens, verb: int) -> bool:
    """Tell whether a verb is what did not come of a modal before it: "would not have offered"."""
    words = tokens.words
    at = verb - 1
    while at > 0 and verb - at <= NEAR and (words[at] in NEGATIONS or words[at] == "have"):
        at -= 1
    return "have" in words[at + 1 : verb] and words[at] in WORDS["modals"]


def _skip(words: tuple[str, ...], at: int) -> int:
    while at < len(words) and words[at] in NEGATIONS:
        at += 1
    return at


def is_noun(tokens: Tokens, at: int) -> bool:
    """Tell whether a word that looks like a verb is none here: "the offer", "political will", "May"."""
    word = tokens.words[at]
    if at and tokens.words[at - 1] in BEFORE_NOUNS:
        return True
    return word == "may" and tokens.text[tokens.starts[at]] == "M"
