"""What is wrong with what another package gives, said in one clause; types are checked where it enters."""

from __future__ import annotations

from collections.abc import Iterable

from bilateral.analysis.model import Extra, ExtraItem, Finding, Rule
from bilateral.article.model import Sentence

_TEXTS = {
    Rule: ("name", "version", "says"),
    Extra: ("title",),
    Finding: ("name", "cue", "says", "remedy"),
    ExtraItem: ("text", "note", "key"),
}
_FILLED = frozenset({"name", "version", "says", "title", "text"})  # readers see nothing where they are empty


def fault_of_extra(extra: object) -> str:
    """Say what is wrong with an extra, but for its name; "" where nothing is.

    >>> fault_of_extra(3)
    'is of type int, not bilateral.analysis.model.Extra'
    """
    if not isinstance(extra, Extra):
        return f"is of type {_type(extra)}, not bilateral.analysis.model.Extra"
    if not isinstance(extra.rule, Rule):
        return f"has a rule of type {_type(extra.rule)}, not bilateral.analysis.model.Rule"
    wrong = _fault_of_texts(extra.rule, Rule) or _fault_of_texts(extra, Extra)
    if wrong:
        return f"has a {wrong}"
    return "" if callable(extra.find) else f"has a find of type {_type(extra.find)}, not a function"


def fault_of_found(found: object, wanted: type, sentences: tuple[Sentence, ...]) -> str:
    """Say what is wrong with a thing that was found in an article of these sentences; "" where nothing is."""
    if not isinstance(found, wanted):
        return f"an object of type {_type(found)}, not {wanted.__name__}"
    if wanted is Sentence:
        return _fault_of_sentence(found, sentences)
    wrong = _fault_of_texts(found, wanted)
    if wrong:
        return f"an object of type {wanted.__name__} with a {wrong}"
    sentence = found.sentence  # type: ignore[attr-defined]  # a finding or an item, as checked
    if sentence is None and wanted is Finding:
        return ""  # of the article as a whole
    if not isinstance(sentence, Sentence):
        return f"an object of type {wanted.__name__} with a sentence of type {_type(sentence)}, not Sentence"
    return _fault_of_sentence(sentence, sentences)


def fault_of_ranking(ranking: Iterable[Sentence]) -> str:
    """Say which sentence a ranking holds twice; "" where none."""
    seen: set[int] = set()
    for sentence in ranking:
        if sentence.number in seen:
            return f"sentence {sentence.number} twice"
        seen.add(sentence.number)
    return ""


def _fault_of_sentence(sentence: object, sentences: tuple[Sentence, ...]) -> str:
    number = getattr(sentence, "number", None)
    # True equals 1, and would stand in records as no number.
    if type(number) is int and 0 < number <= len(sentences) and sentence == sentences[number - 1]:
        return ""
    return f"a sentence that the article lacks: “{_short(getattr(sentence, 'text', ''))}”"


def _fault_of_texts(given: object, kind: type) -> str:
    for name in _TEXTS[kind]:
        text = getattr(given, name)
        if not isinstance(text, str):
            return f"{name} of type {_type(text)}, not str"
        if name in _FILLED and not text.strip():
            return f"{name} that is empty"
        try:
            text.encode()
        except UnicodeEncodeError:
            return f"{name} that UTF-8 cannot hold: {_short(ascii(text))}"
    return ""


def _type(given: object) -> str:
    return type(given).__name__


def _short(text: object) -> str:
    told = " ".join(str(text).split())
    return told if len(told) <= 80 else f"{told[:79]}…"  # noqa: PLR2004 - a line of a terminal
