"""The pairs an article is about, and when it is about none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.countries import rank_countries
from bilateral.analysis.model import Pair
from bilateral.analysis.pairs import find_pairs
from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference

REFERENCE, _ = load_reference()
CASES = yaml.safe_load((Path(__file__).parent / "cases/pairs.yml").read_text("utf-8"))


def pairs(title: str, text: str, countries: tuple[str, ...] = ()) -> tuple[Pair, ...]:
    article = article_from_text("x", title, text)
    reading = read(replace(article, front=replace(article.front, countries=countries)), REFERENCE)
    return find_pairs(reading, rank_countries(reading), REFERENCE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_first_pair_of_an_article(case: dict[str, Any]) -> None:
    found = pairs(case["title"], case["text"])

    assert (list(found[0]) if found else []) == case["pair"]
    if "pairs" in case:
        assert sorted(map(list, found)) == sorted(case["pairs"])


def test_the_editors_first_two_are_the_principal_pair() -> None:
    text = "Japan and China met. Japan and China signed. Peru sent an observer."

    assert pairs("Japan and China sign", text, ("PE", "JP"))[0] == ("JP", "PE")


def test_further_pairs_are_sought_among_the_listed_only() -> None:
    text = "Japan and China signed. China and Peru signed. China thanked Japan and Peru. Japan and Vietnam signed."

    assert set(pairs("A day of accords", text, ("CN", "JP", "PE"))) <= {
        ("CN", "JP"),
        ("CN", "PE"),
        ("JP", "PE"),
    }


def test_one_listed_country_makes_no_pair() -> None:
    assert pairs("Japan and China sign", "Japan and China signed.", ("JP",)) == ()


@settings(max_examples=25, deadline=None)
@given(st.permutations(["JP", "CN", "VN"]))
def test_a_pair_is_sorted_however_the_countries_are_listed(listed: list[str]) -> None:
    found = pairs("Talks", "Japan, China and Vietnam held talks.", tuple(listed))

    assert found[0] == tuple(sorted(listed[:2]))
    assert all(one < two for one, two in found)


def test_the_order_of_mention_makes_no_difference() -> None:
    one = pairs("Chile and Peru sign", "Chile and Peru signed an accord.")
    two = pairs("Peru and Chile sign", "Peru and Chile signed an accord.")

    assert one == two == (("CL", "PE"),)
