"""Pages on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from building import CONFIG, make_desk

pytestmark = pytest.mark.browser

ADDRESS = "https://desk.example/notes/"
BRIEF = "briefs/japan-united-states/"
SOURCE = "https://ministry.example/joint-statement"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site that knows its address."""
    made = make_desk(tmp_path_factory.mktemp("print"))
    made.write("mkdocs.yml", f"{CONFIG}site_url: {ADDRESS}\n")
    made.article(sources=f"[{{title: Joint statement, url: '{SOURCE}'}}]")
    done = made.build("--strict")
    assert done.code == 0, done.told
    return made.root / "site"


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """Give a page that shows what a printer would."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def count_sheets(page: Page, target: Path) -> int:
    page.pdf(path=str(target), prefer_css_page_size=True)
    return target.read_bytes().count(b"/Type /Page\n")


def test_each_brief_of_the_sample_takes_two_sheets_at_most(paper: Page, site: Path, tmp_path: Path) -> None:
    briefs = sorted(path.parent for path in site.glob("briefs/*/brief.json"))
    assert len(briefs) > 10
    for brief in briefs:
        paper.goto((brief / "index.html").as_uri())

        assert count_sheets(paper, tmp_path / "brief.pdf") <= 2, brief.name


@pytest.mark.parametrize("page", [BRIEF, "articles/talks/"])
def test_paper_says_where_the_page_stands_on_the_web(paper: Page, desk: Path, page: str) -> None:
    paper.goto((desk / page / "index.html").as_uri())

    assert f"{ADDRESS}{page}" in paper.locator("header.top").inner_text()


def test_paper_says_where_links_lead(paper: Page, desk: Path) -> None:
    paper.goto((desk / BRIEF / "index.html").as_uri())
    assert f"{ADDRESS}articles/talks/#s-" in paper.locator("#bottom").inner_text()

    paper.goto((desk / "articles/talks/index.html").as_uri())
    after = "a => getComputedStyle(a, '::after').content"
    assert SOURCE in paper.locator(f'main a[href="{SOURCE}"]').evaluate(after)


@pytest.mark.parametrize("page", ["", BRIEF, "articles/talks/", "search/"])
def test_nothing_that_only_a_screen_can_use_is_printed(paper: Page, desk: Path, page: str) -> None:
    paper.goto((desk / page / "index.html").as_uri())
    shown = paper.evaluate(
        """() => [...document.querySelectorAll('nav, button, form, input, select, .skip')]
                .filter(e => e.getClientRects().length).map(e => e.outerHTML.slice(0, 80))"""
    )

    assert shown == []


def test_paper_is_white_whatever_the_screen(paper: Page, desk: Path) -> None:
    paper.goto((desk / BRIEF / "index.html").as_uri())

    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_heading_stays_with_what_it_heads(paper: Page, desk: Path) -> None:
    paper.goto((desk / BRIEF / "index.html").as_uri())
    loose = paper.evaluate(
        """() => [...document.querySelectorAll('main h2, main h3')].filter(h => h.getClientRects().length)
                .filter(h => getComputedStyle(h).breakAfter !== 'avoid').map(h => h.textContent)"""
    )

    assert loose == []
