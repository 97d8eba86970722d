"""From a line of a brief to its sentence and back, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

BRIEF = "briefs/japan-united-states/"
SOURCE = "#bottom .src"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_source_arrives_at_its_sentence_which_is_marked(
    browser: Browser, address: str, *, scripts: bool
) -> None:
    page = browser.new_page(java_script_enabled=scripts, reduced_motion="reduce")
    page.goto(f"{address}{BRIEF}")
    words = page.locator("#bottom .q").inner_text().rsplit("Source", 1)[0].strip()
    page.locator(SOURCE).click()
    page.wait_for_url("**/articles/**")
    sentence = page.locator(".s:target")

    expect(sentence).to_contain_text(words)
    expect(sentence).to_be_in_viewport()
    expect(page.locator(".para", has=sentence).locator(".mk a", has_text="Bottom line").first).to_be_visible()
    page.close()


@pytest.mark.parametrize(
    ("start", "source", "way"),
    [(BRIEF, SOURCE, "Bottom line"), ("countries/japan/", "#wants .src", "Back to where you came from")],
)
def test_the_way_back_to_where_one_came_from_is_marked(
    browser: Browser, address: str, start: str, source: str, way: str
) -> None:
    page = browser.new_page()
    page.goto(f"{address}{start}")
    page.locator(source).first.press("Enter")
    page.wait_for_url("**/articles/**")
    back = page.locator(".mk .from")
    expect(back).to_have_text(way)
    back.click()
    page.wait_for_url(f"**/{start}*")
    page.close()
