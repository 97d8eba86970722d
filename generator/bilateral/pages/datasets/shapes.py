"""What the JSON file of a page holds: one record of the page, and lists of records."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.pages.datasets import article_tables as of_article
from bilateral.pages.datasets import brief_tables as of_brief
from bilateral.pages.datasets import hub_tables as of_hub
from bilateral.pages.datasets import json_tables as of_json
from bilateral.pages.datasets.history import HISTORY
from bilateral.pages.datasets.lines import LINES
from bilateral.pages.datasets.model import Table


@dataclass(frozen=True, slots=True)
class Shape:
    """The JSON file of a kind of page."""

    name: str  # "brief": brief.json, described by brief-1.json
    says: str
    head: Table | None  # the record of the page itself, under the name of the shape
    lists: tuple[tuple[str, Table], ...]  # key -> what each record of it is
    without: frozenset[str] = frozenset()  # columns of the lists that the record of the page tells


BRIEF = Shape(
    "brief",
    "Everything that the pages of a brief and of its history show.",
    of_brief.BRIEFS,
    (
        ("articles", of_json.NUMBERED),
        ("lines", LINES),
        ("issues", of_brief.BRIEF_ISSUES),
        ("months", of_brief.ISSUE_MONTHS),
        ("people", of_brief.BRIEF_PEOPLE),
        ("changes", of_brief.CHANGES),
        ("limits", of_brief.LIMITS),
        ("related", of_brief.RELATED),
        ("choices", of_brief.CHOICES),
        ("history", HISTORY),
        ("extras", of_brief.BRIEF_EXTRAS),
    ),
    frozenset({"brief"}),
)
ARTICLE = Shape(
    "article",
    "Everything that the page of an article shows.",
    of_article.ARTICLES,
    (
        ("briefs", of_json.STANDING),
        ("lines", LINES),
        ("sentences", of_article.SENTENCES),
        ("uses", of_json.USES),
        ("countries", of_article.ARTICLE_COUNTRIES),
        ("issues", of_article.ARTICLE_ISSUES),
        ("phrases", of_article.PHRASES),
        ("related", of_article.RELATED),
        ("findings", of_article.FINDINGS),
        ("extras", of_article.ARTICLE_EXTRAS),
        ("sources", of_article.SOURCES),
        ("corrections", of_article.CORRECTIONS),
    ),
    frozenset({"article", "brief", "source"}),
)
COUNTRY = Shape(
    "country",
    "Everything that the page of a country or bloc shows.",
    of_hub.COUNTRIES,
    (
        ("relations", of_brief.BRIEFS),
        ("lines", LINES),
        ("issues", of_json.OF_COUNTRY),
        ("months", of_json.MONTHS),
        ("people", of_brief.BRIEF_PEOPLE),
        ("articles", of_json.LISTED),
    ),
)
ISSUE = Shape(
    "issue",
    "Everything that the page of an issue shows.",
    of_hub.ISSUES,
    (("relations", of_json.OF_ISSUE), ("lines", LINES), ("near", of_json.NEAR), ("articles", of_json.LISTED)),
)
PERSON = Shape(
    "person",
    "Everything that the page of a person shows.",
    of_hub.PEOPLE,
    (("relations", of_json.OF_PERSON), ("offices", of_hub.OFFICES), ("checks", of_json.CHECKS)),
    frozenset({"person"}),
)
SITE = Shape(
    "site",
    "What the site holds: every page that has data, and every file of data.",
    None,
    (
        ("files", of_json.FILES),
        ("briefs", of_brief.BRIEFS),
        ("countries", of_hub.COUNTRIES),
        ("issues", of_hub.ISSUES),
        ("people", of_hub.PEOPLE),
        ("articles", of_json.LISTED),
    ),
)
METHOD = Shape(
    "method",
    "The rules with their versions, weights and cue words.",
    None,
    (("rules", of_hub.RULES), ("weights", of_json.WEIGHTS), ("cues", of_json.CUES)),
)
SHAPES = (SITE, BRIEF, ARTICLE, COUNTRY, ISSUE, PERSON, METHOD)
