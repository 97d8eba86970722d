"""Sites in a real browser: the sample content and odd cases, built once, served with a strict policy."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from building import make_desk
from odd_site import write_odd_site

ROOT = Path(__file__).parents[2]
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"
)
# The browser may look for nothing outside this machine.
QUIET = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files with the policy that a careful publisher would set."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        pass


def find_chromium() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next((found for name in names if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_chromium()
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("No Chromium is installed. On Debian: apt install chromium")
        pytest.skip("No Chromium is installed. On Debian: apt install chromium")
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=[*QUIET, *sandbox])
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample site."""
    folder = tmp_path_factory.mktemp("site") / "built"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve it on this machine."""
    with serve(site) as found:
        yield found


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of long and short cases."""
    desk = make_desk(tmp_path_factory.mktemp("odd"))
    write_odd_site(desk)
    done = desk.build()
    assert done.code == 0, done.told
    return desk.root / "site"


@pytest.fixture(scope="session")
def odd_address(odd: Path) -> Iterator[str]:
    """Serve it on this machine."""
    with serve(odd) as found:
        yield found


JAPANESE = "東京で日本と米国は関税を下げた。\n\n関税は来年も話し合う。\n\n税、車、船の話も続いた。\n"


@pytest.fixture(scope="session")
def unspaced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site of one article in Japanese."""
    desk = make_desk(tmp_path_factory.mktemp("japanese"))
    desk.article(body=JAPANESE, title="日米の話し合い", language="ja")
    done = desk.build("--strict")
    assert done.code == 0, done.told
    with serve(desk.root / "site") as address:
        yield address


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
