"""The search page, and what a search can be narrowed by."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import Crumb, Page, home
from bilateral.pages.render import Renderer

SEARCH = "search/"
Facets = tuple[tuple[str, str], ...]


def search_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the search page, where the site has a search."""
    if not known.site.search:
        return
    words = known.site.words
    yield Page(
        address=SEARCH,
        title=words.gettext("Search"),
        description=words.gettext("Search briefs, articles, countries, issues and people."),
        body=renderer.render("search.html", SEARCH, known.site, known),
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
