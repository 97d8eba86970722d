"""When an article should be read again."""

from __future__ import annotations

import datetime as dt

from bilateral.analysis.model import Analysis
from bilateral.brief.wording import count, in_full
from bilateral.settings import Settings


def review_day(analysis: Analysis, settings: Settings) -> dt.date | None:
    """Give the day by which an article should be read again; None where no date tells."""
    front = analysis.article.front
    if front.review_by:
        return front.review_by
    read = last_read(analysis)
    return read + dt.timedelta(days=settings.review_days) if read else None


def last_read(analysis: Analysis) -> dt.date | None:
    """Give the last day on which an article was written, updated or known to hold."""
    front = analysis.article.front
    return max((day for day in (front.date, front.updated, front.information_as_of) if day), default=None)


def is_overdue(analysis: Analysis, settings: Settings, today: dt.date) -> bool:
    """Tell whether that day has passed."""
    day = review_day(analysis, settings)
    return day is not None and day < today


def say_overdue(analysis: Analysis, settings: Settings, today: dt.date) -> str:
    """Say behind an article's name why its review is overdue: an editor's day, or the site's term."""
    day, read = analysis.article.front.review_by, last_read(analysis)
    if day or not read:
        return f"was to be read again by {in_full(day)}" if day else ""
    return (
        f"has not been reviewed for {count((today - read).days, 'day')}; "
        f"this site reviews after {count(settings.review_days, 'day')}"
    )
