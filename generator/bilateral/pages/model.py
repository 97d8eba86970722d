"""What is written into the site: pages, data files, redirects."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.pages.words import Words


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way to a page; the last step is the page itself."""

    label: str
    address: str = ""  # "" is home
    linked: bool = True  # False for the page itself
    language: str = ""  # of the label, where it may be another than the site's


Quote = tuple[str, str]
"""The address of a sentence, "articles/talks/#s-2", and the words to print of it."""


def home(words: Words) -> Crumb:
    """Give the step where every way begins."""
    return Crumb(words.gettext("Relations"))


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: the theme puts the frame around its body."""

    address: str  # relative to the site, no leading slash: "briefs/japan-united-states/"; "" is home
    title: str
    description: str
    body: str  # HTML of the content area
    crumbs: tuple[Crumb, ...] = ()
    section: str = (
        ""  # which entry of the navigation is current: relations countries issues people quality about
    )
    source: str = ""  # the article it shows, relative to the docs folder
    language: str = "en"
    json_ld: str = ""
    data: str = ""  # address of the page's JSON, "" where there is none
    kind: str = ""  # what search calls it: "Brief", "Article"; "" for a page that search leaves out
    facets: tuple[tuple[str, str], ...] = ()  # what search can narrow by: ("relation", "Japan–United States")
    feed: str = ""  # address of the part of the site whose feed is the page's; "" is the whole site
    meta: tuple[tuple[str, str], ...] = ()  # what the head says of the work on it, by key
    card: str = ""  # address of its picture for previews, PNG of 1200 × 630; "" where there is none
    card_alt: str = ""  # what that picture says
    modified: dt.date | None = None  # its last change of substance; None where that is not known
    indexed: bool = True  # False: search engines leave it out
    beside: tuple[Asset, ...] = ()  # files that go with it: its reference for other programs
    template: str = ""  # that rendered the body; "" for an editor's own page
    quotes: tuple[Quote, ...] = ()  # what the template was given to print: each must lead to its sentence
    own: tuple[int, int] = (0, 0)  # where the article's own HTML stands in the body
    before: Crumb | None = None  # the page before it in its section
    after: Crumb | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is written as it is: data, redirect, picture."""

    address: str  # "briefs/japan-united-states/brief.json"
    content: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """All that a build writes; sorted by address."""

    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    moved: frozenset[tuple[str, str]] = frozenset()  # file of each redirect, and the address it leads to
