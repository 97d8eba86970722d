"""Old addresses and other orders lead to the one address of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from bilateral.brief.model import Brief, Collection
from bilateral.messages import mark
from bilateral.pages.links import absolute, href, written
from bilateral.pages.model import Asset
from bilateral.pages.site import SiteInfo

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}"{direction}>\n<head>\n<meta charset="utf-8">\n<title>{heading}</title>\n'
    '<meta http-equiv="refresh" content="0; url={there}">\n<link rel="canonical" href="{canonical}">\n'
    '<link rel="icon" href="{icon}">\n'  # else a browser asks for one at the root of the host
    '<meta name="robots" content="noindex">\n</head>\n<body>\n'
    "<p>{told}</p>\n"
    "</body>\n</html>\n"
)
_NOW_AT = mark("This page is now at %(link)s.")


def make_redirects(collection: Collection, site: SiteInfo, taken: Iterable[str]) -> tuple[Asset, ...]:
    """Write a page that leads on for each other address; never one that a page has, nor twice the same."""
    used, words = set(taken), site.words
    assets = []
    for old, address, title in sorted(_moved(collection)):
        if old in used or old == "/":
            continue
        used.add(old)
        there = href(old, address, directory_urls=site.directory_urls)
        canonical = absolute(site, address) or there
        icon = href(old, "icon.svg", directory_urls=site.directory_urls)
        link = Markup('<a href="{}">{}</a>').format(there, title)
        text = _PAGE.format(
            language=words.language,
            direction=Markup(' dir="rtl"') if words.right_to_left else "",
            heading=words.gettext("Moved: %(title)s", title=title),
            told=Markup(words.find(_NOW_AT)) % {"link": link},  # noqa: S704 (the catalogue's own words)
            there=there,
            canonical=canonical,
            icon=icon,
        )
        assets.append(Asset(written(old, directory_urls=site.directory_urls), text.encode()))
    return tuple(assets)


def _moved(collection: Collection) -> Iterator[tuple[str, str, str]]:
    """Give old address, address and title."""
    for brief in collection.briefs:
        for slug in _other_slugs(brief):
            yield f"briefs/{slug}/", brief.address, brief.title
    for analysis in collection.analyses:
        article = analysis.article
        for alias in article.front.aliases:
            inner = (
                alias.split("#")[0].split("?")[0].strip("/").removesuffix("index.html").removesuffix(".html")
            )
            parts = [part for part in inner.split("/") if part not in ("", ".", "..")]
            if parts:
                yield "/".join(parts) + "/", article.address, article.title


def _other_slugs(brief: Brief) -> Iterator[str]:
    left, right = brief.left.code.lower(), brief.right.code.lower()
    yield f"{brief.right.slug}-{brief.left.slug}"
    yield f"{left}-{right}"
    yield f"{right}-{left}"
