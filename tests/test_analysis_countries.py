"""How much an article is about each country."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.analysis.countries import rank_countries
from bilateral.analysis.model import Reading
from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference

REFERENCE, _ = load_reference()
TEXT = (
    "Norway and Poland signed an energy accord in Warsaw on Monday. Norwegian gas will flow through a new pipe. Poland "
    "wants to end its reliance on coal. Norway's prime minister praised Polish engineers. Work begins in spring. "
    "The pipe crosses the waters of Denmark. Experts from Fiji attended a fair on the same day."
)


def reading(title: str, text: str, countries: tuple[str, ...] = ()) -> Reading:
    article = article_from_text("x", title, text)
    return read(replace(article, front=replace(article.front, countries=countries)), REFERENCE)


def test_the_title_decides_who_is_strongest() -> None:
    found = rank_countries(reading("Poland signs gas accord", TEXT))

    assert [f.code for f in found][:2] == ["PL", "NO"]
    assert found[0].salience == 1.0


def test_a_country_named_in_passing_is_left_out() -> None:
    longer = "Norway and Poland will build a second pipe. " * 3 + TEXT
    crowd = " Guests came from Peru, from Chile, from Kenya and from Ghana."

    found = {f.code for f in rank_countries(reading("Norway and Poland sign gas accord", longer + crowd))}

    assert found >= {"NO", "PL"}
    assert not found & {"FJ", "PE", "CL", "KE", "GH"}


def test_the_more_countries_an_article_names_the_more_it_must_say_of_each() -> None:
    longer = "Norway and Poland will build a second pipe. " * 3 + TEXT
    few = {f.code for f in rank_countries(reading("Norway and Poland sign", longer))}
    many = {
        f.code for f in rank_countries(reading("Norway and Poland sign", longer + " Peru, Chile, Ghana."))
    }

    assert "FJ" in few
    assert "FJ" not in many


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ZURICH, March 3 - Profits at the bank rose by a tenth.", ["CH"]),
        ("ROCHESTER, N.Y., Feb 26 - The firm raised its dividend.", ["US"]),
        ("PARIS (Reuters) - The airline ordered jets in Brazil.", ["BR", "FR"]),
        ("By Jane Doe in Warsaw. The bank cut its rate.", ["PL"]),
        ("CAMBRIDGE, Mass. (AP) — A firm won a prize.", ["US"]),
        ("The bank cut its rate. (Reporting by A. B. in Tokyo; editing by C. D. in Paris)", []),
    ],
)
def test_a_dateline_tells_where_a_story_is_from_and_a_credit_does_not(text: str, codes: list[str]) -> None:
    assert sorted(f.code for f in rank_countries(reading("", text))) == codes


def test_a_country_that_the_editor_lists_is_always_there() -> None:
    found = {f.code: f for f in rank_countries(reading("Norway and Poland sign", TEXT, ("NO", "FJ", "JP")))}

    assert found["FJ"].mentions == 1
    assert found["JP"].mentions == 0
    assert found["JP"].sentences == ()


def test_findings_keep_the_sentences_that_name_the_country() -> None:
    found = {f.code: f for f in rank_countries(reading("", TEXT))}

    assert [s.number for s in found["NO"].sentences] == [1, 2, 4]
    assert found["NO"].mentions == 3


@pytest.mark.parametrize("text", ["", "Nothing here names a state."])
def test_a_text_without_countries_has_none(text: str) -> None:
    assert rank_countries(reading("", text)) == ()


def test_forty_countries_are_ranked_by_strength_then_place() -> None:
    names = [c.name for c in REFERENCE.countries.values() if c.numeric][:40]
    found = rank_countries(reading("", "They are " + ", ".join(names) + "."))

    assert len(found) >= 35
    assert list(found) == sorted(found, key=lambda f: -f.salience)
