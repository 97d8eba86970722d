"""Summarisers and derivers, ours and third parties', found by entry point."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points

from bilateral.analysis.model import Finding, Reading
from bilateral.article.model import Sentence
from bilateral.errors import BilateralError
from bilateral.settings import Settings

SUMMARISERS = "bilateral.summarisers"
DERIVERS = "bilateral.derivers"

Summariser = Callable[[Reading, Settings], tuple[Sentence, ...]]
"""Gives the usable sentences of an article, best first."""
Deriver = Callable[[Reading], tuple[Finding, ...]]
"""Gives what an editor should check in an article."""


@cache
def summariser(name: str) -> Summariser:
    """Load the summariser of that name.

    Raises:
        BilateralError: no installed package offers one.
    """
    known = {e.name: e for e in entry_points(group=SUMMARISERS)}
    if name not in known:
        offered = ", ".join(sorted(known)) or "none; is bilateral installed?"
        raise BilateralError(f'summariser: "{name}" is not installed. Choose one of: {offered}.')
    loaded: Summariser = known[name].load()
    return loaded


@cache
def _derivers() -> tuple[Deriver, ...]:
    return tuple(e.load() for e in sorted(entry_points(group=DERIVERS), key=lambda e: (e.name, e.value)))


def run_derivers(reading: Reading) -> tuple[Finding, ...]:
    """Run every installed deriver over an article, in the order of their names."""
    return tuple(finding for derive in _derivers() for finding in derive(reading))
