"""All articles of a site become its briefs and hubs."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bilateral.analysis.model import Analysis, Finding, Pair
from bilateral.article.model import Override
from bilateral.brief.choices import find_idle, idle_finding, took_effect, with_idle
from bilateral.brief.gather import is_public, is_told_apart, pairs_of
from bilateral.brief.hubs import country_hubs, issue_hubs, newest_first, person_hubs
from bilateral.brief.identities import identify
from bilateral.brief.kept import KeptBriefs
from bilateral.brief.make import assemble
from bilateral.brief.model import Brief, Collection
from bilateral.brief.overrides import outdated
from bilateral.brief.related import relate
from bilateral.brief.related_articles import relate_articles
from bilateral.brief.review import is_overdue, say_overdue
from bilateral.brief.traits import Sheets
from bilateral.messages import tell
from bilateral.reference.model import Reference
from bilateral.settings import Settings

OFTEN = 2  # articles that name a pair second that make a brief of it
_GRAVE = {
    "no_date": 5,
    "no_source": 5,
    "override": 4,
    "choice_without_effect": 4,
    "overdue": 3,
    "former": 3,
}  # what an editor should fix first


def collect(
    analyses: Sequence[Analysis],
    reference: Reference,
    settings: Settings,
    today: dt.date,
    kept: KeptBriefs | None = None,
) -> Collection:
    """Make every brief and hub from the articles that may be shown on that day.

    A pair has a brief if it is the principal pair of an article, or stands in several. Pairs that are only
    ever named in a row with others count where an article has no other. Briefs that are ``kept`` from an
    earlier build are taken from there.
    """
    kept = kept or KeptBriefs()
    public = tuple(sorted((a for a in analyses if is_public(a, today)), key=newest_first))
    identities = identify(public, reference)
    sheets = Sheets(public)
    own: defaultdict[Pair, list[Analysis]] = defaultdict(list)
    for analysis in public:
        for pair in pairs_of(analysis):
            own[pair].append(analysis)
    shown = _shown(own)

    def make(pair: Pair) -> Brief:
        return assemble(pair, own[pair], sheets, identities, reference, settings, today, history=True)

    made = (kept.take(pair, own[pair], identities, make) for pair in sorted(own) if pair in shown)
    briefs = relate(sorted(made, key=_newest_brief_first))
    took = took_effect(briefs)
    briefs = tuple(with_idle(brief, took) for brief in briefs)
    return Collection(
        analyses=public,
        briefs=briefs,
        countries=country_hubs(briefs, public, reference),
        issues=issue_hubs(briefs, public, reference),
        people=person_hubs(briefs, public, identities, reference),
        related=relate_articles(public, briefs, reference),
        findings=_findings(public, took, settings, today),
    )


def _shown(own: Mapping[Pair, Sequence[Analysis]]) -> frozenset[Pair]:
    """Choose the pairs that have briefs: of each article the first told apart, and those in several."""
    apart = {pair for pair in own if is_told_apart(pair, own[pair])}
    often = {pair for pair in apart if len(own[pair]) >= OFTEN}
    first = set()
    for analyses in own.values():
        for analysis in analyses:
            pairs = pairs_of(analysis)
            first.add(next((pair for pair in pairs if pair in apart), pairs[0]))
    return frozenset(often | first)


def _newest_brief_first(brief: Brief) -> tuple[bool, int, str]:
    day = brief.newest
    return (day is None, -(day or dt.date.min).toordinal(), brief.title)


def _findings(
    analyses: Sequence[Analysis], took: frozenset[tuple[str, Override]], settings: Settings, today: dt.date
) -> tuple[tuple[Analysis, tuple[Finding, ...]], ...]:
    """Gather what each article's editor should fix, the worst article first."""
    found = []
    for analysis in analyses:
        idle = [idle_finding(o) for o in find_idle(analysis, took)]
        all_of_it = (*_missing(analysis, settings, today), *outdated(analysis), *idle, *analysis.findings)
        if all_of_it:
            found.append((analysis, tuple(sorted(all_of_it, key=lambda f: -_GRAVE.get(f.name, 1)))))
    return tuple(
        sorted(found, key=lambda each: (-sum(_GRAVE.get(f.name, 1) for f in each[1]), newest_first(each[0])))
    )


def _missing(analysis: Analysis, settings: Settings, today: dt.date) -> tuple[Finding, ...]:
    """Find what an article's head lacks, and a review that is overdue."""
    front = analysis.article.front
    found = []
    present = {f.name for f in analysis.findings}
    if not front.sources and "no_source" not in present:
        found.append(
            Finding(
                "no_source",
                None,
                "sources",
                tell("No sources are listed"),
                tell("List what the article rests on."),
            )
        )
    if front.date is None and "no_date" not in present:
        found.append(
            Finding(
                "no_date",
                None,
                "date",
                tell("There is no date"),
                tell("Give the day on which it was written."),
            )
        )
    if is_overdue(analysis, settings, today) and "overdue" not in present:
        found.append(
            Finding(
                "overdue",
                None,
                "review_by",
                say_overdue(tell("It"), analysis, settings, today),
                tell("Read it again, and set reviewed_by and review_by."),
            )
        )
    return tuple(found)
