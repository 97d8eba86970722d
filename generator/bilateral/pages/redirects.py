"""Old addresses and other orders lead to the one address of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.article.addresses import file_of_alias
from bilateral.brief.model import Brief, Collection
from bilateral.messages import mark
from bilateral.pages.links import absolute, href, written
from bilateral.pages.model import Asset
from bilateral.pages.site import SiteInfo

_PAGE = Markup(
    '<!doctype html>\n<html lang="{language}"{direction}>\n<head>\n<meta charset="utf-8">\n'
    "<title>{heading}</title>\n"
    '<meta http-equiv="refresh" content="0; url={there}">\n<link rel="canonical" href="{canonical}">\n'
    '<link rel="icon" href="{icon}">\n'  # else a browser asks for one at the root of the host
    '<meta name="robots" content="noindex">\n</head>\n<body>\n'
    "<p>{told}</p>\n"
    "</body>\n</html>\n"
)
_NOW_AT = mark("This page is now at %(link)s.")


_THEIRS = (
    "404.html",
    "article.js",
    "icon.svg",
    "pages.css",
    "print.css",
    "robots.txt",
    "search.js",
    "site.js",
    "sitemap.xml",
    "sitemap.xml.gz",
    "style.css",
)
"""Files that the theme, MkDocs and hosts put at the root of a site."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """A page that leads on."""

    asset: Asset
    address: str  # that it leads to


def make_redirects(collection: Collection, site: SiteInfo, taken: Iterable[str]) -> tuple[Redirect, ...]:
    """Write a page that leads on for each other address; never in the place of a file, nor twice.

    ``taken`` are the files of the site. The other addresses of briefs come before those that articles name.
    """
    room = _Room((*taken, *_THEIRS))
    return tuple(
        Redirect(Asset(file, _write(file, address, title, site)), address)
        for file, address, title in _moved(collection, directory_urls=site.directory_urls)
        if room.take(file)
    )


class _Room:
    """The files of a site, for a host to which capitals and small letters are one."""

    def __init__(self, files: Iterable[str]) -> None:
        self.files: set[str] = set()
        self.folders: set[str] = set()
        for file in files:
            self._add(file.casefold())

    def take(self, file: str) -> bool:
        """Add a file where there is room: no file and no folder of its name, and no file in its way."""
        name = file.casefold()
        if name in self.files or name in self.folders or not self.files.isdisjoint(_folders(name)):
            return False
        self._add(name)
        return True

    def _add(self, name: str) -> None:
        self.files.add(name)
        self.folders.update(_folders(name))


def _folders(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[: i + 1]) for i in range(len(parts))]


def _write(file: str, address: str, title: str, site: SiteInfo) -> bytes:
    up, words = "../" * file.count("/"), site.words
    there = up + href("", address, directory_urls=site.directory_urls).removeprefix("./")
    link = Markup('<a href="{}">{}</a>').format(there, title)
    return _PAGE.format(
        language=words.language,
        direction=Markup(' dir="rtl"') if words.right_to_left else "",
        heading=words.gettext("Moved: %(title)s", title=title),
        told=Markup(words.find(_NOW_AT)) % {"link": link},  # noqa: S704 (the catalogue's own words)
        there=there,
        canonical=absolute(site, address) or there,
        icon=f"{up}icon.svg",
    ).encode()


def _moved(collection: Collection, *, directory_urls: bool) -> Iterator[tuple[str, str, str]]:
    """Give the file of each other address, the address it leads to, and its title."""
    others = [
        (written(f"briefs/{slug}/", directory_urls=directory_urls), brief.address, brief.title)
        for brief in collection.briefs
        for slug in _other_slugs(brief)
    ]
    named = [
        (file_of_alias(alias), analysis.article.address, analysis.article.title)
        for analysis in collection.analyses
        for alias in analysis.article.front.aliases
        if _is_inside(alias)
    ]
    yield from sorted(others)
    yield from sorted(named)


def _is_inside(alias: str) -> bool:
    """Tell whether an old address names a page below the root of the site."""
    parts = alias.removesuffix("/").split("/")
    return all(part not in {"", ".", ".."} for part in parts)


def _other_slugs(brief: Brief) -> Iterator[str]:
    left, right = brief.left.code.lower(), brief.right.code.lower()
    yield f"{brief.right.slug}-{brief.left.slug}"
    yield f"{left}-{right}"
    yield f"{right}-{left}"
