"""A collection becomes the pages and files of a site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bilateral.brief.model import Brief, Collection
from bilateral.pages.catalogue import Catalogue, catalogue
from bilateral.pages.data_files import brief_files, collection_files
from bilateral.pages.links import written
from bilateral.pages.model import Asset, Crumb, Page, Site
from bilateral.pages.redirects import make_redirects
from bilateral.pages.render import Renderer
from bilateral.pages.site import SiteInfo
from bilateral.pages.uses import quoted_lines
from bilateral.pages.views import country as countries
from bilateral.pages.views import quality
from bilateral.pages.views.article import article_view
from bilateral.pages.views.brief import brief_view, describe
from bilateral.pages.views.facts import newest_day
from bilateral.pages.views.home import BriefsView, HubsView, articles_view, group_issues, home_view
from bilateral.pages.views.issue import issue_view, person_view
from bilateral.pages.views.method import method_view
from bilateral.pages.views.relations import relation_rows
from bilateral.reference.model import Reference
from bilateral.settings import Settings

RELATIONS = Crumb("Relations")
METHOD = "about/method/"
_FIRST_HEADING = re.compile(r"\A\s*<h1\b[^>]*>.*?</h1>\s*", re.DOTALL)


def make_site(
    collection: Collection, reference: Reference, settings: Settings, site: SiteInfo, renderer: Renderer
) -> Site:
    """Render every page of a collection and write its data files and redirects, sorted by address."""
    known = catalogue(collection, reference, settings, site)
    pages = sorted(_pages(known, renderer), key=lambda page: page.address)
    files = {written(page.address, directory_urls=site.directory_urls) for page in pages}
    assets = [
        *collection_files(known),
        *(f for brief in collection.briefs for f in brief_files(brief, known)),
    ]
    moved = make_redirects(collection, site, (page.address for page in pages))
    assets += [asset for asset in moved if asset.address not in files]
    return Site(tuple(pages), tuple(sorted(assets, key=lambda asset: asset.address)))


def introduce(  # noqa: PLR0913, PLR0917 (what make_site takes, and the editor's page)
    collection: Collection,
    reference: Reference,
    settings: Settings,
    site: SiteInfo,
    renderer: Renderer,
    address: str,
    title: str,
    html: str,
) -> Page | None:
    """Render a page that has derived parts under a title and text (HTML) of an editor; None for others."""
    if address not in ("", METHOD):
        return None
    known = catalogue(collection, reference, settings, site)
    html = _FIRST_HEADING.sub("", html, count=1)  # the page has the title as its own heading
    if address == "":
        return _home(known, renderer, title, html)
    return _method(known, renderer, title, html)


def _pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    yield _home(known, renderer)
    yield _method(known, renderer)
    yield from _lists(known, renderer)
    for brief in known.collection.briefs:
        yield _brief(brief, known, renderer)
    yield from _articles(known, renderer)
    yield from _hubs(known, renderer)


def _home(known: Catalogue, renderer: Renderer, title: str = "", intro: str = "") -> Page:
    return Page(
        address="",
        title=title or known.site.name,
        description="Short briefs on the relation between two countries; each line leads to its sentence.",
        body=renderer.render("home.html", "", known.site, home_view(known, title, intro)),
        section="relations",
        language=known.site.language,
    )


def _method(known: Catalogue, renderer: Renderer, title: str = "", intro: str = "") -> Page:
    view = method_view(known, title, intro)
    return Page(
        address=METHOD,
        title=view.title,
        description="The rules that choose each line of a brief, with their versions.",
        body=renderer.render("method.html", METHOD, known.site, view),
        crumbs=(RELATIONS, Crumb(view.title, METHOD, linked=False)),
        section="about",
        language=known.site.language,
    )


def _lists(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    collection = known.collection
    report = quality.quality_view(known)
    listed: tuple[tuple[str, str, str, str, Any], ...] = (
        (
            "briefs",
            "All briefs",
            "relations",
            "Every brief, newest first.",
            BriefsView(relation_rows(collection.briefs, known), len(collection.analyses)),
        ),
        ("articles", "All articles", "articles", "Every article, newest first.", articles_view(known)),
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
            crumbs=(RELATIONS, Crumb(title, address, linked=False)),
            section=section,
            language=known.site.language,
        )


def _brief(brief: Brief, known: Catalogue, renderer: Renderer) -> Page:
    view = brief_view(brief, known, tuple(quoted_lines(brief)))
    left = known.countries.get(brief.left.code)
    crumbs = [
        RELATIONS,
        *([Crumb(brief.left.name, left)] if left else []),
        Crumb(brief.title, brief.address, linked=False),
    ]
    return Page(
        address=brief.address,
        title=brief.title,
        description=describe(brief),
        body=renderer.render("brief.html", brief.address, known.site, view),
        crumbs=tuple(crumbs),
        section="relations",
        language=known.site.language,
        json_ld=_linked_data(brief, known.site),
        data=view.data,
    )


def _articles(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    for analysis in known.collection.analyses:
        article = analysis.article
        standing = known.standing.get(article.address, ())
        if standing:
            way = (Crumb(standing[0][0].title, standing[0][0].address),)
            name = f"Article {standing[0][1].number}"
        else:
            way, name = (Crumb("Articles", "articles/"),), article.title
        view = article_view(analysis, known)
        yield Page(
            address=article.address,
            title=article.title,
            description=article.front.summary or _first_words(article.text),
            body=renderer.render("article.html", article.address, known.site, view),
            crumbs=(RELATIONS, *way, Crumb(name, article.address, linked=False)),
            section="articles",
            source=article.path,
            language=known.site.language,
        )


def _first_words(text: str, most: int = 160) -> str:
    """Give the beginning of a text, cut between words."""
    start = " ".join(text[: most * 2].split())
    if len(start) <= most:
        return start
    cut = start[:most].rsplit(" ", 1)[0]
    return f"{cut} …"


def _hubs(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
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
        )
    for issue in known.collection.issues:
        words = f"Where {issue.issue.label.lower()} matters between countries, and what is written."
        yield _hub(
            renderer,
            site,
            "issue",
            "issues",
            issue.issue.slug,
            issue.issue.label,
            words,
            issue_view(issue, known),
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
) -> Page:
    address = f"{section}/{slug}/"
    return Page(
        address=address,
        title=title,
        description=words,
        body=renderer.render(f"{template}.html", address, site, view),
        crumbs=(RELATIONS, Crumb(section.capitalize(), f"{section}/"), Crumb(title, address, linked=False)),
        section=section,
        language=site.language,
    )


def _linked_data(brief: Brief, site: SiteInfo) -> str:
    """Describe a brief for machines (schema.org, JSON-LD), safe inside a script element."""
    first = min((e.article.front.date for e in brief.entries if e.article.front.date), default=None)
    last = newest_day(entry.article for entry in brief.entries)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": brief.title,
        "inLanguage": site.language,
        "about": [{"@type": "Place", "name": side.name} for side in (brief.left, brief.right)],
    }
    if first:
        data["datePublished"] = first.isoformat()
    if last:
        data["dateModified"] = last.isoformat()
    if site.url:
        root = site.url.rstrip("/") + "/"
        data["url"] = root + brief.address
        data["isBasedOn"] = [root + entry.article.address for entry in brief.entries[-20:]]
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


__all__ = ["Asset", "introduce", "make_site"]
