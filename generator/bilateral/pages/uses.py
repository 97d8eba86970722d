"""Where the briefs use a sentence: the way back from an article to the block that quotes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bilateral.brief.model import Brief, Line

Place = tuple[str, int]
"""The address of an article, and the number of a sentence in it."""
Quote = tuple[str, str, Line]
"""The name of a block, its anchor, and a line that it quotes."""


@dataclass(frozen=True, slots=True)
class Use:
    """One block of a brief that quotes a sentence."""

    brief: Brief
    what: str  # "Key judgment 2"
    anchor: str  # "kj-2"

    @property
    def address(self) -> str:
        """The address of the block."""
        return f"{self.brief.address}#{self.anchor}"


def quoted_lines(brief: Brief) -> Iterator[Quote]:
    """Give every line of a brief in the order of its page, with the name and the anchor of its block."""
    yield from (("Warning", "warn", line) for limit in brief.limits if limit.warn for line in limit.lines)
    yield from _opening(brief)
    yield from (("What changed", "changed", change.line) for change in brief.changes if change.line)
    for number, issue in enumerate(brief.issues, 1):
        yield from ((f"Key issue {number}", f"i-{issue.issue.slug}", line) for line in issue.evidence[:1])
    yield from (("Who wants what", "wants", line) for side in brief.sides for line in side.lines)
    yield from (("Timeline", "time", event.line) for event in brief.timeline)
    yield from (("Undated", "time", event.line) for event in brief.undated)
    yield from (("Outlook", "outlook", ahead.line) for ahead in brief.outlook)
    yield from (("People", "people", line) for person in brief.people for line, _ in person.mentions)
    yield from (("Sources and limits", "limits", line) for limit in brief.limits for line in limit.lines)


def _opening(brief: Brief) -> Iterator[Quote]:
    if brief.bottom_line:
        yield "Bottom line", "bottom", brief.bottom_line
    for number, line in enumerate(brief.judgments, 1):
        yield f"Key judgment {number}", f"kj-{number}", line


def find_uses(briefs: tuple[Brief, ...]) -> Mapping[Place, tuple[Use, ...]]:
    """List for each sentence the blocks that quote it, each block once, in the order of the pages."""
    found: dict[Place, dict[tuple[str, str], Use]] = {}
    for brief in briefs:
        for what, anchor, line in quoted_lines(brief):
            place = (line.article.address, line.sentence.number)
            found.setdefault(place, {}).setdefault((brief.address, what), Use(brief, what, anchor))
    return {place: tuple(uses.values()) for place, uses in found.items()}
