"""Find spellings in a text in one pass, however many there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from bilateral.analysis.unspaced import compile_unspaced
from bilateral.reference.keyed import Keyed
from bilateral.reference.languages import spellings_in
from bilateral.reference.senses import words_of
from bilateral.reference.spellings import Spelling

WORD = re.compile(r"[^\W_]+")
_WORDS = re.compile(r"([^\W_]+)")
_LAST = re.compile(r"([^\W\d_][\w'-]*\.?),? (?:the )?$")
_LOOK_BACK = 40  # characters before a spelling that are looked at
_SHORTEST_IN_CAPITALS = 4


class Hit(NamedTuple):
    """A spelling of the table in a text."""

    start: int
    end: int
    spelling: str  # as the table has it: "Japan" for "JAPAN"


_Spellings = tuple[tuple[int, ...], dict[str, str]]
"""The lengths that occur, longest first, and what is written for which spelling of the table."""


class Matcher:
    """A table of spellings, by the first word of each."""

    def __init__(self, table: Mapping[str, Spelling]) -> None:
        """Prepare the table; a name of some length is known in capitals too."""
        self.table = table
        heads: dict[str, list[tuple[str, str]]] = {}
        shouted: dict[str, list[tuple[str, str]]] = {}
        small = words_of("not_in_capitals")
        for spelling, (_, kind, _) in table.items():
            head = WORD.match(spelling)
            if head is None:
                continue
            heads.setdefault(head[0], []).append((spelling, spelling))
            capitals = spelling.upper()
            long = kind == "leader" or len(spelling) >= _SHORTEST_IN_CAPITALS
            if long and capitals not in table and spelling not in small:
                to = shouted if kind == "leader" else heads
                to.setdefault(capitals[: len(head[0])], []).append((capitals, spelling))
        self._heads = _by_length(heads)
        self._shouted = {head: [*found, *heads.get(head, [])] for head, found in shouted.items()}
        self._unspaced = compile_unspaced(spelling for spelling in table if not spelling.isascii())

    @cached_property
    def _in_capitals(self) -> dict[str, _Spellings]:
        """The heads in a text that is all in capitals: seldom needed."""
        return self._heads | _by_length(self._shouted)

    def find(self, text: str) -> list[Hit]:
        """Find the spellings, the longest at each place, none inside another, in the order of the text."""
        hits = []
        behind = 0
        heads = self._in_capitals if text.isupper() else self._heads
        parts = _WORDS.split(text)  # what stands between two words, a word, and so on
        known = list(map(heads.get, parts[1::2]))
        places = accumulate(map(len, parts))
        for start, found in zip(islice(places, 0, None, 2), known, strict=False):
            if found is None or start < behind:
                continue
            if start and text[start - 1] in "@#_":
                continue
            lengths, spellings = found
            for length in lengths:
                end = min(start + length, len(text))
                spelling = spellings.get(text[start:end])
                if spelling is not None and not (text[end : end + 1].isalnum() and text[end - 1].isalnum()):
                    hits.append(Hit(start, end, spelling))
                    behind = end
                    break
        if self._unspaced is not None and not text.isascii():
            for m in self._unspaced.finditer(text):
                group = m.lastindex or 0
                hits.append(Hit(m.start(group), m.end(group), m[group]))
            hits = sorted(set(hits), key=lambda hit: (hit.start, -hit.end))
        return hits


@lru_cache(maxsize=16)
def matcher_for(keyed: Keyed, language: str) -> Matcher:
    """Give the matcher of a reference; for another language than English, with that language's spellings.

    Of a spelling that both know the English sense holds, unless the language says it names no country.
    """
    table = dict(spellings_in(language))
    masks = {spelling: entry for spelling, entry in table.items() if entry[1] == "mask"}
    table.update(keyed.reference.spellings)
    return Matcher(table | masks)


def word_before(text: str, at: int) -> re.Match[str] | None:
    """Find the word before a place, with the comma and the article behind it; its first group is the word."""
    if not text.endswith(" ", 0, at):
        return None
    least = max(0, at - _LOOK_BACK)
    gap = text.rfind(" ", least, at - 1)  # the word begins behind it
    if text[gap + 1 : at] == "the ":
        gap = text.rfind(" ", least, gap)
    return _LAST.search(text, max(least, gap + 1), at)


def _by_length(heads: Mapping[str, list[tuple[str, str]]]) -> dict[str, _Spellings]:
    return {
        head: (tuple(sorted({len(written) for written, _ in found}, reverse=True)), dict(reversed(found)))
        for head, found in heads.items()
    }
