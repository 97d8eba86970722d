"""What is weak about a brief: found, not guessed, and gone when it is fixed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from bilateral.analysis.coverage import has_cues, left_out
from bilateral.analysis.model import Rule
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.limit_words import say_none_heard, say_one_heard, say_over
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
from bilateral.brief.unread import unread_languages
from bilateral.brief.wording import (
    articles,
    in_sentence,
    join,
    name_language,
    small_articles,
    spelled,
)
from bilateral.messages import Series, Term, tell, tell_number

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
            heading=tell("Outdated override."),
            says=tell("Article %(number)s: %(fault)s", number=e.number, fault=finding.says),
            remedy=finding.remedy,
        )
        for e in dossier.entries
        for finding in outdated(e.analysis)
    ]


def _sides(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    if not any(has_cues(e.article.front.language) for e in dossier.entries):
        return ()  # nothing was read for them; see _languages
    unread = unread_languages(dossier.entries)
    silent = [s for s in shown.sides if not s.lines]
    if len(silent) != 1:
        if not silent:
            return ()
        names = [in_sentence(s.country) for s in shown.sides]
        return (
            Limit(
                name="no_side",
                heading=tell("No side heard."),
                says=say_none_heard(join(names, "or"), unread),
                remedy=tell("Add an article that gives their positions."),
            ),
        )
    speaking = next(s for s in shown.sides if s.lines)
    speaker, other = in_sentence(speaking.country), in_sentence(silent[0].country)
    return (
        Limit(
            name="one_side",
            heading=tell("One side."),
            says=say_one_heard(len(speaking.lines), speaker, other, unread),
            lines=speaking.lines[:1],
            remedy=tell("Add an article from %(country)s's side.", country=other),
        ),
    )


def _ahead(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    total = sum(len(e.article.sentences) for e in dossier.entries)
    if not total or shown.looking_ahead < HEDGED * total:
        return ()
    dated = len({(line.number, line.sentence.number) for line in shown.dated_lines})
    return (
        Limit(
            name="hedged",
            heading=tell("Looks ahead."),
            says=tell_number(
                "%(ahead)s of %(all)s sentences hedge or forecast; %(count)s sentence carries a date.",
                "%(ahead)s of %(all)s sentences hedge or forecast; %(count)s sentences carry a date.",
                dated,
                ahead=shown.looking_ahead,
                all=total,
                count=spelled(dated),
            ),
            lines=shown.dated_lines[:1],
            remedy=tell("Add what has happened since."),
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
    number, quotes = len({line.cue for line in lines}), quote_cues(lines)
    if over:
        days = sorted({_written_on(line) for line in over})
        return (
            Limit(
                name="relative_time",
                heading=tell("Time has passed."),
                says=say_over(number, quotes, days),
                lines=tuple(lines),
                remedy=tell("Write the date, and what has come of it."),
            ),
        )
    return (
        Limit(
            name="relative_time",
            heading=tell("Time-bound wording."),
            says=tell_number(
                "%(quotes)s depends on the day of writing.",
                "%(quotes)s depend on the day of writing.",
                number,
                quotes=quotes,
            ),
            lines=tuple(lines),
            remedy=tell("Write the date."),
        ),
    )


def _written_on(line: Line) -> dt.date:
    """Give the day from which a line's words of time count; the first of all where there is none."""
    front = line.article.front
    return front.information_as_of or front.date or dt.date.min


def _languages(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell what is not derived from articles in other languages."""
    numbers: dict[Term, list[int]] = {}
    for e in dossier.entries:
        if left_out(e.article.front.language):
            numbers.setdefault(name_language(e.article.front.language), []).append(e.number)
    if not numbers:
        return ()
    every = len(dossier.entries) == sum(map(len, numbers.values()))
    named = [
        tell(
            "%(articles)s in %(language)s",
            articles=small_articles(found, len(found)) if i else articles(found, len(found)),
            language=name,
        )
        for i, (name, found) in enumerate(sorted(numbers.items()))
    ]
    return (
        Limit(
            name="language",
            heading=tell("Not in English.") if every else tell("Not all in English."),
            says=tell(
                "%(articles)s: issues, positions, outlook and offices are read in English only.",
                articles=Series(named, ";"),
            ),
            remedy=tell("Read the text itself, or add an article in English."),
        ),
    )
