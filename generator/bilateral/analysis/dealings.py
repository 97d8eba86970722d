"""Find two countries that deal with each other at a distance: through courts, banks, pipes and ports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bilateral.analysis.countries import BLOCS
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, Pair, Reading
from bilateral.analysis.pair_words import PairWords, pair_words

_PARTY = 2  # sentences, or the title, in which a country is a party and no mere place
_SHARES = {2: 0.25, 3: 0.5}  # what the weakest has of the strongest, by the number of parties
_OTHERS = 0.8  # of the weaker's strength: what a country outside the dealing may have, if it is a party …
_PASSING = 1  # … in no more sentences than this
_TWO, _CORNERED = 2, 3  # parties: two, or one that deals with two others
_BEFORE = 60  # characters before a name that tell a place from a party
_PART = 0.3  # of the sentences that name either of two countries: where words of states must stand
_NO_PARTY = frozenset({"dateline", "hint"})


def find_dealings(reading: Reading, strength: Mapping[str, float], ranked: Sequence[str]) -> tuple[Pair, ...]:
    """Find the pair of the two strongest countries, or of three the pairs of the first named with the others.

    Each must be a party ("Bern refused", "the Dutch finance ministry") and no mere place ("in Bern") in two
    sentences; one sentence, or two neighbours, must name both; a sentence must tell of business or law; and
    the article must speak of any further country in passing only.

    Args:
        reading: The article.
        strength: How much the article is about each country.
        ranked: The codes that may be a pair, strongest first; two blocs make none.
    """
    ahead = ranked[: _CORNERED + 1]
    if len(ahead) < _TWO:
        return ()
    words = pair_words(reading.article.front.language)
    named, acting = _places(reading, ahead, words)
    for many in (_TWO, _CORNERED):
        parties, others = ahead[:many], ahead[many:]
        if len(parties) < many or any(len(acting[code]) < _PARTY for code in parties):
            return ()
        weakest = strength[parties[-1]]
        aside = all(strength[code] <= _OTHERS * weakest and len(acting[code]) <= _PASSING for code in others)
        if aside and weakest >= _SHARES[many] * strength[parties[0]]:
            first = min(parties, key=lambda code: min(named[code])) if many > _TWO else parties[0]
            partners = [code for code in parties if code != first]
            return tuple(
                (first, other) if first < other else (other, first)
                for other in partners
                if not {first, other} <= BLOCS
                and _touch(named[first], named[other])
                and _tells_of_business(reading, named[first] | named[other], words)
                and tells_of_dealing(reading, (first, other))
            )
    return ()


def _places(
    reading: Reading, codes: Sequence[str], words: PairWords
) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    """Give the numbers of the sentences that name each country, and of those where it is a party."""
    texts = {s.number: s.text for s in reading.article.sentences} | {0: reading.article.title}
    named: dict[str, set[int]] = {code: set() for code in codes}
    acting: dict[str, set[int]] = {code: set() for code in codes}
    for mention in reading.mentions:
        if mention.kind in _NO_PARTY:
            continue
        for code in mention.codes:
            if code in named:
                named[code].add(mention.sentence)
                if mention.sentence not in acting[code] and not _is_place(texts, mention, words):
                    acting[code].add(mention.sentence)
    return named, acting


def _is_place(texts: Mapping[int, str], mention: Mention, words: PairWords) -> bool:
    before = plain(texts[mention.sentence][max(0, mention.start - _BEFORE) : mention.start])
    return words.place.search(before) is not None and words.seated.search(before) is None


def _touch(one: set[int], two: set[int]) -> bool:
    """Tell whether a sentence names both, or two neighbouring sentences one each."""
    around = {near for number in two if number for near in (number - 1, number, number + 1)}
    return not (one - {0}).isdisjoint(around)


def tells_of_dealing(reading: Reading, pair: Pair) -> bool:
    """Tell whether an article speaks of two countries as of states: not of a match, a storm or a prize.

    A word of states, law or business must stand beside both, or in many of the sentences that name one.
    """
    words = pair_words(reading.article.front.language)
    patterns = (words.affairs, words.dealing, words.relation, words.business)
    one, two = ({mention.sentence for mention in reading.mentions if code in mention.codes} for code in pair)
    telling = 0
    least = _PART * len(one | two)
    for number, text in _texts(reading, one | two):
        if any(pattern.search(text) is not None for pattern in patterns):
            telling += 1
            if telling >= least or (number in one and number in two):
                return True
    return False


def _tells_of_business(reading: Reading, numbers: set[int], words: PairWords) -> bool:
    return any(words.business.search(text) is not None for _, text in _texts(reading, numbers))


def _texts(reading: Reading, numbers: set[int]) -> Iterator[tuple[int, str]]:
    """Give the title, if 0 is among some numbers, and the sentences of those numbers."""
    if 0 in numbers:
        yield 0, reading.article.title
    yield from ((s.number, s.text) for s in reading.article.sentences if s.number in numbers)
