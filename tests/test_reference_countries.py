"""The register of countries and blocs."""

from __future__ import annotations

import re

import pytest
from babel.core import get_global

from bilateral.reference.countries import load_countries, make_slug

COUNTRIES = load_countries()


@pytest.mark.parametrize(
    ("code", "name", "slug"),
    [
        ("US", "United States", "united-states"),
        ("KR", "South Korea", "south-korea"),
        ("CN", "China", "china"),
        ("TR", "Türkiye", "turkiye"),
        ("CZ", "Czechia", "czechia"),
        ("MM", "Myanmar", "myanmar"),
        ("CD", "DR Congo", "dr-congo"),
        ("CI", "Côte d’Ivoire", "cote-divoire"),
        ("EU", "European Union", "european-union"),
        ("NATO", "NATO", "nato"),
    ],
)
def test_a_country_has_the_name_that_pages_print(code: str, name: str, slug: str) -> None:
    assert (COUNTRIES[code].name, COUNTRIES[code].slug) == (name, slug)


def test_all_codes_of_iso_3166_are_known() -> None:
    assert sum(bool(c.numeric) for c in COUNTRIES.values()) == 249
    assert "XK" in COUNTRIES


def test_alpha_3_and_numeric_codes_are_those_of_cldr() -> None:
    aliases = get_global("territory_aliases")
    for code, country in COUNTRIES.items():
        if country.numeric:
            assert aliases[country.alpha3] == [code]
            assert aliases[country.numeric] == [code]


def test_slugs_are_safe_and_unique() -> None:
    slugs = [country.slug for country in COUNTRIES.values()]

    assert len(set(slugs)) == len(slugs)
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", slug) for slug in slugs)


def test_every_country_with_a_capital_and_every_bloc_has_a_place_on_earth() -> None:
    for country in COUNTRIES.values():
        if country.capital or country.is_bloc:
            assert country.latitude is not None
            assert country.longitude is not None
            assert -60 < country.latitude < 80
            assert -180 <= country.longitude <= 180


def test_countries_come_sorted_by_code() -> None:
    assert list(COUNTRIES) == sorted(COUNTRIES)


def test_a_slug_drops_accents_and_apostrophes() -> None:
    assert make_slug("São Tomé and Príncipe") == "sao-tome-and-principe"
