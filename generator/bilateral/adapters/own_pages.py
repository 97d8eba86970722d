"""The ordinary pages of a site, such as ``about/index.md``, for the export; MkDocs renders them itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from bilateral.article.addresses import address_of, list_files
from bilateral.article.links import rewrite_links
from bilateral.article.markup import read_markdown
from bilateral.pages.crosslinks import resolver
from bilateral.pages.frame import ordinary_page
from bilateral.pages.model import Page
from bilateral.report import Publication

HEAD = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
FIRST_HEADING = re.compile(r"\A\s*<h1[^>]*>(.*?)</h1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page that an editor wrote and that is no article."""

    uri: str  # file below docs_dir, with forward slashes
    page: Page


def read_own_pages(publication: Publication) -> dict[str, OwnPage]:
    """Read them all; the keys are their addresses, in order."""
    docs = publication.place.docs
    articles = docs / publication.place.settings.articles
    uris = sorted(
        path.relative_to(docs).as_posix()
        for path in docs.rglob("*.md")
        if not path.is_relative_to(articles)
        and not any(part.startswith(".") for part in path.relative_to(docs).parts)
        and path.resolve().is_relative_to(docs.resolve())
    )
    return {address_of(uri): _read(publication, docs, uri) for uri in uris}


def _read(publication: Publication, docs: Path, uri: str) -> OwnPage:
    text = (docs / uri).read_text(encoding="utf-8-sig", errors="replace")
    head = HEAD.match(text)
    try:
        meta = yaml.safe_load(head[1]) if head else {}
    except yaml.YAMLError:
        meta = {}
    meta = meta if isinstance(meta, dict) else {}
    html = read_markdown(text[head.end() :] if head else text, options=publication.place.options).html
    heading = FIRST_HEADING.match(html)
    title = str(
        meta.get("title")
        or (TAG.sub("", heading[1]) if heading else Path(uri).stem.replace("-", " ").capitalize())
    )
    address = address_of(uri)
    urls = publication.place.directory_urls
    html = rewrite_links(html, resolver(uri, address, list_files(docs), directory_urls=urls))
    if introduced := publication.introduced(address, title, html):
        return OwnPage(uri, introduced)
    return OwnPage(
        uri, ordinary_page(address, title, str(meta.get("description") or ""), html, publication.info.words)
    )
