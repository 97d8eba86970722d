"""The page of an issue over all relations, and that of a person over all articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Analysis, PersonMention
from bilateral.brief.model import Brief, IssueHub, Line, PersonHub
from bilateral.brief.unread import unread_languages
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.pictures.bars import draw_bar
from bilateral.pages.uses import quoted_lines
from bilateral.pages.views.facts import Fact, newest_day
from bilateral.pages.wording import KINDS
from bilateral.pages.words import Words
from bilateral.reference.model import Issue

_ROWS, _LINES, _WANTS = 40, 4, 4
_TERMS = 12  # cue terms that the page prints; the register has them all
_NEAR, _NEAR_LINES = 6, 5


@dataclass(frozen=True, slots=True)
class IssueInBrief:
    """A relation in which the issue is named."""

    brief: Brief
    share: str  # "28%"
    bar: Markup
    line: Line | None  # the best evidence
    amended: dt.date | None


@dataclass(frozen=True, slots=True)
class IssueView:
    """Everything that ``issue.html`` shows."""

    issue: Issue
    facts: tuple[Fact, ...]
    terms: tuple[str, ...]  # that make a sentence count, as the register lists them
    more_terms: int
    rows: tuple[IssueInBrief, ...]
    older: tuple[Brief, ...]  # relations beyond the table
    leading: Brief | None  # the relation whose lines are shown
    kinds: tuple[tuple[str, tuple[Line, ...]], ...]  # kind, its lines
    sides: tuple[tuple[str, tuple[Line, ...]], ...]  # who wants what on the issue; (name, lines)
    gap: str  # says that a side is silent on it
    near: tuple[tuple[str, str, int, tuple[Line, ...]], ...]  # label, address, sentences, some of them
    articles: int


def issue_view(hub: IssueHub, catalogue: Catalogue) -> IssueView:
    """Work out the page of an issue."""
    words = catalogue.site.words
    articles = [analysis.article for analysis, _ in hub.analyses]
    day = newest_day(articles)
    first = sum(brief.issues[0].issue.id == hub.issue.id for brief, _ in hub.briefs)
    leading = hub.briefs[0][0] if hub.briefs else None
    rows = sorted(hub.briefs, key=lambda b: (-b[1].sentences / max(b[1].of, 1), b[0].title))
    terms = tuple(cue for cue in hub.issue.cues if cue.replace(" ", "").replace("-", "").isalpha())
    numbers = _numbers(hub, leading)
    most = max((found.sentences / max(found.of, 1) for _, found in rows), default=0) or 1
    return IssueView(
        issue=hub.issue,
        facts=(
            Fact(
                words.gettext("Relations"),
                words.gettext(
                    "%(num)s of %(all)s", num=len(hub.briefs), all=len(catalogue.collection.briefs)
                ),
            ),
            Fact(words.gettext("First issue in"), words.number(first)),
            Fact(words.gettext("Articles"), words.number(len(articles))),
            *((Fact(words.gettext("Amended"), day),) if day else ()),
        ),
        terms=terms[:_TERMS],
        more_terms=max(len(hub.issue.cues) - _TERMS, 0),
        rows=tuple(
            IssueInBrief(
                brief=brief,
                share=words.percent(found.sentences / max(found.of, 1)),
                bar=draw_bar(found.sentences / max(found.of, 1) / most),
                line=found.evidence[0] if found.evidence else None,
                amended=newest_day(entry.article for entry in brief.entries),
            )
            for brief, found in rows[:_ROWS]
        ),
        older=tuple(brief for brief, _ in rows[_ROWS:]),
        leading=leading,
        kinds=_kinds(hub, leading, numbers),
        sides=_sides(leading, numbers),
        gap=_gap(leading, words),
        near=_near(hub, leading, numbers, catalogue),
        articles=len(articles),
    )


def lines_of(view: IssueView) -> Iterator[Line]:
    """Give every line that the page may quote."""
    for _, lines in (*view.kinds, *view.sides):
        yield from lines


def _numbers(hub: IssueHub, brief: Brief | None) -> frozenset[tuple[str, int]]:
    """Give the sentences of a brief's articles that name the issue, as (address, number)."""
    own = {entry.article.address for entry in brief.entries} if brief else set()
    return frozenset(
        (analysis.article.address, sentence.number)
        for analysis, found in hub.analyses
        if analysis.article.address in own
        for sentence in found.sentences
    )


