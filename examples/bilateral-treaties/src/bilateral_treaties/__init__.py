"""The treaties and agreements that an article names.

Everything here is pure: the same article gives the same result, in the same order, with no clock, files or
network.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bilateral.analysis.model import Extra, ExtraItem, Finding, Reading, Rule
from bilateral.analysis.summary import ranked
from bilateral.article.model import Sentence
from bilateral.settings import Settings

# Each repetition is bounded, so that a text full of capitals takes no longer than any other of its length.
_WORD = r"(?:[A-Z][\w.'’–-]{0,40})"
_KIND = (
    r"(?:Treaty|Agreement|Convention|Protocol|Pact|Charter|Accords?|Compact|Declaration"
    r"|Memorandum[ ]of[ ]Understanding)"
)
_BEFORE = rf"(?:{_WORD}[ ](?:(?:of|for|on|and|to)[ ])?){{1,8}}"  # "Comprehensive and Progressive …"
_ABOUT = rf"[ ](?:of|on|for|against)[ ](?:the[ ])?{_WORD}"  # "… on the Non-Proliferation"
_FURTHER = rf"(?:[ ](?:(?:of|on|for|to|in)[ ](?:the[ ])?)?{_WORD}){{0,6}}"  # "… of Nuclear Weapons"
_NAMED = re.compile(rf"\b(?:{_BEFORE}{_KIND}\b(?:{_ABOUT}{_FURTHER})?|{_KIND}{_ABOUT}{_FURTHER})")
_LETTERS = re.compile(r"[ ]\(([A-Z]{3,8})\)")
_OPENINGS = re.compile(
    r"(?:(?:The|A|An|This|That|Under|In|By|With|Both|Its|Their|His|Her|Our|Since|After|Before|On)[ ])+"
)
_SHORTEST = 2  # words; "Agreement" alone names nothing


def find_treaties(reading: Reading) -> Iterator[ExtraItem]:
    """Find the treaties that an article names, in reading order; letters count once they are explained."""
    letters: dict[str, ExtraItem] = {}
    for sentence in reading.article.sentences:
        for known, item in letters.items():
            if known in _words(reading, sentence):
                yield ExtraItem(item.text, sentence, item.note, item.key)
        for match in _NAMED.finditer(sentence.text):
            opening = _OPENINGS.match(match[0])
            name = match[0][opening.end() :] if opening else match[0]
            name = name.rstrip(".,’'-–")
            if len(name.split()) < _SHORTEST:
                continue
            short = _LETTERS.match(sentence.text, match.end())
            item = ExtraItem(name, sentence, note=short[1] if short else "", key=name.casefold())
            if short:
                letters[short[1]] = item
            yield item


def find_unexplained(reading: Reading) -> Iterator[Finding]:
    """Tell editors of treaties that stand in an article by their letters before they are explained."""
    explained = {item.note: item.sentence.number for item in find_treaties(reading) if item.note}
    for letters in sorted(explained):
        first = next(s for s in reading.article.sentences if letters in _words(reading, s))
        if first.number < explained[letters]:
            yield Finding(
                name="unexplained_treaty",
                sentence=first,
                cue=letters,
                says=f"“{letters}” stands here before it is explained",
                remedy="Write the treaty in full where it is named first.",
            )


def treaties_first(reading: Reading, settings: Settings) -> tuple[Sentence, ...]:
    """Rank sentences that name a treaty before all others."""
    naming = {item.sentence.number for item in find_treaties(reading)}
    return tuple(sorted(ranked(reading, settings), key=lambda sentence: sentence.number not in naming))


def _words(reading: Reading, sentence: Sentence) -> tuple[str, ...]:
    return reading.words[sentence.number - 1]


TREATIES = Extra(
    rule=Rule(
        name="treaties",
        version="1.0",
        says="A treaty is named where words with capitals lead to “Treaty”, “Agreement” or the like.",
    ),
    title="Treaties and agreements",
    find=find_treaties,
    templates=Path(__file__).parent / "templates",
)
