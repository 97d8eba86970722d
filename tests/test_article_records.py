"""A record becomes an article; the places of plain text are places in the text as given."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from article_checks import assert_anchored
from bilateral.article.body import Body
from bilateral.article.model import Article
from bilateral.article.records import article_from_text, has_markdown


def _body(article: Article) -> Body:
    return Body(article.text, article.blocks, article.sentences, article.html)


def test_plain_text_keeps_its_places() -> None:
    text = "The leaders\nmet in Oslo. They\nagreed.\n\nA Heading\n\nThey left on Friday after a dinner at the royal palace."

    article = article_from_text("a", "Talks", text, dt.date(2026, 5, 1))

    assert [text[s.start : s.end].replace("\n", " ") for s in article.sentences] == [
        s.text for s in article.sentences
    ]
    assert [s.text for s in article.sentences][:2] == ["The leaders met in Oslo.", "They agreed."]
    assert (article.title, article.front.date, article.html) == ("Talks", dt.date(2026, 5, 1), "")


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_a_text_without_marks_has_the_length_it_was_given(text: str) -> None:
    article = article_from_text("a", "", text)

    assert article.html or len(article.text) == len(text)


def test_a_text_with_marks_is_read_as_markdown() -> None:
    article = article_from_text(
        "a", "Talks", "# Talks\n\nThe *leaders* met. [They](a.md) agreed.\n\n- Trade\n"
    )

    assert [s.text for s in article.sentences] == ["The leaders met.", "They agreed."]
    assert "Talks" not in article.text
    assert_anchored(_body(article))


def test_a_first_heading_that_is_not_the_title_stays() -> None:
    assert "Background" in article_from_text("a", "Talks", "# Background\n\nThey met.").text


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nb",
        "A *b* c",
        "A **b\nc** d",
        "[a](b)",
        "- a\n- b",
        "1. a",
        "> a",
        "```\na\n```",
        "| a |\n|---|",
        "a<br>b",
        "\\###",
        "a &amp; b",
    ],
)
def test_marks_are_seen(text: str) -> None:
    assert has_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A plain text.",
        "2 * 3 * 4",
        "a_b_c",
        "C# and F#",
        "a < b > c",
        "AT&T; B&B",
        "(1) a",
        "TOKYO (Reuters) - b",
        "[sic] (a)",
        "5 - 3",
        "* ",
    ],
)
def test_plain_text_is_not_taken_for_markdown(text: str) -> None:
    assert not has_markdown(text)


@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "\n\n\n", "...", "*", "<"])
def test_records_without_words_are_sound(text: str) -> None:
    assert article_from_text("a", "", text).sentences == ()


def test_the_digest_tells_title_and_text_apart() -> None:
    assert article_from_text("a", "b", "c").digest != article_from_text("a", "", "bc").digest
