"""Find the sentences about what may happen after the article's date, with the author's own hedge."""

from __future__ import annotations

import re

from bilateral.analysis.clauses import cues_in, is_past_future, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import OutlookFinding, Reading, Rule
from bilateral.article.model import Sentence

RULE = Rule(
    "outlook",
    "1.0",
    "A sentence looks ahead where its author writes that something will, may or is expected to happen, or that a side "
    "plans or has agreed to do it; what was once expected and is past is left out.",
)
LEAST_WORDS, MOST_WORDS = 5, 150
MODALS = frozenset(["will", "shall", "'ll", "may", "might", "could", "would", "should", "must"])
NOUN_BEFORE = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "free",
        "good",
        "political",
        "own",
        "his",
        "her",
        "its",
        "their",
        "our",
        "god's",
        "popular",
        "military",
    ]
)
NEVER_AFTER = frozenset(["of"])
PAST_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
REPORTED_PAST = frozenset(["would", "could", "might"])
STRONG = ("outlook.modal", "outlook.hedge", "outlook.expected", "outlook.plan")
SUPPORT = ("outlook.want", "outlook.when")


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
    past = with_label(hits, "outlook.past")
    gone = [hit for hit in past if _is_past(tokens, hit)]
    strong = [hit for hit in with_label(hits, *STRONG) if _counts(tokens, hit, year, gone)]
    if strong:
        return strong[0]
    if gone:
        return None
    weak = [hit for hit in with_label(hits, *SUPPORT) if _counts(tokens, hit, year, gone)]
    wanting = [hit for hit in weak if "outlook.want" in hit.labels]
    timed = [hit for hit in weak if "outlook.when" in hit.labels]
    return wanting[0] if wanting and (timed or len(wanting) > 1) else None


def _is_past(tokens: Tokens, hit: Hit) -> bool:
    first = tokens.words[hit.first]
    return first not in MODALS or is_past_future(tokens, hit.first)


def _counts(tokens: Tokens, hit: Hit, year: int | None, gone: list[Hit]) -> bool:
    """Tell whether a cue is one where it stands: no noun, no month, no past future."""
    words, word = tokens.words, tokens.words[hit.first]
    if any(g.first <= hit.first <= g.last for g in gone):
        return False
    if hit.first == hit.last and word in MODALS:
        before = words[hit.first - 1] if hit.first else ""
        after = words[hit.first + 1] if hit.first + 1 < len(words) else ""
        if word == "may" and tokens.written(hit.first, hit.first) == "May":
            return False  # the month
        if word in {"will", "might"} and (before in NOUN_BEFORE or after in NEVER_AFTER):
            return False  # "the political will to", "military might"
        if word == "would" and tokens.text[tokens.ends[hit.first] : tokens.ends[hit.first] + 1] == "-":
            return False  # "would-be"
        if is_past_future(tokens, hit.first):
            return False
    if word in REPORTED_PAST and year is not None:
        years = [int(m[0]) for m in PAST_YEAR.finditer(tokens.text)]
        return not years or max(years) >= year
    return True
