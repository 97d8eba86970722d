"""The order of choosing: the best first, each measured against what has been chosen before it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bilateral.analysis.features import Candidate, Described, Numbers, round_off
from bilateral.reference.weights import Weights

DANGLING = 0.5  # share of the spread of all scores that an opening without its antecedent costs

POINTS_BACK = (
    "he she it they this these those his her its their such him them both that there here"
    " but and or so yet however therefore thus meanwhile moreover furthermore also still then instead"
    " otherwise nevertheless nonetheless additionally similarly likewise consequently hence besides"
)
_POINTS_BACK = frozenset(POINTS_BACK.split())


def order(
    candidates: Sequence[Candidate], described: Described, scores: Numbers, weights: Weights
) -> tuple[tuple[int, float], ...]:
    """Order candidates, best first: index and score after all penalties.

    A score is divided by a power of the sentence's length and lowered by its likeness to what is chosen
    already. A sentence that points back ("He also …") is held back until the sentence before it is chosen.
    """
    words = np.array([max(1, len(c.words)) for c in candidates], dtype=np.float64)
    gain = (scores - scores.min() + 1e-6) / words**weights.length
    back = np.array([points_back(c) for c in candidates])
    gain = np.where(back, gain - DANGLING * float(gain.std()), gain)
    followers = {(c.source, c.sentence.number - 1): i for i, c in enumerate(candidates) if back[i]}
    cost = DANGLING * float((scores / words**weights.length).std())
    likest = np.zeros(len(candidates))
    left = np.ones(len(candidates), dtype=bool)
    out = []
    for _ in candidates:
        now = round_off(np.where(left, gain - weights.likeness * likest, -np.inf))
        best = int(now.argmax())
        left[best] = False
        out.append((best, float(now[best])))
        likest = np.maximum(likest, described.unit @ described.unit[best])
        chosen = candidates[best]
        follower = followers.get((chosen.source, chosen.sentence.number))
        if follower is not None:
            gain[follower] += cost
    return tuple(out)


def points_back(candidate: Candidate) -> bool:
    """Tell whether a sentence opens with a word that only the sentence before it explains."""
    return bool(candidate.words) and candidate.words[0].lower() in _POINTS_BACK
