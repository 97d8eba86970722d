from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.article.dates import find_written_date, read_date, read_written_date, say_how

DAY = dt.date(2026, 10, 28)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-10-28", DAY),
        (" 2026-10-28 ", DAY),
        ("2026-10-28T23:59", DAY),
        ("2026-10-28 09:30:15", DAY),
        ("2026-10-28 9:30", DAY),
        ("2026-10-28T09:30:00Z", DAY),
        ("2026-10-28T00:30:00+09:00", dt.date(2026, 10, 27)),
        ("2026-10-28T23:30:00-0500", dt.date(2026, 10, 29)),
        ("2026-10-28T23:30:00.5-05", dt.date(2026, 10, 29)),
        ("2026-02-29", None),
        ("2026-10-28T25:00", None),
        ("9999-12-31T23:00:00-12:00", None),
        ("0001-01-01T00:00:00+12:00", None),
        ("20261028", None),
        ("2026-10", None),
        ("٢٠٢٦-١٠-٢٨", None),
        ("", None),
    ],
)
def test_a_day_is_read_in_utc(text: str, date: dt.date | None) -> None:
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        *("28 October 2026", "28th of October, 2026", "Oct. 28, 2026", "October 28 2026", "28  oct 2026"),
        *("28/10/2026", "28.10.2026", "10/28/2026", "2026/10/28", "2026年10月28日", "20261028"),
    ],
)
def test_a_date_with_one_meaning_is_told_as_it_should_be_written(text: str) -> None:
    assert read_written_date(text) == DAY
    assert say_how(text) == "Write 2026-10-28."


@pytest.mark.parametrize("text", ["10/11/2026", "31 April 2026", "October 2026", "28 October", "soon"])
def test_a_date_with_two_meanings_or_none_is_not_guessed(text: str) -> None:
    assert read_written_date(text) is None


def test_a_month_that_is_too_short_is_named() -> None:
    assert say_how("2028-02-30") == "February 2028 has 29 days."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TOKYO, Oct. 28, 2026 (Kyodo)", "Oct. 28, 2026"),
        ("It began on 28 October 2026 and ended on 1 November 2026", "28 October 2026"),
        ("as of 2026-10-28", "2026-10-28"),
    ],
)
def test_the_first_date_of_a_text_is_found(text: str, words: str) -> None:
    assert find_written_date(text) == (DAY, words)


@pytest.mark.parametrize("text", ["", "428 October 2026", "in October 2026", "2026-99-99", "may 2026"])
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_written_date(text) is None


@given(st.dates(min_value=dt.date(1500, 1, 1)))
def test_every_day_is_read_back_from_its_form(date: dt.date) -> None:
    assert read_date(date.isoformat()) == date
    assert read_written_date(f"{date.day} {date:%B} {date.year}") == date
