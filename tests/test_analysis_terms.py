from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.terms import content_stems, split_words, stem
from bilateral.reference.stopwords import load_stopwords

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "words.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["split"], ids=lambda case: case["text"])
def test_words_are_kept_as_written(case: dict[str, object]) -> None:
    assert list(split_words(str(case["text"]))) == case["words"]


@pytest.mark.parametrize(
    ("language", "words", "stems"),
    [(language, *case) for language, cases in CASES["stems"].items() for case in cases],
)
def test_stems_say_what_a_sentence_is_about(language: str, words: list[str], stems: list[str]) -> None:
    assert list(content_stems(tuple(words), language)) == stems


def test_a_region_does_not_change_the_language() -> None:
    assert (
        content_stems(("the", "tariffs"), "en-GB") == content_stems(("the", "tariffs"), "en") == ("tariff",)
    )


def test_a_script_without_spaces_gives_pairs_of_signs() -> None:
    assert content_stems(split_words("日本政府"), "ja") == ("日本", "本政", "政府")


def test_a_language_without_a_list_has_no_stop_words() -> None:
    assert load_stopwords("xx") == frozenset()


def test_a_word_of_a_million_letters_stays_as_it_is() -> None:
    word = "tariffs" * 150_000

    assert split_words(f"On {word}.") == ("On", word)
    assert stem(word) == word


@settings(deadline=None)
@given(st.text(max_size=200))
def test_words_stand_in_the_text_in_their_order(text: str) -> None:
    at = 0
    for word in split_words(text):
        at = text.index(word, at) + len(word)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_stems_are_never_stop_words_nor_empty(text: str) -> None:
    assert all(content_stems(split_words(text)))
