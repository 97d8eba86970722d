"""Summarisers and derivers, ours and third parties', found by entry point."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

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
def _derivers() -> tuple[tuple[str, Deriver], ...]:
    found = sorted(entry_points(group=DERIVERS), key=lambda e: (e.name, e.value))
    return tuple((f'"{e.name}" ({e.value})', _load(e)) for e in found)


def _load(entry: EntryPoint) -> Deriver:
    try:
        loaded: Deriver = entry.load()
    except Exception as wrong:
        raise BilateralError(
            f'deriver "{entry.name}" ({entry.value}) cannot be loaded: {wrong}. Mend or remove its package.'
        ) from wrong
    return loaded


def run_derivers(reading: Reading) -> tuple[Finding, ...]:
    """Run every installed deriver over an article, in the order of their names.

    Raises:
        BilateralError: one cannot be loaded, or fails on this article.
    """
    found: list[Finding] = []
    for name, derive in _derivers():
        try:
            found += derive(reading)
        except Exception as wrong:
            raise BilateralError(
                f"{reading.article.path}: deriver {name} failed: {wrong!r}. Mend or remove its package."
            ) from wrong
    return tuple(found)
