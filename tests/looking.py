"""Opening the pages of a site as readers do: in any width and colour, under a strict policy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Request

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
    "history": BRIEF + "history/",
    "method": "about/method/",
    "data": "data/",
    "search": "search/",
    "results": "search/?q=tariffs",
    "own page": "about/",
    "404": "404.html",
}


@contextmanager
def opened(browser: Browser, address: str, *, width: int = 1280, **options: Any) -> Iterator[Page]:
    """Open a page, and fail on anything the console or the network complains about.

    ``options`` are those of a browser context: ``color_scheme``, ``forced_colors`` and so on.
    """
    options = {"viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **options}
    context = browser.new_context(**options)
    page = context.new_page()
    complaints: list[str] = []

    def note_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # leaving a page ends what it still asks for
            complaints.append(f"failed: {request.url} {request.failure}")

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", note_failure)
    page.on("request", lambda request: None if "127.0.0.1" in request.url else complaints.append(request.url))
    page.goto(address)
    settle(page)
    yield page
    context.close()
    assert complaints == []


def settle(page: Page) -> None:
    """Wait until the results of a search stand on its page; other pages are finished when they are loaded."""
    if "/search/?q=" in page.url:
        page.locator("#pages > li").first.wait_for()


def resize(page: Page, width: int, height: int = 900) -> None:
    page.set_viewport_size({"width": width, "height": height})


def sideways(page: Page) -> str:
    """Say by how much a page is wider than its window, and what sticks out."""
    told: str = page.evaluate(
        """() => {
             const root = document.documentElement;
             if (root.scrollWidth <= innerWidth) return '';
             const out = [...document.querySelectorAll('body *')].filter(e =>
               e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .vh'));
             return `${root.scrollWidth} px of content at ${innerWidth} px: `
               + out.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
           }"""
    )
    return told


# Each line of text as it is laid out, with the padding of its letters taken off; what is hidden is left out.
_COLLISIONS = """() => {
  const clipped = e => e && (getComputedStyle(e).clipPath !== 'none' || clipped(e.parentElement));
  const lines = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; node = walker.nextNode();) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('script') || !parent.checkVisibility() || clipped(parent)) continue;
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) {
      const slack = r.height * .22;
      if (r.width > 2) lines.push({ node, l: r.left + 1, r: r.right - 1, t: r.top + slack, b: r.bottom - slack });
    }
  }
  lines.sort((p, q) => p.t - q.t);
  const told = [];
  lines.forEach((p, i) => {
    for (let j = i + 1; j < lines.length && lines[j].t < p.b; j++) {
      const q = lines[j];
      if (p.node !== q.node && p.l < q.r && q.l < p.r) told.push(`“${p.node.data.trim().slice(0, 40)}” and “${q.node.data.trim().slice(0, 40)}”`);
    }
  });
  // text that is cut off by the box it stands in
  for (const e of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(e);
    if (/hidden|clip/.test(style.overflowX + style.overflowY) && !e.closest('svg')
        && e.checkVisibility() && !clipped(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
      told.push('cut off: ' + e.outerHTML.slice(0, 120));
  }
  return told;
}"""


def collisions(page: Page) -> list[str]:
    """Name the texts that stand on one another or are cut off."""
    told: list[str] = page.evaluate(_COLLISIONS)
    return told
