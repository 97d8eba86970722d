"""Sentences stand where they say, and end where an editor would end them."""

from __future__ import annotations

import re
import time
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


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=30).map("".join)),
    st.sampled_from(["en", "de", "xx", ""]),
)
@settings(max_examples=300, deadline=None)
def test_sentences_are_in_order_apart_and_trimmed(text: str, language: str) -> None:
    last = 0
    for start, end in sentence_spans(text, language):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


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


def _seconds(text: str) -> float:
    start = time.perf_counter()
    sentence_spans(text)
    return time.perf_counter() - start


@pytest.mark.parametrize(
    "piece",
    [".", ". ", "U.S. ", '."', "? ", "…", "Mr.", "a.B", ".\n", "\n \n", "。", "A. ", "(", " " * 50, '. "x '],
)
def test_hostile_text_costs_no_more_than_prose_of_its_length_allows(piece: str) -> None:
    prose = "The two leaders met in Oslo and agreed to meet again next year. " * 3000
    hostile = (piece * (len(prose) // len(piece) + 1))[: len(prose)]
    sentence_spans(prose)

    assert min(_seconds(hostile) for _ in range(2)) < 150 * max(_seconds(prose), 0.005)
