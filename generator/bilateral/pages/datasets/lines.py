"""The lines of a page: every sentence that a block quotes or cites, with what the block says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bilateral.analysis import summary as of_an_article
from bilateral.analysis import uncovered
from bilateral.analysis.model import Analysis, Rule
from bilateral.brief import (
    changes,
    issues,
    judgments,
    limits,
    offices,
    outlook,
    people,
    select,
    sides,
    timeline,
)
from bilateral.brief.model import Brief, Line
from bilateral.pages.datasets.model import Field, Record, Row, Table
from bilateral.pages.views.brief_notes import limit_rows
from bilateral.pages.views.brief_rows import also_rows
from bilateral.pages.views.extras import brief_extras

KINDS = ("reported", "claimed", "assessed", "expected")

BLOCKS = (
    ("bottom_line", "the bottom line of a brief", select.BOTTOM_LINE),
    ("judgments", "its key judgments", judgments.RULE),
    ("changes", "what its newest article changed", changes.RULE),
    ("issues", "the evidence of a key issue that the brief prints", issues.RULE),
    ("evidence", "further evidence of a key issue, which the page of the issue prints", issues.RULE),
    ("positions", "who wants what", sides.RULE),
    ("timeline", "what has a date", timeline.RULE),
    ("undated", "what is told with words of time and no date", timeline.RULE),
    ("outlook", "what may come", outlook.RULE),
    ("people", "a person with an office as written", people.RULE),
    ("checks", "an office that does not agree with the day, the register or another article", offices.RULE),
    ("limits", "what is known to be weak", limits.RULE),
    ("also", "a key phrase that no issue covers", uncovered.RULE),
    ("extras", "what another package found", None),
    ("summary", "the summary of an article", of_an_article.RULE),
)
"""block -> what it holds, and the rule that chooses its lines; that of an extra is its own."""
_RULES = {name: rule for name, _, rule in BLOCKS}
_OF_AN_ARTICLE = {"also", "summary"}  # made by rules of articles

LINE = (
    Field("rule", "text", "id of the rule that chose it", refers="rules"),
    Field("version", "text", "version of that rule"),
    Field(
        "kind",
        "text",
        "kind of statement: reported, claimed, assessed or expected; none where the language of the "
        "article has no rules for that",
        empty=True,
        allowed=KINDS,
    ),
    Field("cue", "text", "the words that decided, as written; none where no word did", empty=True),
    Field("text", "text", "the sentence, verbatim"),
    Field("wording", "text", "the editor’s wording, where the page prints that instead", empty=True),
    Field("article", "text", "id of the article it stands in", refers="articles"),
    Field("sentence", "whole", "number of the sentence in the article, from 1"),
    Field(
        "source", "text", "its source as the brief prints it: 1.14 is sentence 14 of article 1", empty=True
    ),
    Field("address", "text", "address of the sentence, from the root of the site"),
    Field("edited_by", "text", "who set or changed the line, where an editor did", empty=True),
    Field("reason", "text", "the editor’s reason", empty=True),
)
LINES = Table(
    "lines",
    "A sentence that a block of a brief, or the summary of an article, quotes or cites.",
    (
        Field(
            "brief",
            "text",
            "id of the brief whose page shows it; none on the page of its article",
            empty=True,
            refers="briefs",
        ),
        Field("block", "text", "the block of the page", allowed=tuple(name for name, _, _ in BLOCKS)),
        Field("rank", "whole", "place in the block, from 1; lines that belong together share it"),
        Field("anchor", "text", "fragment of the page at which it is shown"),
        Field(
            "about",
            "text",
            "what it is about: the id of an issue or a person, the code of a side, the name of a limit, "
            "a change or an extra, a phrase",
            empty=True,
        ),
        *LINE,
    ),
    label="text",
)


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
    for rank, also in enumerate(also_rows(brief), 1):
        entry = next(e for e in brief.entries if e.article is also.article)
        kind = next((s.kind for s in entry.analysis.statements if s.sentence is also.sentence), "")
        yield Shown("also", rank, "issues", also.text, Line(entry.number, entry.article, also.sentence, kind))
    for side in brief.sides:
        for rank, line in enumerate(side.lines, 1):
            code = side.country.code
            yield Shown("positions", rank, "wants", code, line, {"country": code})
    for block, events in (("timeline", brief.timeline), ("undated", brief.undated)):
        for rank, event in enumerate(events, 1):
            when = {
                "date": event.date.isoformat() if event.date else None,
                "precision": event.precision,
                "as_written": event.as_written,
                "expected": event.expected,
            }
            yield Shown(block, rank, "time", event.as_written, event.line, when)
    for rank, ahead in enumerate(brief.outlook, 1):
        found = ahead.finding
        hedge = {"hedge": found.likelihood, "hedge_start": found.start, "hedge_end": found.end}
        yield Shown("outlook", rank, "outlook", found.likelihood, ahead.line, hedge)
    for rank, person in enumerate(brief.people, 1):
        for line, mention in person.mentions:
            office = {"person": person.slug, "as_written": mention.as_written, "role": mention.role}
            yield Shown("people", rank, "people", person.slug, line, office)
        for check in person.checks:
            for line in check.lines:
                yield Shown("checks", rank, "people", check.name, line, {"person": person.slug})
    yield from _extras(brief)


def _extras(brief: Brief) -> Iterator[Shown]:
    for extra in brief_extras(brief):
        for rank, row in enumerate(extra.rows, 1):
            for line in row.lines:
                more = {"name": extra.name, "phrase": row.text, "note": row.note, "articles": row.articles}
                yield Shown("extras", rank, f"x-{extra.name}", extra.name, line, more, extra.extra.rule)


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


def rule_id(stage: str, rule: Rule) -> str:
    """Name a rule among all: ``brief.who_wants_what``; stages are article, brief and extra."""
    return f"{stage}.{rule.name.replace(' ', '_')}"


def line_values(shown: Shown) -> Row:
    """Give the columns of ``LINE``."""
    line = shown.line
    rule = shown.rule or _RULES[shown.block]
    assert rule is not None, shown.block  # noqa: S101 - every block has a rule, an extra brings its own
    stage = "extra" if shown.rule else "article" if shown.block in _OF_AN_ARTICLE else "brief"
    return (
        rule_id(stage, rule),
        rule.version,
        line.kind or None,
        line.cue or None,
        line.sentence.text,
        line.wording or None,
        line.article.front.slug,
        line.sentence.number,
        line.source if line.number else None,
        f"{line.article.address}#{line.sentence.anchor}",
        line.by or None,
        line.reason or None,
    )


def line_row(brief: str | None, shown: Shown, values: Row) -> Row:
    """Give a row of ``LINES``."""
    return (brief, shown.block, shown.rank, shown.anchor, shown.about or None, *values)
