"""Where the pages use a sentence: the way back from an article to the block that quotes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.brief.model import Brief, IssueHub, Line

Place = tuple[str, int]
"""The address of an article, and the number of a sentence in it."""
Quote = tuple[str, str, Line]
"""The name of a block, its anchor, and a line that it quotes."""


def history_address(brief: Brief) -> str:
    """Give the address of a brief's history: ``briefs/japan-united-states/history/``."""
    return f"{brief.address}history/"


def history_anchor(day: dt.date) -> str:
    """Give the anchor of a state on that page."""
    return f"d-{day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Use:
    """One block of a brief, or of a page made from it, that quotes a sentence."""

    brief: Brief
    what: str  # "Key judgment 2"
    anchor: str  # "kj-2"
    page: str = ""  # address of the page it stands on; "" for that of the brief

    @property
    def address(self) -> str:
        """The address of the block."""
        return f"{self.page or self.brief.address}#{self.anchor}"


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


def find_uses(briefs: Sequence[Brief], issues: Sequence[IssueHub] = ()) -> Mapping[Place, tuple[Use, ...]]:
    """List for each sentence the blocks that quote it, each block once, in the order of the pages.

    The history of a brief and the page of an issue are named for what the brief itself does not show.
    """
    found: dict[Place, dict[tuple[str, str], Use]] = {}
    pages = _issue_pages(issues)
    for brief in briefs:
        shown = set()
        for what, anchor, line in quoted_lines(brief):
            place = _place(line)
            shown.add(place)
            found.setdefault(place, {}).setdefault((brief.address, what), Use(brief, what, anchor))
        for use, line in (*_states(brief), *pages.get(brief.address, ())):
            if (place := _place(line)) not in shown:
                found.setdefault(place, {}).setdefault((brief.address, use.what), use)
    return {place: tuple(uses.values()) for place, uses in found.items()}


def _place(line: Line) -> Place:
    return (line.article.address, line.sentence.number)


def _states(brief: Brief) -> Iterator[tuple[Use, Line]]:
    """Give what the page of the history quotes, the latest state first."""
    for state in brief.states:
        use = Use(brief, "History", history_anchor(state.day), history_address(brief))
        for line in (state.bottom_line, *state.judgments, *(change.line for change in state.changes)):
            if line:
                yield use, line


def _issue_pages(hubs: Sequence[IssueHub]) -> Mapping[str, list[tuple[Use, Line]]]:
    """Give the evidence that the pages of issues quote, by the brief in which each weighs most."""
    pages: dict[str, list[tuple[Use, Line]]] = {}
    for hub in hubs:
        for brief, found in hub.briefs[:1]:
            use = Use(brief, "Issue", "written", f"issues/{hub.issue.slug}/")
            pages.setdefault(brief.address, []).extend((use, line) for line in found.evidence)
    return pages
