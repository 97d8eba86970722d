"""Who acts in a sentence: the head of a side, a side, or somebody of less note."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.analysis.model import Analysis, Mention
from bilateral.article.model import Sentence
from bilateral.reference.brief_cues import load_brief_words

HEADS = 2  # rank of a head of state or government who acts; a side that acts has 1, anybody else 0
_ACTING = frozenset({"name", "metonym", "leader", "bloc"})
_BEFORE_VERB = 120  # characters; a subject ends there where no cue tells its verb
_POSSESSIVE = re.compile(r"['’]s?\b|[-–—]\w| [A-ZÀ-Þ]")  # "Italy's", "UAE-based", "Korea Zinc": no actors
_NO_SUBJECT = re.compile(  # "in Japan", "with the United States"
    r"\b(?:in|at|to|with|from|against|by|for|on|across|into|than|like|between|near|outside|inside|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\s(?:of|to|for)\s")  # "Advisor to the President"
_WORD = re.compile(r"[a-zà-ÿ’'-]+", re.IGNORECASE)
_OFFICE_WITHIN = 40  # characters before "of Japan" in which an office stands


@dataclass(frozen=True, slots=True)
class Stature:
    """Who acts in a sentence."""

    actors: frozenset[str] = frozenset()  # codes of the sides that act, or whose officials do
    rank: int = 0  # HEADS, 1 or 0


def find_statures(analysis: Analysis, verbs: Iterable[int]) -> tuple[Stature, ...]:
    """Find who acts in each sentence; ``verbs`` are offsets, the text's length where none is found."""
    sentences = analysis.reading.article.sentences
    named: list[list[Mention]] = [[] for _ in sentences]
    for mention in analysis.reading.mentions:
        if mention.sentence and mention.kind in _ACTING:
            named[mention.sentence - 1].append(mention)
    held: list[list[tuple[str, str, str]]] = [[] for _ in sentences]
    for person in analysis.people:
        surname = person.name.split()[-1] if person.name.split() else ""
        for sentence in person.sentences if person.country and surname else ():
            held[sentence.number - 1].append((surname, person.role, person.country))
    return tuple(
        _stature(sentence, verb, named[i], held[i])
        for i, (sentence, verb) in enumerate(zip(sentences, verbs, strict=True))
    )


def _stature(
    sentence: Sentence, verb: int, mentions: Iterable[Mention], people: Iterable[tuple[str, str, str]]
) -> Stature:
    end = min(verb, _BEFORE_VERB) if verb >= len(sentence.text) else verb
    text = sentence.text
    actors: set[str] = set()
    rank = 0
    for mention in mentions:
        if mention.start < end and _acts(text, mention, end):
            actors.update(mention.codes)
            rank = max(rank, HEADS if mention.kind == "leader" else 1)
    for surname, role, country in people:
        if text.find(surname, 0, end) > -1:
            actors.add(country)
            rank = max(rank, HEADS if is_head(role) else 1)
    return Stature(frozenset(actors), rank)


def is_head(role: str) -> bool:
    """Tell whether an office is that of a head of state or government.

    >>> is_head("U.S. President"), is_head("Vice President"), is_head("National Security Advisor")
    (True, False, False)
    """
    words = [word.casefold() for word in _WORD.findall(_OF_WHOM.split(role, maxsplit=1)[0])]
    if not words or words[-1] not in load_brief_words("office"):
        return False
    if words[-1] == "minister":
        return "prime" in words and "deputy" not in words
    return not load_brief_words("office_ranks") & set(words)


def _acts(text: str, mention: Mention, end: int) -> bool:
    """Tell whether a country that is named before the verb stands there as one who acts."""
    if mention.end < end and _POSSESSIVE.match(text, mention.end):
        return False
    before = text[max(0, mention.start - _OFFICE_WITHIN) : mention.start]
    if _OF.search(before):  # "the President of Finland", "the Government of Lebanon"
        offices = load_brief_words("office") | load_brief_words("known") | load_brief_words("agents")
        return any(word.casefold() in offices for word in _WORD.findall(before))
    return not _NO_SUBJECT.search(before)
