from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.countries import rank_countries
from bilateral.analysis.model import PersonFinding, PositionFinding
from bilateral.analysis.positions import find_positions
from bilateral.analysis.reading import read
from bilateral.reference.load import load_reference
from bilateral.reference.model import Reference
from factories import article

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "positions.yml").read_text("utf-8"))


@cache
def known() -> Reference:
    return load_reference()[0]


def positions(
    text: list[str], *people: tuple[str, str, str], title: str = "Talks"
) -> tuple[PositionFinding, ...]:
    reading = read(article(text, title=title), known())
    found = tuple(PersonFinding(name, role, country, (), ()) for name, role, country in people)
    return find_positions(reading, found, rank_countries(reading), known())


def sides(text: list[str], *people: tuple[str, str, str], title: str = "Talks") -> list[list[str]]:
    found = positions(text, *people, title=title)
    return [sorted(f.country for f in found if f.sentence.number == n) for n in range(1, len(text) + 1)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_sentence_counts_for_the_side_that_wants(case: dict[str, Any]) -> None:
    assert sides(case["text"]) == case["sides"]


def test_a_person_counts_for_the_country() -> None:
    people = ("Eva Lind", "Foreign Minister", "SE"), ("Ivo Marku", "Prime Minister", "AL")

    assert sides(["Lind urged Marku to open the archive."], *people) == [["SE"]]
    assert sides(["Marku met Lind.", "The prime minister hopes to visit her soon."], *people) == [[], ["AL"]]


def test_two_people_of_one_name_count_for_neither() -> None:
    people = ("Ana Kim", "Minister", "KR"), ("Bo Kim", "Minister", "KP")

    assert sides(["Kim rejected the offer of a new round of talks."], *people) == [[]]


def test_a_speaker_counts_for_the_country_of_the_title() -> None:
    text = ["I welcome the truce.", "We urge both armies to withdraw from the bridge at once."]

    assert sides(text, title="Statement by the President of Ghana on the truce in Togo")[1] == ["GH"]


def test_a_stance_counts_for_its_holder_whoever_reports_it() -> None:
    assert sides(["The envoy underscored Ghana’s support for a pause in the fighting."]) == [["GH"]]


def test_the_words_of_wanting_are_told_as_written() -> None:
    (found,) = positions(["Ghana Seeks to buy more power from Togo."])

    assert found.cue == "Seeks"


NAMES = [
    "Japan",
    "China",
    "Japan’s",
    "Chinese",
    "officials",
    "they",
    "who",
    "and",
    ",",
    "of",
    "the",
    "two",
    "sides",
]
VERBS = ["wants", "urged", "will provide", "offered to", "was", "with", "said that"]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(NAMES + VERBS), min_size=6, max_size=24))
def test_a_side_is_one_that_the_article_names(words: list[str]) -> None:
    text = " ".join(words)

    found = positions([text])

    assert {f.country for f in found} <= {"JP", "CN"}
    assert all(f.cue in text for f in found)
    assert len({f.country for f in found}) == len(found)
