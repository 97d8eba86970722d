"""What cannot be a name in a site's register, and which names mean something already."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from bilateral.reference.data_files import read_data
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson, Reference
from bilateral.reference.people import office_words
from bilateral.reference.stopwords import load_stopwords

LONGEST = 100  # characters of a name
_UNWRITABLE = frozenset({"Cc", "Cs"})  # control characters and halves of characters

Flaw = tuple[str, str]
"""(what, remedy): the two clauses of a fault."""


def find_flaw(spelling: str) -> Flaw | None:
    """Say why a spelling can name nobody and no place, or nothing.

    >>> find_flaw("Monday")
    ('"Monday" stands in every text', 'Write the full name.')
    >>> find_flaw("Lake Example"), find_flaw("東京"), find_flaw("US")
    (None, None, None)
    """
    if not spelling.strip():
        return "the name is empty", "Write a name, or remove the entry."
    if len(spelling) > LONGEST:
        return f"a name of {len(spelling):,} characters is too long", f"Write at most {LONGEST} characters."
    if any(unicodedata.category(letter) in _UNWRITABLE for letter in spelling):
        return "the name holds a control character", "Write the name anew, in letters."
    if not any(unicodedata.category(letter)[0] in "LM" for letter in spelling):
        return f'"{spelling}" has no letter', "Write a name."
    if _is_common(spelling):
        return f'"{spelling}" stands in every text', "Write the full name."
    return None


def find_taken(spelling: str, person: str, reference: Reference) -> Flaw | None:
    """Say what a person's name or alias means in a reference already, and which meaning wins.

    Args:
        spelling: the name or alias.
        person: the person's name; the register's entry of that name is the same person.
        reference: what is known without the site's registers.
    """
    codes, kind, _ = reference.spellings.get(spelling, ((), "", 0.0))
    if kind and kind != "leader":
        return (
            f'"{spelling}" means {_tell(codes, reference)} already, and keeps that meaning',
            "Write a longer name, or remove it.",
        )
    other = _by_spelling(Keyed(reference)).get(spelling)
    if other is None or other.name == person:
        return None
    return tell_shared(spelling, f"{other.name} ({_tell((other.country,), reference)})")


def tell_shared(spelling: str, other: str) -> Flaw:
    """Say that two persons share a spelling: neither is known by it."""
    return (
        f'"{spelling}" is a name of {other} too, so that it now tells neither',
        "Remove it, or write a longer name.",
    )


def find_changed(spelling: str, code: str, reference: Reference) -> Flaw | None:
    """Say that a place of the site takes a spelling from what it means in a reference, or nothing."""
    codes, kind, _ = reference.spellings.get(spelling, ((), "", 0.0))
    if not kind or codes == (code,):
        return None
    return (
        (
            f'"{spelling}" is built in and means {_tell(codes, reference)}; '
            f"here it means {_tell((code,), reference)}, which wins"
        ),
        "Remove the line if that is not wanted.",
    )


def _tell(codes: tuple[str, ...], reference: Reference) -> str:
    return " or ".join(reference.country(code).name for code in codes) or "no country"


def _is_common(spelling: str) -> bool:
    words = spelling.casefold().split()
    if spelling.isupper() and len(spelling) > 1:  # "US", "IT"
        return False
    if len(words) == 1 and words[0] in _of_time():
        return True
    return all(word in load_stopwords("en") for word in words)


@cache
def _of_time() -> frozenset[str]:
    """Give the weekdays and months, in small letters."""
    months = (month.lower() for month in office_words("months"))
    return frozenset((*months, *read_data("cues-words.yml")["weekdays"].split()))


@lru_cache(maxsize=2)
def _by_spelling(keyed: Keyed) -> Mapping[str, KnownPerson]:
    found: dict[str, KnownPerson] = {}
    for person in keyed.reference.people:
        for spelling in (person.name, *person.aliases):
            found.setdefault(spelling, person)
    return MappingProxyType(found)
