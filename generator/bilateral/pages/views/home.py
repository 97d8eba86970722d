"""The first page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.pictures.bars import draw_dot
from bilateral.pages.pictures.relations_map import draw_relations
from bilateral.pages.views.facts import newest_day
from bilateral.pages.views.relations import RelationRow, relation_rows
from bilateral.pages.words import Words
from bilateral.reference.model import Issue

_LATEST = 4  # briefs with their bottom line
_TABLE = 15  # relations in the table; the others are in the list of briefs
_ARCS = 60  # relations on the map
_COLUMNS, _ROWS = 10, 12  # of the issue matrix


@dataclass(frozen=True, slots=True)
class Latest:
    """A brief with what it says first."""

    brief: Brief
    note: str  # "Amended 22 Nov 2026 · 4 articles · 3 checks open"


@dataclass(frozen=True, slots=True)
class Matrix:
    """Which issue is named in which relation."""

    briefs: tuple[Brief, ...]
    rows: tuple[tuple[Issue, str, tuple[Markup, ...]], ...]  # issue, its address, a dot or "" a brief
    note: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that ``home.html`` shows."""

    title: str
    intro: Markup  # what the editors wrote; "" for our own words
    latest: tuple[Latest, ...]
    picture: Markup
    rows: tuple[RelationRow, ...]
    relations: int
    articles: int
    matrix: Matrix
    without: int  # articles that stand in no brief


def home_view(catalogue: Catalogue, title: str = "", intro: str = "") -> HomeView:
    """Work out the first page; ``title`` and ``intro`` (HTML) are the editors' own."""
    collection, words = catalogue.collection, catalogue.site.words
    pairs = [(brief.left, brief.right) for brief in collection.briefs[:_ARCS]]
    return HomeView(
        title=title or words.gettext("What two countries want from each other, and where it is written"),
        intro=Markup(intro),  # noqa: S704 (rendered from the editors' page)
        latest=tuple(Latest(brief, _note(brief, words)) for brief in collection.briefs[:_LATEST]),
        picture=draw_relations(pairs, words),
        rows=relation_rows(collection.briefs[:_TABLE], catalogue),
        relations=len(collection.briefs),
        articles=len(collection.analyses),
        matrix=_matrix(catalogue),
        without=sum(a.article.address not in catalogue.standing for a in collection.analyses),
    )


def _note(brief: Brief, words: Words) -> str:
    day = newest_day(entry.article for entry in brief.entries)
    checks = sum(limit.warn for limit in brief.limits)
    parts = [
        words.gettext("Amended %(day)s", day=words.date(day)) if day else words.gettext("Undated"),
        words.ngettext("%(num)s article", "%(num)s articles", len(brief.entries)),
    ]
    if checks:
        parts.append(words.ngettext("%(num)s check open", "%(num)s checks open", checks))
    return " · ".join(parts)


def _matrix(catalogue: Catalogue) -> Matrix:
    words = catalogue.site.words
    briefs = catalogue.collection.briefs[:_COLUMNS]
    found = [{f.issue.id: f for f in brief.issues} for brief in briefs]
    hubs = [hub for hub in catalogue.collection.issues if any(hub.issue.id in f for f in found)]
    rows = tuple(
        (
            hub.issue,
            catalogue.issues[hub.issue.id],
            tuple(
                draw_dot(f[hub.issue.id].score, words, expected_only=f[hub.issue.id].expected_only)
                if hub.issue.id in f
                else Markup()
                for f in found
            ),
        )
        for hub in hubs[:_ROWS]
    )
    total = len(catalogue.collection.briefs)
    note = ""
    if total > len(briefs):
        note = words.ngettext(
            "The %(shown)s newest of %(num)s relation.",
            "The %(shown)s newest of %(num)s relations.",
            total,
            shown=len(briefs),
        )
    return Matrix(briefs, rows, note)
