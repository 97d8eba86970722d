"""What sentences say of pairs of countries: who deals with whom, who is named with whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise

from bilateral.analysis.actors import acts_upon, are_joined, are_listed, dealing_pairs
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, Pair, Reading
from bilateral.analysis.pair_words import PairWords, pair_words
from bilateral.analysis.rows import find_row

_EVERYWHERE = 12  # sentences; in a longer article only the first ones tell who acts
_OPENING = 4
_LEAD = 3  # sentences before that one count more
_EARLY = 2  # times
_CROWD = 6  # more countries in one sentence are a list
_TITLE_CROWD = 3  # and so are more in a title
_IN_TITLE, _RELATED_IN_TITLE = 3.0, 2.0
_IN_COMPANY = 0.5  # what a shared sentence is worth where it names others too
_TWO = 2
_MOST_PARTIES = 4  # more are a conference
_EXCHANGE = re.compile(
    r"\b(?:sell|sale|sold|buy|bought|order|contract|deal|loan|lend|credit|invest|export|import|suppl|takeover|bid|stake"
    r"|trade|talks|accord|agree|pact|treaty|tariff|sanction|ban|aid|debt)",
    re.IGNORECASE,
)
_RUN = 60  # characters between two mentions of one country that are taken for one
_NO_ACTOR = frozenset({"dateline", "hint"})

WEIGHTS = (
    (f"deal with each other in one of the first {_LEAD - 1} sentences or the title, times", _EARLY),
    ("are named as a relation in the title, times", _RELATED_IN_TITLE),
    ("share the title, times", _IN_TITLE),
    ("share a sentence that names others too, times", _IN_COMPANY),
)
"""How many times what is said of a pair counts, in words for readers; once where nothing is said here."""


@dataclass(slots=True)
class Evidence:
    """Evidence for pairs, each kind for itself."""

    acting: Counter[Pair] = field(default_factory=Counter)  # their leaders or officials deal with each other
    opening: set[Pair] = field(default_factory=set)  # … in the first sentence
    related: dict[Pair, float] = field(default_factory=dict)  # "U.S.-Japan", "between A and B"
    together: dict[Pair, float] = field(default_factory=dict)  # both are named, on different sides
    shared: Counter[Pair] = field(default_factory=Counter)  # sentences that name both
    in_title: set[Pair] = field(default_factory=set)
    subject: str = ""  # the first country of the title: who acts
    named: Counter[str] = field(default_factory=Counter)  # how often each is named, datelines left out
    parties: tuple[str, ...] = ()  # three or four that speak or meet on an equal footing
    conference: frozenset[str] = frozenset()  # more of them
    issuers: Pair | None = None  # two that issue a statement, whatever it is about


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
    evidence.named.update(m.codes[0] for here in by_number.values() for m in here if len(m.codes) == 1)
    _note_sender(evidence, reading)
    evidence.subject = next((m.codes[0] for m in by_number.get(0, ())[:1] if len(m.codes) == 1), "")
    opening = len(texts) if len(texts) <= _EVERYWHERE else _OPENING
    for number, mentions in by_number.items():
        codes = tuple(dict.fromkeys(code for mention in mentions for code in mention.codes))
        if len(codes) < _TWO:
            continue
        text = plain(texts[number])
        if number < _LEAD:
            _note_row(evidence, number, find_row(text, mentions))
        if number < opening:
            _note_acting(evidence, number, dealing_pairs(text, mentions, words))
        _note_neighbours(evidence, text, number, mentions, words)
        if len(codes) <= _CROWD:
            sides = _on_one_side(text, mentions, words) if len(codes) > _TWO else frozenset()
            _note_company(evidence, number, codes, sides)
    if len(evidence.parties) > _MOST_PARTIES:
        evidence.conference = frozenset(evidence.parties)
        evidence.parties = ()
    return evidence


def _note_sender(evidence: Evidence, reading: Reading) -> None:
    """Note business between the country of the dateline, if more speaks of it, and the title's.

    "LONDON - A firm said that it had won an order …" under "Firm to sell buses to Chile" tells of both.
    """
    sent_from = {m.codes[0] for m in reading.mentions if m.kind == "dateline"}
    borne_out = {code for m in reading.mentions if m.kind != "dateline" for code in m.codes}
    titled = {
        code for m in reading.mentions if not m.sentence and m.kind not in _NO_ACTOR for code in m.codes
    }
    if not (len(sent_from) == len(titled) == 1 and sent_from <= borne_out and not sent_from & titled):
        return
    if _EXCHANGE.search(reading.article.title):
        evidence.shared[make_pair(*sent_from, *titled)] += _TWO


def _note_acting(evidence: Evidence, number: int, dealing: Iterable[tuple[str, str]]) -> None:
    for one, two in dealing:
        pair = make_pair(one, two)
        evidence.acting[pair] += _EARLY if number < _LEAD else 1
        if number == 1:
            evidence.opening.add(pair)


def _note_row(evidence: Evidence, number: int, row: tuple[str, ...]) -> None:
    if len(row) > max(_TWO, len(evidence.parties)):
        evidence.parties = row
    if len(row) == _TWO and not number:
        evidence.issuers = make_pair(*row)
        evidence.in_title.add(evidence.issuers)


def _note_neighbours(
    evidence: Evidence, text: str, number: int, mentions: list[Mention], words: PairWords
) -> None:
    crowded = len({code for mention in mentions for code in mention.codes}) > _TWO
    value = 1.0 if number else _RELATED_IN_TITLE
    found = [make_pair(*m.codes) for m in mentions if len(m.codes) == _TWO]
    for one, two in pairwise(_runs(mentions)):
        if len(one.codes) > 1 or len(two.codes) > 1 or one.codes == two.codes:
            continue
        if crowded and are_listed(text, one, two, words):
            continue
        if are_joined(text, one, two, words) or (not crowded and acts_upon(text, one, two, words)):
            found.append(make_pair(one.codes[0], two.codes[0]))
    for pair in found:
        evidence.related[pair] = evidence.related.get(pair, 0.0) + value


def _runs(mentions: list[Mention]) -> list[Mention]:
    """Take neighbouring mentions of one country for one: "South Korea's Korea Electric Power"."""
    runs: list[Mention] = []
    for mention in mentions:
        if runs and runs[-1].codes == mention.codes and mention.start - runs[-1].end <= _RUN:
            runs[-1] = replace(runs[-1], end=max(mention.end, runs[-1].end))
        else:
            runs.append(mention)
    return runs


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
    rows: list[list[str]] = [[]]
    for one, two in pairwise(mentions):
        listed = len(one.codes) == len(two.codes) == 1 and are_listed(text, one, two, words)
        if not listed:
            rows.append([])
        else:
            rows[-1] += [two.codes[0]] if rows[-1] else [one.codes[0], two.codes[0]]
    return frozenset(make_pair(one, two) for row in rows for one, two in combinations(row, 2) if one != two)
