"""The persons of an article with their offices."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.model import PersonFinding
from bilateral.analysis.names import split_tokens
from bilateral.analysis.people import find_people
from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference

REFERENCE, _ = load_reference()
CASES = yaml.safe_load((Path(__file__).parent / "cases/people.yml").read_text("utf-8"))
HOSTILE = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))["people"]


def people(text: str, title: str = "", date: dt.date | None = None) -> tuple[PersonFinding, ...]:
    return find_people(read(article_from_text("x", title, text, date), REFERENCE), REFERENCE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_a_text_gives_these_persons(case: dict[str, Any]) -> None:
    found = {(p.name, p.role, p.country) for p in people(case["text"])}

    assert found == {tuple(person) for person in case["people"]}


def test_a_mention_keeps_its_sentence_and_the_words_as_written() -> None:
    (person,) = people("It rained. Japan’s foreign minister, Yoko Example, left.")

    (mention,) = person.mentions
    assert mention.as_written in mention.sentence.text
    assert mention.role == "foreign minister"
    assert mention.sentence.number == 2


def test_sentences_that_give_only_the_family_name_count() -> None:
    (person,) = people("Minister Ana Perez of Chile spoke. Perez left. It rained. Reporters saw Perez's car.")

    assert [s.number for s in person.sentences] == [1, 2, 4]


def test_an_office_known_from_the_title_alone_is_kept_without_a_mention() -> None:
    (person,) = people("Bessent declined to comment.", title="Treasury Secretary Bessent silent")

    assert (person.role, person.mentions) == ("Treasury Secretary", ())


def test_the_date_decides_between_two_of_one_name() -> None:
    (person,) = people("President Bush spoke in Texas.", date=dt.date(2005, 3, 1))

    assert person.name == "George W. Bush"


def test_the_most_named_comes_first() -> None:
    found = people("President Macron met Chancellor Merz. Merz agreed. Merz left.")

    assert [p.name for p in found] == ["Friedrich Merz", "Emmanuel Macron"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_tokens_stand_where_they_say(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in split_tokens(text))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "President",
                "Minister",
                "of",
                "the",
                ",",
                "and",
                "Smith",
                "al-",
                "Jr.",
                "Japan's",
                "U.S.",
                "who",
                "was",
                "bin",
                "'s",
                "(",
            ]
        ),
        max_size=40,
    )
)
def test_no_order_of_words_breaks_it(words: list[str]) -> None:
    for person in people(" ".join(words)):
        assert person.name.strip()
        assert all(m.role in m.sentence.text for m in person.mentions)


@pytest.mark.parametrize("unit", HOSTILE)
def test_offices_that_come_again_and_again_give_the_persons_of_one_paragraph(unit: str) -> None:
    once, often = (people("\n\n".join([unit * 40] * n)) for n in (1, 50))

    assert [(p.name, p.role) for p in often] == [(p.name, p.role) for p in once]
    assert [len(p.sentences) for p in often] == [50 * len(p.sentences) for p in once]
