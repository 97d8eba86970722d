"""Readability formulas, with the constants and under the names of textstat 0.7.8.

Sources: Flesch 1948; Kincaid and others 1975; McLaughlin 1969 (SMOG); Coleman and Liau 1975; Smith and
Senter 1967 (ARI); Dale and Chall 1948; O'Hayre 1966 (Linsear Write); Gunning 1952; Björnsson 1968
(LIX); Anderson 1983 (RIX); Spache 1953; McAlpine 2006 (EFLAW); Amstad 1978 and Bamberger and Vanecek
1984 (German); Fernández Huerta 1959, Szigriszt Pazos 1992, Gutiérrez de Polini 1972, Crawford 1989
(Spanish); Kandel and Moles 1958 (French); Vacca and Franchina 1972, Lucisano and Piemontese 1988
(Italian); Douma 1960 (Dutch); Oborneva 2006 (Russian). Arabic has no figure: OSMAN as textstat 0.7.8
computes it never finds a vowel sign, so that its number would be the length of the words in another guise.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

# language -> base, cost of a word a sentence, cost of a syllable a word
FLESCH = {
    "de": (180, 1, 58.5),
    "en": (206.835, 1.015, 84.6),
    "es": (206.84, 1.02, 60.0),
    "fr": (207, 1.015, 73.6),
    "hu": (206.835, 1.015, 58.5),
    "it": (217, 1.3, 60.0),
    "nl": (206.835, 0.93, 77),
    "ru": (206.835, 1.3, 60.1),
}
# school grades for a Flesch reading ease of at least so much and less than ten more
GRADES = {90: (5,), 80: (6,), 70: (7,), 60: (8, 9), 50: (10,), 40: (11,), 30: (12,)}
HARDEST_GRADE = 13
LEADING = {
    "de": ("wiener_sachtextformel", "Vienna formula: school year"),
    "en": ("spache_readability", "Spache grade"),
    "es": ("fernandez_huerta", "Fernández Huerta reading ease"),
    "fr": ("flesch_reading_ease", "Reading ease after Kandel and Moles"),
    "it": ("gulpease_index", "Gulpease index"),
    "nl": ("flesch_reading_ease", "Reading ease after Douma"),
}
"""The figure that a page leads with, by language, and its name there; LIX elsewhere.

