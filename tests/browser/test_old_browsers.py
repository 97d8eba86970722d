"""Browsers that know neither ``light-dark()`` nor ``:has()``: the style sheet without the rules they drop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from looking import ARTICLE, BRIEF, collisions, opened, sideways

pytestmark = pytest.mark.browser

# What such a browser reads: a block of @supports falls away or counts, a rule with an unknown selector falls away.
_SUPPORTS = re.compile(
    r"@supports\s*(not\s+)?(selector\(:has\(a\)\)|\(?color:light-dark\(#000,#fff\)\)?)\s*\{"
)


def aged(css: str) -> str:
    """Give the style sheet as such a browser understands it."""
    while found := _SUPPORTS.search(css):
        end = _closing(css, found.end())
        inside = css[found.end() : end] if found[1] else ""
        css = css[: found.start()] + inside + css[end + 1 :]
    css = re.sub(r"[^{}]*:has\([^{}]*\{[^{}]*\}", "", css)
    return re.sub(r"[\w-]+:[^;{}]*light-dark\([^;{}]*;?", "", css)


def _closing(css: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(css[at], 0)
        at += 1
    return at - 1


@contextmanager
def aged_page(browser: Browser, address: str, *, width: int) -> Iterator[Page]:
    with opened(browser, address + "404.html", width=width, color_scheme="dark") as page:

        def age(route: Route) -> None:
            answer = route.fetch()
            headers = {name: value for name, value in answer.headers.items() if name != "content-length"}
            route.fulfill(status=200, headers=headers, body=aged(answer.text()))

        page.route("**/*.css", age)
        yield page


def test_the_style_sheet_of_an_old_browser_holds_no_new_features() -> None:
    css = (
        "a{color:red}@supports(color:light-dark(#000,#fff)){:root{--x:light-dark(#000,#fff)}b{c:d}}"
        "body:has(x) .y{color:blue}@supports not selector(:has(a)){.z{display:none}}"
    )

    assert aged(css) == "a{color:red}.z{display:none}"


@pytest.mark.parametrize("template", ["", BRIEF, ARTICLE, "search/?q=tariffs", "countries/japan/"])
def test_an_old_browser_shows_a_good_page(browser: Browser, address: str, template: str) -> None:
    for width in (390, 1280):
        with aged_page(browser, address, width=width) as page:
            page.goto(address + template)
            rules = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag22aa"]}
            found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]})

            assert [each["id"] for each in found.response["violations"]] == []
            assert sideways(page) == ""
            assert collisions(page) == []
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 248)"


def test_an_old_browser_marks_long_sentences_always(browser: Browser, address: str) -> None:
    with aged_page(browser, address, width=1280) as page:
        page.goto(address + ARTICLE)

        assert page.locator(".wc").first.is_visible()
        assert not page.locator("#rl").is_visible()
