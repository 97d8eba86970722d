"""What must hold for every body, however it was read."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from bilateral.article.body import Body

VOID = {"br", "hr", "img", "wbr", "col"}
ANCHOR = re.compile(r'<span class="s" id="s-(\d+)">')


class Spans(HTMLParser):
    """Reads a page as a browser would: the text in each sentence's span, ids, tags and attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, int, bool]] = []
        self.texts: dict[int, list[str]] = {}
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.crossed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(given)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.addresses += [given[key] or "" for key in ("href", "src") if key in given]
        if tag in VOID:
            return
        number = 0
        if given.get("class") == "s":
            number = int((given.get("id") or "s-0")[2:])
            self.texts.setdefault(number, [])
        mark = bool({"footnote-ref", "footnote-backref"} & set((given.get("class") or "").split()))
        self.stack.append((tag, number, mark))

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack.pop()[0] != tag:
            self.crossed = True

    def handle_data(self, data: str) -> None:
        if any(mark for _, _, mark in self.stack):
            return
        for _, number, _ in self.stack:
            if number:
                self.texts[number].append(data)

    @property
    def sentences(self) -> list[str]:
        return [re.sub(r"[ \t\n\r\f]+", " ", "".join(parts)).strip(" ") for parts in self.texts.values()]


def read_page(body: Body) -> Spans:
    page = Spans()
    page.feed(body.html)
    page.close()
    return page


def assert_sound(body: Body) -> None:
    """Sentences and blocks stand where they say, in order and apart."""
    last = 0
    for number, sentence in enumerate(body.sentences, 1):
        block = body.blocks[sentence.block]
        assert sentence.number == number
        assert sentence.text == body.text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert last <= sentence.start
        assert block.start <= sentence.start < sentence.end <= block.end
        last = sentence.end
    last = -1
    for block in body.blocks:
        assert last < block.start < block.end <= len(body.text)
        last = block.end


def assert_anchored(body: Body) -> None:
    """The page carries exactly the sentences, in order, and nothing that could run."""
    assert_sound(body)
    page = read_page(body)
    assert page.sentences == [sentence.text for sentence in body.sentences]
    assert [int(n) for n in ANCHOR.findall(body.html)] == [s.number for s in body.sentences]
    assert not page.crossed
    assert not page.stack
    assert len(page.ids) == len(set(page.ids))
    assert not page.tags & {"script", "style", "iframe", "form", "input", "object", "embed", "svg", "base"}
    assert not {name for name in page.attributes if name.startswith("on")} | (page.attributes & {"style"})
    assert not [
        a
        for a in page.addresses
        if html.unescape(a).strip().lower().startswith(("javascript", "data", "vbscript"))
    ]
