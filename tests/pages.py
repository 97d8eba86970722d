"""Reading the pages of a site as a browser would, for tests of pages."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser

from bilateral.analysis.model import Analysis
from bilateral.brief.collect import collect
from bilateral.pages.links import written
from bilateral.pages.make import make_site
from bilateral.pages.model import Page, Site
from bilateral.pages.render import Renderer, package_templates
from bilateral.pages.site import SiteInfo
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

VOID = {"br", "hr", "img", "input", "link", "meta", "circle", "rect", "line", "path", "polyline"}
NEWS = "Japan and the United States agreed to cut tariffs on cars."
INFO = SiteInfo("Desk", TODAY, url="https://desk.example/", version="1.0")


def talks(path: str = "articles/talks.md", **more: object) -> Analysis:
    """Make an article with something for every block of a brief."""
    given: dict[str, object] = {
        "positions": {2: "JP", 3: "US"},
        "kinds": {2: "claimed", 3: "assessed", 4: "expected"},
        "outlook": {4: "is expected to"},
        "dates": [(5, "7 February 2026", dt.date(2026, 2, 7), False), (4, "next month", None, True)],
        "mentioned": [("Sanae Takaichi", "Prime Minister", "JP", [5])],
        "title": "Tariff talks",
    } | more
    return analysis(
        [
            NEWS,
            "Tokyo wants lower duties on cars.",
            "Washington demands more spending on defence.",
            "The alliance is expected to grow.",
            "Prime Minister Sanae Takaichi of Japan met the American president on 7 February 2026.",
        ],
        path=path,
        **given,  # type: ignore[arg-type]
    )


def with_html(analysis: Analysis) -> Analysis:
    """Give the article a body of one paragraph, its sentences anchored as they are when it is read."""
    article = analysis.article
    spans = " ".join(f'<span class="s" id="{s.anchor}">{escape(s.text)}</span>' for s in article.sentences)
    reading = replace(analysis.reading, article=replace(article, html=f"<p>{spans}</p>"))
    return replace(analysis, reading=reading)


def build(*analyses: Analysis, info: SiteInfo = INFO) -> Site:
    collection = collect([with_html(a) for a in analyses], reference(), Settings(), TODAY)
    return make_site(collection, reference(), Settings(), info, Renderer(None, package_templates()))


def page(site: Site, address: str) -> Page:
    return next(page for page in site.pages if page.address == address)


@dataclass
class Read(HTMLParser):
    """A page's elements, and what is wrong with how they nest."""

    html: str
    open: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.html)
        self.close()
        self.faults += [f"<{tag}> never closes" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> inside {self.open[-1:]}")
        elif self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data


def broken_links(site: Site, *, directory_urls: bool = True) -> Iterator[str]:
    """Give every link inside the site that leads to no page, file or anchor."""
    files = {written(p.address, directory_urls=directory_urls): set(Read(p.body).ids) for p in site.pages}
    files |= {asset.address: set() for asset in site.assets}
    for origin in site.pages:
        here = written(origin.address, directory_urls=directory_urls)
        for link in Read(origin.body).links:
            if link.startswith(("http://", "https://")):
                continue
            path, _, fragment = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
            if path.endswith("/"):
                target = posixpath.normpath(f"{target}/index.html")
            if target not in files:
                yield f"{here}: {link} leads nowhere"
            elif fragment and fragment not in files[target]:
                yield f"{here}: {link} has no anchor"
