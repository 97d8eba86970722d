"""What a candidate phrase looks like beside the others of its article, in numbers."""

from __future__ import annotations

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
    keys, places = list(candidates.phrases), list(candidates.phrases.values())
    size = _column([len(key) for key in keys])
    total = _column([sum([frequency[word] for word in key]) for key in keys])
    sentence = _column([p.sentences[0] for p in places])
    spread = _column([len(set(p.sentences)) for p in places])
    return {
        "log_tf": np.log1p(_column([len(p.tokens) for p in places])),
        "first": np.log1p(_column([p.tokens[0] for p in places])),
        "first_sentence": (sentence == 0).astype(np.float64),
        "spread": spread / max(1, candidates.sentences),
        "len1": (size == 1).astype(np.float64),
        "len2": (size == 2).astype(np.float64),  # noqa: PLR2004 - pairs
        "len3": (size > 2).astype(np.float64),  # noqa: PLR2004 - longer ones
        "capital": _column([sum(p.capitals) / len(p.capitals) for p in places]),
        "wordtf": np.log1p(total / size),
        "posrank": np.log1p(1000 * _column([sum([rank.get(word, 0.0) for word in key]) for key in keys])),
        "inside": np.log1p(_column([inside[key] for key in keys])),
        "chars": np.log1p(_column([len(p.form) for p in places])),
        "early": 1 / (1 + sentence),
        "degree": np.log1p(total),
    }


def _column(values: list[float] | list[int]) -> Numbers:
    return np.array(values, dtype=np.float64)


def _count_inside(candidates: Candidates) -> Counter[Key]:
    """Count for each phrase how often it stands inside a longer one."""
    inside: Counter[Key] = Counter()
    for key, places in candidates.phrases.items():
        size = len(key)
        if size > 1:
            for part in {key[i:j] for i in range(size) for j in range(i + 1, size + 1)} - {key}:
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
    share = STAY / np.maximum(np.bincount(one, minlength=n), 1)
    start = np.bincount(which, weights=1 / (1 + at), minlength=n)
    start *= (1 - STAY) / start.sum()
    rank = np.full(n, 1 / n)
    for _ in range(ROUNDS):
        rank = start + np.bincount(other, (rank * share).take(one), n)
    return frequency, dict(zip(number, rank.tolist(), strict=True))


def _neighbours(at: NDArray[np.intp], which: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the links between stems that stand within the window, in both directions, once for each time."""
    later = np.arange(len(at))[:, None] + np.arange(1, WINDOW)  # for each word the places of those after it
    beyond = np.arange(1, WINDOW)  # so that the last words have neighbours too, which are too far away
    far = np.concatenate((at, at[-1] + WINDOW + beyond))
    near = far[later] - at[:, None] < WINDOW
    one = np.broadcast_to(which[:, None], near.shape)[near]
    other = which[later[near]]
    apart = one != other
    one, other = one[apart], other[apart]
    return np.concatenate((one, other)), np.concatenate((other, one))
