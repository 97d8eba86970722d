"""An article or a brief as libraries know it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from bilateral.article.model import Article
from bilateral.brief.model import Brief
from bilateral.pages.citing.authors import Author, read_author
from bilateral.pages.citing.version import version_of_article, version_of_brief
from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo
from bilateral.pages.uses import Quote
from bilateral.pages.views.facts import newest_day


@dataclass(frozen=True, slots=True)
class Work:
    """What a reference names."""

    kind: Literal["article", "brief"]
    address: str  # of its page, relative to the site
    url: str  # the same, absolute; "" where the site does not know its own
    title: str
    authors: tuple[Author, ...]  # of a brief: the site
    published: dt.date | None
    amended: dt.date | None  # the last change of substance; None where there was none since
    language: str  # BCP 47
    publisher: str  # name of the site
    version: str  # digest of its substance

    @property
    def issued(self) -> dt.date | None:
        """The day that a reference gives: of an article when it was published, of a brief its last change."""
        return self.published if self.kind == "article" else self.amended or self.published


def work_of_article(article: Article, site: SiteInfo) -> Work:
    """Describe an article."""
    published, last = article.front.date, newest_day((article,))
    return Work(
        kind="article",
        address=article.address,
        url=absolute(site, article.address),
        title=" ".join(article.title.split()),
        authors=tuple(author for name in article.front.authors if (author := read_author(name)).name),
        published=published,
        amended=last if last != published else None,
        language=article.front.language,
        publisher=site.name,
        version=version_of_article(article),
    )


def work_of_brief(brief: Brief, lines: tuple[Quote, ...], site: SiteInfo) -> Work:
    """Describe a brief, which the site itself is the author of; ``lines`` are all that it quotes."""
    first = min((e.article.front.date for e in brief.entries if e.article.front.date), default=None)
    last = newest_day(entry.article for entry in brief.entries)
    return Work(
        kind="brief",
        address=brief.address,
        url=absolute(site, brief.address),
        title=brief.title,
        authors=(Author(site.name, is_body=True),),
        published=first,
        amended=last if last != first else None,
        language=site.language,
        publisher=site.name,
        version=version_of_brief(brief, lines),
    )
