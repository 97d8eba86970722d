"""The sample articles: enough of them, on enough relations, each with its date and its public source."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

CONTENT = Path(__file__).parent.parent / "content"
CODES = {
    "JP": "Japan",
    "US": "United States",
    "KR": "South Korea",
    "GB": "United Kingdom",
    "CAN": "Canada",
    "USA": "United States",
}
BLOCS = {"European Union", "NATO"}
FIRST = "takaichi-trump"  # tells a report that bears no date and no publisher
NO_PAIR = "second-global-covid-summit-2022"
SHARED = 16  # words in a row that two articles may not share; a name with its office is shorter


def split(path: Path) -> tuple[dict[str, Any], str]:
    """Give the front matter of a file and its body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


@cache
def articles() -> dict[str, tuple[dict[str, Any], str]]:
    """Give each article's front matter and body by the stem of its file."""
    return {path.stem: split(path) for path in sorted((CONTENT / "articles").glob("*.md"))}


def words(body: str) -> list[str]:
    """Give the words of the sentences; headings are none."""
    prose = " ".join(line for line in body.splitlines() if not line.startswith("#"))
    return re.findall(r"[^\W_]+(?:[’'.,-][^\W_]+)*", prose)


def countries(front: dict[str, Any]) -> list[str]:
    """Give the names of an article's countries, the principal pair first."""
    return [CODES.get(name, name) for name in front.get("countries", [])]


@cache
def pairs() -> dict[tuple[str, ...], list[dt.date]]:
    """Give the dates of the articles on each pair."""
    found = defaultdict(list)
    for front, _ in articles().values():
        pair = tuple(sorted(countries(front)[:2]))
        if len(pair) == 2:
            found[pair].append(front["date"])
    return dict(found)


def test_there_are_enough_articles_on_enough_relations() -> None:
    named = {name for front, _ in articles().values() for name in countries(front)} - BLOCS

    assert len(articles()) >= 20
    assert len(pairs()) >= 9
    assert len(named) >= 12


def test_four_relations_can_show_change() -> None:
    told_over_time = [pair for pair, dates in pairs().items() if len(set(dates)) >= 3]

    assert len(told_over_time) >= 4, told_over_time


def test_three_relations_are_not_american() -> None:
    others = [pair for pair in pairs() if "United States" not in pair]

    assert len(others) >= 3, others


def test_one_partner_is_a_bloc_and_one_article_has_no_pair() -> None:
    assert any(BLOCS & set(pair) for pair in pairs())
    assert "countries" not in articles()[NO_PAIR][0]


@pytest.mark.parametrize("stem", articles())
def test_an_article_has_the_length_of_a_column(stem: str) -> None:
    front, body = articles()[stem]

    assert 300 <= len(words(body)) <= 700
    assert 2 <= len(re.findall(r"^## ", body, re.MULTILINE)) <= 4
    assert front["title"]


@pytest.mark.parametrize("stem", articles())
def test_an_article_tells_when_and_whence(stem: str) -> None:
    front, _ = articles()[stem]

    assert isinstance(front["date"], dt.date)
    assert any(source.get("url", "").startswith("https://") for source in front["sources"])
    for source in front["sources"]:
        assert source["title"]
        if "date" in source:
            assert source["date"] <= front["date"], "a source cannot be younger than its article"
    if "information_as_of" in front:
        assert front["information_as_of"] <= front["date"]


def test_the_first_article_says_that_its_report_is_undated() -> None:
    front, body = articles()[FIRST]
    report = front["sources"][0]

    assert not {"date", "url", "publisher"} & set(report)
    assert "information_as_of" not in front
    assert "undated report" in body
    assert "“former”" in body


@pytest.mark.parametrize("stem", articles())
def test_an_article_declares_how_it_was_written(stem: str) -> None:
    front, _ = articles()[stem]

    assert front["ai_use"] == "generated"
    assert not front.get("reviewed_by")


def test_no_two_articles_share_a_sentence() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for stem, (_, body) in articles().items():
        run = [word.casefold() for word in words(body)]
        for start in range(len(run) - SHARED + 1):
            part = tuple(run[start : start + SHARED])
            assert seen.setdefault(part, stem) == stem, " ".join(part)


def test_no_straight_quotation_marks_stand_in_the_prose() -> None:
    for stem, (_, body) in articles().items():
        assert not set("\"'") & set(body), stem


def test_the_register_dates_every_office() -> None:
    people = yaml.safe_load((CONTENT / "people.yml").read_text(encoding="utf-8"))["people"]

    assert len({person["name"] for person in people}) == len(people)
    for person in people:
        for office in person["offices"]:
            assert office["from"], person["name"]
            assert office["source"], person["name"]
            assert str(office["from"]) < str(office.get("to", "9999")), person["name"]


@pytest.mark.parametrize(
    "page", ["index.md", "about/index.md", "about/method.md", "about/sources.md", "about/limits.md"]
)
def test_a_page_of_ours_has_a_title_and_text(page: str) -> None:
    front, body = split(CONTENT / page)

    assert front["title"]
    assert body.strip()
    assert not re.search(r"^# ", body, re.MULTILINE), "the title is the only first heading"


def test_the_about_page_says_that_the_samples_are_machine_written() -> None:
    _, body = split(CONTENT / "about/index.md")

    assert "drafted with a language model from the public documents they cite" in body
    assert "have not been reviewed by a person" in body
