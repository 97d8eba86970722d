"""Binding documents as an EPUB 3."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Sequence
from hashlib import sha256

from markupsafe import escape

from bilateral.pages.book.documents import Document
from bilateral.pages.book.model import Book
from bilateral.pages.site import SiteInfo

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that ZIP knows: files carry no time of their making
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_PICTURE = ' properties="svg"'
_CONTAINER = (
    f'{_HEAD}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
    '<rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityHazard", "none"),
)


def bind_epub(book: Book, documents: Sequence[Document], contents: str, style: str, site: SiteInfo) -> bytes:
    """Write the documents as EPUB 3; the same book gives the same bytes."""
    files = {
        "EPUB/contents.xhtml": _document(Document("contents", book.title, contents), site),
        **{f"EPUB/{document.name}.xhtml": _document(document, site) for document in documents},
        "EPUB/style.css": style,
    }
    digest = sha256("\0".join(files.values()).encode()).hexdigest()
    files = {
        "META-INF/container.xml": _CONTAINER,
        "EPUB/book.opf": _package(book, documents, digest, site),
        **files,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bound:
        bound.writestr(_entry("mimetype", zipfile.ZIP_STORED), "application/epub+zip")  # first, and plain
        for name, text in files.items():
            bound.writestr(_entry(name, zipfile.ZIP_DEFLATED), text)
    return out.getvalue()


def _entry(name: str, compression: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = compression
    entry.create_system = 3  # whatever the machine
    entry.external_attr = 0o644 << 16
    return entry


def _document(document: Document, site: SiteInfo) -> str:
    way = ' dir="rtl"' if site.words.right_to_left else ""
    language = escape(site.language)
    return (
        f'{_HEAD}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops" lang="{language}" xml:lang="{language}"{way}>\n'
        f'<head><title>{escape(document.title)}</title><link rel="stylesheet" href="style.css"/></head>\n'
        f"<body>\n{document.body}</body>\n</html>\n"
    )


def _package(book: Book, documents: Sequence[Document], digest: str, site: SiteInfo) -> str:
    """Write the package: what the book is, its files, and their order."""
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{site.url or site.name}#{digest}")
    subjects = "".join(f"<dc:subject>{escape(name)}</dc:subject>\n" for name, _ in book.countries)
    access = "".join(f'<meta property="{key}">{value}</meta>\n' for key, value in _ACCESS)
    source = f"<dc:source>{escape(site.url)}</dc:source>\n" if site.url else ""
    items = "".join(
        f'<item id="d{number}" href="{document.name}.xhtml" media-type="application/xhtml+xml"'
        f"{_PICTURE if document.has_picture else ''}/>\n"
        for number, document in enumerate(documents)
    )
    order = "".join(f'<itemref idref="d{number}"/>\n' for number in range(1, len(documents)))
    return (
        f'{_HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{name}</dc:identifier>\n'
        f"<dc:title>{escape(book.title)}</dc:title>\n<dc:language>{escape(site.language)}</dc:language>\n"
        f"<dc:publisher>{escape(site.name)}</dc:publisher>\n<dc:date>{book.day.isoformat()}</dc:date>\n"
        f'{source}{subjects}<meta property="dcterms:modified">{book.day.isoformat()}T00:00:00Z</meta>\n'
        f"{access}</metadata>\n<manifest>\n"
        '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        f'{items}<item id="style" href="style.css" media-type="text/css"/>\n</manifest>\n'
        f'<spine>\n<itemref idref="d0"/>\n<itemref idref="contents"/>\n{order}</spine>\n</package>\n'
    )
