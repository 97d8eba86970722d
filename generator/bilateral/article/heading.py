"""The first heading of a text, which names an article that has no title of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_LEVELS = 6
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_FENCE = re.compile(r"[ \t]*(```+|~~~+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in Markdown."""

    text: str  # as written, with its Markdown
    level: int
    first: int  # lines of the body, counted from 0; the heading takes those from first to last
    last: int


def title_heading(body: str) -> Heading | None:
    r"""Find the heading that names the text: the first of level 1, or any heading that begins the text.

    >>> title_heading("# Tariff talks\n\nThey met.").text
    'Tariff talks'
    """
    lines = body.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    for heading in _headings(lines):
        if heading.level == 1 or heading.first == start:
            return heading
    return None


def without_heading(body: str, heading: Heading) -> str:
    """Take a heading out of a text; all other lines keep their numbers."""
    lines = body.split("\n")
    lines[heading.first : heading.last + 1] = [""] * (heading.last + 1 - heading.first)
    return "\n".join(lines)


def _headings(lines: list[str]) -> Iterator[Heading]:
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:  # headings in code are none
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        elif line.startswith("#") and (text := line.strip("# \t")):
            level = len(line) - len(line.lstrip("#"))
            yield Heading(text, min(level, _MOST_LEVELS), number, number)
        elif number and _UNDERLINE.fullmatch(line) and _stands_alone(lines, number - 1):
            level = 1 if line.startswith("=") else 2
            yield Heading(lines[number - 1].strip(), level, number - 1, number)


def _stands_alone(lines: list[str], number: int) -> bool:
    above = lines[number - 1].strip() if number else ""
    line = lines[number]
    return not above and bool(line.strip()) and not line.startswith(("    ", "\t", "#"))
