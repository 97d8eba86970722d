"""What can go wrong, as an author reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in one file: where, what, and what to do.

    >>> print(Fault("a.md", 6, "countries", '"JAP" is not a country', 'Did you mean "JPN" (Japan)?'))
    a.md:6: countries: "JAP" is not a country. Did you mean "JPN" (Japan)?
    """

    file: str  # as the author knows it: relative to the folder of mkdocs.yml where it can be
    line: int  # counted from 1
    key: str  # the front-matter key, setting or part of the text that is wrong
    what: str  # one clause, without its full stop
    remedy: str  # one or two sentences that say what to do
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.what}. {self.remedy}".rstrip()

    @property
    def is_error(self) -> bool:
        """Whether it stops publishing; a warning never does."""
        return self.severity == "error"


class BilateralError(Exception):
    """Anything the user can mend; its text says where, what, and what to do."""


class InvalidInputError(BilateralError):
    """Every fault that was found, told at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults in the order of file and line."""
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))
