"""An article and its analysis that were kept: small parts at hand, the rest read when something asks for it.

A build of thousands of articles, of which one has changed, touches few of the others. They are there all the
same, as an ``Article`` and an ``Analysis`` like any other; the first use of a part that is not at hand reads
them whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from bilateral.analysis.model import Analysis, Extra, Pair, Reading
from bilateral.article.model import Article

_HEAVY = ("text", "blocks", "sentences", "html")  # of an article
_ANALYSIS = tuple(f.name for f in fields(Analysis))
_REST = tuple(name for name in _ANALYSIS if name not in {"reading", "extras"})
_READING = tuple(f.name for f in fields(Reading) if f.name != "article")
Fill = Callable[[], tuple[Any, ...]]
"""Gives the whole of what :func:`pack` packed."""


class StoredArticle(Article):
    """An article whose text is read when it is asked for."""

    __slots__ = ("_fill",)
    _fill: Callable[[], None]

    def __getattr__(self, name: str) -> Any:
        """Read the text; only a part that is not there yet comes here."""
        if name not in _HEAVY:
            raise AttributeError(name)
        self._fill()
        return object.__getattribute__(self, name)


class StoredAnalysis(Analysis):
    """An analysis that is read when it is asked for."""

    __slots__ = ("_article", "_fill")
    _fill: Callable[[], None]
    _article: Article

    @property
    def article(self) -> Article:
        """The article it was derived from; it is always at hand."""
        return self._article

    def __getattr__(self, name: str) -> Any:
        """Read it; only a part that is not there yet comes here."""
        if name == "_article":  # of a copy that was made with another reading
            return self.reading.article
        if name not in _ANALYSIS:
            raise AttributeError(name)
        self._fill()
        return object.__getattribute__(self, name)


def pack(article: Article, analysis: Analysis) -> tuple[Any, ...]:
    """Give what is not at hand of an article and its analysis as a plain value."""
    reading = analysis.reading
    extras = tuple((extra.rule.name, items) for extra, items in analysis.extras)
    rest = tuple(getattr(analysis, name) for name in _REST)
    return (
        tuple(getattr(article, name) for name in _HEAVY),
        tuple(getattr(reading, name) for name in _READING),
        rest,
        extras,
    )


def light(article: Article) -> dict[str, Any]:
    """Give what is at hand of an article."""
    return {f.name: getattr(article, f.name) for f in fields(Article) if f.name not in _HEAVY}


def restore(
    given: Mapping[str, Any], pairs: tuple[Pair, ...], fill: Fill, extras: Mapping[str, Extra]
) -> StoredAnalysis:
    """Make an analysis that asks ``fill`` for the rest of it when something needs it."""
    article, analysis = object.__new__(StoredArticle), object.__new__(StoredAnalysis)

    def complete() -> None:
        heavy, read, rest, found = fill()
        _set(article, dict(zip(_HEAVY, heavy, strict=True)))
        values = dict(zip(_REST, rest, strict=True))
        values["reading"] = Reading(article=article, **dict(zip(_READING, read, strict=True)))
        values["extras"] = tuple((extras[name], items) for name, items in found)
        _set(analysis, values)

    _set(article, {**given, "_fill": complete})
    _set(analysis, {"_article": article, "_fill": complete, "pairs": pairs})
    return analysis


def with_article(analysis: Analysis, article: Article) -> Analysis:
    """Give an analysis with its article as it is after its links have been sent to pages."""
    if analysis.article is article:
        return analysis
    parts = {name: getattr(analysis, name) for name in _ANALYSIS}
    return Analysis(**{**parts, "reading": replace(analysis.reading, article=article)})


def _set(thing: object, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        object.__setattr__(thing, name, value)
