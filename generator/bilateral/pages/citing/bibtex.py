"""A reference for BibTeX and biblatex."""

from __future__ import annotations

import re

from bilateral.pages.citing.authors import Author
from bilateral.pages.citing.work import Work

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts \{ as a brace too, so an odd one would break the file
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{letter: f"\\{letter}" for letter in "#$%&_"},
    }
)
_IN_KEY = re.compile(r"[^a-z0-9]+")


def write_bibtex(work: Work) -> bytes:
    """Write one entry: ``@techreport`` for a brief, ``@misc`` for an article; values are in UTF-8."""
    day = work.issued
    fields = [
        ("author", " and ".join(map(_name, work.authors))),
        ("title", f"{{{escape(work.title)}}}"),  # double braces keep the capitals
        ("year", str(day.year) if day else "n.d."),
        *((("month", _MONTHS[day.month - 1]), ("day", str(day.day))) if day else ()),
        ("institution" if work.kind == "brief" else "howpublished", escape(work.publisher)),
        *((("number", work.version),) if work.kind == "brief" else ()),
        ("note", f"Version {work.version}" + (f", amended {work.amended}" if work.amended else "")),
        ("url", _address(work.url)),
        ("langid", _LANGUAGES.get(work.language.split("-")[0], "")),
    ]
    rows = [f"  {key} = {value if key == 'month' else f'{{{value}}}'}," for key, value in fields if value]
    entry = "techreport" if work.kind == "brief" else "misc"
    return "\n".join((f"@{entry}{{{_key(work)},", *rows, "}\n")).encode()


def escape(text: str) -> str:
    r"""Write text so that TeX prints it.

    >>> print(escape("50% of R&D {open"))
    50\% of R\&D \textbraceleft{}open
    """
    return text.translate(_SPECIAL)


def _name(author: Author) -> str:
    """Give family and given name with a comma; braces keep a whole name whole."""
    if author.family:
        return f"{_part(author.family)}, {_part(author.given)}"
    return f"{{{escape(author.name)}}}"


def _part(name: str) -> str:
    """Brace a part of a name that holds the word that parts names."""
    text = escape(name)
    return f"{{{text}}}" if "and" in name.casefold().split() or "," in name else text


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _key(work: Work) -> str:
    name = _IN_KEY.sub("-", work.address.rstrip("/").rpartition("/")[2]).strip("-") or work.kind
    return f"{name}-{work.version[:6]}"


_LANGUAGES = {
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "ja": "japanese",
    "nl": "dutch",
    "pt": "portuguese",
}
"""What babel and polyglossia call a language; others are left out."""
