"""The page of a country or bloc."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief, BriefPerson, CountryHub, Line
from bilateral.brief.unread import unread_languages
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.pictures.bars import draw_bar, draw_trend
from bilateral.pages.views.facts import Fact, newest_day
from bilateral.pages.views.relations import RelationRow, other_side, relation_rows
from bilateral.pages.words import ENGLISH, Words
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
    silent_unread: str  # languages of articles that are not read for it
    unsaid: tuple[Wants, ...]  # relations in which the country is silent
    unsaid_unread: str
    issues: tuple[IssueOfCountry, ...]
    people: tuple[PersonOfCountry, ...]
    articles: tuple[Analysis, ...]
    more: int  # articles that are not shown


def country_view(hub: CountryHub, catalogue: Catalogue) -> CountryView:
    """Work out the page of a country."""
    country, words = hub.country, catalogue.site.words
    rows = relation_rows(hub.briefs[:_ROWS], catalogue)
    own = [_wants(brief, country, country, words) for brief in hub.briefs]
    others = [_wants(brief, other_side(brief, country), country, words) for brief in hub.briefs]
    silent = tuple(w for w in others if not w.lines)
    unsaid = tuple(w for w in own if not w.lines)
    day = newest_day(analysis.article for analysis in hub.analyses)
    return CountryView(
        country=country,
        name=words.in_sentence(country),
        facts=(
            Fact(words.gettext("Relations"), words.number(len(hub.briefs))),
            Fact(words.gettext("Articles"), words.number(len(hub.analyses))),
            *((Fact(words.gettext("Amended"), day),) if day else ()),
        ),
        rows=tuple((other_side(row.brief, country), row) for row in rows),
        older=tuple((other_side(brief, country), brief) for brief in hub.briefs[_ROWS:]),
        relations=len(hub.briefs),
        wants=tuple(w for w in own if w.lines)[:_WANTS],
        towards=tuple(w for w in others if w.lines)[:_WANTS],
        silent=silent,
        silent_unread=_unread(silent, words),
        unsaid=unsaid,
        unsaid_unread=_unread(unsaid, words),
        issues=_issues(hub, catalogue),
        people=_people(hub, catalogue),
        articles=hub.analyses[:_ARTICLES],
        more=max(len(hub.analyses) - _ARTICLES, 0),
    )


def _unread(wants: tuple[Wants, ...], words: Words) -> str:
    return words.say(unread_languages(entry for want in wants for entry in want.brief.entries))


def _wants(brief: Brief, side: Country, country: Country, words: Words) -> Wants:
    lines = next(s.lines for s in brief.sides if s.country.code == side.code)
    other = other_side(brief, country)
    title = other.name
    if side.code == country.code:
        title = words.gettext("From %(country)s", country=words.in_sentence(other))
    return Wants(brief, other, title, lines[:_LINES], max(len(lines) - _LINES, 0))


def _issues(hub: CountryHub, catalogue: Catalogue) -> tuple[IssueOfCountry, ...]:
    words = catalogue.site.words
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
            partners=_codes(partners[key], words),
            sentences=sentences[key],
            bar=draw_bar(sentences[key] / most),
            trend=draw_trend(last_year(months.get(key, {})), words),
        )
        for key in order
    )


def _codes(codes: list[str], words: Words) -> str:
    shown, more = words.in_row(codes[:_CODES]), len(codes) - _CODES
    if more <= 0:
        return shown
    return words.ngettext("%(codes)s and %(num)s more", "%(codes)s and %(num)s more", more, codes=shown)


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


def describe(view: CountryView, words: Words = ENGLISH) -> str:
    """Describe the page in one sentence."""
    issues = words.joined([words.small(row.issue.label) for row in view.issues[:3]])
    relations = words.ngettext("%(num)s relation", "%(num)s relations", view.relations)
    if not issues:
        return words.gettext(
            "Everything the briefs hold on %(country)s: %(relations)s.",
            country=view.name,
            relations=relations,
        )
    return words.gettext(
        "Everything the briefs hold on %(country)s: %(relations)s, above all on %(issues)s.",
        country=view.name,
        relations=relations,
        issues=issues,
    )
