"""Books: chosen briefs as one EPUB or PDF."""

from __future__ import annotations

import importlib
import posixpath
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET  # what is read here is what we wrote

import pytest

from bilateral.adapters import book as adapter
from bilateral.errors import BilateralError
from building import CONFIG, Desk, make_desk

ADDRESS = "https://desk.example/notes/"
KOREA = """\
President Lee Jae-myung of South Korea met Prime Minister Sanae Takaichi of Japan in Seoul on 3 March 2026.
South Korea wants Japan to lift its limits on <chips & chemicals>, and Japan wants South Korea to buy its fish.
"""
HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = make_desk(tmp_path_factory.mktemp("desk"))
    made.write("mkdocs.yml", f"{CONFIG}site_url: {ADDRESS}\n")
    source = "[{title: Joint statement, publisher: Ministry, url: 'https://ministry.example/statement'}]"
    correction = "[{date: 2025-11-02, text: 'The first text named another city.'}]"
    made.article(sources=source, corrections=correction)
    made.article("seoul", KOREA, title='"Seoul, Tokyo & <fish>\x85"', countries="[KR, JP]", date="2026-03-04")
    made.article("secret", title='"Not yet"', status="draft", countries="[FR, DE]")
    return made


@pytest.fixture(scope="module")
def files(desk: Desk) -> dict[str, str]:
    """Give the files of a book of all briefs."""
    return read(bind(desk))


def bind(desk: Desk, *wanted: str, out: str = "book.epub", **environment: str) -> Path:
    done = desk.run("bilateral.cli", "book", *wanted, "--out", out, **environment)
    assert done.code == 0, done.told
    return desk.root / out


def read(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as bound:
        assert bound.testzip() is None
        return {name: bound.read(name).decode() for name in bound.namelist()}


def text_of(document: str) -> str:
    return " ".join("".join(ET.fromstring(document).itertext()).split())  # noqa: S314 - our own


def test_a_book_has_a_cover_contents_briefs_method_and_index(files: dict[str, str]) -> None:
    assert list(files)[:2] == ["mimetype", "META-INF/container.xml"]
    assert files["mimetype"] == "application/epub+zip"
    assert "2 briefs As of 22 November 2026" in text_of(files["EPUB/cover.xhtml"])
    assert "Japan–South Korea" in text_of(files["EPUB/contents.xhtml"])
    assert "Bottom line 1." in text_of(files["EPUB/method.xhtml"])
    assert "South Korea Japan–South Korea" in text_of(files["EPUB/countries.xhtml"])
    assert "Not yet" not in "".join(files.values())


def test_the_first_file_is_the_type_uncompressed(desk: Desk) -> None:
    with zipfile.ZipFile(bind(desk, "JP-US", out="first.epub")) as bound:
        first = bound.infolist()[0]

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")


def test_each_line_leads_to_a_note_with_the_address_of_its_sentence(files: dict[str, str]) -> None:
    chapter = ET.fromstring(files["EPUB/japan-united-states.xhtml"])  # noqa: S314 - our own
    notes = {each.get("id"): each for each in chapter.iter(f"{HTML}li") if each.get("id")}
    marks = [a.get("href", "") for a in chapter.iter(f"{HTML}a") if a.get("role") == "doc-noteref"]

    assert marks
    assert {mark.removeprefix("#") for mark in marks} == set(notes)
    for number, note in enumerate(notes.values(), 1):
        told = "".join(note.itertext())
        assert re.search(rf", sentence \d+ {re.escape(ADDRESS)}articles/talks/#s-\d+$", told), told
        assert note.get("id") == f"japan-united-states-{number}"


def test_a_chapter_tells_the_sources_and_corrections_of_its_articles(files: dict[str, str]) -> None:
    told = text_of(files["EPUB/japan-united-states.xhtml"])

    assert "Joint statement, Ministry https://ministry.example/statement" in told
    assert "The first text named another city." in told


def test_every_file_is_listed_and_every_link_leads_somewhere(files: dict[str, str]) -> None:
    package = ET.fromstring(files["EPUB/book.opf"])  # noqa: S314 - our own
    items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [items[ref.get("idref")] for ref in package.iter(f"{OPF}itemref")]
    pages = {name: ET.fromstring(text) for name, text in files.items() if name.endswith(".xhtml")}  # noqa: S314 - our own
    ids = {name: {e.get("id") for e in page.iter() if e.get("id")} for name, page in pages.items()}

    assert {f"EPUB/{href}" for href in items.values()} == {
        name for name in files if name.startswith("EPUB/") and name != "EPUB/book.opf"
    }
    assert spine[:2] == ["cover.xhtml", "contents.xhtml"]
    assert len(spine) == len(set(spine)) == len(pages)
    for name, page in pages.items():
        for link in (a.get("href", "") for a in page.iter(f"{HTML}a")):
            if link.startswith("https://"):
                continue
            path, _, fragment = link.partition("#")
            target = posixpath.join("EPUB", path) if path else name
            assert target in pages, link
            assert not fragment or fragment in ids[target], link


def test_the_words_of_articles_are_no_markup(files: dict[str, str]) -> None:
    told = text_of(files["EPUB/japan-south-korea.xhtml"])

    assert "Seoul, Tokyo & <fish>" in told


def test_only_the_briefs_that_are_named_are_in_it(desk: Desk) -> None:
    files = read(bind(desk, "JP-KR", out="one.epub"))

    assert "EPUB/japan-south-korea.xhtml" in files
    assert "EPUB/japan-united-states.xhtml" not in files


def test_a_name_that_means_no_brief_is_told_with_the_nearest(desk: Desk) -> None:
    done = desk.run("bilateral.cli", "book", "japan-united-kingdom", "--out", "none.epub")

    assert done.code == 1
    assert "japan-united-kingdom: no brief of this site. Name a pair, an address or a country" in done.told
    assert "such as japan-united-states;" in done.told
    assert not (desk.root / "none.epub").exists()


def test_a_book_that_is_neither_epub_nor_pdf_is_told(desk: Desk) -> None:
    done = desk.run("bilateral.cli", "book", "--out", "book.docx")

    assert (done.code, "Let it end in .epub or .pdf." in done.told) == (1, True)


def test_the_same_briefs_give_the_same_bytes(desk: Desk) -> None:
    first = bind(desk, out="first.epub", PYTHONHASHSEED="1", TZ="UTC").read_bytes()
    again = bind(desk, out="again.epub", PYTHONHASHSEED="2", TZ="Asia/Tokyo").read_bytes()

    assert first == again


def test_a_title_of_ones_own_stands_on_the_cover(desk: Desk) -> None:
    assert desk.run("bilateral.cli", "book", "--out", "b.epub", "--title", "Asia & trade").code == 0
    files = read(desk.root / "b.epub")

    assert text_of(files["EPUB/cover.xhtml"]).startswith("Asia & trade Asia & trade")
    assert "<dc:title>Asia &amp; trade</dc:title>" in files["EPUB/book.opf"]


def test_a_pdf_without_its_library_names_the_command_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    with pytest.raises(BilateralError, match=r"pip install 'bilateral\[book\]'"):
        adapter.import_weasyprint()


def test_a_pdf_is_the_same_bytes_each_time(desk: Desk) -> None:
    try:
        importlib.import_module("weasyprint")
    except OSError:
        pytest.skip("Pango is not installed")
    first = bind(desk, "JP-KR", out="first.pdf").read_bytes()

    assert first.startswith(b"%PDF-")
    assert first == bind(desk, "JP-KR", out="again.pdf", TZ="Asia/Tokyo").read_bytes()
