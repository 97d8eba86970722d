"""How pages lie in the window: any width, zoom and text size, with no shift and little weight."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from looking import BRIEF, TEMPLATES, collisions, opened, resize, sideways

pytestmark = pytest.mark.browser

KILOBYTE = 1000
WIDTHS = (320, 390, 768, 1280, 1600)


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_page_scrolls_sideways_or_lays_text_on_text(browser: Browser, address: str, template: str) -> None:
    with opened(browser, address + TEMPLATES[template]) as page:
        for width in WIDTHS:
            resize(page, width)

            assert sideways(page) == ""
            assert collisions(page) == [], f"at {width} px"


_BROKEN = r"""() => [...document.querySelectorAll('tbody th')].flatMap(head => {
  const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
  const broken = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    for (const word of text.data.matchAll(/(?<!\S)\p{L}+(?!\S)/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_word_at_the_head_of_a_row_is_broken(browser: Browser, address: str, template: str) -> None:
    with opened(browser, address + TEMPLATES[template]) as page:
        for width in WIDTHS:
            resize(page, width)

            assert page.evaluate(_BROKEN) == [], f"at {width} px"


@pytest.mark.parametrize("template", TEMPLATES)
def test_text_of_twice_the_size_still_fits_a_phone(browser: Browser, address: str, template: str) -> None:
    # the policy would keep out the reader's own style sheet, which browsers never let it do
    with opened(browser, address + TEMPLATES[template], width=390, bypass_csp=True) as page:
        page.add_style_tag(content="html{font-size:200%!important}")

        assert sideways(page) == ""
        assert collisions(page) == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_window_zoomed_to_200_percent_holds_the_page(browser: Browser, address: str, template: str) -> None:
    with opened(
        browser,
        address + TEMPLATES[template],
        viewport={"width": 640, "height": 450},
        device_scale_factor=2,
    ) as page:
        assert sideways(page) == ""
        assert collisions(page) == []


_SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { sum += e.value; }))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("template", ["home", "brief", "article", "country", "issue", "quality", "method"])
def test_nothing_shifts_while_a_page_comes_in(
    browser: Browser, address: str, template: str, width: int
) -> None:
    with opened(browser, address + TEMPLATES[template], width=width) as page:
        shift = page.evaluate(_SHIFT)

    assert shift < 0.01, shift  # columns of a table may settle while its rows come in


def test_the_theme_button_has_its_room_before_it_works(browser: Browser, address: str) -> None:
    with opened(browser, address + BRIEF) as page:
        place = "document.querySelector('.nav').getBoundingClientRect().left"
        after = page.evaluate(place)
        page.evaluate("document.querySelector('[data-theme-toggle]').hidden = true")

        assert page.evaluate(place) == after


_PICTURE = re.compile(rb"<svg\b.*?</svg>", re.DOTALL)
_LATER = """() => performance.getEntriesByType('resource')
  .filter(e => e.renderBlockingStatus === 'non-blocking').map(e => e.name)"""


def first_view(browser: Browser, address: str) -> tuple[dict[str, bytes], list[str]]:
    """Give what a page loads, by the file's name, and the names of what its first view does not wait for."""
    with opened(browser, "about:blank") as page:
        responses: list[Response] = []

        def keep(response: Response) -> None:  # a bound method of a list cannot listen
            responses.append(response)

        page.on("response", keep)
        page.goto(address, wait_until="networkidle")
        bodies = {response.url.rpartition("/")[2]: response.body() for response in responses}
        return bodies, [name.rpartition("/")[2] for name in page.evaluate(_LATER)]


@pytest.mark.parametrize("site_of", ["address", "odd_address"])
def test_the_first_view_of_a_brief_is_light(
    browser: Browser, site_of: str, request: pytest.FixtureRequest
) -> None:
    bodies, _ = first_view(browser, request.getfixturevalue(site_of) + BRIEF)

    assert len(bodies) >= 3
    assert sum(map(len, bodies.values())) <= 100 * KILOBYTE
    assert sum(len(gzip.compress(body)) for body in bodies.values()) <= 30 * KILOBYTE  # as servers send it


def test_the_heaviest_brief_of_the_sample_is_light_without_its_pictures(
    browser: Browser, site: Path, address: str
) -> None:
    """Count bytes before compression: page, style and script, without what stands in ``svg`` elements.

    The sheet for paper is left out, since the browser itself says that nothing on the screen waits for it.
    """
    briefs = (path for path in site.glob("briefs/*/index.html") if path.with_name("brief.json").exists())
    heaviest = max(briefs, key=lambda path: len(_PICTURE.sub(b"", path.read_bytes()))).parent.name
    bodies, later = first_view(browser, f"{address}briefs/{heaviest}/")

    assert "print.css" in later
    assert set(later) <= {"print.css", "icon.svg"}
    assert sum(map(len, bodies.values())) <= 100 * KILOBYTE
    needed = (_PICTURE.sub(b"", body) for name, body in bodies.items() if name != "print.css")
    assert sum(map(len, needed)) <= 60 * KILOBYTE
