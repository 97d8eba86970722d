"""Countries found by whatever name an author gives."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.reference.load import load_reference
from bilateral.reference.names import find_country, nearest_countries

REFERENCE, _ = load_reference()
TERRITORIES = sorted(code for code in REFERENCE.countries if len(code) == 2)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("JP", "JP"),
        ("jpn", "JP"),
        ("Japan", "JP"),
        ("  JAPAN ", "JP"),
        ("Japon", "JP"),
        ("日本", "JP"),
        ("米国", "US"),
        ("السعودية", "SA"),
        ("Япония", "JP"),
        ("U.S.", "US"),
        ("uk", "GB"),
        ("the Netherlands", "NL"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Türkei", "TR"),
        ("DR Congo", "CD"),
        ("South Korea", "KR"),
        ("Republic of Korea", "KR"),
        ("Bosnia & Herzegovina", "BA"),
        ("Kosovo", "XK"),
        ("xkx", "XK"),
        ("nato", "NATO"),
        ("European Union", "EU"),
        ("African Union", "AFU"),
        ("Asean", "ASEAN"),
        ("AU", "AU"),
    ],
)
def test_a_name_finds_its_country(name: str, code: str) -> None:
    assert find_country(name, REFERENCE) == code


@pytest.mark.parametrize(
    "name", ["", "   ", "Narnia", "Tokyo", "Japanese", "—", "JAP", "Latin America", "x" * 100_000]
)
def test_what_names_no_country_finds_none(name: str) -> None:
    assert find_country(name, REFERENCE) is None


@pytest.mark.parametrize(
    "language", ["en", "fr", "de", "ja", "ar", "ru", "zh", "hi", "sw", "tr", "el", "he", "th"]
)
def test_every_name_of_cldr_finds_its_country(language: str) -> None:
    names = Locale.parse(language).territories

    missed = [c for c in TERRITORIES if c in names and find_country(names[c], REFERENCE) != c]

    assert missed == []


def test_every_country_is_found_by_its_own_name_and_codes() -> None:
    for code, country in REFERENCE.countries.items():
        assert find_country(country.name, REFERENCE) == code
        assert find_country(code.lower(), REFERENCE) == code
        assert not country.alpha3 or find_country(country.alpha3, REFERENCE) == code


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_any_text_finds_a_known_country_or_none(name: str) -> None:
    code = find_country(name, REFERENCE)

    assert code is None or code in REFERENCE.countries


def test_the_nearest_names_are_those_that_pages_print() -> None:
    assert nearest_countries("Jappan", REFERENCE, most=1) == ("Japan",)
    assert nearest_countries("Untied States", REFERENCE, most=1) == ("United States",)
    assert nearest_countries("qqqqqq", REFERENCE) == ()
