"""The line of facts under a title."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bilateral.article.model import Article
from bilateral.pages.wording import listed, plural


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


def dates(articles: tuple[Article, ...]) -> tuple[Fact, ...]:
    """Tell when the articles were first published and last amended."""
    first = min((a.front.date for a in articles if a.front.date), default=None)
    last = newest_day(articles)
    if first is None or last is None:
        return (Fact("Dated", "not stated", bad=True),)
    return (Fact("Published", first),) + ((Fact("Amended", last),) if last != first else ())


def upkeep(articles: tuple[Article, ...]) -> tuple[Fact, ...]:
    """Tell how fresh the information is, who read it, and whether a machine wrote it."""
    as_of = max((a.front.information_as_of for a in articles if a.front.information_as_of), default=None)
    readers = tuple(dict.fromkeys(a.front.reviewed_by for a in articles if a.front.reviewed_by))
    return (
        Fact("Information as of", as_of or "not stated", bad=as_of is None),
        Fact("Reviewed by", listed(readers) or "not stated"),
        Fact("AI use", _ai_use(articles)),
    )


def _ai_use(articles: tuple[Article, ...]) -> str:
    """Count the articles that declare one; "none declared" where none does."""
    parts = [
        f"{use} in {count} of {len(articles)}" if len(articles) > 1 else use
        for use in ("generated", "assisted")
        for count in (sum(a.front.ai_use == use for a in articles),)
        if count
    ]
    if parts:
        return listed(parts)
    return "none" if all(a.front.ai_use == "none" for a in articles) else "none declared"


def length(words: int, sentences: int) -> Fact:
    """Tell the length of an article."""
    return Fact("Length", f"{plural(words, 'word')}, {plural(sentences, 'sentence')}")
