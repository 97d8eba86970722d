"""The words of a sentence, and the stems that say what it is about."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import Stemmer

from bilateral.analysis.memory import Memory
from bilateral.reference.stopwords import load_stopwords

LONGEST = 40  # characters; what is longer is no word of a language and is not stemmed

# Abbreviations keep their last full stop; signs of scripts without spaces are words of their own.
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
    r"(?:(?:['’.&-]|,(?=\d))[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+)*"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "id": "indonesian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}


def primary(language: str) -> str:
    """Give the first subtag of a BCP 47 tag: ``en`` for ``en-GB``."""
    return language.replace("_", "-").split("-", 1)[0].lower()


def split_words(text: str) -> tuple[str, ...]:
    """Split a sentence into its words as written; Chinese and Japanese signs count one by one.

    >>> split_words("The U.S. deal's worth $1,200m — well-known.")
    ('The', 'U.S.', "deal's", 'worth', '1,200m', 'well-known')
    """
    return tuple(_WORD.findall(text))


def content_stems(words: tuple[str, ...], language: str = "en") -> tuple[str, ...]:
    """Give the stems of those words that are no stop words, in order.

    A script without spaces gives pairs of neighbouring signs instead.

    >>> content_stems(("The", "U.S.", "says", "Japan's", "tariffs", "are", "rising"))
    ('us', 'japan', 'tariff', 'rise')
    """
    found = list(map(_contents(primary(language)).__getitem__, words))
    if None not in found:
        return tuple(filter(None, found))
    stems: list[str] = []
    before = ""
    for word, content in zip(words, found, strict=True):
        if content:
            stems.append(content)
        elif content is None and before:
            stems.append(before + word)
        before = word if content is None else ""
    return tuple(stems)


@cache
def _contents(language: str) -> Memory[str | None]:
    """Give what looks up the stem of a word of content; "" for any other, None for a sign without spaces."""

    def look_up(word: str) -> str | None:
        if len(word) > 1:
            return stem(word, language)
        return None if _UNSPACED.match(word) else ""

    return Memory(look_up)


@lru_cache(maxsize=100_000)
def stem(word: str, language: str = "en") -> str:
    """Give the stem of one word in lower case; "" for a stop word."""
    if word == "US":  # the country, not the pronoun
        return "us"
    low = word.lower().replace("’", "'")
    stop = load_stopwords(language)
    if low in stop:
        return ""
    low = low.removesuffix("'s").strip("'")
    if not low[:1].isdigit():
        low = low.replace(".", "")
    if len(low) > LONGEST:
        return low
    stemmer = _stemmer(language)
    return low if stemmer is None else str(stemmer.stemWord(low))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name, 0) if name else None  # it need remember no word: stem() does
