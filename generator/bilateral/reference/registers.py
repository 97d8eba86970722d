"""The registers of a site: people.yml and places.yml, checked with the line of each fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from bilateral.errors import Fault
from bilateral.reference.marked_yaml import Marked
from bilateral.reference.model import KnownPerson, Office, Reference
from bilateral.reference.names import find_country, nearest_countries
from bilateral.reference.people import parse_day

_PERSON = "{name: Anna Example, country: JP, offices: [{title: Foreign Minister, from: 2024-10-01}]}"
_PLACE = "{name: Lake Example, country: JP}"
_KEYS = {
    "people": ("name", "country", "aliases", "offices"),
    "offices": ("title", "from", "to", "source"),
    "places": ("name", "country"),
}


class Check:
    """A register while it is checked: its data, its faults."""

    def __init__(self, marked: Marked, file: str, reference: Reference) -> None:
        """Start with no fault."""
        self.marked, self.file, self.reference = marked, file, reference
        self.faults: list[Fault] = []

    def fault(self, path: tuple[str | int, ...], key: str, what: str, remedy: str) -> None:
        """Note a fault at a path of the data."""
        self.faults.append(Fault(self.file, self.marked.line(*path), key, what, remedy))

    def mapping(
        self, entry: Any, path: tuple[str | int, ...], kind: str, example: str
    ) -> Mapping[str, Any] | None:
        """Give an entry that is a mapping with known keys only."""
        if not isinstance(entry, dict):
            self.fault(path, kind, f"{show(entry)} is no mapping", f"Write it like {example}.")
            return None
        for key in entry:
            if key not in _KEYS[kind]:
                near = get_close_matches(key, _KEYS[kind], n=1, cutoff=0.5)
                allowed = f"Allowed here: {', '.join(_KEYS[kind])}."
                remedy = f'Did you mean "{near[0]}"?' if near else allowed
                self.fault((*path, key), key, f'"{key}" is no key of an entry', remedy)
        return entry

    def text(self, entry: Mapping[str, Any], key: str, path: tuple[str | int, ...], example: str) -> str:
        """Give a required text of an entry; "" and a fault where it is missing."""
        value = entry.get(key)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
        what = f"this entry has no {key}" if value is None or value == "" else f"{show(value)} is no text"
        self.fault((*path, key), key, what, f"Write it like {example}.")
        return ""

    def country(self, name: str, path: tuple[str | int, ...], key: str = "country") -> str:
        """Find the code of a country; "" and a fault where there is none."""
        if not name:
            return ""
        code = find_country(name, self.reference)
        if code is None:
            near = nearest_countries(name, self.reference, most=1)
            remedy = f'Did you mean "{near[0]}"?' if near else 'Write a name or a code: "Japan", "JP", "JPN".'
            self.fault(path, key, f"{show(name)} is no country", remedy)
        return code or ""

    def day(self, value: Any, path: tuple[str | int, ...], *, last: bool = False) -> dt.date | None:
        """Read a date; None and a fault where it is none."""
        try:
            return parse_day(value, last=last)
        except ValueError:
            remedy = "Write a day, month or year: 2024-10-01, 2024-10 or 2024."
            self.fault(path, str(path[-1]), f"{show(value)} is no date", remedy)
            return None


def read_people(check: Check) -> tuple[KnownPerson, ...]:
    """Read people.yml: a list of persons, or a mapping with one under ``people``."""
    people = []
    for path, entry in _entries(check, "people", _PERSON):
        fields = check.mapping(entry, path, "people", _PERSON)
        if fields is None:
            continue
        name = check.text(fields, "name", path, _PERSON)
        code = check.country(check.text(fields, "country", path, _PERSON), (*path, "country"))
        if name and code:
            aliases = _texts(check, fields.get("aliases"), (*path, "aliases"))
            people.append(KnownPerson(name, code, aliases, _offices(check, fields.get("offices"), path)))
    return tuple(people)


def read_places(check: Check) -> dict[str, str]:
    """Read places.yml: ``spelling: country``, or a list of ``{name, country}``; gives codes by spelling."""
    data = check.marked.data
    places: dict[str, str] = {}
    if isinstance(data, dict) and "places" not in data:
        for spelling, country in data.items():
            if not isinstance(country, str):
                check.fault(
                    (spelling,), spelling, f"{show(country)} is no country", 'Write "Lake Example: JP".'
                )
            elif spelling.strip() and (code := check.country(country, (spelling,), spelling)):
                places[" ".join(spelling.split())] = code
        return places
    for path, entry in _entries(check, "places", _PLACE):
        fields = check.mapping(entry, path, "places", _PLACE)
        if fields is not None:
            name = check.text(fields, "name", path, _PLACE)
            code = check.country(check.text(fields, "country", path, _PLACE), (*path, "country"))
            if name and code:
                places[name] = code
    return places


def join_people(built_in: tuple[KnownPerson, ...], own: tuple[KnownPerson, ...]) -> tuple[KnownPerson, ...]:
    """Let a site's entry replace the built-in one of that name; aliases are kept, new people come last."""
    by_name = {person.name: person for person in built_in}
    for person in own:
        old = by_name.get(person.name)
        if old is not None:
            aliases = tuple(dict.fromkeys((*person.aliases, *old.aliases)))
            by_name[person.name] = replace(person, aliases=aliases, offices=person.offices or old.offices)
        else:
            by_name[person.name] = person
    return tuple(by_name.values())


def show(value: Any) -> str:
    """Quote a value for a message, cut where it is long."""
    written = value if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"
    if not isinstance(value, str):
        return "nothing" if value is None else written
    most = 40
    return f'"{written[: most - 1]}…"' if len(written) > most else f'"{written}"'


def _entries(check: Check, key: str, example: str) -> list[tuple[tuple[str | int, ...], Any]]:
    data = check.marked.data
    path: tuple[str | int, ...] = ()
    if isinstance(data, dict) and key in data:
        data, path = data[key], (key,)
    if data is None:
        return []
    if not isinstance(data, list):
        check.fault(
            path, key, f"this is no list of {key}", f'Write a list of entries, each like "- {example}".'
        )
        return []
    return [((*path, place), entry) for place, entry in enumerate(data)]


def _texts(check: Check, value: Any, path: tuple[str | int, ...]) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        check.fault(path, "aliases", "this is no list of names", "Write it like [Example, A. Example].")
        return ()
    return tuple(" ".join(item.split()) for item in value)


def _offices(check: Check, value: Any, above: tuple[str | int, ...]) -> tuple[Office, ...]:
    path = (*above, "offices")
    example = "{title: Foreign Minister, from: 2024-10-01, to: 2025-10-21}"
    if value is None:
        return ()
    if not isinstance(value, list):
        check.fault(
            path, "offices", "this is no list of offices", f"Write a list of offices, each like {example}."
        )
        return ()
    offices = []
    for place, entry in enumerate(value):
        here = (*path, place)
        fields = check.mapping(entry, here, "offices", example)
        if fields is None:
            continue
        title = check.text(fields, "title", here, example)
        start = check.day(fields.get("from"), (*here, "from"))
        end = check.day(fields.get("to"), (*here, "to"), last=True)
        if start and end and end < start:
            check.fault(
                (*here, "to"), "to", f"the office ends on {end}, before it begins", "Correct one of the two."
            )
        source = fields.get("source")
        if title:
            offices.append(Office(title, start, end, source if isinstance(source, str) else ""))
    return tuple(offices)
