from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.article.encoding import read_text
from bilateral.article.files import read_folder
from bilateral.article.reader import load_articles
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

SETTINGS = Settings()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs" / "articles").mkdir(parents=True)
    return tmp_path / "docs"


def names(docs: Path) -> list[str]:
    return [file.path for file in read_folder(docs, SETTINGS)[0]]


def faults(docs: Path) -> list[str]:
    return [f"{fault.severity} {fault}" for fault in read_folder(docs, SETTINGS)[1]]


def put(docs: Path, name: str, data: bytes = b"text") -> Path:
    path = docs / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def test_only_markdown_files_are_articles(docs: Path) -> None:
    for name in ("a.md", "b.MD", "c.markdown", "d.txt", "e.md.png", ".hidden.md", ".git/f.md", "md", "...md"):
        put(docs, name)

    assert names(docs) == ["articles/a.md", "articles/b.MD", "articles/c.markdown"]
    assert faults(docs) == []


def test_the_page_that_introduces_the_folder_is_no_article(docs: Path) -> None:
    for name in ("index.md", "README.md", "talks/index.md"):
        put(docs, name)

    assert names(docs) == ["articles/talks/index.md"]


def test_names_with_spaces_accents_and_dots_are_articles(docs: Path) -> None:
    for name in ("Ein Besuch in Zürich.md", "首脳会談.md", "a..b.md", "con.md", "x y/ö.md"):
        put(docs, name)

    assert len(names(docs)) == 5


def test_a_link_that_leads_outside_is_left_out_with_a_warning(docs: Path) -> None:
    secret = docs.parent / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    (docs / "articles" / "link.md").symlink_to(secret)
    (docs / "articles" / "folder").symlink_to(docs.parent)
    (docs / "articles" / "up.md").symlink_to("../../secret.md")

    assert names(docs) == []
    assert faults(docs) == [
        f"warning articles/{name}:1: file: is a link that leads outside the docs folder; it is left out. "
        "Put the file itself there."
        for name in ("folder", "link.md", "up.md")
    ]


def test_a_link_that_leads_nowhere_is_left_out_with_a_warning(docs: Path) -> None:
    (docs / "articles" / "gone.md").symlink_to("missing.md")
    (docs / "articles" / "round.md").symlink_to("round.md")

    assert names(docs) == []
    assert faults(docs) == [
        f"warning articles/{name}:1: file: is a link that leads nowhere; it is left out. "
        "Delete it, or put the file in its place."
        for name in ("gone.md", "round.md")
    ]


def test_links_inside_are_followed_once(docs: Path) -> None:
    put(docs, "z/talks.md")
    (docs / "articles" / "a").symlink_to("z")
    (docs / "articles" / "z" / "circle").symlink_to("..")
    (docs / "articles" / "alias.md").symlink_to("z/talks.md")

    assert names(docs) == ["articles/alias.md", "articles/z/talks.md"]
    assert faults(docs) == []


def test_a_large_file_is_refused_unread(docs: Path) -> None:
    with put(docs, "large.md").open("r+b") as file:
        file.truncate(20_000_000)

    assert names(docs) == []
    assert faults(docs) == [
        (
            "error articles/large.md:1: file: is 20,000,000 bytes long; the limit is 2,000,000. "
            "Split the article, or raise max_article_bytes in mkdocs.yml."
        )
    ]


def test_front_matter_that_never_ends_is_refused(docs: Path) -> None:
    put(docs, "long.md", b"---\ntitle: Talks\nsummary: " + b"word " * 30_000 + b"\n---\nText.\n")

    loaded = load_articles(docs, load_reference(None)[0], SETTINGS, dt.date(2026, 11, 22))

    assert [str(fault) for fault in loaded.faults] == [
        (
            "articles/long.md:2: front matter: is 150,022 characters long; the limit is 100,000. "
            'Close it with a line "---", and put the text below that line.'
        )
    ]


def test_a_file_that_is_no_file_does_not_stop_the_build(docs: Path) -> None:
    os.mkfifo(docs / "articles" / "pipe.md")
    (docs / "articles" / "folder.md").mkdir()

    assert names(docs) == []
    assert faults(docs) == [
        (
            "warning articles/pipe.md:1: file: is no ordinary file; it is left out. "
            "Put an article in its place, or delete it."
        )
    ]


def test_a_name_that_is_no_text_is_told(docs: Path) -> None:
    try:
        (docs / "articles" / os.fsdecode(b"caf\xe9.md")).write_text("x", encoding="utf-8")
    except OSError:
        pytest.skip("this file system allows only names in UTF-8")

    assert names(docs) == []
    assert faults(docs) == ["error articles/caf�.md:1: file: has a name that is not UTF-8. Rename it."]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(docs: Path) -> None:
    put(docs, "closed.md").chmod(0)

    assert faults(docs) == [
        (
            "error articles/closed.md:1: file: cannot be read (Permission denied). "
            "Check that it exists and that you may read it."
        )
    ]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_one(ending: str) -> None:
    assert read_text("a.md", f"one{ending}two{ending}".encode(), 100) == ("one\ntwo\n", ())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xef\xbb\xbftext", None),
        (b"one\ntwo\nd\xe9j\xe0 vu\n", 'is not UTF-8: byte 0xE9 is no character|3|"déjà"'),
        (b"\r\n\r\n\x93quoted\x94", 'is not UTF-8: byte 0x93 is no character|3|"“quoted”"'),
        ("ü".encode() + b" \xe9.", "is not UTF-8: byte 0xE9 is no character|1|Save it as UTF-8"),
        ("Zürich ü".encode()[:-1], "ends in the middle of a character|1|It was cut off"),
        (b"a caf\xe9", 'is not UTF-8: byte 0xE9 is no character|1|"café"'),
        (b"\x89PNG\r\n\x1a\n\0\0", "holds a NUL byte, which no text has|3|The file is damaged"),
        (b"\xed\xa0\x80", "is not UTF-8: byte 0xED is no character|1|Save it"),
        (b"a\0b\0c\0", "is probably saved as UTF-16|1|Save it as UTF-8"),
    ],
)
def test_bytes_that_are_no_utf_8_are_told_with_their_line(data: bytes, says: str | None) -> None:
    text, found = read_text("a.md", data, 100)

    assert (text is None) == (says is not None)
    if says:
        what, line, remedy = ([*says.split("|"), "1", ""])[:3]
        assert (found[0].what, found[0].line) == (what, int(line))
        assert remedy in found[0].remedy


@settings(max_examples=60)
@given(st.text())
def test_text_loses_nothing_but_what_no_page_can_hold(text: str) -> None:
    data = text.encode("utf-8", "replace")
    read, found = read_text("a.md", data, 10_000)

    if read is None:
        assert found
        return
    assert [c for c in read if c.isprintable() and c != " "] == [
        c for c in data.decode() if c.isprintable() and c != " "
    ]
