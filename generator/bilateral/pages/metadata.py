"""What a page's head says to machines: previews of a link, libraries, search engines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bilateral.pages.citing.work import Work
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
    facet: str = ""  # what search may narrow by with its content: "country"


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
    yield "og:type", "article" if page.meta else "website"
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
        yield "og:image:alt", page.card_alt or f"{page.title} · {site.name}"
    yield "twitter:card", "summary_large_image" if picture else "summary"


def work_tags(work: Work, countries: Sequence[str], issues: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Say of an article or a brief what libraries ask: Open Graph, Dublin Core and the tags of Scholar."""
    published, amended = (_written(day) for day in (work.published, work.amended))
    tags = [
        ("article:published_time", published),
        ("article:modified_time", amended or published),
        ("article:section", issues[0] if issues else ""),
        *(("article:tag", name) for name in (*countries, *issues)),
        ("DC.title", work.title),
        *(("DC.creator", author.name) for author in work.authors),
        ("DC.publisher", work.publisher),
        ("DC.type", "Text"),
        ("DC.format", "text/html"),
        ("DC.language", work.language),
        ("DC.identifier", work.url),
        *(("DC.subject", name) for name in issues),
        *(("DC.coverage", name) for name in countries),
        ("DCTERMS.issued", published),
        ("DCTERMS.modified", amended),
        ("DCTERMS.hasVersion", work.version),
        ("citation_title", work.title),
        *(("citation_author", author.inverted) for author in work.authors),
        ("citation_publication_date", f"{work.issued:%Y/%m/%d}" if work.issued else ""),
        ("citation_language", work.language),
        *_container(work),
        ("citation_public_url", work.url),
    ]
    return tuple((key, content) for key, content in tags if content)


def _container(work: Work) -> tuple[tuple[str, str], ...]:
    if work.kind == "article":
        return (("citation_journal_title", work.publisher),)
    return (
        ("citation_technical_report_institution", work.publisher),
        ("citation_technical_report_number", work.version),
    )


def _written(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
