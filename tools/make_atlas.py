"""Reduce the countries of Natural Earth to the small file that the maps are drawn from.

Run it only to renew the data: ``npm pack world-atlas@2.0.2``, unpack, then
``python tools/make_atlas.py package/countries-110m.json generator/bilateral/pages/data/atlas.json``.
"""

from __future__ import annotations

import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

SCALE = 10  # units in a degree: a tenth is finer than a map of 360 pixels can show
CORNERS = 3  # an islet that has shrunk to a line or a point is left out
ANTARCTICA = "010"
NAMED = {"Kosovo": "XK"}  # has no ISO number


def reduce_atlas(topology: dict[str, Any]) -> dict[str, Any]:
    """Keep arcs in tenths of a degree, the rings of the land and of each country."""
    used: dict[int, int] = {}
    countries = {
        _key(shape): [_renumber(ring, used) for ring in _rings(shape)]
        for shape in topology["objects"]["countries"]["geometries"]
        if _key(shape) and _key(shape) != ANTARCTICA
    }
    antarctic = {
        _plain(arc)
        for shape in topology["objects"]["countries"]["geometries"]
        if _key(shape) == ANTARCTICA
        for ring in _rings(shape)
        for arc in ring
    }
    land = [
        _renumber(ring, used)
        for shape in topology["objects"]["land"]["geometries"]
        for ring in _rings(shape)
        if not antarctic.issuperset(map(_plain, ring))
    ]
    arcs = [_quantise(topology["arcs"][old], topology["transform"]) for old in used]

    def has_area(ring: list[int]) -> bool:
        return sum(len(arcs[_plain(arc)]) // 2 - 1 for arc in ring) >= CORNERS

    return {
        "source": "Natural Earth 1:110m, public domain, by way of world-atlas 2.0.2, ISC licence",
        "scale": SCALE,
        "arcs": arcs,
        "land": [ring for ring in land if has_area(ring)],
        "countries": {key: list(filter(has_area, rings)) for key, rings in sorted(countries.items())},
    }


def _key(shape: dict[str, Any]) -> str:
    name: str = shape["properties"]["name"]
    return str(shape.get("id") or NAMED.get(name, ""))


def _rings(shape: dict[str, Any]) -> list[list[int]]:
    if shape["type"] == "Polygon":
        return list(shape["arcs"])
    return [ring for polygon in shape["arcs"] for ring in polygon]


def _plain(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _renumber(ring: list[int], used: dict[int, int]) -> list[int]:
    """Number the arcs in the order of their first use; a reversed arc is the complement."""
    return [
        used.setdefault(_plain(arc), len(used)) if arc >= 0 else ~used.setdefault(_plain(arc), len(used))
        for arc in ring
    ]


def _quantise(arc: list[list[int]], transform: dict[str, list[float]]) -> list[int]:
    """Give an arc as x, y, then steps dx, dy, in units of 1 / SCALE degree."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points: list[tuple[int, int]] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = (round((x * scale_x + shift_x) * SCALE), round((y * scale_y + shift_y) * SCALE))
        if not points or points[-1] != point:
            points.append(point)
    steps = [points[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))]
    return [number for step in steps for number in step]


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:3])
    reduced = reduce_atlas(json.loads(source.read_text(encoding="utf-8")))
    target.write_text(json.dumps(reduced, separators=(",", ":")) + "\n", encoding="utf-8")
