"""When a spelling does not mean its country: the lists of senses.yml, ready to look up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bilateral.reference.data_files import read_data


@dataclass(frozen=True, slots=True)
class Sense:
    """Another sense of a spelling, and the words that tell it."""

    other: str  # code of the country it means then; "" for none
    whole_article: bool  # where the cues are looked for; else in the sentence
    cues: tuple[str, ...]
    unless: tuple[str, ...]  # one of these keeps the first sense


@cache
def words_of(group: str) -> frozenset[str]:
    """Give one of the plain lists of senses.yml by its key."""
    return frozenset(read_data("senses.yml")[group])


@cache
def other_senses() -> dict[str, Sense]:
    """Give the other sense of each spelling that has one."""
    return {
        spelling: Sense(
            entry.get("other", ""),
            entry["scope"] == "article",
            tuple(entry["cues"]),
            tuple(entry["unless"]),
        )
        for entry in read_data("senses.yml")["senses"]
        for spelling in entry["spellings"]
    }


@cache
def needed_words() -> dict[str, tuple[str, ...]]:
    """Give for some spellings the words of which the article must hold one."""
    return {spelling: tuple(words) for spelling, words in read_data("senses.yml")["needs"].items()}


@cache
def prefixes() -> frozenset[str]:
    """Give the first parts of words for two countries: "Sino", "Franco"."""
    return frozenset(read_data("spellings.yml")["prefixes"])


@cache
def states() -> tuple[tuple[str, str], ...]:
    """Give the states and provinces that stand behind the name of a town, with the code of their country."""
    return tuple((name, code) for code, names in read_data("senses.yml")["states"].items() for name in names)
