"""Find countries that stand in a row as equal parties: "We, President X of A, Premier Y of B, and C"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilateral.analysis.model import Mention

_LEAST = 3  # parties
_LONGEST = 90  # characters between two of them: offices and names
_NAMES_ONLY = re.compile(
    r"(?:,|,? and|,? &|;)? ?(?:(?:and|the|of|for|de|bin|al|von|van|der|His|Her|Their) |[A-Z0-9][\w.'-]*,? )*"
)
_WITHIN = re.compile(  # "Macron of France"
    r"(?:'s)? (?:of (?:the )?)?|(?:'s)? (?:[A-Z][\w.'-]*,? |of |the |for )*|-"
)  # "Macron of France"
_BEFORE = re.compile(
    r"(?:[\"']?(?:We, )?(?:[Tt]he )?"
    r"(?:(?:[A-Z][\w'-]*|presidents?|(?:prime |foreign |finance |defen[cs]e )?ministers|premiers"
    r"|leaders|governments|heads|state|chiefs?|kings?|chancellors?|and|of|the|from|by|between|among|on"
    r"|behalf) ){0,9})"
)
_ISSUED = re.compile(
    r"(?:Joint|Common|Trilateral|Bilateral) .{0,40}(?:Statement|Declaration|Communiqu[eé]|Vision|Release)\b",
    re.IGNORECASE,
)
_TWO = 2
_OTHERWISE = re.compile(
    r"\b(?:to|with|in|on|against|like|than|for|at|including|mainly|over|Call|Meeting|Visit|Travel) (?:the )?$"
)


def find_row(text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Give the codes of three or more parties that a title or a sentence opens with; () where it does not.

    Two are given where they issue a statement together: "Joint Statement from A and B on C".
    """
    row: list[str] = []
    last: Mention | None = None
    for mention in mentions:
        if len(mention.codes) != 1:
            return ()
        if last is None:
            if not _opens(text[: mention.start]):
                return ()
        elif not _goes_on(text[last.end : mention.start], same=mention.codes[0] == row[-1]):
            break
        if mention.codes[0] not in row:
            row.append(mention.codes[0])
        last = mention
    issued = len(row) == _TWO and _ISSUED.match(text) is not None
    return tuple(row) if issued or len(row) >= _LEAST else ()


def _opens(before: str) -> bool:
    return (
        len(before) <= _LONGEST
        and _BEFORE.fullmatch(before) is not None
        and _OTHERWISE.search(before) is None
    )


def _goes_on(gap: str, *, same: bool) -> bool:
    if len(gap) > _LONGEST:
        return False
    if same:
        return _WITHIN.fullmatch(gap) is not None
    return gap.startswith((",", " and ", " & ", ";")) and _NAMES_ONLY.fullmatch(gap) is not None
