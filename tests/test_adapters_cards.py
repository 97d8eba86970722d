"""Social cards in a built site."""

from __future__ import annotations

import io
import re
from pathlib import Path

from PIL import Image

from building import CONFIG, make_desk

ADDRESS = CONFIG + "site_url: https://desk.example/notes/\n"
BRIEF = "briefs/japan-united-states/"


def test_the_head_names_a_card_that_is_there(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.write("mkdocs.yml", ADDRESS)
    desk.article()
    desk.article("secret", status="draft", title='"Not yet"')
    assert desk.build("--strict").code == 0
    named = re.findall(
        r'property="og:image" content="https://desk.example/notes/([^"]+)"', desk.read(f"{BRIEF}index.html")
    )
    cards = sorted(name for name in desk.published() if name.endswith("card.png"))

    assert named == [f"{BRIEF}card.png"]
    assert cards == ["articles/talks/card.png", f"{BRIEF}card.png"]
    assert Image.open(io.BytesIO(desk.published()[named[0]])).size == (1200, 630)
    assert "card.png" not in desk.read("sitemap.xml")


def test_cards_can_be_left_out(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.write("mkdocs.yml", ADDRESS.replace("as_of", "cards: false\n      as_of"))
    desk.article()
    assert desk.build("--strict").code == 0

    assert not [name for name in desk.published() if name.endswith("card.png")]
    assert "og:image" not in desk.read(f"{BRIEF}index.html")


def test_a_font_that_is_missing_stops_the_build(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.write("mkdocs.yml", ADDRESS.replace("as_of", "card_fonts: [fonts/japanese.ttf]\n      as_of"))
    desk.article()
    done = desk.build()

    assert done.code == 1
    assert "card_fonts: fonts/japanese.ttf cannot be read (No such file or directory)" in done.told
