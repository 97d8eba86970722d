"""The rules of a brief, as the page "How this page was made" lists them."""

from __future__ import annotations

from bilateral.analysis.model import Rule
from bilateral.brief import (
    changes,
    copies,
    gather,
    issues,
    limits,
    offices,
    outlook,
    overrides,
    people,
    related,
    select,
    sides,
    timeline,
)

RULES: tuple[Rule, ...] = (
    gather.RULE,
    copies.RULE,
    select.BOTTOM_LINE,
    select.JUDGMENTS,
    select.SUMMARY,
    changes.RULE,
    issues.RULE,
    sides.RULE,
    timeline.RULE,
    outlook.RULE,
    people.RULE,
    offices.RULE,
    limits.RULE,
    related.RULE,
    overrides.RULE,
)
"""In the order of the page."""
