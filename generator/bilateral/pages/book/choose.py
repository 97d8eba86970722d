"""Which briefs a reader means."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from bilateral.brief.model import Brief, Collection
from bilateral.errors import BilateralError
from bilateral.reference.model import Reference
from bilateral.reference.names import find_country


def choose_briefs(wanted: Sequence[str], collection: Collection, reference: Reference) -> tuple[Brief, ...]:
    """Give the briefs of names, in the order of the collection; all where none is named.

    A name is a pair (``JP-US``), an address (``briefs/japan-united-states/``), or a country (``Japan``).

    Raises:
        BilateralError: there are no briefs, or a name means none of them.
    """
    if not collection.briefs:
        raise BilateralError(
            "There is no brief yet: no article is about two countries. Add one, then try again."
        )
    if not wanted:
        return collection.briefs
    chosen = {brief.slug for name in wanted for brief in _find(name, collection, reference)}
    return tuple(brief for brief in collection.briefs if brief.slug in chosen)


def _find(name: str, collection: Collection, reference: Reference) -> tuple[Brief, ...]:
    slug = name.strip("/").rsplit("/", 1)[-1]
    if found := tuple(brief for brief in collection.briefs if brief.slug == slug):
        return found
    pairs = _pairs(slug, reference)
    if found := tuple(brief for brief in collection.briefs if frozenset(brief.pair) in pairs):
        return found
    code = find_country(name, reference)
    if found := tuple(brief for brief in collection.briefs if code in brief.pair):
        return found
    near = get_close_matches(slug.lower(), [brief.slug for brief in collection.briefs], n=1)
    first = near[0] if near else min(brief.slug for brief in collection.briefs)
    raise BilateralError(
        f"{name}: no brief of this site. Name a pair, an address or a country, such as {first}; "
        "without a name the book holds all."
    )


def _pairs(name: str, reference: Reference) -> set[frozenset[str]]:
    """Give the pairs that a name with hyphens or dashes may mean: both sides are countries."""
    text = name.replace("–", "-").replace("—", "-")
    halves = ((text[:at], text[at + 1 :]) for at, sign in enumerate(text) if sign == "-")
    coded = ((find_country(left, reference), find_country(right, reference)) for left, right in halves)
    return {frozenset((left, right)) for left, right in coded if left and right}
