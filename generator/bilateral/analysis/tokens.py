"""What readability formulas count in one word, counted as textstat 0.7.8 counts it."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import NamedTuple

import pyphen

from bilateral.analysis.memory import Memory
from bilateral.reference.syllables import load_easy_words, load_syllables

LONGEST = 1_000  # characters; what is longer is no word, and counts a syllable for every three
LONG = 6  # a long word has more letters
MINI = 3  # a miniword has no more letters

_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")  # one that is no part of an English contraction
_PATTERNS = {"en": "en_US", "no": "nb"}  # where pyphen names them otherwise; "no" is written as Bokmål
_SIGN = re.compile(r"[^\w\s']")
_SIGN_OR_APOSTROPHE = re.compile(r"[^\w\s]")


class Token(NamedTuple):
    """A run of text without white space, in the numbers that the formulas add up."""

    word: str  # without punctuation; "" for punctuation that stands alone
    is_word: int  # 1 or 0, as all that follow but the first two
    syllables: int
    characters: int
    letters: int
    is_long: int
    is_mini: int
    is_mono: int  # one syllable
    is_poly: int  # three or more
    is_hard: int  # not in the list of easy words
    is_hard2: int  # the same, of two syllables or more
    is_hard3: int  # of three or more


@cache
def counter_for(language: str) -> Memory[Token]:
    """Give what counts runs of text of a language, and remembers them."""
    return Memory(partial(count_token, language=language), most=100_000)


def count_token(text: str, language: str) -> Token:
    """Count one run of text without white space; the language is a primary subtag that pyphen knows."""
    word = _clean(text)
    bare = _SIGN_OR_APOSTROPHE.sub("", text)
    number = count_syllables(word.lower(), language) if word else 0
    low = word.lower()
    hard = bool(word) and (language != "en" or low not in load_easy_words())
    again = count_syllables(_clean(low), language) if hard else 0
    return Token(
        word=word,
        is_word=int(bool(word)),
        syllables=number,
        characters=len(text),
        letters=len(bare),
        is_long=int(len(bare) > LONG),
        is_mini=int(0 < len(bare) <= MINI),
        is_mono=int(number == 1),
        is_poly=int(number >= 3),  # noqa: PLR2004 - its definition
        is_hard=int(hard),
        is_hard2=int(again >= 2),  # noqa: PLR2004 - its definition
        is_hard3=int(again >= 3),  # noqa: PLR2004 - its definition
    )


def count_syllables(word: str, language: str) -> int:
    """Count the syllables of a lower-cased word: by the dictionary, else by where it may be hyphenated."""
    if not word:
        return 0
    known = load_syllables().get(word) if language == "en" else None
    if known is not None:
        return known
    if len(word) > LONGEST:
        return len(word) // 3
    return len(_hyphenation(language).positions(word)) + 1


def has_hyphenation(language: str) -> bool:
    """Tell whether syllables can be counted in a language, a primary subtag."""
    return pyphen.language_fallback(_PATTERNS.get(language, language)) is not None


def _clean(text: str) -> str:
    return _SIGN.sub("", _APOSTROPHE.sub("", text))


@cache
def _hyphenation(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_PATTERNS.get(language, language))
