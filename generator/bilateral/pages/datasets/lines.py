"""The table of lines: what is kept of each sentence that a page quotes or cites."""

from __future__ import annotations

from bilateral.analysis import summary as of_an_article
from bilateral.analysis import uncovered
from bilateral.analysis.model import Rule
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
from bilateral.pages.datasets.model import Field, Row, Table
from bilateral.pages.datasets.shown import Shown

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
