"""The line of dated events: solid for the past, hollow for what was expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from bilateral.pages.words import ENGLISH, Words

_LEFT, _RIGHT = 3.0, 96.0  # per cent of the width: the line's first and last day
_NARROW = 330  # pixels of the narrowest picture: labels must clear each other there
_DOT = 16  # pixels that a dot needs; closer ones share a number
_ROWS = 6  # of numbers, one above the other, before neighbours share a label
_ROW = 15  # pixels
_LEAST_DAYS = 120  # the line is never shorter, so that two events of a week are no era


@dataclass(frozen=True, slots=True)
class Mark:
    """An event to draw: its day, and whether it was still to come when it was written."""

    date: dt.date
    expected: bool


@dataclass(frozen=True, slots=True)
class _Dot:
    """One or more neighbouring events under one label."""

    first: int
    last: int
    x: float  # per cent
    expected: bool  # all of them

    @property
    def label(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def draw_timeline(marks: Sequence[Mark], today: dt.date, words: Words = ENGLISH) -> Markup:
    """Draw events, oldest first and numbered from 1, with today on the same line; "" for none."""
    if not marks:
        return Markup("")
    first, last = _span([m.date for m in marks], today)

    def at(day: dt.date) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (day - first).days / (last - first).days

    dots = _group(tuple(_Dot(i, i, at(m.date), m.expected) for i, m in enumerate(marks, 1)))
    rows = _stack(dots)
    ground = 31 + _ROW * (max(rows) + 1)
    shapes = [f'<line x1="0" x2="100%" y1="{ground}" y2="{ground}"/>']
    for day, label in _ticks(first, last, words):
        x = f"{at(day):.4g}%"
        shapes.append(f'<line x1="{x}" x2="{x}" y1="{ground - 4}" y2="{ground + 4}"/>')
        shapes.append(f'<text x="{x}" y="{ground + 22}">{escape(label)}</text>')
    now = at(today)
    shapes.append(f'<line class="now" x1="{now:.4g}%" x2="{now:.4g}%" y1="4" y2="{ground + 4}"/>')
    side, beside = (' class="w"', now - 1) if now > 35 else (' class="w s"', now + 1)  # noqa: PLR2004 (room for a date)
    shapes.append(f'<text{side} x="{beside:.4g}%" y="12">{escape(words.date(today))}</text>')
    for dot, row in zip(dots, rows, strict=True):
        shapes.append(
            f'<circle class="{"e" if dot.expected else "p"}" cx="{dot.x:.4g}%" cy="{ground}" r="6"/>'
        )
        shapes.append(f'<text class="n" x="{dot.x:.4g}%" y="{ground - 12 - _ROW * row}">{dot.label}</text>')
    return Markup('<svg class="tl" height="{}" role="img" aria-label="{}">{}</svg>').format(
        ground + 30,
        _say(marks, first, last, words),
        Markup("".join(shapes)),  # noqa: S704 (numbers and our own words)
    )


def _span(days: Sequence[dt.date], today: dt.date) -> tuple[dt.date, dt.date]:
    first, last = min(*days, today), max(*days, today)
    missing = _LEAST_DAYS - (last - first).days
    if missing > 0:
        first = dt.date.fromordinal(max(first.toordinal() - missing, 1))
    if first == last:
        last = dt.date.fromordinal(first.toordinal() + 1)
    return first, last


def _group(dots: tuple[_Dot, ...]) -> tuple[_Dot, ...]:
    """Join neighbours that would cover each other on a narrow page."""
    least = 100 * _DOT / _NARROW
    joined: list[_Dot] = []
    for dot in dots:
        before = joined[-1] if joined else None
        if before and dot.x - before.x < least / 2:
            joined[-1] = _Dot(before.first, dot.last, before.x, before.expected and dot.expected)
        else:
            joined.append(dot)
    return tuple(joined)


def _stack(dots: Sequence[_Dot]) -> list[int]:
    """Give each label the lowest row in which it clears the one before it."""
    ends = [-100.0] * _ROWS
    rows = []
    for dot in dots:
        half = 100 * (len(dot.label) * 4 + 3) / _NARROW
        row = next((r for r in range(_ROWS) if ends[r] <= dot.x - half), None)
        if row is None:
            row = min(range(_ROWS), key=lambda r: ends[r])
        ends[row] = dot.x + half
        rows.append(row)
    return rows


def _ticks(first: dt.date, last: dt.date, words: Words) -> Iterator[tuple[dt.date, str]]:
    """Give about four round years, or months where the line is short."""
    years = last.year - first.year
    if years >= 2:  # noqa: PLR2004 (shorter lines are told in months)
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 5000) if years <= 5 * s)
        for year in range(first.year + -first.year % step, last.year + 1, step):
            if year > 0 and dt.date(year, 1, 1) >= first:
                yield dt.date(year, 1, 1), words.date(dt.date(year, 1, 1), "year")
        return
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    step = next(s for s in (1, 2, 3, 6) if end - start <= 5 * s or s == 6)  # noqa: PLR2004 (half years at most)
    for month in range(start + -start % step, end + 1, step):
        day = dt.date(month // 12, month % 12 + 1, 1)
        if day >= first:
            yield day, words.date(day, "month")


def _say(marks: Sequence[Mark], first: dt.date, last: dt.date, words: Words) -> str:
    expected = sum(m.expected for m in marks)
    past = len(marks) - expected
    parts = [words.ngettext("%(num)s past event", "%(num)s past events", past)] if past else []
    parts += [words.gettext("%(num)s expected", num=expected)] if expected else []
    return words.gettext(
        "Timeline from %(first)s to %(last)s: %(events)s, listed below.",
        first=words.date(first),
        last=words.date(last),
        events=words.joined(parts),
    )
