"""How much an article is about each country it names."""

from __future__ import annotations

import math
from collections import Counter

from bilateral.analysis.model import CountryFinding, Mention, Reading, Rule

RULE = Rule(
    "countries",
    "1.0",
    "A country counts for each place that names it, its people, its capital or its leaders; the title counts "
    "most, then the first lines, and each further mention less.",
)

BLOCS = frozenset({"AFU", "ASEAN", "EU", "NATO", "UN"})

_TITLE = 3.0  # what a mention in the title is worth
_LEAD = 0.6  # what a mention in the first lines adds
_LEAD_CHARACTERS = 350
_FREQUENCY = 1.5  # factor of the logarithm of the mentions in the text
_LEAST = 0.17  # of the strongest country: below it a country is only named in passing
_LISTED = 0.3  # what a country that the editor lists has at least


def rank_countries(reading: Reading) -> tuple[CountryFinding, ...]:
    """Rank the countries and blocs of an article, strongest first; the editor's are always among them."""
    strength = weigh(reading)
    listed = reading.article.front.countries
    strongest = max((s for code, s in strength.items() if code not in BLOCS), default=0.0)
    top = max(strength.values(), default=0.0) or 1.0
    kept = {code: s / top for code, s in strength.items() if code in BLOCS or s >= _LEAST * strongest}
    for code in listed:
        kept[code] = max(strength.get(code, 0.0) / top, _LISTED if strength else 1.0)
    found = _places(reading)
    count = Counter(code for mention in reading.mentions for code in mention.codes)
    ranked = sorted(kept, key=lambda code: (-kept[code], found.get(code, (math.inf, 0)), code))
    by_number = {sentence.number: sentence for sentence in reading.article.sentences}
    sentences: dict[str, dict[int, None]] = {}
    for mention in reading.mentions:
        for code in mention.codes:
            if mention.sentence:
                sentences.setdefault(code, {})[mention.sentence] = None
    return tuple(
        CountryFinding(
            code=code,
            salience=round(kept[code], 4),
            mentions=count[code],
            sentences=tuple(by_number[number] for number in sentences.get(code, ())),
        )
        for code in ranked
    )


def weigh(reading: Reading) -> dict[str, float]:
    """Weigh each country of an article: title, first lines, and the logarithm of how often it is named."""
    strength: dict[str, float] = {}
    frequency: dict[str, float] = {}
    starts = {sentence.number: sentence.start for sentence in reading.article.sentences}
    first = min(starts.values(), default=0)
    for mention in reading.mentions:
        for code in mention.codes:
            if not mention.sentence:
                strength[code] = strength.get(code, 0.0) + _TITLE * mention.weight
                continue
            frequency[code] = frequency.get(code, 0.0) + mention.weight
            if _is_lead(mention, starts, first):
                strength[code] = strength.get(code, 0.0) + _LEAD * mention.weight
    for code, often in frequency.items():
        strength[code] = strength.get(code, 0.0) + _FREQUENCY * math.log1p(often)
    return strength


def _is_lead(mention: Mention, starts: dict[int, int], first: int) -> bool:
    return starts[mention.sentence] + mention.start - first < _LEAD_CHARACTERS


def _places(reading: Reading) -> dict[str, tuple[float, int]]:
    found: dict[str, tuple[float, int]] = {}
    for mention in reading.mentions:
        for code in mention.codes:
            found.setdefault(code, (mention.sentence, mention.start))
    return found
