"""The colours of the style sheet, in pairs: text and shapes stand out from what they lie on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLE = Path(__file__).parents[2] / "templates" / "theme" / "style.css"
TEXT, SHAPE = 4.5, 3.0  # least contrast, WCAG 2.2, 1.4.3 and 1.4.11
PAIRS = [
    *((ink, ground, TEXT) for ground in ("paper", "wash") for ink in ("ink", "soft", "link", "warn")),
    *((ink, ground, TEXT) for ground in ("mark", "hedge") for ink in ("ink", "soft", "link")),
    ("warn", "warnbg", TEXT),
    ("ink", "warnbg", TEXT),
    ("b", "paper", TEXT),  # the day of today in the timeline
    *((shape, ground, SHAPE) for ground in ("paper", "wash") for shape in ("edge", "a", "b", "link", "ink")),
    ("ink", "land", SHAPE),  # arcs on a map
    ("ink", "rule", SHAPE),  # a bar on its track
    ("b", "land", SHAPE),
]


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def palettes() -> dict[str, dict[str, str]]:
    """Give the colours in light and dark, and those of a browser that knows no ``light-dark()``."""
    css = STYLE.read_text(encoding="utf-8")
    pairs = re.findall(r"--(\w+):light-dark\((#\w{6}),(#\w{6})\)", css)
    plain = css[: css.index("@supports(color:light-dark")]
    return {
        "light": {name: light for name, light, _ in pairs},
        "dark": {name: dark for name, _, dark in pairs},
        "plain": dict(re.findall(r"--(\w+):(#\w{6})", plain)),
    }


@pytest.mark.parametrize("scheme", ["light", "dark", "plain"])
def test_what_is_seen_stands_out_from_its_ground(scheme: str) -> None:
    colours = palettes()[scheme]
    poor = [
        f"{one} on {other}: {contrast(colours[one], colours[other]):.2f}"
        for one, other, least in PAIRS
        if contrast(colours[one], colours[other]) < least
    ]

    assert poor == []


def test_a_browser_without_light_dark_sees_the_light_colours() -> None:
    colours = palettes()

    assert colours["plain"] == colours["light"]
