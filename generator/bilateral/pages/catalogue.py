"""What every page may link to, gathered once for a build."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bilateral.analysis.model import Finding, Pair, PersonMention
from bilateral.article.model import Article
from bilateral.brief.model import Brief, Collection, Entry, PersonHub, RelatedArticle
from bilateral.pages.localise import localise, localise_reference
from bilateral.pages.site import SiteInfo
from bilateral.pages.uses import Place, Use, find_uses
from bilateral.reference.model import Reference
from bilateral.settings import Settings


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The collection with its ways across: from articles to briefs, from names to pages."""

    collection: Collection
    reference: Reference
    settings: Settings
    site: SiteInfo
    briefs: Mapping[Pair, Brief]
    issues: Mapping[str, str]  # id -> address of the issue's page
    people: Mapping[str, str]  # slug -> address of the person's page
    countries: Mapping[str, str]  # code -> address of the country's page
    standing: Mapping[
        str, tuple[tuple[Brief, Entry], ...]
    ]  # address of an article -> the briefs it stands in
    copies: Mapping[str, Article]  # address of a near-copy -> the article that counts for it
    uses: Mapping[Place, tuple[Use, ...]]
    named: Mapping[
        str, tuple[tuple[PersonHub, PersonMention], ...]
    ]  # address of an article -> whom it names with an office, and the first mention
    findings: Mapping[str, tuple[Finding, ...]]  # address of an article -> what its editor should check
    related: Mapping[str, tuple[RelatedArticle, ...]]  # address of an article -> those beside it


def catalogue(collection: Collection, reference: Reference, settings: Settings, site: SiteInfo) -> Catalogue:
    """Gather what pages link to, in the language of the site."""
    collection = localise(collection, site.words)
    reference = localise_reference(reference, site.words)
    standing: dict[str, list[tuple[Brief, Entry]]] = {}
    copies: dict[str, Article] = {}
    for brief in collection.briefs:
        for entry in brief.entries:
            standing.setdefault(entry.article.address, []).append((brief, entry))
            copies.update({copy.address: entry.article for copy in entry.copies})
    return Catalogue(
        collection=collection,
        reference=reference,
        settings=settings,
        site=site,
        briefs={brief.pair: brief for brief in collection.briefs},
        issues={hub.issue.id: issue_address(hub.issue.slug) for hub in collection.issues},
        people={hub.slug: f"people/{hub.slug}/" for hub in collection.people},
        countries={hub.country.code: f"countries/{hub.country.slug}/" for hub in collection.countries},
        standing={address: tuple(places) for address, places in standing.items()},
        copies=copies,
        uses=find_uses(collection.briefs, collection.issues),
        named=_named(collection.people),
        findings={analysis.article.address: found for analysis, found in collection.findings},
        related={analysis.article.address: found for analysis, found in collection.related},
    )


def issue_address(slug: str) -> str:
    """Give the address of an issue's page: ``issues/trade-tariffs/``."""
    return f"issues/{slug}/"


def _named(people: Iterable[PersonHub]) -> Mapping[str, tuple[tuple[PersonHub, PersonMention], ...]]:
    found: dict[str, dict[str, tuple[PersonHub, PersonMention]]] = {}
    for hub in people:
        for analysis, mention in hub.mentions:
            found.setdefault(analysis.article.address, {}).setdefault(hub.slug, (hub, mention))
    return {address: tuple(named.values()) for address, named in found.items()}
