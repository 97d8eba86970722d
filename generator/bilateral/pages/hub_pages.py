"""The lists of everything, and the pages of countries, issues and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import HOME, Crumb, Page, Quote
from bilateral.pages.render import Renderer
from bilateral.pages.site import SiteInfo
from bilateral.pages.traceability import quotes_of
from bilateral.pages.views import country as countries
from bilateral.pages.views import issue as issues
from bilateral.pages.views import quality
from bilateral.pages.views.issue import issue_view, person_view
from bilateral.pages.views.lists import HubsView, articles_views, briefs_view, group_issues


def list_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the lists, and the report for editors."""
    yield from _article_lists(known, renderer)
    collection = known.collection
    report = quality.quality_view(known)
    listed: tuple[tuple[str, str, str, str, Any], ...] = (
        (
            "briefs",
            "All briefs",
            "relations",
            "Every brief, newest first.",
            briefs_view(known),
        ),
        (
            "countries",
            "Countries",
            "countries",
            "Countries and blocs by name, with their relations.",
            HubsView(countries=collection.countries),
        ),
        (
            "issues",
            "Issues",
            "issues",
            "What relations are about, and where each issue weighs most.",
            HubsView(groups=group_issues(collection.issues)),
        ),
        (
            "people",
            "People",
            "people",
            "People whom the articles name with an office.",
            HubsView(people=collection.people),
        ),
        ("quality", "Quality report", "quality", quality.describe(report), report),
    )
    for name, title, section, description, view in listed:
        address = f"{name}/"
        yield Page(
            address=address,
            title=title,
            description=description,
            body=renderer.render(f"{name}.html", address, known.site, view),
            crumbs=(HOME, Crumb(title, address, linked=False)),
            section=section,
            language=known.site.language,
            template=f"{name}.html",
        )


def _article_lists(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    for address, view in articles_views(known):
        way = (HOME,) if address == "articles/" else (HOME, Crumb("Articles", "articles/"))
        yield Page(
            address=address,
            title=view.title,
            description="Every article, newest first, with the briefs it stands in.",
            body=renderer.render("articles.html", address, known.site, view),
            crumbs=(*way, Crumb(view.title, address, linked=False)),
            section="articles",
            language=known.site.language,
            template="articles.html",
        )


def hub_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each country, issue and person."""
    site = known.site
    for country in known.collection.countries:
        seen = countries.country_view(country, known)
        yield _hub(
            renderer,
            site,
            "country",
            "countries",
            country.country.slug,
            country.country.name,
            countries.describe(seen),
            seen,
            quotes_of(countries.lines_of(seen)),
        )
    for issue in known.collection.issues:
        words = f"Where {issue.issue.label.lower()} matters between countries, and what is written."
        of_issue = issue_view(issue, known)
        yield _hub(
            renderer,
            site,
            "issue",
            "issues",
            issue.issue.slug,
            issue.issue.label,
            words,
            of_issue,
            quotes_of(issues.lines_of(of_issue)),
        )
    for person in known.collection.people:
        words = f"The offices of {person.name} as the articles write them, each with its sentence."
        yield _hub(
            renderer, site, "person", "people", person.slug, person.name, words, person_view(person, known)
        )


def _hub(  # noqa: PLR0913, PLR0917 (one row of facts a page)
    renderer: Renderer,
    site: SiteInfo,
    template: str,
    section: str,
    slug: str,
    title: str,
    words: str,
    view: Any,
    quotes: tuple[Quote, ...] = (),
) -> Page:
    address = f"{section}/{slug}/"
    return Page(
        address=address,
        title=title,
        description=words,
        body=renderer.render(f"{template}.html", address, site, view),
        crumbs=(HOME, Crumb(section.capitalize(), f"{section}/"), Crumb(title, address, linked=False)),
        section=section,
        language=site.language,
        kind=template.capitalize(),
        feed="" if section == "people" else address,
        template=f"{template}.html",
        quotes=quotes,
    )
