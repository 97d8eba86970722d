"""The order of choosing: the best first, each measured against what has been chosen before it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bilateral.analysis.features import Candidate, Described, Numbers, round_off
from bilateral.reference.weights import Weights

DANGLING = 0.5  # share of the spread of all scores that an opening without its antecedent costs

COPY = 0.7  # likeness from which a sentence says nothing that is not chosen already; it comes last

POINTS_BACK = (
    "he she it they this these those his her its their such him them both that there here"
    " but and or so yet however therefore thus meanwhile moreover furthermore also still then instead"
    " otherwise nevertheless nonetheless additionally similarly likewise consequently hence besides"
)
ELSEWHERE = """
    er dies diese dieser dieses dabei damit dazu danach deshalb daher zudem außerdem jedoch
    allerdings dennoch il elle ils elles ce cela cette ces celui celle ceux toutefois cependant
    néanmoins ainsi ella ellos ellas esto eso ese esa estos estas aquel además también sin pero
    embargo egli essi esse questo questa questi queste ciò tale tali inoltre tuttavia infatti però
    hij zij ze dit deze dat daarnaast daarom bovendien echter ele ela eles elas isso isto essa esses
    essas porém contudo também além
"""
"""The same in German, French, Spanish, Italian, Dutch and Portuguese: no English sentence opens with them."""
_POINTS_BACK = frozenset((POINTS_BACK + " " + ELSEWHERE).split())


def order(
    candidates: Sequence[Candidate], described: Described, scores: Numbers, weights: Weights
) -> tuple[int, ...]:
    """Order candidates by their indices, best first.

    A score is divided by a power of the sentence's length and lowered by its likeness to what is chosen
    already. A sentence that points back ("He also …") is held back until the sentence before it is chosen.
    """
    words = np.array([max(1, len(c.words)) for c in candidates], dtype=np.float64)
    gain = (scores - scores.min() + 1e-6) / words**weights.length
    back = np.array([points_back(c) for c in candidates])
    cost = DANGLING * float(gain.std())
    gain = np.where(back, gain - cost, gain)
    followers = {c.sentence.number - 1: i for i, c in enumerate(candidates) if back[i]}
    beyond = float(np.ptp(gain)) + weights.likeness + 1
    alike = described.unit @ described.unit.T
    price = weights.likeness * alike + beyond * (alike >= COPY)  # of each beside each that is chosen
    lost = np.zeros(len(candidates))  # of each beside the likest that is chosen
    chosen: list[int] = []
    for _ in candidates:
        best = int(round_off(gain - lost).argmax())
        chosen.append(best)
        gain[best] = -np.inf
        lost = np.maximum(lost, price[best])
        follower = followers.get(candidates[best].sentence.number)
        if follower is not None:
            gain[follower] += cost
    return tuple(chosen)


def points_back(candidate: Candidate) -> bool:
    """Tell whether a sentence opens with a word that only the sentence before it explains."""
    return bool(candidate.words) and candidate.words[0].lower() in _POINTS_BACK
