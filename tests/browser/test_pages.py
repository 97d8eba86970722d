"""Every page template, as a reader meets it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

pytestmark = pytest.mark.browser

ARTICLE = "articles/takaichi-trump/"
BRIEF = "briefs/japan-united-states/"
TEMPLATES = {
    "home": "",
    "briefs": "briefs/",
    "brief": BRIEF,
    "articles": "articles/",
    "article": ARTICLE,
    "countries": "countries/",
    "country": "countries/japan/",
    "issues": "issues/",
    "issue": "issues/trade-tariffs/",
    "people": "people/",
    "person": "people/donald-trump/",
    "quality": "quality/",
    "method": "about/method/",
    "search": "search/?q=tariffs",
    "own page": "about/",
    "404": "404.html",
}
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}


@contextmanager
def opened(browser: Browser, address: str, *, width: int = 1280, scheme: str = "light") -> Iterator[Page]:
    """Open a page, and fail on anything the console or the network complains about."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]  # one of two literals
        reduced_motion="reduce",
    )
    page = context.new_page()
    complaints: list[str] = []

    def note_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # leaving a page ends what it still asks for
            complaints.append(f"failed: {request.url} {request.failure}")

    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", note_failure)
    page.on("request", lambda request: None if "127.0.0.1" in request.url else complaints.append(request.url))
    page.goto(address)
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_no_violation(browser: Browser, address: str, template: str, scheme: str) -> None:
    for width in (320, 1280):
        with opened(browser, address + TEMPLATES[template], width=width, scheme=scheme) as page:
            found = Axe().run(page, options=RULES).response["violations"]
            told = [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]

            assert told == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_page_scrolls_sideways(browser: Browser, address: str, template: str) -> None:
    for width in (320, 390, 768, 1280):
        with opened(browser, address + TEMPLATES[template], width=width) as page:
            inner, outer = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")

            assert inner <= outer, f"{inner} px of content at {width} px"


@pytest.mark.parametrize("width", [360, 390, 768, 1280])
def test_no_name_on_the_map_covers_another(browser: Browser, address: str, width: int) -> None:
    with opened(browser, address, width=width) as page:
        covered = page.evaluate(
            """() => {
                 const shown = [...document.querySelectorAll('.map text')].filter(t => t.getClientRects().length)
                   .map(t => [t.textContent, t.getBoundingClientRect()]);
                 return [shown.length, shown.flatMap(([a, p], i) => shown.slice(i + 1).filter(([, q]) =>
                   p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom
                 ).map(([b]) => [a, b]))];
               }"""
        )
    assert covered[0] >= 3
    assert covered[1] == []


def test_a_source_leads_to_its_sentence_which_is_highlighted(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        line = page.locator("#bottom .q")
        quoted = line.evaluate("q => q.firstChild.textContent.trim()")
        line.locator("a.src").click()
        target = page.locator(".s:target")

        assert quoted in target.inner_text()
        assert target.evaluate("e => getComputedStyle(e).backgroundImage") != "none"


def test_every_derived_line_of_a_brief_is_the_sentence_it_links_to(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        lines: list[list[str]] = page.evaluate(
            """() => [...document.querySelectorAll('main .q')].flatMap(q => {
                 const found = []; let text = '';
                 const walk = node => {
                   if (node.nodeType === 3) text += node.data;
                   else if (node.matches('a.src')) { found.push([text, node.href]); text = ''; }
                   else node.childNodes.forEach(walk);
                 };
                 walk(q);
                 return found.length ? found : [[text, '']];
               }).map(([text, link]) => [text.replace(/\\s+/g, ' ').trim(), link])"""
        )
        assert lines
        for text, link in lines:
            assert "#s-" in link, text
        texts: dict[str, dict[str, str]] = {}
        for text, link in lines:
            article, _, anchor = link.partition("#")
            if article not in texts:
                page.goto(article)
                texts[article] = page.evaluate(
                    """() => Object.fromEntries([...document.querySelectorAll('.s')].map(s => {
                         const copy = s.cloneNode(true);
                         copy.querySelectorAll('.n, .wc').forEach(e => e.remove());
                         return [s.id, copy.textContent.replace(/\\s+/g, ' ').trim()] }))"""
                )
            assert text.strip(" “”;") in texts[article][anchor]


def test_a_brief_prints_on_two_sheets(browser: Browser, address: str, tmp_path: Path) -> None:
    with opened(browser, address + BRIEF) as page:
        page.emulate_media(media="print")
        page.pdf(path=str(tmp_path / "brief.pdf"), prefer_css_page_size=True)

    assert (tmp_path / "brief.pdf").read_bytes().count(b"/Type /Page\n") <= 2


def test_the_way_through_a_page_works_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        page.keyboard.press("Tab")

        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.url.endswith("#main")


def test_pages_read_well_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + BRIEF)

    assert page.locator("#bottom .q").is_visible()
    assert not page.locator("[data-theme-toggle]").is_visible()
    context.close()


def test_either_order_and_the_codes_lead_to_one_brief(browser: Browser, address: str) -> None:
    for other in ("united-states-japan", "jp-us", "us-jp"):
        with opened(browser, f"{address}briefs/{other}/") as page:
            page.wait_for_url(f"**/{BRIEF}")


def test_a_site_opened_from_a_disk_leads_from_line_to_sentence(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator(f'a[href^="{BRIEF}"]').first.click()
    page.locator("#bottom a.src").click()

    assert page.locator(".s:target").is_visible()
    context.close()
