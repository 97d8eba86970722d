"""Sentences that together say most of what several articles share.

What is shared are stems and pairs of neighbouring stems, as in the concepts of Gillick and Favre (2009);
their cover has diminishing returns, as in Lin and Bilmes (2011), so a greedy choice comes near the best one,
and exchanging single sentences brings it nearer and uses up the budget of words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Concept = tuple[str, ...]

HELD = 2  # sentences that hold a concept at least; what one alone says is no common ground
PAIR = 3.0  # weight of two stems side by side, beside 1 for a stem
POWER = 2.0  # of the articles that hold a concept: what more of them say counts far more
FADING = 0.1  # how fast a concept fades from its article's beginning: at sentence 10 it counts half
ROUNDS = 12  # of exchanges
DIGITS = 9  # so that the order of equals is the same on every machine


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence that may be chosen."""

    terms: tuple[str, ...]  # stems of its content words
    words: int
    source: int  # number of its article
    place: int  # in its article, from 0
    prior: float = 0.0  # worth of each of its words, beside 1.0 for a word of common ground


def cover(offers: Sequence[Offer], budget: int) -> tuple[int, ...]:
    """Choose indices of sentences within a budget of words, in the order of the offers."""
    fitting = [i for i, offer in enumerate(offers) if 0 < offer.words <= budget]
    if not fitting:
        return ()
    held, weights = _hold([offers[i] for i in fitting])
    words = np.array([offers[i].words for i in fitting], dtype=np.float64)
    common = max(1.0, float(np.mean((held @ weights) / words)))
    prior = np.array([offers[i].prior for i in fitting]) * words * common
    choice = _Choice(held, weights, words, prior, budget)
    chosen = choice.exchange(choice.grow([]))
    return tuple(fitting[i] for i in sorted(chosen))


@dataclass(frozen=True, slots=True)
class _Choice:
    held: Numbers  # a row a sentence, a column a concept: 1.0 where it holds it
    weights: Numbers
    words: Numbers
    prior: Numbers
    budget: int

    def gains(self, chosen: Iterable[int]) -> Numbers:
        """Give what each sentence would add; minus infinity where it is chosen or too long."""
        rows = list(chosen)
        fresh = self.weights * (self.held[rows].sum(0) == 0)
        gains: Numbers = np.round(self.held @ fresh + self.prior, DIGITS)
        gains[self.words > self.budget - self.words[rows].sum()] = -np.inf
        gains[rows] = -np.inf
        return gains

    def grow(self, chosen: list[int]) -> list[int]:
        """Add sentences while one that fits adds anything, each the one that adds most for its length."""
        while True:
            gains = self.gains(chosen)
            best = int(np.round(gains / self.words, DIGITS).argmax())
            if gains[best] == -np.inf or (chosen and gains[best] <= 0):
                return chosen
            chosen = [*chosen, best]

    def exchange(self, chosen: list[int]) -> list[int]:
        """Replace single sentences while that adds to the whole, and fill the room that this leaves."""
        for _ in range(ROUNDS):
            for i, old in enumerate(chosen):
                others = chosen[:i] + chosen[i + 1 :]
                gains = self.gains(others)
                best = int(gains.argmax())
                if gains[best] > gains[old]:
                    chosen = self.grow([*others, best])
                    break
            else:
                return chosen
        return chosen


def _hold(offers: Sequence[Offer]) -> tuple[Numbers, Numbers]:
    """Tell which sentence holds which concept, and give the weights of the concepts."""
    holders: defaultdict[Concept, list[int]] = defaultdict(list)
    for row, offer in enumerate(offers):
        stems: list[Concept] = [(term,) for term in offer.terms]
        for concept in dict.fromkeys([*stems, *pairwise(offer.terms)]):
            holders[concept].append(row)
    shared = [(concept, rows) for concept, rows in holders.items() if len(rows) >= HELD]
    held = np.zeros((len(offers), len(shared)))
    weights = np.zeros(len(shared))
    for column, (concept, rows) in enumerate(shared):
        held[rows, column] = 1.0
        strongest: dict[int, float] = {}
        for row in rows:
            strength = 1 / (1 + FADING * offers[row].place)
            strongest[offers[row].source] = max(strength, strongest.get(offers[row].source, 0.0))
        weights[column] = sum(strongest.values()) ** POWER * (PAIR if len(concept) > 1 else 1.0)
    return held, weights
