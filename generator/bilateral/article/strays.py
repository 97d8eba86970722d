"""Links of the file system that lead out of the docs folder."""

from __future__ import annotations

import os
from pathlib import Path

from bilateral.errors import Fault

REMEDY = "Put the file itself there."


def is_inside(path: Path, docs_dir: Path) -> bool:
    """Tell whether a file exists and stands below the docs folder, whatever links lead to it."""
    try:
        return path.resolve(strict=True).is_relative_to(docs_dir.resolve())
    except (OSError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
        return False


def find_strays(docs_dir: Path, articles: str) -> tuple[Fault, ...]:
    """Warn of links outside the folder of articles that lead out of the docs folder, or nowhere.

    Those among the articles are told by the reader of articles.
    """
    faults = []
    for folder, folders, names in os.walk(docs_dir):
        for name in sorted((*folders, *names)):
            path = Path(folder, name)
            uri = path.relative_to(docs_dir)
            if path.is_symlink() and uri.parts[0] != articles and not is_inside(path, docs_dir):
                what = "is a link that leads outside the docs folder or nowhere; it is left out"
                faults.append(Fault(uri.as_posix(), 1, "file", what, REMEDY, "warning"))
    return tuple(sorted(faults))
