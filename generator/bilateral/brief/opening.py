"""The head of a brief: its bottom line and key judgments, and the pool they were chosen from."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.brief.dossier import Dossier
from bilateral.brief.issues import weigh_issues
from bilateral.brief.judgments import choose_judgments
from bilateral.brief.model import Line
from bilateral.brief.pool import Pool, fill_pool
from bilateral.brief.select import choose_bottom_line


@dataclass(frozen=True, slots=True)
class Opening:
    """The parts of a brief in which a change is told."""

    bottom_line: Line | None
    judgments: tuple[Line, ...]


def open_brief(dossier: Dossier) -> tuple[Opening, Pool]:
    """Choose the bottom line and the judgments, and give the pool they were chosen from."""
    pool = fill_pool(dossier, dict(weigh_issues(dossier)))
    bottom_line = choose_bottom_line(dossier, pool)
    return Opening(bottom_line, choose_judgments(dossier, pool, bottom_line)), pool
