"""Related relations and articles, each with a reason that can be checked."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bilateral.analysis.model import Rule
from bilateral.brief.model import Brief, Related
from bilateral.brief.wording import in_sentence, issue_in_sentence
from bilateral.messages import Series, tell
from bilateral.reference.model import Country

RULE = Rule(
    "related",
    "2.0",
    "Briefs that share a country or one of their three leading issues, and articles of one pair or of one "
    "country and issue; what few share weighs more than what many share. The reason is printed.",
)

MOST = 5
TOP = 3  # issues that are compared
CROWD = 150  # briefs looked at for one country or issue
COUNTRY = 0.8  # what a shared country adds, by how rare it is
ISSUE = 1.0  # what a shared issue adds, by how rare it is, shared among its ranks in both

WEIGHTS = (
    ("a shared country that no other brief has", COUNTRY),
    ("a shared issue that no other brief has, if it is the first of both", ISSUE),
)


def weigh_rarity(holders: int, of: int) -> float:
    """Give how telling something is: 1.0 where one of all has it, less the more do.

    >>> round(weigh_rarity(1, 100), 2), round(weigh_rarity(100, 100), 2)
    (1.0, 0.15)
    """
    return math.log1p(of / max(holders, 1)) / math.log1p(max(of, 1))


def relate(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """Give the same briefs, each with the others that are related to it."""
    by_country: defaultdict[str, list[int]] = defaultdict(list)
    by_issue: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, brief in enumerate(briefs):
        for code in brief.pair:
            by_country[code].append(i)
        for rank, issue in enumerate(brief.issues[:TOP]):
            by_issue[issue.issue.id].append((i, rank))
    countries = {code: COUNTRY * weigh_rarity(len(held), len(briefs)) for code, held in by_country.items()}
    issues = {issue: ISSUE * weigh_rarity(len(held), len(briefs)) for issue, held in by_issue.items()}
    related = []
    for i, brief in enumerate(briefs):
        scores: defaultdict[int, float] = defaultdict(float)
        for code in brief.pair:
            for j in by_country[code][:CROWD]:
                scores[j] += countries[code]
        for rank, found in enumerate(brief.issues[:TOP]):
            for j, other in by_issue[found.issue.id][:CROWD]:
                scores[j] += issues[found.issue.id] / (1 + rank + other)
        scores.pop(i, None)
        best = sorted((-round(score, 6), briefs[j].title, j) for j, score in scores.items())[:MOST]
        reasons = tuple(Related(briefs[j].pair, _reason(brief, briefs[j], issues)) for _, _, j in best)
        related.append(replace(brief, related=reasons))
    return tuple(related)


def _reason(brief: Brief, other: Brief, issues: Mapping[str, float]) -> str:
    """Say what the other brief shares: "shares Japan; both name trade and tariffs first"."""
    country = _shared(brief, other)
    if _first(brief) and _first(brief) == _first(other):
        first = tell("both name %(issue)s first", issue=issue_in_sentence(brief.issues[0].issue.label))
        shares = [tell("shares %(country)s", country=in_sentence(country))] if country else []
        return Series((*shares, first), ";")
    issue = _shared_issue(brief, other, issues)
    if country and issue:
        return tell(
            "shares %(country)s and the issue %(issue)s",
            country=in_sentence(country),
            issue=issue_in_sentence(issue),
        )
    if country:
        return tell("shares %(country)s", country=in_sentence(country))
    return tell("shares the issue %(issue)s", issue=issue_in_sentence(issue))


def _shared(brief: Brief, other: Brief) -> Country | None:
    return next((c for c in (brief.left, brief.right) if c.code in other.pair), None)


def _shared_issue(brief: Brief, other: Brief, issues: Mapping[str, float]) -> str:
    """Give the label of the shared issue that counts most; "" where there is none."""
    ranks = _ranks(other)
    shared = [
        (-issues[b.issue.id] / (1 + rank + ranks[b.issue.id]), rank, b.issue.label)
        for rank, b in enumerate(brief.issues[:TOP])
        if b.issue.id in ranks
    ]
    return min(shared)[2] if shared else ""


def _ranks(brief: Brief) -> dict[str, int]:
    found: Iterable[str] = (b.issue.id for b in brief.issues[:TOP])
    return {issue: rank for rank, issue in enumerate(found)}


def _first(brief: Brief) -> str:
    return brief.issues[0].issue.id if brief.issues else ""
