"""The page that tells how a brief stood before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from bilateral.article.model import Correction
from bilateral.brief.model import Brief, Change, Entry, Line, State
from bilateral.pages.uses import history_anchor
from bilateral.pages.words import Words

News = Literal["", "new", "chosen"]
"""What a line is beside the state before: the same; said by an article of this day; chosen only now."""

_NEWS: Mapping[str, News] = {"judgment_new": "new", "judgment_chosen": "chosen"}
_SHOWN_ELSEWHERE = frozenset({*_NEWS, "unchanged"})  # the lists of lines tell these


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state of the brief, beside the one before it."""

    state: State
    anchor: str  # "d-2026-11-08"
    bottom: News  # of the bottom line
    judgments: tuple[tuple[Line, News], ...]
    changes: tuple[Change, ...]
    first: bool  # nothing stands before it


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Everything that ``history.html`` shows."""

    brief: Brief
    rows: tuple[StateRow, ...]  # newest first
    older: tuple[Entry, ...]  # articles of days before, newest first
    undated: bool  # some articles have no date
    corrections: tuple[tuple[Entry, Correction], ...]  # newest first


def history_view(brief: Brief) -> HistoryView:
    """Work out the page of a brief that has states."""
    oldest = brief.states[-1].day
    dated = [(e.article.front.date, e) for e in brief.entries if e.article.front.date]
    older = tuple(e for day, e in reversed(dated) if day < oldest)
    rows = (_row(now, first=not older and now is brief.states[-1]) for now in brief.states)
    corrections = [(e, c) for e in brief.entries for c in dict.fromkeys(e.article.front.corrections)]
    return HistoryView(
        brief=brief,
        rows=tuple(rows),
        older=older,
        undated=len(dated) < len(brief.entries),
        corrections=tuple(sorted(corrections, key=lambda each: (-each[1].date.toordinal(), each[0].number))),
    )


def _row(now: State, *, first: bool) -> StateRow:
    news = {change.ref: _NEWS[change.what] for change in now.changes if change.what in _NEWS}
    return StateRow(
        state=now,
        anchor=history_anchor(now.day),
        bottom=news.get("bottom_line", ""),
        judgments=tuple((line, news.get(str(place), "")) for place, line in enumerate(now.judgments, 1)),
        changes=tuple(c for c in now.changes if c.what not in _SHOWN_ELSEWHERE),
        first=first,
    )


def lines_of(view: HistoryView) -> Iterator[Line]:
    """Give every line that the page may quote."""
    for row in view.rows:
        if row.state.bottom_line:
            yield row.state.bottom_line
        yield from row.state.judgments
        yield from (change.line for change in row.changes if change.line)


def describe(view: HistoryView, words: Words) -> str:
    """Describe the page in one sentence."""
    return words.gettext(
        "How the brief on %(pair)s stood after each day that brought articles.", pair=view.brief.title
    )
