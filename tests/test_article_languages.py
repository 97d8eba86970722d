"""Language tags are read as BCP 47 writes them, and wrong ones get a hint that is itself a tag."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.analysis.coverage import left_out
from bilateral.article.languages import is_language, nearest_language, write_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("EN", "en"),
        ("De", "de"),
        ("pt-br", "pt-BR"),
        ("ZH-HANT-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("sl-ROZAJ", "sl-rozaj"),
        ("en-GB-X-UK", "en-GB-x-uk"),
        ("iw", "he"),
        ("in-ID", "id-ID"),
    ],
)
def test_a_tag_is_known_in_any_case_and_under_its_former_code(written: str, tag: str) -> None:
    assert is_language(written)
    assert write_tag(written) == tag


@pytest.mark.parametrize(
    ("wrong", "tag"), [("de_DE", "de-DE"), ("EN_us", "en-US"), ("IW_il", "he-IL"), ("German", "de")]
)
def test_a_hint_is_a_tag_as_it_is_written(wrong: str, tag: str) -> None:
    near = nearest_language(wrong)

    assert not is_language(wrong)
    assert near is not None
    assert near[0] == tag


def test_norwegian_is_measured_under_both_codes() -> None:
    assert left_out("no") == left_out("nb")
    assert "readability" not in left_out("no")


@given(st.from_regex(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}", fullmatch=True))
def test_a_tag_is_written_in_one_way(tag: str) -> None:
    assert write_tag(write_tag(tag)) == write_tag(tag) == write_tag(tag.upper())
    assert is_language(tag) <= is_language(write_tag(tag))
