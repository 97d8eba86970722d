"""The countries a text names, and those it only seems to name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.matching import matcher_for
from bilateral.analysis.mentions import find_mentions, plain
from bilateral.article.model import Sentence
from bilateral.reference.keyed import Keyed
from bilateral.reference.load import load_reference

REFERENCE, _ = load_reference()
CASES = yaml.safe_load((Path(__file__).parent / "cases/mentions.yml").read_text("utf-8"))
HOSTILE = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))


def cases() -> Iterator[Any]:
    for group, entries in CASES.items():
        for entry in entries:
            yield pytest.param(entry, id=f"{group}: {entry['text'][:60]}")


def sentence(text: str, number: int = 1) -> Sentence:
    return Sentence(number=number, text=text, start=0, end=len(text), block=0)


def codes(text: str, title: str = "", language: str = "en") -> set[str]:
    found = find_mentions(title, (sentence(text),), REFERENCE, language)
    return {code for mention in found for code in mention.codes}


@pytest.mark.parametrize("case", list(cases()))
def test_a_text_names_these_countries_and_no_others(case: dict[str, Any]) -> None:
    found = codes(case["text"])

    assert set(case["expect"]) <= found
    assert found <= set(case["expect"]) | set(case.get("may", []))


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "Luis Montenegro of Portugal flew to Madrid.", "Montenegro said he would stay."),
        ("pt", "O primeiro-ministro Luís Montenegro recebeu a Espanha em Lisboa.", "Montenegro ficou."),
        ("es", "El primer ministro Luís Montenegro habló con España en Portugal.", "Montenegro calló."),
        ("de", "Vernon Jordan sprach mit Portugal und Spanien.", "Jordan blieb."),
    ],
)
def test_the_family_name_of_a_person_named_in_full_is_no_country(
    language: str, first: str, then: str
) -> None:
    found = find_mentions("", (sentence(first, 1), sentence(then, 2)), REFERENCE, language)

    assert {code for m in found for code in m.codes} == {"ES", "PT"}


def test_a_country_named_otherwise_too_keeps_the_name_it_shares() -> None:
    texts = ["Luis Montenegro flew to Podgorica.", "The Montenegrin premier met him.", "Montenegro paid."]
    found = find_mentions("", tuple(map(sentence, texts, (1, 2, 3))), REFERENCE)

    assert [m.codes for m in found if m.sentence == 3] == [("ME",)]


def test_a_mention_stands_where_it_says_with_the_marks_of_the_text() -> None:
    text = "Officials from Côte d’Ivoire met U.S. envoys."

    found = find_mentions("", (sentence(text),), REFERENCE)

    assert [m.text for m in found] == ["Côte d’Ivoire", "U.S."]
    assert all(text[m.start : m.end] == m.text for m in found)


def test_the_title_is_sentence_zero_and_comes_first() -> None:
    found = find_mentions("Peru votes", (sentence("Chile watches.", 1),), REFERENCE)

    assert [(m.sentence, m.codes) for m in found] == [(0, ("PE",)), (1, ("CL",))]


def test_a_venue_weighs_less_than_an_actor() -> None:
    venue, actor = (
        find_mentions("", (sentence(t),), REFERENCE)[0] for t in ("Talks in Vienna.", "Vienna objects.")
    )

    assert venue.weight < actor.weight


def test_another_language_adds_the_names_of_cldr_in_it() -> None:
    assert codes("Deutschland und Frankreich sprechen.") == set()
    assert codes("Deutschland und Frankreich sprechen.", language="de") == {"DE", "FR"}
    assert codes("日本政府は韓国と協議した。", language="ja") >= {"JP", "KR"}


def test_an_unknown_language_adds_nothing() -> None:
    assert codes("Japan.", language="xx-nonsense") == {"JP"}


def test_a_family_name_counts_once_the_article_gives_the_full_name() -> None:
    sentences = (sentence("Theresa May resigned.", 1), sentence("It may rain. May left.", 2))

    found = find_mentions("", sentences, REFERENCE)

    assert [m.text for m in found] == ["Theresa May", "May"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_plain_marks_keep_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*sorted(REFERENCE.spellings)[::40], "and", ",", "’s", "the", "("]), max_size=30)
)
def test_mentions_never_overlap_and_stand_where_they_say(words: list[str]) -> None:
    text = " ".join(words)

    found = find_mentions("", (sentence(text),), REFERENCE)

    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("unit", HOSTILE["mentions"])
def test_names_that_come_again_and_again_count_each_time(unit: str) -> None:
    once, often = (find_mentions("", (sentence(unit * n),), REFERENCE) for n in (1, 2_000))

    assert len(often) == 2_000 * len(once)
    assert {(m.text, m.codes) for m in often} == {(m.text, m.codes) for m in once}


def test_a_matcher_is_made_once_for_equal_references() -> None:
    assert matcher_for(Keyed(REFERENCE), "en") is matcher_for(Keyed(load_reference()[0]), "en")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ko", "한국은 일본과 미국의 동맹을 논의했다.", {"KR", "JP", "US"}),
        ("ko", "이란 정부와 중국정부가 만났다. 인도주의 원칙이 중요하다.", {"IR", "CN"}),
        ("ja", "タイトルは未定だが、米国とタイは協議した。", {"US", "TH"}),
        ("zh", "中国和美国会谈，印度尼西亚参加。", {"CN", "US", "ID"}),
        ("ar", "اجتمعت اليابان والصين وبمصر", {"JP", "CN", "EG"}),
        ("he", "ישראל ומצרים נפגשו בירדן", {"IL", "EG", "JO"}),
        ("th", "ประเทศไทยและญี่ปุ่น", {"TH", "JP"}),
    ],
)
def test_scripts_without_spaces_and_joined_particles_hide_no_name(
    language: str, text: str, expected: set[str]
) -> None:
    assert codes(text, language=language) == expected
