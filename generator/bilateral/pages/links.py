"""Where a page is written, and how one page links to another."""

from __future__ import annotations

import re
from functools import lru_cache

from bilateral.pages.site import SiteInfo
from bilateral.pages.urls import encode_path

_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")


def written(address: str, *, directory_urls: bool = True) -> str:
    """Give the file that the page of an address is written to, relative to the site.

    >>> written("briefs/japan-united-states/")
    'briefs/japan-united-states/index.html'
    >>> written("briefs/japan-united-states/", directory_urls=False)
    'briefs/japan-united-states.html'
    >>> written("briefs/", directory_urls=False)
    'briefs/index.html'
    """
    inner = address.strip("/")
    if directory_urls or "/" not in inner:
        return f"{inner}/index.html" if inner else "index.html"
    return f"{inner}.html"


def href(here: str, there: str, *, directory_urls: bool = True) -> str:
    """Give the link from the page ``here`` to the address ``there``, both relative to the site.

    ``there`` may carry a fragment, may be a file, and passes unchanged if it leads outside.

    >>> href("briefs/japan-united-states/", "articles/tariffs/#s-14")
    '../../articles/tariffs/#s-14'
    >>> href("briefs/", "briefs/japan-united-states/", directory_urls=False)
    '../briefs/japan-united-states.html'
    >>> href("", "")
    './'
    """
    if _OUTSIDE.match(there):
        return there
    path, sharp, fragment = there.partition("#")
    is_page = not path or path.endswith("/")  # a file stands where it says
    file = written(path, directory_urls=False) if is_page and not directory_urls else path
    return (_climb(here, directory_urls=directory_urls) + file or "./") + sharp + fragment


@lru_cache(maxsize=1_000)
def _climb(here: str, *, directory_urls: bool) -> str:
    """Give the way from a page to the root of the site: a page asks for it with each of its links."""
    return "../" * written(here, directory_urls=directory_urls).count("/")


def absolute(site: SiteInfo, address: str) -> str:
    """Give the whole address at which a page answers; "" where that of the site is not known.

    >>> import datetime as dt
    >>> absolute(SiteInfo("Desk", dt.date(2026, 11, 22), url="https://example.org/my desk"), "año/")
    'https://example.org/my%20desk/a%C3%B1o/'
    """
    if not site.url:
        return ""
    page = href("", address, directory_urls=site.directory_urls).removeprefix("./")
    return f"{site.url.rstrip('/')}/{encode_path(page)}"
