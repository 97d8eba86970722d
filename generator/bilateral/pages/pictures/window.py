"""A rectangle of the earth on a rectangle of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from bilateral.pages.pictures.atlas import Outline, Point

_GRAIN = 2.5  # units of the picture; a smaller step along a coast is left out
_LEAST_BOX = 2  # square units of the picture; a smaller island is left out


@dataclass(frozen=True, slots=True)
class Window:
    """An equirectangular view: ``x`` and ``y`` units of the picture a degree, from its west and north."""

    west: float  # degrees; may lie beyond 180 where the view crosses the date line
    north: float
    x: float
    y: float
    width: int
    height: int

    @property
    def east(self) -> float:
        """Degrees at the right edge."""
        return self.west + self.width / self.x

    @property
    def south(self) -> float:
        """Degrees at the lower edge."""
        return self.north - self.height / self.y

    def place(self, longitude: float, latitude: float) -> tuple[int, int]:
        """Give the place of a point in the picture, turned round the earth into view if need be."""
        turned = self.west + (longitude - self.west) % 360
        return round((turned - self.west) * self.x), round((self.north - latitude) * self.y)

    def path(self, outlines: Iterable[Outline]) -> str:
        """Draw outlines as SVG path data in whole units, cut at the edges; "" where none is in view."""
        return "".join(
            self._closed(self._cut(outline, turn))
            for outline in outlines
            if outline.size * self.x * self.y >= _LEAST_BOX
            for turn in (-360, 0, 360)
            if outline.east + turn > self.west
            and outline.west + turn < self.east
            and outline.north > self.south
            and outline.south < self.north
        )

    def _cut(self, outline: Outline, turn: int) -> list[Point]:
        ring = [((x + turn - self.west) * self.x, (self.north - y) * self.y) for x, y in outline.ring]
        if outline.west + turn < self.west:
            ring = _clip(ring, 0, 0, 1)
        if outline.east + turn > self.east:
            ring = _clip(ring, 0, self.width, -1)
        if outline.north > self.north:
            ring = _clip(ring, 1, 0, 1)
        if outline.south < self.south:
            ring = _clip(ring, 1, self.height, -1)
        return ring

    @staticmethod
    def _closed(ring: list[Point]) -> str:
        points: list[tuple[int, int]] = []
        last_x = last_y = -9.0
        for x, y in ring:
            if abs(x - last_x) + abs(y - last_y) >= _GRAIN:
                points.append((round(x), round(y)))
                last_x, last_y = x, y
        if len(points) < 3:  # noqa: PLR2004 (a line or a point has no area)
            return ""
        steps = [f"{b[0] - a[0]} {b[1] - a[1]}".replace(" -", "-") for a, b in pairwise(points)]
        return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z".replace(" -", "-")


def _clip(ring: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    """Keep the part of a ring on one side of an edge (Sutherland and Hodgman, 1974)."""
    kept: list[Point] = []
    if not ring:
        return kept
    cross = _crossing(axis, edge)
    before = ring[-1]
    was_in = (before[axis] - edge) * sign >= 0
    for point in ring:
        is_in = (point[axis] - edge) * sign >= 0
        if is_in != was_in:
            kept.append(cross(before, point))
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def _crossing(axis: int, edge: float) -> Callable[[Point, Point], Point]:
    def vertical(a: Point, b: Point) -> Point:
        return edge, a[1] + (b[1] - a[1]) * (edge - a[0]) / (b[0] - a[0])

    def horizontal(a: Point, b: Point) -> Point:
        return a[0] + (b[0] - a[0]) * (edge - a[1]) / (b[1] - a[1]), edge

    return horizontal if axis else vertical
