"""Which pairs of countries an article is about, if any."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from bilateral.analysis.countries import BLOCS, weigh
from bilateral.analysis.dealings import find_dealings, tells_of_dealing
from bilateral.analysis.evidence import WEIGHTS as OF_EVIDENCE
from bilateral.analysis.evidence import Evidence, gather_evidence, make_pair
from bilateral.analysis.model import CountryFinding, Pair, Reading, Rule
from bilateral.reference.model import Reference

RULE = Rule(
    "pairs",
    "2.1",
    "Two countries are a pair where both weigh in the article and it names them together: their leaders "
    "or officials deal with each other, they stand side by side (“U.S.–Japan”, “between A and B”), one acts "
    "upon the other, or they share sentences; or where it speaks of these two, through their courts, banks, "
    "firms or ministries, and of law or business. A match or a storm makes no pair. A statement of three or "
    "four pairs each with the country that it speaks of, else its parties with each other.",
)

_MOST = 3
_OF_PARTIES, _FURTHER_PARTY = 6, 0.75  # the same for a statement of three or more on an equal footing
_ISSUED = 10.0  # for two that issue a statement, whatever it is about
_OPENED = 5.0  # for the only two whose leaders deal with each other, in the first sentence
_SUBJECT = 2.0  # for the country that acts in the title
_CANDIDATES = 6
_ACTING, _RELATED, _TOGETHER = 5.0, 1.5, 1.2  # weights of the three kinds of evidence
_FURTHER = 0.9  # of the principal pair's score: what a further pair needs
_BLOC = 1.15  # by how much a bloc must outweigh the second state to be the partner
# What the weaker side needs of the strength of the article's strongest, by the evidence there is
_NEEDS_DEALING, _NEEDS_SHARING = 0.15, 0.33
_SHARED = 2  # sentences that name both, without other evidence
_SHORT = 3  # sentences; in so short a text one shared sentence will do
_PEERS = 3  # further countries about as strong as the weaker side: then the article is about many
_PEER = 0.8
_AGAIN = 3  # times
_ALIKE, _HARDLY = 0.6, 0.45  # what the one has of the other, and a third country of them
_BALANCE = 0.5

WEIGHTS = (
    ("deal with each other, by the logarithm of the times", _ACTING),
    ("are named as a relation (“U.S.–Japan”), by the logarithm of the times", _RELATED),
    ("share a sentence, by the logarithm of the times", _TOGETHER),
    ("issue the statement", _ISSUED),
    ("are the only two who deal with each other, in the first sentence", _OPENED),
    ("one of them acts in the title", _SUBJECT),
    ("the weaker one’s strength again", _BALANCE),
    ("share of the first pair’s score that a further pair needs", _FURTHER),
    ("the same share in a statement of three or more", _FURTHER_PARTY),
    ("strength of a bloc beside that of the second state, at least", _BLOC),
    ("share of the strongest that the weaker one needs where they deal", _NEEDS_DEALING),
    ("the same share where they only share sentences", _NEEDS_SHARING),
    ("share of the weaker one’s strength that makes another country its peer", _PEER),
    ("strength of the weaker beside the stronger where the article is about them alone", _ALIKE),
    ("strength of a third beside the weaker there, at most", _HARDLY),
    *OF_EVIDENCE,
)
"""What makes a pair stronger, and what it needs, in words for readers."""


def find_pairs(
    reading: Reading, countries: tuple[CountryFinding, ...], reference: Reference
) -> tuple[Pair, ...]:
    """Find the pairs of an article, the principal one first, at most 3; () where it has none.

    The first two countries that the editor lists are the principal pair; further pairs are then
    sought among the listed ones only, and one listed country alone makes no pair.
    """
    listed = tuple(dict.fromkeys(c for c in reading.article.front.countries if c in reference.countries))
    if not listed:
        return _ranked(reading, tuple(finding.code for finding in countries))
    if len(listed) == 1:
        return ()
    first = make_pair(listed[0], listed[1])
    return (first, *(pair for pair in _ranked(reading, listed) if pair != first))[:_MOST]


def _ranked(reading: Reading, codes: tuple[str, ...]) -> tuple[Pair, ...]:
    """Give the pairs among some countries that hold, best first."""
    strength = {code: value for code, value in weigh(reading).items() if code in codes}
    evidence = gather_evidence(reading)
    ranked = [code for code in codes if code in strength]
    states = [code for code in ranked if code not in BLOCS]
    second = strength[states[1]] if len(states) > 1 else 0.0
    scored = []
    topic = _topic(evidence, strength, states)
    acting = {code for pair in evidence.acting for code in pair}
    candidates = [code for place, code in enumerate(states) if place < _CANDIDATES or code in acting]
    for one, two in combinations(candidates + [code for code in ranked if code in BLOCS], 2):
        pair = make_pair(one, two)
        if not _may_partner(pair, strength, evidence, second):
            continue
        if (topic in pair and evidence.shared[pair]) if topic else _holds(pair, strength, evidence, reading):
            scored.append((-_value(pair, strength, evidence), pair))
    if not scored and not evidence.parties and not evidence.conference:
        able = (code for code in ranked if code not in BLOCS or strength[code] >= _BLOC * second)
        return find_dealings(reading, strength, sorted(able, key=lambda code: (-strength[code], code)))
    scored.sort()
    parties = {*evidence.parties, topic}
    scored = [each for each in scored if not evidence.parties or {*each[1]} <= parties] or scored
    most, further = (_OF_PARTIES, _FURTHER_PARTY) if evidence.parties else (_MOST, _FURTHER)
    return tuple(pair for value, pair in scored[:most] if value <= further * scored[0][0])


def _topic(evidence: Evidence, strength: Mapping[str, float], states: Sequence[str]) -> str:
    """Give the country of which a statement of many speaks more than of any of them; "" for none."""
    parties = evidence.parties
    most = max((strength.get(code, 0.0) for code in parties), default=math.inf)
    return next((code for code in states if code not in parties and strength[code] >= most), "")


def _may_partner(pair: Pair, strength: Mapping[str, float], evidence: Evidence, second: float) -> bool:
    """Tell whether a pair is one of states, or a bloc weighs enough to be the partner of a state."""
    blocs = [code for code in pair if code in BLOCS]
    if not blocs or pair in evidence.in_title:
        return len(blocs) < len(pair)
    return len(blocs) == 1 and strength[blocs[0]] >= _BLOC * second


def _value(pair: Pair, strength: Mapping[str, float], evidence: Evidence) -> float:
    one, two = (strength[code] for code in pair)
    opened = _OPENED if evidence.opening == {pair} == set(evidence.acting) else 0.0
    acted = _SUBJECT if evidence.subject in pair and pair in evidence.in_title else 0.0
    return (
        one
        + two
        + acted
        + opened
        + (_ISSUED if pair == evidence.issuers else 0.0)
        + _BALANCE * min(one, two)
        + _TOGETHER * math.log1p(evidence.together.get(pair, 0.0))
        + _ACTING * math.log1p(evidence.acting[pair])
        + _RELATED * math.log1p(evidence.related.get(pair, 0.0))
    )


def _are_alone(pair: Pair, strength: Mapping[str, float], evidence: Evidence) -> bool:
    """Tell whether an article speaks often of two countries about alike, and hardly of any other."""
    if min(evidence.named[code] for code in pair) < _AGAIN:
        return False
    weaker, stronger = sorted(strength[code] for code in pair)
    third = max((value for code, value in strength.items() if code not in pair), default=0.0)
    return weaker >= _ALIKE * stronger and third <= _HARDLY * weaker


def _holds(pair: Pair, strength: Mapping[str, float], evidence: Evidence, reading: Reading) -> bool:
    """Tell whether two countries stand together, and as states that deal with each other."""
    return _stands(pair, strength, evidence, reading) and (
        evidence.acting[pair] > 0 or pair in evidence.related or tells_of_dealing(reading, pair)
    )


def _stands(pair: Pair, strength: Mapping[str, float], evidence: Evidence, reading: Reading) -> bool:
    """Tell whether an article is about two countries together, and not about one of them or about many."""
    if pair in evidence.in_title:
        return True
    if evidence.conference.issuperset(pair) and pair not in evidence.related:
        return False
    weaker = min(strength[code] for code in pair)
    share = weaker / max(strength.values())
    deals = evidence.acting[pair] + evidence.related.get(pair, 0.0)
    if not (deals and share >= _NEEDS_DEALING):
        needed = 1 if len(reading.article.sentences) <= _SHORT else _SHARED
        if _are_alone(pair, strength, evidence):
            return True
        leads = max(strength[code] for code in pair) == max(strength.values())
        if not leads or share < _NEEDS_SHARING or evidence.shared[pair] < needed:
            return False
    peers = sum(value >= _PEER * weaker for code, value in strength.items() if code not in pair)
    most = max((*evidence.acting.values(), *evidence.related.values()), default=0.0)
    return peers < _PEERS or 2 * deals > most > 0
