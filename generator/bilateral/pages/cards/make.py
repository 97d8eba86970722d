"""What the card of each brief and article says."""

from __future__ import annotations

from collections.abc import Mapping

from bilateral.article.model import Article
from bilateral.brief.model import Brief, Collection
from bilateral.pages.cards.model import Card
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.site import SiteInfo


def make_cards(known: Catalogue, english: Collection) -> Mapping[str, Card]:
    """Give the card of each page that has one, by the page's address; ``english`` names countries so.

    There are none where the site does not know its own address: a preview asks for whole addresses.
    """
    if not (known.settings.cards and known.site.url):
        return {}
    plain = {brief.pair: brief.title for brief in english.briefs}
    cards = {}
    for brief in known.collection.briefs:
        cards[brief.address] = brief_card(brief, plain[brief.pair], known.site)
    for analysis in known.collection.analyses:
        standing = known.standing.get(analysis.article.address, ())
        relation = standing[0][0] if standing else None
        english_name = plain[relation.pair] if relation else known.site.name
        cards[analysis.article.address] = article_card(
            analysis.article, relation.title if relation else "", english_name, known.site
        )
    return cards


def brief_card(brief: Brief, plain: str, site: SiteInfo) -> Card:
    """Say the relation, its bottom line, and what it rests on; ``plain`` is the relation in English."""
    parts = [site.words.ngettext("%(num)s article", "%(num)s articles", len(brief.entries))]
    if brief.newest:
        parts.append(site.words.long_date(brief.newest))
    text = brief.bottom_line.text if brief.bottom_line else ""
    return Card(site.name, "", brief.title, text, " · ".join(parts), plain)


def article_card(article: Article, relation: str, plain: str, site: SiteInfo) -> Card:
    """Say the title of an article, its relation ("" where it has none), its day and its authors."""
    day = (site.words.long_date(article.front.date),) if article.front.date else ()
    return Card(site.name, relation, article.title, "", " · ".join((*day, *article.front.authors)), plain)
