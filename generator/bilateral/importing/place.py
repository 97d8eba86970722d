"""Where imported articles go, without ever overwriting one."""

from __future__ import annotations

import itertools
import re
from pathlib import Path, PurePosixPath

from bilateral.article.files import INDEXES, read_folder
from bilateral.article.slugs import make_slug, split_date
from bilateral.settings import Settings

_SLUG_KEY = re.compile(rb"^slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_DIGEST = re.compile(rb"^[ \t]+sha256:[ \t]*[\"']?([0-9a-f]{64})\b", re.MULTILINE)
_HEAD = 100_000  # bytes in which the front matter stands


class Shelf:
    """The folder of articles: which addresses are taken, and which files were imported before."""

    def __init__(self, docs_dir: Path, settings: Settings) -> None:
        self._folder = docs_dir / settings.articles
        self._slugs: set[str] = set()
        self._digests: dict[str, Path] = {}
        for file in read_folder(docs_dir, settings)[0]:
            self._note(docs_dir / file.path, file.data)

    def find(self, digest: str) -> Path | None:
        """Give the article that was made from the file of that digest."""
        return self._digests.get(digest)

    def has_slug(self, slug: str) -> bool:
        """Tell whether an article has that address."""
        return slug in self._slugs

    def write(self, name: str, data: bytes) -> Path:
        """Write a new article under a name made from that of its source; never over a file.

        Raises:
            OSError: the folder cannot be written to.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        day, rest = split_date(PurePosixPath(name).stem)
        slug = make_slug(rest or day)
        if slug in INDEXES:  # a file of that name is no article
            slug = f"article-{slug}"
        for number in itertools.count(1):
            numbered = slug if number == 1 else f"{slug}-{number}"
            if numbered in self._slugs:
                continue
            target = self._folder / (f"{day}-{numbered}.md" if day and rest else f"{numbered}.md")
            try:
                with target.open("xb") as opened:
                    opened.write(data)
            except FileExistsError:
                continue
            self._note(target, data)
            return target
        raise AssertionError("numbers do not end")

    def _note(self, path: Path, data: bytes) -> None:
        head = data[:_HEAD]
        day, rest = split_date(path.stem)
        given = _SLUG_KEY.search(head)
        self._slugs.add(given[1].decode() if given else make_slug(rest or day))
        if found := _DIGEST.search(head):
            self._digests.setdefault(found[1].decode(), path)
