"""What an editor can mend in an article, each with what to do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bilateral.analysis.model import Analysis, Finding
from bilateral.article.model import Sentence
from bilateral.messages import Message, mark
from bilateral.pages.wording import capitalised
from bilateral.pages.words import ENGLISH, Words

HARD_SHARE = 0.2  # of an article's sentences; fewer over the budget are no problem of the article
_TITLES = {
    "no_date": (mark("Missing date"), mark("Date")),
    "no_source": (mark("Missing sources"), mark("Sources")),
    "overdue": (mark("Review overdue"), mark("Review")),
    "override": (mark("Outdated override"), mark("Override")),
    "long_sentence": (mark("Over the readability budget"), mark("Long sentences")),
    "relative_time": (mark("Undated claims"), mark("Undated claims")),
    "former": (mark("Office may be out of date"), mark(mark("“Former”"))),
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


def find_fixes(analysis: Analysis, findings: tuple[Finding, ...], words: Words = ENGLISH) -> tuple[Fix, ...]:
    """Gather what was found in an article, one of a kind, sentences over the budget last."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.name, []).append(finding)
    groups.pop("long_sentence", None)
    fixes = [_fix(name, group, words) for name, group in groups.items()]
    hard = analysis.readability.hardest
    if len(hard) > HARD_SHARE * analysis.readability.sentences:
        title, short = map(words.gettext, _TITLES["long_sentence"])
        fixes.append(Fix("long_sentence", title, short, words.gettext("Split the marked sentences."), hard))
    return tuple(fixes)


def _said(remedy: str, words: Words) -> str:
    """Say a remedy, also one that was kept as plain text between builds."""
    return words.say(remedy) if isinstance(remedy, Message) else words.find(remedy)


def _fix(name: str, findings: list[Finding], words: Words) -> Fix:
    title, short = map(words.gettext, _TITLES.get(name, (capitalised(name.replace("_", " ")),) * 2))
    return Fix(
        name=name,
        title=title,
        short=short,
        remedy=_said(next((f.remedy for f in findings if f.remedy), ""), words),
        sentences=tuple({f.sentence.number: f.sentence for f in findings if f.sentence}.values()),
        told=()
        if name in _TITLES
        else tuple(
            replace(f, says=words.say(f.says), remedy=_said(f.remedy, words))
            for f in dict.fromkeys(findings)
            if f.says or f.cue
        ),
    )
