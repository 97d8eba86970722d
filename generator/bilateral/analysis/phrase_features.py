"""What a candidate phrase looks like beside the others of its article, in numbers."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
from numpy.typing import NDArray

from bilateral.analysis.candidates import Candidates, Key
from bilateral.analysis.features import Numbers

WINDOW = 10  # words; two words within it are linked
ROUNDS = 30  # of the walk
STAY = (
    0.85  # share of the walk that follows links; the rest starts again, rather at the beginning of the text
)


def describe_phrases(candidates: Candidates) -> dict[str, Numbers]:
    """Describe each phrase, by the names that the weights use; one value a phrase, in their order."""
    frequency, rank = _walk(candidates.words)
    inside = _count_inside(candidates)
    rows = []
    for key, places in candidates.phrases.items():
        total = sum(frequency[word] for word in key)
        size = len(key)
        rows.append(
            (
                math.log1p(len(places.tokens)),
                math.log1p(places.tokens[0]),
                places.sentences[0] == 0,
                len(set(places.sentences)) / max(1, candidates.sentences),
                size == 1,
                size == 2,  # noqa: PLR2004 - pairs
                size > 2,  # noqa: PLR2004 - longer ones
                sum(places.capitals) / len(places.capitals),
                math.log1p(total / size),
                math.log1p(1000 * sum(rank.get(word, 0.0) for word in key)),
                math.log1p(inside[key]),
                math.log1p(len(places.form)),
                1 / (1 + places.sentences[0]),
                math.log1p(total),
            )
        )
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(NAMES))
    return {name: table[:, column] for column, name in enumerate(NAMES)}


_NAMES = "log_tf first first_sentence spread len1 len2 len3 capital wordtf posrank inside chars early degree"
NAMES = tuple(_NAMES.split())


def _count_inside(candidates: Candidates) -> Counter[Key]:
    """Count for each phrase how often it stands inside a longer one."""
    inside: Counter[Key] = Counter()
    for key, places in candidates.phrases.items():
        parts = {key[i:j] for i in range(len(key)) for j in range(i + 1, len(key) + 1)} - {key}
        for part in parts:
            if part in candidates.phrases:
                inside[part] += len(places.tokens)
    return inside


def _walk(words: tuple[tuple[int, str], ...]) -> tuple[Counter[str], dict[str, float]]:
    """Count each stem, and rank it by a walk over neighbouring words that starts early (PositionRank)."""
    number: dict[str, int] = {}
    at = np.array([i for i, _ in words], dtype=np.intp)
    which = np.array([number.setdefault(word, len(number)) for _, word in words], dtype=np.intp)
    frequency = Counter(word for _, word in words)
    n = len(number)
    if not n:
        return frequency, {}
    one, other = _neighbours(at, which)
    degree = np.maximum(np.bincount(one, minlength=n), 1)
    start = np.bincount(which, weights=1 / (1 + at), minlength=n)
    start = start / start.sum()
    rank = np.full(n, 1 / n)
    for _ in range(ROUNDS):
        passed = (rank / degree)[one]
        rank = (1 - STAY) * start + STAY * np.bincount(other, weights=passed, minlength=n)
    return frequency, dict(zip(number, rank.tolist(), strict=True))


def _neighbours(at: NDArray[np.intp], which: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the links between stems that stand within the window, in both directions, once for each time."""
    links = [np.zeros((2, 0), dtype=np.intp)]
    for step in range(1, min(WINDOW, len(at))):
        near = (at[step:] - at[:-step] < WINDOW) & (which[step:] != which[:-step])
        links.append(np.stack((which[:-step][near], which[step:][near])))
    one, other = np.concatenate(links, axis=1)
    return np.concatenate((one, other)), np.concatenate((other, one))
