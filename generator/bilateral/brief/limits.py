"""What is weak about a brief: found, not guessed, and gone when it is fixed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bilateral.analysis.model import Rule
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.model import BriefPerson, Entry, Limit, Line, Side
from bilateral.brief.overrides import outdated
from bilateral.brief.review import is_overdue, review_day
from bilateral.brief.wording import articles, capital, count, in_full, in_sentence, join

RULE = Rule(
    "limits", "1.0", "Sources, dates, offices, silent sides, forecasts and copies are counted, never guessed."
)

CUES = 4  # time-bound wordings that a limit quotes
HEDGED = 0.4  # share of sentences that look ahead from which it is worth saying


@dataclass(frozen=True, slots=True)
class Shown:
    """The parts of a brief that limits speak of."""

    opening: tuple[Line, ...]  # bottom line and judgments
    sides: tuple[Side, Side]
    people: tuple[BriefPerson, ...]
    dated_lines: tuple[Line, ...]  # on the timeline
    looking_ahead: int  # sentences


def find_limits(dossier: Dossier, shown: Shown) -> tuple[Limit, ...]:
    """Find what is weak, what deserves the first screen first."""
    if not dossier.entries:
        return ()
    checks: Sequence[Callable[[Dossier, Shown], Sequence[Limit]]] = (
        _sources,
        _dates,
        _offices,
        _overdue,
        _overrides,
        _sides,
        _ahead,
        _single,
        _copies,
        _wording,
    )
    return tuple(limit for check in checks for limit in check(dossier, shown))


def _sources(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    bare = [e for e in dossier.entries if not e.article.front.sources]
    if not bare:
        publishers = {s.publisher or s.title for e in dossier.entries for s in e.article.front.sources}
        if len(publishers) != 1 or len(dossier.entries) == 1:
            return ()
        return (
            Limit(
                name="single_source",
                heading="One source.",
                says=f"{_all(len(dossier.entries))} rest on {min(publishers)}.",
                remedy="Add an article that rests on another source.",
            ),
        )
    sentences = sum(len(e.article.sentences) for e in bare)
    one = len(bare) == 1
    return (
        Limit(
            name="no_source",
            heading="No sources listed.",
            says=(
                f"{articles([e.number for e in bare])} name{'s' if one else ''} "
                "no document, interview or report. "
                f"None of {'its' if one else 'their'} {count(sentences, 'sentence')} can be traced further."
            ),
            remedy="List the sources in the head of the article.",
            warn=_carries(bare, dossier, shown),
        ),
    )


def _all(number: int) -> str:
    return "Both articles" if number == 2 else f"All {count(number, 'article')}"  # noqa: PLR2004 - English has a word for two


def _dates(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    undated = [e for e in dossier.entries if e.article.front.date is None]
    if not undated:
        return ()
    lines = tuple(line for e in undated for line in _time_bound(dossier, e))[:CUES]
    byline = any(e.article.front.authors for e in undated)
    if lines:
        says = f"{_quoted(lines)} cannot be placed."
    else:
        says = f"{articles([e.number for e in undated])} cannot be set against the others in time."
    return (
        Limit(
            name="no_date",
            heading="No date." if byline else "No date and no byline.",
            says=says,
            lines=lines,
            remedy="Give the article the day on which it was written.",
            warn=_carries(undated, dossier, shown),
        ),
    )


def _time_bound(dossier: Dossier, entry: Entry) -> list[Line]:
    """Cite the wordings of an undated article that only its date would explain."""
    found = [
        (f.sentence, f.text)
        for f in entry.analysis.dates
        if f.date is None and f.text and f.precision == "none"
    ] + [(f.sentence, f.cue) for f in entry.analysis.findings if f.name == "relative_time" and f.sentence]
    lines: dict[int, Line] = {}
    for sentence, cue in found:
        if sentence is not None and sentence.number not in lines:
            lines[sentence.number] = cite(dossier.candidate(entry, sentence), "limits", cue)
    return [lines[number] for number in sorted(lines)]


def _offices(_dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    return [check for person in shown.people for check in person.checks]


def _overdue(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of a review that an editor set and of a newest article that has grown old; history may be old."""
    late = [
        e
        for e in dossier.entries
        if (e.article.front.review_by or e is dossier.newest)
        and is_overdue(e.analysis, dossier.settings, dossier.today)
    ]
    if not late:
        return ()
    first = min(day for e in late if (day := review_day(e.analysis, dossier.settings)))
    was = "was" if len(late) == 1 else "were"
    return (
        Limit(
            name="overdue",
            heading="Review overdue.",
            says=f"{articles([e.number for e in late])} {was} to be read again by {in_full(first)}.",
            remedy="Read the article again, and set reviewed_by and review_by.",
            warn=True,
        ),
    )


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


def _sides(_dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    silent = [s for s in shown.sides if not s.lines]
    if len(silent) != 1:
        if not silent:
            return ()
        names = [in_sentence(s.country) for s in shown.sides]
        return (
            Limit(
                name="no_side",
                heading="No side heard.",
                says=f"No sentence says what {join(names, 'or')} wants.",
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
                f"none says what {in_sentence(silent[0].country)} wants."
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


def _single(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    if len(dossier.entries) != 1:
        return ()
    return (
        Limit(
            name="single_article",
            heading="One article.",
            says="Everything on this page rests on a single article.",
            remedy="Add articles on these two countries.",
        ),
    )


def _copies(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    copied = [e for e in dossier.entries if e.copies]
    if not copied:
        return ()
    copies = sum(len(e.copies) for e in copied)
    titles = join([f"“{a.title}”" for e in copied for a in e.copies][:3])
    rest = f" and {copies - 3:,} more" if copies > 3 else ""  # noqa: PLR2004 - three titles are named above
    verb = "repeats" if copies == 1 else "repeat"
    counted = "is not counted" if copies == 1 else "are not counted"
    return (
        Limit(
            name="copies",
            heading="The same story twice." if copies == 1 else "The same stories more than once.",
            says=f"{titles}{rest} {verb} {articles([e.number for e in copied]).lower()} and {counted}.",
        ),
    )


def _wording(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of time-bound wording whose time has passed, as the articles' own checks found it."""
    lines = [
        cite(dossier.candidate(e, f.sentence), "limits", f.cue)
        for e in reversed(dossier.entries)
        if e.article.front.date
        for f in e.analysis.findings
        if f.name == "relative_time" and f.sentence
    ][:CUES]
    if not lines:
        return ()
    verb = "depends" if len({line.cue for line in lines}) == 1 else "depend"
    return (
        Limit(
            name="relative_time",
            heading="Time-bound wording.",
            says=f"{_quoted(lines)} {verb} on the day of writing.",
            lines=tuple(lines),
            remedy="Write the date.",
        ),
    )


def _quoted(lines: Sequence[Line]) -> str:
    """Quote the cues of lines, without the article before them: “Coming weeks” and “upcoming elections”."""
    cues = [line.cue.split(" ", 1)[1] if line.cue.lower().startswith("the ") else line.cue for line in lines]
    different = list(dict.fromkeys(cues))
    return join([f"“{capital(cue) if i == 0 else cue}”" for i, cue in enumerate(different)])


def _carries(weak: Sequence[Entry], dossier: Dossier, shown: Shown) -> bool:
    """Tell whether the opening rests on weak articles, or most of the articles are weak."""
    numbers = {e.number for e in weak}
    return 2 * len(weak) >= len(dossier.entries) or any(line.number in numbers for line in shown.opening)
