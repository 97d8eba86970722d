"""How far the reading of articles has come: a line that is redrawn at a terminal, a few lines elsewhere."""

from __future__ import annotations

import logging
import os
import sys
import time
from types import TracebackType
from typing import Self

log = logging.getLogger("mkdocs.plugins.bilateral")
MANY = 200  # articles below which nobody has to wait long enough to ask
REDRAW = 0.1  # seconds between two states of the line
LINES = 4  # that are told where there is no terminal
WIDTH = 30  # of the bar, in characters


class Progress:
    """Counts the articles of one run."""

    def __init__(self, total: int) -> None:
        """Begin to count to ``total``."""
        self._total = total
        self._done = 0
        self._drawn = 0.0
        self._at_terminal = sys.stderr.isatty() and not os.environ.get("CI")

    def __enter__(self) -> Self:
        """Say what is to be done, where it is much."""
        if self._total >= MANY and not self._at_terminal:
            log.info("Reading %d new or changed articles", self._total)
        return self

    def step(self) -> None:
        """Count one article."""
        self._done += 1
        if self._total < MANY:
            return
        if self._at_terminal:
            now = time.monotonic()
            if now - self._drawn > REDRAW:
                self._drawn = now
                filled = WIDTH * self._done // self._total
                bar = "█" * filled + "░" * (WIDTH - filled)
                sys.stderr.write(f"\r{bar} {self._done} of {self._total} articles read")
                sys.stderr.flush()
        elif self._done * LINES // self._total != (self._done - 1) * LINES // self._total:
            log.info("%d of %d articles read", self._done, self._total)

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the line away."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
