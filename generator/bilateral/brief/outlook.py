"""The outlook: what may happen, grouped by the author's own hedge; no probability is added."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bilateral.analysis.model import OutlookFinding, Rule
from bilateral.brief.dossier import Candidate, Dossier, cite, concerns, repeats
from bilateral.brief.model import OutlookLine
from bilateral.brief.overrides import dropped, pinned
from bilateral.brief.recency import recency
from bilateral.brief.traits import SUBSTANCE

RULE = Rule(
    "outlook",
    "1.2",
    "Sentences about what may come after the article's date, by the strength of the hedge, newest first; "
    "none that speaks of third countries alone, and no courtesy.",
)

MOST = 9
LONG = 50  # words
STALE_DAYS = 400  # an expectation that much older than the newest article is not shown beside newer ones

WEIGHTS = {
    "is from the newest article": 1.2,
    "names one of the two, each": 0.25,
    "each word of substance, of eight": 0.06,
    "each step down from the strongest hedge": -0.03,
    "is a courtesy": -0.8,
    "points back": -0.2,
    "is half a quotation or an item of a list": -0.4,
    "is goodwill without a step": -0.3,
    "is no whole sentence": -0.5,
    f"is longer than {LONG} words": -0.3,
}
"""What each trait adds to the worth of a sentence, in words for readers; the values in this order."""

# From certain to open; the first pattern that fits gives a hedge its place.
STRENGTHS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:unlikely|doubtful|improbable)\b",
        r"\b(?:set|due|scheduled|slated|bound|about) to\b|\bscheduled\b|\bdue\b|\bwill be held\b",
        r"\b(?:expect\w*|anticipat\w*|forecast\w*|project\w*|predict\w*)\b",
        r"\b(?:likely|probabl[ey])\b",
        r"\b(?:will|shall|won['’]t|['’]ll)\b",
        r"\b(?:plan\w*|intend\w*|pledg\w*|vow\w*|promis\w*|aim\w*|seek\w*|commit\w*|propos\w*|hop\w*)\b",
        r"\b(?:would|should|must|need\w*|upcoming|next|coming|poised)\b",
        r"\b(?:could|may|might|can|possibl[ey]|potential\w*|if|unless|perhaps|risk\w*|threaten\w*)\b",
    )
)
_UNLIKELY = len(STRENGTHS)  # what is called unlikely stands last


def strength(likelihood: str) -> int:
    """Give a hedge's place, 1 for the strongest.

    >>> strength("is scheduled to") < strength("is expected to") < strength("is likely to") < strength("may")
    True
    """
    place = next((i for i, pattern in enumerate(STRENGTHS) if pattern.search(likelihood)), len(STRENGTHS) - 1)
    return place or _UNLIKELY


def show_outlook(dossier: Dossier) -> tuple[OutlookLine, ...]:
    """Give the lines of the outlook, strongest hedge first, within a hedge the newest first."""
    found = list(_findings(dossier))
    keep = {c.place for c in pinned(dossier, "outlook")}
    ranked = sorted(
        found, key=lambda each: (each[0].place not in keep, -_worth(dossier, *each), each[0].place)
    )
    chosen: list[tuple[Candidate, OutlookFinding]] = []
    for candidate, finding in ranked:
        if len(chosen) == MOST:
            break
        if candidate.place in keep or not repeats(candidate, [c for c, _ in chosen]):
            chosen.append((candidate, finding))
    chosen.sort(key=lambda each: (*_order(each[1]), -each[0].entry.number, each[0].sentence.number))
    return tuple(OutlookLine(cite(c, "outlook", f.likelihood), f) for c, f in chosen)


def _order(finding: OutlookFinding) -> tuple[bool, int]:
    return (not finding.likelihood, strength(finding.likelihood))


def count_outlook(dossier: Dossier) -> int:
    """Count the sentences that look ahead, shown or not."""
    return len({(e.number, f.sentence.number) for e in dossier.entries for f in e.analysis.outlook})


def _findings(dossier: Dossier) -> Sequence[tuple[Candidate, OutlookFinding]]:
    """Give the outlook of all articles that are not too old, one finding a sentence."""
    out = dropped(dossier, "outlook")
    newest = max((e.article.front.date for e in dossier.entries if e.article.front.date), default=None)
    fresh: list[tuple[Candidate, OutlookFinding]] = []
    stale: list[tuple[Candidate, OutlookFinding]] = []
    for entry in dossier.entries:
        day = entry.article.front.date
        old = bool(newest and day and (newest - day).days > STALE_DAYS)
        seen: set[int] = set()
        for finding in entry.analysis.outlook:
            number = finding.sentence.number
            if number in seen or (entry.number, number) in out:
                continue
            seen.add(number)
            candidate = dossier.candidate(entry, finding.sentence)
            if not _is_shown(dossier, candidate):
                continue
            (stale if old or _is_past(dossier, candidate) else fresh).append((candidate, finding))
    chosen = fresh or stale
    there = {candidate.place for candidate, _ in chosen}
    hedged = {candidate.place: finding for candidate, finding in stale}
    for candidate in pinned(dossier, "outlook"):  # an editor sees what lies ahead where no hedge tells it
        if candidate.place not in out | there:
            finding = hedged.get(candidate.place) or OutlookFinding(candidate.sentence, "", 0, 0)
            chosen.append((candidate, finding))
    return chosen


def _is_shown(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether a sentence is fit to print: on the two, no transcript or courtesy, no "It may pass"."""
    t, s = candidate.traits, candidate.traits.standing
    empty = (s.courtesy and not t.issues) or (s.dangling and not t.issues and t.substance < SUBSTANCE)
    return concerns(dossier, candidate) and not (s.frame or s.question or empty)


def _is_past(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether all days that the sentence names have passed on the newest article's day."""
    last = max((e.article.front.date for e in dossier.entries if e.article.front.date), default=dossier.today)
    days: list[dt.date] = [
        f.date
        for f in candidate.entry.analysis.dates
        if f.sentence.number == candidate.sentence.number
        and f.date
        and f.precision in {"day", "month"}
        and f.expected
    ]
    return bool(days) and max(days) < last.replace(day=1)


def _worth(dossier: Dossier, candidate: Candidate, finding: OutlookFinding) -> float:
    t, s = candidate.traits, candidate.traits.standing
    traits = (
        recency(dossier, candidate.entry),
        len(t.codes & dossier.codes),
        min(8, t.substance),
        strength(finding.likelihood),
        s.courtesy,
        s.dangling,
        s.torn,
        s.vague,
        not t.usable,
        t.words > LONG,
    )
    return round(sum(w * trait for w, trait in zip(WEIGHTS.values(), traits, strict=True)), 6)
