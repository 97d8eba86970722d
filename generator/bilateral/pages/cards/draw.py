"""Drawing a card: the letters are laid over what every card is drawn on."""

from __future__ import annotations

import numpy as np

from bilateral.pages.cards.layout import Block, lay_out
from bilateral.pages.cards.model import Card, CardFont
from bilateral.pages.cards.paper import LEVELS, PALETTE, background
from bilateral.pages.cards.png import Pixels, write_png

_CAPITAL = 0.71  # height of a capital letter, in ems


def draw_card(card: Card, own: tuple[CardFont, ...] = ()) -> bytes:
    """Draw a card as PNG; the same words and fonts give the same bytes. ``own`` are fonts of the site."""
    pixels = background().copy()
    for block, x, top in lay_out(card, own):
        for number, line in enumerate(block.lines):
            base = top + number * block.step + (block.step + block.face.size * _CAPITAL) / 2
            _write(pixels, line, block, x + block.indent(line), round(base))
    return write_png(pixels, PALETTE)


def _write(pixels: Pixels, line: str, block: Block, x: int, base: int) -> None:
    for piece in block.face.draw(line):
        top, left = base + piece.y, x + piece.x
        high, wide = piece.levels.shape
        spot = pixels[max(top, 0) : top + high, max(left, 0) : left + wide]
        levels = piece.levels[max(-top, 0) :, max(-left, 0) :][: spot.shape[0], : spot.shape[1]]
        if block.style.ink != LEVELS:
            levels = _soften(levels, block.style.ink)
        np.maximum(spot, levels, out=spot)


def _soften(levels: Pixels, ink: int) -> Pixels:
    return ((levels.astype(np.uint16) * ink + LEVELS // 2) // LEVELS).astype(np.uint8)
