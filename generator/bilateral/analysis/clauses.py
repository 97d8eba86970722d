"""Find the cues of the package in a sentence, and tell which stand in its main clause."""

from __future__ import annotations

from functools import lru_cache

from bilateral.analysis.cue_patterns import PUNCTUATION, CueMatcher, Hit, Tokens, tokenise
from bilateral.reference.cues import load_cues, load_words
from bilateral.reference.word_classes import load_word_classes

WORDS = load_words()
RELATIVES, OPENERS = WORDS["relatives"], WORDS["openers"]
LATE_OPENERS = WORDS["closers_of_main"]  # open a clause without a comma before them
SAYING = WORDS["saying"]
"""After these "that" opens what is said, not a clause that describes a noun."""
TELLING = WORDS["telling"]  # they name a hearer before what is said: "told the council that"
BESIDE_SAYING = WORDS["beside_saying"] | WORDS["weekdays"] | WORDS["months"]  # "said on Monday that"
MOST_BESIDE = 6  # tokens between a verb of saying and its "that"
COMPLETED_BY_THAT = WORDS["copulas"] | WORDS["attitudes"]  # "my guess is that", "afraid that"
PARTICIPLES, NEGATIONS = WORDS["participles"], WORDS["negations"]
MODALS, NAMES_TOO = WORDS["modals"], WORDS["names_too"]
NEVER_AFTER_MODALS = {("to",), ("of",), ("against",)}
BEFORE_STATES = WORDS["before_states"]
AFTER_VERBS = {(word,) for word in WORDS["after_verbs"]}
SHORTEST_PLURAL = 4
NEAR = 4  # tokens between a modal and its verb
BEFORE_NOUNS = WORDS["before_nouns"]
COORDINATORS = frozenset({"and", "or", "but"})
FINITE_BE = frozenset({"is", "are", "was", "were"})


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher:
    return CueMatcher(load_cues())


@lru_cache(maxsize=256)
def cues_in(text: str) -> tuple[Tokens, tuple[Hit, ...]]:
    """Give the tokens of a sentence and every cue of the package in it, in one pass for all rules."""
    tokens = tokenise(text)
    return tokens, tuple(hit for hit in _matcher().find(tokens) if not _is_in_name(tokens, hit))


