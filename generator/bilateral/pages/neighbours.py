"""The page before and the page after each page of a section: articles by date, all others by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import Crumb, Page


def add_neighbours(pages: Iterable[Page], known: Catalogue) -> tuple[Page, ...]:
    """Give the same pages, those of a section each with the ones beside it."""
    before: dict[str, Crumb] = {}
    after: dict[str, Crumb] = {}
    for row in _rows(known):
        for one, next_one in pairwise(row):
            before[next_one.address], after[one.address] = one, next_one
    return tuple(
        replace(page, before=before.get(page.address), after=after.get(page.address))
        if page.address in before or page.address in after
        else page
        for page in pages
    )


def _rows(known: Catalogue) -> Iterator[Sequence[Crumb]]:
    """Give the pages of each section in their order; articles run from undated ones to the newest."""
    collection, order = known.collection, known.site.words.order
    yield [
        Crumb(a.article.title, a.article.address, language=a.article.front.language)
        for a in reversed(collection.analyses)
    ]
    countries, issues = collection.countries, collection.issues
    for steps in (
        [Crumb(brief.title, brief.address) for brief in collection.briefs],
        [Crumb(hub.country.name, known.countries[hub.country.code]) for hub in countries],
        [Crumb(hub.issue.label, known.issues[hub.issue.id]) for hub in issues],
        [Crumb(hub.name, known.people[hub.slug]) for hub in collection.people],
    ):
        yield sorted(steps, key=lambda step: (order(step.label), step.address))
