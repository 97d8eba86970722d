"""The lists of everything, and the pages of countries, issues and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bilateral.messages import mark
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import Crumb, Page, Quote, home
from bilateral.pages.render import Renderer
from bilateral.pages.site import SiteInfo
from bilateral.pages.traceability import quotes_of
from bilateral.pages.views import country as countries
from bilateral.pages.views import issue as issues
from bilateral.pages.views import quality
from bilateral.pages.views.issue import issue_view, person_view
from bilateral.pages.views.lists import HubsView, articles_views, briefs_view, group_issues, group_names

SECTIONS = {"countries": mark("Countries"), "issues": mark("Issues"), "people": mark("People")}


def list_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the lists, and the report for editors."""
    yield from _article_lists(known, renderer)
    collection, words = known.collection, known.site.words
    report = quality.quality_view(known)
    listed: tuple[tuple[str, str, str, str, Any], ...] = (
        (
            "briefs",
            words.gettext("All briefs"),
            "relations",
            words.gettext("Every brief, newest first."),
            briefs_view(known),
        ),
        (
            "countries",
            words.gettext("Countries"),
            "countries",
            words.gettext("Countries and blocs by name, with their relations."),
            HubsView(countries=collection.countries),
        ),
        (
            "issues",
            words.gettext("Issues"),
            "issues",
            words.gettext("What relations are about, and where each issue weighs most."),
            HubsView(groups=group_issues(collection.issues), names=group_names(words)),
        ),
        (
            "people",
            words.gettext("People"),
            "people",
            words.gettext("People whom the articles name with an office."),
            HubsView(people=collection.people),
        ),
        ("quality", words.gettext("Quality report"), "quality", quality.describe(report, words), report),
    )
    for name, title, section, description, view in listed:
        address = f"{name}/"
        yield Page(
            address=address,
            title=title,
            description=description,
            body=renderer.render(f"{name}.html", address, known.site, view),
            crumbs=(home(words), Crumb(title, address, linked=False)),
            section=section,
            language=known.site.language,
            template=f"{name}.html",
        )


def _article_lists(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    words = known.site.words
    first = home(words)
    for address, view in articles_views(known):
        way = (first,) if address == "articles/" else (first, Crumb(words.gettext("Articles"), "articles/"))
        yield Page(
            address=address,
            title=view.title,
            description=words.gettext("Every article, newest first, with the briefs it stands in."),
            body=renderer.render("articles.html", address, known.site, view),
            crumbs=(*way, Crumb(view.title, address, linked=False)),
            section="articles",
            language=known.site.language,
            template="articles.html",
        )


def hub_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each country, issue and person."""
    site, words = known.site, known.site.words
    for country in known.collection.countries:
        seen = countries.country_view(country, known)
        yield _hub(
            renderer,
            site,
            "country",
            "countries",
            country.country.slug,
            country.country.name,
            countries.describe(seen, words),
            seen,
            quotes_of(countries.lines_of(seen)),
        )
    for issue in known.collection.issues:
        told = words.gettext(
            "Where %(issue)s matters between countries, and what is written.",
            issue=words.small(issue.issue.label),
        )
        of_issue = issue_view(issue, known)
        yield _hub(
            renderer,
            site,
            "issue",
            "issues",
            issue.issue.slug,
            issue.issue.label,
            told,
            of_issue,
            quotes_of(issues.lines_of(of_issue)),
        )
    for person in known.collection.people:
        told = words.gettext(
            "The offices of %(name)s as the articles write them, each with its sentence.", name=person.name
        )
        yield _hub(
            renderer, site, "person", "people", person.slug, person.name, told, person_view(person, known)
        )


def _hub(  # noqa: PLR0913, PLR0917 (one row of facts a page)
    renderer: Renderer,
    site: SiteInfo,
    template: str,
    section: str,
    slug: str,
    title: str,
    told: str,
    view: Any,
    quotes: tuple[Quote, ...] = (),
) -> Page:
    address = f"{section}/{slug}/"
    return Page(
        address=address,
        title=title,
        description=told,
        body=renderer.render(f"{template}.html", address, site, view),
        crumbs=(
            home(site.words),
            Crumb(site.words.gettext(SECTIONS[section]), f"{section}/"),
            Crumb(title, address, linked=False),
        ),
        section=section,
        language=site.language,
        kind=template.capitalize(),
        data=f"{address}{template}.json",
        feed="" if section == "people" else address,
        template=f"{template}.html",
        quotes=quotes,
    )
