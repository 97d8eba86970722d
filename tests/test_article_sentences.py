"""Sentences stand where they say, and end where an editor would end them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.article.sentences import sentence_spans

CASES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "cases/sentences.yml").read_text(encoding="utf-8")
)
HOSTILE: list[str] = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))[
    "sentences"
]
LANGUAGES = ("de", "fr", "es", "it", "nl", "pt")
FAILING = "known failures"
PIECES = st.sampled_from(
    [
        "The U.S. agreed. ",
        "Mr. ",
        "“Why?” he asked. ",
        "3.5 ",
        "。",
        "…",
        "\n",
        "\n\n",
        ". ",
        "a",
        "U.",
        " ",
        '"',
        "(",
        ")",
        "؟ ",
    ]
)


def cases() -> Iterator[object]:
    for group, texts in CASES.items():
        for text in texts:
            failing = (pytest.mark.xfail(reason="known failure"),) if group == FAILING else ()
            yield pytest.param(
                text, group if group in LANGUAGES else "en", id=f"{group}: {text[:50]}", marks=failing
            )


@pytest.mark.parametrize(("marked", "language"), tuple(cases()))
def test_a_sentence_ends_where_the_case_says(marked: str, language: str) -> None:
    text = marked.replace("‖", "")

    found = [text[start:end] for start, end in sentence_spans(text, language)]

    assert found == [part.strip() for part in marked.split("‖")]


def test_there_are_enough_cases_to_mean_something() -> None:
    boundaries = sum(text.count("‖") for group, texts in CASES.items() if group != FAILING for text in texts)
    single = sum("‖" not in text for texts in CASES.values() for text in texts)

    assert boundaries >= 120
    assert single >= 40


def _assert_sound(text: str, spans: tuple[tuple[int, int], ...]) -> None:
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(["en", "de", "xx", ""]),
)
@settings(max_examples=300, deadline=None)
def test_sentences_are_in_order_apart_and_trimmed(text: str, language: str) -> None:
    _assert_sound(text, sentence_spans(text, language))


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=200, deadline=None)
def test_no_word_is_lost_between_sentences(text: str) -> None:
    kept = "".join(text[start:end] for start, end in sentence_spans(text))

    assert re.sub(r"\W", "", kept) == re.sub(r"\W", "", text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "* * *", "—", "\x00"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    assert sentence_spans(text) == ()


def test_a_sentence_of_5000_words_is_one_sentence() -> None:
    text = "word, " * 5000 + "end."

    assert sentence_spans(text) == ((0, len(text)),)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_leaves_the_sentences_around_it_whole(piece: str) -> None:
    text = f"They met in Oslo.\n\n{piece * (50_000 // len(piece))}\n\nThey parted in Bern."

    spans = sentence_spans(text)

    _assert_sound(text, spans)
    assert text[slice(*spans[0])] == "They met in Oslo."
    assert text[slice(*spans[-1])] == "They parted in Bern."
