"""Long and short cases: each page of the odd site lies well at any width, in large letters and on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from looking import collisions, opened, resize, sideways
from odd_site import LONG_TITLE, LONG_WORD, PARTNERS

pytestmark = pytest.mark.browser

PAGES = {
    "home with eighty relations": "",
    "list of eighty relations": "briefs/",
    "list of sixty articles and more": "articles/",
    "brief of sixty articles": "briefs/japan-united-states/",
    "brief of one article": "briefs/portugal-spain/",
    "brief in Arabic": "briefs/egypt-saudi-arabia/",
    "brief in Chinese and English": "briefs/china-japan/",
    "names in other scripts": "briefs/china-egypt/",
    "brief with a long word": "briefs/austria-germany/",
    "country with eighty partners": "countries/united-states/",
    "issue over eighty relations": "issues/trade-tariffs/",
    "long title": "articles/long-title/",
    "long word": "articles/long-word/",
    "lists, a table and code": "articles/markup/",
    "from right to left": "articles/arabic/",
    "no spaces": "articles/chinese/",
    "no country": "articles/no-country/",
    "no date": "articles/no-date/",
    "people": "people/",
    "quality": "quality/",
}


@pytest.mark.parametrize("case", PAGES)
def test_a_page_lies_well_at_any_width_and_in_large_letters(
    browser: Browser, odd_address: str, case: str
) -> None:
    with opened(browser, odd_address + PAGES[case], bypass_csp=True) as page:
        for width in (320, 390, 768, 1280, 1600):
            resize(page, width)

            assert sideways(page) == ""
            assert collisions(page) == [], f"at {width} px"
        resize(page, 390)
        page.add_style_tag(content="html{font-size:200%!important}")

        assert sideways(page) == ""
        assert collisions(page) == []


def test_an_old_address_leads_to_its_article(browser: Browser, odd_address: str) -> None:
    with opened(browser, odd_address + "old/grids/") as page:
        page.wait_for_url("**/articles/markup/")


def test_words_of_another_script_say_which_way_they_run(browser: Browser, odd_address: str) -> None:
    with opened(browser, odd_address + "articles/arabic/") as page:
        direction = "getComputedStyle(document.querySelector('{}')).direction"

        assert page.evaluate(direction.format(".body .s")) == "rtl"
        assert page.evaluate(direction.format("h1")) == "rtl"
        assert page.evaluate(direction.format(".foot p")) == "ltr"
        assert page.locator("article").get_attribute("lang") == "ar"


def test_every_partner_and_title_is_shown_whole(browser: Browser, odd_address: str) -> None:
    with opened(browser, odd_address + "countries/united-states/", width=390) as page:
        page.locator("#rel details summary").click()
        shown = page.locator("#rel").inner_text()
        assert [name for name in PARTNERS if name not in shown] == []
    for address, title in (("articles/long-title/", LONG_TITLE), ("articles/long-word/", LONG_WORD)):
        with opened(browser, odd_address + address, width=320) as page:
            assert page.locator("h1").inner_text() == title


def test_a_brief_of_sixty_articles_prints_on_two_sheets(browser: Browser, odd_address: str) -> None:
    with opened(browser, odd_address + PAGES["brief of sixty articles"]) as page:
        page.emulate_media(media="print")

        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") <= 2
