"""Plain text becomes the body of an article: headings marked, lists kept, all else as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.article.body import Body
from bilateral.article.labels import has_stop, is_heading_shape
from bilateral.article.model import Block
from bilateral.article.plain import read_plain
from bilateral.importing.dateline import find_authors, find_day, is_date_line
from bilateral.importing.escape import escape
from bilateral.importing.model import Draft, Note

_EMPTY_LINE = re.compile(r"[^\S\n]{0,200}\n[^\S\n]{0,200}(?:\n|\Z)|\n[-=~*_]{3}")  # or a line drawn below
_LONGEST_TITLE = 300  # characters
_MOST_WORDS = 40  # of a title
_FURNITURE = 3  # lines such as byline and date that may stand above the title


def draft_plain(text: str, language: str) -> Draft:
    """Read plain text: its title line, headings, paragraphs and lists."""
    body = read_plain(text, language=language)
    pieces = _pieces(body)
    texts = [piece.text for piece in pieces]
    authors, byline = find_authors(texts)
    day = find_day(texts)
    at = _title_at(pieces, byline)
    return Draft(
        title=texts[at] if at is not None else "",
        body="\n\n".join(_written(piece) for n, piece in enumerate(pieces) if n != at) + "\n",
        date=Note(day[0], f'from "{day[1]}"') if day else None,
        authors=Note(authors, f'from the line "{byline}"') if authors else None,
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    block: Block
    text: str
    mark: str  # what stands before a list item: "-", "(a)"
    stands_alone: bool  # an empty line follows it


def _pieces(body: Body) -> list[_Piece]:
    pieces = []
    end = 0
    for block in body.blocks:
        mark = body.text[end : block.start].rpartition("\n")[2].strip()
        text = " ".join(body.text[block.start : block.end].split())
        pieces.append(_Piece(block, text, mark, bool(_EMPTY_LINE.match(body.text, block.end))))
        end = block.end
    return pieces


def _title_at(pieces: list[_Piece], byline: str) -> int | None:
    """Find the piece that is the title: the first, unless it only states date or author."""
    for number, piece in enumerate(pieces[: _FURNITURE + 1]):
        text = piece.text
        if text == byline or is_date_line(text):
            continue
        is_last = number == len(pieces) - 1
        fits = len(text) <= _LONGEST_TITLE and len(text.split()) <= _MOST_WORDS and piece.block.kind != "list"
        shaped = is_heading_shape(text) or (piece.stands_alone and (text.endswith("?") or not has_stop(text)))
        return number if fits and shaped and not is_last else None
    return None


def _written(piece: _Piece) -> str:
    if piece.block.kind == "heading":
        return f"## {escape(piece.text, heading=True)}"
    if piece.block.kind != "list":
        return escape(piece.text)
    if any(c.isalnum() for c in piece.mark):
        return escape(f"{piece.mark} {piece.text}")
    return f"- {escape(piece.text)}"
