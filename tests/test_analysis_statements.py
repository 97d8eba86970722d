from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.reading import read
from bilateral.analysis.statements import label_statements
from bilateral.article.records import article_from_text
from factories import article, reference

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "statements.yml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "kind", "cue"), CASES)
def test_a_sentence_has_its_kind_and_the_words_that_decided(text: str, kind: str, cue: str) -> None:
    (statement,) = label_statements(read(article([text]), reference()))

    assert (statement.kind, statement.cue) == (kind, cue)


def test_a_duty_is_a_claim_where_a_side_speaks_and_a_judgement_elsewhere() -> None:
    sentence = "The parties should lay down their arms."
    spoken = article(["I welcome the truce.", sentence], title="Statement by President Boric")

    assert label_statements(read(spoken, reference()))[1].kind == "claimed"
    assert label_statements(read(article([sentence]), reference()))[0].kind == "assessed"


COMMENT = [
    "The port is a bad bargain for the islands.",
    "But who asked the fishermen?",
    "I have sold nets here since 1990.",
    "A net is not a treaty.",
    "Peru exports 40 per cent of the catch.",
    "Sign the contract.",
    "Few outside the ministry believe the promise.",
    "The minister opened the pier in May.",
]


def test_a_text_that_argues_judges_in_the_present_and_orders_in_the_imperative() -> None:
    made = label_statements(read(article(COMMENT), reference()))

    assert [each.kind for each in made[3:]] == ["assessed", "reported", "claimed", "assessed", "reported"]


def test_the_same_sentence_reports_in_a_paper_that_a_government_issues() -> None:
    made = label_statements(read(article(COMMENT, title="Fact Sheet: Ports"), reference()))

    assert made[3].kind == "reported"


def test_who_writes_of_themselves_in_a_comment_speaks_for_no_side() -> None:
    text = ["We met our neighbours.", "Our port is small.", "The parties should lay down their arms."]

    assert label_statements(read(article(text, title="A small port"), reference()))[2].kind == "assessed"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_every_sentence_has_one_kind_and_its_cue_stands_in_it(text: str) -> None:
    made = article_from_text("a", "T", text)

    statements = label_statements(read(made, reference()))

    assert tuple(statement.sentence for statement in statements) == made.sentences
    assert all(statement.cue in statement.sentence.text for statement in statements)