def _kinds(
    hub: IssueHub, brief: Brief | None, numbers: frozenset[tuple[str, int]]
) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    if brief is None:
        return ()
    best = next(found for other, found in hub.briefs if other is brief)
    quoted = [line for _, _, line in quoted_lines(brief)]
    found: dict[tuple[str, int], Line] = {}
    for line in (*best.evidence, *quoted):
        place = (line.article.address, line.sentence.number)
        if place in numbers or line in best.evidence:
            found.setdefault(place, line)
    return tuple(
        (kind, lines[:_LINES])
        for kind in KINDS
        if (lines := tuple(line for line in found.values() if line.kind == kind))
    )


def _sides(
    brief: Brief | None, numbers: frozenset[tuple[str, int]]
) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    if brief is None:
        return ()
    sides = tuple(
        (
            side.country.name,
            tuple(line for line in side.lines if (line.article.address, line.sentence.number) in numbers)[
                :_WANTS
            ],
        )
        for side in brief.sides
    )
    return sides if any(lines for _, lines in sides) else ()


def _gap(brief: Brief | None, words: Words) -> str:
    unread = words.say(unread_languages(brief.entries if brief else ()))
    if not unread:
        return words.gettext("No sentence says what it wants on this issue.")
    return words.gettext(
        "No sentence of the articles read says what it wants on this issue; "
        "articles in %(languages)s are not read for it.",
        languages=unread,
    )


def _near(
    hub: IssueHub, brief: Brief | None, numbers: frozenset[tuple[str, int]], catalogue: Catalogue
) -> tuple[tuple[str, str, int, tuple[Line, ...]], ...]:
    """Count the other issues that the same sentences name."""
    shared: dict[str, list[Line]] = {}
    labels: dict[str, str] = {}
    for entry in brief.entries if brief else ():
        kinds = {s.sentence.number: s.kind for s in entry.analysis.statements}
        for other in entry.analysis.issues:
            if other.id == hub.issue.id:
                continue
            for sentence in other.sentences:
                if (entry.article.address, sentence.number) in numbers:
                    labels[other.id] = catalogue.site.words.issue(other.label)
                    line = Line(entry.number, entry.article, sentence, kinds.get(sentence.number, "reported"))
                    shared.setdefault(other.id, []).append(line)
    order = sorted(shared, key=lambda key: (-len(shared[key]), key))[:_NEAR]
    return tuple(
        (labels[key], catalogue.issues.get(key, ""), len(shared[key]), tuple(shared[key][:_NEAR_LINES]))
        for key in order
    )


@dataclass(frozen=True, slots=True)
class PersonView:
    """Everything that ``person.html`` shows."""

    hub: PersonHub
    facts: tuple[Fact, ...]
    country: str  # name; "" where it is not known
    mentions: tuple[tuple[Analysis, PersonMention], ...]
    more: int


def person_view(hub: PersonHub, catalogue: Catalogue, most: int = 40) -> PersonView:
    """Work out the page of a person."""
    words = catalogue.site.words
    facts = [
        Fact(words.gettext("Relations"), words.number(len(hub.briefs))),
        Fact(
            words.gettext("Named with an office in"),
            words.ngettext("%(num)s sentence", "%(num)s sentences", len(hub.mentions)),
        ),
    ]
    if hub.country:
        address = catalogue.countries.get(hub.country.code, "")
        facts.insert(0, Fact(words.gettext("Country"), hub.country.name, address=address))
    return PersonView(
        hub=hub,
        facts=tuple(facts),
        country=hub.country.name if hub.country else "",
        mentions=hub.mentions[-most:],
        more=max(len(hub.mentions) - most, 0),
    )
