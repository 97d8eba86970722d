"""Keep Markdown within what its reader can take.

Python-Markdown needs far more than linear time for some texts (runs of brackets, tags that never close,
hundreds of headings without an empty line) and a traceback for lists within lists within lists. What
passes the limits below is set aside before it is read and comes back as plain text. The limits are far above
what people write.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

NESTING = 12  # lists and quotations in one another
COLUMNS = 80  # of indentation
LINES = 2_000  # of a group without an empty line
PIPES = 200  # columns of a table
STRUCTURE = 100  # headings and rules of a group
BRACKETS = 10  # that never close, of a group
TAGS = 100  # that are open at once
STRAYS = 20  # of "<" without a tag, of a group
ALL_STRAYS = 60  # of the whole text
FENCES = 200  # blocks of code
OPEN_FENCES = 10  # without an end
NOTES = 200  # references to footnotes
MARKS, MARKS_A_LINE, ALL_MARKS = 100, 8, 1_000  # emphasis, code and escapes of a group
MIXED = 40  # "*_" of a group

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters, which no source holds once it is clean
_ASIDE = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_FENCE = re.compile(r" {0,3}(`{3,}+|~{3,}+)")
_PREFIX = re.compile(r"[ \t]*+(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))")
_INDENT = re.compile(rf"[ \t]{{{COLUMNS},}}+")
_TAG = re.compile(
    r"""<(?:(/?)([a-zA-Z][a-zA-Z0-9-]{0,30}+)(?:[ \t\n][^<>]{0,2000}+)?/?>
         |!--(?:[^<>-]|-(?!->)|[<>](?!!--)){0,2000}+-->|[a-zA-Z][^\s<>]{1,2000}+>)""",
    re.VERBOSE,
)
_CLOSED_LINK = re.compile(r"\]\([^()\n]{0,2000}+(?:\([^()\n]{0,500}+\)[^()\n]{0,500}+){0,4}+\)")
_STRUCTURE = re.compile(r"^ {0,3}(?:#|=+[ \t]*$|(?:[-*_][ \t]*){2,}$)", re.MULTILINE)
_EMPHASIS = re.compile(r"[*_]++|`++|\\|&|!\[")
_EMPHASIS_SIGNS = "*_`\\&["  # one of which stands in each
_ITEM_OR_ROW = re.compile(r"^[ \t]*+(?:[-*+]|\d{1,9}[.)]|\|)", re.MULTILINE)
_PLAIN = re.compile(r"(?:[^\W\d_][^*_`\[\]<>&\\#|~\t\n]*+(?<! [ ])(?:\n|$))+")
_NO_NESTING = frozenset(("br", "hr", "img", "p", "li", "td", "th", "tr", "wbr", "col"))


@dataclass(frozen=True, slots=True)
class Bounded:
    """Markdown with what passes the limits set aside."""

    text: str
    aside: tuple[str, ...] = ()

    def restore(self, converted: str) -> str:
        """Put what was set aside into the HTML, as plain text."""
        if not self.aside:
            return converted
        return _ASIDE.sub(lambda found: html.escape(self.aside[int(found[1])]), converted)


@dataclass(slots=True)
class _Ledger:
    """What the text has used up so far."""

    strays: int = 0
    fences: int = 0
    tags: int = 0
    notes: int = 0
    aside: list[str] = field(default_factory=list)


def bound(source: str, *, plain: bool = False) -> Bounded:
    """Set aside what passes the limits; ordinary Markdown comes through unchanged.

    Args:
        source: the Markdown.
        plain: whether to set aside also the paragraphs without a mark, which need no reading: half the work.
    """
    ledger = _Ledger()
    parts: list[str] = []
    for text, is_code in _groups(source):
        if is_code:
            parts.append(text)
            continue
        if plain and _PLAIN.fullmatch(text):
            parts.append(f"{_OPEN}{len(ledger.aside)}{_CLOSE}\n")
            ledger.aside.append(text.removesuffix("\n"))
            continue
        shown = _cap_nesting(text)
        if _is_hostile(shown, ledger):
            bare = text.lstrip(" \t")
            parts.append(f"\n{text[: len(text) - len(bare)][:COLUMNS]}{_OPEN}{len(ledger.aside)}{_CLOSE}\n\n")
            ledger.aside.append(bare)
        else:
            parts.append(shown)
    return Bounded("".join(parts), tuple(ledger.aside))


def _groups(source: str) -> Iterator[tuple[str, bool]]:
    """Cut the text at empty lines and around fenced code; say of each part whether it is such code.

    From a fence without an end on nothing counts as code.
    """
    lines = source.splitlines(keepends=True)
    group: list[str] = []
    at, fences = 0, FENCES
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.match(line) if fences and line[:1] in " `~" else None
        end = _fence_end(lines, at, fence[1]) if fence else 0
        if end:
            fences -= 1
            yield "".join(group), False
            group = []
            yield "".join(lines[at:end]), True
            at = end
            continue
        if fence:
            fences = 0
        if not line.strip():
            yield "".join(group), False
            group = []
            yield line, True
        else:
            group.append(line)
        at += 1
    yield "".join(group), False


def _fence_end(lines: list[str], start: int, mark: str) -> int:
    """Give the line behind the fence that closes the one at ``start``; 0 where none does."""
    for at in range(start + 1, len(lines)):
        bare = lines[at].strip()
        if bare.startswith(mark) and not bare.strip(mark[0]):
            return at + 1
    return 0


def _cap_nesting(text: str) -> str:
    """Escape the marks of lists and quotations, and cut the indentation, where they go too deep."""
    if len(text) <= NESTING:
        return text
    lines = text.splitlines(keepends=True)
    for n, line in enumerate(lines):
        at = depth = 0
        while depth <= NESTING and (found := _PREFIX.match(line, at)):
            at, depth = found.end(), depth + 1
        if depth > NESTING:
            lines[n] = f"{line[: at - 1]}\\{line[at - 1 :]}"
        elif found := _INDENT.match(line):
            lines[n] = f"{line[:COLUMNS]}{line[found.end() :]}"
    return "".join(lines)


def _is_hostile(text: str, ledger: _Ledger) -> bool:
    """Say whether a group of lines would cost too much, and enter into the ledger what it uses."""
    lines = text.count("\n") + 1
    return (
        lines > LINES
        or _has_strays(text, ledger)
        or _has_open_brackets(text)
        or (lines > STRUCTURE and len(_STRUCTURE.findall(text)) > STRUCTURE)
        or _has_many_marks(text, lines)
        or ("|" in text and any(line.count("|") > PIPES for line in text.split("\n")))
    )


def _has_many_marks(text: str, lines: int) -> bool:
    if len(text) <= MARKS:
        return False
    if text.count("*_") > MIXED:
        return True
    if sum(map(text.count, _EMPHASIS_SIGNS)) <= MARKS:
        return False
    marks = len(_EMPHASIS.findall(text))
    if marks <= MARKS:
        return False
    return marks > MARKS + MARKS_A_LINE * lines or (marks > ALL_MARKS and not _ITEM_OR_ROW.match(text))


def _has_open_brackets(text: str) -> bool:
    if text.count("[") <= BRACKETS:
        return False
    depth = deepest = 0
    for c in re.findall(r"[\[\]]", text):
        depth = depth + 1 if c == "[" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest > BRACKETS or text.count("](") - len(_CLOSED_LINK.findall(text)) > BRACKETS


def _has_strays(text: str, ledger: _Ledger) -> bool:
    """Count "<" that begin no tag, tags that stay open, footnotes, and fences without an end."""
    strays = opened = 0
    if "<" in text:
        tags = _TAG.findall(text)
        strays = text.count("<") - len(tags)
        for close, name in tags:
            if name and name.lower() not in _NO_NESTING:
                opened += -1 if close else 1
    fenced = "```" in text or "~~~" in text
    fences = ledger.fences + (sum(1 for line in text.split("\n") if _FENCE.match(line)) if fenced else 0)
    notes = ledger.notes + text.count("[^")
    if (
        strays > STRAYS
        or ledger.strays + strays > ALL_STRAYS
        or ledger.tags + opened > TAGS
        or fences > OPEN_FENCES
        or notes > NOTES
    ):
        return True
    ledger.strays += strays
    ledger.tags = max(0, ledger.tags + opened)
    ledger.fences, ledger.notes = fences, notes
    return False
