"""What the head of a page says to machines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import jinja2
import pytest

from bilateral.article.model import Correction
from bilateral.pages.frame import frame
from bilateral.pages.model import Page
from bilateral.pages.render import package_templates
from bilateral.pages.site import SiteInfo
from factories import analysis
from pages import INFO, Read, build, page

HERE = Page("briefs/japan-united-states/", "Japan–United States", "What they want.", "<p></p>")
NOWHERE = replace(INFO, url="")


def tags(page: Page, info: SiteInfo = INFO, *, root: str = "") -> dict[str, str]:
    return {tag.key: tag.content for tag in frame(page, info, root=root)["meta"]}


def test_a_card_is_the_picture_of_a_preview_with_its_size_and_words() -> None:
    found = tags(replace(HERE, card="cards/japan-united-states.png"))

    assert found["og:image"] == "https://desk.example/cards/japan-united-states.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == "Japan–United States · Desk"
    assert found["twitter:card"] == "summary_large_image"


def test_without_a_card_a_preview_has_no_picture() -> None:
    found = tags(HERE)

    assert found["twitter:card"] == "summary"
    assert not [key for key in found if key.startswith("og:image")]


def test_a_site_that_does_not_know_its_address_names_none_in_its_tags() -> None:
    found = tags(replace(HERE, card="cards/japan-united-states.png"), NOWHERE)

    assert not [value for value in found.values() if "://" in value]
    assert not {"og:url", "og:image"} & set(found)


def test_the_page_that_answers_everywhere_has_no_address_of_its_own() -> None:
    shown = frame(Page("404.html/", "Page not found", "", ""), INFO, root="/")

    assert shown["canonical"] == ""
    assert tags(Page("404.html/", "Page not found", "", ""), root="/") == {"robots": "noindex"}


def test_the_canonical_address_is_that_of_the_file_where_pages_are_files() -> None:
    info = replace(INFO, directory_urls=False)

    assert frame(HERE, info)["canonical"] == "https://desk.example/briefs/japan-united-states.html"
    assert tags(HERE, info)["og:url"] == "https://desk.example/briefs/japan-united-states.html"


TALKS = ["Japan and the United States agreed on tariffs.", "Japan buys gas."]
THEME = jinja2.Environment(
    loader=jinja2.FileSystemLoader(package_templates() / "theme"),
    autoescape=False,  # noqa: S701 (as under MkDocs: the frame escapes by itself)
)


def said(address: str, info: SiteInfo = INFO, **front: Any) -> dict[str, list[str]]:
    """Give what the head of a page says, by key; a key may stand several times."""
    shown = page(build(analysis(TALKS, path="articles/talks.md", **front), info=info), address)
    found: dict[str, list[str]] = {}
    for tag in frame(shown, info)["meta"]:
        found.setdefault(tag.key, []).append(tag.content)
    return found


def test_an_article_states_what_libraries_and_scholar_ask() -> None:
    found = said(
        "articles/talks/",
        title="Tariff talks",
        authors=("Mark Rosen", "Ministry of Trade"),
        language="en-GB",
        corrections=(Correction(dt.date(2026, 11, 9), "The sum was wrong."),),
    )

    assert {key: values for key, values in found.items() if not key.startswith(("og:", "twitter:"))} == {
        "article:published_time": ["2026-11-01"],
        "article:modified_time": ["2026-11-09"],
        "article:section": ["Trade and tariffs"],
        "article:tag": ["Japan", "United States", "Trade and tariffs", "Energy"],
        "DC.title": ["Tariff talks"],
        "DC.creator": ["Mark Rosen", "Ministry of Trade"],
        "DC.publisher": ["Desk"],
        "DC.type": ["Text"],
        "DC.format": ["text/html"],
        "DC.language": ["en-GB"],
        "DC.identifier": ["https://desk.example/articles/talks/"],
        "DC.subject": ["Trade and tariffs", "Energy"],
        "DC.coverage": ["Japan", "United States"],
        "DCTERMS.issued": ["2026-11-01"],
        "DCTERMS.modified": ["2026-11-09"],
        "DCTERMS.hasVersion": found["DCTERMS.hasVersion"],
        "citation_title": ["Tariff talks"],
        "citation_author": ["Rosen, Mark", "Ministry of Trade"],
        "citation_publication_date": ["2026/11/01"],
        "citation_language": ["en-GB"],
        "citation_journal_title": ["Desk"],
        "citation_public_url": ["https://desk.example/articles/talks/"],
    }
    assert (found["og:type"], found["og:title"]) == (["article"], ["Tariff talks"])


def test_a_brief_is_a_report_of_the_site_with_its_version_for_a_number() -> None:
    found = said("briefs/japan-united-states/", updated=dt.date(2026, 11, 9))

    assert found["citation_publication_date"] == ["2026/11/09"]
    assert found["citation_technical_report_institution"] == ["Desk"]
    assert found["citation_technical_report_number"] == found["DCTERMS.hasVersion"]
    assert found["DC.creator"] == ["Desk"]


def test_what_is_not_known_is_not_said() -> None:
    found = said("articles/talks/", info=NOWHERE, date=None, authors=())

    missing = {
        "DC.creator",
        "DC.identifier",
        "DCTERMS.issued",
        "citation_author",
        "citation_publication_date",
    }
    assert not missing & set(found)
    assert found["og:type"] == ["article"]
    assert all(content for contents in found.values() for content in contents)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "en_US"), ("ja", "ja_JP"), ("pt-BR", "pt_BR"), ("zh-Hant", "zh_TW"), ("x-odd", "x-odd")],
)
def test_the_language_of_a_preview_has_a_territory(language: str, expected: str) -> None:
    assert tags(replace(HERE, language=language))["og:locale"] == expected


HOSTILE = (
    "Quotes \" and ' and `",
    "</title><script>alert(1)</script>",
    "محادثات اليابان والولايات المتحدة",
    "{{ 7 * 7 }}{% raw %}",
    "A long title " * 11,
    "&lt;b&gt; &amp; <b>",
)


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("address", ["articles/talks/", "briefs/japan-united-states/"])
def test_no_title_or_author_leaves_its_attribute(title: str, address: str) -> None:
    shown = page(build(analysis(TALKS, path="articles/talks.md", title=title, authors=(title,))), address)
    read = Read(THEME.get_template("frame.html").render(frame(shown, INFO)))

    head = [(tag, given) for tag, given in read.tags if tag in {"meta", "script", "link", "base"}]
    assert [given.get("src", given.get("type")) for tag, given in head if tag == "script"] == [
        "../../site.js",
        *(["../../article.js"] if address == "articles/talks/" else []),
        "application/ld+json",
        "application/ld+json",
    ]
    assert read.faults == []
    if address == "articles/talks/":
        assert contents(head, "citation_title") == [" ".join(title.split())]
        assert contents(head, "citation_author") == [" ".join(title.split())]


def contents(head: Sequence[tuple[str, dict[str, str]]], name: str) -> list[str]:
    return [given["content"] for _, given in head if given.get("name") == name]


def test_search_and_the_report_for_editors_ask_to_be_left_out() -> None:
    site = build(analysis(TALKS), info=replace(INFO, search="search/"))

    unlisted = {each.address for each in site.pages if tags(each).get("robots") == "noindex"}
    assert unlisted == {"quality/", "search/"}
