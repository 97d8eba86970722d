"""How a brief stood before, as its page of history tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bilateral.brief.changes import RULE as CHANGES
from bilateral.brief.model import Brief, State
from bilateral.pages.datasets.lines import LINE, line_values, rule_id
from bilateral.pages.datasets.model import Field, Row, Table
from bilateral.pages.datasets.shown import Shown

HISTORY = Table(
    "history",
    "A line of a brief, or a change, as it stood after one of the latest days that brought articles.",
    (
        Field("brief", "text", "id of the brief", refers="briefs"),
        Field("date", "date", "the day"),
        Field("articles", "whole", "articles that the brief rested on then"),
        Field("part", "text", "what it is", allowed=("bottom_line", "judgment", "change")),
        Field("rank", "whole", "place among those of its part, from 1"),
        Field("says", "text", "what changed, in words", empty=True),
        *LINE[:2],
        *(replace(field, empty=True) for field in LINE[2:]),  # a change may have no sentence
    ),
    key=("brief", "date", "part", "rank"),
)


def history_rows(brief: Brief) -> list[Row]:
    """Give the rows of a brief's earlier states, newest first; none where there is nothing to compare."""
    return [row for state in brief.states for row in _state(brief, state)]


def _state(brief: Brief, state: State) -> Iterator[Row]:
    head = (brief.slug, state.day.isoformat(), state.articles)
    if state.bottom_line:
        yield (
            *head,
            "bottom_line",
            1,
            None,
            *line_values(Shown("bottom_line", 1, "", "", state.bottom_line)),
        )
    for rank, line in enumerate(state.judgments, 1):
        yield (*head, "judgment", rank, None, *line_values(Shown("judgments", rank, "", "", line)))
    for rank, change in enumerate(state.changes, 1):
        values: Row
        if change.line:
            values = line_values(Shown("changes", rank, "", "", change.line))
        else:
            values = (rule_id("brief", CHANGES), CHANGES.version, *(None,) * (len(LINE) - 2))
        yield (*head, "change", rank, change.label, *values)
