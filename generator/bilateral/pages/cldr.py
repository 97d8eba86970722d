"""What CLDR knows of a language: dates, numbers, names of countries. English is written by ourselves."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from bilateral.pages.english import MONTHS

SMALL_LETTERS = frozenset({"en", "es", "fr"})  # write a noun inside a sentence with one
_SKELETONS = {"year": "y", "month": "yMMM", "day": "yMMMd"}


def _locale(language: str) -> Locale:
    return _locales(language.replace("-", "_"))


@cache
def _locales(name: str) -> Locale:
    return Locale.parse(name)


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"


@lru_cache(maxsize=10_000)
def write_date(day: dt.date, precision: str, language: str) -> str:
    """Write a date: ``precision`` is year, month, day, or full for a day with the whole name of its month.

    >>> day = dt.date(2026, 11, 8)
    >>> write_date(day, "day", "en"), write_date(day, "month", "en"), write_date(day, "full", "en")
    ('8 Nov 2026', 'Nov 2026', '8 November 2026')
    >>> write_date(day, "full", "de"), write_date(day, "day", "ja")
    ('8. November 2026', '2026年11月8日')
    >>> write_date(dt.date(2026, 6, 1), "day", "fr"), write_date(dt.date(2026, 6, 1), "month", "fr")
    ('1er juin 2026', 'juin 2026')
    """
    if _is_english(language):
        name = MONTHS[day.month - 1]
        parts = {"year": "", "month": f"{name[:3]} ", "day": f"{day.day} {name[:3]} "}
        return f"{parts.get(precision, f'{day.day} {name} ')}{day.year}"
    locale = _locale(language)
    if precision == "full":
        written = format_date(day, "long", locale=locale)
    else:
        written = format_skeleton(_SKELETONS.get(precision, "yMMMd"), day, locale=locale)
    return f"1er {written[2:]}" if locale.language == "fr" and written.startswith("1 ") else written


@lru_cache(maxsize=10_000)
def write_number(value: float, places: int, language: str) -> str:
    """Write a number with its separators; a minus is no hyphen.

    >>> write_number(1200, 0, "en"), write_number(20.94, 1, "de"), write_number(-3, 0, "en")
    ('1,200', '20,9', '−3')
    """
    if _is_english(language):
        return f"{value:,.{places}f}".replace("-", "−")
    form = "#,##0." + "0" * places if places else "#,##0"
    return format_decimal(round(value, places), form, locale=_locale(language)).replace("-", "−")


@lru_cache(maxsize=1_000)
def write_percent(share: float, language: str) -> str:
    """Write a share of 1 in per cent.

    >>> write_percent(0.284, "en"), write_percent(0.284, "ja")
    ('28%', '28%')
    """
    return f"{100 * share:.0f}%" if _is_english(language) else format_percent(share, locale=_locale(language))


def country_name(code: str, language: str) -> str:
    """Give the name of a country by its code, "" where there is none.

    >>> country_name("US", "de"), country_name("ASEAN", "de")
    ('Vereinigte Staaten', '')
    """
    return str(_locale(language).territories.get(code, ""))


def language_name(tag: str, language: str) -> str:
    """Give the name of a language by its tag, "" where it is not known.

    >>> language_name("fr-CA", "es")
    'francés'
    """
    return str(_locale(language).languages.get(tag.partition("-")[0].lower(), ""))
