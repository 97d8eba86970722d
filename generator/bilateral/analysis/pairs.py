"""Which pairs of countries an article is about, if any."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from bilateral.analysis.actors import are_joined, are_listed, dealing_pairs
from bilateral.analysis.countries import BLOCS, weigh
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import CountryFinding, Mention, Pair, Reading, Rule
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
_LEAD = 3  # sentences before that one count twice
_FURTHER = 0.9  # of the principal pair's score: what a further pair needs
_CROWD = 6  # more countries in one sentence than this are a list
_TITLE_CROWD = 3  # more in a title are a list
_BLOC = 1.15  # by how much a bloc must outweigh the second state to be the partner
# What the weaker side needs of the strength of the article's strongest, by the evidence there is
_NEEDS_DEALING, _NEEDS_SHARING = 0.15, 0.33
_SHARED = 2  # sentences that name both, without other evidence
_SHORT = 3  # sentences; in so short a text one shared sentence will do
_PEERS = 3  # further countries about as strong as the weaker side: then the article is about many
_PEER = 0.8


@dataclass(slots=True)
class _Evidence:
    """What sentences say of pairs."""

    acting: Counter[Pair] = field(default_factory=Counter)  # their leaders or officials deal with each other
    related: Counter[Pair] = field(default_factory=Counter)  # "U.S.-Japan", "between A and B"
    together: Counter[Pair] = field(default_factory=Counter)  # both are named, on different sides
    shared: Counter[Pair] = field(default_factory=Counter)  # sentences that name both
    in_title: set[Pair] = field(default_factory=set)


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
    """Give the pairs that hold, best first, with their scores."""
    strength = {code: s for code, s in weigh(reading).items() if code in codes}
    evidence = _gather(reading)
    ranked = [code for code in codes if code in strength]
    states = [code for code in ranked if code not in BLOCS]
    partners = states[:_CANDIDATES] + [code for code in ranked if code in BLOCS]
    second = strength[states[1]] if len(states) > 1 else 0.0
    scored = []
    for a, b in combinations(partners, 2):
        pair = _pair(a, b)
        blocs = [code for code in pair if code in BLOCS]
        if len(blocs) > 1 or (
            blocs and strength[blocs[0]] < _BLOC * second and pair not in evidence.in_title
        ):
            continue
        if _stands(pair, strength, evidence, len(reading.article.sentences)):
            scored.append((pair, _value(pair, strength, evidence)))
    scored.sort(key=lambda item: (-item[1], item[0]))
    return [item for item in scored[:_MOST] if item[1] >= _FURTHER * scored[0][1]]


def _value(pair: Pair, strength: Mapping[str, float], evidence: _Evidence) -> float:
    a, b = (strength[code] for code in pair)
    return (
        a
        + b
        + 0.5 * min(a, b)
        + _TOGETHER * math.log1p(evidence.together[pair])
        + _ACTING * math.log1p(evidence.acting[pair])
        + _RELATED * math.log1p(evidence.related[pair])
    )


def _stands(pair: Pair, strength: Mapping[str, float], evidence: _Evidence, sentences: int) -> bool:
    """Tell whether an article is about two countries together, and not about one of them or about many."""
    weaker = min(strength[code] for code in pair)
    share = weaker / max(strength.values())
    deals = evidence.acting[pair] + evidence.related[pair]
    if pair not in evidence.in_title and not (deals and share >= _NEEDS_DEALING):
        needed = 1 if sentences <= _SHORT else _SHARED
        if share < _NEEDS_SHARING or evidence.shared[pair] < needed:
            return False
    peers = sum(value >= _PEER * weaker for code, value in strength.items() if code not in pair)
    most = max((*evidence.acting.values(), *evidence.related.values()), default=0)
    return peers < _PEERS or pair in evidence.in_title or 2 * deals > most > 0


def _gather(reading: Reading) -> _Evidence:
    evidence = _Evidence()
    texts = {0: reading.article.title} | {s.number: s.text for s in reading.article.sentences}
    by_number: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        by_number.setdefault(mention.sentence, []).append(mention)
    short = len(texts) <= _EVERYWHERE
    for number, mentions in by_number.items():
        text = plain(texts[number])
        if short or number < _OPENING:
            for a, b in dealing_pairs(text, mentions):
                evidence.acting[_pair(a, b)] += 2 if number < _LEAD else 1
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
        sides = _on_one_side(text, mentions) if len(seen) > 2 else frozenset()
        if 2 <= len(seen) <= _CROWD:
            for a, b in combinations(seen, 2):
                evidence.shared[_pair(a, b)] += 1
                if _pair(a, b) in sides:
                    continue
                if not number and len(seen) <= _TITLE_CROWD:
                    evidence.in_title.add(_pair(a, b))
                evidence.together[_pair(a, b)] += (1 if number else 3) * (1 if len(seen) == 2 else 0.5)
    return evidence


def _on_one_side(text: str, mentions: list[Mention]) -> frozenset[Pair]:
    """Give the pairs that stand as one party to a third: "a deal between the U.S., Switzerland and Liechtenstein"."""
    return frozenset(
        _pair(one.codes[0], two.codes[0])
        for one, two in pairwise(mentions)
        if len(one.codes) == len(two.codes) == 1 and are_listed(text, one, two)
    )


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)
