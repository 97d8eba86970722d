"""A person, and the office that a sentence gives."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.analysis.names import Name
from bilateral.analysis.office_spans import Line


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and the office that a sentence gives; offsets count from the start of the sentence."""

    name: Name
    role: str  # as written, in plain marks
    start: int  # of role and name together
    end: int
    office: tuple[int, int]  # start and end of the office alone


def cut_role(line: Line, first: int, behind: int) -> str:
    """Cut an office out of its sentence, without the small words at its end."""
    tokens = line.tokens
    while behind > first + 1 and tokens[behind - 1].text in (",", ".", "and", "of", "for", "to", "the"):
        behind -= 1
    return line.text[tokens[first].start : tokens[behind - 1].end]
