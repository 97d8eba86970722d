"""The noun phrases of an article, each with all the places at which it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from bilateral.analysis.model import Reading
from bilateral.analysis.tagging import Word, tag_words
from bilateral.reference.word_classes import load_word_classes

MOST_TOKENS = 4_000  # words of an article that are looked at
MOST_CHARACTERS = 50_000  # of one sentence
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
        tagged = tag_words(sentence.text[:MOST_CHARACTERS])[: MOST_TOKENS - at]
        for first, run in _runs(tagged):
            key = tuple([word.entry.stem or word.entry.low for word in run])
            places = phrases.get(key)
            if places is None:
                places = phrases[key] = Places()
            places.tokens.append(at + first)
            places.sentences.append(number)
            places.capitals.append(sum([word.entry.capital for word in run]) / len(run))
            form = sentence.text[run[0].start : run[-1].end]
            forms = places.forms if first else places.openings
            forms[form] = forms.get(form, 0) + 1
        for i, word in enumerate(tagged, start=at):
            low, stem = word.entry[:2]
            if stem and len(low) > 2 and low[0].isalpha():  # noqa: PLR2004 - signs, not words
                words.append((i, stem))
        at += len(tagged)
        if at >= MOST_TOKENS:
            break
    return Candidates(phrases, tuple(words), len(reading.article.sentences))


def _runs(tagged: tuple[Word, ...]) -> list[tuple[int, list[Word]]]:
    """Give each run of nouns and adjectives that can be a phrase, with the index of its first word."""
    found: list[tuple[int, list[Word]]] = []
    run: list[Word] = []
    office = False  # whether the run stands behind "Minister of", "Adviser for"
    for i, word in enumerate(tagged):
        inside = word.tag != "other"
        if run and not (inside and word.joined):
            _keep(i - len(run), run, found, office=office)
            office = run[-1].entry.is_title and word.entry.low in {"of", "for"}
            run = []
        elif office and not inside and not run:
            office = word.entry.low == "the"
        if inside:
            run.append(word)
    if run:
        _keep(len(tagged) - len(run), run, found, office=office)
    return found


def _keep(first: int, run: list[Word], found: list[tuple[int, list[Word]]], *, office: bool) -> None:
    """Add what is left of a run without trailing adjectives and without the office before a name."""
    if len(run) == 1:
        if run[0].tag == "noun" and not run[0].entry.is_weak and not office:
            found.append((first, run))
        return
    begin = _cut_office(run) if office or any(w.entry.is_title for w in run) else 0
    end = len(run)
    while end > begin and run[end - 1].tag != "noun":
        end -= 1
    if end - begin > LONGEST_NAME or (end - begin == 1 and run[begin].entry.is_weak):
        return
    kept = run[begin:end]
    if kept and (len(kept) <= LONGEST or all(word.entry.capital for word in kept)) and not _is_office(kept):
        found.append((first + begin, kept))


def _cut_office(run: list[Word]) -> int:
    """Give where a name begins: behind "National Security Adviser", or a minister's "Foreign Affairs"."""
    portfolios = load_word_classes().portfolios
    begin = 0
    while begin < len(run) and run[begin].entry.low in portfolios:
        begin += 1
    if begin == len(run) or not run[begin].entry.capital:
        begin = 0
    for i, word in enumerate(run[:-1]):
        if word.entry.capital and word.entry.is_title and run[i + 1].entry.capital:
            begin = max(begin, i + 1)
    return begin


def _is_office(run: list[Word]) -> bool:
    """Tell whether a phrase names nothing but an office: "Foreign Minister", "senior officials"."""
    if not run[-1].entry.is_title:
        return False
    words = load_word_classes()
    empty = words.titles | words.portfolios | words.adjectives
    return all(word.tag == "adjective" or word.entry.low in empty for word in run)
