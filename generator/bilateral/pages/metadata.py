"""What a page's head says to machines: previews of a link, libraries, search engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.pages.links import absolute
from bilateral.pages.locales import territory
from bilateral.pages.model import Page
from bilateral.pages.site import SiteInfo

CARD_WIDTH, CARD_HEIGHT = 1200, 630  # pixels of a page's picture for previews


@dataclass(frozen=True, slots=True)
class Tag:
    """One ``meta`` element."""

    by: str  # "name", or "property" for the vocabularies of RDFa
    key: str
    content: str


UNLISTED = Tag("name", "robots", "noindex")
"""Asks search engines to leave a page out."""


def head_tags(page: Page, site: SiteInfo, canonical: str) -> tuple[Tag, ...]:
    """Give the ``meta`` elements of a page, in order; ``canonical`` is its whole address or ""."""
    pairs = (*_preview(page, site, canonical), *page.meta)
    tags = tuple(Tag(_attribute(key), key, content) for key, content in pairs)
    return tags if page.indexed else (*tags, UNLISTED)


def _attribute(key: str) -> str:
    return "property" if key.startswith(("og:", "article:")) else "name"


def _preview(page: Page, site: SiteInfo, canonical: str) -> Iterator[tuple[str, str]]:
    """Give Open Graph and Twitter tags; they hold whole addresses, so none where the site's is not known."""
    keys = {key for key, _ in page.meta}
    yield "og:type", "article" if "article:published_time" in keys else "website"
    yield "og:title", page.title or site.name
    if page.description:
        yield "og:description", page.description
    yield "og:site_name", site.name
    yield "og:locale", territory(page.language)
    if canonical:
        yield "og:url", canonical
    picture = absolute(site, page.card) if page.card else ""
    if picture:
        yield "og:image", picture
        yield "og:image:type", "image/png"
        yield "og:image:width", str(CARD_WIDTH)
        yield "og:image:height", str(CARD_HEIGHT)
        yield "og:image:alt", f"{page.title} · {site.name}"
    yield "twitter:card", "summary_large_image" if picture else "summary"
