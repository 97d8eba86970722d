"""Load the reference: the registers of the package, extended by those of the site."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from bilateral.errors import Fault
from bilateral.reference.checks import Check
from bilateral.reference.countries import load_countries
from bilateral.reference.data_files import read_data
from bilateral.reference.issues import extend_issues, load_issues
from bilateral.reference.marked_yaml import Marked, read_marked
from bilateral.reference.model import Issue, Reference
from bilateral.reference.people import load_people
from bilateral.reference.registers import join_people, read_people, read_places
from bilateral.reference.spellings import build_spellings

REGISTERS = ("people.yml", "issues.yml", "places.yml")
"""Files of the docs folder that extend the registers; they are no pages."""

_PLACE_WEIGHT = 1.0


def load_reference(docs_dir: Path | None = None) -> tuple[Reference, tuple[Fault, ...]]:
    """Load what is known before any article is read.

    Args:
        docs_dir: the folder with the site's registers; None for the built-in ones alone.

    Returns:
        The reference, and every fault of every register; an entry with a fault is left out.
    """
    built_in = _built_in()
    if docs_dir is None:
        return built_in, ()
    faults: list[Fault] = []
    checks = {}
    for name in REGISTERS:
        marked, found = _read_register(docs_dir / name, name)
        faults += found
        checks[name] = Check(marked, name, built_in)
    people = join_people(built_in.people, read_people(checks["people.yml"]))
    places = read_places(checks["places.yml"])
    issues, found = _extend_issues(built_in, checks["issues.yml"].marked)
    faults += found
    for check in checks.values():
        faults += check.faults
    if people == built_in.people and issues == built_in.issues and not places:
        return built_in, tuple(sorted(faults))
    spellings = dict(build_spellings(people))
    spellings |= {spelling: ((code,), "name", _PLACE_WEIGHT) for spelling, code in places.items()}
    reference = replace(
        built_in,
        people=people,
        issues=issues,
        spellings=MappingProxyType(dict(sorted(spellings.items()))),
    )
    return replace(reference, digest=digest_of(reference)), tuple(sorted(faults))


def digest_of(reference: Reference) -> str:
    """Give the SHA-256 of everything in a reference but its digest, and of the senses of spellings."""
    parts = (
        list(reference.countries.items()),
        reference.issues,
        reference.people,
        list(reference.spellings.items()),
        read_data("senses.yml"),
        read_data("person_names.yml"),
        read_data("spellings.yml")["prefixes"],
        read_data("short_names.yml"),
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()


@cache
def _built_in() -> Reference:
    people = load_people()
    reference = Reference(
        countries=load_countries(), issues=load_issues(), people=people, spellings=build_spellings(people)
    )
    return replace(reference, digest=digest_of(reference))


def _read_register(path: Path, name: str) -> tuple[Marked, tuple[Fault, ...]]:
    key = name.removesuffix(".yml")
    try:
        source = path.read_bytes()
    except FileNotFoundError:
        return Marked(None), ()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return Marked(None), (
            Fault(name, 1, key, f"the file cannot be read: {reason}", "Check it is a readable file."),
        )
    return read_marked(source, name, key)


def _extend_issues(built_in: Reference, marked: Marked) -> tuple[tuple[Issue, ...], tuple[Fault, ...]]:
    if marked.data is None:
        return built_in.issues, ()
    under = ("issues",) if isinstance(marked.data, dict) and "issues" in marked.data else ()
    lines: Mapping[str, int] = {
        ".".join(map(str, path[len(under) :])): line
        for path, line in marked.lines.items()
        if path[: len(under)] == under
    }
    return extend_issues(built_in.issues, marked.data, "issues.yml", lines)
