"""The key issues of a pair: over all its articles, each with evidence that speaks of these two."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bilateral.analysis.model import IssueFinding, Rule
from bilateral.brief.dossier import Candidate, Dossier, cite, concerns, repeats
from bilateral.brief.model import BriefIssue, Entry, Line
from bilateral.brief.overrides import named
from bilateral.brief.recency import recency
from bilateral.reference.model import Issue

RULE = Rule(
    "issues",
    "1.2",
    "Issues count by the sentences that name them in all articles; newer ones and those on both count more.",
)

MOST = 8  # issues a brief shows
LEAST = 0.08  # of the first one's score; what is weaker is an aside
EVIDENCE = 3
MONTHS = 12
LONG, VERY_LONG = 45, 70  # words of a sentence that is poor evidence
FLOOR = 0.3  # what an article weighs, however old
SIDES = (0.7, 1.0, 1.3)  # what a sentence counts that names none, one, both of the countries
ASIDE, FAINT = 0.6, 0.3  # score below which an article only touches an issue; what that still counts

OF_EVIDENCE = {
    "names one of the two, each": 1.0,
    "is the best of its article on the issue": 1.0,
    "is the second there": 0.6,
    "is the third there": 0.3,
    "is from the newest article": 0.8,
    "each word of substance, of six": 0.1,
    "names another issue too, each": -0.25,
    "is no whole sentence": -1.5,
    "points back": -1.6,
    "opens with “however” or its like": -0.4,
    "is a courtesy": -1.0,
    "is a record of who was there": -2.0,
    "says “we” and not who that is": -0.2,
    "is half a quotation or an item of a list": -0.5,
    "is a bare readout": -0.5,
    "says “the leaders”": -0.6,
    f"is longer than {LONG} words": -0.6,
    f"is longer than {VERY_LONG} words": -1.0,
    "shows another issue already": -1.2,
}
"""What each trait adds to the worth of a sentence as evidence; the values in the order of ``value`` below."""
WEIGHTS = {
    "counts for the issue, naming neither of the two": SIDES[0],
    "counts for it, naming one": SIDES[1],
    "counts for it, naming both": SIDES[2],
    "share that an article counts, however old": FLOOR,
    f"share that an issue counts with a score below {ASIDE}": FAINT,
    "share of the first issue’s score that an issue needs": LEAST,
    **OF_EVIDENCE,
}
"""All that the rule weighs by, in words for readers."""


@dataclass(slots=True)
class _Tally:
    score: float = 0.0
    places: list[Candidate] = field(default_factory=list)


def weigh_issues(dossier: Dossier) -> tuple[tuple[str, float], ...]:
    """Weigh all issues that any article names: id and score, strongest first, an editor's pins before all."""
    scores: defaultdict[str, float] = defaultdict(float)
    for entry in dossier.entries:
        weight = FLOOR + (1 - FLOOR) * recency(dossier, entry)
        for finding in entry.analysis.issues:
            scores[finding.id] += weight * _weight(dossier, entry, finding)
    pins = [d.override.value for d in named(dossier, "issues", "pin")]
    drops = {d.override.value for d in named(dossier, "issues", "drop")}
    top = max(scores.values(), default=0.0) or 1.0
    for rank, issue in enumerate(dict.fromkeys(pins)):
        scores[issue] = top * (1.0 + 0.001 * (len(pins) - rank))
    top = max(scores.values(), default=0.0) or 1.0
    ranked = sorted(
        ((issue, round(score / top, 6)) for issue, score in scores.items() if issue not in drops),
        key=lambda each: (-each[1], each[0]),
    )
    return tuple(ranked)


def _weight(dossier: Dossier, entry: Entry, finding: IssueFinding) -> float:
    """Weigh an issue in one article: its score there, and how many sentences say it of these two."""
    sheet = dossier.sheet(entry)
    places = 0.0
    for sentence in finding.sentences:
        about = len(sheet.of(sentence).codes & dossier.codes)
        places += SIDES[about]
    share = FAINT if finding.score < ASIDE else 1.0
    return share * finding.score * math.log1p(places)


