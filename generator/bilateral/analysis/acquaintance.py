"""Recognise the persons of the register in an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

from bilateral.reference.countries import drop_accents
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson
from bilateral.reference.people import family_name, spellings_of

_LETTERS = re.compile(r"[^\W\d_]{2,}")  # initials left out
_TWO = 2  # words that two names must share
_INITIAL = re.compile(r"(?<= )[^\W\d_]\. ")


def recognise(
    name: str, role: str, register: Mapping[str, tuple[KnownPerson, ...]], date: dt.date | None
) -> KnownPerson | None:
    """Find the one person of the register whom a name means; office and date decide between several."""
    written = drop_accents(name).lower()
    candidates = register.get(written) or register.get(_INITIAL.sub("", written.removesuffix(", jr.")), ())
    if not candidates and " " not in name and role:
        family = register.get("~" + written, ())
        candidates = tuple(p for p in family if any(_fits(office.title, role) for office in p.offices))
    if not candidates and " " in name:
        candidates = tuple(p for p in _shortened(written, register) if date is None or _in_office(p, date))
    if len(candidates) > 1 and date is not None:
        candidates = tuple(p for p in candidates if _in_office(p, date))
    return candidates[0] if len(candidates) == 1 else None


def _shortened(written: str, register: Mapping[str, tuple[KnownPerson, ...]]) -> tuple[KnownPerson, ...]:
    """Find those whose full name holds all words of a shorter or longer one: "Tayyip Erdogan"."""
    words = set(_LETTERS.findall(written))
    family = drop_accents(family_name(written.title())).lower()
    return tuple(
        person
        for person in register.get("~" + family, ())
        if any(
            len(shared := words & set(_LETTERS.findall(drop_accents(known).lower()))) >= _TWO
            and (len(shared) == len(words) or len(shared) == len(_LETTERS.findall(known)))
            for known in (person.name, *person.aliases)
        )
    )


def _in_office(person: KnownPerson, date: dt.date) -> bool:
    return any(
        (o.start is None or o.start <= date) and (o.end is None or date <= o.end) for o in person.offices
    )


def _fits(title: str, role: str) -> bool:
    last = title.rpartition(" ")[2].lower()
    return last in role.lower() or ("premier" in role.lower() and title == "Prime Minister")


@lru_cache(maxsize=4)
def index_register(keyed: Keyed) -> Mapping[str, tuple[KnownPerson, ...]]:
    """Index the register by spelling, and by "~family name"."""
    found: dict[str, dict[str, KnownPerson]] = {}
    for person in keyed.reference.people:
        for spelling in spellings_of(person):
            found.setdefault(drop_accents(spelling).lower(), {})[person.name] = person
        family = drop_accents(family_name(person.name)).lower()
        found.setdefault("~" + family, {})[person.name] = person
    return {spelling: tuple(people.values()) for spelling, people in found.items()}
