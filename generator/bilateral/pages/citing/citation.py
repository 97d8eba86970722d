"""A citation in words, and its files beside the page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.pages.citing.bibtex import write_bibtex
from bilateral.pages.citing.csl import write_csl
from bilateral.pages.citing.ris import write_ris
from bilateral.pages.citing.work import Work
from bilateral.pages.english import MONTHS
from bilateral.pages.model import Asset
from bilateral.pages.words import Words

FORMS = (
    ("BibTeX", "cite.bib", write_bibtex),
    ("RIS", "cite.ris", write_ris),
    ("CSL-JSON", "cite.json", write_csl),
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in the order of APA, names as they are written."""

    authors: tuple[tuple[str, str], ...]  # as they are written, each with what stands behind it
    when: str  # "2026, November 8"; "n.d." without a date
    title: str
    after: str  # what follows the title: "." or nothing behind its own mark
    site: str  # "" where it is the author
    version: str
    amended: str  # "12 August 2025"; "" where nothing changed since
    url: str
    is_brief: bool
    files: tuple[tuple[str, str], ...]  # name of the form, address


def make_citation(work: Work, words: Words) -> Citation:
    """Put a reference into words."""
    return Citation(
        authors=_authors(tuple(author.name for author in work.authors)),
        when=_when(work.issued, words),
        title=work.title,
        after="" if work.title.endswith((".", "?", "!", "…", "。", "？", "！", "؟")) else ".",
        site="" if work.kind == "brief" else work.publisher,
        version=work.version,
        amended=words.long_date(work.amended) if work.amended and work.kind == "article" else "",
        url=work.url,
        is_brief=work.kind == "brief",
        files=tuple((name, work.address + file) for name, file, _ in FORMS),
    )


def _authors(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Part names by commas and "&"; by semicolons alone where a name holds a comma of its own."""
    if any("," in name for name in names):
        behind = ["; "] * (len(names) - 1)
    else:
        behind = [", "] * (len(names) - 2) + [" & "] * (len(names) > 1)
    return tuple(zip(names, [*behind, ""], strict=True)) if names else ()


def _when(day: dt.date | None, words: Words) -> str:
    if day is None:
        return words.pgettext("no date", "n.d.")
    if words.is_english:  # APA sets the year first
        return f"{day.year}, {MONTHS[day.month - 1]} {day.day}"
    return words.long_date(day)


def citation_files(work: Work) -> tuple[Asset, ...]:
    """Write the reference for reference managers, beside the page."""
    return tuple(Asset(work.address + file, write(work)) for _, file, write in FORMS)
