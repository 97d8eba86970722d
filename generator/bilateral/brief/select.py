"""The opening of a brief: the bottom line, the key judgments, the summary."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from bilateral.analysis.model import Rule
from bilateral.brief.dossier import Candidate, Dossier, cite
from bilateral.brief.model import Line
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.pool import Pool

BOTTOM_LINE = Rule(
    "bottom line",
    "1.0",
    "The sentence that says most of what all articles say, stands alone, names both countries and has 40 words at most.",
)
JUDGMENTS = Rule(
    "judgments",
    "1.0",
    "The three next best sentences that say different things; at most one an issue, not all of one kind.",
)
SUMMARY = Rule(
    "summary",
    "1.0",
    "The best sentences that say different things, within a number of words, in reading order.",
)

LINE_WORDS = 40
NEWEST = 0.9  # what standing in the newest article adds to a bottom line
NEWER = 0.5  # and to a judgment
JUDGMENTS_SHOWN = 3
JUDGMENT_WORDS = 25  # aimed at
JUDGMENT_LIMIT = 45
SAME = 0.5  # likeness at which two sentences make the same point
LIKENESS = 1.4  # what full likeness to a chosen sentence costs
SAME_ISSUE = 0.5
SAME_KIND = 0.2
SUMMARY_LIKENESS = 1.2
SUMMARY_LENGTH = 0.01  # what each word beyond SUMMARY_WORDS costs in a summary
SUMMARY_WORDS = 25
SUMMARY_NEWER = 0.2
SUMMARY_ISSUE = 0.4  # what naming an issue that no chosen sentence names adds


def choose_bottom_line(dossier: Dossier, pool: Pool) -> Line | None:
    """Choose the one sentence that a reader should keep."""
    for candidate in pinned(dossier, "bottom_line"):
        return cite(candidate, "bottom_line")
    out = dropped(dossier, "bottom_line")
    best = max(
        (i for i, c in enumerate(pool.candidates) if c.place not in out),
        key=lambda i: (_as_bottom_line(dossier, pool, i), -i),
        default=None,
    )
    return None if best is None else cite(pool.candidates[best], "bottom_line")


def _as_bottom_line(dossier: Dossier, pool: Pool, row: int) -> float:
    t = pool.candidates[row].traits
    about = len(t.codes & dossier.codes)
    value = pool.worth[row] + (0.0, 0.1, 0.6)[about] + NEWEST * pool.recency[row]
    value -= (
        1.5 * (t.standing.dangling or t.standing.titled)
        + 0.5 * t.standing.connective
        + 0.7 * t.standing.speaker
    )
    value -= 0.3 * (t.words > LINE_WORDS) + 0.05 * max(0, t.words - LINE_WORDS)
    return round(value, 6)


def choose_judgments(dossier: Dossier, pool: Pool, bottom_line: Line | None) -> tuple[Line, ...]:
    """Choose three different points, none of them the bottom line's."""
    chosen = list(pinned(dossier, "judgments")[:JUDGMENTS_SHOWN])
    out = dropped(dossier, "judgments") | {c.place for c in chosen}
    worst = np.zeros(len(pool.candidates))
    rows = {c.place: i for i, c in enumerate(pool.candidates)}
    issues: list[str] = []
    if bottom_line:
        place = (bottom_line.number, bottom_line.sentence.number)
        out |= {place}
        if place in rows:
            worst = np.maximum(worst, pool.likeness(rows[place]))
    for candidate in chosen:
        if candidate.place in rows:
            worst = np.maximum(worst, pool.likeness(rows[candidate.place]))
        issues.extend(candidate.traits.issues[:1])
    while len(chosen) < JUDGMENTS_SHOWN:
        row = _next_judgment(dossier, pool, worst, chosen, out)
        if row is None:
            break
        chosen.append(pool.candidates[row])
        out |= {pool.candidates[row].place}
        worst = np.maximum(worst, pool.likeness(row))
    return tuple(cite(c, "judgments") for c in chosen)


def _next_judgment(
    dossier: Dossier, pool: Pool, worst: np.ndarray, chosen: list[Candidate], out: frozenset[tuple[int, int]]
) -> int | None:
    best: tuple[float, int] | None = None
    kinds = [c.traits.kind for c in chosen]
    named = {i for c in chosen for i in c.traits.issues}
    for row, candidate in enumerate(pool.candidates):
        t = candidate.traits
        if candidate.place in out or worst[row] >= SAME or t.words > JUDGMENT_LIMIT or t.standing.frame:
            continue
        value = pool.worth[row] + NEWER * pool.recency[row] - LIKENESS * float(worst[row])
        value -= 0.012 * abs(t.words - JUDGMENT_WORDS)
        value -= 0.4 * t.standing.dangling
        if t.issues:
            value -= SAME_ISSUE * len(named & set(t.issues)) / len(t.issues)
        value -= SAME_KIND * kinds.count(t.kind)
        value -= 0.6 * (not t.codes & dossier.codes)
        key = (round(value, 6), -row)
        if best is None or key > best:
            best = key
    return None if best is None else -best[1]


def choose_summary(dossier: Dossier, pool: Pool, issues: Mapping[str, float]) -> tuple[Line, ...]:
    """Choose sentences under the budget of words that say different things, in reading order."""
    budget = dossier.settings.summary_words
    out = dropped(dossier, "summary")
    chosen = list(pinned(dossier, "summary"))
    rows = {c.place: i for i, c in enumerate(pool.candidates)}
    worst = np.zeros(len(pool.candidates))
    for candidate in chosen:
        if candidate.place in rows:
            worst = np.maximum(worst, pool.likeness(rows[candidate.place]))
    while True:
        left = budget - sum(c.traits.words for c in chosen)
        taken = {c.place for c in chosen}
        named = {i for c in chosen for i in c.traits.issues}
        best: tuple[float, int] | None = None
        for row, candidate in enumerate(pool.candidates):
            t = candidate.traits
            if candidate.place in out or candidate.place in taken or worst[row] >= SAME:
                continue
            if t.words > left and (chosen or t.words > budget):
                continue
            fresh = sum(issues.get(i, 0.0) for i in t.issues if i not in named)
            value = pool.worth[row] - SUMMARY_LIKENESS * float(worst[row]) + SUMMARY_ISSUE * min(1.5, fresh)
            value += SUMMARY_NEWER * pool.recency[row] - SUMMARY_LENGTH * max(0, t.words - SUMMARY_WORDS)
            key = (round(value, 6), -row)
            if best is None or key > best:
                best = key
        if best is None:
            break
        row = -best[1]
        chosen.append(pool.candidates[row])
        worst = np.maximum(worst, pool.likeness(row))
    return tuple(cite(c, "summary") for c in sorted(chosen, key=lambda c: c.place))
