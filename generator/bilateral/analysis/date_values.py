"""Turn the words of a date into a day, a month or a year, or into none where they can mean two things."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

EARLIEST, LATEST = 1800, 2100  # years
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHIFTS = {"yesterday": -1, "today": 0, "tomorrow": 1}  # days from the article's own
STEPS = {"last": -1, "this": 0, "next": 1}  # months or years from it


class Value(NamedTuple):
    """The first day of what a date spans, and how much it spans."""

    date: dt.date | None
    precision: Literal["day", "month", "year", "none"]


NONE = Value(None, "none")


def dated(groups: Mapping[str, str | None], written: dt.date | None, *, ahead: bool) -> Value:
    """Read a stated date.

    Args:
        groups: its parts as written: ``iso``, ``day``, ``month``, ``year``, ``fiscal``.
        written: the article's date.
        ahead: whether the sentence looks ahead, so that a month without its year is the next one.
    """
    iso, month, year = groups.get("iso"), groups.get("month"), groups.get("year")
    if iso:
        return _make(int(iso[:4]), int(iso[5:7]), int(iso[8:]), "day")
    if groups.get("fiscal"):
        return NONE  # a fiscal year begins on another day in each country
    if month is None:
        return _make(int(year or 0), 1, 1, "year")
    number = MONTHS.index(month[:3].lower()) + 1
    day = int(str(groups["day"]).rstrip("stndrh")) if groups.get("day") else None
    if year is not None:
        return _make(int(year), number, day or 1, "day" if day else "month")
    return _nearest(number, day, written, ahead=ahead)


def relative(kind: str, words: Sequence[str], written: dt.date | None, *, ahead: bool) -> Value:
    """Read words that count from the article's date; none where they may mean two days.

    Args:
        kind: "today", "yesterday", "tomorrow", "weekday", "unit" ("next month") or another, which is undated.
        words: as written, in lower case.
        written: the article's date.
        ahead: whether the sentence looks ahead: "on Tuesday" is then in this week or the next.
    """
    if written is None:
        return NONE
    if kind in SHIFTS:
        return Value(written + dt.timedelta(days=SHIFTS[kind]), "day")
    if kind == "weekday" and not ahead and words[0] not in {"next", "this"}:
        back = (written.weekday() - DAYS.index(words[-1])) % len(DAYS)
        if words[0] == "last" and not back:
            back = len(DAYS)
        return Value(written - dt.timedelta(days=back), "day")
    if kind == "unit":
        step = STEPS.get(words[-2], 0)
        if words[-1] == "year":
            return _make(written.year + step, 1, 1, "year")
        if words[-1] == "month":
            months = written.year * 12 + written.month - 1 + step
            return _make(months // 12, months % 12 + 1, 1, "month")
    return NONE


def _nearest(month: int, day: int | None, written: dt.date | None, *, ahead: bool) -> Value:
    """Choose the year of a day or month without one: the last, or the next if the sentence looks ahead."""
    if written is None:
        return NONE
    this, today = (month, day or written.day), (written.month, written.day)
    year = written.year
    if ahead and this < today:
        year += 1
    elif not ahead and this > today:
        year -= 1
    return _make(year, month, day or 1, "day" if day else "month")


def _make(year: int, month: int, day: int, precision: Literal["day", "month", "year"]) -> Value:
    if not EARLIEST <= year <= LATEST:
        return NONE
    try:
        return Value(dt.date(year, month, day), precision)
    except ValueError:  # 31 June
        return NONE
