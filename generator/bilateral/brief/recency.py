"""How much an article weighs by its age: beside the newest one, not beside today."""

from __future__ import annotations

from bilateral.brief.dossier import Dossier
from bilateral.brief.model import Entry

HALF_LIFE_DAYS = 400  # after so many days a development weighs half
UNDATED = 0.5


def recency(dossier: Dossier, entry: Entry) -> float:
    """Give 1.0 for the newest article, half of it for one that is some four hundred days older.

    An undated article counts as half a life old beside dated ones.
    """
    newest = dossier.newest
    if newest is None:
        return 1.0
    day, last = entry.article.front.date, newest.article.front.date
    if day is None or last is None:
        return UNDATED
    return float(0.5 ** ((last - day).days / HALF_LIFE_DAYS))
