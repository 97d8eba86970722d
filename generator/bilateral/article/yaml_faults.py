"""What is wrong with YAML that cannot be read, in the words of someone who edits articles."""

from __future__ import annotations

import re
from itertools import pairwise

import yaml

from bilateral.article.oneline import clean, short

LONGEST_EXAMPLE = 100  # characters of the author's own value that a remedy repeats

_KEY = re.compile(r"([A-Za-z_][\w-]*)[ ]*:")
_ENTRY = re.compile(r"([ ]*(?:- +)*)([A-Za-z_][\w-]*)[ ]*:[ \t]+(\S.*)")
_GLUED = re.compile(r"[ ]*(?:- +)*([A-Za-z_][\w-]*):(?!//)(\S.*)")
_QUOTES = "\"'"
_OPENING = {"[": "]", "{": "}"}

Explained = tuple[int, str, str, str]
"""Line counted from 0, key, what is wrong, remedy."""


def explain(error: yaml.YAMLError, source: str) -> Explained:
    """Say where a YAML error lies, what it is, and what to do about it."""
    lines = source.split("\n")
    at = _line(error, "problem_mark", source)
    begun = _line(error, "context_mark", source)
    problem = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    at = min(at, len(lines) - 1)
    if re.match(r"[ ]*\t", lines[at]):
        return _tell(lines, at, "is indented with a tab", "Indent with spaces; YAML allows no tabs there")
    if "quoted scalar" in problem:
        return _quoted(problem, lines, begun)
    if "flow" in problem:
        return _flow(lines, begun)
    if "find expected ':'" in problem:
        return _no_colon(lines, begun)
    if "mapping values" in problem:
        return _colon(lines, at)
    return _first_character(lines, at) or _tell(
        lines,
        at,
        "cannot be read as YAML",
        "Begin every key at the left edge, and put values with special characters in quotes",
    )


def quote(value: str) -> str:
    """Put a value in quotes as YAML reads them.

    >>> print(quote('He said: "no"'))
    'He said: "no"'
    """
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _line(error: yaml.YAMLError, name: str, source: str) -> int:
    mark = getattr(error, name, None)
    if mark is None:  # a character that YAML does not allow anywhere
        return source.count("\n", 0, getattr(error, "position", 0) or 0)
    return source.count("\n", 0, mark.index)  # never mark.line: see yaml_safe


def _tell(lines: list[str], at: int, what: str, remedy: str) -> Explained:
    above = next((found for line in reversed(lines[: at + 1]) if (found := _KEY.match(line))), None)
    return at, above[1] if above else "front matter", what, f"{remedy}."


def _in_quotes(key: str, value: str) -> str:
    value = clean(value)
    if value[:1] in set(_QUOTES) and value[-1] == value[0]:
        value = value[1:-1]
    if len(value) > LONGEST_EXAMPLE:
        return f'Put the value in quotes: {key}: "…"'
    return f"Put the value in quotes: {key}: {quote(value)}"


def _quoted(problem: str, lines: list[str], begun: int) -> Explained:
    if "escape" in problem:
        return _tell(
            lines, begun, "holds a backslash in double quotes", "Use single quotes: they keep backslashes"
        )
    return _tell(
        lines, begun, "opens a quotation mark that is never closed", "Close it at the end of the value"
    )


def _flow(lines: list[str], begun: int) -> Explained:
    entry = _ENTRY.match(lines[begun])
    mark = "[" if "[" in lines[begun] else "{"
    if entry and entry[3][0] in _OPENING and entry[3].rstrip()[-1] != _OPENING[entry[3][0]]:
        mark = entry[3][0]
    return _tell(
        lines,
        begun,
        f'opens "{mark}" that is not closed as it should be',
        f'Put a comma between values and "{_OPENING[mark]}" at the end, or put the whole value in quotes',
    )


def _no_colon(lines: list[str], begun: int) -> Explained:
    if found := _GLUED.match(lines[begun]):
        what = "has no space after its colon"
        return begun, found[1], what, f"Write {found[1]}: {short(found[2])}."
    return _tell(
        lines,
        begun,
        "is followed by a line that is no key with a value",
        'Indent that line if it continues the value above, or close the front matter above it with "---"',
    )


def _colon(lines: list[str], at: int) -> Explained:
    entry = _ENTRY.match(lines[at])
    if entry and re.search(r":(\s|$)", entry[3]):
        return at, entry[2], "has a colon in a value without quotes", _in_quotes(entry[2], entry[3]) + "."
    for above, line in pairwise(lines[: at + 1]):
        if line == lines[at] and (found := _GLUED.fullmatch(above)):
            what = "has no space after its colon"
            return at - 1, found[1], what, f"Write {found[1]}: {short(found[2])}."
    if entry and len(entry[1]) > 0:
        what = "is indented more than the key above it"
        return at, entry[2], what, "Let keys of one kind begin below each other."
    return _tell(
        lines,
        at,
        "stands below a line that is no key with a value",
        'Write "key: value" on each line, and "---" on a line of its own below the last one',
    )


def _first_character(lines: list[str], at: int) -> Explained | None:
    entry = _ENTRY.match(lines[at])
    if not entry or entry[3][0] not in "[]{}\"'*&!%@`>|,-":
        return None
    first = entry[3][0]
    named = "a quotation mark" if first in _QUOTES else f'"{first}"'
    what = f"begins with {named}, which has a meaning in YAML"
    return at, entry[2], what, _in_quotes(entry[2], entry[3]) + "."
