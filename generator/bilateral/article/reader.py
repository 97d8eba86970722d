"""Files become articles, with every fault of every file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from bilateral.article.assemble import Assembled, assemble
from bilateral.article.body import MarkdownOptions
from bilateral.article.clashes import find_clashes
from bilateral.article.files import ArticleFile, read_folder
from bilateral.article.model import Article, FrontMatter
from bilateral.errors import Fault
from bilateral.reference.model import Reference
from bilateral.settings import Settings

ReadFiles = Callable[[Sequence[ArticleFile]], Iterable[Assembled]]
"""Reads files, in their order."""


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is not published yet; nothing of it may reach a page."""

    path: str
    title: str
    reason: Literal["draft", "embargo"]
    publish_on: dt.date | None = None  # the day on which an embargo ends


@dataclass(frozen=True, slots=True)
class Loaded:
    """The articles of a site."""

    articles: tuple[Article, ...]  # those that may be published, sorted by path
    faults: tuple[Fault, ...]  # of all files, also of those held back
    held: tuple[Held, ...] = ()  # sorted by path

    @property
    def next_publication(self) -> dt.date | None:
        """The first day on which an embargo ends; the site must be built again then."""
        ends = (held.publish_on for held in self.held if held.reason == "embargo" and held.publish_on)
        return min(ends, default=None)


def load_articles(  # noqa: PLR0913  (what an article depends on is passed in)
    docs_dir: Path,
    reference: Reference,
    settings: Settings,
    today: dt.date,
    options: MarkdownOptions | None = None,
    *,
    root: Path | None = None,
    read: ReadFiles | None = None,
) -> Loaded:
    """Read every article of a site.

    Args:
        docs_dir: the folder of what editors write.
        reference: the registers.
        settings: those of the site.
        today: the day for which the site is built.
        options: how Markdown is read.
        root: the folder from which messages name files; the docs folder where it is not given.
        read: reads the files, in their order, where that is done in another way than one by one.
    """

    def read_each(files: Sequence[ArticleFile]) -> Iterable[Assembled]:
        return (assemble(file.path, file.data, reference, settings, today, options) for file in files)

    files, told = read_folder(docs_dir, settings)
    prefix = _prefix(docs_dir, root)
    fronts, articles, held = [], [], []
    for file, found in zip(files, (read or read_each)(files), strict=True):
        told += found.faults
        if found.front is None:
            continue
        fronts.append((prefix + file.path, found.front))
        if not is_published(found.front, today):
            reason: Literal["draft", "embargo"] = "draft" if found.front.status == "draft" else "embargo"
            held.append(Held(file.path, found.front.title, reason, found.front.publish_on))
        elif found.article:
            articles.append(found.article)
    named = [replace(fault, file=prefix + fault.file) for fault in told]
    return Loaded(tuple(articles), tuple(sorted((*named, *find_clashes(fronts)))), tuple(held))


def read_article(  # noqa: PLR0913, PLR0917  (what an article depends on is passed in)
    path: str,
    data: bytes,
    reference: Reference,
    settings: Settings,
    today: dt.date,
    options: MarkdownOptions | None = None,
) -> tuple[Article | None, tuple[Fault, ...]]:
    """Read one article, whether it may be published or not.

    Args:
        path: as messages name it; date and slug may come from its last part.
        data: the whole file.
        reference: the registers.
        settings: those of the site.
        today: what counts as the future.
        options: how Markdown is read.

    Returns:
        The article, None where there are errors; and every fault.
    """
    found = assemble(path, data, reference, settings, today, options)
    return found.article, found.faults


def is_published(front: FrontMatter, today: dt.date) -> bool:
    """Tell whether an article may be shown to readers on a day."""
    return front.status == "published" and (front.publish_on is None or front.publish_on <= today)


def _prefix(docs_dir: Path, root: Path | None) -> str:
    if root is None or not docs_dir.is_relative_to(root):
        return ""
    within = docs_dir.relative_to(root).as_posix()
    return "" if within == "." else f"{within}/"
