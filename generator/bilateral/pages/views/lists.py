"""The lists of everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief, CountryHub, IssueHub, PersonHub
from bilateral.messages import mark
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.views.relations import RelationRow, relation_rows
from bilateral.pages.words import Words

_BRIEFS = 60  # in the table of the list of briefs
_ARTICLES = 150  # more than these stand on a page a year
_NEWEST = 40  # articles on the list page then


@dataclass(frozen=True, slots=True)
class BriefsView:
    """Everything that ``briefs.html`` shows."""

    rows: tuple[RelationRow, ...]
    older: tuple[Brief, ...]  # listed by title
    articles: int


def briefs_view(catalogue: Catalogue) -> BriefsView:
    """List every brief, the newest with their figures."""
    briefs = catalogue.collection.briefs
    rows = relation_rows(briefs[:_BRIEFS], catalogue)
    return BriefsView(rows, briefs[_BRIEFS:], len(catalogue.collection.analyses))


@dataclass(frozen=True, slots=True)
class Year:
    """The articles of a year, newest first, each with the briefs it stands in."""

    name: str  # "2026"; "Undated" in the language of the site
    id: str  # "2026"; "undated"
    address: str  # of its own page; "" where it has none
    rows: tuple[tuple[Analysis, tuple[Brief, ...]], ...]


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """Everything that ``articles.html`` shows: whole years, undated last, and the way to others."""

    title: str
    years: tuple[Year, ...]
    others: tuple[Year, ...]  # on pages of their own
    total: int


def articles_views(catalogue: Catalogue) -> tuple[tuple[str, ArticlesView], ...]:
    """List every article: on one page while they are few, else on a page a year; (address, view) of each."""
    total, words = len(catalogue.collection.analyses), catalogue.site.words
    taken = {analysis.article.address for analysis in catalogue.collection.analyses}
    split = total > _ARTICLES
    years: dict[str, list[tuple[Analysis, tuple[Brief, ...]]]] = {}
    for analysis in catalogue.collection.analyses:
        day: dt.date | None = analysis.article.front.date
        briefs = tuple(brief for brief, _ in catalogue.standing.get(analysis.article.address, ()))
        years.setdefault(str(day.year) if day else "undated", []).append((analysis, briefs))
    listed = tuple(
        Year(
            words.gettext("Undated") if name == "undated" else words.date(dt.date(int(name), 1, 1), "year"),
            name,
            _address_of_year(name, taken) if split else "",
            tuple(rows),
        )
        for name, rows in years.items()
    )
    if not split:
        return (("articles/", ArticlesView(words.gettext("All articles"), listed, (), total)),)
    pages = tuple(
        (
            year.address,
            ArticlesView(
                words.gettext("Articles, undated")
                if year.id == "undated"
                else words.gettext("Articles, %(year)s", year=year.name),
                (year,),
                (),
                len(year.rows),
            ),
        )
        for year in listed
    )
    newest = Year(
        words.gettext("Newest"), "newest", "", tuple(row for year in listed for row in year.rows)[:_NEWEST]
    )
    return (("articles/", ArticlesView(words.gettext("All articles"), (newest,), listed, total)), *pages)


def _address_of_year(name: str, taken: set[str]) -> str:
    address = f"articles/of-{name}/"
    while address in taken:
        address = f"{address[:-1]}-list/"
    return address


@dataclass(frozen=True, slots=True)
class HubsView:
    """Everything that the lists of countries, issues and people show."""

    countries: tuple[CountryHub, ...] = ()
    groups: tuple[tuple[str, tuple[IssueHub, ...]], ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)  # of the groups
    people: tuple[PersonHub, ...] = ()


GROUPS = {
    "economy": mark("Economy"),
    "security": mark("Security"),
    "politics": mark("Politics"),
    "global": mark("Global"),
}


def group_names(words: Words) -> Mapping[str, str]:
    """Name the groups of issues."""
    return {group: words.gettext(name) for group, name in GROUPS.items()}


def group_issues(hubs: tuple[IssueHub, ...]) -> tuple[tuple[str, tuple[IssueHub, ...]], ...]:
    """Group issues by the part of life they belong to, groups in the order of their first issue."""
    groups: dict[str, list[IssueHub]] = {}
    for hub in hubs:
        groups.setdefault(hub.issue.group, []).append(hub)
    return tuple((name, tuple(rows)) for name, rows in groups.items())
