"""Words of ours that keep how they were made, so that a page can say them in its own language.

Each is its English text wherever a text is wanted: in records, in comparisons, on the command line.
Placeholders are those of gettext: ``%(name)s``; a percent sign is written twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Self


class Message(str):
    """A sentence or a part of one, with the values that stand in it."""

    __slots__ = ("many", "number", "one", "values")
    one: str  # the English words, with placeholders
    many: str  # those for more than one; "" where nothing is counted
    number: int | None  # what is counted; also the placeholder %(num)s
    values: Mapping[str, object]

    def __new__(cls, one: str, many: str, number: int | None, values: Mapping[str, object]) -> Self:
        """Make the English text; numbers are written with a comma between thousands."""
        told = dict(values) if number is None else {"num": number, **values}
        words = one if number is None or number == 1 else many
        self = super().__new__(cls, words % {name: _written(value) for name, value in told.items()})
        self.one, self.many, self.number, self.values = one, many, number, told
        return self

    def __getnewargs__(self) -> tuple[str, str, int | None, Mapping[str, object]]:  # type: ignore[override]
        return self.one, self.many, self.number, self.values


class Term(str):
    """A name that other languages have another word for: a country, an issue, a day, a rank."""

    __slots__ = ("inside", "key", "kind")
    kind: str  # country, issue, language, day, rank, number
    key: object  # what tells it: (code, English name), English label, tag, date, number
    inside: bool  # stands inside a sentence

    def __new__(cls, text: str, kind: str, key: object, *, inside: bool = True) -> Self:
        """Give the English words a meaning."""
        self = super().__new__(cls, text)
        self.kind, self.key, self.inside = kind, key, inside
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str, str, object], dict[str, bool]]:
        return (str(self), self.kind, self.key), {"inside": self.inside}


class Series(str):
    """Several things in a row, as a sentence joins them."""

    __slots__ = ("items", "last")
    items: tuple[str, ...]
    last: str  # "and", "or", ";" between all of them, or " " between sentences

    def __new__(cls, items: Sequence[str], last: str = "and") -> Self:
        """Join the English words.

        >>> Series(("trade", "energy", "defence")), Series(("Japan",), "or")
        ('trade, energy and defence', 'Japan')
        """
        items = tuple(items)
        if last in {";", " "}:
            text = ("; " if last == ";" else " ").join(items)
        elif len(items) < 2:  # noqa: PLR2004 (one item needs no joining)
            text = "".join(items)
        else:
            text = f"{', '.join(items[:-1])} {last} {items[-1]}"
        self = super().__new__(cls, text)
        self.items, self.last = items, last
        return self

    def __getnewargs__(self) -> tuple[tuple[str, ...], str]:  # type: ignore[override]
        return self.items, self.last


def tell(message: str, /, **values: object) -> Message:
    """Say something.

    >>> tell("%(issue)s is new", issue="Trade")
    'Trade is new'
    """
    return Message(message, "", None, values)


def tell_number(one: str, many: str, number: int, /, **values: object) -> Message:
    """Say something of a number of things.

    >>> tell_number("%(num)s article", "%(num)s articles", 1200)
    '1,200 articles'
    """
    return Message(one, many, number, values)


def mark(message: str) -> str:
    """Mark words for the catalogue that are looked up elsewhere."""
    return message


def mark_in(_context: str, message: str) -> str:
    """Mark words for the catalogue that mean something else elsewhere; the first tells where they stand."""
    return message


def _written(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
