"""The rows of a brief's blocks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Kind, Uncovered
from bilateral.article.model import Article, Sentence
from bilateral.brief.model import Brief, BriefPerson, Entry, Event, Line, OutlookLine, Side
from bilateral.brief.unread import unread_languages
from bilateral.messages import mark
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.fixes import find_fixes
from bilateral.pages.pictures.bars import draw_bar, draw_trend
from bilateral.pages.words import ENGLISH, Words
from bilateral.reference.model import Country, Issue

_ALSO = 5  # phrases beside the issues


@dataclass(frozen=True, slots=True)
class IssueRow:
    """A key issue with its evidence and its figures."""

    issue: Issue
    address: str  # "" where the issue has no page
    line: Line | None
    share: str  # "7 of 25 sentences"
    bar: Markup
    trend: Markup


def issue_rows(brief: Brief, catalogue: Catalogue) -> tuple[IssueRow, ...]:
    """Give the key issues in their order; bars stand against the one that is named most."""
    words = catalogue.site.words
    most = max((found.sentences for found in brief.issues), default=0) or 1
    return tuple(
        IssueRow(
            issue=found.issue,
            address=catalogue.issues.get(found.issue.id, ""),
            line=found.evidence[0] if found.evidence else None,
            share=words.ngettext(
                "%(naming)s of %(num)s sentence",
                "%(naming)s of %(num)s sentences",
                found.of,
                naming=found.sentences,
            ),
            bar=draw_bar(found.sentences / most),
            trend=draw_trend(found.months, words)
            if sum(count > 0 for _, count in found.months) > 1
            else Markup(),
        )
        for found in brief.issues
    )


@dataclass(frozen=True, slots=True)
class AlsoRow:
    """A key phrase that no issue covers, in several articles of the brief."""

    text: str  # as the newest of them writes it
    article: Article  # the newest of them
    sentence: Sentence
    articles: int


def also_rows(brief: Brief) -> tuple[AlsoRow, ...]:
    """Give what several articles are about beside the issues, what most of them share first."""
    newest: dict[str, tuple[Entry, Uncovered]] = {}
    counts: Counter[str] = Counter()
    for entry in brief.entries:
        for found in entry.analysis.uncovered:
            key = found.text.casefold()
            newest[key] = (entry, found)
            counts[key] += 1
    shared = sorted((key for key in counts if counts[key] > 1), key=lambda key: (-counts[key], key))
    return tuple(
        AlsoRow(found.text, entry.article, found.sentence, counts[key])
        for key in shared[:_ALSO]
        for entry, found in (newest[key],)
    )


@dataclass(frozen=True, slots=True)
class SideRow:
    """A column of "who wants what"."""

    country: Country
    note: str
    lines: tuple[Line, ...]  # of this side alone
    gap: str  # says that the side is silent; "" where it is not


def side_rows(
    brief: Brief, unread: str = "", words: Words = ENGLISH
) -> tuple[tuple[SideRow, SideRow], tuple[Line, ...]]:
    """Give what each side wants, or the gap, and apart from them what both want in one sentence.

    ``unread`` says why no article could be read for it, and then stands in the gap.
    """
    left, right = brief.sides
    places = {_place(line) for line in left.lines} & {_place(line) for line in right.lines}
    both = tuple(line for line in left.lines if _place(line) in places)
    rows = tuple(
        _side_row(side, places, unread or _gap(side, brief.entries, words), words) for side in (left, right)
    )
    return (rows[0], rows[1]), both


def _place(line: Line) -> tuple[str, int]:
    return (line.article.address, line.sentence.number)


def _gap(side: Side, entries: tuple[Entry, ...], words: Words) -> str:
    name, unread = words.in_sentence(side.country), words.say(unread_languages(entries))
    if unread:
        said = words.gettext(
            "No sentence of the articles read says what %(country)s wants; "
            "articles in %(languages)s are not read for it.",
            country=name,
            languages=unread,
        )
    else:
        said = words.gettext("No sentence says what %(country)s wants.", country=name)
    return words.joined((said, words.gettext("An article on its side would close this gap.")), " ")


_COUNTED = {
    "reported": mark("%(num)s reported"),
    "claimed": mark("%(num)s claimed"),
    "assessed": mark("%(num)s assessed"),
    "expected": mark("%(num)s expected"),
}


def _side_row(side: Side, shared: set[tuple[str, int]], gap: str, words: Words) -> SideRow:
    own = tuple(line for line in side.lines if _place(line) not in shared)
    kinds = [
        words.gettext(told, num=count)
        for kind, told in _COUNTED.items()
        for count in (sum(line.kind == kind for line in own),)
        if count
    ]
    if own:
        lines = words.ngettext("%(num)s line", "%(num)s lines", len(own))
        note = words.gettext("%(lines)s: %(kinds)s", lines=lines, kinds=words.in_row(kinds))
    else:
        note = words.gettext("No line of its own; see what both want.") if side.lines else ""
    return SideRow(side.country, note, own, "" if side.lines else gap)


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """A sentence cut in three, so that the author's hedge can be marked."""

    line: Line
    before: str
    hedge: str
    after: str


