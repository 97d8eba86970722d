"""The page of a country or bloc."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief, BriefPerson, CountryHub, Line
from bilateral.brief.unread import not_read, of_the_read
from bilateral.brief.wording import in_sentence
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.pictures.bars import draw_bar, draw_trend
from bilateral.pages.views.facts import Fact, newest_day
from bilateral.pages.views.relations import RelationRow, other_side, relation_rows
from bilateral.pages.wording import listed, plural
from bilateral.reference.model import Country, Issue

_LINES = 2  # of a relation; its brief has the others
_WANTS = 8  # relations whose wants are shown
_ISSUES, _PEOPLE, _ARTICLES = 15, 15, 20
_CODES = 6  # partners that a row names
_ROWS = 25  # relations in the table; older ones are listed by name


@dataclass(frozen=True, slots=True)
class Wants:
    """The lines of one side in one relation."""

    brief: Brief
    other: Country
    title: str  # "From the United States"
    lines: tuple[Line, ...]
    more: int  # lines that only the brief shows


@dataclass(frozen=True, slots=True)
class IssueOfCountry:
    """An issue over the relations of a country."""

    issue: Issue
    address: str
    partners: str  # "US, KR, AU"
    sentences: int
    bar: Markup
    trend: Markup


@dataclass(frozen=True, slots=True)
class PersonOfCountry:
    """A person of the country, from the brief that names them most."""

    person: BriefPerson
    address: str


@dataclass(frozen=True, slots=True)
class CountryView:
    """Everything that ``country.html`` shows."""

    country: Country
    name: str  # as it stands in a sentence: "the United States"
    facts: tuple[Fact, ...]
    rows: tuple[tuple[Country, RelationRow], ...]
    older: tuple[tuple[Country, Brief], ...]
    relations: int
    wants: tuple[Wants, ...]  # of the country
    towards: tuple[Wants, ...]  # of the others
    silent: tuple[Wants, ...]  # others of whom no sentence states a want
    silent_says: tuple[str, str]  # what stands before and behind their names
    unsaid: tuple[Wants, ...]  # relations in which the country is silent
    unsaid_says: tuple[str, str]
    issues: tuple[IssueOfCountry, ...]
    people: tuple[PersonOfCountry, ...]
    articles: tuple[Analysis, ...]
    more: int  # articles that are not shown


def country_view(hub: CountryHub, catalogue: Catalogue) -> CountryView:
    """Work out the page of a country."""
    country = hub.country
    rows = relation_rows(hub.briefs[:_ROWS], catalogue)
    own = [_wants(brief, country, country) for brief in hub.briefs]
    others = [_wants(brief, other_side(brief, country), country) for brief in hub.briefs]
    silent = tuple(w for w in others if not w.lines)
    unsaid = tuple(w for w in own if not w.lines)
    day = newest_day(analysis.article for analysis in hub.analyses)
    return CountryView(
        country=country,
        name=in_sentence(country),
        facts=(
            Fact("Relations", str(len(hub.briefs))),
            Fact("Articles", str(len(hub.analyses))),
            *((Fact("Amended", day),) if day else ()),
        ),
        rows=tuple((other_side(row.brief, country), row) for row in rows),
        older=tuple((other_side(brief, country), brief) for brief in hub.briefs[_ROWS:]),
        relations=len(hub.briefs),
        wants=tuple(w for w in own if w.lines)[:_WANTS],
        towards=tuple(w for w in others if w.lines)[:_WANTS],
        silent=silent,
        silent_says=_gap(silent, "what these want"),
        unsaid=unsaid,
        unsaid_says=_gap(unsaid, f"what {in_sentence(country)} wants from"),
        issues=_issues(hub, catalogue),
        people=_people(hub, catalogue),
        articles=hub.analyses[:_ARTICLES],
        more=max(len(hub.analyses) - _ARTICLES, 0),
    )


def _gap(wants: tuple[Wants, ...], what: str) -> tuple[str, str]:
    entries = tuple(entry for want in wants for entry in want.brief.entries)
    return f"No sentence{of_the_read(entries)} says {what}: ", f"{not_read(entries)}."


def _wants(brief: Brief, side: Country, country: Country) -> Wants:
    lines = next(s.lines for s in brief.sides if s.country.code == side.code)
    other = other_side(brief, country)
    title = f"From {in_sentence(other)}" if side.code == country.code else other.name
    return Wants(brief, other, title, lines[:_LINES], max(len(lines) - _LINES, 0))


def _issues(hub: CountryHub, catalogue: Catalogue) -> tuple[IssueOfCountry, ...]:
    sentences: dict[str, int] = {}
    months: dict[str, dict[str, int]] = {}
    partners: dict[str, list[str]] = {}
    issues: dict[str, Issue] = {}
    for brief in hub.briefs:
        for found in brief.issues:
            key = found.issue.id
            issues[key] = found.issue
            sentences[key] = sentences.get(key, 0) + found.sentences
            partners.setdefault(key, []).append(other_side(brief, hub.country).code)
            for month, count in found.months:
                by_month = months.setdefault(key, {})
                by_month[month] = by_month.get(month, 0) + count
    order = sorted(issues, key=lambda key: (-sentences[key], key))[:_ISSUES]
    most = max((sentences[key] for key in order), default=1) or 1
    return tuple(
        IssueOfCountry(
            issue=issues[key],
            address=catalogue.issues.get(key, ""),
            partners=_codes(partners[key]),
            sentences=sentences[key],
            bar=draw_bar(sentences[key] / most),
            trend=draw_trend(last_year(months.get(key, {}))),
        )
        for key in order
    )


def _codes(codes: list[str]) -> str:
    shown = ", ".join(codes[:_CODES])
    return f"{shown} and {len(codes) - _CODES} more" if len(codes) > _CODES else shown


def last_year(counts: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """Give the twelve months to the last one that is known, gaps filled with none."""
    if not counts:
        return ()
    last = dt.date.fromisoformat(max(counts) + "-01")
    number = last.year * 12 + last.month - 1
    names = [f"{m // 12:04d}-{m % 12 + 1:02d}" for m in range(number - 11, number + 1)]
    return tuple((name, counts.get(name, 0)) for name in names)


def _people(hub: CountryHub, catalogue: Catalogue) -> tuple[PersonOfCountry, ...]:
    best: dict[str, BriefPerson] = {}
    for brief in hub.briefs:
        for person in brief.people:
            of_country = person.country is not None and person.country.code == hub.country.code
            if of_country and (person.slug not in best or best[person.slug].sentences < person.sentences):
                best[person.slug] = person
    order = sorted(best.values(), key=lambda p: (-p.sentences, p.name))[:_PEOPLE]
    return tuple(PersonOfCountry(person, catalogue.people.get(person.slug, "")) for person in order)


def lines_of(view: CountryView) -> Iterator[Line]:
    """Give every line that the page may quote."""
    for wants in (*view.wants, *view.towards):
        yield from wants.lines


def describe(view: CountryView) -> str:
    """Describe the page in one sentence."""
    issues = [row.issue.label.lower() for row in view.issues[:3]]
    about = f", above all on {listed(issues)}" if issues else ""
    return f"Everything the briefs hold on {view.name}: {plural(view.relations, 'relation')}{about}."
