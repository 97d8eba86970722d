"""The YAML of a site's registers, with the line of each value.

Every scalar stays the text that the author wrote, so that ``NO`` is Norway and not false. Tags,
aliases and depth are refused, so that no file can make more than it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from bilateral.errors import Fault

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_CHARACTERS = 1_000_000
_MOST_LEVELS = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """What a file says: plain lists, mappings and texts, and the line of each by its path."""

    data: Any
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """Give the line of a value, or of the nearest one around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1


def read_marked(source: bytes, file: str, key: str) -> tuple[Marked, tuple[Fault, ...]]:
    """Read a register; an empty file holds None.

    Args:
        source: the bytes of the file.
        file: its name, for faults.
        key: what it holds, for faults: "people".
    """
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        return Marked(None), (Fault(file, line, key, "the file is not UTF-8", "Save it as UTF-8."),)
    if len(text) > _MOST_CHARACTERS:
        what = f"the file has {len(text):,} characters; the limit is {_MOST_CHARACTERS:,}"
        return Marked(None), (Fault(file, 1, key, what, "Keep only the entries that the site needs."),)
    try:
        fault = _refuse(text, file, key)
        node = None if fault else yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        return Marked(None), (_explain(error, file, key),)
    if fault:
        return Marked(None), (fault,)
    if node is None:
        return Marked(None), ()
    lines: dict[tuple[str | int, ...], int] = {}
    faults: list[Fault] = []
    data = _value(node, (), lines, faults, file)
    return Marked(data, lines), tuple(faults)


def _refuse(text: str, file: str, key: str) -> Fault | None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            return Fault(
                file, line, key, f'"*{event.anchor}" is an alias', "Write the value out, or put it in quotes."
            )
        written = getattr(event, "tag", None)
        if written:
            tag = written.replace("tag:yaml.org,2002:", "!!")
            return Fault(file, line, key, f'"{tag}" is a tag', "Remove it, or put the value in quotes.")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MOST_LEVELS:
            return Fault(
                file, line, key, f"lists nest deeper than {_MOST_LEVELS} levels", "Write it flatter."
            )
    return None


def _explain(error: yaml.YAMLError, file: str, key: str) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "a character that YAML does not allow"
    remedy = "Check quotes, colons and indentation on this line and the one before."
    return Fault(file, mark.line + 1 if mark else 1, key, f"the file is no valid YAML: {problem}", remedy)


def _value(
    node: yaml.Node,
    path: tuple[str | int, ...],
    lines: dict[tuple[str | int, ...], int],
    faults: list[Fault],
    file: str,
) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, place), lines, faults, file) for place, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for name, value in node.value:
            line = name.start_mark.line + 1
            if not isinstance(name, yaml.ScalarNode):
                faults.append(Fault(file, line, "key", "a key is no text", "Write each key as plain text."))
            elif name.value in found:
                faults.append(
                    Fault(file, line, name.value, f'"{name.value}" stands twice', "Keep one of the two.")
                )
            else:
                found[name.value] = _value(value, (*path, name.value), lines, faults, file)
                lines[*path, name.value] = line
        return found
    empty = not getattr(node, "style", None) and node.value in {"", "~", "null", "Null", "NULL"}
    return None if empty else node.value
