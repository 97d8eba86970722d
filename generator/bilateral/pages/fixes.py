"""What an editor can mend in an article, each with what to do."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.analysis.model import Analysis, Finding
from bilateral.article.model import Sentence
from bilateral.pages.wording import capitalised

HARD_SHARE = 0.2  # of an article's sentences; fewer over the budget are no problem of the article
_TITLES = {
    "no_date": ("Missing date", "Date"),
    "no_source": ("Missing sources", "Sources"),
    "overdue": ("Review overdue", "Review"),
    "override": ("Outdated override", "Override"),
    "long_sentence": ("Over the readability budget", "Long sentences"),
    "relative_time": ("Undated claims", "Undated claims"),
    "former": ("Office may be out of date", "“Former”"),
}
"""name -> heading of the problem, its short form; other names speak for themselves."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One kind of problem in one article."""

    name: str
    title: str  # "Missing sources"
    short: str  # "Sources"
    remedy: str
    sentences: tuple[Sentence, ...] = ()
    told: tuple[Finding, ...] = ()  # what a deriver that we do not know says of each


def find_fixes(analysis: Analysis, findings: tuple[Finding, ...]) -> tuple[Fix, ...]:
    """Gather what was found in an article, one of a kind, sentences over the budget last."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.name, []).append(finding)
    groups.pop("long_sentence", None)
    fixes = [_fix(name, group) for name, group in groups.items()]
    hard = analysis.readability.hardest
    if len(hard) > HARD_SHARE * analysis.readability.sentences:
        title, short = _TITLES["long_sentence"]
        fixes.append(Fix("long_sentence", title, short, "Split the marked sentences.", hard))
    return tuple(fixes)


def _fix(name: str, findings: list[Finding]) -> Fix:
    title, short = _TITLES.get(name, (capitalised(name.replace("_", " ")),) * 2)
    return Fix(
        name=name,
        title=title,
        short=short,
        remedy=next((f.remedy for f in findings if f.remedy), ""),
        sentences=tuple({f.sentence.number: f.sentence for f in findings if f.sentence}.values()),
        told=() if name in _TITLES else tuple(dict.fromkeys(f for f in findings if f.says or f.cue)),
    )
