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
ASIDE, FAINT = 0.6, 0.3  # score below which an article only touches an issue; what that still counts


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
        places += (0.7, 1.0, 1.3)[about]
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
        t = candidate.traits
        worth = (0.0, 1.0, 2.0)[len(t.codes & dossier.codes)]
        worth += (1.0, 0.6, 0.3)[best[candidate.place]] if candidate.place in best else 0.0
        worth += 0.8 * recency(dossier, candidate.entry) + 0.1 * min(6, t.substance)
        worth -= 0.25 * (len(t.issues) - 1)
        worth -= 1.5 * (not t.usable) + 1.6 * t.standing.dangling + 0.4 * t.standing.connective
        worth -= 1.0 * t.standing.courtesy + 2.0 * t.standing.frame + 0.2 * t.standing.speaker
        worth -= 0.5 * t.standing.torn + 0.5 * t.standing.readout + 0.6 * t.standing.paired
        worth -= 0.6 * (t.words > LONG) + 1.0 * (t.words > VERY_LONG) + 1.2 * (candidate.place in used)
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
