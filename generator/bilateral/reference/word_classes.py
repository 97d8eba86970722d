"""Common English words by the part they play: our own lists, for telling noun phrases from the rest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Lower-cased base forms; ``past`` holds irregular past forms and participles."""

    verbs: frozenset[str]  # hardly ever nouns or adjectives
    both: frozenset[str]  # nouns as often as verbs
    nouns: frozenset[str]  # nouns that end like something else: "meeting", "approval"
    adjectives: frozenset[str]
    demonyms: frozenset[str]  # "japanese"
    past: frozenset[str]
    others: frozenset[str]  # adverbs, numerals, words of time, vague nouns: no part of a key phrase
    titles: frozenset[str]  # offices and forms of address
    portfolios: frozenset[str]  # what a minister is of
    vague: frozenset[str]  # nouns that say too little alone
    qualifiers: frozenset[str]  # adjectives that say how much or how good, not what
    acting: frozenset[str]  # all that can be verbs
    adjectival: frozenset[str]  # adjectives that are verbs too: "lower", "secure"


@cache
def load_word_classes() -> WordClasses:
    """Load the lists; a verb that is also a noun or adjective counts among those."""
    source = files("bilateral.reference") / "data" / "word-classes.json"
    lists = {name: frozenset(words.split()) for name, words in json.loads(source.read_text("utf-8")).items()}
    lists["acting"] = lists["verbs"] | lists["both"]
    lists["adjectival"] = lists["verbs"] & lists["adjectives"]
    lists["verbs"] -= lists["both"] | lists["nouns"] | lists["adjectives"]
    return WordClasses(**lists)
