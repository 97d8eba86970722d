"""The rules that the blocks of a page are made by, for readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.analysis.model import Rule
from bilateral.analysis.rules import RULES as OF_AN_ARTICLE
from bilateral.brief import changes, judgments, limits, select, sides, timeline
from bilateral.brief import issues as key_issues
from bilateral.brief import outlook as ahead
from bilateral.brief import people as named
from bilateral.brief.model import Line
from bilateral.brief.rules import RULES as OF_A_BRIEF

__all__ = ["BLOCKS", "OF_AN_ARTICLE", "OF_A_BRIEF", "RuleRow", "rule_of", "rule_rows"]

BLOCKS: tuple[tuple[str, Rule], ...] = (
    ("Bottom line", select.BOTTOM_LINE),
    ("Key judgment", judgments.RULE),
    ("What changed", changes.RULE),
    ("Key issue", key_issues.RULE),
    ("Who wants what", sides.RULE),
    ("Timeline", timeline.RULE),
    ("Undated", timeline.RULE),
    ("Outlook", ahead.RULE),
    ("People", named.RULE),
    ("Warning", limits.RULE),
    ("Sources and limits", limits.RULE),
)
"""The name of a block, as the margin of an article prints it without its number, and its rule."""

_TITLES = {"Key judgment": "Key judgments", "Key issue": "Key issues"}
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


def rule_rows(lines: Iterable[tuple[str, str, Line]]) -> tuple[RuleRow, ...]:
    """Give the rules of a brief's blocks; ``lines`` as (block, anchor, line)."""
    counts = Counter(
        _PARTS.get(block, block)
        for what, _, _ in lines
        for block in (_unnumbered(what),)
        if block != "Warning"
    )
    return tuple(
        RuleRow(_TITLES.get(block, block), rule, counts[block])
        for block, rule in BLOCKS
        if block not in _PARTS
    )


def _unnumbered(what: str) -> str:
    return what.rstrip(" 0123456789")
