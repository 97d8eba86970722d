"""What a text says of itself in lines of their own: its date and its author."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bilateral.article.dates import find_written_date

_TOP, _BOTTOM = 4, 2  # blocks in which such a line may stand
_LONGEST = 14  # words of a line that is only a date
_START = 120  # characters of the first paragraphs in which a dateline may stand
_BESIDE = re.compile(
    r"""published|posted|updated|released?|issued|date[d]?|last|first|modified|at|on|of|the|and
      | (?:mon|tues|wednes|thurs|fri|satur|sun)day | (?:mon|tue|wed|thu|fri|sat|sun)
      | \d{1,2}(?:[:.]\d{2}){0,2} | [ap]\.?m\.? | gmt | utc | [a-z]{2,3}t""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE = r"[^\W\d_][\w.’' /-]{1,40}"
_DATELINE = re.compile(rf"(?:{_PLACE}(?:, {_PLACE}){{0,3}}[,:]|[A-Z][A-Z.’' /-]{{1,40}}) \(?")
_AFTER = re.compile(r"\)?(?: ?\([^()]{1,40}\))?,?\s{0,2}(?:[-–—―]|:|/)")
_BYLINE = re.compile(r"by:? (.{3,120})", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,6}")
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "la", "van", "von"}
)


def find_day(blocks: Sequence[str]) -> tuple[dt.date, str] | None:
    """Find the date that a line of its own or a dateline states: the day, and the words."""
    for block in (*blocks[:_TOP], *blocks[_TOP:][-_BOTTOM:]):
        if is_date_line(block):
            return find_written_date(block)
    for block in blocks[:_TOP]:
        start = block[:_START]
        found = find_written_date(start)
        if found:
            before, _, after = block.partition(found[1])
            if before[:1].isupper() and _DATELINE.fullmatch(before) and _AFTER.match(after):
                return found[0], before + found[1]
    return None


def is_date_line(block: str) -> bool:
    """Tell whether a line holds a date and nothing of the story.

    >>> is_date_line("Published: Wednesday, 28 October 2026, 10:30 GMT")
    True
    """
    if len(block) > 10 * _LONGEST or len(block.split()) > _LONGEST:
        return False
    found = find_written_date(block)
    if not found:
        return False
    rest = block.replace(found[1], " ", 1)
    return all(_BESIDE.fullmatch(word) for word in re.split(r"[\s,;:|()–—-]+", rest) if word)


def find_authors(blocks: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Find the names in a byline near the top, and the line itself."""
    for block in blocks[:_TOP]:
        if found := _BYLINE.fullmatch(block.strip()):
            names = tuple(name for part in re.split(r",| and ", found[1]) if (name := part.strip()))
            if names and all(_is_name(name) for name in names):
                return names, block
    return (), ""


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(text)) and all(
        word[0].isupper() or word in _PARTICLES for word in text.split()
    )
