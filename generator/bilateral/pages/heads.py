"""What the heads of hubs and lists say, beside their titles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bilateral.analysis.model import Analysis
from bilateral.brief.model import PersonHub
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.json_ld import Node, embed, hub_node
from bilateral.pages.model import Page
from bilateral.pages.subjects import country_node, issue_node, person_node
from bilateral.pages.views.facts import newest_day

_LISTS = frozenset({"briefs/", "countries/", "issues/", "people/"})
_UNLISTED = frozenset({"quality/", "search/"})  # for editors, and for those who are here already


def add_heads(pages: Iterable[Page], known: Catalogue) -> list[Page]:
    """Say what hubs are about and when hubs and lists last changed; keep search engines to what is read."""
    newest = newest_of(known)
    hubs = {address: (node, kind, day) for address, node, kind, day in _hubs(known)}
    done = []
    for page in pages:
        if page.address in hubs:
            node, kind, day = hubs[page.address]
            whole = hub_node(page.address, page.title, node, known.site, kind)
            done.append(replace(page, json_ld=embed(whole), modified=day))
        elif page.address in _LISTS or (page.section == "articles" and not page.source):
            done.append(replace(page, modified=newest))
        elif page.address in _UNLISTED:
            done.append(replace(page, indexed=False))
        else:
            done.append(page)
    return done


def newest_of(known: Catalogue) -> dt.date | None:
    """Give the day of the last change of substance of any article."""
    return newest_day(analysis.article for analysis in known.collection.analyses)


def _hubs(known: Catalogue) -> Iterator[tuple[str, Node, str, dt.date | None]]:
    """Give address, what it is about, kind of page and last change of each hub."""
    collection = known.collection
    for of_country in collection.countries:
        address = known.countries[of_country.country.code]
        node = country_node(of_country.country, known)
        yield address, node, "CollectionPage", _newest(of_country.analyses)
    for of_issue in collection.issues:
        address = known.issues[of_issue.issue.id]
        node = issue_node(of_issue.issue, known)
        yield address, node, "CollectionPage", _newest(a for a, _ in of_issue.analyses)
    for person in collection.people:
        address = known.people[person.slug]
        node = person_node(person.name, _office(person), address, known)
        yield address, node, "ProfilePage", _newest(a for a, _ in person.mentions)


def _newest(analyses: Iterable[Analysis]) -> dt.date | None:
    return newest_day(analysis.article for analysis in analyses)


def _office(person: PersonHub) -> str:
    """Give the office in the newest mention that has one."""
    return next((mention.role for _, mention in reversed(person.mentions) if mention.role), "")
