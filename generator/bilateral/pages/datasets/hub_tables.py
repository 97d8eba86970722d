"""What is kept of countries, issues, people and rules, and what their rows say."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bilateral.analysis.model import Extra
from bilateral.analysis.rules import RULES as OF_AN_ARTICLE
from bilateral.brief.model import CountryHub, IssueHub, PersonHub
from bilateral.brief.rules import RULES as OF_A_BRIEF
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.datasets.lines import rule_id
from bilateral.pages.datasets.model import Field, Row, Table
from bilateral.reference.model import Country

_ADDRESS = Field("address", "text", "from the root of the site; none where it has no page", empty=True)

SITE = Table(
    "site",
    "Something that holds for the whole site.",
    (
        Field("name", "text", "name, url, built_for, version, schema"),
        Field("value", "text", "its value", empty=True),
    ),
    key=("name",),
    file=False,
)
RULES = Table(
    "rules",
    "A rule that chooses or measures something, as the page on the method lists it.",
    (
        Field("id", "text", "its stage and its name: brief.outlook"),
        Field("version", "text", "it rises with each change of what the rule gives"),
        Field("says", "text", "what it does"),
    ),
    key=("id",),
    label="id",
)
COUNTRIES = Table(
    "countries",
    "A country or bloc that an article names.",
    (
        Field("id", "text", "ISO 3166-1 alpha-2; XK; EU, NATO, ASEAN, UN and such for blocs"),
        Field("name", "text", "in the language of the site"),
        Field("alpha3", "text", "ISO 3166-1 alpha-3; none for blocs", empty=True),
        Field("numeric", "text", "ISO 3166-1 numeric, with its zeros; none for blocs", empty=True),
        Field("bloc", "flag", "whether it is a bloc or an organisation"),
        Field("capital", "text", "capital or seat", empty=True),
        Field("longitude", "number", "of the capital or seat, degrees east", empty=True),
        Field("latitude", "number", "of the capital or seat, degrees north", empty=True),
        Field("briefs", "whole", "briefs in which it is a side"),
        Field("articles", "whole", "articles that are about it"),
        _ADDRESS,
    ),
    key=("id",),
    label="name",
)
ISSUES = Table(
    "issues",
    "An issue that an article names.",
    (
        Field("id", "text", "the last part of its address has hyphens for low lines"),
        Field("label", "text", "in the language of the site"),
        Field("group", "text", "the part of life it belongs to", empty=True),
        Field("definition", "text", "what counts as this issue", empty=True),
        Field("eurovoc", "text", "number of the concept in EuroVoc", empty=True),
        Field("briefs", "whole", "briefs in which it is a key issue"),
        Field("first", "whole", "briefs in which it is the first key issue"),
        Field("articles", "whole", "articles that name it"),
        _ADDRESS,
    ),
    key=("id",),
    label="label",
)
PEOPLE = Table(
    "people",
    "A person whom the articles name with an office, or whom a brief shows.",
    (
        Field("id", "text", "the last part of the address"),
        Field("name", "text", "the fullest form in the articles"),
        Field("country", "text", "code of the country, where the articles or the register tell", empty=True,
              refers="countries"),
        Field("briefs", "whole", "briefs that show the person"),
        Field("offices", "whole", "sentences that name the person with an office"),
        _ADDRESS,
    ),
    key=("id",),
    label="name",
)  # fmt: skip
OFFICES = Table(
    "offices",
    "A sentence that names a person with an office.",
    (
        Field("person", "text", "id of the person", refers="people"),
        Field("rank", "whole", "place among them, oldest first"),
        Field("date", "date", "of the article", empty=True),
        Field("as_written", "text", "person and office"),
        Field("role", "text", "the office as written", empty=True),
        Field("article", "text", "id of the article", refers="articles"),
        Field("sentence", "whole", "number of the sentence in the article, from 1"),
        Field("address", "text", "address of the sentence, from the root of the site"),
    ),
    key=("person", "rank"),
)
TABLES = (SITE, RULES, COUNTRIES, ISSUES, PEOPLE, OFFICES)

SCHEMA = "1"
"""The version of the tables: it rises when one loses a column or gives one another meaning."""


def site_rows(known: Catalogue) -> list[Row]:
    """Give what holds for the whole site."""
    site = known.site
    return [
        ("name", site.name),
        ("url", site.url or None),
        ("built_for", site.today.isoformat()),
        ("version", f"bilateral {site.version}".strip()),
        ("schema", SCHEMA),
    ]


def rule_rows(known: Catalogue) -> list[Row]:
    """Give every rule: of articles, of briefs, and of the packages that found something."""
    extras: dict[str, Extra] = {
        extra.rule.name: extra for analysis in known.collection.analyses for extra, _ in analysis.extras
    }
    stages = (
        *(("article", rule) for rule in OF_AN_ARTICLE),
        *(("brief", rule) for rule in OF_A_BRIEF),
        *(("extra", extras[name].rule) for name in sorted(extras)),
    )
    return [(rule_id(stage, rule), rule.version, rule.says) for stage, rule in stages]


def country_rows(known: Catalogue, named: Collection[str]) -> Iterator[Row]:
    """Give the row of each country that has a page, and of those that are only ``named``; by code."""
    hubs = {hub.country.code: hub for hub in known.collection.countries}
    for code in sorted({*hubs, *named}):
        hub = hubs.get(code)
        country = known.reference.countries.get(code) or Country(code, code, code.lower())
        yield country_row(hub or CountryHub(country, (), ()), known.countries.get(code, ""))


def country_row(hub: CountryHub, address: str) -> Row:
    """Give the row of a country."""
    c = hub.country
    return (
        c.code, c.name, c.alpha3 or None, c.numeric or None, c.is_bloc, c.capital or None, c.longitude,
        c.latitude, len(hub.briefs), len(hub.analyses), address or None,
    )  # fmt: skip


def issue_row(hub: IssueHub, address: str) -> Row:
    """Give the row of an issue."""
    i = hub.issue
    first = sum(brief.issues[0].issue.id == i.id for brief, _ in hub.briefs)
    return (
        i.id, i.label, i.group or None, i.definition or None, i.eurovoc or None, len(hub.briefs), first,
        len(hub.analyses), address or None,
    )  # fmt: skip


def person_row(hub: PersonHub, address: str) -> Row:
    """Give the row of a person."""
    country = hub.country.code if hub.country else None
    return (hub.slug, hub.name, country, len(hub.briefs), len(hub.mentions), address or None)


def office_rows(hub: PersonHub) -> list[Row]:
    """Give the rows of the sentences that name a person with an office."""
    return [
        (
            hub.slug, rank, a.article.front.date.isoformat() if a.article.front.date else None,
            m.as_written, m.role or None, a.article.front.slug, m.sentence.number,
            f"{a.article.address}#{m.sentence.anchor}",
        )
        for rank, (a, m) in enumerate(hub.mentions, 1)
    ]  # fmt: skip
