"""One pass over an article's HTML gives its plain text, blocks, sentences and the HTML that carries them.

The sentence that is analysed is the one that carries its anchor, because both are made here, from the same
characters.
"""

from __future__ import annotations

import html
from collections import Counter
from html.parser import HTMLParser

from bilateral.article.anchors import Ids
from bilateral.article.kinds import HEADINGS, holds_sentences, kind_around, lead_length
from bilateral.article.labels import is_heading_shape
from bilateral.article.model import Block, BlockKind, Sentence
from bilateral.article.runs import Element, Run, Writer
from bilateral.article.sentences import sentence_spans
from bilateral.article.tags import Tags

_BLOCKS = frozenset(
    """address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu
    nav ol p pre search section summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - words, not code
)
_VOID = frozenset(
    """area base br col embed hr img input link meta param source track wbr""".split()  # noqa: SIM905 - words, not code
)
_OPAQUE = frozenset(
    """audio button canvas iframe math noscript object rp rt script select style svg template textarea
    title video""".split()  # noqa: SIM905 - words, not code
)
_MARKS = frozenset(("footnote-ref", "footnote-backref", "headerlink"))  # links whose text is a mark
_BOLD = frozenset(("b", "strong"))
_SLANTED = frozenset(("em", "i"))
_DEEPEST = 16  # inline elements in one another; the tags of deeper ones are left out


class Anchorer(HTMLParser):
    """Reads HTML, event by event. ``read()`` completes ``text``, ``blocks``, ``sentences`` and ``html``."""

    def __init__(self, language: str, *, cleaned: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.sentences: list[Sentence] = []
        self.hrefs: list[str] = []
        self._language = language
        self._texts: list[str] = []
        self._length = 0
        self._writer = Writer()
        self._open: list[Element] = []  # every element, in order, as the source has it
        self._run = Run()
        self._ids = Ids()
        self._tags = Tags(self._ids, cleaned=cleaned)
        self._heading_at = -1  # place in the output of a heading's start tag that lacks an id
        self._level = 1  # of the last heading
        self._paragraphs = 0  # that are still to come
        self._counts: Counter[str] = Counter()  # of the open elements by name
        self._inline = 0  # of the open elements, those that are no blocks
        self._opaque = 0  # depth inside elements whose content is not read
        self._bold = self._slanted = self._linked = self._pre = 0

    @property
    def text(self) -> str:
        """The plain text: the blocks, an empty line between them."""
        return "\n\n".join(self._texts)

    @property
    def html(self) -> str:
        """The page's HTML."""
        return "".join(self._writer.out)

    def read(self, converted: str) -> None:
        """Read a whole document."""
        self._paragraphs = converted.count("<p") + converted.count("<li")
        self.feed(converted)
        self.close()

    def close(self) -> None:
        """End the last block and all that is open."""
        super().close()
        self._flush()
        while self._open:
            self._end(self._open[-1].tag)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if self._opaque:
            self._opaque += tag not in _VOID
            self._run.add_mark(self.get_starttag_text() or "")
        elif tag == "br":
            self._break()
        elif tag == "img":
            given = dict(attrs)
            if source := given.get("src"):
                self.hrefs.append(source)
            self._run.images += 1
            self._run.add_mark(self._tags.write_image(given, linked=self._linked > 0))
        elif tag in _OPAQUE:
            self._opaque = 1
            self._run.add_mark(self.get_starttag_text() or "")
        else:
            self._start(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin and end an element."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element; an end tag without a start is left out."""
        if self._opaque:
            self._run.add_mark(f"</{tag}>")
            self._opaque -= tag not in _VOID
            return
        if not self._counts[tag]:
            return
        if tag in _BLOCKS:
            self._flush()
        self._end(tag)

    def handle_data(self, data: str) -> None:
        """Read text."""
        if self._opaque:
            verbatim = self.cdata_elem in {"script", "style"}
            self._run.add_mark(data if verbatim else html.escape(data, quote=False))
            return
        solid = self._run.add_text(data, verbatim=self._pre > 0)
        if solid:
            self._run.bold += solid if self._bold else 0
            self._run.slanted += solid if self._slanted else 0
            self._run.linked += solid if self._linked else 0

    def handle_comment(self, data: str) -> None:
        """Keep a comment; only raw HTML still has any."""
        self._run.add_mark(f"<!--{data}-->")

    def updatepos(self, i: int, j: int) -> int:  # noqa: ARG002 - its signature
        """Count no lines, which the parser of the library does and nobody asks for."""
        return j

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - its signature
        """Read ``<![…`` as browsers do, as a comment; the parser of the library raises."""
        return self.parse_bogus_comment(i, report)

    def _start(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = frozenset((given.get("class") or "").split())
        written = self._tags.write(tag, given, is_code=self._pre > 0)
        if tag in _BLOCKS:
            self._flush()
            if tag in _VOID:
                self._writer.out.append(written)
                return
            element = Element(tag, written, block=True, classes=classes)
            self._push(element)
            at = self._writer.open_block(element)
            self._pre += tag == "pre"
            self._paragraphs -= tag in {"p", "li", "pre"}
            if tag in HEADINGS:
                self._heading_at = -1 if given.get("id") else at
            return
        if tag in _VOID:
            self._run.add_mark(written)
            return
        if tag == "a" and classes & _MARKS:
            self._opaque = 1
            self._run.add_mark(written)
            return
        given.pop("id", None)
        element = Element(
            tag, written, again=self._tags.write(tag, given, is_code=self._pre > 0), classes=classes
        )
        if self._inline >= _DEEPEST:
            element.start = element.again = ""
        self._push(element)
        self._run.pieces.append(("open", "", element))
        self._count(tag, 1)
        if tag == "a" and given.get("href"):
            self.hrefs.append(given["href"] or "")

    def _push(self, element: Element) -> None:
        self._open.append(element)
        self._counts[element.tag] += 1
        self._inline += not element.block

    def _end(self, tag: str) -> None:
        """Close the innermost element of that name, which is open, and what was left open in it."""
        while True:
            top = self._open.pop()
            self._counts[top.tag] -= 1
            self._inline -= not top.block
            if top.block:
                self._writer.close(top)
                self._pre -= top.tag == "pre"
            else:
                self._run.pieces.append(("close", "", top))
                self._count(top.tag, -1)
                if (
                    top.tag in _BOLD
                    and not self._bold
                    and self._run.bold == self._run.solid
                    and not self._run.lead
                ):
                    self._run.lead = self._run.length
            if top.tag == tag:
                return

    def _count(self, tag: str, by: int) -> None:
        self._bold += by if tag in _BOLD else 0
        self._slanted += by if tag in _SLANTED else 0
        self._linked += by if tag == "a" else 0

    def _break(self) -> None:
        """End a line; two breaks in a row, or one below a bold heading, end a block."""
        run = self._run
        if (
            run.solid
            and not self._pre
            and (run.broken or (run.bold == run.solid and is_heading_shape(run.text.strip())))
        ):
            self._flush()
        self._run.add_break("<br>")

    def _flush(self) -> None:
        """End the run: make its block and sentences, and write it into the page."""
        run, self._run = self._run, Run()
        bare = run.text.strip()
        spans: list[tuple[int, int, int]] = []
        if bare:
            spans = self._add_block(run, bare)
        elif run.line_break and not run.texts:
            self._writer.out.append("\n")
        if run.pieces:
            self._writer.write(run, spans)

    def _add_block(self, run: Run, bare: str) -> list[tuple[int, int, int]]:
        """Add a block and its sentences; give the places of these in the run, and their numbers."""
        kind, level = self._kind(run, bare)
        start = self._length + (2 if self._texts else 0)
        self._texts.append(bare)
        self._length = start + len(bare)
        self.blocks.append(Block(kind, start, self._length, level))
        if kind == "heading" and self._heading_at >= 0:
            at, self._heading_at = self._heading_at, -1
            tag = self._writer.out[at]
            self._writer.out[at] = f'{tag[:3]} id="{html.escape(self._ids.make(bare))}"{tag[3:]}'
        if not holds_sentences(kind, run, bare):
            return []
        indent = run.text.index(bare[0])
        lead = lead_length(run.lead - indent, bare, alone=run.lead_alone)
        first = len(self.sentences) + 1
        spans = [(a + lead, b + lead) for a, b in sentence_spans(bare[lead:], self._language)]
        self.sentences.extend(
            Sentence(number, bare[a:b], start + a, start + b, len(self.blocks) - 1)
            for number, (a, b) in enumerate(spans, first)
        )
        return [(a + indent, b + indent, number) for number, (a, b) in enumerate(spans, first)]

    def _kind(self, run: Run, bare: str) -> tuple[BlockKind, int]:
        """Give the kind of the block that a run makes, and its level."""
        if self._pre:
            return "code", 0
        kind, level = kind_around(self._open)
        if kind == "prose" and is_heading_shape(bare) and (run.bold == run.solid or self._paragraphs > 0):
            return "heading", min(6, self._level + 1)
        if kind == "prose" and run.images and run.slanted == run.solid:
            return "caption", 0
        if kind == "heading":
            self._level = level
        return kind, level
