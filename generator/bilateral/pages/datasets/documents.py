"""The JSON file of each page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.datasets import shapes
from bilateral.pages.datasets.gather import Gathered, Part
from bilateral.pages.datasets.lines import LINES
from bilateral.pages.datasets.model import Record, Row, Rows, records
from bilateral.pages.datasets.schemas import schema_address
from bilateral.pages.datasets.shapes import Shape
from bilateral.pages.datasets.shown import Shown
from bilateral.pages.datasets.text_files import write_json
from bilateral.pages.model import Asset
from bilateral.pages.site import SiteInfo

_RULE, _VERSION = LINES.names.index("rule"), LINES.names.index("version")


def document(  # noqa: PLR0913, PLR0917 (where a file stands, and what stands in it)
    shape: Shape, address: str, site: SiteInfo, head: Row | None, lists: Rows, lines: Iterable[Shown] = ()
) -> Asset:
    """Write the JSON of a page: ``<address><shape>.json``.

    ``lists`` holds the rows of each list by its key; ``lines`` are those behind the rows of lines.
    """
    data: dict[str, Any] = {
        "$schema": "../" * address.count("/") + schema_address(shape.name),
        "site": {
            "name": site.name,
            "url": site.url or None,
            "built_for": site.today.isoformat(),
            "version": f"bilateral {site.version}".strip(),
        },
    }
    if shape.head and head:
        data[shape.name] = dict(zip(shape.head.names, head, strict=True))
    if any(table is LINES for _, table in shape.lists):
        data["rules"] = dict(sorted({(str(row[_RULE]), str(row[_VERSION])) for row in lists["lines"]}))
    for key, table in shape.lists:
        if table is LINES:
            data[key] = _lines(lists[key], lines, shape)
        else:
            own = lists.get(key, ())
            data[key] = records(table, own, shape.without)
    return Asset(f"{address}{shape.name}.json", write_json(data))


def _lines(rows: Iterable[Row], lines: Iterable[Shown], shape: Shape) -> list[Record]:
    found = records(LINES, rows, shape.without)
    return [each | shown.more if shown.more else each for each, shown in zip(found, lines, strict=True)]


def brief_document(brief: Brief, part: Part, gathered: Gathered, site: SiteInfo) -> Asset:
    """Write ``brief.json``."""
    rows = part.rows
    lists = {
        **rows,
        "articles": [
            (number, *_listed(gathered, f"articles/{slug}/"), copy)
            for _, number, slug, copy in rows["brief_articles"]
        ],
        "issues": rows["brief_issues"],
        "months": rows["issue_months"],
        "people": rows["brief_people"],
        "extras": rows["brief_extras"],
    }
    return document(shapes.BRIEF, brief.address, site, rows["briefs"][0], lists, part.lines)


def _listed(gathered: Gathered, address: str) -> Row:
    row = gathered.articles[address].rows["articles"][0]
    return (row[0], row[1], row[3], address)


def listed(gathered: Gathered, addresses: Iterable[str]) -> list[Row]:
    """Give articles as lists name them."""
    return [_listed(gathered, address) for address in addresses]


def article_document(address: str, part: Part, known: Catalogue) -> Asset:
    """Write ``article.json``."""
    rows = part.rows
    uses: list[Row] = [
        (number, use.address)
        for _, number, *_ in rows["sentences"]
        for use in known.uses.get((address, number), ())  # type: ignore[arg-type]  # the second column is a number
    ]
    lists: Mapping[str, Any] = {
        **rows,
        "briefs": [
            (brief.slug, brief.title, entry.number, brief.address)
            for brief, entry in known.standing.get(address, ())
        ],
        "uses": uses,
        "countries": rows["article_countries"],
        "issues": rows["article_issues"],
        "related": rows["related_articles"],
        "extras": rows["article_extras"],
    }
    return document(shapes.ARTICLE, address, known.site, rows["articles"][0], lists, part.lines)
