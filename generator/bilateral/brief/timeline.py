"""The timeline: dates that the articles state; what carries no date is listed apart."""

from __future__ import annotations

import datetime as dt
import re

from bilateral.analysis.model import DateFinding, Rule
from bilateral.brief.dossier import Candidate, Dossier, cite, concerns, repeats
from bilateral.brief.model import Entry, Event
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.recency import recency

RULE = Rule(
    "timeline",
    "1.1",
    "Only dates that a sentence states of the two or of an issue; expected things without a date by the "
    "author's words.",
)

MOST = 12  # dated events
MOST_UNDATED = 6
FRESH = 0.5  # recency below which something undated that was to come has come or never will
FEW = 5  # with fewer events than that, distant history stays
HISTORY = 3  # years before the oldest article that still count as recent
WEIGHTS = {
    "names one of the two, each": 0.5,
    "is from the newest article": 0.6,
    "states a day": 0.3,
    "states a month": 0.1,
    "each word of substance, of eight": 0.06,
    "is still to come": 0.3,
    "is no whole sentence": -0.6,
    "is half a quotation or an item of a list": -0.3,
    "is a courtesy": -0.4,
    "points back": -0.2,
    "is of the day of its article": -0.3,
}
"""What each trait adds to the worth of a dated sentence, in words for readers; the values in this order."""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_ORDER = {"day": 0, "month": 1, "year": 2, "none": 3}


def show_timeline(dossier: Dossier) -> tuple[Event, ...]:
    """Give the dated events, oldest first: one for a sentence, two for a day at most."""
    found = _events(dossier, dated=True)
    oldest = min(
        (e.article.front.date for e in dossier.entries if e.article.front.date), default=dossier.today
    )
    since = dt.date(max(1, oldest.year - HISTORY), 1, 1)
    keep = {c.place for c in pinned(dossier, "timeline")}
    recent = [e for e in found if e[0].place in keep or (e[1].date and e[1].date >= since)]
    ranked = sorted(
        found if len(recent) < FEW else recent,
        key=lambda each: (each[0].place not in keep, -_worth(dossier, *each), each[0].place),
    )
    chosen: list[tuple[Candidate, DateFinding]] = []
    days: dict[tuple[dt.date | None, str], int] = {}
    for candidate, finding in ranked:
        day = (finding.date, finding.precision)
        if len(chosen) == MOST or days.get(day, 0) == 2 or _stands_already(candidate, finding, chosen):  # noqa: PLR2004 - two a day
            continue
        chosen.append((candidate, finding))
        days[day] = days.get(day, 0) + 1
    return tuple(
        sorted(
            (_event(c, f) for c, f in chosen),
            key=lambda e: (e.date or dt.date.max, _ORDER[e.precision], e.line.number, e.line.sentence.number),
        )
    )


def show_undated(dossier: Dossier) -> tuple[Event, ...]:
    """Give what was still to come when it was written and carries no date; the newest article's first."""
    keep = {c.place for c in pinned(dossier, "timeline")}
    found = [each for each in _events(dossier, dated=False) if each[1].expected or each[0].place in keep]
    found = [e for e in found if e[0].place in keep or recency(dossier, e[0].entry) >= FRESH] or found
    ranked = sorted(
        found,
        key=lambda e: (e[0].place not in keep, -e[0].entry.number, -_worth(dossier, *e), e[0].place),
    )
    chosen: list[tuple[Candidate, DateFinding]] = []
    for candidate, finding in ranked:
        if len(chosen) < MOST_UNDATED and all(candidate.place != c.place for c, _ in chosen):
            chosen.append((candidate, finding))
    return tuple(_event(c, f) for c, f in chosen)


def _events(dossier: Dossier, *, dated: bool) -> list[tuple[Candidate, DateFinding]]:
    out = dropped(dossier, "timeline")
    keep = {c.place for c in pinned(dossier, "timeline")}
    events = []
    for entry in dossier.entries:
        placed = {f.sentence.number for f in entry.analysis.dates if f.date is not None}
        for finding in entry.analysis.dates:
            candidate = dossier.candidate(entry, finding.sentence)
            if (finding.date is not None) != dated or candidate.place in out:
                continue
            if not dated and (candidate.sentence.number in placed or _WEEKDAY.search(finding.text)):
                continue  # its sentence stands on the line, or the day is near the article's own
            if candidate.place in keep or _is_shown(dossier, candidate, finding):
                events.append((candidate, finding))
    return events


def _is_shown(dossier: Dossier, candidate: Candidate, finding: DateFinding) -> bool:
    """Tell whether a sentence is fit to print: of the two or to come, no transcript, no courtesy."""
    t, s = candidate.traits, candidate.traits.standing
    told = concerns(dossier, candidate) and bool(t.codes or t.issues or finding.expected)
    return told and not (s.frame or s.question or (s.courtesy and not t.issues))


def _worth(dossier: Dossier, candidate: Candidate, finding: DateFinding) -> float:
    t, s = candidate.traits, candidate.traits.standing
    traits = (
        len(t.codes & dossier.codes),
        recency(dossier, candidate.entry),
        finding.precision == "day",
        finding.precision == "month",
        min(8, t.substance),
        bool(finding.expected and finding.date and finding.date >= dossier.today),
        not t.usable,
        s.torn,
        s.courtesy,
        s.dangling,
        _own_day(candidate.entry) == finding.date and finding.precision == "day",
    )
    return round(sum(w * trait for w, trait in zip(WEIGHTS.values(), traits, strict=True)), 6)


def _own_day(entry: Entry) -> dt.date | None:
    return entry.article.front.date


def _stands_already(
    candidate: Candidate, finding: DateFinding, chosen: list[tuple[Candidate, DateFinding]]
) -> bool:
    """Tell whether the sentence stands on the line already, or another says the same of the same day."""
    if any(c.place == candidate.place for c, _ in chosen):
        return True
    return repeats(candidate, [c for c, f in chosen if f.date == finding.date], 0.5)


def _is_to_come(candidate: Candidate, finding: DateFinding) -> bool:
    """Tell whether something was still to come; what a text says of its own day has come."""
    own = _own_day(candidate.entry)
    return finding.expected and not (own and finding.date == own and finding.precision == "day")


def _event(candidate: Candidate, finding: DateFinding) -> Event:
    return Event(
        date=finding.date,
        precision=finding.precision,
        as_written=finding.text,
        line=cite(candidate, "timeline", finding.text),
        expected=_is_to_come(candidate, finding),
    )
