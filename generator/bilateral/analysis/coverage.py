"""What is derived in which language, and what is left out: no English rule reads another language."""

from __future__ import annotations

from dataclasses import replace

from bilateral.analysis.model import IssueFinding, PersonFinding, Reading, Statement
from bilateral.analysis.terms import primary
from bilateral.analysis.tokens import has_hyphenation
from bilateral.messages import mark
from bilateral.reference.languages import LISTED
from bilateral.reference.model import Reference

ENGLISH_ONLY = {
    "phrases": mark("key phrases"),
    "issues": mark("issues"),
    "statements": mark("kinds of statement"),
    "outlook": mark("outlook"),
    "positions": mark("positions"),
    "offices": mark("people’s offices"),
    "dates": mark("dates in the text"),
    "staleness": mark("wording that grows old"),
}
"""Derived for English alone: the name in records, and in words for readers."""
UNLISTED = {"peoples": mark("peoples and adjectives of countries")}
"""Found in English and the six languages with lists; elsewhere countries are known by name alone."""
UNMEASURED = {"readability": mark("readability")}
UNSPACED = frozenset({"ja", "zh", "th", "lo", "km", "my"})  # written without spaces: no formula fits


def has_cues(language: str) -> bool:
    """Tell whether the rules that rest on cue words hold for a language: for English alone.

    >>> has_cues("en-GB"), has_cues("de")
    (True, False)
    """
    return primary(language) == "en"


def is_measured(language: str) -> bool:
    """Tell whether readability formulas fit a language."""
    return primary(language) not in UNSPACED and has_hyphenation(primary(language))


def left_out(language: str) -> dict[str, str]:
    """Give what is not derived in a language: names as in records, and in words; empty for English.

    >>> list(left_out("ja"))[-2:], list(left_out("en"))
    (['peoples', 'readability'], [])
    """
    found: dict[str, str] = {}
    if not has_cues(language):
        found |= ENGLISH_ONLY
        if primary(language) not in LISTED:
            found |= UNLISTED
    return found if is_measured(language) else found | UNMEASURED


def unlabelled(reading: Reading) -> tuple[Statement, ...]:
    """Give one statement without a kind for each sentence."""
    return tuple(Statement(sentence, "", "") for sentence in reading.article.sentences)


def listed_issues(reading: Reading, reference: Reference) -> tuple[IssueFinding, ...]:
    """Give the issues that the editor lists, in that order; no others are read."""
    labels = {issue.id: issue.label for issue in reference.issues}
    chosen = [id_ for id_ in dict.fromkeys(reading.article.front.issues) if id_ in labels]
    return tuple(IssueFinding(id_, labels[id_], 0.0, (), (), ()) for id_ in chosen)


def without_offices(people: tuple[PersonFinding, ...], reference: Reference) -> tuple[PersonFinding, ...]:
    """Keep the people whom the registers know; offices are read in English only."""
    known = {person.name for person in reference.people}
    return tuple(replace(person, role="", mentions=()) for person in people if person.name in known)
