"""How limits, changes and reasons are worded: lists, counts and names inside a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bilateral.reference.brief_cues import load_brief_words
from bilateral.reference.model import Country

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January", "February", "March", "April",
    "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
"""Written here: a month's name must not hang on the machine's locale."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def in_sentence(country: Country) -> str:
    """Write a country's name as it stands inside a sentence: "the United States", "Japan"."""
    return f"the {country.name}" if country.code in load_brief_words("with_article") else country.name


def issue_in_sentence(label: str) -> str:
    """Write an issue's label inside a sentence; a first word in capitals stays.

    >>> issue_in_sentence("Trade and tariffs"), issue_in_sentence("NATO and defence")
    ('trade and tariffs', 'NATO and defence')
    """
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def join(items: Sequence[str], last: str = "and") -> str:
    """Join items as a sentence does.

    >>> join(("1", "3", "4"))
    '1, 3 and 4'
    """
    if len(items) < 2:  # noqa: PLR2004 - one item or none needs no joining
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def count(number: int, one: str, many: str = "") -> str:
    """Write a number with its noun; small numbers in letters.

    >>> count(1, "line"), count(12, "line"), count(2, "country", "countries")
    ('one line', '12 lines', 'two countries')
    """
    written = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return f"{written} {one if number == 1 else many or one + 's'}"


def ordinal(number: int) -> str:
    """Write a rank from 1: "first"; from 11 on in figures."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def capital(text: str) -> str:
    """Give the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def articles(numbers: Sequence[int], most: int = 6) -> str:
    """Name articles by their numbers; of many only how many they are.

    >>> articles((1,)), articles((1, 3)), articles(tuple(range(1, 30)))
    ('Article 1', 'Articles 1 and 3', '29 articles')
    """
    if len(numbers) > most:
        return f"{len(numbers):,} articles"
    return f"Article{'s' if len(numbers) > 1 else ''} {join([str(n) for n in numbers])}"


def in_full(day: dt.date) -> str:
    """Write a day.

    >>> in_full(dt.date(2026, 11, 8))
    '8 November 2026'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
