"""Every page template, as a reader meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from looking import BRIEF, opened

pytestmark = pytest.mark.browser


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
