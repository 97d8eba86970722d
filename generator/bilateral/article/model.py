"""What an article is once it has been read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

BlockKind = Literal["prose", "heading", "list", "quote", "table", "caption", "code"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and where it stands in the plain text of its article."""

    number: int  # counted from 1 over the article; its address on the page is #s-<number>
    text: str  # exactly article.text[start:end]
    start: int  # offset into the article's plain text, in characters
    end: int  # offset just behind its last character
    block: int  # index into article.blocks

    @property
    def anchor(self) -> str:
        """The fragment that leads to it: ``s-14``."""
        return f"s-{self.number}"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that the author set apart: a paragraph, heading, list item, cell.

    Only ``prose`` and ``quote`` blocks, and list items that are whole sentences, hold sentences;
    headings, captions and labels hold none.
    """

    kind: BlockKind
    start: int  # offsets into the article's plain text
    end: int
    level: int = 0  # of a heading, 1 to 6; of a list item, its depth from 1


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the author set in the text."""

    href: str  # as the HTML holds it, unescaped
    line: int = 0  # line of the body, counted from 1; 0 where it was not found


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the article rests on."""

    title: str
    publisher: str = ""
    url: str = ""
    date: dt.date | None = None
    accessed: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated correction, as readers see it."""

    date: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class Override:
    """What an editor decided over the machine, and why."""

    action: Literal["pin", "drop", "reword", "retype"]
    block: str  # "bottom_line", "judgments", "issues", "people", "positions", "outlook", …
    sentence: int | None = None  # number of the sentence it speaks of
    value: str = ""  # new wording, kind, id or name
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of an article after validation. Absent keys have the values shown here."""

    title: str
    date: dt.date | None = None
    countries: tuple[str, ...] = ()  # codes, the first two are the principal pair
    issues: tuple[str, ...] = ()  # ids, "trade_tariffs"
    summary: str = ""
    authors: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    language: str = "en"  # BCP 47
    status: Literal["draft", "published"] = "published"
    publish_on: dt.date | None = None  # embargo: not before this day
    updated: dt.date | None = None
    information_as_of: dt.date | None = None
    review_by: dt.date | None = None
    reviewed_by: str = ""
    corrections: tuple[Correction, ...] = ()
    ai_use: Literal["", "none", "assisted", "generated"] = ""  # "" where nothing is declared
    slug: str = ""  # filled from the file name where the author gives none
    aliases: tuple[str, ...] = ()  # old addresses, relative to the site
    overrides: tuple[Override, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))  # key -> line in the file


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its front matter, its plain text, and the sentences in it."""

    path: str  # as messages name it; relative to the docs folder, with forward slashes
    front: FrontMatter
    text: str  # plain text: the blocks, a blank line between them
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    html: str  # the body, sanitised, each sentence in <span class="s" id="s-N">; "" for plain records
    body_line: int = 1  # line of the file on which the body begins
    digest: str = ""  # SHA-256 of the file, hexadecimal
    links: tuple[Link, ...] = ()  # in the order of the text

    @property
    def title(self) -> str:
        """The title as the author wrote it."""
        return self.front.title

    @property
    def address(self) -> str:
        """Where its page stands, relative to the site: ``articles/<slug>/``."""
        return f"articles/{self.front.slug}/"
