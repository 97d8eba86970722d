import re
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from bilateral.pages.decorate import decorate
from pages import Read

HOSTILE = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))["decorate"]
NOTE = Markup('<ul class="mk"></ul>')
ONE = '<p><span class="s" id="s-1">Japan met <em>America.</em></span> <span class="s" id="s-2">Fish swim.</span></p>'


def shown(html: str, used: frozenset[int] = frozenset(), long: dict[int, int] | None = None) -> str:
    return decorate(html, used, long or {}, lambda _: NOTE)


def test_each_sentence_begins_with_its_number_as_a_link_to_itself() -> None:
    assert (
        '<span class="s" id="s-2"><a class="n" href="#s-2"><span class="vh">Sentence </span>2</a>Fish swim.</span>'
        in shown(ONE)
    )


def test_a_used_sentence_has_a_boxed_number() -> None:
    html = shown(ONE, frozenset({1}))

    assert 'class="n d" href="#s-1"' in html
    assert 'class="n" href="#s-2"' in html


def test_a_long_sentence_is_marked_and_counted_inside_its_own_element() -> None:
    html = shown(ONE, long={1: 30})

    assert '<span class="s long" id="s-1">' in html
    assert 'America.</em>&nbsp;<span class="wc">30 words</span></span>' in html


def test_a_margin_stands_beside_each_block_and_never_beside_a_heading() -> None:
    html = shown(
        f"<h2>Talks</h2>\n{ONE}\n<ul><li>x</li></ul>\n<hr>\n<!-- note --><blockquote><p>q</p></blockquote>"
    )

    assert html.startswith("<h2>Talks</h2>")
    assert html.count('<div class="para">') == 3
    assert html.count("mk") == 3


def test_the_margin_knows_the_sentences_of_its_block() -> None:
    seen: list[tuple[int, ...]] = []

    def margin(numbers: Sequence[int]) -> Markup:
        seen.append(tuple(numbers))
        return Markup()

    decorate(ONE + "<p>No sentence</p>", frozenset(), {}, margin)

    assert seen == [(1, 2), ()]


def test_a_table_scrolls_by_itself() -> None:
    assert '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>' in shown(
        "<table></table>"
    )


def test_a_cell_is_aligned_by_class() -> None:
    html = '<table><tr><th align="left">A</th><td align="right" colspan="2">1</td></tr></table>'

    assert '<th>A</th><td class="r" colspan="2">1</td>' in shown(html)


def test_words_of_the_article_stay_as_they_are() -> None:
    assert (
        Read(shown(ONE)).text.replace("Sentence 1", "").replace("Sentence 2", "").split()
        == Read(ONE).text.split()
    )


def undressed(html: str) -> str:
    """Take out what is added to a body, and line breaks."""
    added = ('<div class="para">', "</div>", str(NOTE), '<div class="scroll" role="region" aria-label="Table" tabindex="0">',
             "\n")  # fmt: skip
    for piece in added:
        html = html.replace(piece, "")
    return re.sub(r'<a class="n" href="#s-(\d+)"><span class="vh">Sentence </span>\1</a>', "", html)


PIECES = st.sampled_from(
    ["<p>", "</p>", "<em>", "</em>", '<span class="s" id="s-1">', "</span>", "<br>", "<!--", "-->", "<", '"', "<a ",
     "'", ">", "</", "<script>", "</script>", "text ", "&lt;", "<h2>", "</h2>", "<table>", "</table>", "\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_character_of_a_body_is_lost_however_broken_it_is(html: str) -> None:
    assert undressed(shown(html)) == html.replace("\n", "")


@pytest.mark.parametrize("piece", HOSTILE)
def test_tags_that_never_close_stay_as_they_are_behind_a_numbered_sentence(piece: str) -> None:
    hostile = piece * 20_000

    dressed = shown(ONE + hostile)

    assert dressed.count('<a class="n"') == 2
    assert undressed(dressed) == ONE + hostile
