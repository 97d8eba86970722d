"""A key for caches of what is made from a Reference."""

from __future__ import annotations

from bilateral.reference.model import Reference


class Keyed:
    """A Reference that caches can hold: equal where the digests are equal."""

    __slots__ = ("reference",)

    def __init__(self, reference: Reference) -> None:
        """Hold the reference; one without a digest equals only itself."""
        self.reference = reference

    def __hash__(self) -> int:
        return hash(self.reference.digest)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Keyed):
            return NotImplemented
        if not self.reference.digest:
            return self.reference is other.reference
        return self.reference.digest == other.reference.digest
