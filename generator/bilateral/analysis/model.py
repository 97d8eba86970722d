"""What is derived from one article. Every statement keeps the sentence it came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bilateral.article.model import Article, Sentence

Kind = Literal["reported", "claimed", "assessed", "expected", ""]
"""What kind of statement a sentence makes; "" where its language has no rules for that."""
Pair = tuple[str, str]
"""Two codes, sorted: ("JP", "US")."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of derivation, as the page "How this page was made" lists it."""

    name: str  # "outlook"
    version: str  # "1.0"; rises with each change of what it gives
    says: str  # one sentence for readers


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names a country."""

    codes: tuple[str, ...]  # one code; two for "Sino-American"
    kind: Literal["name", "demonym", "metonym", "leader", "mask", "bloc", "dateline", "hint"]
    """dateline: where a story was sent from; hint: a firm or a money of the country. Neither acts for it."""
    weight: float  # 0 to 1
    sentence: int  # number of the sentence; 0 for the title
    start: int  # offset into that sentence's text, or the title
    end: int
    text: str  # as written


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with what every rule needs of it, made once."""

    article: Article
    words: tuple[tuple[str, ...], ...]  # for each sentence its words as written
    terms: tuple[tuple[str, ...], ...]  # for each sentence the stems of its content words
    title_terms: tuple[str, ...]
    mentions: tuple[Mention, ...]  # in the order of title and text


@dataclass(frozen=True, slots=True)
class CountryFinding:
    """How much an article is about a country."""

    code: str
    salience: float  # 1.0 for the strongest of the article
    mentions: int
    sentences: tuple[Sentence, ...]  # those that name it


@dataclass(frozen=True, slots=True)
class IssueFinding:
    """How much an article is about an issue."""

    id: str
    label: str
    score: float
    evidence: tuple[Sentence, ...]  # best first, at most 3
    sentences: tuple[Sentence, ...]  # all that name it, in reading order
    cues: tuple[str, ...]  # the terms that were found


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place where a person is named with an office."""

    sentence: Sentence
    as_written: str  # "former U.S. President Donald Trump"
    role: str  # "former U.S. President"


@dataclass(frozen=True, slots=True)
class PersonFinding:
    """A person of the article."""

    name: str  # the fullest form in the article
    role: str  # the office as the text writes it; "" where it writes none
    country: str  # code; "" where it is not known
    mentions: tuple[PersonMention, ...]  # with an office, in reading order
    sentences: tuple[Sentence, ...]  # all that name the person


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence and what kind of statement it makes."""

    sentence: Sentence
    kind: Kind
    cue: str  # the words that decided; "" for the default, reported


@dataclass(frozen=True, slots=True)
class OutlookFinding:
    """A sentence about what may happen after the article's date."""

    sentence: Sentence
    likelihood: str  # the author's own hedge as written: "is expected to", "could"
    start: int  # of the hedge, offset into the sentence's text
    end: int


@dataclass(frozen=True, slots=True)
class PositionFinding:
    """A sentence in which a side seeks, offers, demands or refuses."""

    country: str  # code of the side
    sentence: Sentence
    cue: str  # "seeks to"


@dataclass(frozen=True, slots=True)
class DateFinding:
    """A date that a sentence states."""

    sentence: Sentence
    text: str  # as written: "September 2020", "coming weeks"
    date: dt.date | None  # first day of the span; None for words that name no date
    precision: Literal["day", "month", "year", "none"]
    expected: bool  # True for what was still to come when the article was written


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should check, found in a sentence."""

    name: str  # "former", "relative_time", "long_sentence", …
    sentence: Sentence | None
    cue: str  # as written: "coming weeks"
    says: str  # for readers: what is weak, one clause
    remedy: str  # for editors: what to do
    by: str = ""  # the package that found it, "acme 2.1", as our code sets it; "" for ours


@dataclass(frozen=True, slots=True)
class ExtraItem:
    """Something that another package found in a sentence."""

    text: str  # as written: "the Treaty of San Francisco"
    sentence: Sentence
    note: str = ""  # what more is known of it, for readers
    key: str = ""  # equal for all that mean the same thing; "" where the text itself tells


@dataclass(frozen=True, slots=True)
class Extra:
    """What another package derives from every article, shown as a block of its own."""

    rule: Rule  # its name, in small letters, names the block in records, addresses and templates
    title: str  # the heading of the block
    find: Callable[[Reading], Iterable[ExtraItem]]  # in reading order
    templates: Path | None = None  # folder with article.html or brief.html, where ours do not suit


@dataclass(frozen=True, slots=True)
class Phrase:
    """A key phrase, as the text writes it."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A key phrase that no issue covers."""

    text: str  # as written
    sentence: Sentence  # the first that holds it


@dataclass(frozen=True, slots=True)
class Readability:
    """textstat's figures over our sentence counts; see analysis/readability.py for sources."""

    words: int
    sentences: int
    minutes: float  # reading time at 238 words a minute
    mean_words: float  # words a sentence
    longest: int  # words of the longest sentence
    lengths: tuple[int, ...]  # words of each sentence, in order
    hardest: tuple[Sentence, ...]  # over the budget, longest first
    figures: tuple[tuple[str, float], ...]  # ("flesch_reading_ease", 51.2), … by textstat's function names


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is derived from one article."""

    reading: Reading
    countries: tuple[CountryFinding, ...]  # strongest first
    pairs: tuple[Pair, ...]  # principal first; empty where there is none
    summary: tuple[Sentence, ...]  # in reading order
    ranking: tuple[Sentence, ...]  # all usable sentences, best first
    phrases: tuple[Phrase, ...]  # best first, at most 15
    issues: tuple[IssueFinding, ...]  # best first
    people: tuple[PersonFinding, ...]  # most named first
    statements: tuple[Statement, ...]  # one a sentence, in order
    outlook: tuple[OutlookFinding, ...]
    positions: tuple[PositionFinding, ...]
    dates: tuple[DateFinding, ...]
    findings: tuple[Finding, ...]
    readability: Readability
    uncovered: tuple[Uncovered, ...] = ()  # key phrases that no issue covers, best first, at most 5
    extras: tuple[tuple[Extra, tuple[ExtraItem, ...]], ...] = ()  # what other packages found, by name

    @property
    def article(self) -> Article:
        """The article it was derived from."""
        return self.reading.article
