"""The language that a text's letters and small words give away."""

from __future__ import annotations

import re
from collections import Counter

from bilateral.reference.languages import LISTED
from bilateral.reference.stopwords import load_stopwords

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0621-\u064a]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("ru", re.compile("[\u0430-\u044f]")),
    ("el", re.compile("[\u03b1-\u03c9]")),
    ("hi", re.compile("[\u0905-\u0939]")),
    ("th", re.compile("[\u0e01-\u0e2e]")),
)
_LOOK = 5_000  # characters in which letters are counted
_SHARE = 0.3  # of the letters that must be of the script
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_WORDS = 1_200  # characters in which small words are counted
_LEAST = 12  # words that are needed
_ENGLISH = 0.3  # share of English small words that settles it
_SMALL = 0.25  # share of small words that a text of another language has
_AHEAD = 1.5  # times as many as English ones
_KANA = 0.1  # of Japanese that is not written in Chinese characters


def guess_language(text: str) -> str:
    """Guess the language from the script, and of Latin letters from the small words.

    "" for English, and for what cannot be told: short texts, and languages without a list of small words.

    >>> guess_language("首脳会談は東京で行われた。"), guess_language("They met in Tokyo.")
    ('ja', '')
    """
    words = _WORD.findall(text[:_LOOK_WORDS].lower())
    english = sum(word in load_stopwords("en") for word in words)
    if words and english >= _ENGLISH * len(words):
        return ""
    start = text[:_LOOK]
    if start.isascii():
        return _guess_by_words(words, english)
    letters = sum(c.isalpha() for c in start)
    counts = Counter({language: len(script.findall(start)) for language, script in _SCRIPTS})
    if counts["ja"] >= _KANA * letters > 0:
        counts["ja"] += counts.pop("zh")
    language, most = counts.most_common(1)[0]
    return language if most and most >= _SHARE * letters else _guess_by_words(words, english)


def _guess_by_words(words: list[str], english: int) -> str:
    if len(words) < _LEAST:
        return ""
    shares = [(sum(word in load_stopwords(language) for word in words), language) for language in LISTED]
    most, language = max(shares, key=lambda share: (share[0], share[1]))
    return language if most >= _SMALL * len(words) and most > _AHEAD * english else ""
