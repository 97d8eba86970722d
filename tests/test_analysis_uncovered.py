from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis import analyse
from bilateral.analysis.model import Analysis
from bilateral.analysis.uncovered import MOST
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference
from bilateral.reference.model import Reference
from bilateral.settings import Settings

TEXT = (
    "Norway raised its tariffs on Swedish fish on Monday. Prime Minister Jonas Falk spoke of a lighthouse keeper at "
    "Skarsholm. Falk praised the lighthouse keeper. The tariffs stay until June. Nobody in Skarsholm has read the "
    "tariffs. The crossing was closed. The crossing opened again."
)


@cache
def known() -> Reference:
    return load_reference()[0]


def read(title: str, text: str) -> Analysis:
    return analyse(article_from_text("a", title, text), known(), Settings())


def also(title: str, text: str) -> list[tuple[str, int]]:
    return [(found.text, found.sentence.number) for found in read(title, text).uncovered]


def test_a_phrase_that_no_issue_covers_leads_to_the_first_sentence_that_holds_it() -> None:
    assert sorted(also("Tariffs and a lighthouse", TEXT)) == [("Skarsholm", 2), ("lighthouse keeper", 2)]


@pytest.mark.parametrize("word", ["tariffs", "Norway", "Swedish", "Falk", "Prime", "crossing"])
def test_terms_of_issues_countries_officials_and_single_common_nouns_are_left_out(word: str) -> None:
    assert all(word.lower() not in text.lower() for text, _ in also("Tariffs and a lighthouse", TEXT))


def test_what_stands_only_once_is_no_matter_of_the_article() -> None:
    once = TEXT.replace("Falk praised the lighthouse keeper.", "Falk left.")

    assert "lighthouse keeper" not in dict(also("Tariffs and a lighthouse", once))
    assert dict(also("The lighthouse keeper", once))["lighthouse keeper"] == 2


def test_a_word_that_also_stands_without_a_capital_is_no_name() -> None:
    text = (
        "The Keepers met in Oslo. The keepers met again in Bergen. Two Keepers stayed away from the Keepers."
    )

    assert also("Talks", text) == []


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(), "(", "[a-", "\\b", "*", "İ"]), max_size=80))
def test_what_is_found_stands_in_its_sentence_and_is_little(words: list[str]) -> None:
    made = read("T", " ".join(words) + ".")

    assert len(made.uncovered) <= MOST
    for found in made.uncovered:
        assert "".join(found.text.split()).lower() in "".join(found.sentence.text.split()).lower()
        assert found.sentence in made.article.sentences
