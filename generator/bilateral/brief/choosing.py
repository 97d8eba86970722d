"""What the choices of an opening share: the best row, likeness to what is said, the stature of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from bilateral.brief.centrality import Numbers
from bilateral.brief.dossier import Candidate, Dossier, is_aside
from bilateral.brief.pool import Pool

SAME = 0.5  # likeness at which two sentences make the same point

Value = Callable[[int], float | None]
"""What choosing a row of the pool would be worth now; None where it cannot be chosen."""


def best_row(pool: Pool, value: Value) -> int | None:
    """Give the row of the highest value; of equal ones the first in reading order."""
    best: tuple[float, int] | None = None
    for row in range(len(pool.candidates)):
        worth = value(row)
        if worth is not None and (best is None or round(worth, 6) > best[0]):
            best = (round(worth, 6), row)
    return None if best is None else best[1]


def likest_to(pool: Pool, said: Iterable[tuple[int, int]]) -> Numbers:
    """Give for each row its greatest likeness to what has been said."""
    rows = {c.place: i for i, c in enumerate(pool.candidates)}
    likest: Numbers = np.zeros(len(pool.candidates))
    for place in sorted(said):
        if place in rows:
            likest = np.maximum(likest, pool.likeness(rows[place]))
    return likest


def is_elsewhere(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether a sentence names not both and its article is first about another pair."""
    return not dossier.codes <= candidate.traits.codes and is_aside(dossier, candidate)


def is_of_others(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether a third country acts, beside one of the two at most: it is another pair's affair."""
    actors = candidate.traits.stature.actors
    return bool(actors - dossier.codes) and not dossier.codes <= actors


def weigh_stature(
    candidate: Candidate, rank: tuple[float, float, float], state: float, small: float, depth: float
) -> float:
    """Weigh who does or says something, what it is about, and how deep in a list it stands.

    ``rank`` gives what it adds that nobody of note, a side, or its head acts; ``state`` what a matter between
    states adds; ``small`` and ``depth`` what a programme costs, and each level of a list.
    """
    t, s = candidate.traits, candidate.traits.standing
    does = (s.act or t.kind in {"claimed", "expected"}) and not (s.vague or s.courtesy or s.readout)
    slight = s.small or (s.firm and not t.stature.rank)
    worth = rank[t.stature.rank] * does + state * (s.state and not slight)
    return worth - small * slight - depth * t.depth
