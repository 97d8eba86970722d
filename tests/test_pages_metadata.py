"""What the head of a page says to machines."""

from __future__ import annotations

from dataclasses import replace

from bilateral.pages.frame import frame
from bilateral.pages.model import Page
from bilateral.pages.site import SiteInfo
from pages import INFO

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
