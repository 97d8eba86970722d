"""The sentence that is analysed is the one that carries its anchor, and nothing unsafe reaches the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from article_checks import assert_anchored, assert_sound, read_page
from bilateral.article.body import MarkdownOptions
from bilateral.article.markup import read_markdown

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "cases/markup.yml").read_text(encoding="utf-8")
)
PIECES = st.sampled_from(
    """* ** _ ` [ ] ( ) <b> </b> <em> </em> <a␣href='x.md'> </a> <div> </div> <p> </p> <br> <li> <ul> </ul> <pre>
    </pre> <h2> </h2> <table> <td> </table> <script> </script> <style> <!-- --> <svg> <span␣class="s"␣id="s-1"> </span>
    ⏎ ⏎⏎ #␣ >␣ -␣ 1.␣ ␣␣␣␣ | |-| ``` ~~~ The␣leaders␣met.␣ U.S.␣ "Why?"␣ said␣ a ␣ &amp; & < > 日本は。 ؟ [^1] [^1]:␣
    {{␣x␣}} === ---""".split()  # noqa: SIM905 - pieces, not code
).map(lambda piece: piece.replace("␣", " ").replace("⏎", "\n"))
SOURCES = st.one_of(
    st.lists(st.one_of(PIECES, st.just("word ")), max_size=30).map("".join),
    st.text(max_size=100),
    st.text(
        st.sampled_from("*_`[](){}<>!#-=|:~&;\\\"' \n\tab.1\x00\x02\x03\ud800\ufdd0\ufdd1\x85\u2028\r"),
        max_size=60,
    ),
)
EXTENDED = MarkdownOptions(
    extensions=(
        "toc",
        "tables",
        "fenced_code",
        "footnotes",
        "attr_list",
        "admonition",
        "def_list",
        "md_in_html",
    ),
    configs={"toc": {"permalink": True}},
)


@pytest.mark.parametrize("name", CASES)
def test_the_sentences_are_those_of_the_case(name: str) -> None:
    body = read_markdown(CASES[name]["source"])

    assert [s.text for s in body.sentences] == CASES[name]["sentences"]
    assert_anchored(body)


@given(SOURCES, st.sampled_from([MarkdownOptions(), EXTENDED]))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_sound_and_safe_body(source: str, options: MarkdownOptions) -> None:
    assert_anchored(read_markdown(source, options=options))


@given(SOURCES)
@settings(max_examples=150, deadline=None)
def test_raw_html_gives_a_sound_body_too(source: str) -> None:
    assert_sound(read_markdown(source, options=MarkdownOptions(raw_html=True)))


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zs", "Zl", "Zp"]), min_size=1, max_size=40
    )
)
@settings(max_examples=150, deadline=None)
def test_text_that_means_something_to_html_is_escaped(text: str) -> None:
    body = read_markdown(f"    {text}")  # indented: every character counts as text

    assert read_page(body).tags <= {"pre", "code"}
    assert body.text == text.strip()


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt&#58;alert(1))",
        "[a](<java\nscript:alert(1)>)",
        "![a](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='vbscript:x'>a</a>",
        "<iframe src=//evil.example></iframe>",
        "<form action=x><input name=a><button>b</button></form>",
        "<p style='position:fixed' onclick=x>a</p>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi//xlink:href='data:x,<script>alert(4)</script>'>",
        "<base href=//evil.example>",
        "<!-- <script>alert(1)</script> -->",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "`<script>`<script>",
    ],
)
def test_what_could_run_never_reaches_the_page(source: str) -> None:
    assert_anchored(read_markdown(f"They met. {source}\n\nThey left."))


@given(
    SOURCES,
    st.lists(
        st.sampled_from(["Two leaders met.", "They “agreed”\non trade.", "In 2026: 3 - 1 (two)! "]),
        max_size=4,
    ),
)
@settings(max_examples=100)
def test_paragraphs_without_a_mark_are_what_markdown_makes_of_them(source: str, plain: list[str]) -> None:
    text = "\n\n".join([*plain, source.replace("<", ""), *plain])
    read_by_markdown = MarkdownOptions(
        configs={"footnotes": {"SEPARATOR": ":"}}
    )  # its default, yet no longer ours

    short, whole = read_markdown(text), read_markdown(text, options=read_by_markdown)

    assert (short.text, short.sentences, short.blocks) == (whole.text, whole.sentences, whole.blocks)
    assert short.html.split() == whole.html.split()


def test_raw_html_is_published_as_written_where_the_site_says_so() -> None:
    source = '<video controls src="a.mp4"><p>No.</p></video>\n\n<div style="color:red" onclick="x()">They met.</div>'

    page = read_markdown(source, options=MarkdownOptions(raw_html=True)).html

    assert '<video controls src="a.mp4"><p>No.</p></video>' in page
    assert '<div style="color:red" onclick="x()"><span class="s" id="s-1">They met.</span></div>' in page


def test_inline_tags_are_closed_and_opened_again_around_a_sentence() -> None:
    body = read_markdown("They *met. They* left.")

    assert body.html == (
        '<p><span class="s" id="s-1">They <em>met.</em></span> <span class="s" id="s-2"><em>They</em> left.</span></p>'
    )


def test_an_id_is_not_given_twice_when_its_element_is_opened_again() -> None:
    page = read_page(read_markdown('They <span id="here">met. They</span> left.'))

    assert page.ids.count("here") == 1


def test_an_author_cannot_pass_off_text_as_a_sentence() -> None:
    body = read_markdown(
        '<span class="s" id="s-1">Fake.</span> <b class="n d vh">Real.</b>\n\n<h2 id="s-3">S 3</h2>\n\nThird.'
    )

    assert_anchored(body)
    assert "vh" not in body.html


def test_ids_of_the_page_are_not_taken_by_headings() -> None:
    body = read_markdown(
        "[Up](#main)\n\n## Main\n\nText here.\n\n## Main\n\n## Trade talks\n\n## Trade talks"
    )

    assert [i for i in read_page(body).ids if not i.startswith("s-")] == [
        "main-text",
        "main-text-2",
        "trade-talks",
        "trade-talks-2",
    ]
    assert 'href="#main-text"' in body.html


def test_an_image_from_elsewhere_becomes_a_link() -> None:
    page = read_page(
        read_markdown("![A map](https://example.org/map.png) ![B](//example.org/b.png) ![C](c.png)")
    )

    assert page.addresses == ["https://example.org/map.png", "//example.org/b.png", "c.png"]
    assert read_markdown("![A map](https://example.org/map.png)").html.count("<img") == 0


def test_links_are_collected_with_their_lines() -> None:
    body = read_markdown(
        "One [a](a.md).\n\nTwo <https://example.org/?a=1&b=2> and [c][c].\n\n[c]: ../c.md#s-3\n![d](d.png)"
    )

    assert [(link.href, link.line) for link in body.links] == [
        ("a.md", 1),
        ("https://example.org/?a=1&b=2", 3),
        ("../c.md#s-3", 5),
        ("d.png", 6),
    ]


def test_blocks_say_what_they_are() -> None:
    body = read_markdown(
        "# One\n\nProse.\n\n- item\n    - inner item\n\n> Quoted.\n\n| A |\n|---|\n| b |\n\n```\ncode\n```\n\n**Bold**\n\nEnd."
    )

    assert [(b.kind, b.level, body.text[b.start : b.end]) for b in body.blocks] == [
        ("heading", 1, "One"),
        ("prose", 0, "Prose."),
        ("list", 1, "item"),
        ("list", 2, "inner item"),
        ("quote", 0, "Quoted."),
        ("table", 0, "A"),
        ("table", 0, "b"),
        ("code", 0, "code"),
        ("heading", 2, "Bold"),
        ("prose", 0, "End."),
    ]


def test_alignment_needs_no_inline_style() -> None:
    assert 'align="center"' in read_markdown("| A |\n|:-:|\n| b |").html


def test_an_extension_that_stumbles_costs_its_marks_and_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> str:
        raise RecursionError

    monkeypatch.setattr("markdown.Markdown.convert", stumble)

    assert [s.text for s in read_markdown("They *met* & <b>left</b>.").sentences] == [
        "They *met* & <b>left</b>."
    ]


@pytest.mark.parametrize("source", ["", " ", "\n\n", "\x00", "\ufeff", "***", "<div></div>", "<br>"])
def test_a_source_without_words_has_no_sentences(source: str) -> None:
    assert read_markdown(source).sentences == ()


def test_a_sentence_of_5000_words_carries_one_anchor() -> None:
    body = read_markdown("word " * 5000 + "end.")

    assert len(body.sentences) == 1
    assert_anchored(body)
