"""A language as a locale with its likely territory, by CLDR."""

from __future__ import annotations

from functools import cache

from babel.core import UnknownLocaleError, get_global, parse_locale


@cache
def territory(language: str) -> str:
    """Write a BCP 47 tag as language and territory; the tag alone where CLDR knows no territory.

    >>> territory("ja"), territory("pt"), territory("en-GB"), territory("zh-Hant"), territory("tlh")
    ('ja_JP', 'pt_BR', 'en_GB', 'zh_TW', 'tlh')
    """
    try:
        name, place, script, *_ = parse_locale(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return language
    likely = get_global("likely_subtags")
    found = likely.get(f"{name}_{script}" if script else name) or likely.get(name, "")
    place = place or next((part for part in found.split("_")[1:] if len(part) in {2, 3}), None)
    return f"{name}_{place}" if place else name
