"""Links between the files of a site become links between its pages."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote

from bilateral.article.links import is_external, rewrite_links
from bilateral.article.model import Article
from bilateral.errors import Fault
from bilateral.pages.links import href

_LINK = re.compile(r'<a [^>]*?href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL)


def link_articles(
    articles: Iterable[Article], files: Mapping[str, str], held: Collection[str] = (), *, directory_urls: bool
) -> tuple[tuple[Article, ...], tuple[Fault, ...]]:
    """Send the links of articles to pages, and tell those that lead nowhere.

    Args:
        articles: those that are published.
        files: every file of the docs folder that is published, with forward slashes, and its address.
        held: files that are not published yet; a link to one is taken out, its text stays.
        directory_urls: whether pages are written as folders.
    """
    linked, faults = [], []
    for article in articles:
        if not any(_is_inside(link.href) for link in article.links):
            linked.append(article)  # its text need not be read
            continue
        resolve = resolver(article.path, article.address, files, directory_urls=directory_urls)
        waiting = {link.href for link in article.links if _target(article.path, link.href) in held}
        body = _unlink(article.html, waiting) if waiting else article.html
        linked.append(replace(article, html=rewrite_links(body, resolve)))
        for link in article.links:
            if not _is_inside(link.href) or resolve(link.href) is not None:
                continue
            line = article.body_line + max(0, link.line - 1)
            what = f'the link "{link.href}" leads to no file of this site'
            remedy = "Write the way from this file to the other one, such as other-article.md."
            if link.href in waiting:
                what = f'the link "{link.href}" leads to an article that is not published yet'
                remedy = "Until it is, the words stand without the link."
            faults.append(Fault(article.path, line, "text", what, remedy, "warning"))
    return tuple(linked), tuple(faults)


def _unlink(text: str, addresses: Collection[str]) -> str:
    """Take links to some addresses out of a body's HTML, and leave their words."""

    def replace_link(found: re.Match[str]) -> str:
        return found["words"] if html.unescape(found["address"]) in addresses else found[0]

    return _LINK.sub(replace_link, text)


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
        _, sharp, fragment = link.partition("#")
        name = _target(path, link)
        if name not in files:
            return None
        return href(address, files[name], directory_urls=directory_urls) + sharp + fragment

    return resolve


def _target(path: str, link: str) -> str:
    """Give the file that a link in the file ``path`` names, from the docs folder."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(link.partition("#")[0])))


def _is_inside(link: str) -> bool:
    """Say whether a link names a file of the docs folder: not a host, a fragment or an absolute path."""
    return not is_external(link) and not link.startswith(("#", "/", "?")) and bool(link.partition("#")[0])
