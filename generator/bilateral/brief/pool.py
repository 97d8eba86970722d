"""The sentences that a brief may open with, and how much each is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from bilateral.brief.centrality import Centrality, measure
from bilateral.brief.dossier import Candidate, Dossier
from bilateral.brief.traits import SUBSTANCE

MOST = 320  # sentences that are compared with one another
FEWEST_WORDS, MOST_WORDS = 8, 60

# What a trait adds to a score whose centrality runs from 0 to 1.
CENTRAL = 1.0
RECENT = 0.35
BOTH, ONE = 0.45, 0.2
ISSUE = 0.45  # shared among the issues that the sentence names, by their weight in the brief
LEAD = 0.15
SUBSTANTIAL = 0.3
KIND = {"reported": 0.1, "claimed": 0.0, "assessed": 0.1, "expected": 0.1}
COURTESY, FRAME, DANGLING, CONNECTIVE, SPEAKER, EMPTY = -0.7, -2.0, -0.35, -0.1, -0.15, -0.6


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates with their worth, in reading order."""

    candidates: tuple[Candidate, ...]
    worth: tuple[float, ...]
    centrality: Centrality

    def likeness(self, row: int) -> np.ndarray:
        """Give the likeness of all candidates to one."""
        return self.centrality.likeness(row)


def fill_pool(dossier: Dossier, issues: Mapping[str, float]) -> Pool:
    """Choose the candidates and weigh them; ``issues`` gives the weight of each issue in the brief."""
    candidates = _choose(dossier)
    measured = measure([c.traits.terms for c in candidates], [c.entry.number for c in candidates])
    worth = tuple(
        round(CENTRAL * float(measured.scores[i]) + _weigh(dossier, candidate, issues), 6)
        for i, candidate in enumerate(candidates)
    )
    return Pool(candidates, worth, measured)


def _choose(dossier: Dossier) -> tuple[Candidate, ...]:
    """Take every usable sentence; of too many, the best of each article by its own ranking."""
    usable = {
        entry.number: [
            c for c in dossier.candidates(entry) if c.traits.usable and c.traits.words <= MOST_WORDS
        ]
        for entry in dossier.entries
    }
    total = sum(map(len, usable.values()))
    entries = dossier.entries
    if total > MOST:
        entries = entries[-MOST:]
        share = max(1, MOST // len(entries))
        for entry in entries:
            rank = {s.number: r for r, s in enumerate(entry.analysis.ranking)}
            best = sorted(
                usable[entry.number], key=lambda c: (rank.get(c.sentence.number, len(rank)), c.place)
            )
            usable[entry.number] = sorted(best[:share], key=lambda c: c.place)
    return tuple(c for entry in entries for c in usable[entry.number])


def _weigh(dossier: Dossier, candidate: Candidate, issues: Mapping[str, float]) -> float:
    t = candidate.traits
    about = len(t.codes & dossier.codes)
    value = (0.0, ONE, BOTH)[about]
    value += RECENT * _recency(dossier, candidate)
    value += ISSUE * min(1.0, sum(issues.get(i, 0.0) for i in t.issues) / 1.5)
    value += LEAD / (1 + 0.5 * (t.sentence.number - 1))
    value += SUBSTANTIAL * min(1.0, t.substance / 12)
    value += KIND[t.kind]
    s = t.standing
    value += COURTESY * s.courtesy + FRAME * (s.frame or s.question) + DANGLING * s.dangling
    value += CONNECTIVE * s.connective + SPEAKER * s.speaker
    value += EMPTY * (t.substance < SUBSTANCE) + EMPTY * (s.contact and t.substance < 2 * SUBSTANCE)
    value += EMPTY * (t.words < FEWEST_WORDS)
    return value


def _recency(dossier: Dossier, candidate: Candidate) -> float:
    """Give 1.0 for the newest article, less for each older one; 0.5 for an undated one."""
    if candidate.entry.article.front.date is None:
        return 0.5 if dossier.newest else 1.0
    size = len(dossier.entries)
    return candidate.entry.number / size
