"""How dates, numbers and lists read; English, whatever the machine's locale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bilateral.messages import mark
from bilateral.pages.words import ENGLISH, Words

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
KINDS = {
    "reported": mark("Reported"),
    "claimed": mark("Claimed"),
    "assessed": mark("Assessed"),
    "expected": mark("Expected"),
}
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def short_date(day: dt.date, precision: str = "day") -> str:
    """Write a date as pages show it.

    >>> short_date(dt.date(2026, 11, 8))
    '8 Nov 2026'
    >>> short_date(dt.date(2020, 9, 1), "month")
    'Sep 2020'
    """
    if precision == "year":
        return str(day.year)
    month = MONTHS[day.month - 1][:3]
    return f"{month} {day.year}" if precision == "month" else f"{day.day} {month} {day.year}"


def long_date(day: dt.date) -> str:
    """Write a date in full: ``8 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def plural(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun.

    >>> plural(1, "article"), plural(2, "article"), plural(1200, "country", "countries")
    ('1 article', '2 articles', '1,200 countries')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def spelled(count: int) -> str:
    """Write a small count in letters, a larger one in figures; it may begin no sentence."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else f"{count:,}"


def capitalised(text: str) -> str:
    """Raise the first letter and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], word: str = "and") -> str:
    """Join with commas and a last word.

    >>> listed(("trade", "energy", "defence"))
    'trade, energy and defence'
    """
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def kind_name(kind: str, words: Words = ENGLISH) -> str:
    """Name a kind of statement."""
    return words.gettext(KINDS[kind])
