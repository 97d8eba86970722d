"""The search index: made when there is something new to find, whole, and of the right pages."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import pagefind_bin
import pytest

from bilateral.adapters.search_index import write_index
from bilateral.errors import BilateralError
from building import TEXT, Desk
from test_adapters_mkdocs import desk

__all__ = ["desk"]  # a fixture


def indexed(site: Path) -> dict[str, Any]:
    """Give what Pagefind keeps of each page, by address."""
    found = {}
    for file in (site / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd")
        page = json.loads(text)
        found[page["url"]] = page
    return found


def test_readers_find_texts_and_names_and_no_lists(desk: Desk) -> None:
    desk.article()
    desk.write("content/about/us.md", "# Who we are\n\nA desk.\n")
    assert desk.build("--strict").code == 0

    kinds = {url: page["meta"]["kind"] for url, page in indexed(desk.root / "site").items()}
    assert kinds["/articles/talks/"] == "Article"
    assert kinds["/briefs/japan-united-states/"] == "Brief"
    assert kinds["/countries/japan/"] == "Country"
    assert kinds["/about/us/"] == "Page"
    assert not {"/", "/articles/", "/briefs/", "/quality/", "/search/"} & set(kinds)


def test_an_article_can_be_narrowed_to_and_keeps_its_sentences_as_written(desk: Desk) -> None:
    desk.article()
    desk.build()
    page = indexed(desk.root / "site")["/articles/talks/"]

    assert page["filters"]["relation"] == ["Japan–United States"]
    assert page["filters"]["country"] == ["Japan", "United States"]
    assert page["filters"]["year"] == ["2025"]
    sentences = {anchor["id"]: anchor["text"] for anchor in page["anchors"] if anchor["id"].startswith("s-")}
    assert sentences["s-1"].strip() == TEXT.splitlines()[0]


def test_the_index_is_taken_over_while_the_text_is_the_same(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for site, frame in ((old, "Before"), (new, "After")):
        site.mkdir()
        (site / "a.html").write_text(
            f'<html lang="en"><title>A</title><p>{frame}</p><main data-pagefind-body>Tariffs.</main></html>'
        )

    assert write_index(old, "en")
    assert not write_index(new, "en", old)
    assert indexed(new) == indexed(old)
    (new / "a.html").write_text((new / "a.html").read_text().replace("Tariffs", "Duties"))
    assert write_index(new, "en", old)
    assert "Duties" in indexed(new)["/a.html"]["content"]


def test_a_site_may_go_without_search(desk: Desk) -> None:
    config = desk.root / "mkdocs.yml"
    config.write_text(config.read_text() + "      search: false\n")
    desk.article()
    assert desk.build("--strict").code == 0

    names = desk.published()
    assert not [name for name in names if name.startswith(("pagefind/", "search/"))]
    assert 'role="search"' not in desk.read("index.html")


def test_under_another_theme_there_is_no_search_page(desk: Desk) -> None:
    config = desk.root / "mkdocs.yml"
    config.write_text(config.read_text().replace("name: bilateral", "name: mkdocs"))
    desk.article()
    assert desk.build().code == 0

    assert not [name for name in desk.published() if name.startswith("pagefind/") or "search/index" in name]


def test_an_exported_site_is_indexed_and_can_be_exported_again(desk: Desk) -> None:
    desk.article()
    for _ in range(2):
        assert desk.run("bilateral.cli", "export", "out", "--format", "html").code == 0

    assert "/articles/talks/" in indexed(desk.root / "out")
    assert desk.run("bilateral.cli", "export", "text", "--format", "markdown").code == 0
    assert not (desk.root / "text" / "search.md").exists()


@pytest.mark.parametrize("name", ["missing", sys.executable])
def test_a_binary_that_fails_is_told_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: name)

    (tmp_path / "a.html").write_text("<title>A</title><main data-pagefind-body>Tariffs.</main>")

    with pytest.raises(BilateralError, match="set search: false"):
        write_index(tmp_path, "en")


def test_a_site_of_unmarked_pages_has_an_empty_index(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<title>A</title><main>Not for search.</main>")

    assert write_index(tmp_path, "en")
    assert [file.name for file in (tmp_path / "pagefind").iterdir()] == ["text.sha256"]
