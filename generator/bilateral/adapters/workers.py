"""Many articles are studied by several processes, in order; a few by this one."""

from __future__ import annotations

import datetime as dt
import logging
import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from bilateral.adapters.progress import Progress
from bilateral.article.body import MarkdownOptions
from bilateral.article.files import ArticleFile
from bilateral.errors import BilateralError
from bilateral.reference.load import load_reference
from bilateral.settings import Settings
from bilateral.study import Packed, Terms, pack_study, study_file

log = logging.getLogger("mkdocs.plugins.bilateral")
FEWEST = 60  # articles for which a second process is worth its start
BATCH = 16  # articles that a process is given at a time
WORKERS = "BILATERAL_WORKERS"  # environment: how many processes; default: one a core

_terms: Terms | None = None  # of a worker process, set once when it starts


@dataclass(frozen=True, slots=True)
class Workers:
    """Studies the articles of one site."""

    docs: Path  # where its registers are
    number: int

    def __call__(self, files: Sequence[ArticleFile], terms: Terms) -> Iterable[Packed | None]:
        """Study the files; the results come in their order."""
        few = self.number == 1 or len(files) < FEWEST or not terms.digest  # what has no digest may not travel
        work = _alone if few else self._share
        with Progress(len(files)) as progress:
            for packed in work(files, terms):
                progress.step()
                yield packed

    def _share(self, files: Sequence[ArticleFile], terms: Terms) -> Iterator[Packed | None]:
        batches = [files[i : i + BATCH] for i in range(0, len(files), BATCH)]
        options = (terms.options.extensions, dict(terms.options.configs), terms.options.raw_html)
        given = (self.docs, terms.settings, terms.today, options, terms.reference.digest)
        pool = ProcessPoolExecutor(
            self.number, mp_context=get_context("spawn"), initializer=_begin, initargs=given
        )
        done = 0
        try:
            for made in pool.map(_study, batches):
                yield from made
                done += len(made)
        except BrokenProcessPool:
            log.warning("A process that studied articles ended; the rest is done by one.")
            yield from _alone(files[done:], terms)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def count_workers() -> int:
    """Give how many processes may work: one a core that we may use, or what the environment says.

    Raises:
        BilateralError: the environment says no number.
    """
    wanted = os.environ.get(WORKERS, "")
    if wanted:
        if not wanted.isdecimal() or not int(wanted):
            raise BilateralError(f'{WORKERS}: "{wanted}" is no number of processes. Write 1 or more.')
        return int(wanted)
    usable = getattr(os, "sched_getaffinity", None)
    return len(usable(0)) if usable else os.cpu_count() or 1


def _alone(files: Sequence[ArticleFile], terms: Terms) -> Iterator[Packed | None]:
    return (pack_study(study_file(file, terms), terms.today) for file in files)


def _begin(docs: Path, settings: Settings, today: dt.date, options: tuple[Any, ...], digest: str) -> None:
    """Make a worker ready. It leaves Ctrl-C to the process that started it."""
    global _terms  # noqa: PLW0603 - the one thing that a worker process remembers
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    reference, _ = load_reference(docs)
    if reference.digest == digest:  # else a register has changed in this very moment
        _terms = Terms(reference, settings, today, MarkdownOptions(*options))


def _study(files: Sequence[ArticleFile]) -> list[Packed | None]:
    if _terms is None:
        return [None] * len(files)
    return list(_alone(files, _terms))
