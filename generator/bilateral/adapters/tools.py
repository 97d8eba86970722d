"""What a build of a site works with: the file of kept results, and the processes that study articles."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from bilateral.adapters.code import digest_code
from bilateral.adapters.compiled import open_compiled
from bilateral.adapters.store import Store
from bilateral.adapters.workers import Workers, count_workers
from bilateral.report import Place, Tools

log = logging.getLogger("mkdocs.plugins.bilateral")
FILE = ".cache/bilateral/results.sqlite"  # beside mkdocs.yml
SWITCH = "BILATERAL_CACHE"  # environment: 0 for a build that reads and keeps nothing


def open_store(place: Place) -> Store | None:
    """Open the file in which the results of a site are kept; None where the site wants none."""
    wanted = place.settings.cache and os.environ.get(SWITCH, "") != "0"
    return Store(place.root / FILE, log.warning) if wanted else None


@contextmanager
def opened_tools(place: Place) -> Iterator[Tools]:
    """Give what a command works with, and keep what it made."""
    store = open_store(place)
    try:
        yield tools_of(place, store)
    finally:
        if store:
            store.save()


def tools_of(place: Place, store: Store | None) -> Tools:
    """Give what a build works with; without a store it begins anew."""
    hands = Workers(place.docs, count_workers())
    code = digest_code(place.options.extensions)
    return Tools(store, hands, code, open_compiled(code)) if store else Tools(hands=hands, code=code)
