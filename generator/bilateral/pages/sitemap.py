"""The list of pages for search engines, with the days on which their substance changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

from bilateral.pages.links import absolute
from bilateral.pages.model import Asset, Page
from bilateral.pages.site import SiteInfo

MOST = 50_000
"""Addresses that one file may hold (sitemaps.org, protocol 0.9)."""

NAME = "sitemap.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap_files(
    pages: Iterable[Page], own: Iterable[str], site: SiteInfo, most: int = MOST
) -> tuple[Asset, ...]:
    """Write ``sitemap.xml`` and ``robots.txt``, which names it; () where the site does not know its address.

    ``own`` holds the addresses of the editors' pages: they state no day. A page that asks to be left out
    is left out. More than ``most`` addresses make several files under an index.
    """
    if not site.url:
        return ()
    days: dict[str, dt.date | None] = dict.fromkeys(own)
    listed = tuple(pages)
    days |= {page.address: page.modified for page in listed}
    for page in listed:
        if not page.indexed:
            del days[page.address]
    addresses = sorted(days)
    parts = [addresses[start : start + most] for start in range(0, len(addresses), most)]
    robots = Asset("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site, NAME)}\n".encode())
    if len(parts) <= 1:
        return (robots, Asset(NAME, _list(addresses, days, site)))
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    files = [Asset(name, _list(part, days, site)) for name, part in zip(names, parts, strict=True)]
    return (robots, Asset(NAME, _index(names, site)), *files)


def _list(addresses: Sequence[str], days: Mapping[str, dt.date | None], site: SiteInfo) -> bytes:
    rows = "".join(_row(absolute(site, address), days[address], site.today) for address in addresses)
    return f"{_HEAD}<urlset {_SPACE}>\n{rows}</urlset>\n".encode()


def _row(url: str, day: dt.date | None, today: dt.date) -> str:
    """Write one address; a day that has not come is no day of a change."""
    changed = f"<lastmod>{day}</lastmod>" if day and day <= today else ""
    return f"<url><loc>{escape(url)}</loc>{changed}</url>\n"


def _index(names: Sequence[str], site: SiteInfo) -> bytes:
    rows = "".join(f"<sitemap><loc>{escape(absolute(site, name))}</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_SPACE}>\n{rows}</sitemapindex>\n".encode()
