"""The keys of an article's front matter: the one definition.

The validator (frontmatter.py), the JSON Schema and the table in the documentation (schema.py) are
all made from ``KEYS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bilateral.article.forms import ACTIONS, BLOCKS

Type = Literal[
    "text",  # one line or more of plain text
    "texts",  # a list of texts; a single text counts as a list of one
    "date",  # a day
    "choice",  # one of ``values``
    "countries",
    "issues",
    "language",
    "slug",
    "addresses",
    "url",
    "number",
    "records",  # a list of mappings that have ``keys``
    "anything",  # a mapping that is kept as it is
]


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it holds, and how an author writes it."""

    name: str
    type: Type
    says: str  # one sentence for editors
    example: str  # as it stands in a file, in one line
    required: bool = False
    values: tuple[str, ...] = ()  # the allowed ones, where they can be listed
    keys: tuple[Key, ...] = ()  # of each record
    also: tuple[str, ...] = ()  # names that other systems give it; they are errors that lead here


_SOURCE = (
    Key("title", "text", "Title of the document.", 'title: "Joint statement"', required=True),
    Key("publisher", "text", "Who published it.", "publisher: Ministry of Foreign Affairs"),
    Key(
        "url",
        "url",
        "Where it stands, with `https://`.",
        "url: https://www.mofa.go.jp/",
        also=("link", "href"),
    ),
    Key("date", "date", "Its own date.", "date: 2026-10-27"),
    Key("accessed", "date", "The day on which you read it.", "accessed: 2026-10-28", also=("retrieved",)),
)
_CORRECTION = (
    Key("date", "date", "The day of the correction.", "date: 2026-10-29", required=True),
    Key(
        "text", "text", "What was wrong and what is right.", 'text: "The rate is 15 per cent."', required=True
    ),
)
_OVERRIDE = (
    Key(
        "action",
        "choice",
        "What to do with the derived item.",
        "action: pin",
        required=True,
        values=ACTIONS,
    ),
    Key(
        "block",
        "choice",
        "The part of the brief; `statements` speaks of the sentence wherever it is quoted.",
        "block: judgments",
        required=True,
        values=BLOCKS,
    ),
    Key(
        "sentence", "number", "The number of the sentence; not for issues, people and pairs.", "sentence: 14"
    ),
    Key(
        "value",
        "text",
        "The new wording or kind; the issue, person or pair; for a pinned position the side.",
        "value: assessed",
    ),
    Key("reason", "text", "Why; readers see it.", 'reason: "Main point of the article."', required=True),
    Key("by", "text", "Who decided.", "by: A. Editor"),
)

KEYS = (
    Key(
        "title",
        "text",
        "The headline, as plain text; without it the first heading of the text is taken.",
        'title: "Japan and the United States sign a tariff agreement"',
        required=True,
        also=("headline", "name"),
    ),
    Key(
        "date",
        "date",
        "The day of the report; without it a date that begins the file name is taken.",
        "date: 2026-10-28",
        required=True,
        also=("published", "pubdate", "day"),
    ),
    Key(
        "countries",
        "countries",
        "Names in any language, two-letter or three-letter codes; the first two are the principal pair.",
        "countries: [Japan, United States]",
        also=("country", "pair"),
    ),
    Key(
        "issues",
        "issues",
        "Ids of issues; they come before the derived ones.",
        "issues: [trade_tariffs]",
        also=("tags", "topics", "categories", "keywords"),
    ),
    Key(
        "summary",
        "text",
        "Your own summary; it takes the place of the derived one.",
        'summary: "Tokyo accepts a 15 per cent tariff."',
        also=("description", "abstract", "excerpt"),
    ),
    Key("authors", "texts", "Who wrote it.", "authors: [Jane Doe]", also=("author", "by", "byline")),
    Key(
        "sources",
        "records",
        "The documents on which the article rests.",
        'sources: [{title: "Joint statement", url: "https://www.mofa.go.jp/", accessed: 2026-10-28}]',
        keys=_SOURCE,
        also=("source", "references", "links"),
    ),
    Key(
        "language",
        "language",
        "The language of the text, as a BCP 47 tag; if absent, told by the text itself, or `en`.",
        "language: en",
        also=("lang", "locale"),
    ),
    Key(
        "status",
        "choice",
        "A draft is checked and never published.",
        "status: published",
        values=("draft", "published"),
        also=("draft", "state"),
    ),
    Key(
        "publish_on",
        "date",
        "Embargo: the article stays out of the site until that day.",
        "publish_on: 2026-11-01",
        also=("embargo",),
    ),
    Key(
        "updated", "date", "The day of the last change.", "updated: 2026-10-30", also=("modified", "lastmod")
    ),
    Key(
        "information_as_of",
        "date",
        "The day up to which the facts were known.",
        "information_as_of: 2026-10-27",
        also=("as_of",),
    ),
    Key(
        "review_by",
        "date",
        "The day by which someone should read it again.",
        "review_by: 2027-01-31",
        also=("expires",),
    ),
    Key("reviewed_by", "text", "Who checked it.", "reviewed_by: A. Editor", also=("reviewer",)),
    Key(
        "corrections",
        "records",
        "Dated corrections, shown to readers.",
        'corrections: [{date: 2026-10-29, text: "The rate is 15 per cent, not 25."}]',
        keys=_CORRECTION,
        also=("correction", "errata"),
    ),
    Key(
        "ai_use",
        "choice",
        "What part a language model had in the writing.",
        "ai_use: none",
        values=("none", "assisted", "generated"),
        also=("ai",),
    ),
    Key(
        "slug",
        "slug",
        "The last part of the page's address; without it the file name is taken.",
        "slug: japan-us-tariffs",
        also=("permalink", "url", "id"),
    ),
    Key(
        "aliases",
        "addresses",
        "Old addresses that should lead here, relative to the site.",
        "aliases: [articles/old-name/]",
        also=("redirect_from", "redirects"),
    ),
    Key(
        "overrides",
        "records",
        "What you decide over the machine, each with a reason.",
        'overrides: [{action: pin, block: judgments, sentence: 14, reason: "Main point."}]',
        keys=_OVERRIDE,
        also=("override",),
    ),
    Key(
        "extra",
        "anything",
        "Keys of your own; templates can show them.",
        "extra: {desk: Asia}",
        also=("custom", "meta"),
    ),
)
