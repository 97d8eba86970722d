"""A table of the site's data, described once: for CSV, for SQLite, for JSON Schema and for readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Literal

Type = Literal["text", "date", "whole", "number", "flag", "list"]
"""text; date: YYYY-MM-DD; whole: a count or a place in an order; flag: yes or no; list: several texts"""
Value = str | int | float | bool | tuple[str, ...] | None
Row = tuple[Value, ...]
Rows = Mapping[str, Sequence[Row]]
"""The name of a table -> its rows."""
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table, one key of its records in JSON."""

    name: str
    type: Type
    says: str  # for readers: what it holds, with its unit
    empty: bool = False  # a row may have no value here
    refers: str = ""  # the table whose ids stand here
    allowed: tuple[str, ...] = ()  # all values there are, where they are few


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the columns of its rows stand in the order of its fields."""

    name: str
    says: str  # for readers: what one row is
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()  # the columns that no two rows share
    label: str = ""  # the column that names a row to people
    file: bool = True  # whether it is a CSV file too
    of_line: bool = False  # a row tells more of a line: behind its columns stands the place of the line

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(field.name for field in self.fields)


def records(table: Table, rows: Iterable[Row], without: AbstractSet[str] = frozenset()) -> list[Record]:
    """Give rows of a table as JSON holds them, without some of its columns."""
    names = table.names
    if without.isdisjoint(names):
        return [dict(zip(names, row, strict=True)) for row in rows]
    kept = [(name, at) for at, name in enumerate(names) if name not in without]
    return [{name: row[at] for name, at in kept} for row in rows]
