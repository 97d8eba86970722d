"""The first line of a brief, and its summary."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bilateral.analysis.model import Rule
from bilateral.brief.centrality import Numbers
from bilateral.brief.choosing import (
    SAME,
    Value,
    best_row,
    is_elsewhere,
    is_of_others,
    likest_to,
    weigh_stature,
)
from bilateral.brief.dossier import Candidate, Dossier, cite, strangers
from bilateral.brief.model import Line
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.pool import Pool

BOTTOM_LINE = Rule(
    "bottom line",
    "1.3",
    "The sentence that says most of what all articles say, the newest above all; it stands alone, names "
    "both countries, tells what states and their heads do, more than that people met and more than a "
    "programme, and has 40 words at most, where there is such a one.",
)
SUMMARY = Rule(
    "summary",
    "1.0",
    "The best sentences that say different things, within a number of words, in reading order.",
)

LINE_WORDS = 40
LINE_NAMES = (0.0, 0.1, 0.6)  # what naming none, one, both of them adds, beyond what it adds anywhere
LINE_NEWEST = 1.3  # what standing in the newest article adds
LINE_LAST = 0.3  # what standing in the newest of all adds to that
LINE_DANGLING, LINE_CONNECTIVE, LINE_SPEAKER = 1.5, 0.9, 0.7  # what these cost
LINE_TITLED, LINE_READOUT, LINE_TORN, LINE_PRAISE = 0.8, 1.7, 2.2, 0.1
LINE_RANK = (0.0, 0.25, 0.35)  # what an act or claim of nobody of note, of a side, of its head adds
LINE_STATE, LINE_SMALL, LINE_DEPTH = 0.3, 0.7, 0.3  # matters of state; programmes; each level of a list
LINE_STRANGER = 0.2  # what each third country costs
LINE_OTHERS = 0.4  # what it costs that a third country acts, and not both of the two
LINE_ASIDE = 0.4  # what standing in an article costs that is first of all about another pair
LINE_LONGER = 0.05  # what each word beyond the limit costs, where every sentence passes it

SUMMARY_NEWEST = 0.2
SUMMARY_LIKENESS = 1.2
SUMMARY_WORDS, SUMMARY_LENGTH = 25, 0.01  # each word beyond so many costs that
SUMMARY_ISSUE = 0.4  # what naming issues that no chosen sentence names adds, by their weight


def choose_bottom_line(dossier: Dossier, pool: Pool) -> Line | None:
    """Choose the one sentence that a reader should keep."""
    for candidate in pinned(dossier, "bottom_line"):
        return cite(candidate, "bottom_line")
    out = dropped(dossier, "bottom_line")

    def value(row: int) -> float | None:
        candidate = pool.candidates[row]
        t, s = candidate.traits, candidate.traits.standing
        if candidate.place in out:
            return None
        worth = pool.worth[row] + LINE_NAMES[len(t.codes & dossier.codes)] + LINE_NEWEST * pool.recency[row]
        worth -= (
            LINE_DANGLING * s.dangling
            + LINE_TITLED * (s.titled or s.paired)
            + LINE_CONNECTIVE * s.connective
            + LINE_SPEAKER * s.speaker
            + LINE_READOUT * (s.readout and t.kind != "expected")
            + LINE_TORN * s.torn
            + LINE_PRAISE * s.praise
        )
        worth += LINE_LAST * (candidate.entry is dossier.newest)
        worth += weigh_stature(candidate, LINE_RANK, LINE_STATE, LINE_SMALL, LINE_DEPTH)
        worth -= LINE_STRANGER * strangers(dossier, candidate) + LINE_ASIDE * is_elsewhere(dossier, candidate)
        worth -= LINE_OTHERS * is_of_others(dossier, candidate)
        return worth - LINE_LONGER * max(0, t.words - LINE_WORDS)

    def value_of_short(row: int) -> float | None:
        return value(row) if pool.candidates[row].traits.words <= LINE_WORDS else None

    best = best_row(pool, value_of_short)
    if best is None:
        best = best_row(pool, value)
    return None if best is None else cite(pool.candidates[best], "bottom_line")


def choose_summary(dossier: Dossier, pool: Pool, issues: Mapping[str, float]) -> tuple[Line, ...]:
    """Choose sentences under the budget of words that say different things, in reading order."""
    chosen: list[Candidate] = []
    out: frozenset[tuple[int, int]] = frozenset()
    likest = likest_to(pool, ())
    while True:
        left = dossier.settings.summary_words - sum(c.traits.words for c in chosen)
        row = best_row(pool, _summary_value(pool, chosen, likest, out, issues, left))
        if row is None:
            break
        chosen.append(pool.candidates[row])
        out |= {pool.candidates[row].place}
        likest = np.maximum(likest, pool.likeness(row))
    return tuple(cite(c, "summary") for c in sorted(chosen, key=lambda c: c.place))


def _summary_value(  # noqa: PLR0913, PLR0917 - the state of one greedy choice
    pool: Pool,
    chosen: list[Candidate],
    likest: Numbers,
    out: frozenset[tuple[int, int]],
    issues: Mapping[str, float],
    left: int,
) -> Value:
    named = {i for c in chosen for i in c.traits.issues}

    def value(row: int) -> float | None:
        t = pool.candidates[row].traits
        if pool.candidates[row].place in out or likest[row] >= SAME or t.words > left:
            return None
        fresh = sum(issues.get(i, 0.0) for i in t.issues if i not in named)
        worth = pool.worth[row] + SUMMARY_NEWEST * pool.recency[row] + SUMMARY_ISSUE * min(1.5, fresh)
        return (
            worth - SUMMARY_LIKENESS * float(likest[row]) - SUMMARY_LENGTH * max(0, t.words - SUMMARY_WORDS)
        )

    return value
