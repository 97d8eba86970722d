"""A book as XHTML documents, and as one page for paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.pages.book.model import Book
from bilateral.pages.render import Renderer
from bilateral.pages.site import SiteInfo

# What XML 1.0 cannot hold.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One document of an EPUB."""

    name: str  # "japan-united-states"
    title: str
    body: str  # well-formed XHTML
    has_picture: bool = False


def render_documents(book: Book, site: SiteInfo, renderer: Renderer) -> Iterator[Document]:
    """Render the cover, the chapters, the method and the index; links lead from document to document."""
    yield from _render(book, site, renderer, "", ".xhtml")


def render_contents(book: Book, site: SiteInfo, renderer: Renderer) -> str:
    """Render the table of contents of an EPUB."""
    return _part("contents", book, site, renderer, before="", after=".xhtml")


def render_paper(book: Book, site: SiteInfo, renderer: Renderer) -> str:
    """Render the whole book as one page, its parts in sections; links lead to their ids."""
    documents = list(_render(book, site, renderer, "#", ""))
    contents = _part("contents", book, site, renderer, before="#", after="")
    documents.insert(1, Document("contents", "", contents))
    sections = (f'<section class="{d.name} part" id="{d.name}">\n{d.body}</section>\n' for d in documents)
    return "".join(sections)


def _render(book: Book, site: SiteInfo, renderer: Renderer, before: str, after: str) -> Iterator[Document]:
    def part(name: str, **more: object) -> str:
        return _part(name, book, site, renderer, before=before, after=after, **more)

    words = site.words
    yield Document("cover", book.title, part("cover"), has_picture=True)
    for chapter in book.chapters:
        yield Document(chapter.name, chapter.title, part("chapter", chapter=chapter))
    yield Document("method", words.gettext("How a page is made"), part("method"))
    yield Document("countries", words.gettext("Countries"), part("countries"))


def _part(name: str, book: Book, site: SiteInfo, renderer: Renderer, **more: object) -> str:
    return _UNWRITABLE.sub("", renderer.render(f"book/{name}.html", "", site, book, **more))
