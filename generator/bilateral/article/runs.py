"""A run of inline HTML: its text with white space as a browser shows it, and its pieces for the page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Literal

_SPACE = re.compile(r"[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+")  # all but a single space
PieceKind = Literal["text", "open", "close", "mark"]


@dataclass(slots=True)
class Element:
    """An element that is open."""

    tag: str
    start: str  # its start tag as it is written into the page
    again: str = ""  # its start tag where it is opened again behind a sentence's end: without its id
    block: bool = False
    classes: frozenset[str] = frozenset()
    written: bool = False  # whether it is open in the page at this point
    count: int = 0  # how often it was opened in the page
    closed: bool = False


@dataclass(slots=True)
class Run:
    """What stands between two block tags."""

    pieces: list[tuple[PieceKind, str, Element | None]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    length: int = 0  # of the text so far
    spaced: bool = True  # whether the text ends with white space, or is empty
    solid: int = 0  # characters other than white space
    bold: int = 0  # of these, how many are bold
    slanted: int = 0
    linked: int = 0
    images: int = 0
    broken: bool = False  # whether only white space follows the last line break
    lead: int = 0  # length of a bold lead-in: "**Trade.** The leaders …"
    lead_alone: bool = False  # whether the source breaks the line behind it
    line_break: bool = False  # whether the source breaks a line here

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.texts)

    def add_text(self, data: str, *, verbatim: bool = False) -> int:
        """Add text; give how many characters of it are no white space."""
        if verbatim:
            shown = data
        else:
            if self.lead and self.lead == self.length:
                self.lead_alone = self.lead_alone or data.lstrip(" \t").startswith("\n")
            shown = _SPACE.sub(" ", data)
            if self.spaced and shown.startswith(" "):
                shown = shown[1:]
                self.line_break = self.line_break or "\n" in data
            if not shown:
                return 0
            self.spaced = shown.endswith(" ")
        self.texts.append(shown)
        self.pieces.append(("text", shown, None))
        self.length += len(shown)
        solid = len(shown) - shown.count(" ")
        if solid and not shown.isspace():
            self.solid += solid
            self.broken = False
            return solid
        return 0

    def add_break(self, tag: str) -> None:
        """Add a line break; in the text it is a space."""
        self.add_mark(tag)
        self.broken = True
        if not self.spaced:
            self.add_text(" ")

    def add_mark(self, markup: str) -> None:
        """Add markup that carries no text."""
        self.pieces.append(("mark", markup, None))


class Writer:
    """Writes runs into the page: each sentence in its own span, inline tags closed and opened around it."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.stack: list[Element] = []

    def write(self, run: Run, spans: list[tuple[int, int, int]]) -> None:
        """Write a run; ``spans`` are (start, end, number) of its sentences, in order, in its text."""
        at = 0
        ahead = iter([*spans, (run.length + 1, run.length + 1, 0)])
        span = next(ahead)
        inside = False
        for kind, text, element in run.pieces:
            if kind == "mark":
                self._open_all()
                self.out.append(text)
            elif kind == "open" and element:
                self.stack.append(element)
            elif kind == "close" and element:
                self.close(element)
            else:
                done, stop = 0, len(text)
                while done < stop:
                    edge = span[1] if inside else span[0]
                    upto = min(stop, edge - at)
                    self._text(text[done:upto], inside=inside)
                    done = upto
                    if at + done == edge:
                        self._close_inline()
                        if inside:
                            self.out.append("</span>")
                            span = next(ahead)
                        else:
                            self.out.append(f'<span class="s" id="s-{span[2]}">')
                        inside = not inside
                at += stop
        self._close_inline()

    def open_block(self, element: Element) -> int:
        """Write a block's start tag; give its place in ``out``."""
        self._open_all()
        element.written = True
        element.count = 1
        self.stack.append(element)
        self.out.append(element.start)
        return len(self.out) - 1

    def close(self, element: Element) -> None:
        """Close an element, and what is still open in it."""
        if element.closed:
            return
        if element.count == 0:
            self._open_all()
        top = None
        while top is not element:
            top = self.stack.pop()
            top.closed = True
            if top.written and top.start:
                self.out.append(f"</{top.tag}>")

    def _text(self, text: str, *, inside: bool) -> None:
        if not text:
            return
        if inside or not text.isspace():
            self._open_all()
        self.out.append(html.escape(text, quote=False))

    def _open_all(self) -> None:
        """Write the start tags that are due: those above the last that is written."""
        due = len(self.stack)
        while due and not self.stack[due - 1].written:
            due -= 1
        for element in self.stack[due:]:
            self.out.append(element.again if element.count else element.start)
            element.written = True
            element.count += 1

    def _close_inline(self) -> None:
        """Write the end tags of inline elements, which stay open for what follows."""
        for element in reversed(self.stack):
            if element.block:
                return
            if element.written and element.start:
                self.out.append(f"</{element.tag}>")
            element.written = False
