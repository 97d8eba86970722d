"""What an import makes of a file, and what it tells about it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from bilateral.errors import Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Note(Generic[T]):
    """A value, and how the import came to it."""

    value: T
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to becoming an article."""

    title: str  # "" where the text has none
    body: str  # Markdown
    title_is_guess: bool = False  # it was made from the file name
    language: str = ""  # as the letters give away; "" for Latin ones
    date: Note[dt.date] | None = None
    authors: Note[tuple[str, ...]] | None = None
    given: Mapping[str, Any] = field(
        default_factory=lambda: MappingProxyType({})
    )  # front matter it came with
    unknown: Mapping[str, Any] = field(
        default_factory=lambda: MappingProxyType({})
    )  # what of it we do not know


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file."""

    source: str
    target: Path | None = None  # the article; None where there are faults
    is_new: bool = False  # False: it had been imported before, and nothing was written
    open: tuple[str, ...] = ()  # keys that the editor must fill
    faults: tuple[Fault, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the file is now among the articles."""
        return self.target is not None

    def __str__(self) -> str:
        if self.target is None:
            return "\n".join(map(str, self.faults))
        if not self.is_new:
            return f"{self.source}: is already imported as {self.target}; nothing was written."
        left = f" Left open: {', '.join(self.open)}." if self.open else ""
        return f"{self.source}: written to {self.target} as a draft.{left}"
