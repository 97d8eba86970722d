"""Find where sentences begin and end, by their places in the text as it is written."""

from __future__ import annotations

import re

from bilateral.article.abbreviations import Abbreviations, abbreviations
from bilateral.article.stops import CLOSERS, WIDE, ends_sentence

# Possessive, so that runs of any length cost one pass and no more.
_CANDIDATE = re.compile(
    rf"""(?P<stop>\.(?:[ \u00a0]\.){{2,3}}+|[.!?…‼⁇⁈⁉{WIDE}]++)
         (?P<close>[{re.escape(CLOSERS)}]*+(?:\[\d{{1,3}}\])*+)
         (?P<space>\s*+)""",
    re.VERBOSE,
)
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*+(?:\n\s*+)+|\u2029\s*+")
_HAS_WORD = re.compile(r"[^\W_]")


def sentence_spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Split prose at sentence ends; give the (start, end) of each sentence.

    Offsets are in characters and leave out the white space around a sentence. An empty line always ends
    one; a single line break is a space. Runs without any letter or digit are no sentences. The cost grows
    in a straight line with the text.

    >>> text = "The U.S. agreed. Japan did not."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['The U.S. agreed.', 'Japan did not.']
    """
    known = abbreviations(language)
    spans: list[tuple[int, int]] = []
    begin = 0
    for gap in _PARAGRAPH_END.finditer(text):
        _split(text, begin, gap.start(), known, spans)
        begin = gap.end()
    _split(text, begin, len(text), known, spans)
    return tuple(spans)


def _split(text: str, begin: int, end: int, known: Abbreviations, spans: list[tuple[int, int]]) -> None:
    """Add the spans of one paragraph."""
    while begin < end and text[begin].isspace():
        begin += 1
    start = begin
    for found in _CANDIDATE.finditer(text, begin, end):
        if found.end() >= end:
            break
        if found.start() > start and ends_sentence(found, start, end, known):
            _add(text, start, found.end("close"), begin, spans)
            start = found.end()
    _add(text, start, end, begin, spans)


def _add(text: str, start: int, end: int, begin: int, spans: list[tuple[int, int]]) -> None:
    """Add one span without the white space at its end; stray marks belong to the sentence before them."""
    while end > start and text[end - 1].isspace():
        end -= 1
    if _HAS_WORD.search(text, start, end):
        spans.append((start, end))
    elif end > start and spans and spans[-1][0] >= begin:
        spans[-1] = (spans[-1][0], end)
