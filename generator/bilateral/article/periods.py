"""Decide on full stops: abbreviations, initials, numbers, references.

Each rule answers yes, no, or nothing (None); the first answer holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bilateral.article.abbreviations import AFTER_COUNTRY, AFTER_TIME, FINITE
from bilateral.article.stop import Stop, bare

SPELT = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")  # U.S, J.K
_QUOTES = '"“„«「'
_WINDOW = 40  # characters that are looked at on either side of a stop
_ORDINAL = 2  # digits, of "31."
_ENUMERATION = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_NUMBER = re.compile(r"#?(?:\d|[IVXLC]{2,}\b)")
_INLINE_QUOTE = re.compile(r"[\"“„«「][^\"”“»」]{1,60}[^,.?!\"”“»」][\"”“»」] [a-z]")  # "Star Wars" defence
_LISTS_END = frozenset(("etc", "usw", "ecc", "enz"))


def _enumeration(stop: Stop) -> bool | None:
    """A number or letter that opens the sentence counts items: "1. Trade"."""
    whole = stop.at - stop.start <= len(stop.before) + 1 and _ENUMERATION.match(
        stop.text, stop.start, stop.at
    )
    return False if whole else None


def _number(stop: Stop) -> bool | None:
    """Decide on "in 2020." and the German "3. Oktober"."""
    if not stop.before or not stop.before[-1].isdigit():
        return None if stop.before else True
    ordinal = stop.known.ordinals and stop.before.isdigit() and len(stop.before) <= _ORDINAL
    return not (ordinal and not stop.starts_sentence())


def _title(stop: Stop) -> bool | None:
    return False if stop.is_in(stop.known.never) else None


def _month(stop: Stop) -> bool | None:
    return stop.starts_sentence() if stop.is_in(stop.known.months) else None


def _reference(stop: Stop) -> bool | None:
    """Decide on "No. 10" against "He said no. The"."""
    return not _NUMBER.match(stop.word) if stop.is_in(stop.known.numbered) else None


def _abbreviation(stop: Stop) -> bool | None:
    """Decide on "U.S.", "p.m.", "Inc." and others that stand inside sentences and at their ends."""
    name = stop.is_in(stop.known.perhaps) or (stop.low if SPELT.search(stop.before) else "")
    if not name:
        return None
    if stop.starts_sentence() or name in _LISTS_END:
        return True
    if stop.close[:1] in {'"', "”", "»"}:
        return stop.word[0].isupper()
    if name in {"a.m", "p.m"}:
        return not stop.word[0].isdigit() and bare(stop.word) not in AFTER_TIME
    if stop.text[stop.after] in _QUOTES:
        return _INLINE_QUOTE.match(stop.text, stop.after) is None
    return "." in name and _ends_at_place(stop)


def _ends_at_place(stop: Stop) -> bool:
    """Decide on "in the U.S. Takaichi will" against "the U.S. Senate will"."""
    if bare(stop.word) in AFTER_COUNTRY or not stop.word[0].isupper():
        return False
    return _follows_place(stop) and _verb_follows(stop)


def _follows_place(stop: Stop) -> bool:
    """Say whether the abbreviation stands where a noun phrase may end: "in the U.S."."""
    before = stop.text[max(stop.start, stop.at - _WINDOW) : stop.at].lower().split()[:-1]
    return before[-1:] in (["the"], ["and"], ["to"], ["washington,"])


def _verb_follows(stop: Stop) -> bool:
    """Say whether a verb stands behind the name that follows: "Takaichi will", "Prime Minister Abe said"."""
    if stop.word.endswith(("'s", "’s")):
        return True
    if stop.word.endswith((".", ",", ";", ":")):
        return False
    for following in stop.text[stop.after : stop.after + 2 * _WINDOW].split()[1:5]:
        if following in FINITE:
            return True
        if not following[0].isupper():
            return False
    return False


def _initial(stop: Stop) -> bool | None:
    """Decide on one letter: "George W. Bush" against "a plan B. The"."""
    if len(stop.before) != 1 or not stop.before.isalpha():
        return None
    if stop.before.islower():
        return None if stop.is_in(stop.known.numbered) else stop.word[0].isupper()
    return stop.starts_sentence()


RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _enumeration,
    _number,
    _title,
    _month,
    _initial,
    _reference,
    _abbreviation,
)
