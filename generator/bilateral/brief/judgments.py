"""The key judgments of a brief: three different points beside its bottom line."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bilateral.analysis.model import Rule
from bilateral.brief.centrality import Numbers
from bilateral.brief.choosing import SAME, best_row, is_elsewhere, is_of_others, likest_to, weigh_stature
from bilateral.brief.dossier import Candidate, Dossier, cite, strangers
from bilateral.brief.model import Line
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.pool import Pool
from bilateral.brief.traits import SUBSTANCE, Traits

RULE = Rule(
    "judgments",
    "1.2",
    "The three next best sentences that say different things; at most one an issue where possible, and not "
    "all of one kind, from one article or one passage; where both sides act, both are shown. Programmes, "
    "news of a day long past, what newer articles overtake, courtesies and bare meetings give way.",
)

SHOWN = 3
WORDS, LENGTH = 25, 0.012  # length aimed at, and what each word of difference costs
LIMIT = 45  # words
NEWEST = 0.8
LIKENESS = 1.4  # what full likeness to a chosen sentence costs
OVERLAP = 0.6  # what it costs that all its telling words stand in a chosen one, or all of that one's in it
PASSAGE = 0.5  # what standing next to a chosen one and sharing words with it costs
PASSAGE_LENGTH, PASSAGE_SHARED = 2, 2  # sentences that are next; telling words shared
ISSUE, KIND = 0.4, 0.2  # what the issue of a chosen judgment costs, and its kind
OPENED = 0.1  # what an issue of the bottom line costs
ARTICLE = 0.3  # what each judgment that is chosen from the same article costs
DANGLING, NAMELESS = 1.5, 0.6
TITLED, SPEAKER, READOUT, TORN = 0.3, 0.5, 1.1, 1.2
PRAISE, CONNECTIVE = 0.35, 0.5
ACTS = 0.3  # what somebody's act adds, beyond what it adds anywhere
BOUND = 0.5  # what being news of its day costs where the day is as long ago as can be
RANK = (0.0, 0.2, 0.25)  # what an act or claim of nobody of note, of a side, of its head adds
STATE, SMALL, DEPTH = 0.25, 0.5, 0.1  # matters of state; programmes; each level of a list
STRANGER, ASIDE = 0.1, 0.2  # third countries; articles that are first of all about another pair
OTHERS = 0.4  # what it costs that a third country acts, and not both of the two
OVERTAKEN = 0.6  # what newer sentences on the same issues cost, by how much newer they are
OTHER_SIDE = 0.4  # what showing a side adds that no line has shown yet


def choose_judgments(dossier: Dossier, pool: Pool, bottom_line: Line | None) -> tuple[Line, ...]:
    """Choose three different points, none of them the bottom line's."""
    chosen = list(pinned(dossier, "judgments")[:SHOWN])
    out = dropped(dossier, "judgments") | {c.place for c in chosen}
    said = {c.place for c in chosen}
    if bottom_line:
        said |= {(bottom_line.number, bottom_line.sentence.number)}
    opening = [c for c in pool.candidates if c.place in said]
    opened = frozenset(i for c in opening for i in c.traits.issues)
    likest = likest_to(pool, said)
    out |= said
    while len(chosen) < SHOWN:
        row = best_row(pool, _Choice(dossier, pool, tuple(chosen), tuple(opening), likest, out, opened).value)
        if row is None:
            break
        chosen.append(pool.candidates[row])
        opening.append(pool.candidates[row])
        out |= {pool.candidates[row].place}
        likest = np.maximum(likest, pool.likeness(row))
    return tuple(cite(c, "judgments") for c in chosen)


@dataclass(frozen=True, slots=True, eq=False)
class _Choice:
    """One step of the greedy choice."""

    dossier: Dossier
    pool: Pool
    chosen: tuple[Candidate, ...]  # judgments
    opening: tuple[Candidate, ...]  # these and the bottom line
    likest: Numbers  # for each row, its greatest likeness to the opening
    out: frozenset[tuple[int, int]]
    opened: frozenset[str]  # issues of the bottom line

    def value(self, row: int) -> float | None:
        """Give what a row is worth now; None where it is no judgment."""
        candidate = self.pool.candidates[row]
        t, s = candidate.traits, candidate.traits.standing
        about = bool(t.codes & self.dossier.codes)
        if candidate.place in self.out or self.likest[row] >= SAME:
            return None
        if t.words > LIMIT or s.frame or s.question or not (about or t.issues):
            return None
        if t.substance < SUBSTANCE and (s.readout or s.courtesy):
            return None  # two judgments are better than a third that says nothing
        worth = self.pool.worth[row] + NEWEST * self.pool.recency[row]
        worth -= LENGTH * abs(t.words - WORDS) + NAMELESS * (not about)
        worth += _fitness(t) - BOUND * s.bound * (1 - self.pool.recency[row])
        worth += weigh_stature(candidate, RANK, STATE, SMALL, DEPTH)
        worth -= STRANGER * strangers(self.dossier, candidate) + ASIDE * is_elsewhere(self.dossier, candidate)
        worth -= OTHERS * is_of_others(self.dossier, candidate)
        return worth - OVERTAKEN * self.pool.overtaken[row] - self._sameness(row, candidate)

    def _sameness(self, row: int, candidate: Candidate) -> float:
        """Weigh what of a sentence the opening has already: point, issue, passage, kind, article."""
        t = candidate.traits
        cost = LIKENESS * float(self.likest[row])
        cost += OVERLAP * max((_overlap(t, c.traits) for c in self.opening), default=0.0)
        cost += PASSAGE * any(_is_next(candidate, c) for c in self.opening)
        if t.issues:
            named = {i for c in self.chosen for i in c.traits.issues}
            cost += ISSUE * len(named & set(t.issues)) / len(t.issues)
            cost += OPENED * len(self.opened & set(t.issues)) / len(t.issues)
        cost += ARTICLE * sum(c.place[0] == candidate.place[0] for c in self.chosen)
        cost += KIND * sum(c.traits.kind == t.kind for c in self.chosen)
        shown = {code for c in self.opening for code in c.traits.stature.actors}
        return cost - OTHER_SIDE * bool(t.stature.actors & (self.dossier.codes - shown))


def _fitness(t: Traits) -> float:
    """Weigh whether a sentence can be printed by itself, and whether it tells an act."""
    s = t.standing
    worth = ACTS * s.act - PRAISE * s.praise - CONNECTIVE * s.connective - DANGLING * s.dangling
    worth -= TITLED * (s.titled or s.paired) + SPEAKER * s.speaker + TORN * s.torn
    return worth - READOUT * (s.readout and t.kind != "expected")


def _overlap(one: Traits, two: Traits) -> float:
    """Give the share of the shorter one's telling words that both hold."""
    fewer = min(len(one.core), len(two.core))
    return len(one.core & two.core) / fewer if fewer else 0.0


def _is_next(one: Candidate, two: Candidate) -> bool:
    """Tell whether two stand side by side and share words: they tell one story.

    In a record of a meeting each sentence has another subject.
    """
    side_by_side = one.place[0] == two.place[0] and abs(one.place[1] - two.place[1]) <= PASSAGE_LENGTH
    return side_by_side and len(one.traits.core & two.traits.core) >= PASSAGE_SHARED
