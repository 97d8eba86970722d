"""What is kept of each brief."""

from __future__ import annotations

from bilateral.pages.datasets.article_tables import STATES
from bilateral.pages.datasets.model import Field, Table

_BRIEF = Field("brief", "text", "id of the brief", refers="briefs")
_RANK = Field("rank", "whole", "place in the block, from 1")
_ISSUE = Field("issue", "text", "id of the issue", refers="issues")

BRIEFS = Table(
    "briefs",
    "The brief of a relation between two countries or blocs.",
    (
        Field("id", "text", "the last part of its address"),
        Field("title", "text", "the names of both sides"),
        Field("left", "text", "code of the side that is named first", refers="countries"),
        Field("right", "text", "code of the other side", refers="countries"),
        Field("articles", "whole", "articles it is made from; near-copies count once"),
        Field("published", "date", "day of its oldest article", empty=True),
        Field("amended", "date", "day on which the last of its articles was written or updated", empty=True),
        Field("information_as_of", "date", "the day up to which it is informed", empty=True),
        Field("reviewed_by", "list", "who read its articles again"),
        Field("review", "text", "whether somebody should read it again", allowed=STATES),
        Field("review_due", "date", "when it should be read again", empty=True),
        Field("first_issue", "text", "id of its first key issue", empty=True, refers="issues"),
        Field("sentences", "whole", "sentences of its articles"),
        Field("looking_ahead", "whole", "sentences that tell what may come, shown or not"),
        Field("mean_words", "number", "words a sentence"),
        Field("longest", "whole", "words of the longest sentence"),
        Field("over_budget", "whole", "sentences with more words than the site’s budget"),
        Field("silent", "list", "codes of the sides of which no sentence says what they want"),
        Field("version", "text", "the version that a citation names; another when its substance is"),
        Field("address", "text", "from the root of the site"),
    ),
    key=("id",),
    label="title",
)
BRIEF_ARTICLES = Table(
    "brief_articles",
    "An article of a brief under its number there.",
    (
        _BRIEF,
        Field("number", "whole", "the part of a source before the point, from 1; a near-copy has that of the "
                                 "article that counts for it"),
        Field("article", "text", "id of the article", refers="articles"),
        Field("copy", "flag", "whether it is a near-copy, which does not count"),
    ),
    key=("brief", "article"),
)  # fmt: skip
BRIEF_ISSUES = Table(
    "brief_issues",
    "A key issue of a brief.",
    (
        _BRIEF,
        _RANK,
        _ISSUE,
        Field("score", "number", "weight beside the first, which has 1"),
        Field("sentences", "whole", "sentences of the brief’s articles that name it"),
        Field("of", "whole", "all sentences of the brief’s articles"),
        Field("expected_only", "flag", "whether nothing about it has happened yet"),
    ),
    key=("brief", "issue"),
)
ISSUE_MONTHS = Table(
    "issue_months",
    "How often a brief names a key issue in a month.",
    (
        _BRIEF,
        _ISSUE,
        Field(
            "month", "text", "YYYY-MM, of the 12 to the newest article; those without a mention are left out"
        ),
        Field("mentions", "whole", "sentences of that month’s articles that name it"),
    ),
    key=("brief", "issue", "month"),
)
POSITIONS = Table(
    "positions",
    "A sentence in which a side seeks, offers, demands or refuses something.",
    (_BRIEF, _RANK, Field("country", "text", "code of the side", refers="countries")),
    key=("brief", "country", "rank"),
    of_line=True,
)
TIMELINE = Table(
    "timeline",
    "Something with a date, or told with words of time and no date.",
    (
        _BRIEF,
        _RANK,
        Field(
            "date", "date", "first day of what the words name; none for words that name no date", empty=True
        ),
        Field("precision", "text", "how exact it is", allowed=("day", "month", "year", "none")),
        Field("as_written", "text", "the words"),
        Field("expected", "flag", "whether it was still to come"),
    ),
    of_line=True,
)
OUTLOOK = Table(
    "outlook",
    "A sentence that tells what may come, with the author’s own hedge.",
    (
        _BRIEF,
        _RANK,
        Field("hedge", "text", "the author’s words for how likely it is", empty=True),
        Field("hedge_start", "whole", "where they begin in the sentence, in characters"),
        Field("hedge_end", "whole", "where they end"),
    ),
    key=("brief", "rank"),
    of_line=True,
)
BRIEF_PEOPLE = Table(
    "brief_people",
    "A person of a brief.",
    (
        _BRIEF,
        _RANK,
        Field("person", "text", "id of the person", refers="people"),
        Field("name", "text", "the fullest form in the articles of the brief"),
        Field("role", "text", "the office as written, in the newest article that writes one", empty=True),
        Field("country", "text", "code of the country", empty=True, refers="countries"),
        Field("sentences", "whole", "sentences that name the person"),
    ),
    key=("brief", "person"),
    label="name",
)
CHANGES = Table(
    "changes",
    "Something that the newest article of a brief changed.",
    (
        _BRIEF,
        _RANK,
        Field(
            "change",
            "text",
            "what happened",
            allowed=(
                "issue_added",
                "issue_risen",
                "issue_gone",
                "judgment_new",
                "judgment_chosen",
                "judgment_gone",
                "person_new",
                "unchanged",
            ),
        ),
        Field("about", "text", "the issue, the person, the place of the judgment", empty=True),
        Field("says", "text", "in words"),
        Field("article", "text", "id of the article that tells it", empty=True, refers="articles"),
        Field("sentence", "whole", "number of the sentence that tells it", empty=True),
        Field("text", "text", "that sentence, verbatim", empty=True),
        Field("address", "text", "address of that sentence", empty=True),
    ),
    key=("brief", "rank"),
)  # fmt: skip
LIMITS = Table(
    "limits",
    "What is known to be weak about a brief.",
    (
        _BRIEF,
        _RANK,
        Field("name", "text", "what it is: no_date, no_source, former, one_side, …"),
        Field("says", "text", "in words"),
        Field("remedy", "text", "what would mend it", empty=True),
        Field("warns", "flag", "whether it stands in the strip on the first screen"),
    ),
    key=("brief", "rank"),
)
RELATED = Table(
    "related",
    "Another brief that is related, with the reason.",
    (
        _BRIEF,
        _RANK,
        Field("other", "text", "id of the other brief", refers="briefs"),
        Field("reason", "text", "why, in words"),
    ),
    key=("brief", "other"),
)
CHOICES = Table(
    "choices",
    "What an editor decided and the brief follows.",
    (
        _BRIEF,
        _RANK,
        Field("action", "text", "what was done", allowed=("pin", "drop", "reword", "retype")),
        Field("part", "text", "the part of the brief"),
        Field("value", "text", "the wording, kind, id or name that was given", empty=True),
        Field("article", "text", "id of the article in whose head it stands", refers="articles"),
        Field("sentence", "whole", "number of the sentence it speaks of", empty=True),
        Field("reason", "text", "the editor’s reason", empty=True),
        Field("edited_by", "text", "the editor, where named", empty=True),
    ),
    key=("brief", "rank"),
)
BRIEF_EXTRAS = Table(
    "brief_extras",
    "Something that another package found in a brief; its sentences are lines of the same rank.",
    (
        _BRIEF,
        Field("name", "text", "name of the rule that found it; lines are about it"),
        Field("rank", "whole", "place in the block of that rule, from 1"),
        Field("phrase", "text", "as the newest article writes it"),
        Field("note", "text", "what more is known of it", empty=True),
        Field("articles", "whole", "articles of the brief that name it"),
    ),
    key=("brief", "name", "rank"),
)
TABLES = (
    BRIEFS, BRIEF_ARTICLES, BRIEF_ISSUES, ISSUE_MONTHS, POSITIONS, TIMELINE, OUTLOOK, BRIEF_PEOPLE, CHANGES,
    LIMITS, RELATED, CHOICES, BRIEF_EXTRAS,
)  # fmt: skip
