"""The page that tells how a brief stood before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.article.model import Correction
from bilateral.brief.model import Brief, Change, Entry, Line, State
from bilateral.pages.uses import history_anchor
from bilateral.pages.words import Words

_SHOWN_ELSEWHERE = frozenset({"judgment_new", "unchanged"})  # the lists of lines tell these


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state of the brief, beside the one before it."""

    state: State
    anchor: str  # "d-2026-11-08"
    same: bool  # the bottom line is that of the state before
    judgments: tuple[tuple[Line, bool], ...]  # with whether the state before had it not
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
    earlier: tuple[State | None, ...] = (*brief.states[1:], None)
    oldest = brief.states[-1].day
    dated = [(e.article.front.date, e) for e in brief.entries if e.article.front.date]
    older = tuple(e for day, e in reversed(dated) if day < oldest)
    rows = (_row(now, before, first=not older) for now, before in zip(brief.states, earlier, strict=True))
    corrections = [(e, c) for e in brief.entries for c in dict.fromkeys(e.article.front.corrections)]
    return HistoryView(
        brief=brief,
        rows=tuple(rows),
        older=older,
        undated=len(dated) < len(brief.entries),
        corrections=tuple(sorted(corrections, key=lambda each: (-each[1].date.toordinal(), each[0].number))),
    )


def _row(now: State, before: State | None, *, first: bool) -> StateRow:
    # The last state shown is compared with one that is not: its own changes tell what is new in it.
    known = (
        {_place(line) for line in before.judgments}
        if before
        else {_place(line) for line in now.judgments} - {_place(c.line) for c in now.changes if c.line}
    )
    same = before is not None and _place(before.bottom_line) == _place(now.bottom_line)
    is_first = first and before is None
    return StateRow(
        state=now,
        anchor=history_anchor(now.day),
        same=same,
        judgments=tuple((line, not is_first and _place(line) not in known) for line in now.judgments),
        changes=tuple(c for c in now.changes if c.what not in _SHOWN_ELSEWHERE),
        first=is_first,
    )


def _place(line: Line | None) -> tuple[int, int]:
    return (line.number, line.sentence.number) if line else (0, 0)


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
