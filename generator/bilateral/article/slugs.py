"""The last part of an article's address, made from its file name."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LONGEST = 100  # characters; file systems allow 255 bytes for a folder's name

_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[-_ .]+|$)", re.ASCII)
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d", re.ASCII)  # devices on Windows, whatever follows a dot
_LETTERS = str.maketrans({
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h",
    "’": "", "'": "", "ʼ": "",
})  # fmt: skip


def split_date(stem: str) -> tuple[str, str]:
    """Split a file's name, without its ending, into a leading date and the rest.

    >>> split_date("2026-10-28-tariff-talks")
    ('2026-10-28', 'tariff-talks')
    >>> split_date("tariff-talks")
    ('', 'tariff-talks')
    """
    found = _DATE.match(stem)
    return (found[1], stem[found.end() :]) if found else ("", stem)


def make_slug(name: str) -> str:
    """Make a name safe for addresses and for every file system; never empty, always the same.

    Letters outside the Latin alphabet cannot be folded to it: a digest of the name takes their place.

    >>> make_slug("Café: Zürich & Łódź"), make_slug("CON")
    ('cafe-zurich-lodz', 'article-con')
    >>> make_slug("日本")
    'article-cf2abf0c'
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).casefold()
    letters = "".join(c for c in folded if not unicodedata.combining(c)).translate(_LETTERS)
    slug = _NOT_PLAIN.sub("-", letters).strip("-")
    lost = any(c.isalnum() and not c.isascii() for c in letters)
    if lost or not slug:
        whole = unicodedata.normalize("NFC", name).encode("utf-8", "surrogatepass")
        slug = f"{_cut(slug, LONGEST - 9) or 'article'}-{hashlib.sha256(whole).hexdigest()[:8]}"
    slug = _cut(slug, LONGEST)
    return f"article-{slug}" if _RESERVED.fullmatch(slug) else slug


def is_slug(text: str) -> bool:
    """Tell whether a text can stand as the last part of an address."""
    return len(text) <= LONGEST and bool(_SLUG.fullmatch(text)) and not _RESERVED.fullmatch(text)


def is_reserved(segment: str) -> bool:
    """Tell whether a part of a path is the name of a device on some system."""
    return bool(_RESERVED.fullmatch(segment.split(".", maxsplit=1)[0].strip().lower()))


def _cut(slug: str, length: int) -> str:
    if len(slug) <= length:
        return slug
    whole = slug[: length + 1].rpartition("-")[0]
    return whole if len(whole) > length // 2 else slug[:length]
