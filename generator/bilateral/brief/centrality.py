"""How much each sentence says of what all the articles say.

LexRank (Erkan and Radev 2004) and the centroid (Radev et al. 2004) over weighted stems, on a bounded number
of sentences, so that six hundred articles cost little more than sixty.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

DAMPING = 0.15
ROUNDS = 20
LEAST_LIKENESS = 0.05
DIGITS = 9  # scores are rounded so that they are equal on every machine


@dataclass(frozen=True, slots=True)
class Centrality:
    """Scores from 0 to 1, and unit vectors to measure likeness with; a row for each sentence."""

    scores: Numbers
    units: Numbers

    def likeness(self, row: int) -> Numbers:
        """Give the likeness of all sentences to one of them, from 0 to 1."""
        found: Numbers = np.round(self.units @ self.units[row], DIGITS)
        return found


def measure(terms: Sequence[Sequence[str]], sources: Sequence[int]) -> Centrality:
    """Measure sentences given as stems, each with the number of its article.

    A term's weight grows with the number of articles that hold it: what one text repeats counts less than
    what many say.
    """
    order = {t: j for j, t in enumerate(dict.fromkeys(t for each in terms for t in each))}
    if not terms or not order:
        return Centrality(np.zeros(len(terms)), np.zeros((len(terms), 1)))
    held = Counter(term for each in terms for term in set(each))
    spread = Counter(t for _, t in {(s, t) for s, each in zip(sources, terms, strict=True) for t in each})
    weights = np.zeros((len(terms), len(order)))
    for i, each in enumerate(terms):
        for term, times in Counter(each).items():
            weights[i, order[term]] = math.log1p(times) * math.log1p(len(terms) / held[term])
    units = weights / np.maximum(np.linalg.norm(weights, axis=1, keepdims=True), 1e-9)
    centre = weights.sum(axis=0) * np.array([math.log1p(spread[term]) for term in order])
    centroid = units @ (centre / max(1e-9, float(np.linalg.norm(centre))))
    rank = _rank(units @ units.T)
    scores = np.round(0.5 * centroid / max(1e-9, float(centroid.max())) + 0.5 * rank, DIGITS)
    return Centrality(scores, units)


def _rank(likeness: Numbers) -> Numbers:
    size = len(likeness)
    graph = np.where(likeness > LEAST_LIKENESS, likeness, 0.0)
    np.fill_diagonal(graph, 0.0)
    graph = graph / np.maximum(graph.sum(axis=1, keepdims=True), 1e-9)
    rank = np.full(size, 1.0 / size)
    for _ in range(ROUNDS):
        rank = DAMPING / size + (1 - DAMPING) * (rank @ graph)
    scaled: Numbers = rank / max(float(rank.max()), math.ulp(1.0))
    return scaled
