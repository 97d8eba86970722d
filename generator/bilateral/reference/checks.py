"""A site's register while it is checked: its data, its faults."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from bilateral.errors import Fault
from bilateral.reference.marked_yaml import Marked
from bilateral.reference.model import Reference
from bilateral.reference.names import find_country, nearest_countries
from bilateral.reference.people import parse_day
from bilateral.reference.taken import Flaw, find_flaw

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

    def warn(self, path: tuple[str | int, ...], key: str, flaw: Flaw | None) -> None:
        """Note what is to be looked at, and used all the same."""
        if flaw:
            self.faults.append(Fault(self.file, self.marked.line(*path), key, *flaw, "warning"))

    def is_name(self, spelling: str, path: tuple[str | int, ...], key: str) -> bool:
        """Tell whether a spelling can name somebody or a place; note a fault where it cannot."""
        flaw = find_flaw(spelling)
        if flaw:
            self.fault(path, key, *flaw)
        return flaw is None

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


def show(value: Any) -> str:
    """Quote a value for a message, cut where it is long."""
    written = value if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"
    if not isinstance(value, str):
        return "nothing" if value is None else written
    most = 40
    return f'"{written[: most - 1]}…"' if len(written) > most else f'"{written}"'
