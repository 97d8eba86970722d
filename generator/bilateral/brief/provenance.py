"""What is weak about the articles of a brief: sources, dates, reviews, copies."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.model import Entry, Limit, Line
from bilateral.brief.review import is_overdue, say_overdue
from bilateral.brief.shown import CUES, Shown, carries, quote_cues
from bilateral.brief.wording import articles, in_full, join, quoted, small_articles, spelled
from bilateral.messages import Message, Series, tell, tell_number


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
                heading=tell("One source."),
                says=_all(len(dossier.entries), min(publishers)),
                remedy=tell("Add an article that rests on another source."),
            ),
        )
    sentences = sum(len(e.article.sentences) for e in bare)
    numbers = articles([e.number for e in bare])
    return (
        Limit(
            name="no_source",
            heading=tell("No sources listed."),
            says=Series(
                (
                    tell_number(
                        "%(articles)s names no document, interview or report.",
                        "%(articles)s name no document, interview or report.",
                        len(bare),
                        articles=numbers,
                    ),
                    _untraced(sentences, one=len(bare) == 1),
                ),
                " ",
            ),
            remedy=tell("List the sources in the head of the article."),
            warn=carries(bare, dossier, shown),
        ),
    )


def _untraced(sentences: int, *, one: bool) -> Message:
    told = {"count": spelled(sentences)}
    if one:
        return tell_number(
            "None of its %(count)s sentence can be traced further.",
            "None of its %(count)s sentences can be traced further.",
            sentences,
            **told,
        )
    return tell_number(
        "None of their %(count)s sentence can be traced further.",
        "None of their %(count)s sentences can be traced further.",
        sentences,
        **told,
    )


def _all(number: int, publisher: str) -> Message:
    if number == 2:  # noqa: PLR2004 - English has a word for two
        return tell("Both articles rest on %(publisher)s.", publisher=publisher)
    return tell("All %(count)s articles rest on %(publisher)s.", count=spelled(number), publisher=publisher)


def check_dates(dossier: Dossier, shown: Shown) -> Sequence[Limit]:
    """Tell of undated articles, with the wordings that only a date would explain."""
    undated = [e for e in dossier.entries if e.article.front.date is None]
    if not undated:
        return ()
    lines = tuple(line for e in undated for line in _time_bound(dossier, e))[:CUES]
    byline = any(e.article.front.authors for e in undated)
    if lines:
        says = tell("%(quotes)s cannot be placed.", quotes=quote_cues(lines))
    else:
        says = tell(
            "%(articles)s cannot be set against the others in time.",
            articles=articles([e.number for e in undated]),
        )
    return (
        Limit(
            name="no_date",
            heading=tell("No date.") if byline else tell("No date and no byline."),
            says=says,
            lines=lines,
            remedy=tell("Give the article the day on which it was written."),
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
    says: list[str] = []
    days = [(e.number, day) for e in late if (day := e.article.front.review_by)]
    if days:
        says.append(
            tell_number(
                "%(what)s was to be read again by %(day)s.",
                "%(what)s were to be read again by %(day)s.",
                len(days),
                what=articles([number for number, _day in days]),
                day=in_full(min(day for _number, day in days)),
            )
        )
    says += [
        say_overdue(articles([e.number]), e.analysis, dossier.settings, dossier.today)
        for e in late
        if not e.article.front.review_by
    ]
    return (
        Limit(
            name="overdue",
            heading=tell("Review overdue."),
            says=Series(says, " "),
            remedy=tell("Read the article again, and set reviewed_by and review_by."),
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
            heading=tell("One article."),
            says=tell("Everything on this page rests on a single article."),
            remedy=tell("Add articles on these two countries."),
        ),
    )


def check_copies(dossier: Dossier, _shown: Shown) -> Sequence[Limit]:
    """Tell of near-copies, which count once."""
    copied = [e for e in dossier.entries if e.copies]
    if not copied:
        return ()
    copies = sum(len(e.copies) for e in copied)
    titles: str = join([quoted(a.title) for e in copied for a in e.copies][:3])
    if copies > 3:  # noqa: PLR2004 - three titles are named above
        titles = tell("%(titles)s and %(num)s more", titles=titles, num=copies - 3)
    repeated = small_articles([e.number for e in copied])
    return (
        Limit(
            name="copies",
            heading=tell_number("The same story twice.", "The same stories more than once.", copies),
            says=tell_number(
                "%(titles)s repeats %(articles)s and is not counted.",
                "%(titles)s repeat %(articles)s and are not counted.",
                copies,
                titles=titles,
                articles=repeated,
            ),
        ),
    )
