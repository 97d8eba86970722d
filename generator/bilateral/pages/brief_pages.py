"""The pages of briefs and of the articles they quote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.links import absolute
from bilateral.pages.model import HOME, Crumb, Page
from bilateral.pages.render import Renderer
from bilateral.pages.search import article_facets, brief_facets
from bilateral.pages.site import SiteInfo
from bilateral.pages.traceability import quotes_of
from bilateral.pages.uses import quoted_lines
from bilateral.pages.views.article import article_view
from bilateral.pages.views.brief import brief_view, describe
from bilateral.pages.views.facts import newest_day


def brief_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each pair."""
    for brief in known.collection.briefs:
        yield _brief(brief, known, renderer)


def _brief(brief: Brief, known: Catalogue, renderer: Renderer) -> Page:
    lines = tuple(quoted_lines(brief))
    view = brief_view(brief, known, lines)
    left = known.countries.get(brief.left.code)
    crumbs = [
        HOME,
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
        kind="Brief",
        facets=brief_facets(brief),
        feed=brief.address,
        template="brief.html",
        quotes=quotes_of(line for _, _, line in lines),
    )


def article_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each article."""
    for analysis in known.collection.analyses:
        article = analysis.article
        standing = known.standing.get(article.address, ())
        if standing:
            way = (Crumb(standing[0][0].title, standing[0][0].address),)
            name = f"Article {standing[0][1].number}"
        else:
            way, name = (Crumb("Articles", "articles/"),), article.title
        view = article_view(analysis, known)
        body = renderer.render("article.html", article.address, known.site, view)
        start = max(body.find(view.body), 0)
        yield Page(
            address=article.address,
            title=article.title,
            description=article.front.summary or _first_words(article.text),
            body=body,
            crumbs=(HOME, *way, Crumb(name, article.address, linked=False)),
            section="articles",
            source=article.path,
            kind="Article",
            facets=article_facets(analysis, known),
            language=known.site.language,
            template="article.html",
            quotes=tuple(
                (f"{article.address}#{line.sentence.anchor}", line.sentence.text)
                for line in view.summary
                if not article.front.summary
            ),
            own=(start, start + len(view.body) if body.startswith(view.body, start) else start),
        )


def _first_words(text: str, most: int = 160) -> str:
    """Give the beginning of a text, cut between words."""
    start = " ".join(text[: most * 2].split())
    if len(start) <= most:
        return start
    cut = start[:most].rsplit(" ", 1)[0]
    return f"{cut} …"


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
        data["url"] = absolute(site, brief.address)
        data["isBasedOn"] = [absolute(site, entry.article.address) for entry in brief.entries[-20:]]
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
