"""Links between the files of a site become links between its pages."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from bilateral.article.links import is_external, rewrite_links
from bilateral.article.model import Article
from bilateral.errors import Fault
from bilateral.pages.links import href


def link_articles(
    articles: Iterable[Article], files: Mapping[str, str], *, directory_urls: bool
) -> tuple[tuple[Article, ...], tuple[Fault, ...]]:
    """Send the links of articles to pages, and tell those that lead nowhere.

    Args:
        articles: those that are published.
        files: every file of the docs folder (with forward slashes) and the address it is published at.
        directory_urls: whether pages are written as folders.
    """
    linked, faults = [], []
    for article in articles:
        resolve = resolver(article.path, article.address, files, directory_urls=directory_urls)
        linked.append(replace(article, html=rewrite_links(article.html, resolve)))
        for link in article.links:
            if _is_inside(link.href) and resolve(link.href) is None:
                line = article.body_line + max(0, link.line - 1)
                what = f'the link "{link.href}" leads to no file of this site'
                remedy = "Write the way from this file to the other one, such as other-article.md."
                faults.append(Fault(article.path, line, "text", what, remedy, "warning"))
    return tuple(linked), tuple(faults)


def resolver(
    path: str, address: str, files: Mapping[str, str], *, directory_urls: bool
) -> Callable[[str], str | None]:
    """Give a function that sends a link in the file ``path``, shown at ``address``, to its page.

    >>> files = {"about/method.md": "about/method/"}
    >>> resolve = resolver("about/index.md", "about/", files, directory_urls=True)
    >>> resolve("method.md#kinds"), resolve("https://example.org"), resolve("missing.md")
    ('../about/method/#kinds', None, None)
    """

    def resolve(link: str) -> str | None:
        if not _is_inside(link):
            return None
        target, sharp, fragment = link.partition("#")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
        if name not in files:
            return None
        return href(address, files[name], directory_urls=directory_urls) + sharp + fragment

    return resolve


def _is_inside(link: str) -> bool:
    """Say whether a link names a file of the docs folder: not a host, a fragment or an absolute path."""
    return not is_external(link) and not link.startswith(("#", "/", "?")) and bool(link.partition("#")[0])
