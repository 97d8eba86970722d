"""The map of the home page: which countries have a brief with each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from markupsafe import Markup, escape

from bilateral.pages.pictures.atlas import load_atlas
from bilateral.pages.pictures.labels import place_labels
from bilateral.pages.pictures.pair_map import arc
from bilateral.pages.pictures.window import Window
from bilateral.pages.words import ENGLISH, Words
from bilateral.reference.model import Country

WIDTH, HEIGHT = 960, 430
_NORTH, _SOUTH = 84.0, -57.0
_CUTS = (-30.0, -169.0)  # meridians through the most open water: mid-Atlantic, Bering Strait
_LARGE, _SMALL = 15, 34  # heights of the labels, in units, on a wide screen and on a phone
_FEW = 8  # labels on a phone, at most


def draw_relations(pairs: Sequence[tuple[Country, Country]], words: Words = ENGLISH) -> Markup:
    """Draw an arc for each pair, the first one heavy; countries without a place are left out."""
    drawn = [p for p in pairs if p[0].longitude is not None and p[1].longitude is not None]
    if not drawn:
        return Markup("")
    west = _cut(drawn)
    window = _window(west)
    places = {
        c.code: (c, window.place(c.longitude or 0.0, c.latitude or 0.0)) for pair in drawn for c in pair
    }
    arcs = [arc(places[a.code][1], places[b.code][1]) for a, b in drawn]
    lines = [f'<path class="arc" d="{line}"/>' for line in reversed(arcs[1:])]
    lines.append(f'<path class="arc main" d="{arcs[0]}"/>')
    chief = {c.code for c in drawn[0]}
    dots = [
        f'<circle cx="{x}" cy="{y}" r="{6 if code in chief else 4.5}"/>'
        for code, (_, (x, y)) in places.items()
    ]
    named = [(c.name, *place) for c, place in places.values()]
    labels = _label(named, _LARGE, "lo", len(named)) + _label(named, _SMALL, "sm", _FEW)
    return Markup('<svg class="map" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDTH,
        HEIGHT,
        _say(drawn, words),
        Markup("".join([_land(west), *lines, *dots, *labels])),  # noqa: S704 (escaped below)
    )


def _cut(pairs: Sequence[tuple[Country, Country]]) -> float:
    """Choose the meridian at which the map is cut: the one that fewest lines cross."""

    def crossing(west: float) -> int:
        return sum(
            abs(((a.longitude or 0.0) - west) % 360 - ((b.longitude or 0.0) - west) % 360) > 180  # noqa: PLR2004 (half the earth)
            for a, b in pairs
        )

    return min(_CUTS, key=crossing)


def _window(west: float) -> Window:
    return Window(west, _NORTH, WIDTH / 360, HEIGHT / (_NORTH - _SOUTH), WIDTH, HEIGHT)


@cache
def _land(west: float) -> str:
    return f'<path class="land" d="{_window(west).path(load_atlas().land)}"/>'


def _label(dots: Sequence[tuple[str, int, int]], height: int, name: str, most: int) -> list[str]:
    return [
        f'<text class="{name}" x="{label.x}" y="{label.y}" text-anchor="{label.anchor}">'
        f"{escape(label.text)}</text>"
        for label in place_labels(dots, height, WIDTH, HEIGHT, most)
    ]


def _say(pairs: Sequence[tuple[Country, Country]], words: Words) -> str:
    a, b = pairs[0]
    return words.ngettext(
        "World map with %(num)s relation drawn as a line: %(relation)s. The table below lists it.",
        "World map with %(num)s relations drawn as lines; %(relation)s is the heavy one. "
        "The table below lists them.",
        len(pairs),
        relation=f"{a.name}–{b.name}",
    )
