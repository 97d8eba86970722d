"""A warm build gives, byte for byte, what a cold build gives, whatever was edited in between."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from building import TEXT, Desk, Result, make_desk

CONFIG = """\
site_name: Desk
site_url: https://desk.example/
docs_dir: content
theme:
  name: bilateral
plugins:
  - bilateral:
      search: false
      as_of: {today}
      review_days: {days}
"""
PAIRS = ("[JP, US]", "[FR, DE]", "[JP, KR]")
STORY = "{one} and {two} agreed in talks {number} to cut tariffs on steel. {one} wants more. See [more](a{link}.md)."
NAMES = {
    "[JP, US]": ("Japan", "the United States"),
    "[FR, DE]": ("France", "Germany"),
    "[JP, KR]": ("Japan", "South Korea"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


class Editor:
    """Edits a site at random, from a seed."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.draw = random.Random(seed)  # noqa: S311 - edits, not secrets
        self.configure()
        for number in range(6):
            self.write(number)

    def configure(self, today: str = "2026-11-22", days: int = 90) -> None:
        self.desk.write("mkdocs.yml", CONFIG.format(today=today, days=days))

    def write(self, number: int, **keys: str) -> None:
        pair = self.draw.choice(PAIRS)
        one, two = NAMES[pair]
        link = self.draw.randrange(8)  # some links lead nowhere
        body = STORY.format(one=one, two=two, number=self.draw.randrange(100), link=link)
        self.desk.article(f"a{number}", body, title=f"Talks {number}", countries=pair, **keys)

    def path(self, number: int) -> Path:
        return self.desk.root / f"content/articles/a{number}.md"

    def step(self) -> str:
        edits: tuple[Callable[[], object], ...] = (
            lambda: self.write(self.draw.randrange(6)),
            lambda: self.write(self.draw.randrange(6, 9)),
            lambda: self.path(self.draw.randrange(9)).unlink(missing_ok=True),
            lambda: self.path(0).exists() and self.path(0).rename(self.path(20)),
            lambda: self.write(self.draw.randrange(6), status="draft"),
            lambda: self.write(self.draw.randrange(6), publish_on="2026-12-01"),
            lambda: self.configure(today="2026-12-02"),
            lambda: self.configure(days=self.draw.randrange(1, 400)),
            lambda: self.desk.write("content/places.yml", self.draw.choice(("Futenma: JP\n", "Steel: FR\n"))),
            lambda: self.desk.write(
                "templates/brief.html",
                '{% extends "default/brief.html" %}{% block cite %}Ours {n}{% endblock %}'.replace(
                    "{n}", str(self.draw.randrange(9))
                ),
            ),
            lambda: self.desk.write("content/notes.txt", str(self.draw.random())),
            lambda: None,
        )
        chosen = self.draw.randrange(len(edits))
        edits[chosen]()
        return str(chosen)


@pytest.mark.parametrize("seed", range(2))
def test_a_warm_build_gives_the_tree_of_a_cold_one_after_any_edit(tmp_path: Path, seed: int) -> None:
    editor = Editor(make_desk(tmp_path), seed)
    editor.desk.build()
    done = []
    for _ in range(3):
        done.append("+".join(editor.step() for _ in range(2)))
        warm = editor.desk.build()
        tree = editor.desk.published()
        shutil.rmtree(tmp_path / "site")
        cold = editor.desk.build(BILATERAL_CACHE="0")

        assert (warm.code, told(warm)) == (cold.code, told(cold)), done
        assert tree == editor.desk.published(), done


def told(result: Result) -> list[str]:
    """Give what a build said of the articles, without times."""
    return [line for line in result.told.splitlines() if "seconds" not in line and "WARNING" in line]


def made(result: Result) -> tuple[int, ...]:
    """Give how many articles, briefs and cards a build made anew."""
    found = re.search(
        r"kept results: (\d+) of \d+ articles.*?(\d+) of \d+ briefs.*?(\d+) of \d+ cards", result.told
    )
    assert found, result.told
    return tuple(map(int, found.groups()))


def test_an_edit_makes_anew_only_what_rests_on_the_article(desk: Desk) -> None:
    desk.write("mkdocs.yml", CONFIG.format(today="2026-11-22", days=90))
    desk.article()
    desk.article(
        "other", "France and Germany agreed to talk about steel. " * 3, title="Steel", countries="[FR, DE]"
    )
    assert made(desk.build("--verbose")) == (2, 2, 4)
    assert made(desk.build("--verbose")) == (0, 0, 0)

    desk.article(body=TEXT.replace("lower tariffs on cars", "lower tariffs on zithers"))
    assert made(desk.build("--verbose"))[:2] == (1, 1)
    assert "zithers" in desk.read("briefs/japan-united-states/index.html")


def test_a_damaged_file_of_results_is_told_in_one_line_and_costs_no_page(desk: Desk) -> None:
    desk.article()
    desk.build()
    before = desk.published()
    (desk.root / ".cache/bilateral/results.sqlite").write_bytes(b"nonsense" * 999)
    result = desk.build()

    assert result.code == 0
    assert result.told.count("set aside as results.sqlite.damaged") == 1
    assert desk.published() == before


def test_a_site_that_wants_no_results_kept_gets_no_file(desk: Desk) -> None:
    desk.write("mkdocs.yml", (desk.root / "mkdocs.yml").read_text() + "      cache: false\n")
    desk.article()

    assert desk.build().code == 0
    assert not (desk.root / ".cache").exists()
