"""The parts of a brief that limits speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bilateral.brief.dossier import Dossier
from bilateral.brief.model import BriefPerson, Entry, Line, Side
from bilateral.brief.wording import capital, join, quoted
from bilateral.messages import Series

CUES = 4  # time-bound wordings that a limit quotes


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of a brief that limits speak of."""

    opening: tuple[Line, ...]  # bottom line and judgments
    sides: tuple[Side, Side]
    people: tuple[BriefPerson, ...]
    dated_lines: tuple[Line, ...]  # on the timeline
    looking_ahead: int  # sentences


def carries(weak: Sequence[Entry], dossier: Dossier, shown: Shown) -> bool:
    """Tell whether the opening rests on weak articles, or most of the articles are weak."""
    numbers = {e.number for e in weak}
    return 2 * len(weak) >= len(dossier.entries) or any(line.number in numbers for line in shown.opening)


def quote_cues(lines: Sequence[Line]) -> Series:
    """Quote the cues of lines, without the article before them: “Coming weeks” and “upcoming elections”."""
    cues = [line.cue.split(" ", 1)[1] if line.cue.lower().startswith("the ") else line.cue for line in lines]
    different = list(dict.fromkeys(cues))
    return join([quoted(capital(cue) if i == 0 else cue) for i, cue in enumerate(different)])
