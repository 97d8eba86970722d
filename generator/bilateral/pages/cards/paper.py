"""What every card is drawn on: paper, a rule in the colours of two sides, and the mark of the site."""

from __future__ import annotations

from functools import cache

import numpy as np

from bilateral.pages.cards.model import HEIGHT, WIDTH
from bilateral.pages.cards.png import Colour, Pixels

LEVELS = 7
"""Full ink; with the paper, half of a palette of 16."""
# The colours of style.css in light.
PAPER, INK, FIRST, SECOND = (0xFD, 0xFC, 0xF8), (0x1B, 0x1A, 0x17), (0x1C, 0x62, 0x94), (0xAD, 0x45, 0x16)
SOFT = 5  # of 7 levels of ink: what style.css calls soft
STEPS = 4  # from paper to the colour of a side


def mix(colour: Colour, part: float) -> Colour:
    """Lay a colour over the paper; ``part`` 1 hides the paper."""
    red, green, blue = (
        round(under + (over - under) * part) for over, under in zip(colour, PAPER, strict=True)
    )
    return red, green, blue


PALETTE = (
    *(mix(INK, level / LEVELS) for level in range(LEVELS + 1)),
    *(mix(FIRST, step / STEPS) for step in range(1, STEPS + 1)),
    *(mix(SECOND, step / STEPS) for step in range(1, STEPS + 1)),
)

MARGIN = 72  # at each side, in pixels
MARK = 3  # pixels to a unit of icon.svg
MIDDLE = 98  # of the mark
_RADIUS, _STROKE = 8, 2.5  # of its circles


@cache
def background() -> Pixels:
    """Draw the paper, the rule over it in the two sides' colours, and the mark of the site."""
    pixels = np.zeros((HEIGHT, WIDTH), dtype=np.uint8)
    first, second = LEVELS + STEPS, LEVELS + 2 * STEPS
    pixels[0:18, : WIDTH // 2] = first
    pixels[0:6, WIDTH // 2 :] = second
    pixels[12:18, WIDTH // 2 :] = second
    mark = _mark(MARK)
    high, wide = mark.shape
    top, left = MIDDLE - high // 2, MARGIN - 2 * MARK  # the circle begins two units inside
    pixels[top : top + high, left : left + wide] = mark
    pixels.flags.writeable = False
    return pixels


def _mark(scale: int, fine: int = 4) -> Pixels:
    """Draw the two circles of icon.svg; ``fine`` points to a pixel each way settle its colour."""
    rows, columns = np.mgrid[0 : 20 * scale * fine, 0 : 30 * scale * fine] / (scale * fine)
    picture = np.empty((*rows.shape, 3))
    picture[:] = PAPER
    picture[np.hypot(columns - 10, rows - 10) <= _RADIUS] = FIRST
    picture[np.abs(np.hypot(columns - 20, rows - 10) - _RADIUS) <= _STROKE / 2] = SECOND
    mean = picture.reshape(20 * scale, fine, 30 * scale, fine, 3).mean(axis=(1, 3))
    distance = np.abs(mean[:, :, None, :] - np.array(PALETTE)).sum(axis=3)
    nearest: Pixels = distance.argmin(axis=2).astype(np.uint8)
    return nearest
