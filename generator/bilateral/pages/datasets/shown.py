"""The lines of a page: every sentence that a block quotes or cites, with what the block says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bilateral.analysis.model import Analysis, Kind, Rule
from bilateral.brief.model import Brief, Line
from bilateral.pages.datasets.model import Record
from bilateral.pages.views.brief_notes import limit_rows
from bilateral.pages.views.brief_rows import also_rows
from bilateral.pages.views.extras import brief_extras


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as a block shows it."""

    block: str
    rank: int
    anchor: str
    about: str
    line: Line
    more: Record = field(default_factory=dict)  # what JSON says of a line of this block alone
    rule: Rule | None = None  # of an extra


def shown_lines(brief: Brief) -> Iterator[Shown]:
    """Give every line of a brief in the order of its page."""
    if brief.bottom_line:
        yield Shown("bottom_line", 1, "bottom", "", brief.bottom_line)
    for rank, line in enumerate(brief.judgments, 1):
        yield Shown("judgments", rank, f"kj-{rank}", "", line)
    for rank, change in enumerate(brief.changes, 1):
        if change.line:
            yield Shown("changes", rank, "changed", change.what, change.line)
    for rank, found in enumerate(brief.issues, 1):
        for place, line in enumerate(found.evidence):
            block = "evidence" if place else "issues"
            yield Shown(block, rank, f"i-{found.issue.slug}", found.issue.id, line)
    yield from _middle(brief)
    for rank, row in enumerate(limit_rows(brief.limits), 1):
        for line in row.limit.lines:
            yield Shown("limits", rank, row.anchor, row.limit.name, line)


def _middle(brief: Brief) -> Iterator[Shown]:
    """Give those of the blocks between the key issues and the limits."""
    for rank, also in enumerate(also_rows(brief), 1):
        entry = next(e for e in brief.entries if e.article is also.article)
        kind: Kind = next((s.kind for s in entry.analysis.statements if s.sentence is also.sentence), "")
        yield Shown("also", rank, "issues", also.text, Line(entry.number, entry.article, also.sentence, kind))
    for side in brief.sides:
        for rank, line in enumerate(side.lines, 1):
            code = side.country.code
            yield Shown("positions", rank, "wants", code, line, {"country": code})
    yield from _events(brief)
    for rank, ahead in enumerate(brief.outlook, 1):
        found = ahead.finding
        hedge = {"hedge": found.likelihood, "hedge_start": found.start, "hedge_end": found.end}
        yield Shown("outlook", rank, "outlook", found.likelihood, ahead.line, hedge)
    yield from _people(brief)
    yield from _extras(brief)


def _events(brief: Brief) -> Iterator[Shown]:
    for block, events in (("timeline", brief.timeline), ("undated", brief.undated)):
        for rank, event in enumerate(events, 1):
            when = {
                "date": event.date.isoformat() if event.date else None,
                "precision": event.precision,
                "as_written": event.as_written,
                "expected": event.expected,
            }
            yield Shown(block, rank, "time", event.as_written, event.line, when)


def _people(brief: Brief) -> Iterator[Shown]:
    for rank, person in enumerate(brief.people, 1):
        for line, mention in person.mentions:
            office = {"person": person.slug, "as_written": mention.as_written, "role": mention.role}
            yield Shown("people", rank, "people", person.slug, line, office)
        for check in person.checks:
            for line in check.lines:
                yield Shown("checks", rank, "people", check.name, line, {"person": person.slug})


def _extras(brief: Brief) -> Iterator[Shown]:
    for extra in brief_extras(brief):
        for rank, row in enumerate(extra.rows, 1):
            for line in row.lines:
                yield Shown("extras", rank, f"x-{extra.name}", extra.name, line, rule=extra.extra.rule)


def summary_lines(analysis: Analysis) -> Iterator[Shown]:
    """Give the summary of an article; none where its editors wrote one."""
    article = analysis.article
    if article.front.summary:
        return
    told = {s.sentence.number: s for s in analysis.statements}
    for rank, sentence in enumerate(analysis.summary, 1):
        said = told.get(sentence.number)
        line = Line(0, article, sentence, said.kind if said else "", said.cue if said else "")
        yield Shown("summary", rank, sentence.anchor, "", line)