def _is_in_name(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether a noun or modal that makes a plan is part of a name: "an Action Plan to", "in May"."""
    at, text = hit.first, tokens.text
    return (
        at > 0
        and text[tokens.starts[at]].isupper()
        and tokens.words[at - 1][0].isalnum()
        and ("outlook.plan" in hit.labels or tokens.words[at] in MODALS)
        and not text.isupper()
    )


def with_label(hits: tuple[Hit, ...], *labels: str) -> tuple[Hit, ...]:
    """Give the hits of these lists in order; of two that overlap, the first and longest."""
    if not hits:
        return ()
    wanted = frozenset(labels)
    here = [hit for hit in hits if not wanted.isdisjoint(hit.labels)]
    if len(here) < 2:  # noqa: PLR2004 - none overlap
        return tuple(here)
    kept: list[Hit] = []
    for hit in sorted(here, key=lambda h: (h.first, -h.last)):
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=256)
def subordinate(tokens: Tokens) -> tuple[bool, ...]:
    """Tell for each token whether it stands in a clause that only describes, or sets time or reason.

    Such a clause runs to the next comma, to the verb after one with a modal ("how far it could rise is") or
    to the end; text in brackets counts as one too. A question word that opens the sentence is its subject:
    "Why it failed is clear".
    """
    words = tokens.words
    marks: list[bool] = []
    inside = bracket = modal = False
    for at, word in enumerate(words):
        before = words[at - 1] if at else ","
        if word in "()[]":
            bracket = word in "(["
        elif word in ",;:":
            inside = False
        elif word in RELATIVES or word in LATE_OPENERS:
            inside, modal = at > 0 or word in LATE_OPENERS, False
        elif word in OPENERS:
            inside = inside or before in ',“"'
        elif word == "that":
            inside = inside or _describes(words, at)
        elif inside and (word in MODALS or (modal and word in FINITE_BE)) and before not in COORDINATORS:
            inside, modal = not modal, True
        marks.append(inside or bracket)
    return tuple(marks)


def _describes(words: tuple[str, ...], at: int) -> bool:
    """Tell whether "that" describes a noun, "the law that", rather than opens what is said or felt."""
    before = words[at - 1] if at else ","
    if before in ",;:" or before.endswith(("ed", "ing")) or before in COMPLETED_BY_THAT:
        return False
    beside = True
    for near in range(at - 1, max(-1, at - 1 - MOST_BESIDE), -1):
        word = words[near]
        if word in TELLING or (beside and word in SAYING):
            return False  # "told the council that", "said on Monday that"
        if word in PUNCTUATION:
            return True
        beside = beside and (word in BESIDE_SAYING or word.isdigit())
    return True


def is_past_future(tokens: Tokens, modal: int) -> bool:
    """Tell whether a modal speaks of what did not come: "would have agreed", "could not have met"."""
    words = tokens.words
    at = _skip(words, modal + 1)
    if at >= len(words) or words[at] != "have":
        return False
    at = _skip(words, at + 1)
    return at < len(words) and is_participle(words[at])


def is_participle(word: str) -> bool:
    """Tell whether a word looks like a past participle: "agreed", "burnt", "brought"."""
    return word in PARTICIPLES or word.endswith(("ed", "en")) or word in load_word_classes().past


def is_verb(words: tuple[str, ...], at: int) -> bool:
    """Tell whether a present form has its subject before it: "rules help", not "the help" or "to help"."""
    first = at - 1
    while first > 0 and at - first <= NEAR and (words[first].endswith("ly") or words[first] == "also"):
        first -= 1
    if first < 0:
        return False
    before, word = words[first], words[at]
    if before == "'s" or before in BEFORE_STATES or before in PUNCTUATION - {",", "”", '"', ")"}:
        return False
    after = words[at + 1 : at + 2]
    if not word.endswith("s"):
        if "and" in words[max(0, first - 2) : first] and after in AFTER_VERBS:
            return True  # "Paris and Rome deny it"
        return before in {"they", "we", "i", "you"} or (
            before.endswith("s") and len(before) >= SHORTEST_PLURAL and not before.endswith("ss")
        )
    classes = load_word_classes()
    if before in classes.adjectives or before in classes.demonyms:
        return False
    bases = {word[:-1], word[:-2], word[:-3] + "y"}
    return not bases.isdisjoint(classes.verbs) or after in AFTER_VERBS or after == ("to",)


def is_unreal(tokens: Tokens, verb: int) -> bool:
    """Tell whether a verb is what did not come of a modal before it: "would not have offered"."""
    words = tokens.words
    at = verb - 1
    while at > 0 and verb - at <= NEAR and (words[at] in NEGATIONS or words[at] == "have"):
        at -= 1
    return "have" in words[at + 1 : verb] and words[at] in MODALS


def _skip(words: tuple[str, ...], at: int) -> int:
    while at < len(words) and words[at] in NEGATIONS:
        at += 1
    return at


def is_noun(tokens: Tokens, at: int) -> bool:
    """Tell whether a word that looks like a verb is none here: "the offer", "political will", "Mr Said"."""
    words, word = tokens.words, tokens.words[at]
    if at and words[at - 1] in BEFORE_NOUNS:
        return True
    if word in MODALS and words[at + 1 : at + 2] in NEVER_AFTER_MODALS:
        return True
    if word not in NAMES_TOO or not tokens.text[tokens.starts[at]].isupper():
        return False
    return word == "may" or (at > 0 and words[at - 1] not in PUNCTUATION)
