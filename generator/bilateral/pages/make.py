"""A collection becomes the pages and files of a site."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bilateral.brief.model import Collection
from bilateral.pages.brief_pages import article_pages, brief_pages
from bilateral.pages.cards.draw import draw_card
from bilateral.pages.cards.make import make_cards
from bilateral.pages.cards.model import Card, CardFont
from bilateral.pages.catalogue import Catalogue, catalogue
from bilateral.pages.data_files import data_files
from bilateral.pages.data_page import data_page
from bilateral.pages.feeds import feed_files
from bilateral.pages.heads import add_heads, newest_of
from bilateral.pages.hub_pages import hub_pages, list_pages
from bilateral.pages.json_ld import embed, home_node
from bilateral.pages.links import written
from bilateral.pages.model import Asset, Crumb, Page, Site, home
from bilateral.pages.neighbours import add_neighbours
from bilateral.pages.redirects import make_redirects
from bilateral.pages.render import Renderer
from bilateral.pages.search import search_pages
from bilateral.pages.site import SiteInfo
from bilateral.pages.traceability import check_traces, quotes_of
from bilateral.pages.views.home import home_view
from bilateral.pages.views.method import method_view
from bilateral.reference.model import Reference
from bilateral.settings import Settings

METHOD = "about/method/"
Draw = Callable[[Card, tuple[CardFont, ...]], bytes]
"""Draws a card as PNG with the fonts of the site."""
_FIRST_HEADING = re.compile(r"\A\s*<h1\b[^>]*>.*?</h1>\s*", re.DOTALL)


def make_site(  # noqa: PLR0913, PLR0917 (what a site is made from, and who draws its cards)
    collection: Collection,
    reference: Reference,
    settings: Settings,
    site: SiteInfo,
    renderer: Renderer,
    draw: Draw = draw_card,
) -> Site:
    """Render every page of a collection and write its data files and redirects, sorted by address.

    Raises:
        BilateralError: a template is wrong, or prints a line that does not lead to its sentence.
    """
    known = catalogue(collection, reference, settings, site)
    data = data_files(known)
    made = (*_pages(known, renderer), data_page(known, data, renderer))
    pages = sorted(add_heads(made, known), key=lambda page: page.address)
    check_traces(pages, directory_urls=site.directory_urls)
    pages = list(add_neighbours(pages, known))
    cards = make_cards(known, collection)
    pages = [
        replace(page, card=f"{page.address}card.png", card_alt=cards[page.address].alt)
        if page.address in cards
        else page
        for page in pages
    ]
    assets = [
        *data.assets,
        *feed_files(known),
        *(file for page in pages for file in page.beside),
    ]
    assets += [Asset(f"{address}card.png", draw(card, site.card_fonts)) for address, card in cards.items()]
    files = (written(page.address, directory_urls=site.directory_urls) for page in pages)
    moved = make_redirects(known.collection, site, (*files, *(asset.address for asset in assets)))
    assets += [redirect.asset for redirect in moved]
    return Site(
        tuple(pages),
        tuple(sorted(assets, key=lambda asset: asset.address)),
        frozenset((redirect.asset.address, redirect.address) for redirect in moved),
    )


def introduce(  # noqa: PLR0913, PLR0917 (what make_site takes, and the editor's page)
    collection: Collection,
    reference: Reference,
    settings: Settings,
    site: SiteInfo,
    renderer: Renderer,
    address: str,
    title: str,
    html: str,
) -> Page | None:
    """Render a page that has derived parts under a title and text (HTML) of an editor; None for others."""
    if address not in ("", METHOD):
        return None
    known = catalogue(collection, reference, settings, site)
    html = _FIRST_HEADING.sub("", html, count=1)  # the page has the title as its own heading
    if address == "":
        return _home(known, renderer, title, html)
    return _method(known, renderer, title, html)


def _pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    yield _home(known, renderer)
    yield _method(known, renderer)
    yield from list_pages(known, renderer)
    yield from brief_pages(known, renderer)
    yield from article_pages(known, renderer)
    yield from hub_pages(known, renderer)
    yield from search_pages(known, renderer)


def _home(known: Catalogue, renderer: Renderer, title: str = "", intro: str = "") -> Page:
    view = home_view(known, title, intro)
    description = known.site.words.gettext(
        "Short briefs on the relation between two countries; each line leads to its sentence."
    )
    return Page(
        address="",
        title=title or known.site.name,
        description=description,
        body=renderer.render("home.html", "", known.site, view),
        section="relations",
        language=known.site.language,
        json_ld=embed(home_node(known.site, description)),
        modified=newest_of(known),
        template="home.html",
        quotes=quotes_of(
            line
            for latest in view.latest
            for line in (latest.brief.bottom_line, *latest.brief.judgments)
            if line
        ),
    )


def _method(known: Catalogue, renderer: Renderer, title: str = "", intro: str = "") -> Page:
    view = method_view(known, title, intro)
    return Page(
        address=METHOD,
        title=view.title,
        description=known.site.words.gettext(
            "The rules that choose each line of a brief, with their versions."
        ),
        body=renderer.render("method.html", METHOD, known.site, view),
        crumbs=(home(known.site.words), Crumb(view.title, METHOD, linked=False)),
        section="about",
        language=known.site.language,
        template="method.html",
    )
