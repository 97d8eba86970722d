"""The best sentences of several articles on one subject."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.features import Candidate, describe, weigh
from bilateral.analysis.model import Reading
from bilateral.analysis.redundancy import order
from bilateral.analysis.usable import usable
from bilateral.reference.weights import load_weights

MOST = 1_000  # sentences that are compared with one another; of more, each article gives its first ones


def rank_many(readings: Sequence[Reading]) -> tuple[tuple[int, int, float], ...]:
    """Rank the sentences of several articles, best first: index of the reading, sentence number, score.

    What repeats a sentence that stands before it in the ranking sinks, so that the first few say
    different things. Articles count in the order given; sentences that cannot be quoted are left out.
    """
    kept = [usable(reading, source) for source, reading in enumerate(readings)]
    share = max(1, MOST // max(1, len(kept)))
    if sum(map(len, kept)) > MOST:
        kept = [candidates[:share] for candidates in kept]
    candidates: list[Candidate] = [c for each in kept for c in each][:MOST]
    if not candidates:
        return ()
    weights = load_weights("multi")
    described = describe(candidates, [reading.title_terms for reading in readings])
    ranked = order(candidates, described, weigh(described.columns, weights.features), weights)
    return tuple((candidates[i].source, candidates[i].sentence.number, value) for i, value in ranked)
