"""The head of an article, checked against the schema."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from bilateral.article import registers, values
from bilateral.article.decided import read_override
from bilateral.article.keys import KEYS, Key, Type
from bilateral.article.model import Correction, FrontMatter, Override, Source
from bilateral.article.oneline import short
from bilateral.article.values import Context, example, kind_of
from bilateral.article.yaml_tree import Entries, Items, Scalar, Value, plain
from bilateral.errors import Fault
from bilateral.reference.model import Reference

_SCALARS: Mapping[Type, Callable[[Context, Key, str, Scalar], Any]] = {
    "text": values.read_text,
    "date": values.read_day,
    "choice": values.read_choice,
    "number": values.read_number,
    "language": values.read_language,
    "slug": values.read_slug,
    "url": values.read_url,
}
_LISTS: Mapping[Type, Callable[[Context, Key, str, Value], tuple[str, ...]]] = {
    "texts": values.read_texts,
    "addresses": values.read_addresses,
    "countries": registers.read_countries,
    "issues": registers.read_issues,
}
_RECORDS: Mapping[str, Callable[..., Any]] = {
    "sources": Source,
    "corrections": Correction,
    "overrides": Override,
}


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of a list, and where it begins."""

    line: int
    made: Any


def read_front_matter(
    file: str, tree: Value | None, reference: Reference, today: dt.date, line: int = 1
) -> tuple[FrontMatter, tuple[Fault, ...]]:
    """Check a front matter and give what it says; a value that is wrong counts as absent.

    Args:
        file: as messages name it.
        tree: the YAML; None where the file has none.
        reference: the countries and issues that may be named.
        today: what counts as the future.
        line: of the file on which the front matter begins.
    """
    context = Context(file, reference, today)
    if tree is not None and not isinstance(tree, Entries):
        if not (isinstance(tree, Scalar) and tree.is_empty):
            what = f"is {kind_of(tree)}, not keys with values"
            context.tell(
                tree.line, "front matter", what, f"Write one key on each line, such as: {KEYS[0].example}"
            )
        tree = None
    entries = tree or Entries((), line)
    read, lines = _read_mapping(context, KEYS, entries, "")
    front = _assemble(read, lines)
    _check_days(context, front)
    return front, tuple(context.faults)


def _read_mapping(
    context: Context, keys: tuple[Key, ...], mapping: Entries, within: str
) -> tuple[dict[str, Any], dict[str, int]]:
    """Read the known keys of a mapping: values and lines by the name of the key."""
    known = {key.name: key for key in keys}
    read: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for written, value in mapping.entries:
        key = known.get(written.text)
        if key is None:
            _tell_unknown(context, keys, written, within)
            continue
        lines[key.name] = written.line
        got = _read_value(context, key, within + key.name, value)
        if got is not None and got not in ("", ()):
            read[key.name] = got
    return read, lines


def _tell_unknown(context: Context, keys: tuple[Key, ...], written: Scalar, within: str) -> None:
    name = short(written.text)
    folded = name.lower().replace("-", "_").replace(" ", "_")
    meant = [key.name for key in keys if folded in key.also]
    meant += get_close_matches(folded, [key.name for key in keys], 1, 0.7)
    if meant:
        remedy = f'Did you mean "{meant[0]}"?'
    elif within:
        remedy = f"Choose one of: {', '.join(key.name for key in keys)}."
    else:
        remedy = 'Put keys of your own below "extra".'
    context.tell(written.line, within + (name or '""'), "is not a key that is known here", remedy)


def _read_value(context: Context, key: Key, name: str, value: Value) -> Any:
    """Read a value by the type of its key; None where it is empty or cannot be read."""
    if isinstance(value, Scalar) and value.is_empty:
        return None
    if key.type in _LISTS:
        return _LISTS[key.type](context, key, name, value)
    if key.type == "records":
        return _read_records(context, key, value)
    wanted = "a date" if key.type == "date" else "a text"
    if key.type == "anything":
        if isinstance(value, Entries):
            return MappingProxyType(plain(value))
        wanted = "a mapping"
    elif isinstance(value, Scalar):
        return _SCALARS[key.type](context, key, name, value)
    context.tell(value.line, name, f"is {kind_of(value)}, not {wanted}", example(key))
    return None


def _read_records(context: Context, key: Key, value: Value) -> tuple[_Record, ...]:
    if not isinstance(value, Items):
        context.tell(value.line, key.name, f"is {kind_of(value)}, not a list", example(key))
        return ()
    records = []
    for item in value.items:
        if not isinstance(item, Entries):
            context.tell(item.line, key.name, f"holds {kind_of(item)} where keys belong", example(key))
            continue
        read, lines = _read_mapping(context, key.keys, item, f"{key.name}.")
        missing = [inner for inner in key.keys if inner.required and inner.name not in read]
        for inner in missing:
            if inner.name not in lines or _is_empty(item, inner.name):
                context.tell(item.line, key.name, f'has an entry without "{inner.name}"', example(inner))
        if missing:
            continue
        whole: Mapping[str, Any] | None = read
        if key.name == "overrides":
            unread = any(name not in read and not _is_empty(item, name) for name in lines)
            whole = None if unread else read_override(context, key.keys, read, item.line)
        if whole is not None:
            records.append(_Record(item.line, _RECORDS[key.name](**whole)))
    return tuple(records)


def _is_empty(mapping: Entries, name: str) -> bool:
    return any(
        k.text == name and isinstance(v, Scalar) and (v.is_empty or not v.text.strip())
        for k, v in mapping.entries
    )


def _assemble(read: dict[str, Any], lines: dict[str, int]) -> FrontMatter:
    for name in _RECORDS:
        records = read.pop(name, ())
        lines |= {f"{name}[{index}]": record.line for index, record in enumerate(records)}
        read[name] = tuple(record.made for record in records)
    return FrontMatter(title=read.pop("title", ""), lines=MappingProxyType(lines), **read)


def _check_days(context: Context, front: FrontMatter) -> None:
    """Warn of days that cannot be right yet."""
    days = [
        ("updated", "updated", front.updated),
        ("information_as_of", "information_as_of", front.information_as_of),
        *((f"corrections[{n}]", "corrections.date", c.date) for n, c in enumerate(front.corrections)),
        *((f"sources[{n}]", "sources.accessed", s.accessed) for n, s in enumerate(front.sources)),
    ]
    for place, name, day in days:
        if day and day > context.today:
            context.tell(front.lines[place], name, f"{day} is in the future", "Check the day.", "warning")
    if front.date and front.updated and front.updated < front.date:
        what = f"{front.updated} is before the date of the article, {front.date}"
        context.tell(front.lines["updated"], "updated", what, "Check both days.", "warning")
