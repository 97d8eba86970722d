"""The register of people: who held which office, when, for which country."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from bilateral.reference.countries import drop_accents
from bilateral.reference.data_files import read_data
from bilateral.reference.model import KnownPerson, Office

_GENERIC = (
    ("Vice President", ("Vice President",)),
    ("Prime Minister", ("Prime Minister", "Premier", "PM")),
    ("President", ("President",)),
    ("Chancellor", ("Chancellor",)),
    ("Foreign Minister", ("Foreign Minister",)),
    ("Secretary of State", ("Secretary of State",)),
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?")
_TERM = re.compile(r"(.+?) (\d{4}[\d-]*)(?: (\d{4}[\d-]*))?")
_LAST_MONTH = 12
KNOWN_UNTIL = dt.date(2025, 12, 31)
"""The day on which the knowledge of people.yml ends: who is in office then may have left since."""


@cache
def load_people() -> tuple[KnownPerson, ...]:
    """Load the built-in register, by country."""
    return tuple(
        KnownPerson(
            name=name,
            country=country,
            aliases=tuple(entry.get("aliases", ())),
            offices=tuple(map(_read_office, entry.get("offices", ()))),
        )
        for country, people in read_data("people.yml").items()
        for name, entry in people.items()
    )


def _read_office(text: str) -> Office:
    """Read an office with the days on which it began and ended: "President 2017-01-20 2021-01-20"."""
    found = _TERM.fullmatch(text)
    if found is None:
        raise ValueError(f"no office with a day: {text}")
    title, start, end = found.groups()
    begun, ended = parse_day(start), parse_day(end, last=True)
    known = None if ended else max(begun or KNOWN_UNTIL, KNOWN_UNTIL)
    return Office(title=title, start=begun, end=ended, known_until=known)


def parse_day(text: object, *, last: bool = False) -> dt.date | None:
    """Read a day, month or year; a month or year gives its first day, or its last.

    >>> parse_day("2021-02", last=True)
    datetime.date(2021, 2, 28)

    Raises:
        ValueError: the text is no such date.
    """
    written = str(text or "").strip()
    if not written:
        return None
    found = _DAY.fullmatch(written)
    if not found:
        raise ValueError(f"no date: {written}")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    month = month or (_LAST_MONTH if last else 1)
    if not 1 <= month <= _LAST_MONTH:
        raise ValueError(f"no month: {written}")
    return dt.date(year, month, day or (calendar.monthrange(year, month)[1] if last else 1))


def family_name(name: str) -> str:
    """Give the part of a name by which texts call a person again.

    >>> [family_name(n) for n in ("Xi Jinping", "Lee Hsien Loong", "Lawrence Wong", "Ferdinand Marcos Jr.")]
    ['Xi', 'Lee', 'Wong', 'Marcos']
    """
    words = [w.rstrip(",") for w in name.split() if w.rstrip(",") not in name_parts("suffixes")]
    if not words:
        return ""
    return words[0] if words[0] in name_parts("family_first") and len(words) > 1 else words[-1]


@cache
def name_parts(group: str) -> frozenset[str]:
    """Give a list of what names are made of: family_first, particles, suffixes, honorifics, given."""
    return frozenset(read_data("person_names.yml")[group])


@cache
def office_words(group: str) -> frozenset[str]:
    """Give a list of offices.yml, in small letters: heads, plural_heads, modifiers, portfolios, links."""
    return frozenset(read_data("offices.yml")[group])


def office_of_spelling(spelling: str) -> tuple[str, str]:
    """Split a spelling of a leader into the office it names, if any, and the name.

    >>> office_of_spelling("Prime Minister Abe"), office_of_spelling("Shinzo Abe")
    (('Prime Minister', 'Abe'), ('', 'Shinzo Abe'))
    """
    for _, titles in _GENERIC:
        for title in titles:
            if spelling.startswith(title + " "):
                return title, spelling[len(title) + 1 :]
    return "", spelling


def spellings_of(person: KnownPerson) -> Iterator[str]:
    """Give the spellings that stand for a person: the name, its aliases, and "President Surname"."""
    names = [person.name, *person.aliases]
    if person.country == "JP":  # Japan's ministries print the family name first
        names += [" ".join(reversed(person.name.split()))]
    names += _with_offices(person, family_name(person.name))
    for name in dict.fromkeys(names):
        yield name
        plain = drop_accents(name)
        if plain != name:
            yield plain


def longer_spellings_of(person: KnownPerson) -> tuple[tuple[str, str], ...]:
    """Give the office with the full name, each behind the office with its first word alone.

    >>> putin = KnownPerson("Vladimir Putin", "RU", offices=(Office("President"),))
    >>> longer_spellings_of(putin)
    (('President Vladimir', 'President Vladimir Putin'),)
    """
    first = person.name.split(" ", 1)[0]
    return tuple(zip(_with_offices(person, first), _with_offices(person, person.name), strict=True))


def _with_offices(person: KnownPerson, name: str) -> tuple[str, ...]:
    found = [
        next((titles for part, titles in _GENERIC if part in office.title), ()) for office in person.offices
    ]
    return tuple(f"{title} {name}" for titles in found for title in titles)
