"""Rows of tables that list briefs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.pictures.bars import draw_bar
from bilateral.pages.review import Review, review_all
from bilateral.pages.views.facts import newest_day
from bilateral.reference.model import Country


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A brief in a list."""

    brief: Brief
    articles: int
    bar: Markup  # against the largest of the list
    amended: dt.date | None
    issue: str  # label of its first issue; "" where it has none
    review: Review


def relation_rows(briefs: tuple[Brief, ...], catalogue: Catalogue) -> tuple[RelationRow, ...]:
    """Give the rows in the order of the briefs."""
    most = max((len(brief.entries) for brief in briefs), default=1)
    return tuple(
        RelationRow(
            brief=brief,
            articles=len(brief.entries),
            bar=draw_bar(len(brief.entries) / most),
            amended=newest_day(entry.article for entry in brief.entries),
            issue=brief.issues[0].issue.label if brief.issues else "",
            review=review_all(
                (entry.analysis for entry in brief.entries),
                catalogue.settings,
                catalogue.site.today,
                catalogue.site.words,
            ),
        )
        for brief in briefs
    )


def other_side(brief: Brief, country: Country) -> Country:
    """Give the side of a brief that is not this country."""
    return brief.right if brief.left.code == country.code else brief.left
