"""The sentences that together make the best summary of a given length.

Choosing the best sentence again and again leaves room that the last one does not fit into; here whole choices
are compared (a knapsack, as in McDonald 2007), the promising ones side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.features import Candidate, Described, Numbers, round_off
from bilateral.analysis.redundancy import points_back
from bilateral.reference.weights import Weights

COMPARED = 12  # sentences that a choice is made from: the best ones
KEPT = 16  # choices that are carried on side by side
DANGLING = 0.3  # what each word of a sentence costs that points back to one that is not chosen


def fit(
    candidates: Sequence[Candidate], described: Described, worth: Numbers, weights: Weights, budget: int
) -> tuple[int, ...]:
    """Choose indices of candidates within a budget of words, best first; none where none of the best fits.

    ``worth`` is that of each word of a candidate. What is worth less than the floor does not fill up room,
    and likeness to a chosen sentence takes its share of the worth.
    """
    best = round_off(-worth).argsort(kind="stable")[:COMPARED]
    words = [len(c.sentence.text.split()) for c in candidates]
    alike = described.unit @ described.unit.T
    choices: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, ())]
    for i in sorted(best.tolist()):
        before = candidates[i].sentence.number - 1
        back = points_back(candidates[i])
        longer = []
        for value, length, chosen in choices:
            if length + words[i] > budget:
                continue
            likest = max((float(alike[i, j]) for j in chosen), default=0.0)
            gain = float(worth[i]) * (1 - weights.likeness * likest) - weights.floor
            if back and not any(candidates[j].sentence.number == before for j in chosen):
                gain -= DANGLING
            longer.append((round(value + gain * words[i], 6), length + words[i], (*chosen, i)))
        choices = sorted(choices + longer, key=lambda choice: (-choice[0], choice[2]))[:KEPT]
    return tuple(sorted(choices[0][2], key=lambda i: (-round(float(worth[i]), 9), i)))
