"""The language that a text's letters give away."""

from __future__ import annotations

import re
from collections import Counter

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
_LOOK = 5_000  # characters
_SHARE = 0.3  # of the letters that must be of the script
_KANA = 0.1  # of Japanese that is not written in Chinese characters


def guess_language(text: str) -> str:
    """Guess the language from the script; "" for Latin letters, which many languages share.

    >>> guess_language("首脳会談は東京で行われた。"), guess_language("They met in Tokyo.")
    ('ja', '')
    """
    start = text[:_LOOK]
    letters = sum(c.isalpha() for c in start)
    counts = Counter({language: len(script.findall(start)) for language, script in _SCRIPTS})
    if counts["ja"] >= _KANA * letters > 0:
        counts["ja"] += counts.pop("zh")
    language, most = counts.most_common(1)[0]
    return language if most and most >= _SHARE * letters else ""
