"""Whatever the text, its page is sound, and ordinary Markdown comes through as it was."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from article_checks import assert_anchored
from bilateral.article.bounds import bound
from bilateral.article.markup import read_markdown

LENGTH = 15_000
HOSTILE = yaml.safe_load((Path(__file__).parent / "cases/hostile.yml").read_text("utf-8"))["markdown"]
SLOW = ("[", "![", "[a](", "[a][", "[](", "<a ", "<![", "<x@y ", "a\n===\n", "# a\n", "*_", "~~~ a\n")
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


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_sound_and_leaves_the_prose_above_it_whole(piece: str) -> None:
    body = read_markdown(f"They *met* in Oslo.\n\n{piece * (LENGTH // len(piece))}")

    assert_anchored(body)
    assert body.sentences[0].text == "They met in Oslo."
    assert "<em>met</em>" in body.html


@pytest.mark.parametrize("piece", SLOW)
def test_what_markdown_reads_in_more_than_linear_time_never_reaches_it(piece: str) -> None:
    bounded = bound(piece * 3_000)

    assert sum(map(len, bounded.aside)) > 0.9 * len(piece * 3_000)
    assert bounded.text.count(piece.strip()) < 100


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
