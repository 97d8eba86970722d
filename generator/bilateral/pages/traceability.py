"""Every derived line leads to its sentence: a site in which one does not is not published."""

from __future__ import annotations

import posixpath
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from markupsafe import escape

from bilateral.brief.model import Line
from bilateral.errors import BilateralError
from bilateral.pages.links import written
from bilateral.pages.model import Page, Quote

_LINK = re.compile(r'href="([^"#]*)#s-(\d+)"')
_ANCHOR = re.compile(r'id="s-(\d+)"')
_QUOTED = re.compile(r'class="c?q["\s]')
"""An element that prints an author's words, as ``quoted`` of parts.html does."""
_ENDS = ("</li>", "</dd>", "</section>", "</tr>", "</aside>", "</article>")
"""A source stands in the same item as the words."""
_TITLES = ("</a>", "</h1>")
_OUTSIDE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_REMEDY = "Print it with quoted(line) of parts.html, or add {{ source(line) }} behind the words."
_MOST_TOLD = 20
_SHOWN = 80  # letters of a line that a message repeats

Printed = Mapping[str, frozenset[str]]
"""File of an article's page -> the numbers of the sentences that it prints with their anchors."""


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """A derived line without a way to its sentence."""

    template: str
    address: str  # of the page
    line: int  # of the page's body, from 1
    what: str
    remedy: str

    def __str__(self) -> str:
        page = self.address or "the first page"
        return f"{self.template}: {page}, line {self.line}: {self.what}. {self.remedy}"


def quotes_of(lines: Iterable[Line]) -> tuple[Quote, ...]:
    """Give the address and the words of each line, once."""
    return tuple(
        dict.fromkeys((f"{line.article.address}#{line.sentence.anchor}", line.text) for line in lines)
    )


def check_traces(pages: Iterable[Page], *, directory_urls: bool = True) -> None:
    """Check that every derived line of every page leads to a sentence that its article's page prints.

    Pages are read as they are, whoever wrote their templates: each link to a sentence must arrive, each
    element of the class ``q`` must hold one in its item, and a line that a page prints in any other way
    must be linked from it. What an author wrote in an article is left alone.

    Raises:
        BilateralError: a line has no way to its sentence; all are told, up to twenty.
    """
    pages = tuple(pages)
    printed = {
        written(page.address, directory_urls=directory_urls): frozenset(_ANCHOR.findall(page.body))
        for page in pages
        if page.source
    }
    gaps = sorted(gap for page in pages for gap in find_gaps(page, printed, directory_urls=directory_urls))
    if gaps:
        more = f"\nand {len(gaps) - _MOST_TOLD} more like these." if len(gaps) > _MOST_TOLD else ""
        raise BilateralError("\n".join(map(str, gaps[:_MOST_TOLD])) + more)


def find_gaps(page: Page, printed: Printed, *, directory_urls: bool = True) -> Iterator[Gap]:
    """Find the derived lines of a page that have no way to their sentences."""
    start, end = page.own
    links = [match for match in _LINK.finditer(page.body) if not start <= match.start() < end]
    reached: set[tuple[str, str]] = set()
    files: dict[str, str] = {}
    here = written(page.address, directory_urls=directory_urls)
    for link in links:
        path, number = link.groups()
        if path not in files:
            files[path] = _file(here, path)
        file = files[path]
        if (file, number) in reached or not file:
            continue
        reached.add((file, number))
        if number not in printed.get(file, ()):
            what = f"{link[0]} leads to no sentence"
            remedy = (
                "The page of the article must print its sentences: {{ view.body }} in article.html."
                if file in printed
                else "There is no such article; write the address of the sentence's own article."
            )
            yield _gap(page, link.start(), what, remedy)
    unlinked = tuple(_unlinked(page, [link.start() for link in links]))
    yield from unlinked
    told = {gap.line for gap in unlinked}
    bare = _bare(page, reached, directory_urls=directory_urls)
    yield from (gap for gap in bare if gap.line not in told)


def _unlinked(page: Page, links: list[int]) -> Iterator[Gap]:
    """Find the elements that hold an author's words and no link to a sentence in their item."""
    start, end = page.own
    marks = [m.start() for m in _QUOTED.finditer(page.body) if not start <= m.start() < end]
    for mark, following in pairwise([*marks, len(page.body)]):
        at = bisect_right(links, mark)
        source = links[at] if at < len(links) else len(page.body)
        if source < following and not any(page.body.find(tag, mark, source) >= 0 for tag in _ENDS):
            continue
        words = _plain(page.body[mark : mark + 4 * _SHOWN].partition(">")[2])
        yield _gap(page, mark, f"“{words}” stands without a link to its sentence", _REMEDY)


def _bare(page: Page, reached: set[tuple[str, str]], *, directory_urls: bool) -> Iterator[Gap]:
    """Find the lines that a page prints without any link to them."""
    start, end = page.own
    for address, text in page.quotes:
        article, _, number = address.partition("#s-")
        if (written(article, directory_urls=directory_urls), number) in reached or not text:
            continue
        words = str(escape(text))
        place = _find_quoted(page.body, words, 0, start)
        place = _find_quoted(page.body, words, end, len(page.body)) if place < 0 else place
        if place >= 0:
            yield _gap(page, place, f"“{_short(text)}” stands without a link to its sentence", _REMEDY)


def _find_quoted(body: str, words: str, start: int, end: int) -> int:
    """Find words that are not the title of an article, which may be a sentence of it as well; -1 for none."""
    place = body.find(words, start, end)
    while place >= 0 and body.startswith(_TITLES, place + len(words)):
        place = body.find(words, place + len(words), end)
    return place


def _gap(page: Page, place: int, what: str, remedy: str) -> Gap:
    return Gap(page.template or "template", page.address, page.body.count("\n", 0, place) + 1, what, remedy)


def _file(here: str, path: str) -> str:
    """Give the file of the site that a relative link leads to; "" for one that leads outside."""
    if not path:
        return here
    if _OUTSIDE.match(path):
        return ""
    file = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    return f"{file}/index.html" if path.endswith("/") else file


def _plain(html: str) -> str:
    return _short(" ".join(unescape(re.sub(r"<[^>]*>?", "", html.partition("<a ")[0])).split()))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
