"""Hubs: all that the collection holds on a country, an issue, a person."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from bilateral.analysis.model import Analysis, IssueFinding, PersonMention
from bilateral.brief.gather import pairs_of
from bilateral.brief.identities import Identities, Identity
from bilateral.brief.model import Brief, BriefIssue, BriefPerson, CountryHub, IssueHub, Limit, PersonHub
from bilateral.reference.model import Issue, Reference

ABOUT = 0.5  # salience from which an article is about a country that stands in none of its pairs


def newest_first(analysis: Analysis) -> tuple[bool, int, str]:
    """Order articles from newest to oldest, undated ones last, ties by path."""
    day = analysis.article.front.date
    return (day is None, -(day or dt.date.min).toordinal(), analysis.article.path)


def country_hubs(
    briefs: Sequence[Brief], analyses: Sequence[Analysis], reference: Reference
) -> tuple[CountryHub, ...]:
    """Make a hub for each country that has a brief or an article."""
    own_briefs: defaultdict[str, list[Brief]] = defaultdict(list)
    own: defaultdict[str, list[Analysis]] = defaultdict(list)
    for brief in briefs:
        for code in brief.pair:
            own_briefs[code].append(brief)
    for analysis in analyses:
        codes = {code for pair in pairs_of(analysis) for code in pair}
        codes |= {c.code for c in analysis.countries if c.salience >= ABOUT}
        for code in codes:
            own[code].append(analysis)
    hubs = (
        CountryHub(
            country=reference.countries[code],
            briefs=tuple(own_briefs[code]),
            analyses=tuple(sorted(own[code], key=newest_first)),
        )
        for code in sorted({*own_briefs, *own})
        if code in reference.countries
    )
    return tuple(sorted(hubs, key=lambda hub: (hub.country.name, hub.country.code)))


def issue_hubs(
    briefs: Sequence[Brief], analyses: Sequence[Analysis], reference: Reference
) -> tuple[IssueHub, ...]:
    """Make a hub for each issue that an article names, that of most briefs first."""
    strong: defaultdict[str, list[tuple[Brief, BriefIssue]]] = defaultdict(list)
    named: defaultdict[str, list[tuple[Analysis, IssueFinding]]] = defaultdict(list)
    known = {issue.id: issue for issue in reference.issues}
    for brief in briefs:
        for found in brief.issues:
            strong[found.issue.id].append((brief, found))
            known.setdefault(found.issue.id, found.issue)
    for analysis in sorted(analyses, key=newest_first):
        for finding in analysis.issues:
            named[finding.id].append((analysis, finding))
            known.setdefault(finding.id, Issue(finding.id, finding.label, "", ""))
    hubs = (
        IssueHub(
            issue=known[issue],
            briefs=tuple(
                sorted(strong[issue], key=lambda each: (-each[1].score, -_share(each[1]), each[0].title))
            ),
            analyses=tuple(named[issue]),
        )
        for issue in sorted({*strong, *named})
    )
    return tuple(sorted(hubs, key=lambda hub: (-len(hub.briefs), -len(hub.analyses), hub.issue.id)))


def _share(found: BriefIssue) -> float:
    return found.sentences / max(1, found.of)


def person_hubs(
    briefs: Sequence[Brief], analyses: Sequence[Analysis], identities: Identities, reference: Reference
) -> tuple[PersonHub, ...]:
    """Make a hub for each person of a brief, and for those of other articles who are named with an office."""
    own: defaultdict[str, list[tuple[Brief, BriefPerson]]] = defaultdict(list)
    checks: defaultdict[str, dict[tuple[str, str], Limit]] = defaultdict(dict)
    for brief in briefs:
        for person in brief.people:
            own[person.slug].append((brief, person))
            for check in person.checks:
                checks[person.slug].setdefault((check.name, check.says), check)
    mentions: defaultdict[str, list[tuple[Analysis, PersonMention]]] = defaultdict(list)
    people: dict[str, Identity] = {}
    for analysis in sorted(analyses, key=_oldest_first):
        for found in analysis.people:
            identity = identities.of(analysis, found)
            people[identity.slug] = identity
            mentions[identity.slug].extend((analysis, mention) for mention in found.mentions)
    hubs = (
        PersonHub(
            name=people[slug].name,
            slug=slug,
            country=reference.countries.get(people[slug].country),
            briefs=tuple(own[slug]),
            mentions=tuple(mentions[slug]),
            checks=tuple(checks[slug].values()),
        )
        for slug in sorted(people)
        if own[slug] or mentions[slug]
    )
    return tuple(sorted(hubs, key=lambda hub: (hub.name, hub.slug)))


def _oldest_first(analysis: Analysis) -> tuple[bool, dt.date, str]:
    day = analysis.article.front.date
    return (day is None, day or dt.date.max, analysis.article.path)
