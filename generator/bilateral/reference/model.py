"""What is known before any article is read: countries, issues, people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Country:
    """A state or a bloc that can be a partner in a brief."""

    code: str  # ISO 3166-1 alpha-2; XK; EU, NATO, ASEAN, UN for blocs
    name: str  # in English, as pages print it: "United States"
    slug: str  # as addresses write it: "united-states"
    numeric: str = ""  # ISO 3166-1 numeric as text: "392"; "" for blocs
    alpha3: str = ""
    capital: str = ""
    longitude: float | None = None  # of the capital or seat, degrees east
    latitude: float | None = None  # degrees north
    is_bloc: bool = False


@dataclass(frozen=True, slots=True)
class Issue:
    """One entry of the issue taxonomy."""

    id: str  # "trade_tariffs"
    label: str
    group: str  # "economy", "security", "politics", "global"
    definition: str
    eurovoc: str = ""  # concept number, always text
    cues: tuple[str, ...] = ()  # terms that name it; see reference/issues.py for their syntax
    weak: tuple[str, ...] = ()  # terms that only support it

    @property
    def slug(self) -> str:
        """As addresses write it: ``trade-tariffs``."""
        return self.id.replace("_", "-")


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person held, from a day to a day."""

    title: str
    start: dt.date | None = None
    end: dt.date | None = None  # None: still held, as far as the register knows
    source: str = ""
    known_until: dt.date | None = None  # the last day on which an open end is known; None: it holds on


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the register: the built-in leaders, extended by content/people.yml."""

    name: str  # full name in the order that pages print it
    country: str  # code
    aliases: tuple[str, ...] = ()  # other spellings; a surname alone only where it is unmistakable
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """All registers of one build: the built-in ones, extended by those of the site."""

    countries: Mapping[str, Country]  # by code, sorted by code
    issues: tuple[Issue, ...]
    people: tuple[KnownPerson, ...]
    spellings: Mapping[str, tuple[tuple[str, ...], str, float]]
    """spelling -> (codes, kind, weight); kinds: name demonym metonym leader mask bloc"""
    digest: str = ""  # of everything above, for caches

    def country(self, code: str) -> Country:
        """Give the country of a code.

        Raises:
            KeyError: no country or bloc has that code.
        """
        return self.countries[code]
