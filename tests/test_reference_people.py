"""The register of people."""

from __future__ import annotations

import datetime as dt

import pytest

from bilateral.reference.countries import load_countries
from bilateral.reference.model import KnownPerson, Office
from bilateral.reference.people import family_name, load_people, parse_day, spellings_of
from bilateral.reference.spellings import build_spellings


def test_every_person_serves_a_known_country() -> None:
    assert {person.country for person in load_people()} <= set(load_countries())


def test_no_office_ends_before_it_begins() -> None:
    for person in load_people():
        for office in person.offices:
            assert office.start is None or office.end is None or office.start <= office.end, person.name


def test_no_two_entries_share_a_name() -> None:
    names = [person.name for person in load_people()]

    assert len(set(names)) == len(names)


def test_the_family_name_first_is_known_too() -> None:
    person = KnownPerson("Shigeru Ishiba", "JP", ("Ishiba",), (Office("Prime Minister"),))

    assert set(spellings_of(person)) >= {
        "Shigeru Ishiba",
        "Ishiba Shigeru",
        "Prime Minister Ishiba",
        "Premier Ishiba",
    }


def test_an_office_and_family_name_of_two_countries_says_nothing() -> None:
    people = (
        KnownPerson("Ann Zzz", "JP", (), (Office("President"),)),
        KnownPerson("Bob Zzz", "CN", (), (Office("President"),)),
    )

    assert "President Zzz" not in build_spellings(people)
    assert build_spellings(people[:1])["President Zzz"][0] == ("JP",)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Donald Trump", "Trump"),
        ("Xi Jinping", "Xi"),
        ("Ferdinand Marcos Jr.", "Marcos"),
        ("Suharto", "Suharto"),
        ("", ""),
    ],
)
def test_a_family_name_is_found_in_either_order(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-10-05", dt.date(2024, 10, 5), dt.date(2024, 10, 5)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_date_may_be_a_month_or_a_year(
    text: str | None, first: dt.date | None, last: dt.date | None
) -> None:
    assert parse_day(text) == first
    assert parse_day(text, last=True) == last


@pytest.mark.parametrize("text", ["soon", "2024-13", "2024-02-30", "24", "0000-01-01"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_day(text)
