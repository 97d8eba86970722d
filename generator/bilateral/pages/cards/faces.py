"""The letters of cards: which font has them, how wide they run, and what they look like."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import ImageFont, features

from bilateral.errors import BilateralError
from bilateral.pages.cards.model import CardFont
from bilateral.pages.cards.paper import LEVELS
from bilateral.pages.cards.png import Pixels

Role = Literal["bold", "text", "label"]
NOWHERE = "\U0010ffff"  # no font has it: it looks as every missing letter does
_DATA = Path(__file__).parent.parent / "data"
_TRY = 32  # pixels; the size at which letters are looked for


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn, and where its upper left corner stands beside the start of the base line."""

    levels: Pixels  # 0 to LEVELS, rows from the top
    x: int
    y: int


class Face:
    """A font in one size. It remembers what it has drawn and measured: letters and words come again."""

    def __init__(self, font: CardFont, size: int, *, shaped: bool) -> None:
        engine = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
        try:
            self._font = ImageFont.truetype(io.BytesIO(font.data), size, layout_engine=engine)
        except OSError as wrong:
            what = "is no font that can be read. Name a TrueType or OpenType file (.ttf, .otf, .ttc)."
            raise BilateralError(f"mkdocs.yml: plugins: bilateral: card_fonts: {font.name} {what}") from wrong
        self.size = size  # pixels to the em
        self.shaped = shaped  # letters join, or run from the right
        self.piece = lru_cache(maxsize=4096)(self._rasterise)
        self.measure = lru_cache(maxsize=16384)(self._measure)
        self._step = lru_cache(maxsize=16384)(self._measure_pair)

    def has(self, sign: str) -> bool:
        """Tell whether the font has a letter; spaces need none."""
        found, missing = self.piece(sign), self.piece(NOWHERE)
        same = (
            found.levels.shape == missing.levels.shape and found.levels.tobytes() == missing.levels.tobytes()
        )
        return sign.isspace() or not same

    def draw(self, text: str) -> Iterator[Piece]:
        """Draw a text on one line."""
        if self.shaped:
            yield self.piece(text)
            return
        at = 0.0
        for sign, after in pairwise(f"{text} "):
            piece = self.piece(sign)
            if piece.levels.size:
                yield Piece(piece.levels, round(at) + piece.x, piece.y)
            at += self._step(sign, after)

    def _measure(self, text: str) -> float:
        return float(self._font.getlength(text))

    def _measure_pair(self, sign: str, after: str) -> float:
        """Give the way from one letter to the next, which some pairs shorten."""
        return self._measure(sign + after) - self._measure(after)

    def _rasterise(self, text: str) -> Piece:
        mask, (x, y) = self._font.getmask2(text, mode="L", anchor="ls")
        width, height = mask.size
        grey = np.frombuffer(bytes(mask), dtype=np.uint8).reshape(height, width)
        return Piece(((grey.astype(np.uint16) * LEVELS + 127) // 255).astype(np.uint8), x, y)


def choose_font(text: str, role: Role, own: tuple[CardFont, ...]) -> CardFont | None:
    """Give the first font that can set a text: that of the role, then the site's own; None where none can."""
    shaped = needs_shaping(text)
    fonts = own if shaped else (built_in(role), *own)
    if shaped and not can_shape():
        return None
    return next((font for font in fonts if all(map(face(font, _TRY, shaped=False).has, text))), None)


def needs_shaping(text: str) -> bool:
    """Tell whether letters join, stack or run from the right, so that they can't stand in a plain row.

    >>> needs_shaping("Việt Nam"), needs_shaping("日本"), needs_shaping("العربية"), needs_shaping("ที่")
    (False, False, True, True)
    """
    return not text.isascii() and any(
        unicodedata.category(sign).startswith("M") or unicodedata.bidirectional(sign) in ("R", "AL")
        for sign in unicodedata.normalize("NFC", text)
    )


def runs_from_right(text: str) -> bool:
    """Tell whether a text begins with letters that are read from the right.

    >>> runs_from_right("8 نوفمبر"), runs_from_right("NATO")
    (True, False)
    """
    strong = (kind for sign in text if (kind := unicodedata.bidirectional(sign)) in ("L", "R", "AL"))
    return next(strong, "L") != "L"


@cache
def can_shape() -> bool:
    """Tell whether this machine can set such letters: Pillow finds FriBiDi on it."""
    return bool(features.check("raqm"))


@lru_cache(maxsize=64)
def face(font: CardFont, size: int, *, shaped: bool) -> Face:
    """Give a font in a size. The plain layout gives the same bytes with and without FriBiDi."""
    return Face(font, size, shaped=shaped)


@cache
def built_in(role: Role) -> CardFont:
    """Give the font of the package for a role."""
    return CardFont(role, (_DATA / f"card-{role}.ttf").read_bytes())
