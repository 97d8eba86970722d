"""The addresses in an article's HTML: which are safe to show, and how to send them elsewhere."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

from bilateral.article.model import Link

_TAG = re.compile(r"<(?:a|img) [^>]*>")
_ADDRESS = re.compile(r' (href|src)="([^"]*)"')
_EXTERNAL = re.compile(r"[\s\x00-\x20]*(?:[a-zA-Z][a-zA-Z0-9+.\-]*:|[\\/][\\/])")
_SET = re.compile(
    r"""\]\([ ]*+<?([^\s<>()]++(?:\([^\s<>()]*+\)[^\s<>()]*+)*+)   # [text](address)
      | ^[ ]{0,3}\[[^\]\n]{1,200}+\]:[ ]*+<?([^\s<>]++)             # [label]: address
      | (?:href|src)=["']([^"'<>\n]++)                              # written as HTML
      | <((?:https?://|mailto:)[^\s<>]++)>                          # <address>""",
    re.VERBOSE | re.MULTILINE,
)


def is_external(href: str) -> bool:
    """Say whether an address names a scheme or another host.

    >>> is_external("https://example.org"), is_external("//example.org"), is_external("../b.md#s-3")
    (True, True, False)
    """
    return _EXTERNAL.match(href) is not None


def rewrite_links(html_text: str, resolve: Callable[[str], str | None]) -> str:
    """Replace the addresses of links and images in a body's HTML.

    ``resolve`` gets each address unescaped, as the author wrote it, and gives the new one, or None to
    leave it.
    """

    def replace(found: re.Match[str]) -> str:
        new = resolve(html.unescape(found[2]))
        return found[0] if new is None else f' {found[1]}="{html.escape(new)}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(replace, tag[0], count=1), html_text)


def with_lines(hrefs: Iterable[str], source: str) -> tuple[Link, ...]:
    """Find the line of the source on which each address is first set; 0 where it is not found."""
    hrefs = tuple(hrefs)
    if not hrefs:
        return ()
    ends = [m.start() for m in re.finditer("\n", source)]
    lines: dict[str, int] = {}
    for found in _SET.finditer(source):
        href = html.unescape(found[1] or found[2] or found[3] or found[4])
        lines.setdefault(href, bisect_right(ends, found.start()) + 1)
    return tuple(Link(href, lines.get(href, 0)) for href in hrefs)
