"""Our values as bytes, and back again: a format that can make data of ours and nothing else.

What is kept lies in the folder of a site, where a stranger may have put it. Reading it therefore must not be
able to run anything: only our own dataclasses, dates and plain containers come out, whatever the bytes say.
Pickle's own reader is used because it is ten times as fast as any other; everything that could do harm is
looked up by name, and a name that is not one of ours is refused.
"""

from __future__ import annotations

import datetime as dt
import io
import pickle
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from bilateral.messages import Message, Series, Term

_OURS = __name__.partition(".")[0]
Name = tuple[str, str]
Refer = Callable[[Any], Name | None]
"""Gives the name of a value that is kept elsewhere; None for one that is written here."""
Resolve = Callable[[Name], Any]
"""Gives the value of a name."""
_PARTS = attrgetter("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo")
_DAYS: Mapping[type, Callable[[Any], tuple[Any, ...]]] = {
    dt.date: attrgetter("year", "month", "day"),
    dt.datetime: _PARTS,
    dt.timezone: lambda zone: (zone.utcoffset(None),),
    dt.timedelta: attrgetter("days", "seconds", "microseconds"),
}
_DAY_NAMES = frozenset(kind.__name__ for kind in _DAYS)


class NotOursError(Exception):
    """The bytes hold something that no value of ours is made of."""


def freeze(values: dict[Any, Any]) -> Mapping[Any, Any]:
    """Give a mapping that cannot be changed."""
    return MappingProxyType(values)


def message(one: str, many: str, number: int | None, values: dict[str, Any]) -> Message:
    """Give words of ours with how they were made."""
    return Message(one, many, number, values)


def term(text: str, kind: str, key: object, inside: object) -> Term:
    """Give a name that other languages have another word for."""
    return Term(text, kind, key, inside=bool(inside))


def series(items: tuple[str, ...], last: str) -> Series:
    """Give several things in a row."""
    return Series(items, last)


_WORDS: Mapping[type, tuple[Callable[..., str], Callable[[Any], tuple[Any, ...]]]] = {
    Message: (message, lambda value: (value.one, value.many, value.number, dict(value.values))),
    Term: (term, lambda value: (str(value), value.kind, value.key, value.inside)),
    Series: (series, attrgetter("items", "last")),
}
_MAKERS = (freeze, message, term, series)
_MAKER_NAMES = frozenset(maker.__name__ for maker in _MAKERS)


def encode(value: Any, refer: Refer | None = None) -> bytes:
    """Give a value as bytes; ``refer`` gives a name for what is to be left out and looked up again.

    Raises:
        NotOursError: there is something in it that :func:`decode` would refuse.
    """
    out = io.BytesIO()
    try:
        _Writer(out, refer).dump(value)
    except (pickle.PicklingError, TypeError, AttributeError) as wrong:
        raise NotOursError(str(wrong)) from wrong
    return out.getvalue()


def decode(data: bytes, resolve: Resolve | None = None) -> Any:
    """Give the value that bytes stand for; ``resolve`` looks up what was left out.

    Raises:
        NotOursError: they are damaged, or no value of ours.
    """
    try:
        return _Reader(io.BytesIO(data), resolve).load()
    except NotOursError:
        raise
    except Exception as wrong:  # damaged bytes make the reader fail in any way there is
        raise NotOursError(repr(wrong)) from wrong


class _Writer(pickle.Pickler):
    """Writes a dataclass as a call of itself, which is read in a third of the time of its state."""

    def __init__(self, out: io.BytesIO, refer: Refer | None) -> None:
        super().__init__(out, protocol=5)
        self._refer = refer

    def persistent_id(self, value: Any) -> Any:
        return self._refer(value) if self._refer and is_dataclass(value) else None

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if is_dataclass(kind):
            names = _names(kind)
            got = attrgetter(*names)(value) if names else ()
            return kind, got if len(names) > 1 else (got,) if names else ()
        if kind is MappingProxyType:
            return freeze, (dict(value),)
        if kind in _DAYS:
            return kind, _DAYS[kind](value)
        if kind in _WORDS:
            maker, parts = _WORDS[kind]
            return maker, parts(value)
        if value in _MAKERS or (isinstance(value, type) and (is_dataclass(value) or value in _DAYS)):
            return NotImplemented  # by its name
        raise NotOursError(f"a {kind.__name__} cannot be kept")


class _Reader(pickle.Unpickler):
    """Makes our dataclasses, days, hours and frozen mappings, and refuses all else."""

    def __init__(self, data: io.BytesIO, resolve: Resolve | None) -> None:
        super().__init__(data)
        self._resolve = resolve

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__ and name in _MAKER_NAMES:
            return globals()[name]
        if module == "datetime" and name in _DAY_NAMES:
            return getattr(dt, name)
        if module.partition(".")[0] == _OURS and module in sys.modules:
            found = getattr(sys.modules[module], name, None)
            if isinstance(found, type) and is_dataclass(found) and found.__module__ == module:
                return found
        raise NotOursError(f"{module}.{name} is no value of ours")

    def persistent_load(self, pid: Any) -> Any:
        if self._resolve is None:
            raise NotOursError(f"{pid!r} is no value of ours")
        return self._resolve(pid)


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)
