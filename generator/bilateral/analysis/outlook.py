"""Find the sentences about what may happen after the article's date, with the author's own hedge."""

from __future__ import annotations

import re
from functools import lru_cache

from bilateral.analysis.clauses import WORDS, cues_in, is_noun, is_past_future, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import OutlookFinding, Reading, Rule
from bilateral.article.model import Sentence

RULE = Rule(
    "outlook",
    "1.0",
    "A sentence looks ahead where it says that something will, may or is expected to happen, or that a side "
    "plans or has agreed to do it; what was once expected and is past is left out.",
)
LEAST_WORDS, MOST_WORDS = 5, 150  # of a sentence; beyond them it is a fragment or no sentence
MODALS = WORDS["modals"]
OF_THE_PAST = WORDS["modals_of_the_past"]  # "in 2019 it would" is no outlook
NO_VERBS = WORDS["prepositions"] | {
    "a",
    "an",
    "the",
    "its",
    "his",
    "her",
    "their",
    "our",
    "this",
    "that",
    "each",
}
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
STRONG = ("outlook.modal", "outlook.hedge", "outlook.expected", "outlook.plan", "statement.would")


def find_outlook(reading: Reading) -> tuple[OutlookFinding, ...]:
    """Give the sentences that look ahead, in reading order."""
    year = reading.article.front.date.year if reading.article.front.date else None
    found = (_look(sentence, year) for sentence in reading.article.sentences)
    return tuple(finding for finding in found if finding is not None)


def looks_ahead(text: str, year: int | None = None) -> bool:
    """Tell whether a sentence speaks of what may come after it was written.

    Args:
        text: the sentence.
        year: of the article, where it has a date.
    """
    tokens, hits = cues_in(text)
    return _hedge(tokens, hits, year) is not None


def _look(sentence: Sentence, year: int | None) -> OutlookFinding | None:
    tokens, hits = cues_in(sentence.text)
    if not hits or not LEAST_WORDS <= len(tokens.words) <= MOST_WORDS:
        return None
    hedge = _hedge(tokens, hits, year)
    if hedge is None:
        return None
    start, end = tokens.starts[hedge.first], tokens.ends[hedge.last]
    return OutlookFinding(sentence, sentence.text[start:end], start, end)


def _hedge(tokens: Tokens, hits: tuple[Hit, ...], year: int | None) -> Hit | None:
    """Choose the cue that makes a sentence look ahead: the first strong one, or a weak one with support."""
    past = [hit for hit in with_label(hits, "outlook.past") if _is_past(tokens, hit)]
    gone = {at for hit in past for at in range(hit.first, hit.last + 1)}
    left = tuple(hit for hit in hits if hit.first not in gone and stands(tokens, hit, year))
    strong = with_label(left, *STRONG)
    if strong:
        return strong[0]
    if gone:
        return None
    wanting = with_label(left, "outlook.want")
    supported = len(wanting) > 1 or with_label(left, "outlook.when")
    return wanting[0] if wanting and supported else None


def _is_past(tokens: Tokens, hit: Hit) -> bool:
    return tokens.words[hit.first] not in MODALS or is_past_future(tokens, hit.first)


def stands(tokens: Tokens, hit: Hit, year: int | None = None) -> bool:
    """Tell whether a cue of what is to come is one here: no noun, no past future, no "would-be"."""
    word = tokens.words[hit.first]
    if word not in MODALS:
        return "outlook.plan" not in hit.labels or _leads_to_verb(tokens, hit.last)
    if is_noun(tokens, hit.first) or is_past_future(tokens, hit.first):
        return False
    if tokens.text[tokens.ends[hit.first] : tokens.ends[hit.first] + 1] in {"-", "‑"}:
        return False
    if word in OF_THE_PAST and year is not None:
        latest = _latest_year(tokens.text)
        return latest is None or latest >= year - 1
    return True


def _leads_to_verb(tokens: Tokens, last: int) -> bool:
    """Tell whether what is planned follows: "commitment to help", not "commitment to NATO"."""
    if tokens.words[last] not in {"of", "to"} or last + 1 >= len(tokens.words):
        return True
    after = tokens.words[last + 1]
    return after not in NO_VERBS and not tokens.text[tokens.starts[last + 1]].isupper()


@lru_cache(maxsize=256)
def _latest_year(text: str) -> int | None:
    return max((int(match[0]) for match in YEAR.finditer(text)), default=None)
