"""What the card of each brief and article says."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.article.model import Article
from bilateral.brief.model import Brief
from bilateral.pages.cards.model import Card
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.wording import long_date, plural


def make_cards(known: Catalogue) -> Mapping[str, Card]:
    """Give the card of each page that has one, by the page's address.

    There are none where the site does not know its own address: a preview asks for whole addresses.
    """
    if not (known.settings.cards and known.site.url):
        return {}
    cards = {brief.address: brief_card(brief, known.site.name) for brief in known.collection.briefs}
    for analysis in known.collection.analyses:
        standing = known.standing.get(analysis.article.address, ())
        first = standing[0][0].title if standing else ""
        cards[analysis.article.address] = article_card(analysis.article, first, known.site.name)
    return cards


def brief_card(brief: Brief, site: str) -> Card:
    """Say the relation, its bottom line, and what the brief rests on; ``site`` is the site's name."""
    parts = [plural(len(brief.entries), "article")]
    if brief.newest:
        parts.append(long_date(brief.newest))
    text = brief.bottom_line.text if brief.bottom_line else ""
    return Card(site, "", brief.title, text, " · ".join(parts), brief.title)


def article_card(article: Article, relation: str, site: str) -> Card:
    """Say the title of an article, its relation ("" where it has none), its day and its authors."""
    day = (long_date(article.front.date),) if article.front.date else ()
    foot = " · ".join((*day, *article.front.authors))
    return Card(site, relation, article.title, "", foot, relation or site)
