from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.issues import MOST, find_issues
from bilateral.analysis.model import IssueFinding
from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference
from bilateral.reference.model import Reference
from factories import article

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "issues.yml").read_text("utf-8"))


@cache
def known() -> Reference:
    return load_reference()[0]


def issues_of(title: str, text: str) -> tuple[IssueFinding, ...]:
    return find_issues(read(article_from_text("a", title, text), known()), known())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_issue_of_an_article_comes_first(case: dict[str, Any]) -> None:
    found = [finding.id for finding in issues_of(case["title"], case["text"])]

    assert found[0] == case["first"]
    assert set(case.get("also", ())) <= set(found)
    assert not set(case.get("not", ())) & set(found)


def test_an_editors_issues_come_first_in_the_editors_order_even_where_no_term_stands() -> None:
    made = article(["Norway raised its tariffs on Turkish steel."], issues=("space", "trade_tariffs"))

    found = find_issues(read(made, known()), known())

    assert [finding.id for finding in found[:2]] == ["space", "trade_tariffs"]
    assert found[0].evidence == ()


def test_the_evidence_is_what_names_the_issue_with_two_countries_first() -> None:
    first, second = issues_of(
        "Steel",
        "Nobody slept well. It rained a lot. The tariff stays. Turkey pays the tariff that Norway has set.",
    )[0].evidence

    assert first.text == "Turkey pays the tariff that Norway has set."
    assert second.text == "The tariff stays."


def test_a_supporting_term_alone_names_no_issue() -> None:
    assert issues_of("A walk", "The river was near.") == ()


def test_the_terms_are_told_as_the_text_writes_them() -> None:
    found = issues_of("Steel", "Norway set Tariffs. The tariffs stay. An import duty followed.")

    assert found[0].cues == ("import duty", "Tariffs")


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["tariff", "energy", "water", "the", "NATO", "visa", "war", "of", "space", ",", "x" * 80]
        ),
        max_size=60,
    )
)
def test_findings_are_few_ranked_and_stand_in_the_article(words: list[str]) -> None:
    made = article_from_text("a", "T", " ".join(words).capitalize() + ".")

    found = find_issues(read(made, known()), known())

    assert len(found) <= MOST
    assert [f.score for f in found] == sorted((f.score for f in found), reverse=True)
    assert all(sentence in made.sentences for f in found for sentence in (*f.evidence, *f.sentences))
    assert all(set(f.evidence) <= set(f.sentences) for f in found)
