"""The body of an article with its numbers, its marks and its margin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from bilateral.messages import mark
from bilateral.pages.words import ENGLISH, Words

# Possessive, so that a quote that is never closed costs one pass and no more.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)(?:[^>"']|"[^"]*"|'[^']*')*+>""")
_SENTENCE = re.compile(r'<span class="s" id="s-(\d+)">')
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_VERBATIM = frozenset(("script", "style", "textarea", "title"))  # no tags inside
_ALIGNED = {' align="right"': ' class="r"', ' align="center"': ' class="c"', ' align="left"': ""}
_BARE = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr"))  # blocks without a margin

SENTENCE = mark('<span class="vh">Sentence </span>%(number)s')
Margin = Callable[[Sequence[int]], Markup]
"""Gives the margin of a block from the numbers of its sentences; "" for an empty one."""


@dataclass(slots=True)
class _Open:
    """The elements that are open, and the sentence that each carries, if it does."""

    stack: list[tuple[str, int]] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)

    def push(self, name: str, sentence: int) -> None:
        self.stack.append((name, sentence))
        self.count[name] += 1

    def pop(self, name: str) -> int:
        """Close an element with all that is open inside it; give the sentence that it carried."""
        if not self.count[name]:
            return 0
        while True:
            closed, sentence = self.stack.pop()
            self.count[closed] -= 1
            if closed == name:
                return sentence


@dataclass(slots=True)
class _Block:
    """A top-level element while it is being read; name "" for what stands between elements."""

    name: str = ""
    parts: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def dressed(self, margin: Margin, words: Words) -> str:
        """Give its HTML, with a margin beside a block of text."""
        html = "".join(self.parts)
        if not self.name or self.name in _BARE:
            return html
        if self.name == "table":  # wider than a phone: it scrolls by itself
            label = words.gettext("Table")
            html = f'<div class="scroll" role="region" aria-label="{label}" tabindex="0">{html}</div>'
        return f'<div class="para">{html}{margin(self.numbers)}</div>\n'


def decorate(
    html: str, used: frozenset[int], long: Mapping[int, int], margin: Margin, words: Words = ENGLISH
) -> Markup:
    """Number every sentence, box the ``used`` ones, mark the ``long`` ones, and set a margin beside blocks.

    ``long`` gives the words of each sentence over the budget. Inline markup stays as it is: numbers and
    counts stand inside the sentence's own element. The cost is linear, also for tags that never close.
    """
    blocks = "".join(block.dressed(margin, words) for block in _blocks(html, used, long, words))
    return Markup(blocks)  # noqa: S704 (the body was cleaned when it was read)


def _blocks(html: str, used: frozenset[int], long: Mapping[int, int], words: Words) -> Iterator[_Block]:
    """Give each top-level element with its sentences, and what stands between elements."""
    opened, block, done = _Open(), _Block(), 0
    for start, end, tag in _tags(html):
        block.parts.append(html[done:start])
        done = end
        if not opened.stack and not (tag and tag[1]):  # a top-level element or comment begins
            yield block
            block = _Block(tag[2].lower() if tag else "")
        block.parts.append(_written(html[start:end], tag, opened, block.numbers, used, long, words))
        if not opened.stack:
            yield block
            block = _Block()
    block.parts.append(html[done:])
    yield block


def _written(  # noqa: PLR0913, PLR0917 (one step of the loop above, with all that it works on)
    written: str,
    tag: re.Match[str] | None,
    opened: _Open,
    numbers: list[int],
    used: frozenset[int],
    long: Mapping[int, int],
    words: Words,
) -> str:
    """Give a tag as printed: a number behind a sentence's start, the count of a long one before its end."""
    if tag is None:
        return written
    name = tag[2].lower()
    if tag[1]:
        sentence = opened.pop(name)
        if sentence not in long:
            return written
        count = escape(words.ngettext("%(num)s word", "%(num)s words", long[sentence]))
        return f'&nbsp;<span class="wc">{count}</span>{written}'
    found = _SENTENCE.fullmatch(written)
    sentence = int(found[1]) if found else 0
    if name not in _VOID:
        opened.push(name, sentence)
    if not found:
        return _aligned(written) if name in ("td", "th") else written
    numbers.append(sentence)
    return _number(sentence, used, long, words)


def _aligned(cell: str) -> str:
    """Give a cell its alignment by class: the attribute is obsolete, and a policy forbids inline styles."""
    for attribute, css in _ALIGNED.items():
        cell = cell.replace(attribute, css if " class=" not in cell else "")
    return cell


def _tags(html: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Give each tag with its place; None for comments and the inside of scripts."""
    at = html.find("<")
    while at >= 0:
        match = _TAG.match(html, at)
        end = at + 1
        if match:
            end = match.end()
            yield at, end, match
            if not match[1] and match[2].lower() in _VERBATIM:
                inside, end = end, _find(html, f"</{match[2]}", end)
                yield inside, end, None
        elif html.startswith("<!--", at):
            end = _find(html, "-->", at) + 3
            yield at, end, None
        elif html[at + 1 : at + 2].isalpha():
            return  # a tag that never ends: what follows is inside it
        at = html.find("<", end)


def _find(html: str, what: str, start: int) -> int:
    found = html.find(what, start)
    return len(html) if found < 0 else found


def _number(sentence: int, used: frozenset[int], long: Mapping[int, int], words: Words) -> str:
    boxed = " d" if sentence in used else ""
    marked = " long" if sentence in long else ""
    return (
        f'<span class="s{marked}" id="s-{sentence}"><a class="n{boxed}" href="#s-{sentence}">'
        f"{words.find(SENTENCE) % {'number': sentence}}</a>"
    )
