"""What pages say of themselves in JSON-LD, held against the types and properties of schema.org."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyld import jsonld

from bilateral.article.model import Correction, Source
from bilateral.pages.frame import frame
from bilateral.pages.json_ld import embed
from bilateral.pages.model import Page, Site
from factories import analysis
from pages import INFO, build, page

SCHEMA: Mapping[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "cases/schema_org.yml").read_text("utf-8")
)
TYPES: Mapping[str, str | None] = SCHEMA["types"]
IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
TALKS = (
    "Japan and the United States agreed on tariffs.",
    "Japan wants lower tariffs on cars.",
    "President Ada Stone of the United States called the gas deal fair.",
)
FULL: Mapping[str, Any] = {
    "path": "articles/talks.md",
    "title": "Tariff talks",
    "authors": ("Mark Rosen", "Ministry of Trade", "高市早苗"),
    "summary": "Both sides agreed.",
    "updated": dt.date(2026, 11, 5),
    "corrections": (Correction(dt.date(2026, 11, 9), "The sum was wrong."),),
    "sources": (
        Source("Joint statement", "The White House", "https://example.org/s", dt.date(2026, 10, 30)),
        Source("A talk", url="javascript:alert(1)"),
    ),
    "ai_use": "assisted",
    "mentioned": (("Ada Stone", "President", "US", (3,)),),
}


@pytest.fixture(scope="module")
def site() -> Site:
    return build(analysis(TALKS, **FULL))


def above(name: str) -> Iterator[str]:
    """Give a type and those above it."""
    step: str | None = name
    while step:
        yield step
        step = TYPES[step]


def faults(node: Mapping[str, Any], where: str) -> Iterator[str]:
    """Give what schema.org does not know of a thing and what hangs on it."""
    kind = node["@type"]
    if kind not in TYPES:
        yield f"{where}: no type {kind}"
        return
    for key, value in node.items():
        if key.startswith("@"):
            continue
        known = SCHEMA["properties"].get(key)
        if known is None or not set(known["of"]) & set(above(kind)):
            yield f"{where}: {kind} has no {key}"
            continue
        for each in value if isinstance(value, list) else [value]:
            if not any(fits(each, held) for held in known["holds"]):
                yield f"{where}: {key} of {kind} holds no {each!r}"
            if isinstance(each, dict):
                yield from faults(each, f"{where}.{key}")


def fits(value: Any, held: str) -> bool:
    if isinstance(value, dict):
        return value["@type"] in TYPES and held in above(value["@type"])
    if isinstance(value, (bool, int)):
        return held == ("Boolean" if isinstance(value, bool) else "Integer")
    forms = {"Text": r"(?s).+", "Date": r"\d{4}-\d{2}-\d{2}", "URL": r"https?://\S+"}
    return held in forms and bool(re.fullmatch(forms[held], value))


def blocks(shown: Page) -> list[dict[str, Any]]:
    return [json.loads(block) for block in frame(shown, INFO)["json_ld"]]


def test_every_page_says_only_what_schema_org_knows(site: Site) -> None:
    wrong = [
        fault for shown in site.pages for block in blocks(shown) for fault in faults(block, shown.address)
    ]

    assert wrong == []
    kinds = {block["@type"] for shown in site.pages for block in blocks(shown)}
    assert kinds == {
        "AnalysisNewsArticle",
        "BreadcrumbList",
        "CollectionPage",
        "Dataset",
        "ProfilePage",
        "Report",
        "WebSite",
    }


def test_the_check_itself_finds_what_is_wrong() -> None:
    node = {
        "@type": "Report",
        "birthDate": "2026-01-01",
        "about": {"@type": "Planet"},
        "datePublished": "May",
    }

    assert len(list(faults(node, ""))) == 4  # the planet is neither a Thing nor a type


def test_a_processor_of_json_ld_understands_every_block(site: Site) -> None:
    for shown in site.pages:
        for block in blocks(shown):
            assert block["@context"] == "https://schema.org"
            expanded = jsonld.expand({**block, "@context": {"@vocab": "https://schema.org/"}})
            assert len(expanded) == 1
            assert expanded[0]["@type"] == [f"https://schema.org/{block['@type']}"]
            assert len(expanded[0]) == len(block) - 1  # nothing was dropped but the context


def data(site: Site, address: str) -> dict[str, Any]:
    return dict(json.loads(page(site, address).json_ld))


def test_an_article_says_who_wrote_what_when_on_what_and_from_what(site: Site) -> None:
    found = data(site, "articles/talks/")

    assert [found[key] for key in ("headline", "datePublished", "dateModified", "inLanguage")] == [
        "Tariff talks",
        "2026-11-01",
        "2026-11-09",
        "en",
    ]
    assert [author["@type"] for author in found["author"]] == ["Person", "Organization", "Person"]
    assert found["author"][0]["familyName"] == "Rosen"
    assert [thing["name"] for thing in found["about"]] == [
        "Japan",
        "United States",
        "Trade and tariffs",
        "Energy",
    ]
    assert found["about"][0]["identifier"] == [
        {"@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-2", "value": "JP"},
        {"@type": "PropertyValue", "propertyID": "ISO 3166-1 alpha-3", "value": "JPN"},
    ]
    assert found["mentions"] == [
        {
            "@type": "Person",
            "name": "Ada Stone",
            "jobTitle": "President",
            "url": "https://desk.example/people/ada-stone/",
        }
    ]
    assert found["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "Joint statement",
            "publisher": {"@type": "Organization", "name": "The White House"},
            "url": "https://example.org/s",
            "datePublished": "2026-10-30",
        },
        {"@type": "CreativeWork", "name": "A talk"},
    ]
    assert found["correction"] == [
        {"@type": "CorrectionComment", "text": "The sum was wrong.", "datePublished": "2026-11-09"}
    ]


def test_a_brief_rests_on_its_articles_and_is_amended_by_their_last_change(site: Site) -> None:
    found = data(site, "briefs/japan-united-states/")

    assert found["isBasedOn"] == ["https://desk.example/articles/talks/"]
    assert [found["datePublished"], found["dateModified"]] == ["2026-11-01", "2026-11-09"]
    assert found["author"] == [{"@type": "Organization", "name": "Desk", "url": "https://desk.example/"}]


@pytest.mark.parametrize("address", ["briefs/japan-united-states/", "articles/talks/"])
def test_another_day_of_the_build_changes_nothing_that_is_said(site: Site, address: str) -> None:
    later = build(analysis(TALKS, **FULL), info=replace(INFO, today=dt.date(2027, 6, 1)))

    assert page(later, address).json_ld == page(site, address).json_ld
    assert page(later, address).meta == page(site, address).meta
    assert page(later, address).modified == page(site, address).modified


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        (("generated",), f"{IPTC}trainedAlgorithmicMedia"),
        (("assisted",), f"{IPTC}compositeWithTrainedAlgorithmicMedia"),
        (("none",), f"{IPTC}digitalCreation"),
        (("",), None),
        (("generated", "none"), f"{IPTC}compositeWithTrainedAlgorithmicMedia"),
        (("generated", "generated"), f"{IPTC}trainedAlgorithmicMedia"),
        (("none", ""), None),
    ],
)
def test_what_is_declared_of_artificial_intelligence_is_said_and_printed(
    uses: tuple[str, ...], expected: str | None
) -> None:
    articles = [
        analysis([f"Japan and the United States agreed on point {n}."], path=f"articles/a{n}.md", ai_use=use)
        for n, use in enumerate(uses)
    ]
    made = build(*articles)

    assert data(made, "briefs/japan-united-states/").get("digitalSourceType") == expected
    for n, use in enumerate(uses):
        own = data(made, f"articles/a{n}/").get("digitalSourceType")
        assert own == data(build(articles[n]), "briefs/japan-united-states/").get("digitalSourceType")
        assert (f"<dt>AI use</dt> <dd>{use}</dd>" in page(made, f"articles/a{n}/").body) == bool(use)
    assert "<dt>AI use</dt>" in page(made, "briefs/japan-united-states/").body


def test_a_site_that_does_not_know_its_address_says_none_of_its_own() -> None:
    made = build(analysis(TALKS, **FULL), info=replace(INFO, url=""))

    for shown in made.pages:
        for block in frame(shown, replace(INFO, url=""))["json_ld"]:
            assert set(re.findall(r'"(https?://[^"/]+)', block)) <= {
                "https://schema.org",
                "https://example.org",
                "http://cv.iptc.org",
                "http://eurovoc.europa.eu",
            }


def test_the_first_page_says_how_the_site_is_searched() -> None:
    found = data(build(analysis(TALKS), info=replace(INFO, search="search/")), "")

    assert found["potentialAction"]["target"]["urlTemplate"] == "https://desk.example/search/?q={words}"
    assert "potentialAction" not in data(build(analysis(TALKS)), "")


def test_the_page_on_the_data_names_every_file_that_is_there(site: Site) -> None:
    found = data(site, "data/")
    files = {f"https://desk.example/{asset.address}" for asset in site.assets}

    named = {each["contentUrl"]: each["encodingFormat"] for each in found["distribution"]}
    assert set(named) <= files
    assert named["https://desk.example/data/site.sqlite"] == "application/vnd.sqlite3"
    assert found["dateModified"] == "2026-11-09"


def test_the_way_to_a_page_ends_with_the_page(site: Site) -> None:
    (way,) = (b for b in blocks(page(site, "countries/japan/")) if b["@type"] == "BreadcrumbList")

    assert [(step["position"], step["name"], step["item"]) for step in way["itemListElement"]] == [
        (1, "Relations", "https://desk.example/"),
        (2, "Countries", "https://desk.example/countries/"),
        (3, "Japan", "https://desk.example/countries/japan/"),
    ]


def test_no_text_can_leave_the_script_element() -> None:
    written = embed({"@type": "Report", "headline": "</script><script>alert(1)//\u2028<!-- &amp; "})

    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written)["headline"] == "</script><script>alert(1)//\u2028<!-- &amp; "
