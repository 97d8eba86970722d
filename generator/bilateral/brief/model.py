"""What is derived from many articles: briefs of pairs, hubs of countries, issues and people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.analysis.model import (
    Analysis,
    Finding,
    IssueFinding,
    Kind,
    OutlookFinding,
    Pair,
    PersonMention,
)
from bilateral.article.model import Article, Override, Sentence
from bilateral.reference.model import Country, Issue


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a brief under its number there."""

    number: int  # from 1: undated first, then oldest to newest, so that numbers last
    analysis: Analysis
    copies: tuple[Article, ...] = ()  # near-copies of the same story; they count once

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.analysis.article


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as a brief cites it: "Source 1.14" is sentence 14 of article 1."""

    number: int  # of the article in the brief
    article: Article
    sentence: Sentence
    kind: Kind
    cue: str = ""  # what made the rule choose it, as written
    by: str = ""  # the editor's name where an override set it
    reason: str = ""
    wording: str = ""  # the editor's wording where it was reworded

    @property
    def text(self) -> str:
        """The words to print: the sentence verbatim, or the editor's wording."""
        return self.wording or self.sentence.text

    @property
    def source(self) -> str:
        """The short form of the source: ``1.14``."""
        return f"{self.number}.{self.sentence.number}"


@dataclass(frozen=True, slots=True)
class BriefIssue:
    """A key issue of a pair."""

    issue: Issue
    score: float  # 1.0 for the first
    evidence: tuple[Line, ...]  # best first, at most 3, about this issue between these two
    sentences: int  # that name it
    of: int  # sentences of the brief's articles
    months: tuple[tuple[str, int], ...]  # ("2026-10", mentions) for the 12 months to the newest article
    expected_only: bool  # nothing reported yet


@dataclass(frozen=True, slots=True)
class Side:
    """What one side wants; an empty side is shown as a gap, never guessed."""

    country: Country
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something on the timeline."""

    date: dt.date | None  # None: undated, listed apart by the author's words
    precision: str  # day, month, year, none
    as_written: str
    line: Line
    expected: bool


@dataclass(frozen=True, slots=True)
class OutlookLine:
    """A line of the outlook with the author's hedge in it."""

    line: Line
    finding: OutlookFinding


@dataclass(frozen=True, slots=True)
class BriefPerson:
    """A person of a brief, offices as the articles write them."""

    name: str
    slug: str
    role: str
    country: Country | None
    sentences: int  # that name the person
    mentions: tuple[tuple[Line, PersonMention], ...]  # at most 3 different ones
    checks: tuple[Limit, ...]  # offices in conflict, "former" in doubt


@dataclass(frozen=True, slots=True)
class Limit:
    """What is weak about a brief or an article, found and not guessed."""

    name: str  # "no_date", "no_source", "former", "one_side", "relative_time", "hedged", "copies", …
    heading: str  # "No sources listed."
    says: str  # the rest of the sentence, plain text
    lines: tuple[Line, ...] = ()
    remedy: str = ""
    warn: bool = False  # deserves the strip on the first screen


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the newest article changed."""

    what: str
    """issue_added, issue_risen, issue_gone, judgment_new, judgment_chosen, judgment_gone, person_new or
    unchanged"""
    label: str  # plain text: "Trade and tariffs moved from fifth to fourth issue"
    ref: str = ""  # id of an issue, name of a person
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A brief as it stood at the end of a day that brought articles."""

    day: dt.date
    articles: int  # that it rested on
    entries: tuple[Entry, ...]  # that came that day
    bottom_line: Line | None
    judgments: tuple[Line, ...]
    changes: tuple[Change, ...]  # against the state before; empty for the first of all


@dataclass(frozen=True, slots=True)
class Related:
    """Another brief, and why it is related."""

    pair: Pair
    reason: str  # "shares Japan; both name trade and tariffs first"


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """Another article, and why it belongs beside one."""

    article: Article
    reason: str  # "same pair; shares the issue trade and tariffs"


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor decided in an article of the brief, and whether the brief follows from it."""

    entry: Entry
    override: Override
    took: bool  # False: nothing in this brief is otherwise for it
    line: Line | None = None  # the sentence that it speaks of


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the page of one pair shows, in the page's order."""

    pair: Pair
    left: Country  # by name, so that a title is "Japan–United States"
    right: Country
    entries: tuple[Entry, ...]  # by number
    bottom_line: Line | None  # at most 40 words where the articles allow it
    judgments: tuple[Line, ...]  # at most 3, three different points
    summary: tuple[Line, ...]  # the best sentences under the word budget, in reading order
    changes: tuple[Change, ...]  # the newest article's; empty for one article
    issues: tuple[BriefIssue, ...]
    sides: tuple[Side, Side]  # left, right
    timeline: tuple[Event, ...]  # dated, oldest first
    undated: tuple[Event, ...]
    outlook: tuple[OutlookLine, ...]
    outlook_total: int  # sentences that look ahead, shown or not
    people: tuple[BriefPerson, ...]
    limits: tuple[Limit, ...]
    related: tuple[Related, ...]
    choices: tuple[Choice, ...] = ()  # by article, in the order of its head; outdated ones are limits
    states: tuple[State, ...] = ()  # newest first; empty where no day came before another

    @property
    def title(self) -> str:
        """``Japan–United States``."""
        return f"{self.left.name}–{self.right.name}"

    @property
    def slug(self) -> str:
        """``japan-united-states``."""
        return f"{self.left.slug}-{self.right.slug}"

    @property
    def address(self) -> str:
        """``briefs/japan-united-states/``."""
        return f"briefs/{self.slug}/"

    @property
    def newest(self) -> dt.date | None:
        """The day of its newest dated article."""
        return max((e.article.front.date for e in self.entries if e.article.front.date), default=None)


@dataclass(frozen=True, slots=True)
class CountryHub:
    """All briefs and articles of a country."""

    country: Country
    briefs: tuple[Brief, ...]  # newest first
    analyses: tuple[Analysis, ...]  # that are about it, newest first


@dataclass(frozen=True, slots=True)
class IssueHub:
    """An issue over all pairs."""

    issue: Issue
    briefs: tuple[tuple[Brief, BriefIssue], ...]  # strongest first
    analyses: tuple[tuple[Analysis, IssueFinding], ...]  # newest first


@dataclass(frozen=True, slots=True)
class PersonHub:
    """A person over all articles."""

    name: str
    slug: str
    country: Country | None
    briefs: tuple[tuple[Brief, BriefPerson], ...]
    mentions: tuple[tuple[Analysis, PersonMention], ...]  # oldest first
    checks: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """All that is derived from all articles: what pages are made of."""

    analyses: tuple[Analysis, ...]  # newest first, undated last
    briefs: tuple[Brief, ...]  # newest first
    countries: tuple[CountryHub, ...]  # by name
    issues: tuple[IssueHub, ...]  # most briefs first
    people: tuple[PersonHub, ...]  # by name
    findings: tuple[
        tuple[Analysis, tuple[Finding, ...]], ...
    ]  # of every article that has something to fix, worst first
    related: tuple[tuple[Analysis, tuple[RelatedArticle, ...]], ...] = ()  # of every article that has any
