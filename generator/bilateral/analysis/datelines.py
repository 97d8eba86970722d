"""Find the dateline of a story: the place it was sent from, and what that place is called."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bilateral.reference.senses import states

_HEAD = 90  # characters in which a dateline ends
_DASH = re.compile(r" [-–]{1,2} ?| ?[—―]")
_AGENCY = re.compile(r",? ?\([^()]{2,30}\)$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DATE = re.compile(rf",? {_WEEKDAY}(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?$", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_][\w.'-]*(?:[ /](?:[^\W\d_][\w.'-]*|of|de|do|la))*(?:, [^\W\d_][\w.' -]*){0,2}")
_NAME = re.compile(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}")
_MOST_WORDS = 6
_SHORTEST = 3
_BYLINE = re.compile(r"By [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,4}(?: and [A-Z][\w.' -]{3,40})? in (?=[A-Z])")
_CREDIT = re.compile(
    r"\W{0,2}(?:additional |with )?(?:reporting|writing|editing|compiled|edited) by\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the name of the place stands in a text that begins with a dateline."""

    start: int
    end: int
    state: tuple[str, int] | None = (
        None  # code of the country of a state behind the town, and where it begins
    )


def find_dateline(text: str) -> Dateline | None:
    """Find the dateline with which a text begins; marks are plain.

    A dateline is a place before a dash, with a date, an agency's name or in capitals; "By … in Warsaw"
    is one too.

    >>> find_dateline("ROCHESTER, N.Y., March 9 - Profits rose.")
    Dateline(start=0, end=15, state=('US', 11))
    >>> find_dateline("Japan - a member since 1956 - agreed.") is None
    True
    """
    byline = _BYLINE.match(text)
    if byline:
        return Dateline(byline.end(), _end_of_name(text, byline.end()))
    start = len(text) - len(text.lstrip(" \t\"'(["))
    dash = _DASH.search(text, start, start + _HEAD)
    if dash is None:
        return None
    head = text[start : dash.start()].rstrip()
    place = _AGENCY.sub("", head)
    place = _DATE.sub("", place).rstrip(" ,")
    town = place.partition(",")[0]
    if place == head and not (town.isupper() and len(town) >= _SHORTEST and not text.isupper()):
        return None
    if not _PLACE.fullmatch(place) or len(place.split()) > _MOST_WORDS or not _is_name(place):
        return None
    return Dateline(start, start + len(place), _state_behind(place, start))


def is_credit(text: str) -> bool:
    """Tell whether a sentence only says who wrote: "Reporting by A in Tokyo; editing by B"."""
    return _CREDIT.match(text) is not None


def _is_name(place: str) -> bool:
    return all(
        word[0].isupper() or word in {"of", "de", "do", "la"} for word in re.split(r"[ /,]+", place) if word
    )


def _end_of_name(text: str, start: int) -> int:
    found = _NAME.match(text, start)
    return found.end() if found else start


def _state_behind(place: str, start: int) -> tuple[str, int] | None:
    town, comma, state = place.rpartition(", ")
    if not comma:
        return None
    code = dict(states()).get(state) or dict(states()).get(state + ".")
    return (code, start + len(town) + 2) if code else None
