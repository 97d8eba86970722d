"""Data, written as YAML that people can go on editing."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bilateral.article.oneline import clean
from bilateral.article.yaml_tree import Scalar, plain

LONGEST_COMMENT = 200  # characters

_BARE = re.compile(r"[^\W_][\w .,;’()/+-]*")  # nothing that YAML gives a meaning to
_LAST_OF_FOUR = 0xFFFF  # the last character that four digits can name


def write_key(name: str, value: Any, comment: str = "") -> Iterator[str]:
    """Write a key and its value, as lines without their ends; a comment stands behind the first."""
    behind = f"  # {comment_text(comment)}" if comment else ""
    if value is None:
        yield f"{_scalar(name)}:{behind}"
    elif isinstance(value, Mapping) and value:
        yield f"{_scalar(name)}:{behind}"
        for key, inner in value.items():
            yield from _indented(write_key(str(key), inner))
    elif isinstance(value, (tuple, list)) and value:
        yield f"{_scalar(name)}:{behind}"
        for item in value:
            yield from write_item(item)
    else:
        yield f"{_scalar(name)}: {_scalar(value)}{behind}"


def write_item(item: Any, comment: str = "") -> Iterator[str]:
    """Write one item of a list that is indented by two; a comment stands behind it."""
    behind = f"  # {comment_text(comment)}" if comment else ""
    if isinstance(item, Mapping) and item:
        lines = [line for key, inner in item.items() for line in write_key(str(key), inner)]
        yield f"  - {lines[0]}{behind}"
        yield from (f"    {line}" for line in lines[1:])
    elif isinstance(item, (tuple, list)) and item:
        yield f"  - {json.dumps(item, default=str)}{behind}"
    else:
        yield f"  - {_scalar(item)}{behind}"


def comment_text(text: str) -> str:
    """Make a text fit for a comment: one line, not too long."""
    kept = clean("".join(c if c.isprintable() else " " for c in text))
    return kept if len(kept) <= LONGEST_COMMENT else f"{kept[: LONGEST_COMMENT - 1].rstrip()}…"


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        is_bare = _BARE.fullmatch(value) and not value.endswith(" ") and plain(Scalar(value, 1)) == value
        return value if is_bare else '"' + "".join(_escaped(c) for c in value) + '"'
    if isinstance(value, (Mapping, tuple, list)):  # an empty one
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, dt.date):
        return value.isoformat()
    return json.dumps(value)  # true, false, null and numbers are those of YAML


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\U{code:08X}" if code > _LAST_OF_FOUR else f"\\u{code:04X}"
