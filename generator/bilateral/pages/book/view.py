"""From briefs to the chapters of a book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bilateral.brief.model import Brief, Line
from bilateral.brief.rules import RULES as OF_A_BRIEF
from bilateral.pages.book.model import Block, Book, Chapter, Note, Row
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo
from bilateral.pages.views.facts import dates, upkeep


def make_book(title: str, briefs: Sequence[Brief], known: Catalogue) -> Book:
    """Make the book of briefs of a catalogue; ``title`` stands on its cover."""
    words = known.site.words
    chapters = tuple(
        _chapter(brief, known.site) for brief in sorted(briefs, key=lambda b: (words.order(b.title), b.slug))
    )
    named = {chapter.name: chapter for chapter in chapters}
    countries: dict[str, list[Chapter]] = {}
    for brief in briefs:
        for side in (brief.left, brief.right):
            countries.setdefault(side.name, []).append(named[brief.slug])
    index = (
        (name, tuple(sorted(countries[name], key=lambda c: (words.order(c.title), c.name))))
        for name in sorted(countries, key=lambda n: (words.order(n), n))
    )
    return Book(title, known.site.today, chapters, tuple(index), OF_A_BRIEF)


@dataclass(slots=True)
class _Notes:
    """Numbers the sentences of a chapter as they are cited."""

    site: SiteInfo
    made: dict[tuple[str, int], Note] = field(default_factory=dict)

    def cite(self, lines: Iterable[Line]) -> tuple[int, ...]:
        """Give the numbers of lines, each once."""
        return tuple(dict.fromkeys(self._cite(line) for line in lines))

    def _cite(self, line: Line) -> int:
        key = (line.article.address, line.sentence.number)
        if key not in self.made:
            place = f"{line.article.address}#{line.sentence.anchor}"
            whole = absolute(self.site, place)
            self.made[key] = Note(len(self.made) + 1, line.article, line.sentence.number, whole)
        return self.made[key].number

    def row(self, line: Line, label: str = "", *, kind: bool = True) -> Row:
        """Give a line as it is printed."""
        by = " – ".join(part for part in (line.by, line.reason) if part) if line.by else ""
        language = line.article.front.language
        return Row(line.text, label, line.kind if kind else "", self.cite([line]), language, by)


def _chapter(brief: Brief, site: SiteInfo) -> Chapter:
    notes, words = _Notes(site), site.words
    articles = tuple(entry.article for entry in brief.entries)
    blocks = tuple(_blocks(brief, notes, site))
    corrections = sorted(
        ((article, each) for article in articles for each in article.front.corrections),
        key=lambda found: (found[1].date, found[0].address, found[1].text),
        reverse=True,
    )
    return Chapter(
        name=brief.slug,
        title=brief.title,
        address=absolute(site, brief.address),
        facts=(*dates(articles, words), *upkeep(articles, words)),
        blocks=blocks,
        entries=brief.entries[::-1],
        corrections=tuple(corrections),
        notes=tuple(notes.made.values()),
    )


def _blocks(brief: Brief, notes: _Notes, site: SiteInfo) -> Iterable[Block]:
    words = site.words
    bottom = (notes.row(brief.bottom_line),) if brief.bottom_line else ()
    yield Block(words.gettext("Bottom line"), bottom, words.gettext("No sentence serves as a bottom line."))
    yield Block(
        words.gettext("Key judgments"),
        tuple(map(notes.row, brief.judgments)),
        words.gettext("No sentence judges."),
    )
    issues = (notes.row(i.evidence[0], words.say(i.issue.label)) for i in brief.issues if i.evidence)
    yield Block(words.gettext("Key issues"), tuple(issues), words.gettext("No issue is named."))
    for side in brief.sides:
        heading = words.gettext("What %(country)s wants", country=words.in_sentence(side.country))
        yield Block(heading, tuple(map(notes.row, side.lines)), words.gettext("No sentence says."))
    events = (
        notes.row(
            event.line, words.date(event.date, event.precision) if event.date else f"“{event.as_written}”"
        )
        for event in (*brief.timeline, *brief.undated)
    )
    yield Block(words.gettext("Timeline"), tuple(events), words.gettext("No sentence states a date."))
    ahead = (notes.row(each.line, each.finding.likelihood, kind=False) for each in brief.outlook)
    yield Block(words.gettext("Outlook"), tuple(ahead), words.gettext("No sentence looks ahead."))
    people = (
        Row(
            "; ".join(dict.fromkeys(f"“{m.as_written}”" for _, m in p.mentions)),
            p.name,
            notes=notes.cite(x for x, _ in p.mentions),
        )
        for p in brief.people
    )
    yield Block(words.gettext("People"), tuple(people), words.gettext("No person is named."))
    limits = (
        Row(words.say(limit.says), words.say(limit.heading), notes=notes.cite(limit.lines))
        for limit in brief.limits
    )
    yield Block(
        words.gettext("Sources and limits"), tuple(limits), words.gettext("Nothing is known to be weak.")
    )
