"""Which words of an English sentence can stand in a noun phrase: nouns, adjectives, the rest.

A small tagger of our own: word lists, endings, and one look at the word before. It serves key phrases,
where a wrong tag costs a candidate and no more.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import accumulate
from typing import Literal, NamedTuple

from bilateral.analysis.memory import Memory
from bilateral.analysis.terms import stem
from bilateral.reference.stopwords import load_stopwords
from bilateral.reference.word_classes import load_word_classes

Tag = Literal["noun", "adjective", "other"]

_WORD = re.compile(
    r"((?:[^\W\d_]\.){2,}|[A-Z]\.(?= [A-Z])|[^\W_]+(?:(?:['’.&\u2010\u2011-]|,(?=\d))[^\W_]+)*)"
)
_ADJECTIVE = re.compile(r".{2,}(?:al|ive|ous|ic|able|ible|ful|less|ary|ant|[^m]ent|ese|ish|ian)$")
_MEASURE = re.compile(
    r"-(?:year|month|week|day|hour|minute|century|mile|foot|point|page|member|person|time)s?(?:-|$)"
)
_WORDS = {
    "one": "he she it who which that",
    "modal": "will would can could may might must shall should cannot",
    "before a verb": "to not do does did let i we they you",
    "after a verb": "the a an his her its their our this these those to by with",
    "before an object": "the a an his its her their our this these those all",
}
_ONE = frozenset(_WORDS["one"].split())  # a verb behind these may end in -s
_MODAL = frozenset(_WORDS["modal"].split())
_BEFORE_A_VERB = _ONE | frozenset(_WORDS["before a verb"].split())
_AFTER_A_VERB = frozenset(_WORDS["after a verb"].split())
_BEFORE_AN_OBJECT = frozenset(_WORDS["before an object"].split())
_JOINS = frozenset([" ", "-", "–", "\u2011"])
_SHORTEST_PLURAL = 4


class Entry(NamedTuple):
    """What is known of a word before its neighbours are seen."""

    low: str  # lower case, without 's
    tag: Tag
    capital: bool
    possessive: int  # length of its 's, or 0
    may_act: bool  # a noun or adjective that may be a verb too; a name never is
    is_modal: bool
    inflected: bool  # ends in the -s of a plural or a verb
    is_title: bool  # an office: "minister"
    is_weak: bool  # says too little alone: an office, a vague noun
    key: str  # what its inflections have in common: its stem, or itself
    content: str  # its stem where it is a word of content; else ""


class Tagged(NamedTuple):
    """The words of a sentence with their tags: columns, for an object a word would cost more than its tag."""

    text: str
    entries: list[Entry]
    tags: list[Tag]
    gaps: list[str]  # what stands before each word
    places: list[int]  # where each word starts and ends, 's included, in turn: offsets into the text

    def are_joined(self, at: int) -> bool:
        """Tell whether nothing but a space or a hyphen stands between a word and the one before it."""
        return self.gaps[at] in _JOINS and not self.entries[at - 1].possessive

    def start(self, at: int) -> int:
        """Give where a word starts."""
        return self.places[2 * at]

    def written(self, first: int, end: int) -> str:
        """Give the words from one to before another as the text has them, without the last one's 's."""
        return self.text[self.start(first) : self.places[2 * end - 1] - self.entries[end - 1].possessive]


def tag_words(text: str) -> Tagged:
    """Tag the words of one English sentence.

    >>> tagged = tag_words("Japan's leaders agreed to lower steep tariffs.")
    >>> [(entry.low, tag) for entry, tag in zip(tagged.entries, tagged.tags)][3:]
    [('to', 'other'), ('lower', 'other'), ('steep', 'adjective'), ('tariffs', 'noun')]
    """
    parts = _WORD.split(text)  # what stands between two words, a word, and so on: faster than its matches
    entries = [*map(_OPENING.__getitem__, parts[1:2]), *map(_INSIDE.__getitem__, parts[3::2])]
    tags = [entry.tag for entry in entries]
    before: Entry | None = None
    for at, entry in enumerate(entries):
        if before and before.is_modal and not entry.capital:
            tags[at] = "other"
        elif entry.may_act:
            after = entries[at + 1] if at + 1 < len(entries) else None
            if _acts(entry, before, tags[at - 1] if at else "other", after):
                tags[at] = "other"
        before = entry
    return Tagged(text, entries, tags, parts[::2], list(accumulate(map(len, parts))))


def _look_up(word: str, *, inside: bool) -> Entry:
    """Look a word up: by list, else by its ending; a capital counts as a name inside a sentence."""
    words = load_word_classes()
    low = word.lower().replace("’", "'")
    possessive = 2 if low.endswith("'s") else 0
    low = low.removesuffix("'s")
    capital = word[0].isupper()
    base = _base(low)
    tag = _tag_fixed(low, name=capital and inside, us=word == "US")
    may_act = False
    if tag is None:
        again = base.removeprefix("re").lstrip("-")  # "reshape", "re-open"
        may_act = base in words.both or base in words.adjectival or (again != base and again in words.acting)
        tag = _tag(low, base)
    is_title = low in words.titles
    root = stem(word)
    return Entry(
        low=low,
        tag=tag,
        capital=capital,
        possessive=possessive,
        may_act=may_act and not capital,
        is_modal=low in _MODAL,
        inflected=base != low,
        is_title=is_title,
        is_weak=is_title or low in words.vague,
        key=root or low,
        content=root if len(low) > 2 and low[0].isalpha() else "",  # noqa: PLR2004 - signs, not words
    )


_OPENING, _INSIDE = (Memory(partial(_look_up, inside=inside)) for inside in (False, True))


def _tag_fixed(low: str, *, name: bool, us: bool) -> Tag | None:
    """Tag what no ending and no neighbour can change."""
    words = load_word_classes()
    if us or low.endswith(".") or (name and low in words.past):
        return "noun"  # "US", "U.S.", "W.", "bin Said"
    if low == "new" and name:
        return "adjective"  # "New Zealand"
    if low in load_stopwords("en") or low in words.others or len(low) == 1:
        return "other"
    if low in words.demonyms:
        return "adjective"
    return "noun" if name else None


def _tag(low: str, base: str) -> Tag:
    words = load_word_classes()
    if low[0].isdigit() or low in words.past or base in words.verbs or _MEASURE.search(low):
        return "other"
    if low in words.adjectives and low not in words.nouns:
        return "adjective"
    if low in words.nouns or base in words.nouns or base in words.both:
        return "noun"
    if "-" in low and low.endswith(("ed", "ing")):
        return "adjective"  # "nuclear-powered"
    if low.endswith(("ly", "ed", "ing", "n't", "izes", "yzes", "ifies")):
        return "other"
    return "adjective" if _ADJECTIVE.match(low) else "noun"


def _acts(entry: Entry, before: Entry | None, tag_before: Tag, after: Entry | None) -> bool:
    """Tell whether what may be a verb is one here: "to trade", "Trump visits the", not "the visits"."""
    if before and before.low in _BEFORE_A_VERB:
        return not entry.inflected or before.low in _ONE
    if after is None:
        return False
    if before and tag_before == "noun":
        if before.capital and entry.inflected:
            return after.low in _AFTER_A_VERB
        agrees = before.capital or entry.inflected != before.inflected  # "the deal marks a", "leaders plan a"
        return agrees and after.low in _BEFORE_AN_OBJECT
    return not entry.inflected and after.capital and after.tag == "noun"  # "support Italy"


def _base(low: str) -> str:
    """Give the base form of a word in -s, of a noun or a verb; any other word as it is."""
    if not low.endswith("s") or low.endswith(("ss", "us", "is")) or len(low) < _SHORTEST_PLURAL:
        return low
    if low.endswith("ies") and len(low) > _SHORTEST_PLURAL:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]
