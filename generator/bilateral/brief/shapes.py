"""What a sentence is by its shape alone: torn from its place, tied to its day, a list of people."""

from __future__ import annotations

import re

LONGEST_TESTED = 1_500  # characters; what a sentence says stands in its beginning
ROLL_WORDS, ROLL_COMMAS, ROLL_CAPITALS = 18, 3, 0.6  # of a list of attendees; the last is a share
TITLED_LETTERS, TITLED_WORDS, TITLED_SHARE = 5, 6, 0.95  # of a heading; shorter words may be small

_BOUND = re.compile(
    r"\b(?:today|yesterday|tonight|earlier this week|(?:this|last) (?:week|month)"
    r"|(?:coming|next few|recent|past few) (?:days|weeks))\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"[A-Z][a-z]+ing\b(?!,)")  # "Supporting efforts to …" as an item of a list
_ENDS_OPEN = re.compile(r"[A-Za-z0-9]$")  # scripts without full stops end otherwise
_SUBJECT = re.compile(  # "Speaking in Rome, he said …"
    r".{0,240}?,\s+(?:the\s|[A-Z]|(?:he|she|they|it|we)\b)"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)\b"
)


def is_bound(body: str) -> bool:
    """Tell whether a sentence is tied to the day it was written on: "today", "in the coming days"."""
    return _BOUND.search(body) is not None


def is_torn(text: str, body: str) -> bool:
    """Tell whether a quotation opens or closes without its other half, or an item goes on from its list.

    ``body`` is the sentence without the marks that it opens with.
    """
    if len(text) <= LONGEST_TESTED and (text.count("“") != text.count("”") or text.count('"') % 2):
        return True
    gerund = _GERUND.match(body)
    return bool(gerund) and not _SUBJECT.match(body) and not _FINITE.search(body)


def ends_open(text: str) -> bool:
    """Tell whether a line ends with a letter or a figure, as headings do."""
    return _ENDS_OPEN.search(text[:LONGEST_TESTED].rstrip()) is not None


def is_titled(body: str) -> bool:
    """Tell whether almost all words have capitals, as in headings: "USAID Will Invest in Rural Roads"."""
    words = [word for word in body.split() if len(word) >= TITLED_LETTERS and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= TITLED_WORDS and capitals >= TITLED_SHARE * len(words)


def is_roll(body: str) -> bool:
    """Tell whether a sentence is a list of people: names and titles, comma after comma."""
    words = body.split()
    commas = body.count(",") + body.count(";")
    return (
        len(words) >= ROLL_WORDS
        and commas >= ROLL_COMMAS
        and sum(word[:1].isupper() for word in words) >= ROLL_CAPITALS * len(words)
    )
