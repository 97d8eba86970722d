"""The small map of a brief: where its two sides lie."""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.pages.pictures.atlas import Atlas, Outline, load_atlas
from bilateral.pages.pictures.window import Window
from bilateral.pages.words import ENGLISH, Words
from bilateral.reference.model import Country

WIDTH, HEIGHT = 360, 180
_LEAST_SPAN = 44.0  # degrees from left to right: neighbours are shown with their surroundings
_MOST_SPAN = 330.0
_MARGIN = 1.25
_SOUTH, _NORTH = -58.0, 84.0
_LEAST_AREA = 30  # square units; a smaller country gets a dot as well


@dataclass(frozen=True, slots=True)
class _Spot:
    """A side on the map: its outlines, the box of the largest, and the point its line starts from."""

    name: str
    outlines: tuple[Outline, ...]
    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.west + self.east) / 2, (self.south + self.north) / 2


def draw_pair(left: Country, right: Country, words: Words = ENGLISH) -> Markup:
    """Draw the land around two sides, both filled and joined; "" where one has no place on earth."""
    atlas = load_atlas()
    spots = _spot(left, atlas), _spot(right, atlas)
    if spots[0] is None or spots[1] is None:
        return Markup("")
    return _draw(spots[0], spots[1], atlas, words)


def _spot(country: Country, atlas: Atlas) -> _Spot | None:
    outlines = atlas.countries.get(country.numeric or country.code, ())
    if outlines:
        main = outlines[0]
        return _Spot(country.name, outlines, main.west, main.south, main.east, main.north)
    if country.longitude is None or country.latitude is None:
        return None
    x, y = country.longitude, country.latitude
    return _Spot(country.name, (), x, y, x, y)


def _draw(a: _Spot, b: _Spot, atlas: Atlas, words: Words) -> Markup:
    window = _look(a, b)
    start, end = window.place(*a.middle), window.place(*b.middle)
    shapes = [f'<path class="land" d="{window.path(atlas.land)}"/>']
    for spot, place, side in ((a, start, "a"), (b, end, "b")):
        if path := window.path(spot.outlines):
            shapes.append(f'<path class="p{side}" d="{path}"/>')
        area = (spot.east - spot.west) * window.x * (spot.north - spot.south) * window.y
        if area < _LEAST_AREA:
            shapes.append(f'<circle class="pt-{side}" cx="{place[0]}" cy="{place[1]}" r="5"/>')
    shapes.append(f'<path class="arc" d="{arc(start, end)}"/>')
    drawn = Markup("".join(shapes))  # noqa: S704 (numbers only)
    return Markup('<svg class="loc" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH, HEIGHT, _say(a.name, start, b.name, end, words), drawn
    )


def _look(a: _Spot, b: _Spot) -> Window:
    """Choose the view: the two boxes by the shorter way round the earth, with a margin."""
    shift = round((a.middle[0] - b.middle[0]) / 360) * 360
    west, east = min(a.west, b.west + shift), max(a.east, b.east + shift)
    south, north = min(a.south, b.south), max(a.north, b.north)
    x, y = (west + east) / 2, (south + north) / 2
    flat = math.cos(math.radians(min(abs(y), 55)))
    wide = max((east - west) * _MARGIN, _LEAST_SPAN, (north - south) * _MARGIN * WIDTH / HEIGHT / flat)
    wide = min(wide, _MOST_SPAN)
    per_x = WIDTH / wide
    per_y = max(per_x / flat, HEIGHT / (_NORTH - _SOUTH))
    tall = HEIGHT / per_y
    y = min(max(y, _SOUTH + tall / 2), _NORTH - tall / 2)
    return Window(x - wide / 2, y + tall / 2, per_x, per_y, WIDTH, HEIGHT)


def arc(start: tuple[int, int], end: tuple[int, int]) -> str:
    """Give the path data of a line that joins two places, bent upwards by a quarter of its length."""
    (x1, y1), (x2, y2) = start, end
    bend = math.hypot(x2 - x1, y2 - y1) / 3
    return f"M{x1} {y1}Q{round((x1 + x2) / 2)} {max(round((y1 + y2) / 2 - bend), 2)} {x2} {y2}"


def _say(a: str, start: tuple[int, int], b: str, end: tuple[int, int], words: Words) -> str:
    across, down = end[0] - start[0], end[1] - start[1]
    if abs(across) >= abs(down):
        if across >= 0:
            return words.gettext("Map: %(left)s on the left, %(right)s on the right.", left=a, right=b)
        return words.gettext("Map: %(right)s on the right, %(left)s on the left.", right=a, left=b)
    if down >= 0:
        return words.gettext("Map: %(top)s at the top, %(bottom)s at the bottom.", top=a, bottom=b)
    return words.gettext("Map: %(bottom)s at the bottom, %(top)s at the top.", bottom=a, top=b)
