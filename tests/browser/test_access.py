"""What a reader needs who sees, points or moves differently: axe, forced colours, the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from looking import BRIEF, TEMPLATES, opened, resize

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"type": "tag", "values": TAGS}
# What depends on width and colour, and not on the markup alone.
VISUAL = {
    "type": "rule",
    "values": ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"],
}


def violations(page: Page, rules: dict[str, Any]) -> list[tuple[str, list[str]]]:
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in found]


@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_no_violation(browser: Browser, address: str, template: str) -> None:
    with opened(browser, address + TEMPLATES[template]) as page:
        for width, scheme, rules in (
            (1280, "light", EVERYTHING),
            (1280, "dark", VISUAL),
            (320, "dark", EVERYTHING),
            (320, "light", VISUAL),
        ):
            resize(page, width)
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of two literals

            assert violations(page, rules) == [], f"{width} px, {scheme}"


@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_no_violation_in_forced_colours(browser: Browser, address: str, template: str) -> None:
    with opened(browser, address + TEMPLATES[template], forced_colors="active") as page:
        assert violations(page, VISUAL) == []


_MARKS = """() => [...document.querySelectorAll('.k, .st')].map(e => {
  const style = getComputedStyle(e, '::before');
  return [e.textContent, parseFloat(style.borderTopWidth), style.borderTopColor, style.backgroundColor,
          style.backgroundImage, getComputedStyle(document.body).backgroundColor];
})"""
_SHAPES = """() => [...document.querySelectorAll('main svg :is(rect, circle, line, polyline, path)')]
  .filter(e => e.checkVisibility() && e.getBoundingClientRect().width + e.getBoundingClientRect().height > 0)
  .map(e => { const s = getComputedStyle(e); return [e.outerHTML.slice(0, 90), s.fill, s.stroke]; })"""


def test_kinds_and_pictures_stay_visible_in_forced_colours(browser: Browser, address: str) -> None:
    for template in (BRIEF, "", "issues/trade-tariffs/", "quality/"):
        with opened(browser, address + template, forced_colors="active") as page:
            for word, width, border, _, _, paper in page.evaluate(_MARKS):
                assert width >= 1, word
                assert border != paper, word
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            for shape, fill, stroke in page.evaluate(_SHAPES):
                assert not {fill, stroke} <= {paper, "none"}, shape


# Every control that can be reached, in the order of the document; and what the focus then looks like.
_WATCH = """() => {
  const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  window.expected = [...document.querySelectorAll(all)].filter(e => e.checkVisibility({ visibilityProperty: true })
    && !e.disabled && e.tabIndex >= 0);
  window.visited = [];
  addEventListener('focusin', event => {
    const e = event.target, style = getComputedStyle(e), box = e.getBoundingClientRect();
    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    visited.push([expected.indexOf(e), seen, e.outerHTML.slice(0, 100)]);
  });
  expected[0].focus();
  return expected.length;
}"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_tab_walks_through_every_control_in_order_and_shows_where_it_is(
    browser: Browser, address: str, template: str
) -> None:
    with opened(browser, address + TEMPLATES[template]) as page:
        count = page.evaluate(_WATCH)
        for _ in range(count - 1):
            page.keyboard.press("Tab")
        visited = page.evaluate("visited")

        assert count >= 8
        assert [number for number, _, _ in visited] == list(range(count))
        assert [html for _, seen, html in visited if not seen] == []


def test_the_skip_link_leads_past_the_masthead(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        assert page.url.endswith("#main")
        assert page.evaluate("!!document.activeElement.closest('main')")


def test_the_theme_button_and_what_folds_work_by_keyboard(browser: Browser, odd_address: str) -> None:
    with opened(browser, odd_address + "countries/united-states/") as page:
        button = page.locator("[data-theme-toggle]")
        button.focus()
        page.keyboard.press("Enter")
        assert button.inner_text() == "Theme: light"
        page.keyboard.press("Space")
        assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"

        folded = page.locator("details").first
        folded.locator("summary").focus()
        page.keyboard.press("Enter")
        assert folded.evaluate("e => e.open")
        assert folded.locator("a").first.is_visible()


def test_a_sentence_offers_the_way_back_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        page.locator("#bottom a.src").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/articles/**#s-*")
        back = page.locator(f".para:has(.s:target) .mk a[href*='{BRIEF}']").first
        back.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{BRIEF}#*")

        assert page.locator(":target").is_visible()


def test_nothing_moves_where_the_reader_asked_for_rest(browser: Browser, address: str) -> None:
    for template in TEMPLATES.values():
        with opened(browser, address + template) as page:
            moving = page.evaluate(
                """() => [...document.querySelectorAll('*')].flatMap(e => {
                     const s = getComputedStyle(e);
                     return s.animationName !== 'none' || s.transitionDuration !== '0s' || s.scrollBehavior !== 'auto'
                       ? [e.outerHTML.slice(0, 100)] : [];
                   })"""
            )
        assert moving == []
