"""What sentences say of pairs of countries: who deals with whom, who is named with whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from bilateral.analysis.actors import are_joined, are_listed, dealing_pairs
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, Pair, Reading
from bilateral.analysis.pair_words import PairWords, pair_words

_EVERYWHERE = 12  # sentences; in a longer article only the first ones tell who acts
_OPENING = 4
_LEAD = 3  # sentences before that one count twice
_CROWD = 6  # more countries in one sentence are a list
_TITLE_CROWD = 3  # and so are more in a title
_IN_TITLE, _RELATED_IN_TITLE = 3.0, 2.0
_IN_COMPANY = 0.5  # what a shared sentence is worth where it names others too
_TWO = 2
_NO_ACTOR = frozenset({"dateline", "hint"})


@dataclass(slots=True)
class Evidence:
    """Evidence for pairs, each kind for itself."""

    acting: Counter[Pair] = field(default_factory=Counter)  # their leaders or officials deal with each other
    related: dict[Pair, float] = field(default_factory=dict)  # "U.S.-Japan", "between A and B"
    together: dict[Pair, float] = field(default_factory=dict)  # both are named, on different sides
    shared: Counter[Pair] = field(default_factory=Counter)  # sentences that name both
    in_title: set[Pair] = field(default_factory=set)


def make_pair(one: str, two: str) -> Pair:
    """Put two codes in order."""
    return (one, two) if one < two else (two, one)


def gather_evidence(reading: Reading) -> Evidence:
    """Gather what the title and the sentences say of pairs."""
    evidence = Evidence()
    words = pair_words(reading.article.front.language)
    texts = {0: reading.article.title} | {s.number: s.text for s in reading.article.sentences}
    by_number: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.kind not in _NO_ACTOR:
            by_number.setdefault(mention.sentence, []).append(mention)
    opening = len(texts) if len(texts) <= _EVERYWHERE else _OPENING
    for number, mentions in by_number.items():
        codes = tuple(dict.fromkeys(code for mention in mentions for code in mention.codes))
        if len(codes) < _TWO:
            continue
        text = plain(texts[number])
        if number < opening:
            for one, two in dealing_pairs(text, mentions, words):
                evidence.acting[make_pair(one, two)] += 2 if number < _LEAD else 1
        _note_neighbours(evidence, text, number, mentions, words)
        if len(codes) <= _CROWD:
            sides = _on_one_side(text, mentions, words) if len(codes) > _TWO else frozenset()
            _note_company(evidence, number, codes, sides)
    return evidence


def _note_neighbours(
    evidence: Evidence, text: str, number: int, mentions: list[Mention], words: PairWords
) -> None:
    crowded = len({code for mention in mentions for code in mention.codes}) > _TWO
    value = 1.0 if number else _RELATED_IN_TITLE
    found = [make_pair(*m.codes) for m in mentions if len(m.codes) == _TWO]
    for one, two in pairwise(mentions):
        if len(one.codes) > 1 or len(two.codes) > 1 or one.codes == two.codes:
            continue
        if not (crowded and are_listed(text, one, two, words)) and are_joined(text, one, two, words):
            found.append(make_pair(one.codes[0], two.codes[0]))
    for pair in found:
        evidence.related[pair] = evidence.related.get(pair, 0.0) + value


def _note_company(evidence: Evidence, number: int, codes: tuple[str, ...], sides: frozenset[Pair]) -> None:
    value = (1.0 if number else _IN_TITLE) * (1.0 if len(codes) == _TWO else _IN_COMPANY)
    for one, two in combinations(codes, 2):
        pair = make_pair(one, two)
        evidence.shared[pair] += 1
        if pair in sides:
            continue
        if not number and len(codes) <= _TITLE_CROWD:
            evidence.in_title.add(pair)
        evidence.together[pair] = evidence.together.get(pair, 0.0) + value


def _on_one_side(text: str, mentions: list[Mention], words: PairWords) -> frozenset[Pair]:
    """Give the pairs that stand as one party to a third: "the U.S., Switzerland and Liechtenstein"."""
    return frozenset(
        make_pair(one.codes[0], two.codes[0])
        for one, two in pairwise(mentions)
        if len(one.codes) == len(two.codes) == 1 and are_listed(text, one, two, words)
    )