def show_issues(dossier: Dossier, ranked: Sequence[tuple[str, float]]) -> tuple[BriefIssue, ...]:
    """Make the block of the issues: the strong ones, with evidence, share and months."""
    known = {issue.id: issue for issue in dossier.reference.issues}
    sentences = sum(len(e.article.sentences) for e in dossier.entries)
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    for entry in dossier.entries:
        for finding in entry.analysis.issues:
            tallies[finding.id].places.extend(dossier.candidate(entry, s) for s in finding.sentences)
    shown: list[BriefIssue] = []
    used: set[tuple[int, int]] = set()
    pins = {d.override.value for d in named(dossier, "issues", "pin")}
    for issue, score in ranked:
        if len(shown) == MOST:
            break
        places = tallies[issue].places
        if score < LEAST and issue not in pins:
            continue
        evidence = _evidence(dossier, issue, places, used)
        used.update((line.number, line.sentence.number) for line in evidence[:1])
        shown.append(
            BriefIssue(
                issue=known.get(issue) or Issue(issue, _label(dossier, issue), "", ""),
                score=score,
                evidence=evidence,
                sentences=len(places),
                of=sentences,
                months=_months(dossier, places),
                expected_only=bool(places) and all(_is_expected(p) for p in places),
            )
        )
    return tuple(shown)


def _label(dossier: Dossier, issue: str) -> str:
    labels = (f.label for e in dossier.entries for f in e.analysis.issues if f.id == issue)
    return next(labels, issue.replace("_", " "))


def _is_expected(candidate: Candidate) -> bool:
    return candidate.traits.kind == "expected"


def _evidence(
    dossier: Dossier, issue: str, places: Sequence[Candidate], used: set[tuple[int, int]]
) -> tuple[Line, ...]:
    """Choose the sentences that show the issue between the two: on both sides, whole, substantial, recent."""
    best = {
        (entry.number, sentence.number): rank
        for entry in dossier.entries
        for finding in entry.analysis.issues
        if finding.id == issue
        for rank, sentence in enumerate(finding.evidence)
    }

    def value(candidate: Candidate) -> tuple[float, int, int]:
        t, s = candidate.traits, candidate.traits.standing
        place = best.get(candidate.place)
        traits = (
            len(t.codes & dossier.codes),
            place == 0,
            place == 1,
            place is not None and place > 1,
            recency(dossier, candidate.entry),
            min(6, t.substance),
            len(t.issues) - 1,
            not t.usable,
            s.dangling,
            s.connective,
            s.courtesy,
            s.frame,
            s.speaker,
            s.torn,
            s.readout,
            s.paired,
            t.words > LONG,
            t.words > VERY_LONG,
            candidate.place in used,
        )
        worth = sum(w * trait for w, trait in zip(OF_EVIDENCE.values(), traits, strict=True))
        return (-round(worth, 6), -candidate.entry.number, candidate.sentence.number)

    fit = [c for c in places if _is_fit(dossier, c)]
    chosen: list[Candidate] = []
    for candidate in sorted(fit or places, key=value):
        if len(chosen) == EVIDENCE:
            break
        if not repeats(candidate, chosen):
            chosen.append(candidate)
    return tuple(cite(c, "issues") for c in chosen)


def _is_fit(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether a sentence can show an issue between the two: whole, of them, no transcript."""
    t, s = candidate.traits, candidate.traits.standing
    return t.usable and concerns(dossier, candidate) and not (s.frame or s.question)


def _months(dossier: Dossier, places: Sequence[Candidate]) -> tuple[tuple[str, int], ...]:
    newest = max((e.article.front.date for e in dossier.entries if e.article.front.date), default=None)
    if newest is None:
        return ()
    counts: defaultdict[str, int] = defaultdict(int)
    for place in places:
        day = place.entry.article.front.date
        if day:
            counts[_month(day)] += 1
    last = newest.year * 12 + newest.month - 1
    labels = [f"{m // 12:04d}-{m % 12 + 1:02d}" for m in range(last - MONTHS + 1, last + 1)]
    return tuple((label, counts[label]) for label in labels)


def _month(day: dt.date) -> str:
    return f"{day.year:04d}-{day.month:02d}"
