"""How much an article is about each country it names."""

from __future__ import annotations

import math
from collections import Counter

from bilateral.analysis.model import CountryFinding, Reading, Rule

RULE = Rule(
    "countries",
    "1.3",
    "A country counts for each place that names it, its people, its capital or its leaders; the title counts "
    "most, then the place it was sent from and the first lines, and each further mention less. The more "
    "countries an article names, the more it must say of each.",
)

BLOCS = frozenset({"AFU", "ASEAN", "EU", "NATO", "UN"})

_TITLE = 3.0  # what a mention in the title is worth
_TITLE_AGAIN = 1.0  # and a further one: "President Biden" beside "United States"
_DATELINE = 0.8  # what it adds that a story was sent from there
_LEAD, _OPENING = 0.6, 0.3  # what a mention in the first lines adds, and one soon after
_LEAD_CHARACTERS, _OPENING_CHARACTERS = 350, 1000
_FREQUENCY = 1.5  # factor of the logarithm of the mentions in the text
# What a country needs of the strongest one's strength, so as not to be named in passing only
_LEAST, _LEAST_MORE, _MOST_NEEDED = 0.11, 0.03, 0.3  # _LEAST_MORE for each country beyond _FEW
_FEW = 4
_USUAL, _USUAL_CHARACTERS = 8.0, 1200  # strength of the main country of an article of that length, at least
_LISTED = 0.3  # what a country that the editor lists has at least

WEIGHTS = (
    ("is named in the title", _TITLE),
    ("is named in the title again, each", _TITLE_AGAIN),
    ("is where the story was sent from", _DATELINE),
    (f"is named in the first {_LEAD_CHARACTERS} characters, each", _LEAD),
    (f"is named in the first {_OPENING_CHARACTERS:,} characters, each", _OPENING),
    ("is named in the text, by the logarithm of the times", _FREQUENCY),
    ("share of the strongest one’s strength that is needed", _LEAST),
    (f"more of it for each country beyond {_FEW}", _LEAST_MORE),
    ("that share at most", _MOST_NEEDED),
    (f"strength of the strongest in {_USUAL_CHARACTERS:,} characters, at least", _USUAL),
    ("share that a country of the editor’s has, at least", _LISTED),
)
"""What a mention of a country adds, and what a country needs, in words for readers."""


def rank_countries(reading: Reading) -> tuple[CountryFinding, ...]:
    """Rank the countries and blocs of an article, strongest first; the editor's are always among them."""
    strength = weigh(reading)
    listed = reading.article.front.countries
    top = max(strength.values(), default=0.0) or 1.0
    least = _needed(reading, strength)
    kept = {code: s / top for code, s in strength.items() if code in BLOCS or s >= least}
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
    """Weigh each country of an article: title, dateline, first lines, and how often it is named."""
    strength: dict[str, float] = {}
    frequency: dict[str, float] = {}
    titled: set[str] = set()
    starts = {sentence.number: sentence.start for sentence in reading.article.sentences}
    first = min(starts.values(), default=0)
    for mention in reading.mentions:
        for code in mention.codes:
            if not mention.sentence:
                value = _TITLE_AGAIN if code in titled else _TITLE
                titled.add(code)
                strength[code] = strength.get(code, 0.0) + value * mention.weight
                continue
            frequency[code] = frequency.get(code, 0.0) + mention.weight
            early = _early(starts[mention.sentence] + mention.start - first) * mention.weight
            sent = _DATELINE if mention.kind == "dateline" else 0.0
            strength[code] = strength.get(code, 0.0) + early + sent
    for code, often in frequency.items():
        strength[code] += _FREQUENCY * math.log1p(often)
    return strength


def _early(place: int) -> float:
    if place < _LEAD_CHARACTERS:
        return _LEAD
    return _OPENING if place < _OPENING_CHARACTERS else 0.0


def _needed(reading: Reading, strength: dict[str, float]) -> float:
    """Give the strength a country needs to be more than named in passing; the strongest always has it."""
    states = [value for code, value in strength.items() if code not in BLOCS]
    strongest = max(states, default=0.0)
    sentences = reading.article.sentences
    length = sentences[-1].end - sentences[0].start if sentences else 0
    usual = _USUAL * min(1.0, length / _USUAL_CHARACTERS)
    share = min(_MOST_NEEDED, _LEAST + _LEAST_MORE * max(0, len(states) - _FEW))
    return min(strongest, share * max(strongest, usual))


def _places(reading: Reading) -> dict[str, tuple[float, int]]:
    found: dict[str, tuple[float, int]] = {}
    for mention in reading.mentions:
        for code in mention.codes:
            found.setdefault(code, (mention.sentence, mention.start))
    return found
