"""The line of facts under a title."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilateral.article.model import Article
from bilateral.messages import mark_in
from bilateral.pages.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the line: a label and what is known."""

    label: str
    value: str | dt.date
    bad: bool = False  # missing, and a reader should know
    address: str = ""  # where the value leads
    before: str = ""  # words before a value that leads somewhere: "1 of 4 in"


def newest_day(articles: Iterable[Article]) -> dt.date | None:
    """Give the day of the last change of substance of any of them: published, amended or corrected."""
    return max((day for article in articles for day in _changes(article)), default=None)


def _changes(article: Article) -> Iterator[dt.date]:
    front = article.front
    yield from (day for day in (front.date, front.updated) if day)
    yield from (correction.date for correction in front.corrections)


def dates(articles: tuple[Article, ...], words: Words = ENGLISH) -> tuple[Fact, ...]:
    """Tell when the articles were first published and last amended."""
    first = min((a.front.date for a in articles if a.front.date), default=None)
    last = newest_day(articles)
    if first is None:
        published = Fact(words.gettext("Dated"), words.gettext("not stated"), bad=True)
    else:
        published = Fact(words.gettext("Published"), first)
    return (published, Fact(words.gettext("Amended"), last)) if last and last != first else (published,)


def upkeep(articles: tuple[Article, ...], words: Words = ENGLISH) -> tuple[Fact, ...]:
    """Tell how fresh the information is, who read it, and whether a machine wrote it."""
    as_of = max((a.front.information_as_of for a in articles if a.front.information_as_of), default=None)
    readers = tuple(dict.fromkeys(a.front.reviewed_by for a in articles if a.front.reviewed_by))
    return (
        Fact(words.gettext("Information as of"), as_of or words.gettext("not stated"), bad=as_of is None),
        Fact(words.gettext("Reviewed by"), words.joined(readers) or words.gettext("not stated")),
        Fact(words.gettext("AI use"), _ai_use(articles, words)),
    )


AI_USE = {
    "none": mark_in("AI use", "none"),
    "assisted": mark_in("AI use", "assisted"),
    "generated": mark_in("AI use", "generated"),
}


def _ai_use(articles: tuple[Article, ...], words: Words) -> str:
    """Count the articles that declare one; "none declared" where none does."""
    parts = [
        words.gettext("%(use)s in %(num)s of %(all)s", use=told, num=count, all=len(articles))
        if len(articles) > 1
        else told
        for use in ("generated", "assisted")
        for count in (sum(a.front.ai_use == use for a in articles),)
        for told in (words.pgettext("AI use", AI_USE[use]),)
        if count
    ]
    if parts:
        return words.joined(parts)
    every = all(a.front.ai_use == "none" for a in articles)
    return words.pgettext("AI use", "none") if every else words.pgettext("AI use", "none declared")


def length(count: int, sentences: int, words: Words = ENGLISH) -> Fact:
    """Tell the length of an article."""
    parts = (
        words.ngettext("%(num)s word", "%(num)s words", count),
        words.ngettext("%(num)s sentence", "%(num)s sentences", sentences),
    )
    return Fact(words.gettext("Length"), words.in_row(parts))
