"""The noun phrases of an article, each with all the places at which it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bilateral.analysis.model import Reading
from bilateral.analysis.tagging import Word, tag_words
from bilateral.reference.word_classes import load_word_classes

MOST_TOKENS = 4_000  # words of an article that are looked at
LONGEST = 4  # words of a phrase
LONGEST_NAME = 6  # words of a phrase that is a name

Key = tuple[str, ...]
"""The stems of a phrase: all its inflections count as one."""


@dataclass(slots=True)
class Places:
    """Where a phrase stands, and how it is written there."""

    tokens: list[int] = field(default_factory=list)  # number of its first word in the text
    sentences: list[int] = field(default_factory=list)  # index of the sentence
    capitals: list[float] = field(default_factory=list)  # share of its words with a capital
    forms: Counter[str] = field(default_factory=Counter)  # as written, inside a sentence
    openings: Counter[str] = field(default_factory=Counter)  # as written, where it opens a sentence

    @property
    def form(self) -> str:
        """The form that the text has most often; forms that open a sentence count only without others."""
        counts = self.forms or self.openings
        return min(counts, key=lambda form: (-counts[form], form))


@dataclass(frozen=True, slots=True)
class Candidates:
    """All phrases of an article, in the order in which they first appear, and its content words."""

    phrases: dict[Key, Places]
    words: tuple[tuple[int, str], ...]  # number of the word in the text, its stem
    sentences: int


def find_candidates(reading: Reading) -> Candidates:
    """Find the noun phrases of an English article: adjectives and nouns that end in a noun."""
    phrases: dict[Key, Places] = {}
    words: list[tuple[int, str]] = []
    at = 0
    for number, sentence in enumerate(reading.article.sentences):
        tagged = tag_words(sentence.text)[: MOST_TOKENS - at]
        for first, run in _runs(tagged):
            key = tuple(word.stem or word.low for word in run)
            places = phrases.setdefault(key, Places())
            places.tokens.append(at + first)
            places.sentences.append(number)
            places.capitals.append(sum(word.capital for word in run) / len(run))
            written = sentence.text[run[0].start : run[-1].end]
            (places.forms if first else places.openings)[written] += 1
        for i, word in enumerate(tagged):
            if word.stem and len(word.low) > 2 and word.low[0].isalpha():  # noqa: PLR2004 - signs, not words
                words.append((at + i, word.stem))
        at += len(tagged)
        if at >= MOST_TOKENS:
            break
    return Candidates(phrases, tuple(words), len(reading.article.sentences))


def _runs(tagged: tuple[Word, ...]) -> Iterator[tuple[int, list[Word]]]:
    """Give each run of nouns and adjectives that can be a phrase, with the index of its first word."""
    titles = load_word_classes().titles
    run: list[Word] = []
    office = False  # whether the run stands behind "Minister of", "Adviser for"
    for i, word in enumerate(tagged):
        if run and (word.tag == "other" or not word.joined):
            yield from _trim(i - len(run), run, office=office)
            office = word.low in {"of", "for"} and run[-1].low in titles
            run = []
        elif not run and word.tag == "other":
            office = office and word.low == "the"
        if word.tag != "other":
            run.append(word)
    if run:
        yield from _trim(len(tagged) - len(run), run, office=office)


def _trim(first: int, run: list[Word], *, office: bool) -> Iterator[tuple[int, list[Word]]]:
    """Cut trailing adjectives and what stands before a person's name; leave out offices alone."""
    words = load_word_classes()
    while run and run[-1].tag != "noun":
        run = run[:-1]
    begin = 0
    if office:  # "Minister of Foreign Affairs Ann Lee"
        while begin < len(run) and run[begin].low in words.portfolios:
            begin += 1
    for i, word in enumerate(run[:-1]):
        if word.capital and run[i + 1].capital and word.low in words.titles:
            begin = max(begin, i + 1)  # "National Security Adviser Ann Lee"
    run = run[begin:]
    if len(run) == 1 and run[0].low in words.vague:
        return
    empty = words.titles | words.portfolios | words.adjectives
    if run and run[-1].low in words.titles and all(w.tag == "adjective" or w.low in empty for w in run):
        return  # "Foreign Minister", "senior officials"
    if 0 < len(run) <= (LONGEST_NAME if all(word.capital for word in run) else LONGEST):
        yield first + begin, run
