"""Find the key phrases of an article that none of its issues covers."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.issues import is_covered
from bilateral.analysis.model import IssueFinding, PersonFinding, Phrase, Reading, Rule, Uncovered
from bilateral.analysis.terms import split_words
from bilateral.reference.model import Reference
from bilateral.reference.word_classes import load_word_classes

RULE = Rule(
    "also about",
    "1.0",
    "Key phrases of two places or more that hold no term of an issue and no name of a country or official.",
)
MOST = 5
LEAST_PLACES = 2  # sentences, or one and the title: what stands only once is no matter of the article


def find_uncovered(
    reading: Reading,
    phrases: Sequence[Phrase],
    issues: Sequence[IssueFinding],
    people: Sequence[PersonFinding],
    reference: Reference,
) -> tuple[Uncovered, ...]:
    """Find what an article is about beside its issues, the most important first, at most five."""
    article, named = reading.article, _names(reading, people)
    ids = frozenset(finding.id for finding in issues)
    written = frozenset(word for words in reading.words for word in words)
    texts, title = [_folded(sentence.text) for sentence in article.sentences], _folded(article.title)
    found: list[Uncovered] = []
    for phrase in phrases:
        words = split_words(phrase.text)
        if not named.isdisjoint(map(str.lower, words)) or not _says_enough(words, written):
            continue
        if is_covered(phrase.text, ids, reference):
            continue
        wanted = _folded(phrase.text)
        places = [s for s, text in zip(article.sentences, texts, strict=True) if _holds(text, wanted)]
        if places and len(places) + _holds(title, wanted) >= LEAST_PLACES:
            found.append(Uncovered(phrase.text, places[0]))
    return tuple(found[:MOST])


def _names(reading: Reading, people: Sequence[PersonFinding]) -> frozenset[str]:
    """Give the words of countries, people and offices, which have their own places on a page."""
    texts = {mention.text for mention in reading.mentions}
    texts |= {person.name for person in people}
    texts |= {each.role for person in people for each in person.mentions}
    return frozenset(word.lower() for text in texts for word in split_words(text))


def _says_enough(words: Sequence[str], written: frozenset[str]) -> bool:
    """Tell whether a phrase can stand alone: "Rockall", "international law"; not "crossing", "full support".

    A single word must be a name: a word that the text has without a capital too is none.
    """
    if not words:
        return False
    known = load_word_classes()
    first, last = words[0].lower(), words[-1].lower()
    if len(words) == 1:
        return first != words[0] and first not in written | known.nouns | known.titles and len(first) > 1
    return last not in known.vague and first not in known.qualifiers


def _folded(text: str) -> str:
    return " ".join(text.lower().split())


def _holds(text: str, phrase: str) -> bool:
    """Tell whether a text holds a phrase as whole words; both in lower case, with single spaces."""
    at = text.find(phrase)
    while at >= 0:
        around = text[at - 1 : at] if at else "", text[at + len(phrase) : at + len(phrase) + 1]
        if not any(mark.isalnum() or mark == "_" for mark in around):
            return True
        at = text.find(phrase, at + 1)
    return False