For English Spache's: of the published formulas it puts one story told at three levels into order most often,
with Coleman and Liau's, Dale and Chall's and LIX beside it (34 of 36 pieces of 30 to 60 words of our own;
Flesch 32, SMOG 28, the consensus of all formulas 26). The best of hundreds of sums of two or three got 36,
which is no more than such a search finds by chance: one formula that a reader can look up leads.
"""
DALE_CHALL_LIMIT = 5  # per cent of hard words above which a constant is added
LINSEAR_LIMIT = 20


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of; at least one word and one sentence."""

    sentences: int
    words: int  # without punctuation that stands alone
    tokens: int  # with it
    syllables: int
    characters: int  # without white space
    letters: int  # characters without punctuation
    long_words: int  # of more than 6 letters
    mini_words: int  # of at most 3 letters
    mono: int  # words of one syllable
    poly: int  # words of three syllables or more
    hard: int  # words that are not in the list of easy words
    hard2: int  # of those, words of two syllables or more
    hard3: int  # of those, words of three syllables or more
    difficult: int  # different words among hard2
    linsear: float  # points a sentence of the first hundred words

    @property
    def per_sentence(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences

    @property
    def per_word(self) -> float:
        """Syllables a word."""
        return self.syllables / self.words


def figures(c: Counts, language: str) -> dict[str, float]:
    """Give every figure that is defined for a language, a primary subtag; plain counts for all."""
    found = _flesch(c, language)
    if language == "en":
        found |= _english(c)
    elif language == "de":
        found["wiener_sachtextformel"] = _wiener(c)
    elif language == "es":
        found |= _spanish(c)
    elif language == "it":
        found["gulpease_index"] = 300 * (c.sentences / c.words) - 10 * (c.characters / c.tokens) + 89
    return found | _plain(c)


def leading(found: Mapping[str, float], language: str) -> tuple[str, float] | None:
    """Give name and value of the figure that leads; None where there is none."""
    name, says = LEADING.get(language, ("lix", "LIX"))
    return (says, found[name]) if name in found else None


def _flesch(c: Counts, language: str) -> dict[str, float]:
    if language not in FLESCH:
        return {}
    base, sentence, syllable = FLESCH[language]
    return {"flesch_reading_ease": base - sentence * c.per_sentence - syllable * c.per_word}


def _plain(c: Counts) -> dict[str, float]:
    return {
        "lix": c.per_sentence + 100 * c.long_words / c.words,
        "rix": c.long_words / c.sentences,
        "syllable_count": c.syllables,
        "lexicon_count": c.words,
        "sentence_count": c.sentences,
        "char_count": c.characters,
        "letter_count": c.letters,
        "polysyllabcount": c.poly,
        "monosyllabcount": c.mono,
        "long_word_count": c.long_words,
        "miniword_count": c.mini_words,
        "reading_time": 14.69 * c.characters / 1000,
        "words_per_sentence": c.per_sentence,
        "avg_syllables_per_word": c.per_word,
        "avg_character_per_word": c.characters / c.tokens,
        "avg_letter_per_word": c.letters / c.words,
        "avg_sentence_per_word": c.sentences / c.words,
    }


def _english(c: Counts) -> dict[str, float]:
    ease = _flesch(c, "en")["flesch_reading_ease"]
    hard = 100 * c.hard / c.words
    hard2 = 100 * c.hard2 / c.words
    grades = {
        "flesch_kincaid_grade": 0.39 * c.per_sentence + 11.8 * c.per_word - 15.59,
        "smog_index": 1.043 * (30 * (c.poly / c.sentences)) ** 0.5 + 3.1291,
        "coleman_liau_index": 0.058 * (c.letters / c.words * 100)
        - 0.296 * (c.sentences / c.words * 100)
        - 15.8,
        "automated_readability_index": 4.71 * (c.characters / c.tokens) + 0.5 * c.per_sentence - 21.43,
        "dale_chall_readability_score": 0.1579 * hard
        + 0.0496 * c.per_sentence
        + (3.6365 if hard > DALE_CHALL_LIMIT else 0),
        "linsear_write_formula": (c.linsear - 2 if c.linsear <= LINSEAR_LIMIT else c.linsear) / 2,
        "gunning_fog": 0.4 * (c.per_sentence + 100 * c.hard3 / c.words),
    }
    second = 0.1579 * hard2 + 0.0496 * c.per_sentence
    return {
        **grades,
        "spache_readability": 0.141 * c.per_sentence + 0.086 * hard2 + 0.839,
        "text_standard": _consensus(ease, grades),
        "mcalpine_eflaw": (c.words + c.mini_words) / c.sentences,
        "difficult_words": c.difficult,
        "dale_chall_readability_score_v2": second + 3.6365 if second > 0.05 else second,  # noqa: PLR2004 - textstat's
    }


def _consensus(ease: float, grades: dict[str, float]) -> float:
    """Give the grade that most formulas agree on; among equals the one that was met first."""
    votes: list[int] = []
    for name, value in grades.items():
        votes += (math.floor(value), math.ceil(value), round(value))
        if name == "flesch_kincaid_grade":
            votes += next(
                (grade for least, grade in GRADES.items() if least <= ease < least + 10), (HARDEST_GRADE,)
            )
    return float(Counter(votes).most_common(1)[0][0])


def _wiener(c: Counts) -> float:
    """Give the first of the four Vienna formulas for factual texts."""
    return (
        0.1935 * (100 * c.poly / c.words)
        + 0.1672 * c.per_sentence
        + 0.1297 * (100 * c.long_words / c.words)
        - 0.0327 * (100 * c.mono / c.words)
        - 0.875
    )


def _spanish(c: Counts) -> dict[str, float]:
    return {
        "fernandez_huerta": 206.84 - 60 * c.per_word - 1.02 * c.per_sentence,
        "szigriszt_pazos": FLESCH["es"][0] - 62.3 * c.per_word - c.per_sentence,
        "gutierrez_polini": 95.2 - 9.7 * (c.letters / c.words) - 0.35 * c.per_sentence,
        "crawford": -0.205 * (100 * (c.sentences / c.words)) + 0.049 * (100 * c.per_word) - 3.407,
    }
