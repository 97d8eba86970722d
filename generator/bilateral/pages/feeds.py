"""The feeds of a site: one of the whole, one of each brief, country and issue."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from bilateral.analysis.model import Analysis
from bilateral.article.model import Article
from bilateral.article.oneline import unturned
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.feed import Feed, Item, write_atom, write_json, write_rss
from bilateral.pages.links import absolute
from bilateral.pages.model import Asset
from bilateral.pages.words import Words

MOST = 50
"""Items of a feed: the newest; the lists on the pages hold all."""

WRITERS = (("atom", write_atom), ("rss", write_rss), ("json", write_json))


def feed_files(known: Catalogue) -> tuple[Asset, ...]:
    """Write ``feed.atom``, ``feed.rss`` and ``feed.json`` of each part of the site.

    A feed names its items by whole addresses: a site that does not know its own has no feeds.
    Articles without a date stand in no feed, and those of a day to come from that day on: readers of feeds
    sort by days, and one from the future would lead them, and hide what follows, until it has come.
    """
    if not known.site.url:
        return ()
    items = {
        analysis.article.address: tuple(_items(analysis, known)) for analysis in known.collection.analyses
    }
    assets = []
    for address, title, description, analyses in _parts(known):
        own = (item for article in analyses for item in items[article])
        newest = sorted(own, key=lambda item: (-item.updated.toordinal(), item.url))[:MOST]
        feed = Feed(
            title=title,
            description=description,
            url=absolute(known.site, address),
            file=absolute(known.site, f"{address}feed"),
            site=known.site.name,
            language=known.site.language,
            items=tuple(newest),
        )
        assets += [Asset(f"{address}feed.{ending}", write(feed)) for ending, write in WRITERS]
    return tuple(assets)


def _parts(known: Catalogue) -> Iterator[tuple[str, str, str, Iterable[str]]]:
    """Give address, title, description and the addresses of the articles of each part."""
    name, collection, words = known.site.name, known.collection, known.site.words
    told = words.gettext("Every article, newest first, and every correction.")
    yield "", name, told, _addresses(collection.analyses)
    for brief in collection.briefs:
        articles = [entry.article.address for entry in brief.entries]
        yield brief.address, f"{brief.title} · {name}", _about(brief.title, words), articles
    for country in collection.countries:
        about = country.country.name
        address = known.countries[country.country.code]
        yield address, f"{about} · {name}", _about(about, words), _addresses(country.analyses)
    for issue in collection.issues:
        about = issue.issue.label
        told = words.gettext("Articles in which %(issue)s is an issue.", issue=words.small(about))
        yield (
            known.issues[issue.issue.id],
            f"{about} · {name}",
            told,
            _addresses(a for a, _ in issue.analyses),
        )


def _about(what: str, words: Words) -> str:
    return words.gettext("Articles on %(what)s.", what=what)


def _addresses(analyses: Iterable[Analysis]) -> list[str]:
    return [analysis.article.address for analysis in analyses]


def _items(analysis: Analysis, known: Catalogue) -> Iterator[Item]:
    """Give the item of an article, and one for each of its corrections; none where its day has not come."""
    article = analysis.article
    front, today = article.front, known.site.today
    if front.date is None or front.date > today:
        return
    url = absolute(known.site, article.address)
    yield Item(
        id=url,
        title=article.title,
        url=url,
        published=front.date,
        updated=max(front.date, front.updated) if front.updated and front.updated <= today else front.date,
        text=front.summary or unturned(" ".join(sentence.text for sentence in analysis.summary)),
        authors=front.authors,
        language=_other_language(article, known),
    )
    for correction in dict.fromkeys(c for c in front.corrections if c.date <= today):
        yield Item(
            id=f"{url}#correction-{correction.date}-{_digest(correction.text)}",
            title=known.site.words.gettext("Correction: %(title)s", title=article.title),
            url=url,
            published=correction.date,
            updated=correction.date,
            text=correction.text,
            authors=front.authors,
            language=_other_language(article, known),
        )


def _digest(text: str) -> str:
    """Sum up a text in a few letters, so that an id stands for it wherever it stands among others."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _other_language(article: Article, known: Catalogue) -> str:
    return article.front.language if article.front.language != known.site.language else ""
