"""How hard an article is to read: the usual figures, over the sentences as this project counts them.

textstat ends a sentence at every full stop, which is 13 % off on news; here its formulas get the real number.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from bilateral.analysis.coverage import is_measured
from bilateral.analysis.formulas import Counts, figures
from bilateral.analysis.model import Readability, Reading, Rule
from bilateral.analysis.terms import primary
from bilateral.analysis.tokens import Token, counter_for
from bilateral.settings import Settings

RULE = Rule(
    "readability",
    "1.0",
    "textstat's formulas over the sentences of the article, headings and captions left out; "
    "reading time at 238 words a minute (Brysbaert 2019).",
)
WORDS_A_MINUTE = 238
LINSEAR_WORDS = 100  # Linsear Write looks at the first hundred
PARTIAL = 2  # words; a last sentence of which no more than these are among them does not count


def measure(reading: Reading, settings: Settings) -> Readability:
    """Measure how hard an article is to read; without figures where no formula fits its language."""
    lengths = tuple(len(words) for words in reading.words)
    words = sum(lengths)
    long = [
        (-length, sentence.number, sentence)
        for length, sentence in zip(lengths, reading.article.sentences, strict=True)
        if length > settings.sentence_budget
    ]
    return Readability(
        words=words,
        sentences=len(lengths),
        minutes=words / WORDS_A_MINUTE,
        mean_words=words / max(1, len(lengths)),
        longest=max(lengths, default=0),
        lengths=lengths,
        hardest=tuple(sentence for *_, sentence in sorted(long, key=lambda item: item[:2])),
        figures=tuple(_figures(reading).items()),
    )


def _figures(reading: Reading) -> dict[str, float]:
    language = primary(reading.article.front.language)
    if not is_measured(language):
        return {}
    counts = count([sentence.text for sentence in reading.article.sentences], language)
    return {} if counts is None else figures(counts, language)


def count(sentences: Sequence[str], language: str = "en") -> Counts | None:
    """Count what the formulas need; None where there is no word."""
    look_up = counter_for(language).__getitem__
    tokens = [list(map(look_up, sentence.split())) for sentence in sentences]
    columns = list(zip(*chain.from_iterable(tokens), strict=True))
    if not columns or not any(columns[1]):
        return None
    flat = columns[1:]
    words, syllables, characters, letters, long_words, mini, mono, poly, hard, hard2, hard3 = map(sum, flat)
    return Counts(
        sentences=len(sentences),
        words=words,
        tokens=len(columns[0]),
        syllables=syllables,
        characters=characters,
        letters=letters,
        long_words=long_words,
        mini_words=mini,
        mono=mono,
        poly=poly,
        hard=hard,
        hard2=hard2,
        hard3=hard3,
        difficult=len({word for word, is_hard2 in zip(columns[0], columns[10], strict=True) if is_hard2}),
        linsear=_linsear(tokens),
    )


def _linsear(sentences: Sequence[Sequence[Token]]) -> float:
    """Give a point to each short word and three to each long one, a sentence, in the first hundred words."""
    points = taken = reached = 0
    for sentence in sentences:
        here = 0
        for token in sentence:
            if taken == LINSEAR_WORDS:
                break
            if token.is_word:
                taken += 1
                here += 1
                points += 3 if token.is_poly else 1 if token.syllables else 0
        if taken == LINSEAR_WORDS:
            reached += here > PARTIAL or here == sum(token.is_word for token in sentence)
            break
        reached += 1
    return points / max(1, reached)
