"""Plain text: paragraphs, headings without marks, and list items, each where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from article_checks import assert_sound
from bilateral.article.body import Body
from bilateral.article.plain import read_plain

HOSTILE = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))["plain"]
LONG = "The two sides agreed to hold further talks on trade, energy and security before the end of the year."


def _of(body: Body, kind: str) -> list[str]:
    return [body.text[b.start : b.end] for b in body.blocks if b.kind == kind]


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(
                [
                    "Trade Talks",
                    LONG,
                    "- item",
                    "1. Two words",
                    "a",
                    "\n",
                    "\n\n",
                    " ",
                    "\t",
                    "\r\n",
                    "\x00",
                    ".",
                ]
            ),
            max_size=25,
        ).map("".join),
    )
)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_sound_body_of_its_own_length(text: str) -> None:
    body = read_plain(text)

    assert_sound(body)
    assert len(body.text) == len(text)
    assert "\n" not in "".join(s.text for s in body.sentences)


@pytest.mark.parametrize(
    "heading",
    [
        "Building on Established Relationships",
        "Challenges Ahead",
        "What happened next",
        "What Comes Next?",
        "Trade and Tariffs:",
        "II. Security",
        "By Jane Doe",
        "From Words to Deeds with the United States and Its Allies",
    ],
)
def test_a_short_line_without_a_stop_above_prose_is_a_heading(heading: str) -> None:
    body = read_plain(f"{LONG}\n\n{heading}\n\n{LONG}")

    assert _of(body, "heading") == [heading]
    assert len(body.sentences) == 2


@pytest.mark.parametrize(
    "line",
    [
        "They agreed.",
        "Why?",
        "“We agree.”",
        "and so they did",
        "The minister said the following:",
        "A line of more words than a heading has, with commas, and with no capitals in it",
    ],
)
def test_other_lines_that_stand_alone_are_prose(line: str) -> None:
    body = read_plain(f"{LONG}\n\n{line}\n\n{LONG}")

    assert _of(body, "heading") == []
    assert len(body.sentences) == 3


def test_a_last_short_line_is_no_heading() -> None:
    assert _of(read_plain(f"{LONG}\n\nThe Editors"), "heading") == []


def test_a_text_of_one_line_is_a_sentence() -> None:
    assert [s.text for s in read_plain("Japan and Korea meet in Seoul").sentences] == [
        "Japan and Korea meet in Seoul"
    ]


def test_wrapped_lines_are_joined_one_character_for_one() -> None:
    text = "The leaders of Japan and the U.S. met in\nWashington on Friday. They spoke for two\nhours, and agreed."

    body = read_plain(text)

    assert body.text == text.replace("\n", " ")
    assert len(body.sentences) == 2


def test_paragraphs_may_be_set_apart_by_single_line_breaks() -> None:
    body = read_plain(f"{LONG} {LONG}\n{LONG} {LONG}\nBackground\n{LONG} {LONG}")

    assert len(_of(body, "prose")) == 3
    assert _of(body, "heading") == ["Background"]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = "    The first paragraph is wrapped here and\nends here with a full stop at the end of it\n    Another begins with white space in front"

    assert len(_of(read_plain(text), "prose")) == 2


def test_list_marks_are_no_part_of_items_and_labels_hold_no_sentence() -> None:
    body = read_plain(
        "- Trade\n- Security\n- The sides will meet\n  Again in May.\n• They agreed on it.\n1. Tariffs fall in June."
    )

    assert _of(body, "list") == [
        "Trade",
        "Security",
        "The sides will meet   Again in May.",
        "They agreed on it.",
        "Tariffs fall in June.",
    ]
    assert len(body.sentences) == 3


def test_rules_are_no_text() -> None:
    assert [s.text for s in read_plain(f"{LONG}\n\n* * *\n\n-----\n\n{LONG}").sentences] == [LONG, LONG]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_sound_and_leaves_the_paragraphs_around_it_whole(piece: str) -> None:
    text = f"{LONG}\n\n{piece * (20_000 // len(piece))}\n\n{LONG}"

    body = read_plain(text)

    assert_sound(body)
    assert len(body.text) == len(text)
    assert [body.sentences[0].text, body.sentences[-1].text] == [LONG, LONG]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("SECURING THE BORDER: The ministry hired guards.", "The ministry hired guards."),
        ("PRIME MINISTER RUIZ: We shall sign it today.", "PRIME MINISTER RUIZ: We shall sign it today."),
        ("OPEC: The cartel cut its output again.", "OPEC: The cartel cut its output again."),
        ("OSLO AND ROME TALK: “We agree,” they said.", "OSLO AND ROME TALK: “We agree,” they said."),
    ],
)
def test_a_heading_in_capitals_that_opens_a_paragraph_is_no_part_of_its_sentence(
    text: str, first: str
) -> None:
    assert read_plain(text).sentences[0].text == first
