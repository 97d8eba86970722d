"""The site as one ZIP."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from bilateral.adapters.archive import from_disk
from building import Desk, make_desk

PICTURE = "<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = make_desk(tmp_path)
    desk.article(
        aliases="[old/talks]", body="![A map](../pictures/map.svg)\n\nJapan and the United States met."
    )
    desk.write("content/pictures/map.svg", PICTURE)
    desk.write("content/people.yml", "- {name: Ann Example, country: JP}\n")
    return desk


def pack(desk: Desk, name: str = "out/site.zip") -> Path:
    done = desk.run("bilateral.cli", "export", name, "--format", "zip")
    assert done.code == 0, done.told
    return desk.root / name


def test_every_link_of_the_pages_names_a_file_of_the_archive(desk: Desk) -> None:
    with zipfile.ZipFile(pack(desk)) as archive:
        names = set(archive.namelist())
        pages = [name for name in names if name.endswith(".html")]
        links = 0
        for page in pages:
            for link in re.findall(r'(?:href|src)="([^"#?]+)', archive.read(page).decode()):
                if re.match("[a-z]+:", link):
                    continue
                links += 1
                assert Path("/", page).parent.joinpath(link).resolve().relative_to("/").as_posix() in names, (
                    link
                )

        assert len(pages) > 10
        assert links > 100
        assert archive.read("site/pictures/map.svg").decode() == PICTURE
        assert "site/people.yml" not in names
        assert b"Open index.html" in archive.read("site/README.txt")


def test_the_same_site_gives_the_same_bytes(desk: Desk) -> None:
    first = pack(desk).read_bytes()

    assert pack(desk).read_bytes() == first  # an earlier one is replaced
    assert not list((desk.root / "out").glob(".*"))


def test_a_file_that_no_export_wrote_stays(desk: Desk) -> None:
    theirs = desk.write("site.zip", "mine")
    refused = desk.run("bilateral.cli", "export", "site.zip", "--format", "zip")

    assert refused.code == 1
    assert "site.zip: is no ZIP that an export wrote. Name another file." in refused.told
    assert theirs.read_text() == "mine"


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<a href="../a/#s-1">', '<a href="../a/index.html#s-1">'),
        ('<a class="x" href="./">', '<a class="x" href="./index.html">'),
        ('<form action="../search/">', '<form action="../search/index.html">'),
        ('content="0; url=../../a/">', 'content="0; url=../../a/">'),
        ('<meta content="0; url=../../a/">', '<meta content="0; url=../../a/index.html">'),
        ('<a href="https://example.org/a/">', '<a href="https://example.org/a/">'),
        ('<a href="//example.org/a/">', '<a href="//example.org/a/">'),
        ('<a href="../data/a.csv">', '<a href="../data/a.csv">'),
        ('<a href="#s-1">', '<a href="#s-1">'),
        ('<p>write href="a/" here</p>', '<p>write href="a/" here</p>'),
    ],
)
def test_a_link_to_a_folder_leads_to_the_page_in_it(page: str, expected: str) -> None:
    assert from_disk(page.encode()).decode() == expected
