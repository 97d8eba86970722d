"""Social cards: readable, whole, and never with boxes for letters."""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import bilateral.pages.cards.faces as faces_module
from bilateral.errors import BilateralError
from bilateral.pages.cards.breaking import MORE, break_lines
from bilateral.pages.cards.draw import draw_card
from bilateral.pages.cards.faces import NOWHERE, built_in, choose_font, face
from bilateral.pages.cards.layout import lay_out
from bilateral.pages.cards.model import HEIGHT, WIDTH, Card, CardFont
from bilateral.pages.cards.paper import FIRST, INK, MARGIN, PALETTE, PAPER, SECOND, SOFT, background
from bilateral.pages.words import Words
from factories import analysis
from pages import INFO, build

FONTS = Path(__file__).parent / "cases" / "fonts"
JAPANESE = CardFont("japanese.ttf", (FONTS / "japanese.ttf").read_bytes())
ARABIC = CardFont("arabic.ttf", (FONTS / "arabic.ttf").read_bytes())
STYLE = Path(__file__).parents[1] / "templates" / "theme" / "style.css"
BRIEF = Card(
    "Desk",
    "",
    "Japan–United States",
    "Japan wants lower tariffs on cars.",
    "2 articles · 1 November 2026",
    "Japan–United States",
)
ARTICLE = Card(
    "Desk", "Japan–United States", "Tariff talks begin", "", "1 November 2026", "Japan–United States"
)
TITLES = st.text(st.sampled_from("aiWM éßŁΩЖй1,–-— .:…’”"), max_size=300)


def pixels(card: Card, *fonts: CardFont) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(draw_card(card, fonts))))


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """As WCAG 2 counts it: 1 to 21."""

    def luminance(colour: tuple[int, ...]) -> float:
        parts = [part / 255 for part in colour]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_card_has_the_size_that_previews_ask_for_and_weighs_little() -> None:
    drawn = draw_card(BRIEF)
    picture = Image.open(io.BytesIO(drawn))

    assert (picture.size, picture.format, picture.mode) == ((1200, 630), "PNG", "P")
    assert len(drawn) <= 20_000


def test_the_colours_are_those_of_the_style_sheet() -> None:
    told = dict(
        re.findall(r"--(\w+):#([0-9a-f]{6})", STYLE.read_text(encoding="utf-8").split("@supports")[0])
    )
    hexed = {"paper": PAPER, "ink": INK, "a": FIRST, "b": SECOND}

    assert {name: told[name] for name in hexed} == {n: bytes(c).hex() for n, c in hexed.items()}


def test_the_words_stand_out_from_the_paper() -> None:
    assert contrast(PALETTE[SOFT], PALETTE[0]) >= 4.5
    assert contrast(INK, PAPER) >= 4.5


@pytest.mark.parametrize("card", [BRIEF, ARTICLE])
def test_the_same_words_give_the_same_bytes(card: Card) -> None:
    assert draw_card(card) == draw_card(replace(card))


@given(TITLES, TITLES, TITLES)
@settings(max_examples=40, deadline=None)
def test_no_text_leaves_the_margins_or_covers_another(over: str, headline: str, text: str) -> None:
    card = Card("Desk", over, headline, text, "1 November 2026", "Japan–United States")
    places = sorted((top, top + block.height) for block, x, top in lay_out(card) if x == MARGIN)
    drawn = np.argwhere(pixels(card) != background())

    assert all(above[1] <= below[0] for above, below in pairwise(places))
    assert drawn[:, 1].min() >= MARGIN - 8  # letters such as J hang a little to the left
    assert drawn[:, 1].max() <= WIDTH - MARGIN + 8
    assert drawn[:, 0].max() <= HEIGHT - 40


@given(TITLES, st.integers(1, 4), st.integers(30, 200))
@settings(deadline=None)
def test_lines_hold_the_text_in_order_and_are_no_wider_than_asked(text: str, most: int, width: int) -> None:
    lines, whole = break_lines(text, width, most, lambda part: 10 * len(part))
    said, told = "".join(text.split()), "".join("".join(lines).split())

    assert len(lines) <= most
    assert all(len(line) * 10 <= width for line in lines)
    assert said == told if whole else said.startswith(told.removesuffix(MORE))


def test_a_long_title_is_shown_whole_and_a_longer_one_ends_at_a_word() -> None:
    long = (
        "Ministers of both countries agree on steel, rare earths and a fund of five hundred billion dollars; "
    )
    long += "courts must still decide on the levy"
    whole, cut = (
        next(
            block
            for block, _, _ in lay_out(replace(ARTICLE, headline=text))
            if block.style.role == "bold" and len(block.lines) > 1
        )
        for text in (long, f"{long} {long}")
    )

    assert len(long) <= 140
    assert " ".join(whole.lines) == long
    assert cut.lines[-1].endswith(f" {MORE}")
    assert f"{long} {long}".startswith(" ".join(cut.lines).removesuffix(MORE))


