"""What a page is, for machines that read JSON-LD: written as the data of a script element."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from bilateral.pages.citing.authors import Author
from bilateral.pages.citing.work import Work
from bilateral.pages.links import absolute
from bilateral.pages.model import Page
from bilateral.pages.site import SiteInfo

Node = dict[str, Any]
"""A thing of schema.org with its properties."""

FORMS = {"csv": "text/csv", "json": "application/json", "sqlite": "application/vnd.sqlite3"}
"""Ending of a file of data -> its media type."""

_UNSAFE = tuple((c, f"\\u{ord(c):04x}") for c in "<>&\u2028\u2029")
"""What would end the script element, or a line of JavaScript."""


def embed(node: Node) -> str:
    """Write a thing so that it may stand in a script element; empty values are left out."""
    whole = {"@context": "https://schema.org"} | _filled(node)
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    for letter, written in _UNSAFE:
        text = text.replace(letter, written)
    return text


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(each) for key, each in value.items() if each or each is False}
    return [_filled(each) for each in value] if isinstance(value, list) else value


def publisher(site: SiteInfo) -> Node:
    """Describe who publishes the site."""
    return {"@type": "Organization", "name": site.name, "url": site.url}


def work_node(work: Work, site: SiteInfo) -> Node:
    """Describe what an article and a brief have in common."""
    return {
        "@type": "AnalysisNewsArticle" if work.kind == "article" else "Report",
        "@id": work.url,
        "url": work.url,
        "mainEntityOfPage": work.url,
        "headline": work.title,
        "datePublished": work.published.isoformat() if work.published else "",
        "dateModified": day.isoformat() if (day := work.amended or work.published) else "",
        "author": [_author(author, site) for author in work.authors],
        "publisher": publisher(site),
        "inLanguage": work.language,
        "isAccessibleForFree": True,
        "version": work.version,
    }


def _author(author: Author, site: SiteInfo) -> Node:
    if author.name == site.name:
        return publisher(site)
    if author.is_body:
        return {"@type": "Organization", "name": author.name}
    return {
        "@type": "Person",
        "name": author.name,
        "familyName": author.family,
        "givenName": author.given,
    }


def home_node(site: SiteInfo, description: str) -> Node:
    """Describe the site, and how to search it."""
    query = f"{absolute(site, site.search)}?q={{words}}" if site.search and site.url else ""
    return {
        "@type": "WebSite",
        "@id": site.url,
        "url": site.url,
        "name": site.name,
        "description": description,
        "inLanguage": site.language,
        "publisher": publisher(site),
        "potentialAction": query
        and {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": query},
            "query-input": "required name=words",
        },
    }


def hub_node(address: str, title: str, about: Node, site: SiteInfo, kind: str = "CollectionPage") -> Node:
    """Describe the page of a country, an issue or a person."""
    url = absolute(site, address)
    return {
        "@type": kind,
        "@id": url,
        "url": url,
        "name": title,
        "inLanguage": site.language,
        "mainEntity": about,
    }


def dataset_node(page: Page, files: Iterable[str], day: dt.date | None, site: SiteInfo) -> Node:
    """Describe the data of the site, which ``files`` hold, on the page that lists them."""
    kinds = ((file, FORMS.get(file.rpartition(".")[2])) for file in files if site.url)
    return {
        "@type": "Dataset",
        "@id": absolute(site, page.address),
        "url": absolute(site, page.address),
        "name": f"{page.title} · {site.name}",
        "description": page.description,
        "dateModified": day.isoformat() if day else "",
        "publisher": publisher(site),
        "inLanguage": site.language,
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": absolute(site, file), "encodingFormat": kind}
            for file, kind in kinds
            if kind
        ],
    }


def way_of(page: Page, site: SiteInfo) -> str:
    """Write the way to a page; "" where it has none, or the site does not know its address."""
    if not site.url or not page.crumbs:
        return ""
    last = len(page.crumbs)
    steps = [
        {
            "@type": "ListItem",
            "position": position,
            "name": crumb.label,
            "item": absolute(site, page.address if position == last else crumb.address),
        }
        for position, crumb in enumerate(page.crumbs, 1)
    ]
    return embed({"@type": "BreadcrumbList", "itemListElement": steps})
