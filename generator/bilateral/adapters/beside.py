"""Build beside the published site, then put the new one in its place."""

from __future__ import annotations

import shutil
from pathlib import Path


def open_beside(target: Path) -> Path:
    """Give the empty folder beside ``target`` that a build writes to; what a killed build left goes."""
    close_beside(target)
    return _beside(target, "new")


def close_beside(target: Path) -> None:
    """Remove what was built beside ``target`` and is not wanted."""
    shutil.rmtree(_beside(target, "new"), ignore_errors=True)


def swap(target: Path) -> None:
    """Put what was built beside ``target`` in its place; at no moment is a half-written site there."""
    built, old = _beside(target, "new"), _beside(target, "old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    built.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def restore(target: Path) -> None:
    """Bring back the site that a build killed between two renames had set aside."""
    old = _beside(target, "old")
    if old.is_dir() and not target.exists():
        old.rename(target)


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.{what}")
