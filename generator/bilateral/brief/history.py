"""The brief as it stood after each day that brought articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from bilateral.analysis.model import Rule
from bilateral.brief.changes import find_changes
from bilateral.brief.dossier import Dossier
from bilateral.brief.identities import Identities
from bilateral.brief.model import State
from bilateral.brief.opening import Opening, open_brief

MOST = 12
"""States of a brief, the latest ones: each costs about a quarter of the brief itself."""

RULE = Rule(
    "history",
    "1.0",
    "The brief as today’s rules make it from the articles up to each day, against the day before it; "
    f"the latest {MOST} days. Articles count as they read today, and undated ones from the start.",
)


def trace_states(dossier: Dossier, known: Mapping[int, Opening], identities: Identities) -> tuple[State, ...]:
    """Give the states of a brief, newest first; none where all its articles are of one day or undated.

    ``known`` holds openings that were chosen already, by the number of articles that they rest on: numbers
    run from undated articles to the newest, so that every state rests on the first so many.
    """
    ends: dict[dt.date, int] = {}
    for entry in dossier.entries:
        if day := entry.article.front.date:
            ends[day] = entry.number
    days = sorted(ends, reverse=True)
    if len(days) < 2:  # noqa: PLR2004 - there is nothing to compare with
        return ()
    openings = dict(known)
    stages = [(day, replace(dossier, entries=dossier.entries[: ends[day]])) for day in days[: MOST + 1]]
    for day, stage in stages:
        if ends[day] not in openings:
            openings[ends[day]] = open_brief(stage)[0]
    states = []
    for i, (day, stage) in enumerate(stages[:MOST]):
        now = openings[ends[day]]
        earlier = stages[i + 1][1] if i + 1 < len(stages) else None
        states.append(
            State(
                day=day,
                articles=len(stage.entries),
                entries=tuple(e for e in stage.entries if e.article.front.date == day),
                bottom_line=now.bottom_line,
                judgments=now.judgments,
                changes=find_changes(stage, earlier, now, openings[len(earlier.entries)], identities)
                if earlier
                else (),
            )
        )
    return tuple(states)
