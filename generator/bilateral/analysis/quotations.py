"""Tell which words of a text stand in quotation marks, also where a quotation runs over several sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilateral.analysis.cue_patterns import Tokens, tokenise
from bilateral.article.model import Sentence

OPENING, CLOSING, EITHER = "“", "”", '"'
MARKS = OPENING + CLOSING + EITHER
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Quotation:
    """How much of a sentence is quoted."""

    inside: tuple[bool, ...]  # for each token; the marks count as inside; empty where nothing is quoted
    continues: bool = False  # the sentence begins within a quotation that another one opened
    goes_on: bool = False  # its quotation ends in a later sentence

    def holds(self, token: int) -> bool:
        """Tell whether a token is quoted."""
        return bool(self.inside) and self.inside[token]

    @property
    def most(self) -> bool:
        """Whether the sentence is a quotation, with at most its speaker named beside it."""
        return sum(self.inside) > HALF * len(self.inside) if self.inside else False


NONE = Quotation(())


def find_quotations(sentences: Iterable[Sentence]) -> Iterator[Quotation]:
    """Give the quotation of each sentence in order; a new paragraph closes what was left open."""
    is_open, block = False, -1
    for sentence in sentences:
        if sentence.block != block:
            is_open, block = False, sentence.block
        if not is_open and not any(mark in sentence.text for mark in MARKS):
            yield NONE
            continue
        quotation = _read(tokenise(sentence.text), is_open=is_open)
        is_open = quotation.goes_on
        yield quotation


def _read(tokens: Tokens, *, is_open: bool) -> Quotation:
    continues, inside = is_open, []
    for word in tokens.words:
        if word == OPENING or (word == EITHER and not is_open):
            is_open = True
            inside.append(True)
        elif word in {CLOSING, EITHER}:
            inside.append(is_open)
            is_open = False
        else:
            inside.append(is_open)
    return Quotation(tuple(inside), continues, is_open)
