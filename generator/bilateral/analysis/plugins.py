"""Summarisers, derivers and extras, ours and third parties', found by entry point.

What a third party does wrong is told with the name of its package, and never as a bare traceback.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, TypeVar

from bilateral.analysis.faults import fault_of_extra, fault_of_found, fault_of_ranking
from bilateral.analysis.model import Extra, ExtraItem, Finding, Reading
from bilateral.article.model import Sentence
from bilateral.errors import BilateralError
from bilateral.settings import Settings

SUMMARISERS = "bilateral.summarisers"
DERIVERS = "bilateral.derivers"
EXTRAS = "bilateral.extras"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN = frozenset({"default", "extra"})  # folders of templates that are ours
_MEND = "Mend or remove its package."

_Found = TypeVar("_Found", Sentence, Finding, ExtraItem)
Summariser = Callable[[Reading, Settings], Iterable[Sentence]]
"""Gives the usable sentences of an article, best first."""
Deriver = Callable[[Reading], Iterable[Finding]]
"""Gives what an editor should check in an article."""


@cache
def _summariser(name: str) -> tuple[str, Summariser]:
    known = sorted(entry_points(group=SUMMARISERS), key=lambda e: (e.name, e.value))
    found = [entry for entry in known if entry.name == name]
    if not found:
        offered = ", ".join(dict.fromkeys(e.name for e in known)) or "none; is bilateral installed?"
        raise BilateralError(f'summariser: "{name}" is not installed. Choose one of: {offered}.')
    told = [_named("summariser", entry) for entry in found]
    if len(found) > 1:  # which of them is found first hangs on how they were installed
        raise BilateralError(f'{told[0]} and {told[1]} are both named "{name}". Remove one of them.')
    return told[0], _load("summariser", found[0])


@cache
def _derivers() -> tuple[tuple[str, str, Deriver], ...]:
    found = sorted(entry_points(group=DERIVERS), key=lambda e: (e.name, e.value))
    return tuple((_named("deriver", entry), _package(entry), _load("deriver", entry)) for entry in found)


@cache
def _extras() -> tuple[tuple[str, Extra], ...]:
    found: dict[str, tuple[str, Extra]] = {}
    for entry in sorted(entry_points(group=EXTRAS), key=lambda e: (e.name, e.value)):
        extra, told = _load("extra", entry), _named("extra", entry)
        if wrong := fault_of_extra(extra):
            raise BilateralError(f"{told} {wrong}. {_MEND}")
        if extra.templates is not None and not _is_folder(extra.templates):
            raise BilateralError(f"{told}: its folder of templates, {extra.templates}, is none. {_MEND}")
        name = extra.rule.name
        if not _NAME.fullmatch(name) or name in _TAKEN:
            raise BilateralError(
                f'{told}: the name of its rule, "{name}", is none. '
                "Write small letters, digits and underscores, such as treaties."
            )
        if name in found:
            raise BilateralError(f'{told} and {found[name][0]} are both named "{name}". Remove one of them.')
        found[name] = told, extra
    return tuple(found[name] for name in sorted(found))


def load_extras() -> tuple[Extra, ...]:
    """Load what other packages derive, by the names of their rules.

    Raises:
        BilateralError: one cannot be loaded, or is no Extra.
    """
    return tuple(extra for _, extra in _extras())


def run_summariser(reading: Reading, settings: Settings) -> tuple[Sentence, ...]:
    """Rank the sentences of an article with the summariser of the settings.

    Raises:
        BilateralError: no installed package offers it, or it fails on this article.
    """
    name, rank = _summariser(settings.summariser)
    ranking = _run(name, reading, partial(rank, reading, settings), Sentence)
    if wrong := fault_of_ranking(ranking):
        raise BilateralError(f"{reading.article.path}: {name} gave {wrong}. {_MEND}")
    return ranking


def run_derivers(reading: Reading) -> tuple[Finding, ...]:
    """Run every installed deriver over an article, each finding with the package that gave it.

    Raises:
        BilateralError: one cannot be loaded, or fails on this article.
    """
    return tuple(
        replace(finding, by=package)
        for name, package, derive in _derivers()
        for finding in _run(name, reading, partial(derive, reading), Finding)
    )


def run_extras(reading: Reading) -> tuple[tuple[Extra, tuple[ExtraItem, ...]], ...]:
    """Run what other packages derive over an article, by the names of their rules.

    Raises:
        BilateralError: one cannot be loaded, or fails on this article.
    """
    return tuple(
        (extra, _run(name, reading, partial(extra.find, reading), ExtraItem)) for name, extra in _extras()
    )


def _is_folder(given: object) -> bool:
    return isinstance(given, str | Path) and Path(given).is_dir()


def _named(what: str, entry: EntryPoint) -> str:
    package = f" of {entry.dist.name} {entry.dist.version}" if entry.dist else ""
    return f'{what} "{entry.name}" ({entry.value}{package})'


def _package(entry: EntryPoint) -> str:
    """Name the package of a deriver with its version; "" for ours."""
    if entry.value.partition(".")[0] == __name__.partition(".")[0]:
        return ""
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value


# A package that calls sys.exit would end a build in silence and as if it had succeeded.
_WRONG = (Exception, SystemExit)


def _load(what: str, entry: EntryPoint) -> Any:
    try:
        return entry.load()
    except _WRONG as wrong:
        raise BilateralError(f"{_named(what, entry)} cannot be loaded: {wrong!r}. {_MEND}") from wrong


def _run(
    name: str, reading: Reading, work: Callable[[], Iterable[_Found]], wanted: type[_Found]
) -> tuple[_Found, ...]:
    """Give what one of them finds, each of the wanted type and with a sentence that the article has."""
    path = reading.article.path
    try:
        found = tuple(work())
    except _WRONG as wrong:
        raise BilateralError(f"{path}: {name} failed: {wrong!r}. {_MEND}") from wrong
    for each in found:
        if fault := fault_of_found(each, wanted, reading.article.sentences):
            raise BilateralError(f"{path}: {name} gave {fault}. {_MEND}")
    return found
