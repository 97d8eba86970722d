"""What a gap does not tell: articles in languages that no rule of positions reads may say it."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral.analysis.coverage import has_cues
from bilateral.article.languages import language_name
from bilateral.brief.model import Entry
from bilateral.brief.wording import join


def of_the_read(entries: Iterable[Entry]) -> str:
    """Give the words that stand behind "no sentence" where not all articles are read; "" where all are."""
    return " of the articles read" if _languages(entries) else ""


def not_read(entries: Iterable[Entry]) -> str:
    """Name the languages that are not read, as the end of a sentence; "" where all are read.

    Such as "; articles in French are not read for it".
    """
    found = _languages(entries)
    return f"; articles in {join(found)} are not read for it" if found else ""


def _languages(entries: Iterable[Entry]) -> tuple[str, ...]:
    tags = (entry.article.front.language for entry in entries)
    return tuple(sorted({language_name(tag) for tag in tags if not has_cues(tag)}))
