"""When an article should be read again."""

from __future__ import annotations

import datetime as dt

from bilateral.analysis.model import Analysis
from bilateral.settings import Settings


def review_day(analysis: Analysis, settings: Settings) -> dt.date | None:
    """Give the day by which an article should be read again; None where no date tells."""
    front = analysis.article.front
    if front.review_by:
        return front.review_by
    known = [day for day in (front.date, front.updated, front.information_as_of) if day]
    return max(known) + dt.timedelta(days=settings.review_days) if known else None


def is_overdue(analysis: Analysis, settings: Settings, today: dt.date) -> bool:
    """Tell whether that day has passed."""
    day = review_day(analysis, settings)
    return day is not None and day < today
