"""Where the front matter of a file ends and its text begins."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.errors import Fault


@dataclass(frozen=True, slots=True)
class Parts:
    """A file in two."""

    head: str | None  # the YAML; None where the file has none
    head_line: int  # line of the file on which it begins, counted from 1
    body: str
    body_line: int


def split_file(file: str, text: str) -> tuple[Parts, tuple[Fault, ...]]:
    """Split a file at the lines ``---`` around its front matter; blank lines may stand above the first."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != "---":
        return Parts(None, 1, text, 1), ()
    for number in range(first + 1, len(lines)):
        if lines[number].rstrip() in {"---", "..."}:
            head = "\n".join(lines[first + 1 : number])
            return Parts(head, first + 2, "\n".join(lines[number + 1 :]), number + 2), ()
    what = 'has no closing "---"'
    fault = Fault(
        file, first + 1, "front matter", what, 'Write a line "---" between the last key and the text.'
    )
    return Parts(None, first + 2, "", len(lines) + 1), (fault,)
