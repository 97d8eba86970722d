"""The opening of a brief: the bottom line, the key judgments, the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import numpy as np

from bilateral.analysis.model import Rule
from bilateral.brief.centrality import Numbers
from bilateral.brief.dossier import Candidate, Dossier, cite
from bilateral.brief.model import Line
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.pool import Pool
from bilateral.brief.traits import SUBSTANCE

BOTTOM_LINE = Rule(
    "bottom line",
    "1.1",
    "The sentence that says most of what all articles say, the newest above all; it stands alone, names "
    "both countries, tells more than that people met, and has 40 words at most, where there is such a one.",
)
JUDGMENTS = Rule(
    "judgments",
    "1.1",
    "The three next best sentences that say different things; at most one an issue where possible, and not "
    "all of one kind or from one article. News of a day long past, courtesies and bare meetings give way.",
)
SUMMARY = Rule(
    "summary",
    "1.0",
    "The best sentences that say different things, within a number of words, in reading order.",
)

SAME = 0.5  # likeness at which two sentences make the same point

LINE_WORDS = 40
LINE_NAMES = (
    0.0,
    0.1,
    0.6,
)  # what naming none, one, both of the countries adds, beyond what it adds anywhere
LINE_NEWEST = 1.3  # what standing in the newest article adds
LINE_DANGLING, LINE_CONNECTIVE, LINE_SPEAKER = 1.5, 0.5, 0.7  # what these cost
LINE_READOUT, LINE_TORN, LINE_PRAISE = 0.6, 1.0, 0.1
LINE_LONG, LINE_LONGER = 0.3, 0.05  # what passing the limit costs, and each word beyond it

JUDGMENTS_SHOWN = 3
JUDGMENT_WORDS, JUDGMENT_LENGTH = 25, 0.012  # length aimed at, and what each word of difference costs
JUDGMENT_LIMIT = 45  # words
JUDGMENT_NEWEST = 0.8
JUDGMENT_LIKENESS = 1.4  # what full likeness to a chosen sentence costs
JUDGMENT_ISSUE, JUDGMENT_KIND = 0.4, 0.2  # what the issue of a chosen judgment costs, and its kind
JUDGMENT_OPENED = 0.1  # what an issue of the bottom line costs
JUDGMENT_ARTICLE = 0.3  # what each judgment that is chosen from the same article costs
JUDGMENT_DANGLING, JUDGMENT_NAMELESS = 1.5, 0.6
JUDGMENT_TITLED, JUDGMENT_SPEAKER, JUDGMENT_READOUT, JUDGMENT_TORN = 0.3, 0.5, 0.5, 1.2
JUDGMENT_PRAISE, JUDGMENT_CONNECTIVE = 0.25, 0.15
JUDGMENT_ACTS = 0.3  # what somebody's act adds, beyond what it adds anywhere
JUDGMENT_BOUND = 0.5  # what being news of its day costs where the day is as long ago as can be

SUMMARY_NEWEST = 0.2
SUMMARY_LIKENESS = 1.2
SUMMARY_WORDS, SUMMARY_LENGTH = 25, 0.01  # each word beyond so many costs that
SUMMARY_ISSUE = 0.4  # what naming issues that no chosen sentence names adds, by their weight

Value = Callable[[int], float | None]
"""What choosing a row of the pool would be worth now; None where it cannot be chosen."""


def choose_bottom_line(dossier: Dossier, pool: Pool) -> Line | None:
    """Choose the one sentence that a reader should keep."""
    for candidate in pinned(dossier, "bottom_line"):
        return cite(candidate, "bottom_line")
    out = dropped(dossier, "bottom_line")

    def value(row: int) -> float | None:
        t, s = pool.candidates[row].traits, pool.candidates[row].traits.standing
        if pool.candidates[row].place in out:
            return None
        worth = pool.worth[row] + LINE_NAMES[len(t.codes & dossier.codes)] + LINE_NEWEST * pool.recency[row]
        worth -= (
            LINE_DANGLING * (s.dangling or s.titled)
            + LINE_CONNECTIVE * s.connective
            + LINE_SPEAKER * s.speaker
            + LINE_READOUT * (s.readout and t.kind != "expected")
            + LINE_TORN * s.torn
            + LINE_PRAISE * s.praise
        )
        return worth - LINE_LONG * (t.words > LINE_WORDS) - LINE_LONGER * max(0, t.words - LINE_WORDS)

    best = _best(pool, value)
    return None if best is None else cite(pool.candidates[best], "bottom_line")


def choose_judgments(dossier: Dossier, pool: Pool, bottom_line: Line | None) -> tuple[Line, ...]:
    """Choose three different points, none of them the bottom line's."""
    chosen = list(pinned(dossier, "judgments")[:JUDGMENTS_SHOWN])
    out = dropped(dossier, "judgments") | {c.place for c in chosen}
    said = {c.place for c in chosen}
    if bottom_line:
        said |= {(bottom_line.number, bottom_line.sentence.number)}
    opened = frozenset(i for c in pool.candidates if c.place in said for i in c.traits.issues)
    likest = _likest(pool, said)
    out |= said
    while len(chosen) < JUDGMENTS_SHOWN:
        row = _best(pool, _judgment_value(dossier, pool, chosen, likest, out, opened))
        if row is None:
            break
        chosen.append(pool.candidates[row])
        out |= {pool.candidates[row].place}
        likest = np.maximum(likest, pool.likeness(row))
    return tuple(cite(c, "judgments") for c in chosen)


