"""Whether an article, or a brief, has been read again in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.analysis.model import Analysis
from bilateral.brief.review import review_day
from bilateral.pages.words import ENGLISH, Words
from bilateral.settings import Settings


@dataclass(frozen=True, slots=True)
class Review:
    """The state of a page's upkeep."""

    label: str  # in the language of the site: "Current", "Review due", "Overdue", "No date"
    mark: str  # the class of its mark: "", "st-d", "st-o"
    read: dt.date | None  # when it was last written or updated
    days: int | None  # since then
    due: dt.date | None

    @property
    def open(self) -> bool:
        """Whether somebody should read it again."""
        return bool(self.mark)


def review(analysis: Analysis, settings: Settings, today: dt.date, words: Words = ENGLISH) -> Review:
    """Tell the state of an article: due in the last third of its time, overdue after it."""
    front = analysis.article.front
    due = review_day(analysis, settings)
    if due is None:
        return _undated(words)
    read = max((day for day in (front.date, front.updated, front.information_as_of) if day), default=None)
    soon = due - dt.timedelta(days=settings.review_days // 3)
    label, mark = words.gettext("Current"), ""
    if today > due:
        label, mark = words.gettext("Overdue"), "st-o"
    elif today > soon:
        label, mark = words.gettext("Review due"), "st-d"
    return Review(label, mark, read, (today - read).days if read else None, due)


def review_all(
    analyses: Iterable[Analysis], settings: Settings, today: dt.date, words: Words = ENGLISH
) -> Review:
    """Tell the state of a brief: that of the article whose review falls due last."""
    states = [review(analysis, settings, today, words) for analysis in analyses]
    return max(states, key=lambda s: (s.due or dt.date.min, s.read or dt.date.min), default=_undated(words))


def _undated(words: Words) -> Review:
    return Review(words.gettext("No date"), "st-o", None, None, None)
