"""The report of the doctor: what there is, and what is wrong, as text or as data."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from bilateral.errors import BilateralError, Fault
from bilateral.report import Place

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong, with what to do about it."""

    text: str
    stops: bool  # a build
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor found."""

    sections: Mapping[str, Mapping[str, Any]]  # title: label: a value, or a list of them
    problems: tuple[Problem, ...]  # those that stop a build first

    @property
    def stops(self) -> bool:
        """Whether something stops a build."""
        return any(problem.stops for problem in self.problems)

    def lines(self) -> Iterator[str]:
        """Give the report to read."""
        for title, entries in self.sections.items():
            yield f"{title.replace('_', ' ').capitalize()}:"
            width = max(map(len, entries), default=0)
            for label, value in entries.items():
                for number, each in enumerate(value if isinstance(value, list) else [value]):
                    yield f"  {'' if number else label.replace('_', ' '):<{width}}  {each}".rstrip()
            yield ""
        for heading, stops in (("Wrong; it stops a build", True), ("Worth mending", False)):
            if told := [problem.text for problem in self.problems if problem.stops is stops]:
                yield f"{heading}:"
                yield from (f"  {text}" for text in told)
        if not self.problems:
            yield "Nothing is wrong."

    def record(self) -> dict[str, Any]:
        """Give the report as data."""
        problems = [
            {"severity": "error" if p.stops else "warning", "file": p.file, "line": p.line, "text": p.text}
            for p in self.problems
        ]
        return {**self.sections, "problems": problems}


def tried(work: Callable[[], _T], problems: list[Problem]) -> _T | None:
    """Do what may find something wrong; then that is noted, and nothing given."""
    try:
        return work()
    except BilateralError as wrong:
        problems += [Problem(line, stops=True) for line in str(wrong).splitlines()]
    except OSError as wrong:
        problems.append(
            Problem(f"{wrong.filename}: {wrong.strerror}. Check that you may read it.", stops=True)
        )
    return None


def of_fault(fault: Fault) -> Problem:
    """Tell a fault as a problem."""
    return Problem(str(fault), fault.is_error, fault.file, fault.line)


def shown(place: Place, path: Path) -> str:
    """Name a path as the publisher knows it."""
    return Path(os.path.relpath(path, place.root)).as_posix()
