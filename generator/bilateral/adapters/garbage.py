"""How often Python looks for garbage."""

from __future__ import annotations

import gc

OBJECTS = 100_000  # made before a search: registers, articles and briefs are many objects, and all stay


def search_seldom() -> None:
    """Look for unused objects that hold each other less often than Python does: most of ours stay in use."""
    gc.set_threshold(OBJECTS)
