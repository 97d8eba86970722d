"""Days as authors write them."""

from __future__ import annotations

import calendar
import datetime as dt
import re

FIRST_YEAR = 1500  # an earlier year is a slip of the keyboard, such as 0202 for 2026

_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[Tt ]\s*(\d\d?:\d\d(?::\d\d(?:\.\d{1,6})?)?)\s*([Zz]|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\.?,? (\d{{4}})(?!\d)", re.IGNORECASE | re.ASCII
)
_MONTH_FIRST = re.compile(
    rf"({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})(?!\d)", re.IGNORECASE | re.ASCII
)
_YEAR_FIRST = re.compile(
    r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})|(\d{4})(\d{2})(\d{2})|(\d{4})年(\d{1,2})月(\d{1,2})日", re.ASCII
)
_YEAR_LAST = re.compile(r"(\d{1,2})[/.-] ?(\d{1,2})[/.-] ?(\d{4})", re.ASCII)


def read_date(text: str) -> dt.date | None:
    """Read year-month-day, with or without a time; a time with a zone gives its day in UTC.

    >>> read_date("2026-10-28T23:30:00-05:00")
    datetime.date(2026, 10, 29)
    >>> read_date("28 October 2026") is None
    True
    """
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day, time, zone = found.groups()
    date = _day(int(year), int(month), int(day))
    if date is None or time is None:
        return date
    try:
        moment = dt.datetime.fromisoformat(
            f"{date}T{time.zfill(len(time) + (time[1] == ':'))}{(zone or '').upper()}"
        )
        return moment.astimezone(dt.UTC).date() if moment.tzinfo else date
    except (ValueError, OverflowError):
        return None


def read_written_date(text: str) -> dt.date | None:
    """Read a date in any form that has only one meaning.

    >>> read_written_date("October 28, 2026"), read_written_date("10/11/2026")
    (datetime.date(2026, 10, 28), None)
    """
    text = " ".join(text.split())
    if date := read_date(text):
        return date
    if found := _DAY_FIRST.fullmatch(text):
        return _day(int(found[3]), _MONTHS[found[2].lower()], int(found[1]))
    if found := _MONTH_FIRST.fullmatch(text):
        return _day(int(found[3]), _MONTHS[found[1].lower()], int(found[2]))
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in found.groups() if part)
        return _day(year, month, day)
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = map(int, found.groups())
        either = {_day(year, first, second), _day(year, second, first)} - {None}
        return either.pop() if len(either) == 1 else None
    return None


def find_written_date(text: str) -> tuple[dt.date, str] | None:
    """Find the first date in words in a text: the day, and the words that name it.

    >>> find_written_date("TOKYO, October 28, 2026 (Kyodo)")
    (datetime.date(2026, 10, 28), 'October 28, 2026')
    """
    found = [f for pattern in (_DAY_FIRST, _MONTH_FIRST) for f in pattern.finditer(text)]
    iso = [f for f in _ISO.finditer(text) if read_date(f[0])]
    for match in sorted(found + iso, key=lambda f: f.start()):
        date = read_written_date(match[0])
        if date and not text[max(0, match.start() - 1) : match.start()].isalnum():
            return date, match[0]
    return None


def say_how(text: str) -> str:
    """Say how a date should be written, for a text that is none."""
    if date := read_written_date(text):
        return f"Write {date}."
    found = _ISO.fullmatch(text.strip())
    if found and 1 <= int(found[2]) <= 12 and int(found[1]) >= FIRST_YEAR:  # noqa: PLR2004  (months of a year)
        year, month, day = int(found[1]), int(found[2]), int(found[3])
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            return f"{calendar.month_name[month]} {year} has {days} days."
    return "Write year-month-day, such as 2026-10-28."


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if year >= FIRST_YEAR else None
    except ValueError:
        return None
