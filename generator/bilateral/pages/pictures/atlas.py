"""The outlines that maps are drawn from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Point = tuple[float, float]
"""Degrees east, degrees north."""
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed line, and the box it stands in."""

    ring: Ring
    west: float
    south: float
    east: float
    north: float

    @property
    def size(self) -> float:
        """Square degrees of its box."""
        return (self.east - self.west) * (self.north - self.south)


@dataclass(frozen=True, slots=True)
class Atlas:
    """Land, and countries by ISO 3166-1 numeric code or XK."""

    land: tuple[Outline, ...]
    countries: Mapping[str, tuple[Outline, ...]]  # largest outline first


@cache
def load_atlas() -> Atlas:
    """Read the package's atlas; see data/README.md for its sources."""
    path = Path(__file__).parent.parent / "data" / "atlas.json"
    packed = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_walk(arc, packed["scale"]) for arc in packed["arcs"]]
    return Atlas(
        land=tuple(_outline(ring, arcs) for ring in packed["land"]),
        countries={
            key: tuple(sorted((_outline(r, arcs) for r in rings), key=lambda o: -o.size))
            for key, rings in packed["countries"].items()
        },
    )


def _walk(steps: list[int], scale: int) -> list[Point]:
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / scale, y / scale))
    return points


def _outline(ring: list[int], arcs: list[list[Point]]) -> Outline:
    points: list[Point] = []
    for arc in ring:
        points += (arcs[arc] if arc >= 0 else arcs[~arc][::-1])[:-1]
    points = _unrolled(points)
    longitudes, latitudes = [p[0] for p in points], [p[1] for p in points]
    return Outline(tuple(points), min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def _unrolled(points: list[Point]) -> list[Point]:
    """Let a ring run on beyond 180 degrees where it crosses the date line."""
    turn, before = 0, points[0][0]
    unrolled = []
    for x, y in points:
        turn += 360 * round((before - x) / 360)
        before = x
        unrolled.append((x + turn, y))
    return unrolled
