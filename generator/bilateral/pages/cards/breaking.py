"""Breaking a text into lines of a width, evenly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MORE = "…"
# A line may end at a space, behind a dash inside a word, and between letters of scripts that set no spaces.
_UNSPACED = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_CLOSING = "、。，．！？：；」』）】々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"  # begin no line
_PART = re.compile(
    rf"\s+|[{_UNSPACED}][{_CLOSING}]*|[^\s{_UNSPACED}–—-]*[–—-]+|[^\s{_UNSPACED}–—-]+"  # each takes a letter
)


@dataclass(frozen=True, slots=True)
class Part:
    """What no line divides: a word, a space, a letter of Chinese."""

    text: str
    width: float

    @property
    def is_space(self) -> bool:
        """Tell whether it may stand at no end of a line."""
        return self.text.isspace()


def break_lines(
    text: str, width: float, most: int, measure: Callable[[str], float]
) -> tuple[tuple[str, ...], bool]:
    """Break a text into at most ``most`` lines of at most ``width``; tell whether all of it stands there.

    The lines are as even as their number allows; a text that is cut ends in an ellipsis. ``measure`` gives
    the width of a string.

    >>> break_lines("one two three", 8, 3, len)
    (('one two', 'three'), True)
    >>> break_lines("one two three four", 9, 1, len)
    (('one two …',), False)
    """
    parts = _split(text, width, measure)
    lines = _fill(parts, width)
    if len(lines) > most:
        rest = [part for line in lines[most - 1 :] for part in line]
        kept = [*lines[: most - 1], _shorten(rest, width - measure(f" {MORE}"))]
        return (*map(_join, kept[:-1]), f"{_join(kept[-1])} {MORE}".strip()), False
    return tuple(map(_join, _even_out(parts, lines, width))), True


def _join(parts: Sequence[Part]) -> str:
    return "".join(part.text for part in parts)


def _even_out(parts: Sequence[Part], lines: list[list[Part]], width: float) -> list[list[Part]]:
    """Find the narrowest lines of which no more are needed."""
    low, high = max((part.width for part in parts), default=0.0), width
    while high - low > 1 and len(lines) > 1:
        middle = (low + high) / 2
        tried = _fill(parts, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return lines


def _shorten(parts: Sequence[Part], width: float) -> list[Part]:
    """Fill a line as far as the width allows."""
    filled = _fill(parts, width)
    return filled[0] if filled and sum(part.width for part in filled[0]) <= width else []


def _fill(parts: Sequence[Part], width: float) -> list[list[Part]]:
    """Fill line after line; no line begins or ends with a space."""
    lines: list[list[Part]] = []
    line: list[Part] = []
    used, gap = 0.0, None
    for part in parts:
        if part.is_space:
            gap = part if line else None
            continue
        between = gap.width if gap else 0.0
        if line and used + between + part.width > width:
            lines.append(line)
            line, used = [part], part.width
        else:
            line += [gap, part] if gap else [part]
            used += between + part.width
        gap = None
    return [*lines, line] if line else lines


def _split(text: str, width: float, measure: Callable[[str], float]) -> list[Part]:
    """Give the parts; a word too long for a line is cut."""
    parts: list[Part] = []
    for found in _PART.findall(text):
        part = " " if found.isspace() else found
        while len(part) > 1 and measure(part) > width:
            fits = _longest(part, width, measure)
            parts.append(Part(part[:fits], measure(part[:fits])))
            part = part[fits:]
        parts.append(Part(part, measure(part)))
    return parts


def _longest(word: str, width: float, measure: Callable[[str], float]) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(word[:middle]) <= width else (low, middle - 1)
    return low
