"""The site read from a disk: as it was built, and unpacked from its ZIP."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from looking import ARTICLE, BRIEF

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the sample site into a ZIP, and unpack it somewhere."""
    folder = tmp_path_factory.mktemp("disk")
    command = [sys.executable, "-m", "bilateral.cli", "export", str(folder / "desk.zip"), "--format", "zip"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(folder / "desk.zip") as archive:
        archive.extractall(folder)
    return folder / "desk"


def open_from(page: Page, file: Path) -> None:
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if "://" in request.url[5:] else None)
    page.goto(file.as_uri())
    assert outside == []


def test_a_built_site_leads_from_line_to_sentence(browser: Browser, site: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        open_from(page, site / "index.html")
        page.locator(f'a[href^="{BRIEF}"]').first.click()
        page.locator("#bottom a.src").click()

        expect(page.locator(".s:target")).to_be_visible()


@pytest.mark.parametrize("scripts", ["with scripts", "without scripts"])
def test_an_unpacked_site_leads_from_line_to_sentence_and_back(
    browser: Browser, unpacked: Path, scripts: str
) -> None:
    with browser.new_context(java_script_enabled=scripts == "with scripts") as context:
        page = context.new_page()
        open_from(page, unpacked / "index.html")
        assert page.locator("input[type=search]").count() == 0
        page.locator(f'a[href^="{BRIEF}"]').first.click()
        page.locator("#bottom a.src").click()
        expect(page.locator(".s:target")).to_be_visible()
        page.locator(f".mk a[href*='{BRIEF}']").first.click()

        page.wait_for_url((unpacked / BRIEF / "index.html").as_uri() + "#*")
        page.locator(".brand").click()
        page.wait_for_url((unpacked / "index.html").as_uri())


def test_an_unpacked_article_is_styled(browser: Browser, unpacked: Path) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = context.new_page()
        open_from(page, unpacked / ARTICLE / "index.html")

        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 248)"
