"""The articles of a folder, as files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from bilateral.article.encoding import tell_size
from bilateral.errors import Fault
from bilateral.settings import Settings

ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")  # those that MkDocs takes for Markdown
INDEXES = frozenset({"index", "readme"})  # pages that introduce the folder they stand in


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One file that holds an article."""

    path: str  # relative to the docs folder, with forward slashes
    data: bytes


def read_folder(docs_dir: Path, settings: Settings) -> tuple[tuple[ArticleFile, ...], tuple[Fault, ...]]:
    """Read every article below ``docs_dir/<settings.articles>``, sorted by path.

    Hidden files, files that are no Markdown, and the folder's own index page are no articles. A
    link that leads outside the docs folder is not followed. Faults name files relative to the docs
    folder.
    """
    walk = _Walk(docs_dir, settings)
    walk.enter(docs_dir / settings.articles)
    while walk.linked:  # after the folders themselves, so that files are named by where they are
        walk.enter(walk.linked.pop(0))
    return tuple(sorted(walk.files, key=lambda file: file.path)), tuple(sorted(walk.faults))


def read_file(file: Path, name: str, most: int) -> bytes | Fault:
    """Read a file that is not larger than ``most`` bytes, or say why not."""
    try:
        with file.open("rb") as opened:
            data = opened.read(most + 1)
            if len(data) > most:
                return tell_size(name, max(len(data), file.stat().st_size), most)
            return data
    except OSError as error:
        what = f"cannot be read ({error.strerror or 'unknown cause'})"
        return Fault(name, 1, "file", what, "Check that it exists and that you may read it.")


class _Walk:
    """Visit folders once each, whatever links lead to them."""

    def __init__(self, docs_dir: Path, settings: Settings) -> None:
        self.files: list[ArticleFile] = []
        self.faults: list[Fault] = []
        self.linked: list[Path] = []  # links to folders, to be entered last
        self._docs = docs_dir
        self._within = docs_dir.resolve()
        self._top = docs_dir / settings.articles
        self._most = settings.max_article_bytes
        self._seen: set[Path] = set()

    def enter(self, folder: Path) -> None:
        """Read the articles of a folder and of those in it."""
        real = folder.resolve()
        if real in self._seen or not folder.is_dir():
            return
        self._seen.add(real)
        try:
            names = sorted(entry.name for entry in os.scandir(folder))
        except OSError as error:
            what = f"cannot be opened ({error.strerror or 'unknown cause'})"
            self._tell(folder, what, "Check that you may read it.")
            return
        for name in names:
            if not name.startswith("."):
                self._visit(folder / name)

    def _visit(self, path: Path) -> None:
        is_article = path.suffix.lower() in ENDINGS and not self._is_index(path)
        if path.is_symlink() and (is_article or path.is_dir()) and not self._leads_inside(path):
            return
        if path.is_dir():
            if path.is_symlink():
                self.linked.append(path)
            else:
                self.enter(path)
        elif is_article:
            self._take(path)

    def _is_index(self, path: Path) -> bool:
        return path.parent == self._top and path.stem.lower() in INDEXES

    def _leads_inside(self, path: Path) -> bool:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
            self._tell(
                path, "is a link that leads nowhere", "Delete it, or put the file in its place.", skipped=True
            )
            return False
        if target.is_relative_to(self._within):
            return True
        self._tell(
            path, "is a link that leads outside the docs folder", "Put the file itself there.", skipped=True
        )
        return False

    def _take(self, path: Path) -> None:
        if not path.is_file():
            self._tell(
                path, "is no ordinary file", "Put an article in its place, or delete it.", skipped=True
            )
            return
        name = self._name(path)
        if "\ufffd" in name:
            self._tell(path, "has a name that is not UTF-8", "Rename it.")
            return
        data = read_file(path, name, self._most)
        if isinstance(data, Fault):
            self.faults.append(data)
        else:
            self.files.append(ArticleFile(name, data))

    def _name(self, path: Path) -> str:
        name = path.relative_to(self._docs).as_posix()
        return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")

    def _tell(self, path: Path, what: str, remedy: str, *, skipped: bool = False) -> None:
        if skipped:
            what += "; it is left out"
        self.faults.append(
            Fault(self._name(path), 1, "file", what, remedy, "warning" if skipped else "error")
        )
