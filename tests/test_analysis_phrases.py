from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.candidates import MOST_TOKENS, find_candidates
from bilateral.analysis.phrases import MOST, find_phrases
from bilateral.analysis.reading import read
from bilateral.analysis.tagging import tag_words
from factories import analysis, article, reference

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "phrases.yml").read_text("utf-8"))
STEEL = (
    "Japan wants the United States to lift the steel tariff before the summit in Tokyo.",
    "The steel tariff has cost Japanese mills a third of their orders, the ministry says.",
    "Washington offers to lift the Steel Tariff if Japan opens its rice market.",
    "Rice farmers oppose cheap imports, and the rice market is small.",
)


def phrases_of(*sentences: str, title: str = "Talks") -> list[str]:
    return [phrase.text for phrase in find_phrases(analysis(sentences, title=title).reading)]


@pytest.mark.parametrize("case", CASES["phrases"], ids=lambda case: case["text"][:40])
def test_noun_phrases_are_found_as_written(case: dict[str, list[str]]) -> None:
    assert set(case["holds"]) <= set(phrases_of(str(case["text"])))


@pytest.mark.parametrize("case", CASES["no_phrase"], ids=lambda case: case["text"][:40])
def test_verbs_pronouns_dates_and_bare_offices_are_no_phrases(case: dict[str, list[str]]) -> None:
    found = {phrase.lower() for phrase in phrases_of(str(case["text"]))}

    assert not found & {never.lower() for never in case["never"]}


@pytest.mark.parametrize("case", CASES["tags"], ids=lambda case: case["text"])
def test_words_are_tagged_by_list_ending_and_the_word_before(case: dict[str, list[str]]) -> None:
    tagged = tag_words(str(case["text"]))

    for tag in ("other", "noun", "adjective"):
        found = {entry.low for entry, given in zip(tagged.entries, tagged.tags, strict=True) if given == tag}
        assert found == set(case[tag])


def test_the_form_that_the_text_has_most_often_is_shown() -> None:
    found = phrases_of(*STEEL)

    assert "steel tariff" in found
    assert "Steel Tariff" not in found


def test_what_comes_back_and_comes_early_stands_first() -> None:
    assert phrases_of(*STEEL).index("steel tariff") < phrases_of(*STEEL).index("cheap imports")


def test_a_phrase_of_the_title_rises() -> None:
    plain, titled = (phrases_of(*STEEL, title=title) for title in ("Talks", "Cheap imports divide Japan"))

    assert titled.index("cheap imports") < plain.index("cheap imports")


def test_a_surname_is_shown_with_its_first_name() -> None:
    found = phrases_of(
        "Takaichi flew to Washington and asked Congress for patience with the yen.",
        "Takaichi praised the shipyards, and Takaichi promised investments in the shipyards.",
        "Sanae Takaichi is the first woman in her office.",
    )

    assert "Sanae Takaichi" in found
    assert "Takaichi" not in found


def test_an_article_in_another_language_has_no_phrases() -> None:
    reading = read(article(["Die Zölle auf Stahl steigen im Herbst."], language="de"), reference())

    assert find_phrases(reading) == ()


def test_without_nouns_there_are_no_phrases() -> None:
    assert phrases_of() == phrases_of("They did.", "So it was.") == []


def test_only_the_first_words_of_a_long_article_are_looked_at() -> None:
    sentence = " ".join(
        f"word{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)}" for i in range(9000)
    )
    reading = analysis([*STEEL[:2], sentence, *STEEL[2:]]).reading

    found = {phrase.text for phrase in find_phrases(reading)}

    assert max(at for at, _ in find_candidates(reading).words) == MOST_TOKENS - 1
    assert "steel tariff" in found
    assert not found & {"rice market", "cheap imports"}


WORDS = st.sampled_from(" ".join(STEEL).replace(".", "").split())
SENTENCE = st.one_of(
    st.lists(WORDS, min_size=1, max_size=12).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(SENTENCE, max_size=8))
def test_phrases_stand_in_the_text_once_each_and_best_first(sentences: list[str]) -> None:
    reading = analysis(sentences).reading

    found = find_phrases(reading)

    assert len(found) <= MOST
    assert all(any(phrase.text in sentence for sentence in sentences) for phrase in found)
    assert len({phrase.text for phrase in found}) == len(found)
    assert all(before.score >= after.score for before, after in pairwise(found))
    assert not found or found[0].score == 1
    assert found == find_phrases(reading)
