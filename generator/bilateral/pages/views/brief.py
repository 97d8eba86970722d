"""The page of one pair."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.coverage import has_cues
from bilateral.brief.model import Brief, Entry, Event, Line
from bilateral.messages import mark
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
from bilateral.pages.words import ENGLISH, Words

_ROWS = 12  # articles in the table; older ones are listed
_UNREAD = mark("Read in English only; no article of this brief is in English.")
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
    today, words = catalogue.site.today, catalogue.site.words
    read = any(has_cues(article.front.language) for article in articles)
    work = work_of_brief(brief, lines, catalogue.site)
    unread = "" if read else words.gettext(_UNREAD)
    sides, both = side_rows(brief, unread, words)
    events = event_rows(brief.timeline)
    newest_first = brief.entries[::-1]
    undated = [e for e in newest_first if not e.article.front.date]
    entries = [*undated, *(e for e in newest_first if e.article.front.date)]
    return BriefView(
        brief=brief,
        unread=unread,
        data=f"{brief.address}brief.json",
        table=f"{brief.address}issues.csv",
        facts=(*dates(articles, words), *upkeep(articles, words)),
        picture=draw_pair(brief.left, brief.right, words),
        changed_note=_changed_note(brief, words),
        changes=change_rows(brief, words),
        issues_note=_issues_note(brief, words),
        issues=issue_rows(brief, catalogue),
        also=also_rows(brief),
        sides=sides,
        both=both,
        timeline=draw_timeline([Mark(row.day, row.event.expected) for row in events], today, words),
        events=events,
        undated=brief.undated,
        outlook_note=_outlook_note(brief, words),
        outlook=outlook_groups(brief.outlook),
        people=person_rows(brief, catalogue),
        extras=brief_extras(brief),
        articles=tuple(article_row(entry, catalogue) for entry in entries[:_ROWS]),
        older=tuple(entries[_ROWS:]),
        readability=_readability(brief, catalogue.settings.sentence_budget, words),
        limits=limit_rows(brief.limits),
        rules=rule_rows(lines, words),
        edited=sum(bool(line.by) for _, _, line in lines),
        choices=choice_rows(brief, catalogue),
        related=related_rows(brief, catalogue),
        work=work,
        citation=make_citation(work, catalogue.site.words),
        history=history(brief, words),
    )


def _changed_note(brief: Brief, words: Words) -> str:
    if len(brief.entries) == 1:
        return ""
    newest = brief.entries[-1]
    day = newest.article.front.date
    if not day:
        return words.gettext("With article %(number)s, against the brief without it.", number=newest.number)
    return words.gettext(
        "With article %(number)s of %(day)s, against the brief without it.", number=newest.number, day=day
    )


def _issues_note(brief: Brief, words: Words) -> str:
    parts = [
        words.ngettext(
            "Bar: sentences of %(num)s article that name the issue, beside the issue named most.",
            "Bar: sentences of %(num)s articles that name the issue, beside the issue named most.",
            len(brief.entries),
        )
    ]
    if any(sum(count > 0 for _, count in found.months) > 1 for found in brief.issues):
        parts.append(words.gettext("Line: mentions a month over 12 months to the newest article."))
    return words.joined(parts, " ")


def _outlook_note(brief: Brief, words: Words) -> str:
    total = sum(entry.analysis.readability.sentences for entry in brief.entries)
    shown = len(brief.outlook)
    if not shown:
        return ""
    parts = [
        words.ngettext(
            "%(ahead)s of %(num)s sentence look ahead.",
            "%(ahead)s of %(num)s sentences look ahead.",
            total,
            ahead=brief.outlook_total,
        )
    ]
    if shown < brief.outlook_total:
        parts.append(words.ngettext("%(num)s are shown.", "%(num)s are shown.", shown))
    parts.append(words.gettext("The words are the author’s; no probability is added."))
    return words.joined(parts, " ")


def _readability(brief: Brief, budget: int, words: Words) -> ReadabilityView:
    measures = [entry.analysis.readability for entry in brief.entries]
    length, sentences = sum(m.words for m in measures), sum(m.sentences for m in measures)
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
        note=words.gettext(
            "The budget is %(budget)s words a sentence (dashed). The strip shows article %(number)s.",
            budget=budget,
            number=newest.number,
        ),
        mean=words.number(length / max(sentences, 1), 1),
        over=words.gettext("%(num)s of %(all)s", num=len(hard), all=sentences),
        longest=max((m.longest for m in measures), default=0),
        strip=draw_lengths(
            newest.analysis.readability.lengths,
            budget,
            words.gettext("article %(number)s", number=newest.number),
            words,
        ),
        hardest=tuple(
            Line(number, entry.article, sentence, kinds.get((number, sentence.number), "reported"))
            for _, number, _, entry, sentence in hard[:_HARDEST]
        ),
        more=max(len(hard) - _HARDEST, 0),
        newest=newest,
    )


def describe(brief: Brief, words: Words = ENGLISH) -> str:
    """Describe the page in one sentence, for search engines and link previews."""
    sides = {"left": brief.left.name, "right": brief.right.name}
    articles = words.ngettext("%(num)s article", "%(num)s articles", len(brief.entries))
    if brief.newest:
        told = words.gettext(
            "What %(left)s and %(right)s want from each other, from %(articles)s, the newest of %(day)s; "
            "each line links to its sentence.",
            articles=articles,
            day=words.date(brief.newest),
            **sides,
        )
    else:
        told = words.gettext(
            "What %(left)s and %(right)s want from each other, from %(articles)s; "
            "each line links to its sentence.",
            articles=articles,
            **sides,
        )
    issues = [words.small(found.issue.label) for found in brief.issues[:3]]
    if not issues:
        return told
    return words.joined((told, words.gettext("Key issues: %(issues)s.", issues=words.joined(issues))), " ")
