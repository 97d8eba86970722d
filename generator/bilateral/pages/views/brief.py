"""The page of one pair."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.coverage import has_cues
from bilateral.brief.model import Brief, Entry, Event, Line
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.citation import Citation, make_citation
from bilateral.pages.citing.work import Work, work_of_brief
from bilateral.pages.pictures.bars import draw_lengths
from bilateral.pages.pictures.pair_map import draw_pair
from bilateral.pages.pictures.timeline import Mark, draw_timeline
from bilateral.pages.rules import RuleRow, rule_rows
from bilateral.pages.views.brief_notes import (
    ChangeRow,
    ChoiceRow,
    LimitRow,
    change_rows,
    choice_rows,
    history,
    limit_rows,
    related_rows,
)
from bilateral.pages.views.brief_rows import (
    AlsoRow,
    ArticleRow,
    EventRow,
    IssueRow,
    OutlookRow,
    PersonRow,
    SideRow,
    also_rows,
    article_row,
    event_rows,
    issue_rows,
    outlook_groups,
    person_rows,
    side_rows,
)
from bilateral.pages.views.extras import BriefExtra, brief_extras
from bilateral.pages.views.facts import Fact, dates, upkeep
from bilateral.pages.wording import listed, long_date, plural, short_date

_ROWS = 12  # articles in the table; older ones are listed
_UNREAD = "Read in English only; no article of this brief is in English."
_HARDEST = 8  # sentences over the budget that are linked


@dataclass(frozen=True, slots=True)
class BriefView:
    """Everything that ``brief.html`` shows."""

    brief: Brief
    unread: str  # why nothing could be derived: no article is in English; "" where one is
    data: str  # address of the page's JSON
    table: str  # address of its CSV
    facts: tuple[Fact, ...]
    picture: Markup  # map of the pair
    changed_note: str
    changes: tuple[ChangeRow, ...]
    issues_note: str
    issues: tuple[IssueRow, ...]
    also: tuple[AlsoRow, ...]  # what several articles are about beside them
    sides: tuple[SideRow, ...]
    both: tuple[Line, ...]  # what both want in one sentence
    timeline: Markup
    events: tuple[EventRow, ...]
    undated: tuple[Event, ...]
    outlook_note: str
    outlook: tuple[tuple[str, tuple[OutlookRow, ...]], ...]
    people: tuple[PersonRow, ...]
    extras: tuple[BriefExtra, ...]  # what other packages found
    articles: tuple[ArticleRow, ...]  # newest first, undated before them
    older: tuple[Entry, ...]
    readability: ReadabilityView
    limits: tuple[LimitRow, ...]
    rules: tuple[RuleRow, ...]
    edited: int  # lines that an editor set
    choices: tuple[ChoiceRow, ...]  # all that an editor decided
    related: tuple[tuple[str, str, str], ...]  # title, address, reason
    work: Work  # the brief as libraries know it
    citation: Citation
    history: tuple[tuple[Entry, str], ...]


@dataclass(frozen=True, slots=True)
class ReadabilityView:
    """How hard the articles are to read, and the strip of the newest."""

    budget: int
    note: str
    mean: str
    over: str
    longest: int
    strip: Markup
    hardest: tuple[Line, ...]
    more: int  # sentences over the budget that are not linked
    newest: Entry


def brief_view(brief: Brief, catalogue: Catalogue, lines: tuple[tuple[str, str, Line], ...]) -> BriefView:
    """Work out the page of a brief; ``lines`` are all that it quotes."""
    articles = tuple(entry.article for entry in brief.entries)
    today = catalogue.site.today
    read = any(has_cues(article.front.language) for article in articles)
    work = work_of_brief(brief, lines, catalogue.site)
    unread = "" if read else _UNREAD
    sides, both = side_rows(brief, unread)
    events = event_rows(brief.timeline)
    newest_first = brief.entries[::-1]
    undated = [e for e in newest_first if not e.article.front.date]
    entries = [*undated, *(e for e in newest_first if e.article.front.date)]
    return BriefView(
        brief=brief,
        unread=unread,
        data=f"{brief.address}brief.json",
        table=f"{brief.address}issues.csv",
        facts=(*dates(articles), *upkeep(articles)),
        picture=draw_pair(brief.left, brief.right),
        changed_note=_changed_note(brief),
        changes=change_rows(brief),
        issues_note=_issues_note(brief),
        issues=issue_rows(brief, catalogue),
        also=also_rows(brief),
        sides=sides,
        both=both,
        timeline=draw_timeline([Mark(row.day, row.event.expected) for row in events], today),
        events=events,
        undated=brief.undated,
        outlook_note=_outlook_note(brief),
        outlook=outlook_groups(brief.outlook),
        people=person_rows(brief, catalogue),
        extras=brief_extras(brief),
        articles=tuple(article_row(entry, catalogue) for entry in entries[:_ROWS]),
        older=tuple(entries[_ROWS:]),
        readability=_readability(brief, catalogue.settings.sentence_budget),
        limits=limit_rows(brief.limits),
        rules=rule_rows(lines),
        edited=sum(bool(line.by) for _, _, line in lines),
        choices=choice_rows(brief, catalogue),
        related=related_rows(brief, catalogue),
        work=work,
        citation=make_citation(work),
        history=history(brief),
    )


def _changed_note(brief: Brief) -> str:
    if len(brief.entries) == 1:
        return ""
    newest = brief.entries[-1]
    day = newest.article.front.date
    return (
        f"With article {newest.number}{f' of {long_date(day)}' if day else ''}, against the brief without it."
    )


def _issues_note(brief: Brief) -> str:
    articles = plural(len(brief.entries), "article")
    note = f"Bar: sentences of {articles} that name the issue, beside the issue named most."
    if any(sum(count > 0 for _, count in found.months) > 1 for found in brief.issues):
        note += " Line: mentions a month over 12 months to the newest article."
    return note


def _outlook_note(brief: Brief) -> str:
    total = sum(entry.analysis.readability.sentences for entry in brief.entries)
    shown = len(brief.outlook)
    if not shown:
        return ""
    note = f"{brief.outlook_total:,} of {plural(total, 'sentence')} look ahead."
    if 0 < shown < brief.outlook_total:
        note += f" {shown} are shown."
    return f"{note} The words are the author’s; no probability is added."


def _readability(brief: Brief, budget: int) -> ReadabilityView:
    measures = [entry.analysis.readability for entry in brief.entries]
    words, sentences = sum(m.words for m in measures), sum(m.sentences for m in measures)
    newest = brief.entries[-1]
    hard = sorted(
        (
            (
                -entry.analysis.readability.lengths[sentence.number - 1],
                entry.number,
                sentence.number,
                entry,
                sentence,
            )
            for entry in brief.entries
            for sentence in entry.analysis.readability.hardest
        ),
        key=lambda h: h[:3],
    )
    kinds = {(e.number, s.sentence.number): s.kind for e in brief.entries for s in e.analysis.statements}
    return ReadabilityView(
        budget=budget,
        note=f"The budget is {budget} words a sentence (dashed). The strip shows article {newest.number}.",
        mean=f"{words / max(sentences, 1):.1f}",
        over=f"{len(hard):,} of {sentences:,}",
        longest=max((m.longest for m in measures), default=0),
        strip=draw_lengths(newest.analysis.readability.lengths, budget, f"article {newest.number}"),
        hardest=tuple(
            Line(number, entry.article, sentence, kinds.get((number, sentence.number), "reported"))
            for _, number, _, entry, sentence in hard[:_HARDEST]
        ),
        more=max(len(hard) - _HARDEST, 0),
        newest=newest,
    )


def describe(brief: Brief) -> str:
    """Describe the page in one sentence, for search engines and link previews."""
    issues = [found.issue.label.lower() for found in brief.issues[:3]]
    about = f" Key issues: {listed(issues)}." if issues else ""
    day = brief.newest
    when = f", the newest of {short_date(day)}" if day else ""
    return (
        f"What {brief.left.name} and {brief.right.name} want from each other, from "
        f"{plural(len(brief.entries), 'article')}{when}; each line links to its sentence.{about}"
    )
