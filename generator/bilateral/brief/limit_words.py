"""The longer sentences of limits, whole for each case: no language could put them together from pieces."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bilateral.brief.wording import in_full, spelled
from bilateral.messages import Message, tell, tell_number


def say_none_heard(names: str, unread: str) -> Message:
    """Say that no sentence tells what either side wants; ``unread`` names languages that are not read."""
    if not unread:
        return tell("No sentence says what %(country)s wants.", country=names)
    return tell(
        "No sentence of the articles read says what %(country)s wants; "
        "articles in %(languages)s are not read for it.",
        country=names,
        languages=unread,
    )


def say_one_heard(lines: int, speaking: str, silent: str, unread: str) -> Message:
    """Say that only one side is heard, in so many lines."""
    told = {"count": spelled(lines, first=True), "speaking": speaking, "silent": silent}
    if not unread:
        return tell_number(
            "%(count)s line gives what %(speaking)s wants; none says what %(silent)s wants.",
            "%(count)s lines give what %(speaking)s wants; none says what %(silent)s wants.",
            lines,
            **told,
        )
    return tell_number(
        "%(count)s line gives what %(speaking)s wants; none of the articles read says what %(silent)s wants; "
        "articles in %(languages)s are not read for it.",
        "%(count)s lines give what %(speaking)s wants; none of the articles read says what %(silent)s wants; "
        "articles in %(languages)s are not read for it.",
        lines,
        languages=unread,
        **told,
    )


def say_over(number: int, quotes: str, days: Sequence[dt.date]) -> Message:
    """Say that the time of quoted words has passed; ``days`` are those of their articles, sorted."""
    first, last = in_full(days[0]), in_full(days[-1])
    if len(days) == 1:
        return tell_number(
            "%(quotes)s was written on %(day)s: its time has passed.",
            "%(quotes)s were written on %(day)s: their time has passed.",
            number,
            quotes=quotes,
            day=first,
        )
    return tell_number(
        "%(quotes)s was written from %(first)s to %(last)s: its time has passed.",
        "%(quotes)s were written from %(first)s to %(last)s: their time has passed.",
        number,
        quotes=quotes,
        first=first,
        last=last,
    )
