"""How the theme's own files are sent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilateral.adapters.theme import read_static
from building import Desk, make_desk

THEME = Path(__file__).parents[1] / "templates" / "theme"
SHEETS = ("style.css", "pages.css", "print.css")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Build a site that brings a style sheet of its own for paper."""
    made = make_desk(tmp_path_factory.mktemp("desk"))
    made.article()
    made.write("content/print.css", "/* ours */\nbody{color:#000}\n")
    done = made.build("--strict")
    assert done.code == 0, done.told
    return made


def meaning(css: str) -> str:
    """Give a sheet without its comments, strings apart, and without space where it says nothing."""
    bare = re.sub(r"(\"[^\"]*\")|/\*.*?\*/", lambda found: found[1] or "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", bare)).strip()


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_sent_shorter_and_says_the_same(name: str) -> None:
    source, sent = (THEME / name).read_text(encoding="utf-8"), read_static(name).decode()

    assert len(sent) < len(source)
    assert sent == meaning(sent) == meaning(source)


def test_a_site_has_the_short_sheets_and_keeps_those_of_its_publisher(desk: Desk) -> None:
    assert desk.read("style.css").encode() == read_static("style.css")
    assert desk.read("print.css") == "/* ours */\nbody{color:#000}\n"


def test_each_page_loads_the_sheets_and_scripts_that_it_needs(desk: Desk) -> None:
    loaded = {
        name: [
            each for each in (*SHEETS, "article.js") if f'"{root}{each}"' in desk.read(f"{name}index.html")
        ]
        for name, root in {
            "briefs/japan-united-states/": "../../",
            "articles/talks/": "../../",
            "": "",
        }.items()
    }

    assert loaded == {
        "briefs/japan-united-states/": ["style.css", "print.css"],
        "articles/talks/": [*SHEETS, "article.js"],
        "": list(SHEETS),
    }
