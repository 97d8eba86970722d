"""The language that a text's letters and small words give away."""

from __future__ import annotations

import re
from collections import Counter

from bilateral.reference.languages import LISTED
from bilateral.reference.stopwords import load_stopwords
from bilateral.reference.syllables import load_syllables

UNDETERMINED = "und"  # as BCP 47 calls a language that nobody can tell

_SCRIPTS = tuple(
    (language, re.compile(f"[{letters}]"))
    for language, letters in {
        "ja": "\u3040-\u30ff",
        "ko": "\uac00-\ud7a3",
        "zh": "\u4e00-\u9fff",
        "ar": "\u0621-\u064a\u066e-\u06d3",
        "he": "\u05d0-\u05ea",
        "ru": "\u0430-\u045f\u0491-\u04ff",
        "el": "\u03ac-\u03ce",
        "hi": "\u0904-\u0939",
        "bn": "\u0985-\u09b9",
        "pa": "\u0a05-\u0a39",
        "gu": "\u0a85-\u0ab9",
        "ta": "\u0b85-\u0bb9",
        "te": "\u0c05-\u0c39",
        "kn": "\u0c85-\u0cb9",
        "ml": "\u0d05-\u0d39",
        "si": "\u0d85-\u0dc6",
        "th": "\u0e01-\u0e2e",
        "lo": "\u0e81-\u0eae",
        "my": "\u1000-\u1021",
        "ka": "\u10d0-\u10ff",
        "hy": "\u0561-\u0587",
        "am": "\u1200-\u137f",
        "km": "\u1780-\u17a2",
    }.items()
)
_OWN = {
    "ar": (("ur", "ٹڈڑںےہ"), ("fa", "پچژگکی")),
    "ru": (("kk", "әқғңұ"), ("be", "ў"), ("uk", "іїєґ"), ("mk", "ѓќѕ"), ("sr", "јљњђћџ")),
}
"""Letters of a script that only one of its languages writes, the most telling first."""
_ALIEN = {
    "es": "àèìòùçï",
    "fr": "ășțåøãõñ",
    "it": "ăâîșțçïåøãõñ",
    "pt": "ñășțîå",
    "de": "åøæăș",
    "nl": "åøæăș",
}
"""Letters that a language writes in names of others alone."""
_OWN_SHARE = 0.005  # of the letters, from which they are more than names
_LOOK = 5_000  # characters in which letters are counted
_SHARE = 0.3  # of the letters that must be of the script
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_WORDS = 1_200  # characters in which small words are counted
_LEAST = 12  # words that are needed
_ENGLISH = 0.3  # share of English small words that settles it
_NO_ENGLISH = 0.15  # share that no text of whole English sentences falls below; tables and notes do
_SMALL = 0.25  # share of small words that a text of another language has
_AHEAD = 1.5  # times as many as English ones
_KANA = 0.1  # of Japanese that is not written in Chinese characters
_LONG = 4  # letters of a word that stands in dictionaries
_KNOWN = 0.5  # share of long words that an English dictionary knows, in tables and notes too


def guess_language(text: str) -> str:
    """Guess the language from the script, and of Latin letters from the small words.

    "" for English and for short texts that tell nothing; "und" for a text that is not English, and in none of
    the languages that are told apart here.

    >>> guess_language("首脳会談は東京で行われた。"), guess_language("They met in Tokyo.")
    ('ja', '')
    """
    words = _WORD.findall(text[:_LOOK_WORDS].lower())
    english = sum(map(load_stopwords("en").__contains__, words))
    if words and english >= _ENGLISH * len(words):
        return ""
    start = text[:_LOOK].lower()
    if start.isascii():
        return _guess_by_words(words, english)
    letters = sum(c.isalpha() for c in start)
    counts = Counter({language: len(script.findall(start)) for language, script in _SCRIPTS})
    if counts["ja"] >= _KANA * letters > 0:
        counts["ja"] += counts.pop("zh")
    language, most = counts.most_common(1)[0]
    if most and most >= _SHARE * letters:
        return _by_own_letters(language, start, most)
    return _guess_by_words(words, english)


def _by_own_letters(language: str, text: str, letters: int) -> str:
    """Tell languages of one script apart: Ukrainian from Russian, Persian from Arabic."""
    for other, own in _OWN.get(language, ()):
        if sum(map(text.count, own)) >= _OWN_SHARE * letters:
            return other
    if language == "ru" and text.count("ъ") >= _OWN_SHARE * letters and not {"ы", "э"} & set(text):
        return "bg"
    return language


def _guess_by_words(words: list[str], english: int) -> str:
    if len(words) < _LEAST:
        return ""
    letters = sum(map(len, words))
    shares = [
        (sum(word in load_stopwords(language) for word in words), language)
        for language in LISTED
        if sum(map("".join(words).count, _ALIEN[language])) < _OWN_SHARE * letters
    ]
    most, language = max(shares, default=(0, ""))
    if most >= _SMALL * len(words) and most > _AHEAD * english:
        return language
    if english >= _NO_ENGLISH * len(words):
        return ""
    long = [word for word in words if len(word) >= _LONG]
    known = sum(word in load_syllables() for word in long)
    return UNDETERMINED if known < _KNOWN * len(long) else ""
