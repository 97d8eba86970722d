"""What the theme's frame prints around a page's body, the same for every adapter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import escape

from bilateral.messages import mark
from bilateral.pages.json_ld import way_of
from bilateral.pages.links import absolute, href
from bilateral.pages.metadata import UNLISTED, Tag, head_tags
from bilateral.pages.model import Crumb, Page, home
from bilateral.pages.site import SiteInfo
from bilateral.pages.words import ENGLISH, RIGHT_TO_LEFT, Words

NAVIGATION = (
    ("relations", mark("Relations"), ""),
    ("countries", mark("Countries"), "countries/"),
    ("issues", mark("Issues"), "issues/"),
    ("people", mark("People"), "people/"),
    ("articles", mark("Articles"), "articles/"),
    ("quality", mark("Quality"), "quality/"),
)
_TURNS = {
    "articles": (mark("Articles by date"), mark("Earlier article"), mark("Later article")),
    "briefs": (mark("Briefs by name"), mark("Previous brief"), mark("Next brief")),
    "countries": (mark("Countries by name"), mark("Previous country"), mark("Next country")),
    "issues": (mark("Issues by name"), mark("Previous issue"), mark("Next issue")),
    "people": (mark("People by name"), mark("Previous person"), mark("Next person")),
}
"""section -> what its pages are ordered by, and what the pages before and after one are called."""
METHOD = "about/method/"
DATA = "data/"
DUBLIN_CORE = (("DC", "http://purl.org/dc/elements/1.1/"), ("DCTERMS", "http://purl.org/dc/terms/"))


def ordinary_page(address: str, title: str, description: str, html: str, words: Words = ENGLISH) -> Page:
    """Make the page of an editor's own text, such as ``about/``; it gets a heading where it has none."""
    heading = "" if "<h1" in html else f'<div class="open"><h1>{escape(title)}</h1></div>\n'
    return Page(
        address=address,
        title=title,
        description=description,
        body=f'{heading}<div class="prose">\n{html}\n</div>',
        crumbs=(home(words), Crumb(title)),
        language=words.language,
        section="about",
        kind="Page",
    )


def frame(
    page: Page, site: SiteInfo, more: Sequence[tuple[str, str]] = (), *, root: str = ""
) -> Mapping[str, Any]:
    """Give the variables of ``theme/frame.html`` for a page.

    ``more`` holds the (label, address) of ordinary pages to name in the footer. ``root`` is the path of
    the site on its host, for pages that answer at any address, such as 404.
    """

    def to(address: str) -> str:
        if root:
            return root + href("", address, directory_urls=site.directory_urls).removeprefix("./")
        return href(page.address, address, directory_urls=site.directory_urls)

    way = [{"label": crumb.label, "href": to(crumb.address)} for crumb in page.crumbs[:-1]]
    way += [{"label": crumb.label, "href": ""} for crumb in page.crumbs[-1:]]

    canonical = "" if root else absolute(site, page.address)
    facets = [*page.facets, ("kind", page.kind)] if page.kind else []
    tags = _tags_with_facets(head_tags(page, site, canonical), facets)
    told = {(tag.facet, tag.content) for tag in tags}
    search = (("search", mark("Search"), site.search),) if site.search else ()
    # a section's pages are below its list: the entry is "true" there and "page" on the list itself.
    return {
        "site_name": site.name,
        "title": page.title if page.address else "",
        "description": page.description,
        "language": page.language,
        "rtl": page.language.partition("-")[0] in RIGHT_TO_LEFT,
        "_": site.words.gettext,
        "canonical": canonical,
        "schemas": DUBLIN_CORE if page.meta else (),
        "meta": (UNLISTED,) if root else tags,
        "prefix": to("").removesuffix("index.html").removeprefix("./"),
        "is_brief": page.template == "brief.html",  # needs fewer rules of style
        "is_article": page.template == "article.html",
        "home": to(""),
        "method": to(METHOD),
        "navigation": [
            {
                "label": site.words.gettext(label),
                "href": to(address),
                "current": ("page" if address == page.address else "true") if section == page.section else "",
            }
            for section, label, address in (*NAVIGATION, *search)
        ],
        "crumbs": [
            {"label": crumb.label, "href": to(crumb.address) if crumb.linked else ""} for crumb in page.crumbs
        ],
        "turn": _turn(page, site, to),
        "footer": [
            {"label": label, "href": to(address)}
            for label, address in (*more, (site.words.gettext("Data"), DATA))
        ],
        "data": to(page.data) if page.data else "",
        "feed": to(f"{page.feed}feed.atom") if site.url else "",
        "search": to(site.search) if site.search else "",
        "find": to(site.search) if site.search and page.address != site.search else "",
        "search_kind": page.kind,
        "facets": [facet for facet in facets if facet not in told],
        "json_ld": () if root else [each for each in (page.json_ld, way_of(page, site)) if each],
        "body": page.body,
    }


def _tags_with_facets(tags: Sequence[Tag], facets: Iterable[tuple[str, str]]) -> tuple[Tag, ...]:
    """Let the tags that name a country or an issue serve search too, instead of a second element each."""
    names = {content: name for name, content in facets if name in ("country", "issue")}
    return tuple(
        replace(tag, facet=names[tag.content]) if tag.key == "article:tag" and tag.content in names else tag
        for tag in tags
    )


def _turn(page: Page, site: SiteInfo, to: Callable[[str], str]) -> Mapping[str, Any] | None:
    """Give the way to the pages before and after a page in its section; None where there is neither."""
    section = page.address.partition("/")[0]
    if not (page.before or page.after) or section not in _TURNS:
        return None
    about, *words = _TURNS[section]
    steps = [
        {
            "rel": rel,
            "says": site.words.gettext(says),
            "label": step.label,
            "href": to(step.address),
            "language": step.language if step.language != page.language else "",
        }
        for rel, says, step in zip(("prev", "next"), words, (page.before, page.after), strict=True)
        if step
    ]
    return {"label": site.words.gettext(about), "steps": steps}
