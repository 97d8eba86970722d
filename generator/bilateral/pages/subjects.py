"""Countries, issues and people as machines know them, and the works that are about them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilateral.analysis.model import Analysis
from bilateral.article.model import Article, Source
from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.work import Work
from bilateral.pages.json_ld import Node, work_node
from bilateral.pages.links import absolute
from bilateral.reference.model import Country, Issue

EUROVOC = "http://eurovoc.europa.eu/100141"  # the thesaurus as a whole
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
AI_USES = {
    "generated": "trainedAlgorithmicMedia",
    "assisted": "compositeWithTrainedAlgorithmicMedia",
    "none": "digitalCreation",
}
"""What an article declares of artificial intelligence, in the terms of the IPTC."""

_MOST = 100  # articles of a brief, people of an article that are named
_FOREMOST = 5  # issues and people of a brief that are named: each reader loads them, and brief.json has all


def country_node(country: Country, known: Catalogue) -> Node:
    """Describe a country with its codes, a bloc as an organisation."""
    address = known.countries.get(country.code, "")
    codes = (("alpha-2", country.code), ("alpha-3", country.alpha3)) if country.numeric else ()
    return {
        "@type": "Organization" if country.is_bloc else "Country",
        "name": country.name,
        "identifier": [_code(f"ISO 3166-1 {form}", code) for form, code in codes if code],
        "url": absolute(known.site, address) if address else "",
    }


def _code(scheme: str, value: str) -> Node:
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def issue_node(issue: Issue, known: Catalogue) -> Node:
    """Describe an issue by the EuroVoc concept nearest to it."""
    address = known.issues.get(issue.id, "")
    return {
        "@type": "DefinedTerm",
        "name": issue.label,
        "termCode": issue.eurovoc,
        "inDefinedTermSet": EUROVOC if issue.eurovoc else "",
        "url": absolute(known.site, address) if address else "",
    }


def person_node(name: str, role: str, address: str, known: Catalogue) -> Node:
    """Describe a person with the office as an article writes it."""
    return {
        "@type": "Person",
        "name": name,
        "jobTitle": role,
        "url": absolute(known.site, address) if address else "",
    }


def article_node(analysis: Analysis, work: Work, known: Catalogue) -> Node:
    """Describe an article: what it is about, whom it names, what it rests on, what was corrected."""
    article, front = analysis.article, analysis.article.front
    return work_node(work, known.site) | {
        "description": front.summary,
        "wordCount": analysis.readability.words,
        "articleSection": analysis.issues[0].label if analysis.issues else "",
        "about": [
            *(country_node(country, known) for country in countries_of(analysis, known)),
            *(issue_node(issue, known) for issue in issues_of(analysis, known)),
        ],
        "mentions": [
            person_node(hub.name, mention.role, known.people.get(hub.slug, ""), known)
            for hub, mention in known.named.get(article.address, ())[:_MOST]
        ],
        "citation": [_source(source) for source in front.sources],
        "correction": [
            {"@type": "CorrectionComment", "text": each.text, "datePublished": each.date.isoformat()}
            for each in front.corrections
        ],
        "digitalSourceType": _source_type([article]),
    }


def brief_node(brief: Brief, work: Work, known: Catalogue) -> Node:
    """Describe a brief: what it is about, whom it names, on which articles it rests."""
    articles = [entry.article for entry in brief.entries]
    return work_node(work, known.site) | {
        "abstract": brief.bottom_line.text if brief.bottom_line else "",
        "about": [
            *(country_node(side, known) for side in (brief.left, brief.right)),
            *(issue_node(found.issue, known) for found in brief.issues[:_FOREMOST]),
        ],
        "mentions": [
            person_node(person.name, person.role, known.people.get(person.slug, ""), known)
            for person in brief.people[:_FOREMOST]
        ],
        "isBasedOn": known.site.url
        and [absolute(known.site, article.address) for article in articles[-_MOST:]],
        "encoding": known.site.url
        and {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": absolute(known.site, f"{brief.address}brief.json"),
        },
        "digitalSourceType": _source_type(articles),
    }


def countries_of(analysis: Analysis, known: Catalogue) -> tuple[Country, ...]:
    """Give the countries of an article's pairs, else the first that it is about."""
    codes = dict.fromkeys(code for pair in analysis.pairs for code in pair)
    named = known.reference.countries
    return tuple(named[c] for c in codes or [c.code for c in analysis.countries[:1]] if c in named)


def issues_of(analysis: Analysis, known: Catalogue) -> tuple[Issue, ...]:
    """Give the issues of an article that the register knows, strongest first."""
    issues = {issue.id: issue for issue in known.reference.issues}
    return tuple(issues[found.id] for found in analysis.issues if found.id in issues)


def _source(source: Source) -> dict[str, Any]:
    linked = source.url.startswith(("http://", "https://"))
    return {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "url": source.url if linked else "",
        "datePublished": source.date.isoformat() if source.date else "",
    }


def _source_type(articles: Sequence[Article]) -> str:
    """Give the term for what a machine wrote; of several articles that agree, theirs, else that of a mix."""
    uses = {article.front.ai_use for article in articles}
    if len(uses) == 1:
        (use,) = uses
        return f"{SOURCE_TYPES}{AI_USES[use]}" if use else ""
    return f"{SOURCE_TYPES}{AI_USES['assisted']}" if uses & {"generated", "assisted"} else ""
