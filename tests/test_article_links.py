"""Links are rewritten by one pure function, and only those."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.article.links import is_external, rewrite_links, with_lines
from bilateral.article.markup import read_markdown
from bilateral.article.model import Link


def test_links_and_images_are_rewritten_and_others_left() -> None:
    page = read_markdown('[a](b.md#s-2) ![c](d.png "e") <https://example.org> `<a href="b.md">`').html

    new = rewrite_links(page, lambda href: f"../{href}" if not is_external(href) else None)

    assert 'href="../b.md#s-2"' in new
    assert 'src="../d.png"' in new
    assert 'href="https://example.org"' in new
    assert '&lt;a href="b.md"&gt;' in new


def test_a_resolver_sees_addresses_as_the_author_wrote_them_and_its_answer_is_escaped() -> None:
    seen = []

    def resolve(href: str) -> str:
        seen.append(href)
        return 'x?a=1&b="2"'

    new = rewrite_links(read_markdown("[a](b.md?c=1&d=2)").html, resolve)

    assert seen == ["b.md?c=1&d=2"]
    assert 'href="x?a=1&amp;b=&quot;2&quot;"' in new


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_leaving_every_link_changes_nothing(text: str) -> None:
    page = read_markdown(text).html

    assert rewrite_links(page, lambda _: None) == page


@pytest.mark.parametrize(
    ("href", "external"),
    [
        ("a.md", False),
        ("../a/b.md#s-1", False),
        ("#s-1", False),
        ("/a/", False),
        ("?q=a:b", False),
        ("https://example.org", True),
        ("//example.org", True),
        ("\\\\example.org", True),
        ("/\\example.org", True),
        (" https://example.org", True),
        ("mailto:a@example.org", True),
        ("JAVASCRIPT:x", True),
    ],
)
def test_an_address_with_a_scheme_or_host_is_external(href: str, external: bool) -> None:  # noqa: FBT001 - a case
    assert is_external(href) is external


def test_a_link_whose_place_is_not_found_has_line_0() -> None:
    assert with_lines(["a.md", "made-up.md"], "x\n[a](a.md)") == (Link("a.md", 2), Link("made-up.md", 0))
