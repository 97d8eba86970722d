"""A book of chosen briefs as a file: EPUB by ourselves, PDF by WeasyPrint, which is an optional extra."""

from __future__ import annotations

import base64
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from markupsafe import escape

from bilateral.errors import BilateralError
from bilateral.pages.book.choose import choose_briefs
from bilateral.pages.book.documents import render_contents, render_documents, render_paper
from bilateral.pages.book.epub import bind_epub
from bilateral.pages.book.model import Book
from bilateral.pages.book.view import make_book
from bilateral.pages.cards.faces import built_in
from bilateral.pages.catalogue import catalogue
from bilateral.pages.render import package_templates
from bilateral.report import Publication

FORMS = (".epub", ".pdf")
_STYLES = "pages/book"
_FACES = (("Card bold", "bold"), ("Card text", "text"), ("Card label", "label"))


def write_book(publication: Publication, wanted: Sequence[str], target: Path, title: str = "") -> int:
    """Write the briefs of names as one file, EPUB or PDF by its ending; give how many they are.

    Raises:
        BilateralError: a name means no brief, the ending is another, or what makes PDF is not installed.
    """
    form = target.suffix.lower()
    if form not in FORMS:
        raise BilateralError(f"{target}: is no name of a book. Let it end in .epub or .pdf.")
    if form == ".pdf":
        import_weasyprint()
    info, reference = publication.info, publication.found.reference
    known = catalogue(publication.collection, reference, publication.place.settings, info)
    slugs = {brief.slug for brief in choose_briefs(wanted, publication.collection, reference)}
    briefs = [brief for brief in known.collection.briefs if brief.slug in slugs]
    book = make_book(title or info.name, briefs, known)
    content = _epub(book, publication) if form == ".epub" else _pdf(book, publication)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return len(briefs)


def _epub(book: Book, publication: Publication) -> bytes:
    info, renderer = publication.info, publication.renderer
    documents = tuple(render_documents(book, info, renderer))
    return bind_epub(book, documents, render_contents(book, info, renderer), _read("style.css"), info)


def _pdf(book: Book, publication: Publication) -> bytes:
    weasyprint = import_weasyprint()
    info = publication.info
    faces = "".join(_font_face(name, built_in(role).data) for name, role in _FACES)
    way = ' dir="rtl"' if info.words.right_to_left else ""
    page = (
        f'<!doctype html><html lang="{info.language}"{way}><head><meta charset="utf-8">'
        f"<title>{escape(book.title)}</title>"
        f'<meta name="dcterms.created" content="{book.day.isoformat()}">'
        f"<style>{faces}{_read('style.css')}{_read('paper.css')}</style></head>"
        f"<body>{render_paper(book, info, publication.renderer)}</body></html>"
    )
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # it tells of CSS that only screens know
    made: bytes = weasyprint.HTML(string=page).write_pdf(pdf_tags=True)
    return made


def _font_face(name: str, data: bytes) -> str:
    text = base64.b64encode(data).decode()
    return f'@font-face{{font-family:"{name}";src:url(data:font/ttf;base64,{text})}}'


def _read(name: str) -> str:
    return (package_templates() / _STYLES / name).read_text(encoding="utf-8")


def import_weasyprint() -> Any:
    """Give the module that makes PDF.

    Raises:
        BilateralError: it is not installed, or the library that it sets text with is not.
    """
    try:
        import weasyprint  # noqa: PLC0415 - an optional extra, slow to load
    except ModuleNotFoundError as wrong:
        raise BilateralError(
            "A PDF needs WeasyPrint, which is not installed. Run: pip install 'bilateral[book]'. "
            "An EPUB needs nothing more."
        ) from wrong
    except OSError as wrong:
        raise BilateralError(
            "A PDF needs the library Pango, which is not installed. On Debian and Ubuntu: "
            "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0; on macOS: brew install pango. "
            "An EPUB needs nothing more."
        ) from wrong
    return weasyprint
