"""What a page knows of the site it stands in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.pages.cards.model import CardFont
from bilateral.pages.urls import encode_url
from bilateral.pages.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """The site as every page sees it; nothing here changes from page to page."""

    name: str  # "Bilateral"
    today: dt.date  # the day the site is built for
    url: str = ""  # "https://example.org/", made ASCII here, for all that names it; "" where it is not known
    version: str = ""  # of this package
    directory_urls: bool = True  # False: pages are written as x.html
    words: Words = ENGLISH  # that we add, in the language of the site
    search: str = ""  # address of the search page; "" where there is none
    card_fonts: tuple[CardFont, ...] = ()  # the site's own, for letters that ours lack

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", encode_url(self.url))

    @property
    def language(self) -> str:
        """The language of the words that we add, as a BCP 47 tag."""
        return self.words.language
