"""Keep Markdown within what its reader can take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounded:
    """Markdown with its hostile parts put aside."""

    text: str
    aside: tuple[str, ...] = ()

    def restore(self, html: str) -> str:
        """Put what was set aside back into the HTML, escaped."""
        return html


def bound(source: str) -> Bounded:
    """Put aside what would cost too much."""
    return Bounded(source)
