"""The body of an article with its numbers, its marks and its margin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from bilateral.pages.wording import plural

# Possessive, so that a quote that is never closed costs one pass and no more.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*+)(?:[^>"']|"[^"]*"|'[^']*')*+>""")
_SENTENCE = re.compile(r'<span class="s" id="s-(\d+)">')
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_VERBATIM = frozenset(("script", "style", "textarea", "title"))  # no tags inside
_BARE = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr"))  # blocks without a margin

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


def decorate(html: str, used: frozenset[int], long: Mapping[int, int], margin: Margin) -> Markup:
    """Number every sentence, box the ``used`` ones, mark the ``long`` ones, and set a margin beside each block.

    ``long`` gives the words of each sentence over the budget. Inline markup stays as it is: numbers and
    counts stand inside the sentence's own element. The cost is linear, also for tags that never close.
    """
    parts: list[str] = []
    for name, block, numbers in _blocks(html, used, long):
        if not name or name in _BARE:
            parts.append(block)
        else:
            if name == "table":  # wider than a phone: it scrolls by itself
                block = f'<div class="scroll" role="region" aria-label="Table" tabindex="0">{block}</div>'
            parts.append(f'<div class="para">{block}{margin(numbers)}</div>\n')
    return Markup("".join(parts))  # noqa: S704 (the body was cleaned when it was read)


def _blocks(
    html: str, used: frozenset[int], long: Mapping[int, int]
) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """Give each top-level element with its name and its sentences; ("", text, ()) for what stands between."""
    opened, parts, name, done = _Open(), [""], "", 0
    numbers: list[int] = []
    for start, end, tag in _tags(html):
        parts.append(html[done:start])
        done = end
        if not opened.stack and not (tag and tag[1]):  # a top-level element or comment begins
            if any(parts):
                yield "", "".join(parts), ()
            parts, numbers, name = [], [], tag[2].lower() if tag else ""
        written = html[start:end]
        if tag is None:
            parts.append(written)
        elif tag[1]:
            sentence = opened.pop(tag[2].lower())
            if sentence in long:
                parts.append(f'&nbsp;<span class="wc">{plural(long[sentence], "word")}</span>')
            parts.append(written)
        else:
            found = _SENTENCE.fullmatch(written)
            sentence = int(found[1]) if found else 0
            parts.append(_number(sentence, used, long) if found else written)
            if found:
                numbers.append(sentence)
            if tag[2].lower() not in _VOID:
                opened.push(tag[2].lower(), sentence)
        if not opened.stack:
            yield name, "".join(parts), tuple(numbers)
            parts, numbers, name = [], [], ""
    parts.append(html[done:])
    if any(parts):
        yield name, "".join(parts), tuple(numbers)


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


def _number(sentence: int, used: frozenset[int], long: Mapping[int, int]) -> str:
    boxed = " d" if sentence in used else ""
    marked = " long" if sentence in long else ""
    return (
        f'<span class="s{marked}" id="s-{sentence}"><a class="n{boxed}" href="#s-{sentence}">'
        f'<span class="vh">Sentence </span>{sentence}</a>'
    )
