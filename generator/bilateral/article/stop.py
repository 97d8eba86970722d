"""A stop and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.article.abbreviations import Abbreviations

_LINK = re.compile(r"[-/'’]")  # joins a word to the next: "Lt-Gen", "l'art"


@dataclass(slots=True)
class Stop:
    """A stop, or a run of them, and what stands around it."""

    text: str
    start: int  # of the sentence so far
    at: int  # of the stop
    after: int  # of what follows the white space behind it
    marks: str  # "." or "?!"
    close: str  # closing quotes and brackets right behind it
    known: Abbreviations
    before: str = ""  # the word that carries it
    word: str = ""  # the next word, without opening marks

    @property
    def low(self) -> str:
        """The word before, as the lists hold it."""
        return self.before.lower()

    @property
    def names(self) -> tuple[str, ...]:
        """The word before, and its last part where it is joined from several."""
        return (self.low,) if self.before.isupper() else (self.low, _LINK.split(self.low)[-1])

    def is_in(self, listed: frozenset[str]) -> str:
        """Give the name under which the word before is listed; "" where it is not."""
        name = next((n for n in self.names if n in listed), "")
        return "" if name in self.known.capital and not self.before[0].isupper() else name

    def is_acronym(self) -> bool:
        """Say whether the word before stands in capitals among others that do not: "at 5 p.m. EST."."""
        word = self.before
        return len(word) > 1 and word.isalpha() and word.isupper() and not self.word[:2].isupper()

    def starts_sentence(self) -> bool:
        """Say whether the next word is one that stands capitalised only at the start of a sentence."""
        word, before = self.word, self.before
        if word[1:] == "." or (
            word.isupper() and before.isupper() and before.isalpha() and min(len(word), len(before)) > 1
        ):
            return False  # an initial, or a text in capitals
        return word[0].isupper() and (bare(word) in self.known.starters or word.endswith("ly,"))


def bare(word: str) -> str:
    """Give a word in lower case without its marks and its 's."""
    return word.rstrip(".,;:!?)]\"”’'").lower().replace("’", "'").partition("'")[0]
