"""What is kept from build to build: a shelf for results, and the digests under which they stand there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Protocol

SIZE = 16  # bytes of a digest


class Shelf(Protocol):
    """A place for results, each under the digest of all that it was made from."""

    def read(self, kind: str, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
        """Give the results of one kind that are there; those that are not are left out."""

    def keep(self, kind: str, key: bytes, result: bytes) -> None:
        """Put a result there, for this build and later ones."""


class NoShelf:
    """Keeps nothing."""

    def read(self, kind: str, keys: Iterable[bytes]) -> Mapping[bytes, bytes]:  # noqa: ARG002 - as a shelf has it
        """Give nothing."""
        return {}

    def keep(self, kind: str, key: bytes, result: bytes) -> None:
        """Keep nothing."""


def digest(*parts: bytes | str) -> bytes:
    """Sum up some texts in order; ("ab", "c") and ("a", "bc") differ.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    whole = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        whole.update(len(data).to_bytes(8, "little"))
        whole.update(data)
    return whole.digest()


def spell(value: object) -> str | None:
    """Give a text that is equal for equal settings, in every run; None where there is no such text.

    >>> spell({"b": [1, None], "a": len})
    '{"a": builtins.len, "b": [1, None]}'
    >>> spell(object()) is None
    True
    """
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str | bytes):
        return json.dumps(value) if isinstance(value, str) else repr(value)
    if isinstance(value, Mapping):
        rows = [(spell(key), spell(value[key])) for key in sorted(value, key=repr)]
        if any(None in row for row in rows):
            return None
        return "{" + ", ".join(f"{key}: {each}" for key, each in rows) + "}"
    if isinstance(value, list | tuple):
        told = [spell(each) for each in value]
        return None if None in told else f"[{', '.join(map(str, told))}]"
    name = getattr(value, "__qualname__", "")
    return f"{value.__module__}.{name}" if name and "<" not in name else None
