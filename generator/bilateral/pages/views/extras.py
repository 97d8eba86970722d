"""The blocks of what other packages derive, on the pages of articles and briefs."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.analysis.model import Analysis, Extra, ExtraItem
from bilateral.brief.model import Brief, Line

_SOURCES = 6  # of one thing that a brief cites


@dataclass(frozen=True, slots=True)
class ArticleExtra:
    """What one package found in an article, as ``<name>/article.html`` or ``extra/article.html`` shows it."""

    extra: Extra
    found: tuple[ExtraItem, ...]  # in reading order

    @property
    def name(self) -> str:
        """The name of its rule."""
        return self.extra.rule.name


@dataclass(frozen=True, slots=True)
class ExtraRow:
    """One thing, wherever the articles of a brief name it."""

    text: str  # as the newest article writes it
    note: str
    articles: int  # that name it
    lines: tuple[Line, ...]  # its first sentence in each, newest first


@dataclass(frozen=True, slots=True)
class BriefExtra:
    """What one package found in the articles of a brief: ``<name>/brief.html`` or ``extra/brief.html``."""

    extra: Extra
    rows: tuple[ExtraRow, ...]  # those of most articles first

    @property
    def name(self) -> str:
        """The name of its rule."""
        return self.extra.rule.name


def article_extras(analysis: Analysis) -> tuple[ArticleExtra, ...]:
    """Give the blocks of an article; a package that found nothing has none."""
    return tuple(ArticleExtra(extra, items) for extra, items in analysis.extras if items)


def brief_extras(brief: Brief) -> tuple[BriefExtra, ...]:
    """Give the blocks of a brief: what means the same thing is one row, whatever article names it."""
    extras: dict[str, Extra] = {}
    places: dict[str, dict[str, list[tuple[Line, ExtraItem]]]] = {}
    for entry in brief.entries[::-1]:
        kinds = {s.sentence.number: s.kind for s in entry.analysis.statements}
        for extra, items in entry.analysis.extras:
            extras[extra.rule.name] = extra
            things = places.setdefault(extra.rule.name, {})
            for item in items:
                kind = kinds.get(item.sentence.number, "reported")
                line = Line(entry.number, entry.article, item.sentence, kind)
                things.setdefault(item.key or item.text.casefold(), []).append((line, item))
    return tuple(BriefExtra(extras[name], _rows(things)) for name, things in sorted(places.items()) if things)


def _rows(things: dict[str, list[tuple[Line, ExtraItem]]]) -> tuple[ExtraRow, ...]:
    rows = []
    for found in things.values():
        first = {line.number: line for line, _ in reversed(found)}  # of each article, its first sentence
        lines = sorted(first.values(), key=lambda line: -line.number)
        note = next((item.note for _, item in found if item.note), "")
        rows.append(ExtraRow(found[0][1].text, note, len(lines), tuple(lines[:_SOURCES])))
    return tuple(sorted(rows, key=lambda row: (-row.articles, row.text)))
