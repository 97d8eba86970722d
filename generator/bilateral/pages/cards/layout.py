"""Where each text of a card stands, in which size, and in how many lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.pages.cards.breaking import break_lines
from bilateral.pages.cards.faces import Face, Role, choose_font, face, needs_shaping, runs_from_right
from bilateral.pages.cards.model import WIDTH, Card, CardFont
from bilateral.pages.cards.paper import LEVELS, MARGIN, MARK, MIDDLE, SOFT

_WIDE = WIDTH - 2 * MARGIN
_BESIDE = MARGIN + 28 * MARK + 20  # where the name of the site begins
_FOOT = 562  # middle of the words at the foot
_HIGH, _LOW = 144, 536  # between them stand headline and text
_ROOM = _LOW - _HIGH
_CLOSE, _GAP = 8, 30  # below what stands over the headline, below the headline
_MOST = 600  # characters of a text that are looked at: no card holds more


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: in the first size at which it needs no more lines than these."""

    role: Role
    sizes: tuple[tuple[int, int], ...]  # pixels to the em, most lines; in the last it may end in an ellipsis
    height: float  # of a line, in ems
    ink: int = LEVELS


HEADLINE = Style("bold", ((92, 1), (76, 2), (64, 3), (52, 4)), 1.14)
TITLE = Style("bold", ((76, 2), (64, 3), (56, 4), (48, 5)), 1.16)
TEXT = Style("text", ((36, 3), (32, 4), (29, 5)), 1.36)
OVER = Style("label", ((34, 1), (28, 2)), 1.3, SOFT)
LABEL = Style("label", ((28, 1),), 1.3, SOFT)
NAME = Style("bold", ((38, 1), (30, 1)), 1.2)


@dataclass(frozen=True, slots=True)
class Block:
    """A text broken into lines."""

    lines: tuple[str, ...]
    face: Face
    style: Style
    whole: bool  # nothing of the text is left out

    @property
    def step(self) -> float:
        """Pixels from one line to the next."""
        return self.face.size * self.style.height

    @property
    def height(self) -> int:
        """Pixels from the top of the first line to the foot of the last."""
        return round(len(self.lines) * self.step)

    def indent(self, line: str) -> int:
        """Give the pixels before a line: Arabic and Hebrew stand at the right, but for the site's name."""
        if self.style is NAME or not (self.face.shaped and runs_from_right(self.lines[0])):
            return 0
        return int(_WIDE - self.face.measure(line))


def lay_out(card: Card, own: tuple[CardFont, ...] = ()) -> Iterator[tuple[Block, int, int]]:
    """Give each text of a card with the place of its upper left corner, in pixels."""
    if name := set_text(card.site, NAME, WIDTH - MARGIN - _BESIDE, MIDDLE, own):
        yield name, _BESIDE, MIDDLE - name.height // 2
    if foot := set_text(card.foot, LABEL, _WIDE, _ROOM, own):
        yield foot, MARGIN, _FOOT - foot.height // 2
    over = set_text(card.over, OVER, _WIDE, _ROOM, own)
    if card.over and over is None:
        over = set_text(card.plain, OVER, _WIDE, _ROOM, own)
    headline = set_text(card.headline, TITLE if card.over else HEADLINE, _WIDE, _ROOM, own)
    if headline is None:
        over, headline = None, set_text(card.plain, HEADLINE, _WIDE, _ROOM, own)
    blocks = [(block, gap) for block, gap in ((over, _CLOSE), (headline, _GAP)) if block]
    used = sum(block.height + gap for block, gap in blocks)
    if text := set_text(card.text, TEXT, _WIDE, _ROOM - used, own):
        blocks.append((text, 0))
        used += text.height
    top = _HIGH + max(0, _ROOM - used) // 2
    for block, gap in blocks:
        yield block, MARGIN, top
        top += block.height + gap


def set_text(text: str, style: Style, width: int, room: int, own: tuple[CardFont, ...]) -> Block | None:
    """Break a text in the largest size that holds it in a width and height.

    None where it is empty, where no font has its letters, and where there is no room for a line.
    """
    said = _clean(text, style.role, own)
    font = choose_font(said, style.role, own) if said else None
    if font is None:
        return None
    shaped, block = needs_shaping(said), None
    for size, most in style.sizes:
        most = min(most, int(room / (size * style.height)))  # noqa: PLW2901 - as many as there is room for
        if most < 1:
            continue
        chosen = face(font, size, shaped=shaped)
        lines, whole = break_lines(said, width, most, chosen.measure)
        block = Block(lines, chosen, style, whole)
        if whole:
            break
    return block


def _clean(text: str, role: Role, own: tuple[CardFont, ...]) -> str:
    """Give a text in one line, without signs that are not printed and symbols that no font has."""
    whole = " ".join(unicodedata.normalize("NFC", text[:_MOST]).split())
    if whole.isascii() and whole.isprintable():
        return whole
    kept = (
        sign
        for sign in whole
        if sign == " "
        or (
            (kind := unicodedata.category(sign))[0] not in "CZ"
            and (kind[0] != "S" or choose_font(sign, role, own))
        )
    )
    return " ".join("".join(kept).split())
