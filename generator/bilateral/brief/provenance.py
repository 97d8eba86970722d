"""What is weak about the articles of a brief: sources, dates, reviews, copies."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.model import Entry, Limit, Line
from bilateral.brief.review import is_overdue, say_overdue
from bilateral.brief.shown import CUES, Shown, carries, quote_cues
from bilateral.brief.wording import articles, count, in_full, join


def check_sources(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    """Tell of articles without sources, and of several that share a single one."""
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
            warn=carries(bare, dossier, shown),
        ),
    )


def _all(number: int) -> str:
    return "Both articles" if number == 2 else f"All {count(number, 'article')}"  # noqa: PLR2004 - English has a word for two


def check_dates(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    """Tell of undated articles, with the wordings that only a date would explain."""
    undated = [e for e in dossier.entries if e.article.front.date is None]
    if not undated:
        return ()
    lines = tuple(line for e in undated for line in _time_bound(dossier, e))[:CUES]
    byline = any(e.article.front.authors for e in undated)
    if lines:
        says = f"{quote_cues(lines)} cannot be placed."
    else:
        says = f"{articles([e.number for e in undated])} cannot be set against the others in time."
    return (
        Limit(
            name="no_date",
            heading="No date." if byline else "No date and no byline.",
            says=says,
            lines=lines,
            remedy="Give the article the day on which it was written.",
            warn=carries(undated, dossier, shown),
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


def check_review(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of a review that an editor set and of a newest article that has grown old; history may be old."""
    late = [
        e
        for e in dossier.entries
        if (e.article.front.review_by or e is dossier.newest)
        and is_overdue(e.analysis, dossier.settings, dossier.today)
    ]
    if not late:
        return ()
    says = []
    days = [(e.number, day) for e in late if (day := e.article.front.review_by)]
    if days:
        was = "was" if len(days) == 1 else "were"
        first = in_full(min(day for _, day in days))
        says.append(f"{articles([number for number, _ in days])} {was} to be read again by {first}.")
    says += [
        f"{articles([e.number])} {say_overdue(e.analysis, dossier.settings, dossier.today)}."
        for e in late
        if not e.article.front.review_by
    ]
    return (
        Limit(
            name="overdue",
            heading="Review overdue.",
            says=" ".join(says),
            remedy="Read the article again, and set reviewed_by and review_by.",
            warn=True,
        ),
    )


def check_number(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of a brief that rests on one article."""
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


def check_copies(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of near-copies, which count once."""
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
