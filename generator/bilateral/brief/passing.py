"""When the time that words count from an article's day has passed for certain."""

from __future__ import annotations

import datetime as dt
import re

_WORD = re.compile(r"[a-z]+")
_SPANS = {
    "day": 2,
    "days": 14,
    "weekend": 14,
    "week": 14,
    "weeks": 60,
    "month": 62,
    "months": 240,
    "year": 731,
    "years": 3650,
}
"""Days after which the time of a wording is over, however it was meant: "next month" ends within 62."""
_ANY = 365  # of words without a unit: "upcoming", "this autumn", "soon"


def has_passed(cue: str, written: dt.date, today: dt.date) -> bool:
    """Tell whether the time of a wording is over.

    >>> has_passed("coming weeks", dt.date(2024, 1, 12), dt.date(2026, 11, 22))
    True
    >>> has_passed("next month", dt.date(2026, 11, 1), dt.date(2026, 11, 22))
    False
    """
    spans = [_SPANS[word] for word in _WORD.findall(cue.casefold()) if word in _SPANS]
    return (today - written).days > max(spans, default=_ANY)
