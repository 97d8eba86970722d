"""Old addresses and other orders lead to the one address of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from bilateral.brief.model import Brief, Collection
from bilateral.pages.links import absolute, href, written
from bilateral.pages.model import Asset
from bilateral.pages.site import SiteInfo

_PAGE = Markup(
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Moved: {title}</title>\n'
    '<meta http-equiv="refresh" content="0; url={there}">\n<link rel="canonical" href="{canonical}">\n'
    '<link rel="icon" href="{icon}">\n'  # else a browser asks for one at the root of the host
    '<meta name="robots" content="noindex">\n</head>\n<body>\n'
    '<p>This page is now at <a href="{there}">{title}</a>.</p>\n'
    "</body>\n</html>\n"
)


def make_redirects(collection: Collection, site: SiteInfo, taken: Iterable[str]) -> tuple[Asset, ...]:
    """Write a page that leads on for each other address; never one that a page has, nor twice the same."""
    used = set(taken)
    assets = []
    for old, address, title in sorted(_moved(collection)):
        if old in used or old == "/":
            continue
        used.add(old)
        there = href(old, address, directory_urls=site.directory_urls)
        canonical = absolute(site, address) or there
        icon = href(old, "icon.svg", directory_urls=site.directory_urls)
        text = _PAGE.format(title=title, there=there, canonical=canonical, icon=icon)
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
