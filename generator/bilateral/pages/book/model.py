"""What a book holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from bilateral.analysis.model import Kind, Rule
from bilateral.article.model import Article, Correction
from bilateral.brief.model import Entry
from bilateral.pages.views.facts import Fact


@dataclass(frozen=True, slots=True)
class Note:
    """Where a line comes from: an end note of its chapter."""

    number: int  # from 1, in the order of first use
    article: Article
    sentence: int
    address: str  # whole where the site knows its own: "https://example.org/articles/talks/#s-14"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a block."""

    text: str
    label: str = ""  # what stands before it: an issue, a day, the author's hedge
    kind: Kind | str = ""  # reported, claimed, assessed, expected; "" where it has none
    notes: tuple[int, ...] = ()
    language: str = ""  # of the text, where it is an author's
    by: str = ""  # the editor who set it, with the reason


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with its lines; a block without lines says why."""

    heading: str
    rows: tuple[Row, ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A brief."""

    name: str  # "japan-united-states": of its document, and before its anchors
    title: str
    address: str  # whole, "" where the site does not know its own
    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]
    corrections: tuple[tuple[Article, Correction], ...]  # newest first
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Chapters with what stands before and behind them."""

    title: str
    day: dt.date  # the day that all of it is as of
    chapters: tuple[Chapter, ...]  # by title
    countries: tuple[tuple[str, tuple[Chapter, ...]], ...]  # by name
    rules: tuple[Rule, ...]  # that chose the lines
