"""The views of the SQLite file: what readers ask most, with names for ids and whole addresses."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo

_QUOTATIONS = """
SELECT b.title AS brief, l.block, l.rank, l.kind, l.text, l.wording, l.cue, a.title AS article, a.date,
  l.source, {url} AS address
FROM lines AS l JOIN articles AS a ON a.id = l.article LEFT JOIN briefs AS b ON b.id = l.brief
ORDER BY l.id"""
_WANTS = """
SELECT b.title AS brief, c.name AS side, l.kind, l.text, l.cue, a.date, {url} AS address
FROM positions AS p JOIN lines AS l ON l.id = p.line JOIN briefs AS b ON b.id = p.brief
  JOIN countries AS c ON c.id = p.country JOIN articles AS a ON a.id = l.article
ORDER BY p.line"""
_AHEAD = """
SELECT b.title AS brief, o.hedge, l.text, a.date, {url} AS address
FROM outlook AS o JOIN lines AS l ON l.id = o.line JOIN briefs AS b ON b.id = o.brief
  JOIN articles AS a ON a.id = l.article
ORDER BY o.line"""
_EVENTS = """
SELECT t.date, t.precision, t.expected, b.title AS brief, l.text, t.as_written, {url} AS address
FROM timeline AS t JOIN lines AS l ON l.id = t.line JOIN briefs AS b ON b.id = t.brief
WHERE t.date IS NOT NULL
ORDER BY t.date, t.line"""
_OFFICES = """
SELECT p.name, c.name AS country, o.date, o.role, o.as_written, {office} AS address
FROM offices AS o JOIN people AS p ON p.id = o.person LEFT JOIN countries AS c ON c.id = p.country
ORDER BY p.name, o.rank"""

VIEWS = {
    "quotations": ("Every line of every page with its source.", _QUOTATIONS),
    "who_wants_what": ("What each side seeks, offers, demands or refuses.", _WANTS),
    "what_may_come": ("The outlook of every relation, with the author’s own hedge.", _AHEAD),
    "dated_events": ("What has a date, of every relation, oldest first.", _EVENTS),
    "offices_as_written": ("The offices of people as the articles write them.", _OFFICES),
}
"""name -> what it shows, and its query."""


def write_views(site: SiteInfo) -> Iterator[str]:
    """Give the statements that make the views; addresses are whole where the site knows its own."""
    for name, (_, query) in VIEWS.items():
        asked = query.format(url=_whole("l.address", site), office=_whole("o.address", site))
        yield f'CREATE VIEW "{name}" AS {asked}'


def _whole(column: str, site: SiteInfo) -> str:
    """Give the expression for the whole address of a sentence."""
    if not site.url:
        return column
    inside = column if site.directory_urls else f"replace({column}, '/#', '.html#')"
    root = absolute(site, "").removesuffix("index.html").replace("'", "''")
    return f"'{root}' || {inside}"
