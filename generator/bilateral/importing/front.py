"""The front matter of a draft: what is known, where it comes from, and what the editor must fill."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bilateral.article.keys import KEYS
from bilateral.importing.evidence import Evidence
from bilateral.importing.model import Draft
from bilateral.importing.yaml_text import comment_text, write_item, write_key


def write_front(draft: Draft, record: dict[str, str], evidence: Evidence | None) -> str:
    """Write the front matter between its two lines ``---``.

    Args:
        draft: with its title and, where the text states them, date, authors and language.
        record: what ``extra.imported`` keeps, so that the same file is not imported twice.
        evidence: what the text is about; None while that is not known yet.
    """
    return "\n".join(["---", *_Writer(draft, record, evidence).lines(), "---", "", ""])


def open_keys(draft: Draft, evidence: Evidence) -> tuple[str, ...]:
    """Name the keys that are left for the editor to fill."""
    known = {
        "title": not draft.title_is_guess,
        "date": bool(draft.date),
        "countries": "countries" in draft.given or bool(evidence.countries),
        "authors": "authors" in draft.given or bool(draft.authors),
        "sources": "sources" in draft.given,
    }
    return tuple(key for key, is_known in known.items() if not is_known)


class _Writer:
    """Writes what each key holds, in the order of the schema."""

    def __init__(self, draft: Draft, record: dict[str, str], evidence: Evidence | None) -> None:
        self._draft = draft
        self._record = record
        self._evidence = evidence

    def lines(self) -> Iterator[str]:
        """Write what the file came with as it is, and propose the rest."""
        proposed: dict[str, Callable[[], Iterator[str]]] = {
            "title": self._title,
            "date": self._date,
            "countries": self._countries,
            "issues": self._issues,
            "authors": self._authors,
            "sources": self._sources,
            "language": self._language,
            "status": self._status,
            "extra": self._extra,
        }
        for key in KEYS:
            if key.name in self._draft.given:
                yield from write_key(key.name, self._draft.given[key.name])
            elif key.name in proposed:
                yield from proposed[key.name]()

    def _title(self) -> Iterator[str]:
        why = "from the file name: write a headline" if self._draft.title_is_guess else ""
        return write_key("title", self._draft.title, why)

    def _date(self) -> Iterator[str]:
        if date := self._draft.date:
            return write_key("date", date.value, date.why)
        return write_key(
            "date", None, "the text states none: write the day of the report, such as 2026-10-28"
        )

    def _countries(self) -> Iterator[str]:
        if not self._evidence:
            return
        countries = self._evidence.countries
        if not countries:
            yield "countries: []  # the text names none"
        elif self._evidence.has_pair or len(countries) == 1:
            first = "the first two are the principal pair; " if self._evidence.has_pair else ""
            yield f"countries:  # {first}delete what is wrong"
            for proposal in countries:
                yield from write_item(proposal.value, proposal.why)
        else:
            yield "# countries: no two of them stand out; write the list if the article is about a pair"
            for proposal in countries:
                yield f"#   {proposal.value}: {comment_text(proposal.why)}"

    def _issues(self) -> Iterator[str]:
        if not self._evidence or not self._evidence.issues:
            return
        ids = ", ".join(proposal.value for proposal in self._evidence.issues)
        yield f"# issues: [{ids}]  # proposed; delete the first # to settle them"
        for proposal in self._evidence.issues:
            yield f"#   {proposal.value}: {comment_text(proposal.why)}"

    def _authors(self) -> Iterator[str]:
        if authors := self._draft.authors:
            return write_key("authors", authors.value, authors.why)
        return write_key("authors", None, "the text names none: write who wrote it")

    def _sources(self) -> Iterator[str]:
        yield "sources:  # write where the text comes from, such as:"
        yield '#  - title: "Joint statement"'
        yield "#    publisher: Ministry of Foreign Affairs"
        yield "#    url: https://www.example.org/"

    def _language(self) -> Iterator[str]:
        if self._draft.language:
            yield from write_key("language", self._draft.language, "from the letters and words of the text")

    def _status(self) -> Iterator[str]:
        return write_key("status", "draft", "write published when all of this is right")

    def _extra(self) -> Iterator[str]:
        return write_key("extra", {**self._draft.unknown, "imported": self._record})