def outlook_groups(lines: tuple[OutlookLine, ...]) -> tuple[tuple[str, tuple[OutlookRow, ...]], ...]:
    """Group by the author's hedge, in the order in which each comes first."""
    groups: dict[str, list[OutlookRow]] = {}
    for ahead in lines:
        text, found = ahead.line.text, ahead.finding
        start, end = (0, 0) if ahead.line.wording else (found.start, found.end)
        row = OutlookRow(ahead.line, text[:start], text[start:end], text[end:])
        groups.setdefault(found.likelihood.lower(), []).append(row)
    return tuple((hedge, tuple(rows)) for hedge, rows in groups.items())


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the offices that the articles write."""

    person: BriefPerson
    address: str
    note: str


def person_rows(brief: Brief, catalogue: Catalogue) -> tuple[PersonRow, ...]:
    """Give the people in their order."""
    return tuple(
        PersonRow(
            person,
            catalogue.people.get(person.slug, ""),
            catalogue.site.words.ngettext("%(num)s sentence", "%(num)s sentences", person.sentences),
        )
        for person in brief.people
    )


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article of the brief with its figures."""

    entry: Entry
    words: str
    mean: str
    fix: str  # "Sources, date"; "None"


def article_row(entry: Entry, catalogue: Catalogue) -> ArticleRow:
    """Give the figures of one article."""
    analysis, words = entry.analysis, catalogue.site.words
    fixes = find_fixes(analysis, catalogue.findings.get(analysis.article.address, ()), words)
    names = [fix.short for fix in fixes]
    return ArticleRow(
        entry=entry,
        words=words.number(analysis.readability.words),
        mean=words.number(analysis.readability.mean_words, 1),
        fix=words.in_row([*names[:1], *(words.small(n) for n in names[1:])])
        or words.pgettext("fixes", "None"),
    )


@dataclass(frozen=True, slots=True)
class EventRow:
    """A dated event under its number on the line."""

    number: int
    event: Event
    day: dt.date  # the middle of what the date names: where it stands on the line
    kind: Kind | None  # None where the sentence looks ahead from a day that is past


def event_rows(events: tuple[Event, ...]) -> tuple[EventRow, ...]:
    """Number the dated events in the order of their days; a month or a year stands at its middle."""
    dated = sorted(
        ((_middle(e.date, e.precision), i, e) for i, e in enumerate(events) if e.date), key=lambda d: d[:2]
    )
    return tuple(
        EventRow(number, event, day, _event_kind(event)) for number, (day, _, event) in enumerate(dated, 1)
    )


def _middle(day: dt.date, precision: str) -> dt.date:
    if precision == "year":
        return dt.date(day.year, 7, 1)
    return day.replace(day=15) if precision == "month" else day


def _event_kind(event: Event) -> Kind | None:
    if event.expected:
        return "expected"
    return None if event.line.kind == "expected" else event.line.kind
