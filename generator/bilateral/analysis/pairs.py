"""Which pairs of countries an article is about, if any."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from bilateral.analysis.actors import acting_codes, are_joined, is_meeting
from bilateral.analysis.countries import BLOCS, weigh
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import CountryFinding, Pair, Reading, Rule
from bilateral.reference.model import Reference

RULE = Rule(
    "pairs",
    "1.0",
    "Two countries are a pair where both weigh in the article and it names them together: their leaders or officials "
    "deal with each other, they stand side by side (“U.S.–Japan”, “between A and B”), or they share sentences.",
)

_MOST = 3
_CANDIDATES = 6
_ACTING, _RELATED, _TOGETHER = 5.0, 1.5, 1.2  # weights of the three kinds of evidence
_EVERYWHERE = 12  # sentences; in a longer article only the first ones tell who acts
_OPENING = 4
_FURTHER = 0.9  # of the principal pair's score: what a further pair needs


@dataclass(slots=True)
class _Evidence:
    """What sentences say of pairs."""

    acting: Counter[Pair] = field(default_factory=Counter)
    related: Counter[Pair] = field(default_factory=Counter)
    together: Counter[Pair] = field(default_factory=Counter)


def find_pairs(
    reading: Reading, countries: tuple[CountryFinding, ...], reference: Reference
) -> tuple[Pair, ...]:
    """Find the pairs of an article, the principal one first, at most 3; () where it has none.

    The first two countries that the editor lists are the principal pair; further pairs are then
    sought among the listed ones only.
    """
    listed = tuple(code for code in reading.article.front.countries if code in reference.countries)
    if listed:
        if len(listed) == 1:
            return ()
        first = _pair(listed[0], listed[1])
        rest = _score(reading, listed)
        return (first, *(pair for pair, _ in rest if pair != first))[:_MOST]
    return tuple(pair for pair, _ in _score(reading, tuple(c.code for c in countries)))[:_MOST]


def _score(reading: Reading, codes: tuple[str, ...]) -> list[tuple[Pair, float]]:
    strength = {code: s for code, s in weigh(reading).items() if code in codes}
    evidence = _gather(reading)
    ranked = [code for code in codes if code in strength]
    states = [code for code in ranked if code not in BLOCS][:_CANDIDATES]
    scored = []
    for a, b in combinations(states, 2):
        pair = _pair(a, b)
        value = strength[a] + strength[b] + 0.5 * min(strength[a], strength[b])
        value += _TOGETHER * math.log1p(evidence.together[pair])
        value += _ACTING * math.log1p(evidence.acting[pair]) + _RELATED * math.log1p(evidence.related[pair])
        scored.append((pair, value))
    scored.sort(key=lambda item: (-item[1], item[0]))
    blocs = [code for code in ranked if code in BLOCS and code != "UN"]
    if len(states) == 1 and blocs:
        return [(_pair(states[0], max(blocs, key=lambda b: strength[b])), 1.0)]
    if len(states) > 1:
        for bloc in blocs:
            if strength[bloc] >= 4 and strength[bloc] > 1.15 * strength[states[1]]:
                scored.insert(0, (_pair(states[0], bloc), scored[0][1]))
    return [item for place, item in enumerate(scored[:4]) if not place or item[1] >= _FURTHER * scored[0][1]]


def _gather(reading: Reading) -> _Evidence:
    evidence = _Evidence()
    texts = {0: reading.article.title} | {s.number: s.text for s in reading.article.sentences}
    by_number: dict[int, list] = {}
    for mention in reading.mentions:
        by_number.setdefault(mention.sentence, []).append(mention)
    short = len(texts) <= _EVERYWHERE
    for number, mentions in by_number.items():
        text = plain(texts[number])
        if short or number < _OPENING:
            actors = acting_codes(text, tuple(mentions))
            if len(actors) > 1 and is_meeting(text):
                for a, b in combinations(actors, 2):
                    evidence.acting[_pair(a, b)] += 2 if number < 3 else 1
        for one, two in pairwise(mentions):
            if (
                len(one.codes) == len(two.codes) == 1
                and one.codes != two.codes
                and are_joined(text, one, two)
            ):
                evidence.related[_pair(one.codes[0], two.codes[0])] += 1 if number else 2
        for mention in mentions:
            if len(mention.codes) == 2:
                evidence.related[_pair(*mention.codes)] += 1 if number else 2
        seen = list(dict.fromkeys(code for mention in mentions for code in mention.codes))
        if 2 <= len(seen) <= 6:
            for a, b in combinations(seen, 2):
                evidence.together[_pair(a, b)] += (1 if number else 3) * (1 if len(seen) == 2 else 0.5)
    return evidence


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
