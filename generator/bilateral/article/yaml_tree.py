"""What a YAML document says, before anyone decides what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

EXACT_DIGITS = 15  # a longer number does not survive every reader of JSON
_WORDS = {"true": True, "True": True, "false": False, "False": False}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, as the author wrote it."""

    text: str
    line: int  # in the file, counted from 1
    quoted: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether YAML takes it for nothing."""
        return not self.quoted and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Value, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping: each key once, in the order of the file."""

    entries: tuple[tuple[Scalar, Value], ...]
    line: int


Value = Scalar | Items | Entries


def plain(value: Value) -> Any:
    """Give a tree as plain data: dicts, tuples, texts, numbers, True, False and None.

    Only what every version of YAML and JSON reads alike becomes a number or a truth value.

    >>> plain(Scalar("12", 1)), plain(Scalar("0431", 1)), plain(Scalar("NO", 1))
    (12, '0431', 'NO')
    """
    if isinstance(value, Items):
        return tuple(plain(item) for item in value.items)
    if isinstance(value, Entries):
        return {key.text: plain(inner) for key, inner in value.entries}
    return value.text if value.quoted else _guess(value)


def _guess(value: Scalar) -> Any:
    text = value.text
    if value.is_empty:
        return None
    if text in _WORDS:
        return _WORDS[text]
    whole, dot, part = text.removeprefix("-").partition(".")
    digits = whole + part
    if not (digits.isascii() and digits.isdigit() and whole) or len(digits) > EXACT_DIGITS:
        return text
    if len(whole) > 1 and whole.startswith("0"):  # a code such as 0431
        return text
    if dot:
        return float(text) if part else text
    return int(text)
