"""YAML, read with bounds and without YAML's guesses.

YAML 1.1 reads ``NO`` as false, ``0431`` as octal and ``12:30`` as a number in base 60. Here every
scalar stays the text that the author wrote, and the schema says what it is. Tags are refused, so
nothing is ever constructed from one.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field

import yaml

from bilateral.article.oneline import short
from bilateral.article.yaml_faults import explain
from bilateral.article.yaml_tree import Entries, Items, Scalar, Value
from bilateral.errors import Fault

MOST_CHARACTERS = 100_000
MOST_NODES = 10_000  # counted after aliases are expanded
MOST_LEVELS = 20

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times faster
_QUOTE = "Put the value in quotes, or remove it."
_QUOTED = frozenset("'\"|>")  # styles of scalars that are texts whatever they look like


def read_yaml(file: str, source: str, first_line: int = 1) -> tuple[Value | None, tuple[Fault, ...]]:
    r"""Read one YAML document into a tree.

    Args:
        file: as messages name it.
        source: the YAML, its lines ended by ``\n``.
        first_line: the line of the file on which ``source`` begins.

    Returns:
        The tree, None where it is empty or cannot be read; and every fault.
    """
    builder = _Builder(file, source, first_line)
    try:
        if len(source) > MOST_CHARACTERS:
            raise _refuse(
                f"is {len(source):,} characters long; the limit is {MOST_CHARACTERS:,}",
                'Close it with a line "---", and put the text below that line.',
            )
        for event in yaml.parse(source, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        line, key, what, remedy = explain(error, source)
        builder.faults.append(Fault(file, line + first_line, key, what, remedy))
        return None, tuple(builder.faults)
    except _RefusedError as error:
        builder.faults.append(Fault(file, builder.line, builder.key, error.what, error.remedy))
        return None, tuple(builder.faults)
    return builder.root, tuple(builder.faults)


class _RefusedError(Exception):
    """The document holds something that front matter never needs."""

    what: str
    remedy: str


def _refuse(what: str, remedy: str) -> _RefusedError:
    error = _RefusedError(what)
    error.what, error.remedy = what, remedy
    return error


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    line: int
    anchor: str | None
    is_mapping: bool
    values: list[Value] = field(default_factory=list)  # of a mapping: key, value, key, value
    size: int = 1  # nodes, with aliases expanded


class _Builder:
    """Build the tree from the parser's events."""

    def __init__(self, file: str, source: str, first_line: int) -> None:
        self.root: Value | None = None
        self.faults: list[Fault] = []
        self.line = first_line  # of the event that was taken last
        self._file = file
        self._first = first_line
        self._ends = list(itertools.accumulate(len(line) + 1 for line in source.split("\n")))
        self._open: list[_Open] = []
        self._done: dict[str, tuple[Value, int]] = {}  # by anchor
        self._nodes = 0

    @property
    def key(self) -> str:
        """The top-level key that is being read."""
        values = self._open[0].values if self._open and self._open[0].is_mapping else []
        last = values[-1 if len(values) % 2 else -2] if values else None
        return short(last.text) if isinstance(last, Scalar) and last.text.strip() else "front matter"

    def take(self, event: yaml.Event) -> None:
        """Take one event of the parser."""
        # The parser counts Unicode's line separators as lines; editors do not: count by offset.
        if event.start_mark:
            self.line = self._first + bisect_right(self._ends, event.start_mark.index)
        if tag := getattr(event, "tag", None):
            raise _refuse(f'holds the tag "{short(_written(tag))}"; tags are not allowed', _QUOTE)
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            raise _refuse("holds a second document", "Write all keys in one.")
        if isinstance(event, yaml.AliasEvent):
            self._alias(str(event.anchor))
        elif isinstance(event, yaml.ScalarEvent):
            self._add(Scalar(event.value, self.line, event.style in _QUOTED), 1, event.anchor)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) == MOST_LEVELS:
                raise _refuse(f"nests deeper than {MOST_LEVELS} levels", "Write it flatter.")
            self._open.append(_Open(self.line, event.anchor, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()

    def _alias(self, anchor: str) -> None:
        if any(opened.anchor == anchor for opened in self._open):
            raise _refuse(f'"*{short(anchor)}" stands inside the value that it repeats', _QUOTE)
        if anchor not in self._done:
            raise _refuse(f'"*{short(anchor)}" repeats a value that was never named', _QUOTE)
        self._add(*self._done[anchor], None)

    def _add(self, value: Value, size: int, anchor: str | None) -> None:
        self._nodes += size
        if self._nodes > MOST_NODES:
            raise _refuse(f"holds more than {MOST_NODES:,} values", "Write it shorter, without aliases.")
        if anchor:
            self._done[anchor] = (value, size)
        if not self._open:
            self.root = value
            return
        self._open[-1].values.append(value)
        self._open[-1].size += size

    def _close(self) -> None:
        closed = self._open.pop()
        value: Value
        if closed.is_mapping:
            value = Entries(self._entries(closed.values), closed.line)
        else:
            value = Items(tuple(closed.values), closed.line)
        self._nodes -= closed.size - 1  # its nodes were counted one by one; _add counts them again
        self._add(value, closed.size, closed.anchor)

    def _entries(self, values: list[Value]) -> tuple[tuple[Scalar, Value], ...]:
        lines: dict[str, int] = {}
        entries = []
        for key, value in zip(values[::2], values[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _refuse(
                    "has a list or mapping in the place of a key", 'Put values with "{" or "[" in quotes.'
                )
            if key.text in lines:
                self._twice(key, lines[key.text])
                continue
            lines[key.text] = key.line
            entries.append((key, value))
        return tuple(entries)

    def _twice(self, key: Scalar, first: int) -> None:
        name = f"{self.key}.{short(key.text)}" if self._open else short(key.text)
        what = f"stands twice, first on line {first}"
        self.faults.append(Fault(self._file, key.line, name, what, "Keep one of the two."))


def _written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
