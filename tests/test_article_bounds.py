"""No text costs much more than prose of its length, or ends in a traceback."""

from __future__ import annotations

import sys
import time

import pytest

from article_checks import assert_anchored
from bilateral.article.bounds import bound
from bilateral.article.markup import read_markdown

LENGTH = 15_000
PROSE = "The two leaders met in Oslo and agreed to meet again next year. " * 18 + "\n\n"
HOSTILE = [
    "[", "![", "[a](", "[a](b ", "[a][", "![a](", "[x](<", "[](", "[^1]", "[^1]: a\n", "[a]: b\n", "[![a](b)](c)",
    "<", "<a ", "<a", "<b>", "<div>", "<div>\n\n", "</div>", "<!--", "<!-- x\n\n", "<![", "<?", '<a href="', "<p>x ",
    "<x@y ", "<http://", "<script ", "<svg><p>", "<table><tr><td>", "a<br>", "&", "&#x41;",
    "*", "* ", "*a ", "**a ", "*a**b ", "_a ", "*_", "`", "`a ", "``a` ", "\\", "\\*", "(", '"',
    "a\n===\n", "a\n---\n", "===\n", "---\n", "# a\n", "#", "# #", ">", "> ", ">\n", "- ", "* a\n", "1. ", "> - > ",
    "|", "|a|b|\n", "||\n", "```\n", "```a\n\n", "~~~ a\n", "    a\n\n", "a  \n", "\n", "\t", " ", "a", ". ", '?" ',
    "U.S. ", "A. ", "a: b\n: c\n",
]  # fmt: skip
DEEP = {
    "lists": "".join(f"{' ' * 4 * n}- a\n" for n in range(400)),
    "loose lists": "".join(f"{' ' * 4 * n}- a\n\n" for n in range(400)),
    "lists on one line": "- " * 400 + "a",
    "numbers on one line": "1. " * 400 + "a",
    "quotations": ">" * 400 + " a",
    "spaced quotations": "> " * 400 + "a",
    "growing quotations": "".join(f"{'>' * n} a\n" for n in range(400)),
    "mixed": "> - " * 400 + "a",
    "elements": "<div>" * 5000 + "a",
    "spaced elements": "<div>\n\n" * 2000 + "a",
    "inline elements": "<b>" * 2000 + "They met. " * 200,
    "emphasis": "*a **b " * 400,
    "brackets": "[" * 2000 + "a" + "](b)" * 2000,
}


def _seconds(source: str) -> float:
    start = time.perf_counter()
    read_markdown(source)
    return time.perf_counter() - start


@pytest.fixture(scope="module")
def prose_seconds() -> float:
    source = PROSE * (LENGTH // len(PROSE))
    return max(min(_seconds(source) for _ in range(4)), 0.003)


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_a_bounded_multiple_of_prose(piece: str, prose_seconds: float) -> None:
    source = (piece * (LENGTH // len(piece) + 1))[:LENGTH]

    assert min(_seconds(source) for _ in range(2)) < 100 * prose_seconds


@pytest.mark.parametrize(
    "piece", ["[", "<div>\n\n", "# a\n", "*a**b ", "|a|b|\n", "- ", "<b>They met. ", "U.S. "]
)
def test_cost_grows_in_a_straight_line(piece: str) -> None:
    short, long = piece * 4_000, piece * 16_000

    assert _seconds(long) < 12 * max(_seconds(short), 0.005)


@pytest.mark.parametrize("name", DEEP)
def test_nesting_without_end_is_sound(name: str) -> None:
    limit = sys.getrecursionlimit()

    assert_anchored(read_markdown(DEEP[name]))
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize("piece", ["[", "<a ", "*a**b ", "# a\n"])
def test_what_is_set_aside_is_shown_as_text(piece: str) -> None:
    hostile = piece * 3000

    body = read_markdown(f"They *met*.\n\n{hostile}\n\nThey **left**.")

    assert "<em>met</em>" in body.html
    assert "<strong>left</strong>" in body.html
    assert piece.strip() in body.text


ORDINARY = [
    "A [link](a.md), *emphasis*, **more**, `code`, a <u>tag</u>, 2 < 3 and a note.[^1]\n\n[^1]: A note.\n",
    "".join(f"- [Article {n}](articles/{n}.md), *{n}* June: `x`\n" for n in range(150)),
    "| A | B | C |\n|---|---|---|\n" + "".join(f"| [a](b) | **{n}** | `c` |\n" for n in range(120)),
    "# One\n\n## Two\n\n> Quoted\n>> twice\n\n- a\n    - b\n        - c\n            1. d\n",
    "```python\nx = [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]\n" + "if a < b:\n" * 200 + "```\n",
    "<table>\n" + "<tr><td>a</td><td>b</td></tr>\n" * 100 + "</table>\n",
    "The two leaders met. " * 2000,
    "    x = a[1] * b[2] & c\n" * 20,
    "~~~\n" + "# a\n" * 300 + "~~~\n\n```\n[[[[[[[[[[[[[[\n```\n",
]


@pytest.mark.parametrize("source", ORDINARY)
def test_ordinary_markdown_comes_through_unchanged(source: str) -> None:
    assert bound(source).text == source
