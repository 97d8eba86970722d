"""A collection in the language of a site: names of countries and issues, and every sentence of ours.

Pages are made from what this gives, and need not know that there are other languages. What articles say
stays as it is, and so do addresses, codes and ids.
"""

from __future__ import annotations

from dataclasses import replace

from bilateral.analysis.model import Pair
from bilateral.brief.model import (
    Brief,
    BriefIssue,
    BriefPerson,
    Change,
    Collection,
    CountryHub,
    IssueHub,
    Limit,
    PersonHub,
    Related,
    Side,
    State,
)
from bilateral.pages.words import Words
from bilateral.reference.model import Country, Issue, Reference


def localise(collection: Collection, words: Words) -> Collection:
    """Say a collection in a language; the same briefs stay the same objects throughout."""
    if words.is_english:
        return collection
    briefs = {brief.pair: _brief(brief, words) for brief in collection.briefs}
    countries = (_country_hub(hub, briefs, words) for hub in collection.countries)
    return replace(
        collection,
        briefs=tuple(briefs.values()),
        countries=tuple(sorted(countries, key=lambda hub: words.order(hub.country.name))),
        issues=tuple(_issue_hub(hub, briefs, words) for hub in collection.issues),
        people=tuple(_person_hub(hub, briefs, words) for hub in collection.people),
    )


def localise_reference(reference: Reference, words: Words) -> Reference:
    """Say the names of countries and issues in a language."""
    if words.is_english:
        return reference
    return replace(
        reference,
        countries={code: _country(country, words) for code, country in reference.countries.items()},
        issues=tuple(_issue(issue, words) for issue in reference.issues),
    )


def _country(country: Country, words: Words) -> Country:
    return replace(country, name=words.country(country.code, country.name))


def _issue(issue: Issue, words: Words) -> Issue:
    definition = words.find(issue.definition, "definition of an issue") if issue.definition else ""
    return replace(issue, label=words.issue(issue.label), definition=definition)


def _brief(brief: Brief, words: Words) -> Brief:
    return replace(
        brief,
        left=_country(brief.left, words),
        right=_country(brief.right, words),
        issues=tuple(_brief_issue(found, words) for found in brief.issues),
        sides=(_side(brief.sides[0], words), _side(brief.sides[1], words)),
        people=tuple(_person(person, words) for person in brief.people),
        limits=tuple(_limit(limit, words) for limit in brief.limits),
        changes=tuple(_change(change, words) for change in brief.changes),
        states=tuple(_state(state, words) for state in brief.states),
        related=tuple(_related(other, words) for other in brief.related),
    )


def _brief_issue(found: BriefIssue, words: Words) -> BriefIssue:
    return replace(found, issue=_issue(found.issue, words))


def _side(side: Side, words: Words) -> Side:
    return replace(side, country=_country(side.country, words))


def _person(person: BriefPerson, words: Words) -> BriefPerson:
    return replace(
        person,
        country=_country(person.country, words) if person.country else None,
        checks=tuple(_limit(check, words) for check in person.checks),
    )


def _limit(limit: Limit, words: Words) -> Limit:
    return replace(
        limit, heading=words.say(limit.heading), says=words.say(limit.says), remedy=words.say(limit.remedy)
    )


def _change(change: Change, words: Words) -> Change:
    return replace(change, label=words.say(change.label))


def _state(state: State, words: Words) -> State:
    return replace(state, changes=tuple(_change(change, words) for change in state.changes))


def _related(other: Related, words: Words) -> Related:
    return replace(other, reason=words.say(other.reason))


Briefs = dict[Pair, Brief]


def _country_hub(hub: CountryHub, briefs: Briefs, words: Words) -> CountryHub:
    return replace(
        hub, country=_country(hub.country, words), briefs=tuple(briefs[brief.pair] for brief in hub.briefs)
    )


def _issue_hub(hub: IssueHub, briefs: Briefs, words: Words) -> IssueHub:
    return replace(
        hub,
        issue=_issue(hub.issue, words),
        briefs=tuple((briefs[brief.pair], _brief_issue(found, words)) for brief, found in hub.briefs),
    )


def _person_hub(hub: PersonHub, briefs: Briefs, words: Words) -> PersonHub:
    return replace(
        hub,
        country=_country(hub.country, words) if hub.country else None,
        briefs=tuple((briefs[brief.pair], _person(person, words)) for brief, person in hub.briefs),
        checks=tuple(_limit(check, words) for check in hub.checks),
    )
