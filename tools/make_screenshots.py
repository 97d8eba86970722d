"""Take the pictures of the README and of docs/ from the sample site, in the installed Chromium.

``make screenshots`` runs it. The day is fixed and nothing moves, so that a picture changes only where
the site does, or the fonts of the machine.
"""

from __future__ import annotations

import functools
import http.server
import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
DAY = "1795305600"  # 22 November 2026, in seconds since 1970
ADDRESS = "https://briefs.example.org/"  # with one, a site has cards and feeds
COLOURS = 128  # of a picture: pages have few, and a file is a third as large
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The browser may look for nothing outside this machine.
QUIET = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")


@dataclass(frozen=True)
class Shot:
    """A picture of a page, as a reader meets it."""

    name: str  # of the file in docs/, without its ending
    page: str  # address on the site
    width: int = 1180
    height: int = 900
    scheme: str = "light"  # or dark
    click: str = ""  # the link that is followed from there, if any
    ready: str = "main"  # what must stand on the page
    top: str = ""  # what stands at the upper edge; default: where the address leads


BRIEF = "briefs/japan-united-states/"
SHOTS = (
    Shot("brief", BRIEF, height=1000),
    Shot("home", ""),
    Shot("sentence", BRIEF, height=408, click="#kj-1 a", ready=".s:target", top=".box:has(#rl)"),
    Shot("search", "search/?q=tariffs&relation=Japan–United+States", ready="#sentences > li"),
    Shot("quality", "quality/"),
    Shot("phone", BRIEF, width=390, height=844, scheme="dark"),
)
CARD = "card"  # the social card of the brief is a picture already
NAMES = (*(shot.name for shot in SHOTS), CARD)


def main() -> None:
    """Build the sample site into a temporary folder, and write the pictures into docs/."""
    docs = ROOT / "docs"
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build_sample(site)
        with serve(site) as address, browse() as browser:
            for shot in SHOTS:
                write(docs / f"{shot.name}.png", reduce_colours(take(browser, address, shot)))
        write(docs / f"{CARD}.png", (site / BRIEF / "card.png").read_bytes())


def build_sample(site: Path) -> None:
    """Build the sample site as it stands on the fixed day, with an address."""
    os.environ["SOURCE_DATE_EPOCH"] = DAY
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), site_url=ADDRESS)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Leave each request out of what is printed."""


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@contextmanager
def browse() -> Iterator[Browser]:
    """Start the installed Chromium, or say that there is none."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        sys.exit("No Chromium is installed. On Debian: apt install chromium")
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


def take(browser: Browser, address: str, shot: Shot) -> bytes:
    """Open a page in a window of the picture's size, and give what stands in it as PNG."""
    page: Page = browser.new_page(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="UTC",
    )
    page.goto(address + shot.page)
    if shot.click:
        page.locator(shot.click).first.click()
    page.locator(shot.ready).first.wait_for()
    if shot.top:
        page.locator(shot.top).evaluate("element => element.scrollIntoView()")
    picture = page.screenshot(animations="disabled", caret="hide")
    page.close()
    return picture


def reduce_colours(picture: bytes) -> bytes:
    """Write a picture with a palette of its own, without dots that imitate other colours."""
    with Image.open(io.BytesIO(picture)) as opened:
        reduced = opened.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    reduced.save(out, "PNG", optimize=True)
    return out.getvalue()


def write(path: Path, picture: bytes) -> None:
    """Write a picture, and tell its size."""
    path.write_bytes(picture)
    print(f"{path.relative_to(ROOT)}: {len(picture) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
