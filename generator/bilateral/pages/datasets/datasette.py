"""What Datasette is told of the SQLite file: titles, columns, and which column names a row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bilateral.pages.datasets.model import Table
from bilateral.pages.datasets.views import VIEWS
from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo

_FACETS = {
    "articles": ["language", "review"],
    "lines": ["block", "kind"],
    "sentences": ["kind"],
    "positions": ["country"],
    "outlook": ["hedge"],
    "findings": ["finding"],
}
_HIDDEN = ("article_extras", "sentence_issues", "site")


def describe_database(tables: Iterable[Table], site: SiteInfo) -> dict[str, Any]:
    """Give ``metadata.json`` for the database ``site``: ``datasette site.sqlite -m metadata.json``."""
    described: dict[str, Any] = {name: {"description": says} for name, (says, _) in VIEWS.items()}
    for table in tables:
        described[table.name] = {
            "description": table.says,
            "columns": {field.name: field.says for field in table.fields},
            **({"label_column": table.label} if table.label else {}),
            **({"facets": _FACETS[table.name]} if table.name in _FACETS else {}),
            **({"hidden": True} if table.name in _HIDDEN else {}),
        }
    whole: dict[str, Any] = {
        "title": site.name,
        "description": f"Everything that the pages of {site.name} show, built for {site.today.isoformat()}.",
    }
    if site.url:
        whole |= {
            "source": site.name,
            "source_url": site.url,
            "about": "What each column holds",
            "about_url": absolute(site, "data/"),
        }
    return {**whole, "databases": {"site": {"tables": described}}}
