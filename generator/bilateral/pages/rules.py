"""The rules that the blocks of a page are made by, for readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.analysis.model import Rule
from bilateral.brief import changes, judgments, limits, select, sides, timeline
from bilateral.brief import issues as key_issues
from bilateral.brief import outlook as ahead
from bilateral.brief import people as named
from bilateral.brief.model import Line
from bilateral.messages import mark
from bilateral.pages.words import ENGLISH, Words

BLOCKS: tuple[tuple[str, Rule], ...] = (
    (mark("Bottom line"), select.BOTTOM_LINE),
    (mark("Key judgment"), judgments.RULE),
    (mark("What changed"), changes.RULE),
    (mark("Key issue"), key_issues.RULE),
    (mark("Who wants what"), sides.RULE),
    (mark("Timeline"), timeline.RULE),
    (mark("Undated"), timeline.RULE),
    (mark("Outlook"), ahead.RULE),
    (mark("People"), named.RULE),
    (mark("Warning"), limits.RULE),
    (mark("Sources and limits"), limits.RULE),
)
"""The name of a block, as the margin of an article prints it without its number, and its rule."""

_TITLES = {"Key judgment": mark("Key judgments"), "Key issue": mark("Key issues")}
_PARTS = {"Undated": "Timeline", "Warning": "Sources and limits"}  # counted with another block


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A block, the rule it is made by, and how many lines it quotes."""

    block: str
    rule: Rule
    lines: int


def rule_of(what: str) -> Rule | None:
    """Give the rule of a block: ``Key judgment 2`` is made by that of key judgments."""
    return dict(BLOCKS).get(_unnumbered(what))


def rule_rows(lines: Iterable[tuple[str, str, Line]], words: Words = ENGLISH) -> tuple[RuleRow, ...]:
    """Give the rules of a brief's blocks; ``lines`` as (block, anchor, line)."""
    counts = Counter(
        _PARTS.get(block, block)
        for what, _, _ in lines
        for block in (_unnumbered(what),)
        if block != "Warning"
    )
    return tuple(
        RuleRow(words.gettext(_TITLES.get(block, block)), rule, counts[block])
        for block, rule in BLOCKS
        if block not in _PARTS
    )


def block_name(what: str, words: Words = ENGLISH) -> str:
    """Name a block in the language of a site: ``Key judgment 2``."""
    block = _unnumbered(what)
    number = what[len(block) :].strip()
    name = words.gettext(block)
    return words.gettext("%(block)s %(number)s", block=name, number=number) if number else name


def _unnumbered(what: str) -> str:
    return what.rstrip(" 0123456789")
