"""When an article should be read again."""

from __future__ import annotations

import datetime as dt

from bilateral.analysis.model import Analysis
from bilateral.brief.wording import in_full, spelled
from bilateral.messages import tell, tell_number
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


def say_overdue(what: str, analysis: Analysis, settings: Settings, today: dt.date) -> str:
    """Say of an article why its review is overdue: an editor's day, or the site's term."""
    day, read = analysis.article.front.review_by, last_read(analysis)
    if day or not read:
        return tell("%(what)s was to be read again by %(day)s.", what=what, day=in_full(day)) if day else ""
    days, term = (today - read).days, settings.review_days
    return tell(
        "%(what)s has not been reviewed for %(days)s; this site reviews after %(term)s.",
        what=what,
        days=tell_number("%(count)s day", "%(count)s days", days, count=spelled(days)),
        term=tell_number("%(count)s day", "%(count)s days", term, count=spelled(term)),
    )
