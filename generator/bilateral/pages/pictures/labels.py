"""Names beside dots, so that none covers another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import east_asian_width

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_LETTER = 0.63  # mean width of a letter of a wide semibold sans, in heights; one more for names such as Oman
_BELOW = 0.35  # what hangs below the baseline, with the halo, in heights


@dataclass(frozen=True, slots=True)
class Label:
    """A name that found its place."""

    text: str
    x: int
    y: int  # of the baseline
    anchor: str  # "start" or "end"


def place_labels(
    dots: Iterable[tuple[str, int, int]], height: int, width: int, depth: int, most: int
) -> tuple[Label, ...]:
    """Set names beside their dots, the first ones first; a name without room is left out.

    ``height`` is that of the letters, three times the radius of a dot; ``width`` and ``depth`` are those of
    the picture.
    """
    dots, radius = tuple(dots), height // 3
    taken: list[Box] = [_around(x, y, radius) for _, x, y in dots]
    placed: list[Label] = []
    for name, x, y in dots:
        if len(placed) == most:
            break
        for label, box in _candidates(name, x, y, height, radius):
            own = _around(x, y, radius)
            inside = box[0] >= 0 and box[2] <= width and box[1] >= 0 and box[3] <= depth
            if inside and not any(_touch(box, other) for other in taken if other != own):
                placed.append(label)
                taken.append(box)
                break
    return tuple(placed)


def _around(x: int, y: int, radius: int) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def _candidates(name: str, x: int, y: int, height: int, radius: int) -> Iterable[tuple[Label, Box]]:
    length, away = (_letters(name) + 1) * height * _LETTER, radius + 5
    for down in (height // 3, -away, height + away // 2):
        base = y + down
        top, bottom = base - height, base + height * _BELOW
        yield Label(name, x + away, base, "start"), (x + away, top, x + away + length, bottom)
        yield Label(name, x - away, base, "end"), (x - away - length, top, x - away, bottom)


def _letters(name: str) -> float:
    """Count letters by their width: one of Chinese or Japanese script takes the room of 1.6 others."""
    return sum(1.6 if east_asian_width(letter) in "WF" else 1.0 for letter in name)


def _touch(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
