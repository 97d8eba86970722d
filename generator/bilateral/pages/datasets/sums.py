"""The sums by which a copy of the data is checked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from bilateral.pages.model import Asset

SUMS = "data/SHA256SUMS"


def write_sums(files: Iterable[Asset]) -> Asset:
    """List the SHA-256 of each file as ``sha256sum`` does, by address: check it from the root of the site."""
    lines = (f"{hashlib.sha256(file.content).hexdigest()}  {file.address}\n" for file in files)
    return Asset(SUMS, "".join(sorted(lines, key=lambda line: line[66:])).encode())
