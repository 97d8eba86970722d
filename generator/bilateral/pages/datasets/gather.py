"""All that a site holds, as rows of tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.datasets import article_rows, article_tables, brief_tables, hub_tables
from bilateral.pages.datasets.brief_rows import block_rows, brief_row, rows_of_lines
from bilateral.pages.datasets.history import HISTORY
from bilateral.pages.datasets.lines import LINES, line_row, line_values
from bilateral.pages.datasets.model import Row, Rows, Table
from bilateral.pages.datasets.shown import Shown, shown_lines, summary_lines

TABLES: tuple[Table, ...] = (*brief_tables.TABLES, HISTORY, LINES, *article_tables.TABLES, *hub_tables.TABLES)
"""In an order in which a reader may go through them."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a page holds: its rows, and its lines with what is told of each."""

    rows: Rows
    lines: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows of every table, and those of each article and brief by its address."""

    rows: Mapping[str, tuple[Row, ...]]
    articles: Mapping[str, Part]
    briefs: Mapping[str, Part]


def gather(known: Catalogue) -> Gathered:
    """Gather the rows of every table: articles by their ids, briefs by theirs."""
    collection = known.collection
    analyses = sorted(collection.analyses, key=lambda a: a.article.front.slug)
    articles = {a.article.address: _article(a, known) for a in analyses}
    briefs = {b.address: _brief(b, known) for b in sorted(collection.briefs, key=lambda b: b.slug)}
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    of_line = {table.name for table in TABLES if table.of_line}
    for part in (*briefs.values(), *articles.values()):
        first = len(rows["lines"])
        for name, own in part.rows.items():
            rows[name] += [(*row[:-1], first + row[-1]) for row in own] if name in of_line else own  # type: ignore[operator]  # the last of them is a place
    rows["site"] = hub_tables.site_rows(known)
    rows["rules"] = hub_tables.rule_rows(known)
    for issue in sorted(collection.issues, key=lambda hub: hub.issue.id):
        rows["issues"].append(hub_tables.issue_row(issue, known.issues[issue.issue.id]))
    for person in sorted(collection.people, key=lambda hub: hub.slug):
        rows["people"].append(hub_tables.person_row(person, known.people[person.slug]))
        rows["offices"] += hub_tables.office_rows(person)
    rows["countries"] = list(hub_tables.country_rows(known, _codes(known)))
    return Gathered({name: tuple(own) for name, own in rows.items()}, articles, briefs)


def _article(analysis: Analysis, known: Catalogue) -> Part:
    lines = tuple(summary_lines(analysis))
    return Part(
        {
            "articles": [article_rows.article_row(analysis, known)],
            "sentences": article_rows.sentence_rows(analysis, known),
            **dict(article_rows.other_rows(analysis, known)),
            "lines": [line_row(None, shown, line_values(shown)) for shown in lines],
        },
        lines,
    )


def _brief(brief: Brief, known: Catalogue) -> Part:
    lines = list(shown_lines(brief))
    return Part(
        {
            "briefs": [brief_row(brief, known)],
            **dict(block_rows(brief, known)),
            **dict(rows_of_lines(brief.slug, lines)),
            "lines": [line_row(brief.slug, shown, line_values(shown)) for shown in lines],
        },
        tuple(lines),
    )


def _codes(known: Catalogue) -> set[str]:
    """Give the codes of all countries that a row names."""
    named = {found.code for analysis in known.collection.analyses for found in analysis.countries}
    named |= {code for brief in known.collection.briefs for code in brief.pair}
    named |= {p.country.code for b in known.collection.briefs for p in b.people if p.country}
    return named | {hub.country.code for hub in known.collection.people if hub.country}
