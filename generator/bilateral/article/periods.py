"""Decide on full stops: abbreviations, initials, numbers, references.

Each rule answers yes, no, or nothing (None); the first answer holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bilateral.article.following import (
    AFTER_COMPANY,
    AFTER_COUNTRY,
    AFTER_TIME,
    COMPANY,
    FINITE,
    LETTERED,
    UNITS,
)
from bilateral.article.stop import Stop, bare

SPELT = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")  # U.S, J.K
_QUOTES = '"“„«「'
_WINDOW = 40  # characters that are looked at on either side of a stop
_SHORT = 6  # characters of a mark that counts items, and of what stands before it
_ORDINAL = 2  # digits, of "31."
_ENUMERATION = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_NUMBER = re.compile(r"#?(?:\d|[IVXLC]{2,}\b)")
_INLINE_QUOTE = re.compile(r"[\"“„«「][^\"”“»」]{1,60}[^,.?!\"”“»」][\"”“»」] [a-z]")  # "Star Wars" defence
_LISTS_END = frozenset(("etc", "usw", "ecc", "enz"))
_ITEM = re.compile(r"[:;] \(?(?:\d{1,2}|[a-h])$")  # "Items: 1. Steel; 2. Cars"
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}+,[^.!?]{0,25}?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})$"
)
_AT_TIME = re.compile(r"(?:At|By|Around|About|From|Before|After|Until) (?:\S+ ){0,2}\S+$")
_AUXILIARY = frozenset(("is", "was", "are", "were", "has", "had", "will", "would"))
_LEAST = 2  # words of a sentence before the abbreviation that ends it


def _enumeration(stop: Stop) -> bool | None:
    """A number or letter that opens the sentence counts items: "1. Trade"."""
    whole = stop.at - stop.start <= len(stop.before) + 1 and _ENUMERATION.match(
        stop.text, stop.start, stop.at
    )
    return False if whole or _ITEM.search(stop.text, max(stop.start, stop.at - _SHORT), stop.at) else None


def _dateline(stop: Stop) -> bool | None:
    """A place in capitals with a date is no sentence: "KOINDU, July 28. President Koroma"."""
    if not stop.before[-1:].isalnum() or stop.at - stop.start > 2 * _WINDOW:
        return None
    return False if _DATELINE.match(stop.text, stop.start, stop.at) else None


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
    if not name or stop.is_acronym():
        return None
    if stop.starts_sentence() or name in _LISTS_END or ("." in name and bare(stop.word) == name):
        return True
    measured = name in UNITS and any(word[-1].isdigit() for word in _words_before(stop)[-1:])
    if measured or stop.close[:1] in {'"', "”", "»"}:
        return stop.word[0].isupper()
    if name in {"a.m", "p.m"}:
        opening = _AT_TIME.match(stop.text, stop.start, stop.at) if stop.at - stop.start < _WINDOW else None
        return not (opening or stop.word[0].isdigit() or bare(stop.word) in AFTER_TIME)
    if stop.text[stop.after] in _QUOTES:
        return _INLINE_QUOTE.match(stop.text, stop.after) is None
    return _ends_at_company(stop) if name in COMPANY else "." in name and _ends_at_place(stop)


def _ends_at_company(stop: Stop) -> bool:
    """Decide on "runs Harbour Shipping Inc. Busan is its home" against "Apple Inc. Chief Tim Cook"."""
    following = stop.text[stop.after : stop.after + _WINDOW].split()
    return (
        stop.word[0].isupper()
        and bare(stop.word) not in AFTER_COMPANY
        and following[1:2] != []
        and following[1] in _AUXILIARY
        and any(word.islower() for word in _words_before(stop))
    )


def _ends_at_place(stop: Stop) -> bool:
    """Decide on "in the U.S. Takaichi will" against "the U.S. Senate will"."""
    if bare(stop.word) in AFTER_COUNTRY or not stop.word[0].isupper():
        return False
    return _follows_place(stop) and _verb_follows(stop)


def _follows_place(stop: Stop) -> bool:
    """Say whether the abbreviation stands where a noun phrase may end: "in the U.S."."""
    before = _words_before(stop)
    return len(before) >= _LEAST and before[-1].lower() in {"the", "and", "to", "washington,"}


def _words_before(stop: Stop) -> list[str]:
    """Give the words of the sentence before the one that carries the stop, those of a window."""
    return stop.text[max(stop.start, stop.at - _WINDOW) : stop.at].split()[:-1]


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
    if [word for word in _words_before(stop)[-1:] if word.lower() in LETTERED]:
        return not stop.word[0].isdigit()
    return stop.starts_sentence()


RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _enumeration,
    _dateline,
    _number,
    _title,
    _month,
    _initial,
    _reference,
    _abbreviation,
)
