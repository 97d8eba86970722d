"""Tell which modals speak of what is to come: "will sign", not "will say again" or "would be a mistake"."""

from __future__ import annotations

import re
from functools import lru_cache

from bilateral.analysis.clauses import WORDS, is_noun, is_past_future
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.predicates import predicate_of

OF_THE_PAST = WORDS["modals_of_the_past"]  # "in 2019 it would" is no outlook
YEAR = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|January|February|March|April|May|June|July|August|September|October|November"
    r"|December) ((?:1[5-9]|20)\d\d)\b"
)
SAYING, VOLITION = WORDS["saying"], WORDS["volition"]
NOT = {("not",), ("n't",), ("never",)}
MOST_SAID = 60  # tokens between a verb of saying and what is said
ENDS = {(), ("”",), ('"',)}
OWN = {("i",), ("we",)}
SPEAKING = {(word,) for word in ("say", "repeat", "tell", "note", "add", "admit", "confess")}
DENYING = frozenset({"deny", "denies", "denied", "denying"})
MOST_DENIED = 14  # tokens between "denied" and what would come
NEAR, FAR = 3, 14


def modal_stands(tokens: Tokens, hit: Hit, year: int | None) -> bool:
    """Tell whether a modal speaks of what may come.

    Args:
        tokens: of the sentence.
        hit: the modal.
        year: before which what "would" be is past; none where it is not known.
    """
    words, at = tokens.words, hit.first
    if hit.last == at and words[at + 1 : at + 2] in ENDS:
        return False  # "and it always will"
    if (
        is_noun(tokens, at)
        or is_past_future(tokens, at)
        or _is_refusal(words, at)
        or _is_condition(words, at)
        or _only_speaks(words, at)
        or _is_denied(words, at)
    ):
        return False
    if tokens.text[tokens.ends[at] : tokens.ends[at] + 1] in {"-", "‑"}:
        return False
    if words[at] == "would" and (words[at + 1 : at + 2] == ("like",) or _judges(tokens, at)):
        return False
    if words[at] in OF_THE_PAST and year is not None:
        latest = _latest_year(tokens.text)
        return latest is None or latest >= year
    return True


def _judges(tokens: Tokens, modal: int) -> bool:
    """Tell whether what would be is a judgement: "would be a mistake"."""
    said = predicate_of(tokens)
    if said is None or said.kind == "state" or not modal < said.first <= modal + NEAR:
        return False
    return "than" not in tokens.words[said.last : said.last + NEAR]  # "would be fewer than" is a forecast


def _is_refusal(words: tuple[str, ...], modal: int) -> bool:
    """Tell whether someone says what they will not do: "said it would not accept"; that is a position."""
    if words[modal + 1 : modal + 2] not in NOT:
        return False
    if words[modal] == "could":
        return True  # "could not overrule the court" tells what can be done
    verbs = words[modal + 2 : modal + 2 + NEAR]
    return not VOLITION.isdisjoint(verbs) and not SAYING.isdisjoint(words[max(0, modal - MOST_SAID) : modal])


def _only_speaks(words: tuple[str, ...], modal: int) -> bool:
    """Tell whether what comes is but a word: "I will say it again", "would have no comment"."""
    after = words[modal + 1 : modal + 1 + NEAR]
    own = words[modal - 1 : modal] in OWN and after[:1] in SPEAKING
    return own or after[:2] == ("have", "no") or after == ("not", "have", "any")


def _is_denied(words: tuple[str, ...], modal: int) -> bool:
    """Tell whether a side denies what would come: "denied reports that Turkey would stop"."""
    before = words[max(0, modal - MOST_DENIED) : modal]
    return "that" in before and any(word in DENYING for word in before[: before.index("that")])


def _is_condition(words: tuple[str, ...], modal: int) -> bool:
    """Tell whether a modal stands in what is only supposed: "if they could not do so"."""
    at = modal
    while at > 0 and modal - at < FAR and words[at - 1] not in {",", ";", "“", '"'}:
        at -= 1
        if words[at] == "then":
            return False  # "if they cut, then it would cut too"
        if words[at] == "if":
            return True
    return False


@lru_cache(maxsize=256)
def _latest_year(text: str) -> int | None:
    return max((int(match[1]) for match in YEAR.finditer(text)), default=None)
