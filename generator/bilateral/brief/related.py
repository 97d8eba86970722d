"""Related relations, each with a reason that can be checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bilateral.analysis.model import Rule
from bilateral.brief.model import Brief, Related
from bilateral.brief.wording import in_sentence, issue_in_sentence
from bilateral.messages import Series, tell
from bilateral.reference.model import Country

RULE = Rule("related", "1.0", "Briefs that share a country or a leading issue; the reason is printed.")

MOST = 5
TOP = 3  # issues that are compared
CROWD = 150  # briefs looked at for one country or issue


def relate(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """Give the same briefs, each with the others that are related to it."""
    by_country: defaultdict[str, list[int]] = defaultdict(list)
    by_issue: defaultdict[str, list[int]] = defaultdict(list)
    for i, brief in enumerate(briefs):
        for code in brief.pair:
            by_country[code].append(i)
        for issue in brief.issues[:TOP]:
            by_issue[issue.issue.id].append(i)
    related = []
    for i, brief in enumerate(briefs):
        near = {j for code in brief.pair for j in by_country[code][:CROWD]}
        near |= {j for issue in brief.issues[:1] for j in by_issue[issue.issue.id][:CROWD]}
        near.discard(i)
        weighed = sorted((-_weigh(brief, briefs[j]), briefs[j].title, j) for j in near)
        related.append(
            replace(
                brief,
                related=tuple(
                    Related(briefs[j].pair, _reason(brief, briefs[j]))
                    for weight, _, j in weighed[:MOST]
                    if weight
                ),
            )
        )
    return tuple(related)


def _weigh(brief: Brief, other: Brief) -> float:
    shared = len(set(brief.pair) & set(other.pair))
    ranks = {b.issue.id: i for i, b in enumerate(other.issues[:TOP])}
    alike = sum(
        1.0 / (1 + i + ranks[b.issue.id]) for i, b in enumerate(brief.issues[:TOP]) if b.issue.id in ranks
    )
    return round(0.6 * shared + alike, 6)


def _reason(brief: Brief, other: Brief) -> str:
    """Say what the other brief shares: "shares Japan; both name trade and tariffs first"."""
    parts = []
    country = _shared(brief, other)
    first, its = _first(brief), _first(other)
    both = [b.issue for b in brief.issues[:TOP] if b.issue.id in {o.issue.id for o in other.issues[:TOP]}]
    if country and both and not (first and first == its):
        return tell(
            "shares %(country)s and the issue %(issue)s",
            country=in_sentence(country),
            issue=issue_in_sentence(both[0].label),
        )
    if country:
        parts.append(tell("shares %(country)s", country=in_sentence(country)))
    if first and first == its:
        first_issue = issue_in_sentence(brief.issues[0].issue.label)
        parts.append(tell("both name %(issue)s first", issue=first_issue))
    elif both:
        parts.append(tell("shares the issue %(issue)s", issue=issue_in_sentence(both[0].label)))
    return Series(parts, ";")


def _shared(brief: Brief, other: Brief) -> Country | None:
    return next((c for c in (brief.left, brief.right) if c.code in other.pair), None)


def _first(brief: Brief) -> str:
    return brief.issues[0].issue.id if brief.issues else ""