def _judgment_value(  # noqa: PLR0913, PLR0917 - the state of one greedy choice
    dossier: Dossier,
    pool: Pool,
    chosen: list[Candidate],
    likest: Numbers,
    out: frozenset[tuple[int, int]],
    opened: frozenset[str],
) -> Value:
    kinds = [c.traits.kind for c in chosen]
    articles = [number for number, _ in (c.place for c in chosen)]
    named = {i for c in chosen for i in c.traits.issues}

    def value(row: int) -> float | None:
        t, s = pool.candidates[row].traits, pool.candidates[row].traits.standing
        about = bool(t.codes & dossier.codes)
        if pool.candidates[row].place in out or likest[row] >= SAME:
            return None
        if t.words > JUDGMENT_LIMIT or s.frame or s.question or not (about or t.issues):
            return None
        if t.substance < SUBSTANCE and (s.readout or s.courtesy):
            return None  # two judgments are better than a third that says nothing
        worth = pool.worth[row] + JUDGMENT_NEWEST * pool.recency[row]
        worth -= JUDGMENT_LIKENESS * float(likest[row]) + JUDGMENT_LENGTH * abs(t.words - JUDGMENT_WORDS)
        worth -= JUDGMENT_DANGLING * s.dangling + JUDGMENT_NAMELESS * (not about)
        worth -= JUDGMENT_CONNECTIVE * s.connective
        worth -= JUDGMENT_TITLED * s.titled + JUDGMENT_SPEAKER * s.speaker
        worth -= JUDGMENT_READOUT * (s.readout and t.kind != "expected") + JUDGMENT_TORN * s.torn
        worth += JUDGMENT_ACTS * s.act - JUDGMENT_PRAISE * s.praise
        worth -= JUDGMENT_BOUND * s.bound * (1 - pool.recency[row])
        if t.issues:
            worth -= JUDGMENT_ISSUE * len(named & set(t.issues)) / len(t.issues)
            worth -= JUDGMENT_OPENED * len(opened & set(t.issues)) / len(t.issues)
        worth -= JUDGMENT_ARTICLE * articles.count(pool.candidates[row].place[0])
        return worth - JUDGMENT_KIND * kinds.count(t.kind)

    return value


def choose_summary(dossier: Dossier, pool: Pool, issues: Mapping[str, float]) -> tuple[Line, ...]:
    """Choose sentences under the budget of words that say different things, in reading order."""
    chosen: list[Candidate] = []
    out: frozenset[tuple[int, int]] = frozenset()
    likest = _likest(pool, ())
    while True:
        left = dossier.settings.summary_words - sum(c.traits.words for c in chosen)
        row = _best(pool, _summary_value(pool, chosen, likest, out, issues, left))
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


def _best(pool: Pool, value: Value) -> int | None:
    """Give the row of the highest value; of equal ones the first in reading order."""
    best: tuple[float, int] | None = None
    for row in range(len(pool.candidates)):
        worth = value(row)
        if worth is not None and (best is None or round(worth, 6) > best[0]):
            best = (round(worth, 6), row)
    return None if best is None else best[1]


def _likest(pool: Pool, said: Iterable[tuple[int, int]]) -> Numbers:
    """Give for each row its greatest likeness to what has been said."""
    rows = {c.place: i for i, c in enumerate(pool.candidates)}
    likest: Numbers = np.zeros(len(pool.candidates))
    for place in sorted(said):
        if place in rows:
            likest = np.maximum(likest, pool.likeness(rows[place]))
    return likest
