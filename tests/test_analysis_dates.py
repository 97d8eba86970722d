import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.date_values import EARLIEST, LATEST
from bilateral.analysis.dates import find_dates
from bilateral.analysis.model import DateFinding
from bilateral.analysis.reading import read
from factories import article, reference

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dates.yml").read_text("utf-8"))


def dates_of(text: str, date: dt.date | None = dt.date(2026, 3, 10)) -> tuple[DateFinding, ...]:
    return find_dates(read(article([text], date=date), reference()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_the_dates_of_a_sentence_are_found(case: dict[str, Any]) -> None:
    found = [[d.text, d.date, d.precision, d.expected] for d in dates_of(case["text"])]

    assert found == case["dates"]


def test_words_that_count_from_the_article_name_no_date_where_it_has_none() -> None:
    found = dates_of("They met yesterday, in September and last month.", date=None)

    assert [(d.text, d.date, d.precision) for d in found] == [
        ("yesterday", None, "none"),
        ("September", None, "none"),
        ("last month", None, "none"),
    ]


def test_last_month_of_january_is_in_the_year_before() -> None:
    (found,) = dates_of("They met last month.", date=dt.date(2026, 1, 31))

    assert found.date == dt.date(2025, 12, 1)


PARTS = [
    "1",
    "31",
    "7",
    "May",
    "March",
    "Feb.",
    "2026",
    "1799",
    "2101",
    "in",
    "on",
    "Monday",
    "next",
    "month",
    "by",
    "-",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_dates_lie_in_bounds_stand_as_written_and_do_not_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    place = 0

    for found in dates_of(text):
        place = text.index(found.text, place) + len(found.text)
        assert found.date is None or EARLIEST <= found.date.year <= LATEST
        assert (found.date is None) == (found.precision == "none")
