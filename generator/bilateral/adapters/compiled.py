"""Templates stay compiled from build to build, where only this user can have put them."""

from __future__ import annotations

import hashlib
from contextlib import suppress

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """Keeps compiled templates in the folder that Jinja makes for a user in that of temporary files.

    They are code: the folder of the site, which a checkout may bring from a stranger, may not hold them.
    """

    def __init__(self, code: bytes) -> None:
        """Tell templates apart by our own code too: its filters and settings are compiled into them.

        Raises:
            RuntimeError: the folder belongs to somebody else.
            OSError: it cannot be made.
        """
        super().__init__(pattern="__bilateral_%s.cache")
        self._code = code

    def get_source_checksum(self, source: str) -> str:
        """Sum up a template with the code that compiles it."""
        return hashlib.sha256(self._code + source.encode("utf-8", "surrogatepass")).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template; a full disk only means that it is compiled again."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def open_compiled(code: bytes) -> CompiledTemplates | None:
    """Give the templates that this user has compiled; None where there is no safe place for them."""
    try:
        return CompiledTemplates(code)
    except (OSError, RuntimeError):
        return None
