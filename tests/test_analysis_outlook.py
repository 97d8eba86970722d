import datetime as dt
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.outlook import MOST_WORDS, find_outlook
from bilateral.analysis.reading import read
from factories import article, reference

FOLDER = Path(__file__).parent / "cases"
CASES = yaml.safe_load((FOLDER / "outlook.yml").read_text("utf-8"))
DATED = yaml.safe_load((FOLDER / "outlook_dated.yml").read_text("utf-8"))


def hedge_of(text: str, date: dt.date | None) -> str:
    found = find_outlook(read(article([text], date=date), reference()))
    return found[0].likelihood if found else ""


@pytest.mark.parametrize(("text", "hedge"), CASES)
def test_a_sentence_looks_ahead_by_its_authors_own_hedge(text: str, hedge: str) -> None:
    assert hedge_of(text, None) == hedge


@pytest.mark.parametrize(("text", "hedge"), DATED)
def test_a_year_that_had_passed_makes_would_and_could_past(text: str, hedge: str) -> None:
    assert hedge_of(text, dt.date(2024, 6, 1)) == hedge


def test_what_is_too_long_to_read_is_left_out() -> None:
    assert hedge_of("Peru will join " + "and Chile " * MOST_WORDS, None) == ""


WORDS = [
    "will",
    "would",
    "have",
    "agreed",
    "may",
    "May",
    "not",
    "the",
    "could",
    "expected",
    "to",
    "was",
    "is",
    "it",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_the_hedge_stands_where_the_offsets_say(words: list[str]) -> None:
    text = " ".join(words)

    for found in find_outlook(read(article([text]), reference())):
        assert text[found.start : found.end] == found.likelihood
        assert found.likelihood
