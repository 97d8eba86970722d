"""What a card says, and in which fonts."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

WIDTH, HEIGHT = 1200, 630
"""Pixels; what services that show links ask for."""


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card, in the order in which they stand on it; all but ``plain`` may be empty.

    A text whose letters no font has is left out; ``plain`` stands for a relation or a headline of that sort.
    """

    site: str  # name of the site, beside the mark
    over: str  # small, above the headline: the relation of an article
    headline: str  # title of an article, or the relation
    text: str  # below it: the bottom line
    foot: str  # "12 articles · newest 22 November 2026"
    plain: str  # the relation in English, or the name of the site

    @property
    def alt(self) -> str:
        """What the picture says, for those who do not see it."""
        said = [part.rstrip(".") for part in (self.over, self.headline or self.plain, self.text, self.foot)]
        return ". ".join(part for part in said if part) + "."


@dataclass(frozen=True, slots=True)
class CardFont:
    """A font file; fonts of one digest are one font."""

    name: str  # as the publisher wrote it
    data: bytes = field(compare=False, repr=False)  # TrueType or OpenType
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "digest", sha256(self.data).hexdigest())
