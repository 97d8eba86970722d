"""The search page, and what a search can be narrowed by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import Crumb, Page, home
from bilateral.pages.render import Renderer

SEARCH = "search/"
Facets = tuple[tuple[str, str], ...]

FEW = 1_000  # articles; each adds 20 bytes to the lists to narrow by, which are then fetched on demand
FILLERS = {
    "de": "als am an auf aus bei das dem den der des die ein eine im in ist mit und von zu zum zur",
    "en": "a an and are as at by for from in is of on that the to was were with",
    "es": "al con de del el en la las los para por que un una y",
    "fr": "au aux dans de des du en et la le les par pour sur un une",
}
"""Words of nearly every article, by language: their part of the index is the largest and tells nothing."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page needs to know of the site."""

    few: bool  # whether its lists to narrow by are small enough to come unasked
    fillers: tuple[str, ...]  # words that a query of several need not look up


def search_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the search page, where the site has a search."""
    if not known.site.search:
        return
    words = known.site.words
    view = SearchView(
        few=len(known.collection.analyses) <= FEW,
        fillers=tuple(FILLERS.get(words.language.partition("-")[0], "").split()),
    )
    yield Page(
        address=SEARCH,
        title=words.gettext("Search"),
        description=words.gettext("Search briefs, articles, countries, issues and people."),
        body=renderer.render("search.html", SEARCH, known.site, view),
        crumbs=(home(words), Crumb(words.gettext("Search"), SEARCH, linked=False)),
        section="search",
        language=known.site.language,
        template="search.html",
    )


def brief_facets(brief: Brief) -> Facets:
    """Give what a brief can be found under."""
    issues = (("issue", found.issue.label) for found in brief.issues)
    return (("relation", brief.title), *_countries(brief), *issues)


def article_facets(analysis: Analysis, known: Catalogue) -> Facets:
    """Give what an article can be found under: its relations, their countries, its issues and its year."""
    briefs = [brief for brief, _ in known.standing.get(analysis.article.address, ())]
    relations = tuple(("relation", brief.title) for brief in briefs)
    countries = tuple(dict.fromkeys(facet for brief in briefs for facet in _countries(brief)))
    issues = tuple(("issue", known.site.words.issue(finding.label)) for finding in analysis.issues)
    day = analysis.article.front.date
    return (*relations, *countries, *issues, *((("year", str(day.year)),) if day else ()))


def _countries(brief: Brief) -> Facets:
    return (("country", brief.left.name), ("country", brief.right.name))
