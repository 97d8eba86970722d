"""What is weak about a brief: found, not guessed, and gone when it is fixed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from bilateral.analysis.coverage import has_cues, left_out
from bilateral.analysis.model import Rule
from bilateral.article.languages import language_name
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.model import Limit, Line
from bilateral.brief.overrides import outdated
from bilateral.brief.passing import has_passed
from bilateral.brief.provenance import (
    check_copies,
    check_dates,
    check_number,
    check_review,
    check_sources,
)
from bilateral.brief.shown import CUES, Shown, quote_cues
from bilateral.brief.unread import not_read, of_the_read
from bilateral.brief.wording import capital, count, in_full, in_sentence, join

RULE = Rule(
    "limits",
    "1.2",
    "Sources, dates, offices, silent sides, forecasts and copies are counted, never guessed; words of time "
    "are set against the day of the page.",
)

OF_THE_DAY = frozenset(
    {"today", "yesterday", "now", "ongoing", "current", "currently"}
)  # a date explains them
HEDGED = 0.4  # share of sentences that look ahead from which it is worth saying


def find_limits(dossier: Dossier, shown: Shown) -> tuple[Limit, ...]:
    """Find what is weak, what deserves the first screen first."""
    if not dossier.entries:
        return ()
    checks: Sequence[Callable[[Dossier, Shown], Sequence[Limit]]] = (
        check_sources,
        check_dates,
        _offices,
        check_review,
        _overrides,
        _sides,
        _ahead,
        check_number,
        check_copies,
        _wording,
        _languages,
    )
    return tuple(limit for check in checks for limit in check(dossier, shown))


def _offices(_dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    return [check for person in shown.people for check in person.checks]


def _overrides(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    return [
        Limit(
            name="override",
            heading="Outdated override.",
            says=f"Article {e.number}: {finding.says[:1].lower()}{finding.says[1:]}.",
            remedy=finding.remedy,
        )
        for e in dossier.entries
        for finding in outdated(e.analysis)
    ]


def _sides(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    if not any(has_cues(e.article.front.language) for e in dossier.entries):
        return ()  # nothing was read for them; see _languages
    read, unread = of_the_read(dossier.entries), not_read(dossier.entries)
    silent = [s for s in shown.sides if not s.lines]
    if len(silent) != 1:
        if not silent:
            return ()
        names = [in_sentence(s.country) for s in shown.sides]
        return (
            Limit(
                name="no_side",
                heading="No side heard.",
                says=f"No sentence{read} says what {join(names, 'or')} wants{unread}.",
                remedy="Add an article that gives their positions.",
            ),
        )
    speaking = next(s for s in shown.sides if s.lines)
    lines = capital(count(len(speaking.lines), "line"))
    verb = "gives" if len(speaking.lines) == 1 else "give"
    return (
        Limit(
            name="one_side",
            heading="One side.",
            says=(
                f"{lines} {verb} what {in_sentence(speaking.country)} wants; "
                f"none{read} says what {in_sentence(silent[0].country)} wants{unread}."
            ),
            lines=speaking.lines[:1],
            remedy=f"Add an article from {in_sentence(silent[0].country)}'s side.",
        ),
    )


def _ahead(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    total = sum(len(e.article.sentences) for e in dossier.entries)
    if not total or shown.looking_ahead < HEDGED * total:
        return ()
    dated = len({(line.number, line.sentence.number) for line in shown.dated_lines})
    carry = f"{count(dated, 'sentence')} {'carries' if dated == 1 else 'carry'} a date"
    return (
        Limit(
            name="hedged",
            heading="Looks ahead.",
            says=f"{shown.looking_ahead} of {total} sentences hedge or forecast; {carry}.",
            lines=shown.dated_lines[:1],
            remedy="Add what has happened since.",
        ),
    )


def _wording(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of time-bound wording as the articles' own checks found it, first of what has passed."""
    found = [
        cite(dossier.candidate(e, f.sentence), "limits", f.cue)
        for e in reversed(dossier.entries)
        if e.article.front.date
        for f in e.analysis.findings
        if f.name == "relative_time" and f.sentence and f.cue.casefold() not in OF_THE_DAY
    ]
    over = [line for line in found if has_passed(line.cue, _written_on(line), dossier.today)][:CUES]
    lines = over or found[:CUES]
    if not lines:
        return ()
    one = len({line.cue for line in lines}) == 1
    if over:
        days = sorted({_written_on(line) for line in over})
        when = (
            f"on {in_full(days[0])}" if len(days) == 1 else f"from {in_full(days[0])} to {in_full(days[-1])}"
        )
        return (
            Limit(
                name="relative_time",
                heading="Time has passed.",
                says=(
                    f"{quote_cues(lines)} {'was' if one else 'were'} written {when}: "
                    f"{'its' if one else 'their'} time has passed."
                ),
                lines=tuple(lines),
                remedy="Write the date, and what has come of it.",
            ),
        )
    verb = "depends" if one else "depend"
    return (
        Limit(
            name="relative_time",
            heading="Time-bound wording.",
            says=f"{quote_cues(lines)} {verb} on the day of writing.",
            lines=tuple(lines),
            remedy="Write the date.",
        ),
    )


def _written_on(line: Line) -> dt.date:
    """Give the day from which a line's words of time count; the first of all where there is none."""
    front = line.article.front
    return front.information_as_of or front.date or dt.date.min


def _languages(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell what is not derived from articles in other languages."""
    numbers: dict[str, list[str]] = {}
    for e in dossier.entries:
        if left_out(e.article.front.language):
            numbers.setdefault(language_name(e.article.front.language), []).append(str(e.number))
    if not numbers:
        return ()
    every = len(dossier.entries) == sum(map(len, numbers.values()))
    named = "; ".join(
        f"{'article' if len(found) == 1 else 'articles'} {join(found, 'and')} in {name}"
        for name, found in sorted(numbers.items())
    )
    return (
        Limit(
            name="language",
            heading="Not in English." if every else "Not all in English.",
            says=f"{capital(named)}: issues, positions, outlook and offices are read in English only.",
            remedy="Read the text itself, or add an article in English.",
        ),
    )
