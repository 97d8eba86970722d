"""Text and Markdown files become drafts of articles, with what they do not say left open."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bilateral.article.dates import read_date
from bilateral.article.encoding import read_text
from bilateral.article.files import ENDINGS, read_file
from bilateral.article.guess import guess_language
from bilateral.article.oneline import clean
from bilateral.article.reader import read_article
from bilateral.article.slugs import split_date
from bilateral.errors import Fault
from bilateral.importing.evidence import find_evidence
from bilateral.importing.front import open_keys, write_front
from bilateral.importing.markdown import draft_markdown
from bilateral.importing.model import Draft, Imported, Note
from bilateral.importing.place import Shelf
from bilateral.importing.plain import draft_plain
from bilateral.reference.model import Reference
from bilateral.settings import Settings

__all__ = ["Imported", "import_files"]

_TEXT = (".txt", ".text")


def import_files(
    paths: Iterable[Path], docs_dir: Path, reference: Reference, settings: Settings, today: dt.date
) -> tuple[Imported, ...]:
    """Make a draft of each file, in the order given; a file that cannot be read does not stop the others.

    Args:
        paths: text files (``.txt``) and Markdown files.
        docs_dir: the folder of what editors write; drafts go to ``<settings.articles>`` in it.
        reference: the registers.
        settings: those of the site.
        today: what counts as the future.
    """
    shelf = Shelf(docs_dir, settings)
    return tuple(_Import(Path(path), reference, settings, today).run(shelf) for path in paths)


class _Import:
    """The import of one file."""

    def __init__(self, path: Path, reference: Reference, settings: Settings, today: dt.date) -> None:
        self._path = path
        self._name = str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self._reference = reference
        self._settings = settings
        self._today = today

    def run(self, shelf: Shelf) -> Imported:
        data = self._read()
        if isinstance(data, Fault):
            return self._failed(data)
        digest = hashlib.sha256(data).hexdigest()
        if known := shelf.find(digest):
            return Imported(self._name, known)
        text, faults = read_text(self._name, data, self._settings.max_article_bytes)
        if text is None:
            return self._failed(*faults)
        draft, faults = self._draft(text)
        if draft is None:
            return self._failed(*faults)
        if shelf.has_slug(str(draft.given.get("slug", ""))):
            draft = _without_slug(draft)
        return self._write(draft, digest, shelf)

    def _read(self) -> bytes | Fault:
        ending = self._path.suffix.lower()
        if self._path.is_dir():
            return Fault(self._name, 1, "file", "is a folder", "Name the files in it.")
        if ending not in (*_TEXT, *ENDINGS):
            what = f'ends in "{ending}", which cannot be imported' if ending else "has no ending"
            remedy = "Save it as plain text (.txt) or Markdown (.md)."
            return Fault(self._name, 1, "file", what, remedy)
        if self._path.exists() and not self._path.is_file():
            return Fault(self._name, 1, "file", "is no ordinary file", "Name a text file.")
        return read_file(self._path, self._name, self._settings.max_article_bytes)

    def _draft(self, text: str) -> tuple[Draft | None, tuple[Fault, ...]]:
        language = guess_language(text)
        if self._path.suffix.lower() in _TEXT:
            draft: Draft | None = draft_plain(text, language or "en")
            faults: tuple[Fault, ...] = ()
        else:
            draft, faults = draft_markdown(self._name, text, self._reference, self._today)
        if draft is None:
            return None, faults
        day, rest = split_date(self._path.stem)
        date = read_date(day) if day else None
        if "date" in draft.given:
            draft = replace(draft, date=Note(draft.given["date"], ""))
        elif draft.date is None and date:
            draft = replace(draft, date=Note(date, "from the file name"))
        if not draft.title:
            words = clean(
                rest.encode("utf-8", "surrogateescape").decode("utf-8", "replace").replace("-", " ")
            )
            title = words.replace("_", " ").strip() or "Untitled"
            draft = replace(draft, title=title[:1].upper() + title[1:], title_is_guess=True)
        return replace(draft, language=language), ()

    def _write(self, draft: Draft, digest: str, shelf: Shelf) -> Imported:
        record = {
            "file": clean(self._path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")),
            "sha256": digest,
        }
        bare = (write_front(draft, record, None) + draft.body).encode()
        article, faults = read_article(self._name, bare, self._reference, self._settings, self._today)
        if article is None:
            return self._failed(*(replace(f, line=1) for f in faults if f.is_error))
        if not article.text.strip():  # a draft may be without words; a text that is imported may not
            return self._failed(*(replace(f, line=1, severity="error") for f in faults if f.key == "text"))
        evidence = find_evidence(article, self._reference)
        data = (write_front(draft, record, evidence) + draft.body).encode()
        try:
            target = shelf.write(self._path.name, data)
        except OSError as error:
            what = f"cannot be written to the articles ({error.strerror or 'unknown cause'})"
            return self._failed(Fault(self._name, 1, "file", what, "Check that you may write there."))
        return Imported(self._name, target, is_new=True, open=open_keys(draft, evidence))

    def _failed(self, *faults: Fault) -> Imported:
        return Imported(self._name, faults=tuple(sorted(f for f in faults if f.is_error)))


def _without_slug(draft: Draft) -> Draft:
    given = {name: value for name, value in draft.given.items() if name != "slug"}
    unknown = {**draft.unknown, "slug": draft.given["slug"]}
    return replace(draft, given=MappingProxyType(given), unknown=MappingProxyType(unknown))
