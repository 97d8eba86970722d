"""The registers of a site: people.yml and places.yml, checked with the line of each fault."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bilateral.reference.checks import Check, show
from bilateral.reference.model import KnownPerson, Office
from bilateral.reference.taken import find_changed, find_taken, tell_shared

_PERSON = "{name: Anna Example, country: JP, offices: [{title: Foreign Minister, from: 2024-10-01}]}"
_PLACE = "{name: Lake Example, country: JP}"


def read_people(check: Check) -> tuple[KnownPerson, ...]:
    """Read people.yml: a list of persons, or a mapping with one under ``people``."""
    people: list[KnownPerson] = []
    owners: dict[str, str] = {}  # spelling -> the person of this file who has it
    for path, entry in _entries(check, "people", _PERSON):
        fields = check.mapping(entry, path, "people", _PERSON)
        if fields is None:
            continue
        name = check.text(fields, "name", path, _PERSON)
        code = check.country(check.text(fields, "country", path, _PERSON), (*path, "country"))
        if not name or not code or not check.is_name(name, (*path, "name"), "name"):
            continue
        if any(person.name == name for person in people):
            check.fault(
                (*path, "name"), "name", f"{show(name)} stands twice", "Join the two entries into one."
            )
            continue
        written = _texts(check, fields.get("aliases"), (*path, "aliases"))
        aliases = tuple(a for a in written if check.is_name(a, (*path, "aliases"), "aliases"))
        for key, spelling in (("name", name), *(("aliases", alias) for alias in aliases)):
            other = owners.setdefault(spelling, name)
            shared = tell_shared(spelling, other) if other != name else None
            check.warn((*path, key), key, shared or find_taken(spelling, name, check.reference))
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
            elif check.is_name(spelling, (spelling,), "places") and (
                code := check.country(country, (spelling,), spelling)
            ):
                _add_place(check, places, " ".join(spelling.split()), code, (spelling,))
        return places
    for path, entry in _entries(check, "places", _PLACE):
        fields = check.mapping(entry, path, "places", _PLACE)
        if fields is not None:
            name = check.text(fields, "name", path, _PLACE)
            code = check.country(check.text(fields, "country", path, _PLACE), (*path, "country"))
            if name and code and check.is_name(name, (*path, "name"), "name"):
                _add_place(check, places, name, code, (*path, "name"))
    return places


def _add_place(
    check: Check, places: dict[str, str], spelling: str, code: str, path: tuple[str | int, ...]
) -> None:
    check.warn(path, spelling, find_changed(spelling, code, check.reference))
    places[spelling] = code


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
