from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.article.slugs import is_reserved, is_slug, make_slug, split_date


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("tariff-talks", "tariff-talks"),
        ("Tariff Talks", "tariff-talks"),
        ("  Ein Besuch in Zürich  ", "ein-besuch-in-zurich"),
        ("Łódź & Ærø: Straße", "lodz-aero-strasse"),
        ("İstanbul ışık", "istanbul-isik"),
        ("Japan’s 50% tariff", "japans-50-tariff"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "full-width"),
        ("x²", "x2"),
        ("a..b", "a-b"),
        ("../../etc/passwd", "etc-passwd"),
        ("con", "article-con"),
        ("AUX", "article-aux"),
        ("Com1", "article-com1"),
        ("console", "console"),
        ("com10", "com10"),
    ],
)
def test_names_fold_to_plain_letters(name: str, slug: str) -> None:
    assert make_slug(name) == slug


@pytest.mark.parametrize("name", ["首脳会談", "القمة", "Саммит", "🎉", "...", "", "—"])
def test_a_name_that_cannot_be_folded_still_has_an_address(name: str) -> None:
    assert re.fullmatch(r"article-[0-9a-f]{8}", make_slug(name))


def test_names_that_differ_only_in_other_scripts_have_different_addresses() -> None:
    assert make_slug("talks 東京") != make_slug("talks 北京")
    assert make_slug("talks 東京").startswith("talks-")


def test_composed_and_decomposed_letters_are_one_name() -> None:
    assert make_slug("が") == make_slug("か\u3099")
    assert make_slug("é") == make_slug("e\u0301") == "e"


def test_a_long_name_is_cut_between_words() -> None:
    slug = make_slug("word-" * 60)

    assert len(slug) <= 100
    assert slug.endswith("-word")


@pytest.mark.parametrize(
    "text", ["", "A", "a_b", "a--b", "-a", "a-", "a/b", "..", "con", "lpt1", "é", "a" * 101]
)
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@pytest.mark.parametrize(("segment", "reserved"), [("con.html", True), ("NUL", True), ("console", False)])
def test_devices_keep_their_names_whatever_the_ending(segment: str, *, reserved: bool) -> None:
    assert is_reserved(segment) is reserved


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("2026-10-28-talks", ("2026-10-28", "talks")),
        ("2026-10-28_talks", ("2026-10-28", "talks")),
        ("2026-10-28 talks", ("2026-10-28", "talks")),
        ("2026-10-28", ("2026-10-28", "")),
        ("2026-10-281", ("", "2026-10-281")),
        ("talks-2026-10-28", ("", "talks-2026-10-28")),
    ],
)
def test_a_leading_date_is_split_off(stem: str, parts: tuple[str, str]) -> None:
    assert split_date(stem) == parts


@given(st.text(max_size=150))
def test_every_name_gives_one_slug_that_is_safe_everywhere(name: str) -> None:
    slug = make_slug(name)

    assert is_slug(slug)
    assert quote(slug, safe="") == slug
    assert make_slug(name) == slug
    assert make_slug(slug) == slug
