"""The records of JSON files that are no rows of a table: lists on a page, and what a line has there."""

from __future__ import annotations

from bilateral.pages.datasets import brief_tables as of_brief
from bilateral.pages.datasets.model import Field, Table

MORE = (
    Field("country", "text", "code of the side; in positions", empty=True),
    Field("date", "date", "first day of what the words name; in timeline and undated", empty=True),
    Field("precision", "text", "how exact the date is: day, month, year, none", empty=True),
    Field("as_written", "text", "the words of a date, or a person with an office", empty=True),
    Field("expected", "flag", "whether it was still to come; in timeline and undated", empty=True),
    Field("hedge", "text", "the author’s words for how likely it is; in outlook", empty=True),
    Field("hedge_start", "whole", "where they begin in the sentence, in characters", empty=True),
    Field("hedge_end", "whole", "where they end", empty=True),
    Field("person", "text", "id of the person; in people and checks", empty=True),
    Field("role", "text", "the office as written; in people", empty=True),
)
"""The keys that a line has in the JSON of some blocks alone."""

_TITLE = Field("title", "text", "title of the brief")
_BRIEF = Field("brief", "text", "id of the brief")
_ADDRESS = Field("address", "text", "from the root of the site")
LISTED = Table(
    "listed",
    "An article in a list.",
    (
        Field("id", "text", "id of the article"),
        Field("title", "text", "as its author wrote it"),
        Field("date", "date", "when it was written", empty=True),
        _ADDRESS,
    ),
)
NUMBERED = Table(
    "numbered",
    "An article of a brief under its number there.",
    (*of_brief.BRIEF_ARTICLES.fields[1:2], *LISTED.fields, of_brief.BRIEF_ARTICLES.fields[3]),
)
STANDING = Table(
    "standing",
    "A brief in which an article stands.",
    (_BRIEF, _TITLE, Field("number", "whole", "of the article in the brief"), _ADDRESS),
)
USES = Table(
    "uses",
    "A block of a brief that quotes a sentence of the article.",
    (
        Field("sentence", "whole", "number of the sentence"),
        Field("address", "text", "address of the block, from the root of the site"),
    ),
)
OF_COUNTRY = Table(
    "issues of a country",
    "A key issue over the relations of a country.",
    (
        Field("issue", "text", "id of the issue"),
        Field("label", "text", "in the language of the site"),
        Field("partners", "list", "codes of the other sides"),
        Field("sentences", "whole", "sentences that name it"),
    ),
)
MONTHS = Table(
    "months of a country",
    "How often the relations of a country name an issue in a month.",
    of_brief.ISSUE_MONTHS.fields[1:],
)
OF_ISSUE = Table(
    "relations of an issue",
    "A brief in which the issue is a key issue.",
    (of_brief.BRIEF_ISSUES.fields[0], _TITLE, *of_brief.BRIEF_ISSUES.fields[1:2],
     *of_brief.BRIEF_ISSUES.fields[3:], _ADDRESS),
)  # fmt: skip
NEAR = Table(
    "near",
    "Another issue that sentences on this one name, in the brief where it weighs most.",
    (
        Field("issue", "text", "id of the other issue"),
        Field("sentences", "whole", "sentences that name both"),
    ),
)
OF_PERSON = Table(
    "relations of a person",
    "A brief that shows the person.",
    (_BRIEF, _TITLE, *of_brief.BRIEF_PEOPLE.fields[3:5], of_brief.BRIEF_PEOPLE.fields[6], _ADDRESS),
)
CHECKS = Table(
    "checks",
    "An office that does not agree with the day, the register or another article.",
    (
        Field("name", "text", "what it is"),
        Field("says", "text", "in words"),
        Field("sources", "list", "addresses of the sentences"),
    ),
)
FILES = Table(
    "files",
    "A file of data of the whole site.",
    (
        Field("address", "text", "from the root of the site"),
        Field("says", "text", "what one row of it is, or what it holds"),
        Field("rows", "whole", "rows, where it has rows", empty=True),
        Field("bytes", "whole", "its size"),
    ),
)
WEIGHTS = Table(
    "weights",
    "What a trait of a sentence or phrase adds or costs.",
    (
        Field("rule", "text", "id of the rule"),
        Field("trait", "text", "in words"),
        Field("weight", "number", "what it adds"),
    ),
)
CUES = Table(
    "cues",
    "A list of cue words of a rule, as the registers write them.",
    (
        Field("rule", "text", "id of the rule"),
        Field("list", "text", "what the words tell"),
        Field("words", "list", "a slash offers words, ~ is any form of a verb, * any word or ending"),
    ),
)
