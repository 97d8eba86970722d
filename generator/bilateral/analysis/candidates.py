"""The noun phrases of an article, each with all the places at which it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bilateral.analysis.datelines import find_dateline
from bilateral.analysis.model import Reading
from bilateral.analysis.tagging import Entry, Tag, Tagged, tag_words
from bilateral.reference.word_classes import load_word_classes

MOST_TOKENS = 4_000  # words of an article that are looked at
MOST_CHARACTERS = 50_000  # of one sentence
LONGEST = 4  # words of a phrase
LONGEST_NAME = 6  # words of a phrase that is a name
FULL_NAME = 2  # words of a name that can stand without what describes it

Key = tuple[str, ...]
"""The stems of a phrase: all its inflections count as one."""


@dataclass(slots=True)
class Places:
    """Where a phrase stands, and how it is written there."""

    tokens: list[int] = field(default_factory=list)  # number of its first word in the text
    sentences: list[int] = field(default_factory=list)  # index of the sentence
    capitals: list[float] = field(default_factory=list)  # share of its words with a capital
    forms: dict[str, int] = field(default_factory=dict)  # how often as written, inside a sentence
    openings: dict[str, int] = field(default_factory=dict)  # the same where it opens a sentence

    @property
    def is_name(self) -> bool:
        """Whether all its words have a capital wherever it stands."""
        return min(self.capitals) == 1

    @property
    def form(self) -> str:
        """The form that the text has most often; forms that open a sentence count only without others."""
        counts = self.forms or self.openings
        if len(counts) == 1:
            return next(iter(counts))
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
        tagged = tag_words(sentence.text[:MOST_CHARACTERS])
        entries = tagged.entries[: MOST_TOKENS - at]
        dateline = find_dateline(sentence.text) if number == 0 else None
        for first, end in _runs(tagged, len(entries)):
            if dateline and tagged.start(first) < dateline.end:
                continue
            run = entries[first:end]
            key = tuple([entry.key for entry in run])
            places = phrases.get(key)
            if places is None:
                places = phrases[key] = Places()
            places.tokens.append(at + first)
            places.sentences.append(number)
            places.capitals.append(sum([entry.capital for entry in run]) / len(run))
            form = tagged.written(first, end)
            forms = places.forms if first else places.openings
            forms[form] = forms.get(form, 0) + 1
        words += [(i, entry.content) for i, entry in enumerate(entries, start=at) if entry.content]
        at += len(entries)
        if at >= MOST_TOKENS:
            break
    return Candidates(phrases, tuple(words), len(reading.article.sentences))


def _runs(tagged: Tagged, most: int) -> list[tuple[int, int]]:
    """Give where the runs of nouns and adjectives that can be a phrase begin and end, in words."""
    found: list[tuple[int, int]] = []
    begin = -1  # of the run that is being read
    office = False  # whether the run stands behind "Minister of", "Adviser for"
    for at, tag in enumerate(tagged.tags[:most]):
        inside = tag != "other"
        if begin >= 0 and not (inside and tagged.are_joined(at)):
            _keep(tagged, begin, at, found, office=office)
            office = tagged.entries[at - 1].is_title and tagged.entries[at].low in {"of", "for"}
            begin = -1
        elif office and not inside and begin < 0:
            office = tagged.entries[at].low == "the"
        if inside and begin < 0:
            begin = at
    if begin >= 0:
        _keep(tagged, begin, most, found, office=office)
    return found


def _keep(tagged: Tagged, begin: int, end: int, found: list[tuple[int, int]], *, office: bool) -> None:
    """Add what is left of a run without trailing adjectives and without the office before a name."""
    run, tags = tagged.entries[begin:end], tagged.tags
    if len(run) == 1:
        if tags[begin] == "noun" and not run[0].is_weak and not office:
            found.append((begin, end))
        return
    if office or any(entry.is_title for entry in run):
        begin += _cut_office(run)
    while end > begin and tags[end - 1] != "noun":
        end -= 1
    begin = _cut_description(tagged.entries, begin, end)
    if end - begin > LONGEST_NAME or (end - begin == 1 and tagged.entries[begin].is_weak):
        return
    kept = tagged.entries[begin:end]
    if not kept or (len(kept) > LONGEST and not all(entry.capital for entry in kept)):
        return
    if not _is_office(kept, tags[begin:end]):
        found.append((begin, end))


def _cut_office(run: Sequence[Entry]) -> int:
    """Give where a name begins: behind "National Security Adviser", or a minister's "Foreign Affairs"."""
    portfolios = load_word_classes().portfolios
    begin = 0
    while begin < len(run) and run[begin].low in portfolios:
        begin += 1
    if begin == len(run) or not run[begin].capital:
        begin = 0
    for i, entry in enumerate(run[:-1]):
        if entry.capital and entry.is_title and run[i + 1].capital:
            begin = max(begin, i + 1)
    return begin


def _cut_description(entries: Sequence[Entry], begin: int, end: int) -> int:
    """Give where a name of two words or more begins behind what describes it: "state-run Coffee Board"."""
    name = end
    while name > begin and entries[name - 1].capital:
        name -= 1
    return name if end - name >= FULL_NAME else begin


def _is_office(run: Sequence[Entry], tags: Sequence[Tag]) -> bool:
    """Tell whether a phrase names nothing but an office: "Foreign Minister", "Kepco spokesman"."""
    if not run[-1].is_title:
        return False
    if not run[-1].capital:
        return True
    words = load_word_classes()
    empty = words.titles | words.portfolios | words.adjectives
    return all(tag == "adjective" or entry.low in empty for entry, tag in zip(run, tags, strict=True))
