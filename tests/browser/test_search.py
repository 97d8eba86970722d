"""Search, as a reader uses it: typing, narrowing, the keyboard, and without JavaScript."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser


@contextmanager
def searching(browser: Browser, address: str, query: str = "", *, width: int = 1280) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{address}search/{query}")
    yield page
    context.close()
    assert complaints == []


def said(page: Page, what: str | re.Pattern[str]) -> None:
    expect(page.locator("#said")).to_have_text(what)


def test_typing_finds_pages_and_the_sentences_in_them(browser: Browser, address: str) -> None:
    with searching(browser, address) as page:
        page.keyboard.type("submarines")
        said(page, re.compile(r"^\d+ pages? for “submarines”\.$"))
        sentence = page.locator("#sentences li").first

        assert "submarine" in sentence.inner_text().lower()
        assert sentence.locator("mark").first.inner_text().lower().startswith("submarine")
        sentence.locator("a").click()
        assert "submarine" in page.locator(".s:target").inner_text().lower()


def test_the_box_on_every_page_leads_to_the_results(browser: Browser, address: str) -> None:
    with searching(browser, address, "../") as page:
        page.keyboard.press("/")
        page.keyboard.type("Takaichi")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=Takaichi")

        expect(page.locator("#pages a", has_text="Sanae Takaichi").first).to_be_visible()


def test_narrowing_leaves_the_pages_of_a_relation_and_stands_in_the_address(
    browser: Browser, address: str
) -> None:
    with searching(browser, address, "?q=tariffs") as page:
        page.get_by_role("checkbox", name=re.compile("Japan–United States")).check()
        page.wait_for_url("**relation=Japan*")
        others = page.locator("#pages .note").filter(has_not_text=re.compile("Japan–United States|^Brief$"))
        expect(others).to_have_count(0)
        expect(page.locator("#pages .note").first).to_be_visible()
        notes = page.locator("#pages .note").all_inner_texts()

        assert notes
        assert all("Japan–United States" in note or note == "Brief" for note in notes)
        assert page.locator("#narrow legend").first.inner_text() == "Relation"
        page.reload()
        expect(page.get_by_role("checkbox", name=re.compile("Japan–United States"))).to_be_checked()


def test_the_lists_to_narrow_by_come_however_slow_their_counts(browser: Browser, address: str) -> None:
    def late(route: Route) -> None:
        time.sleep(0.4)
        route.continue_()

    with searching(browser, address) as page:
        page.route(re.compile(r"/pagefind/(pagefind\.js|filter/)"), late)
        page.goto(f"{address}search/?q=tariffs")
        said(page, re.compile("pages for"))

        expect(page.get_by_role("checkbox", name=re.compile("Japan–United States"))).to_be_visible()


def test_where_articles_are_many_the_lists_are_fetched_when_they_are_opened(
    browser: Browser, address: str
) -> None:
    asked: list[str] = []
    with searching(browser, address) as page:
        page.route("**/search/*", lambda route: route.fulfill(body=large(route), content_type="text/html"))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}search/?q=tariffs")
        expect(page.locator("#pages > li").first).to_be_visible()
        assert not [url for url in asked if "/pagefind/filter/" in url]
        page.locator("#narrow summary").click()

        expect(page.get_by_role("checkbox", name=re.compile("Japan–United States"))).to_be_visible()


def large(route: Route) -> str:
    """Give the page as a site of very many articles has it."""
    return route.fetch().text().replace(" data-few", "")


def test_the_keyboard_walks_through_the_results_and_back(browser: Browser, address: str) -> None:
    with searching(browser, address, "?q=tariffs") as page:
        second = page.locator("#pages h2 a").nth(1)
        expect(second).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(second).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("#q")).to_be_focused()
        page.keyboard.press("Escape")

        expect(page.locator("#q")).to_have_value("")
        expect(page.locator("#pages li")).to_have_count(0)


def test_what_is_not_found_is_said_and_the_lists_are_offered(browser: Browser, address: str) -> None:
    with searching(browser, address, "?q=zzyzxqq") as page:
        said(page, "No page for “zzyzxqq”.")

        expect(page.locator("#lists")).to_be_visible()


def test_words_of_every_page_are_not_looked_up_beside_others(browser: Browser, address: str) -> None:
    with searching(browser, address, "?q=the submarines of the") as page:
        said(page, re.compile(r"^\d+ pages? for “the submarines of the”\.$"))
        expect(page.locator("#sentences mark").first).to_be_visible()
        marks = {mark.lower() for mark in page.locator("#sentences mark").all_inner_texts()}

        assert all(mark.startswith("submarine") for mark in marks)


def test_a_query_is_shown_as_text(browser: Browser, address: str) -> None:
    with searching(browser, address, "?q=<img src=x onerror=alert(1)>") as page:
        said(page, re.compile("<img src=x"))

        assert page.locator("main img").count() == 0


@pytest.mark.parametrize(
    ("query", "sentences"),
    [("関税", 2), ("税", 3), ("東京", 1)],
    ids=["a word", "one letter", "at the beginning"],
)
def test_words_without_spaces_are_shown_and_marked_wherever_they_stand(
    browser: Browser, unspaced: str, query: str, sentences: int
) -> None:
    with searching(browser, unspaced, f"?q={query}") as page:
        said(page, re.compile(rf"^\d+ pages? for “{query}”\.$"))
        expect(page.locator("#sentences li")).to_have_count(sentences)

        assert set(page.locator("#sentences mark").all_inner_texts()) == {query}


def test_more_results_come_on_request(browser: Browser, address: str) -> None:
    with searching(browser, address, "?q=minister") as page:
        expect(page.locator("#pages > li")).to_have_count(10)
        page.get_by_role("button", name="More results").click()

        expect(page.locator("#pages > li")).not_to_have_count(10)


def test_without_javascript_the_lists_are_offered(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}search/?q=tariffs")

    assert page.locator("#lists a").count() == 5
    assert "Results need JavaScript" in page.locator("#lists").inner_text()
    context.close()


def test_from_a_disk_the_page_says_why_it_finds_nothing(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "search" / "index.html").as_uri() + "?q=tariffs")

    expect(page.locator("#lists")).to_be_visible()
    page.close()