@pytest.mark.parametrize(
    "title", ["日本とアメリカ、関税で合意", "اليابان والولايات المتحدة", "ჯავახეთი", "भारत"]
)
def test_letters_that_no_font_has_are_never_boxes(title: str) -> None:
    card = replace(ARTICLE, headline=title)

    assert (pixels(card) == pixels(replace(ARTICLE, over="", headline="", plain=ARTICLE.plain))).all()


def test_symbols_that_no_font_has_are_left_out() -> None:
    assert draw_card(replace(ARTICLE, headline="🇯🇵 Tariffs 🚢 fall")) == draw_card(
        replace(ARTICLE, headline="Tariffs fall")
    )


@pytest.mark.parametrize("role", ["bold", "text", "label"])
@pytest.mark.parametrize(
    "text", ["Việt Nam – Česko", "Łódź, Şırnak", "Ελλάδα", "Україна и Россия", "1 € = “x” … ‘y’", "Ærø"]
)
def test_latin_greek_and_cyrillic_letters_are_there(role: faces_module.Role, text: str) -> None:
    assert choose_font(text, role, ()) == built_in(role)


def test_a_font_of_the_site_sets_what_ours_cannot() -> None:
    drawn = pixels(replace(ARTICLE, headline="日本とアメリカ、関税で合意"), JAPANESE)

    assert choose_font("日本、関税", "bold", (ARABIC, JAPANESE)) == JAPANESE
    assert (drawn != pixels(replace(ARTICLE, over="", headline=""))).any()


def test_letters_that_join_need_a_machine_that_can_join_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_module, "can_shape", lambda: False)
    assert choose_font("اليابان", "bold", (ARABIC,)) is None

    monkeypatch.setattr(faces_module, "can_shape", lambda: True)
    assert choose_font("اليابان", "bold", (ARABIC,)) == ARABIC


@pytest.mark.skipif(not faces_module.can_shape(), reason="FriBiDi is not installed")
def test_arabic_stands_at_the_right() -> None:
    card = replace(ARTICLE, site="", over="", headline="اليابان والولايات المتحدة", foot="")
    drawn = np.argwhere(pixels(card, ARABIC) != background())

    assert WIDTH - MARGIN - 20 <= drawn[:, 1].max() <= WIDTH - MARGIN + 8


def test_the_closer_pairs_are_set_closer() -> None:
    bold = face(built_in("bold"), 76, shaped=False)

    assert bold.measure("To") < bold.measure("T") + bold.measure("o")
    assert not bold.has(NOWHERE)


def test_what_is_no_font_is_told_with_its_name() -> None:
    with pytest.raises(BilateralError, match=r"card_fonts: notes\.txt is no font that can be read\."):
        choose_font("日", "bold", (CardFont("notes.txt", b"no font"),))


def test_the_alternative_says_what_the_card_says() -> None:
    assert (
        BRIEF.alt == "Japan–United States. Japan wants lower tariffs on cars. 2 articles · 1 November 2026."
    )
    assert ARTICLE.alt == "Japan–United States. Tariff talks begin. 1 November 2026."


def test_briefs_and_articles_have_cards_where_the_site_knows_its_address() -> None:
    talks = analysis(["Japan wants tariffs lower.", "Washington waits."], date=dt.date(2026, 11, 1))
    site = build(talks)
    cards = {page.address: page.card for page in site.pages if page.card}
    files = {asset.address for asset in site.assets if asset.address.endswith(".png")}

    assert cards == {
        "briefs/japan-united-states/": "briefs/japan-united-states/card.png",
        "articles/a/": "articles/a/card.png",
    }
    assert files == set(cards.values())
    assert all(page.card_alt for page in site.pages if page.card)


def test_a_site_without_an_address_has_no_cards() -> None:
    site = build(analysis(["Japan wants tariffs lower."]), info=replace(INFO, url=""))

    assert not [asset.address for asset in site.assets if asset.address.endswith(".png")]
    assert not any(page.card for page in site.pages)


def test_the_words_of_a_card_are_those_of_the_sites_language() -> None:
    talks = analysis(["Japan wants tariffs lower."], date=dt.date(2026, 11, 1))
    site = build(talks, info=replace(INFO, words=Words("ja")))
    said = next(page.card_alt for page in site.pages if page.card.startswith("briefs/"))

    assert "アメリカ合衆国" in said
    assert "2026年11月1日" in said


def test_a_relation_whose_name_cannot_be_drawn_stands_there_in_english() -> None:
    talks = analysis(["Japan wants tariffs lower."], date=dt.date(2026, 11, 1))
    site = build(talks, info=replace(INFO, words=Words("ja")))
    drawn = next(a.content for a in site.assets if a.address == "articles/a/card.png")

    assert drawn == draw_card(Card("Desk", "Japan–United States", "Talks", "", "", ""))
