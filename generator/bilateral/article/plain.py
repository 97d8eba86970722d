"""Read plain text: paragraphs, headings without marks, list items, each where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.article.body import Body
from bilateral.article.characters import clean
from bilateral.article.labels import capital_label, is_heading_shape, item_holds_sentences
from bilateral.article.model import Block, BlockKind, Sentence
from bilateral.article.sentences import sentence_spans

_ITEM = re.compile(r"(?:[-–*•·▪◦‣○●]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,5}\))[ \t\xa0]+(?=\S)")
_RULE = re.compile(r"[-=_*~#.\s]+$")
_WIDEST_WRAP = 160  # characters; a longer line is a whole paragraph
_FULL = 0.8  # share of the width that makes a line count as wrapped
_INDENT = 2
_HEADED = 60  # characters that the text below a heading must have
_STOPS = tuple(".!?…:;。！？।॥۔؟\"”»’')")


@dataclass(frozen=True, slots=True)
class _Part:
    kind: BlockKind
    start: int
    end: int


def read_plain(text: str, *, language: str = "en") -> Body:
    """Read plain text; offsets hold in the text as given.

    A line break inside a paragraph becomes one space, so that each sentence stands on one line.
    """
    text = clean(text)
    parts = _with_headings(text, [p for chunk in _chunks(text) for p in _parts(text, chunk)])
    characters = list(text)
    blocks: list[Block] = []
    spans: list[tuple[int, int, int]] = []
    for part in parts:
        inside = text[part.start : part.end]
        if "\n" in inside or "\t" in inside:
            inside = inside.replace("\n", " ").replace("\t", " ")
            characters[part.start : part.end] = inside
        level = 2 if part.kind == "heading" else 1 if part.kind == "list" else 0
        blocks.append(Block(part.kind, part.start, part.end, level))
        if part.kind == "prose" or (part.kind == "list" and item_holds_sentences(inside)):
            label = capital_label(inside)
            found = sentence_spans(inside[label:], language)
            at = part.start + label
            spans.extend((at + a, at + b, len(blocks) - 1) for a, b in found)
    text = "".join(characters)
    sentences = tuple(Sentence(n, text[a:b], a, b, block) for n, (a, b, block) in enumerate(spans, 1))
    return Body(text, tuple(blocks), sentences)


def _chunks(text: str) -> list[list[tuple[int, int]]]:
    """Group the places of the lines by empty lines; white space around a line is left out."""
    chunks: list[list[tuple[int, int]]] = [[]]
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare and not (_RULE.match(bare) and len(bare) > 1):
            start = at + len(line) - len(line.lstrip())
            chunks[-1].append((start, start + len(bare)))
        elif chunks[-1]:
            chunks.append([])
        at += len(line) + 1
    return [c for c in chunks if c]


def _parts(text: str, lines: list[tuple[int, int]]) -> list[_Part]:
    """Join the lines of a chunk that were wrapped; start anew at list marks and at chosen line ends."""
    width = max(end - start for start, end in lines)
    parts: list[_Part] = []
    for n, (start, end) in enumerate(lines):
        mark = _ITEM.match(text, start, end)
        if mark:
            parts.append(_Part("list", mark.end(), end))
        elif n and _goes_on(text, lines[n - 1], (start, end), width, parts[-1]):
            parts[-1] = _Part(parts[-1].kind, parts[-1].start, end)
        else:
            parts.append(_Part("prose", start, end))
    return parts


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int], width: int, part: _Part) -> bool:
    """Say whether a line continues the one before it, the last of ``part``."""
    if text[line[0]].islower():
        return True
    if part.kind == "list" and _indent(text, line[0]) == _indent(text, part.start):
        return True
    if width > _WIDEST_WRAP or _indent(text, line[0]) >= _indent(text, before[0]) + _INDENT:
        return False
    word = text[line[0] : min(line[1], line[0] + width)].split(None, 1)[0]
    return before[1] - before[0] + 1 + len(word) > _FULL * width


def _indent(text: str, start: int) -> int:
    return start - (text.rfind("\n", 0, start) + 1)


def _with_headings(text: str, parts: list[_Part]) -> list[_Part]:
    """Turn short lines without a stop into headings where prose of some length, or another, follows."""
    out = list(parts)
    headed = False
    for n in range(len(parts) - 1, -1, -1):
        part = parts[n]
        line = text[part.start : part.end] if part.end - part.start < _WIDEST_WRAP else ""
        if part.kind == "prose" and headed and "\n" not in line and is_heading_shape(line):
            out[n] = _Part("heading", part.start, part.end)
            continue
        headed = part.kind == "list" or part.end - part.start >= _HEADED or line.endswith(_STOPS)
    return out
