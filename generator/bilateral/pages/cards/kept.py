"""A card that an earlier build drew from the same words need not be drawn again."""

from __future__ import annotations

from dataclasses import astuple

from bilateral.keeping import NoShelf, Shelf, digest
from bilateral.pages.cards.draw import draw_card
from bilateral.pages.cards.model import Card, CardFont


class KeptCards:
    """The cards of a site on a shelf, each under the digest of its words and of the fonts."""

    def __init__(self, shelf: Shelf, terms: bytes) -> None:
        """Keep cards under ``terms``, the digest of our own code among other things; b"" keeps none."""
        self._shelf = shelf if terms else NoShelf()
        self._terms = terms

    def draw(self, card: Card, own: tuple[CardFont, ...] = ()) -> bytes:
        """Give a card as PNG, as it was kept or as it is drawn now; ``own`` are fonts of the site."""
        words = (str(part) for part in astuple(card))
        key = digest("card", self._terms, *words, *(font.digest for font in own))
        kept = self._shelf.read("card", [key]).get(key)
        if kept is None:
            kept = draw_card(card, own)
            self._shelf.keep("card", key, kept)
        return kept
