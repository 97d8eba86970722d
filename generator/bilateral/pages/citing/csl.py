"""A reference in CSL-JSON, which citation processors read."""

from __future__ import annotations

import json
from typing import Any

from bilateral.pages.citing.authors import Author
from bilateral.pages.citing.work import Work


def write_csl(work: Work) -> bytes:
    """Write a list of one item: a report for a brief, a web page for an article."""
    day = work.issued
    item: dict[str, Any] = {
        "id": work.url or work.address,
        "type": "report" if work.kind == "brief" else "webpage",
        "title": work.title,
        "language": work.language,
        "publisher": work.publisher,
        "version": work.version,
    }
    if work.authors:
        item["author"] = [_name(author) for author in work.authors]
    if day:
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    if work.kind == "article":
        item["container-title"] = work.publisher
    else:
        item["number"] = work.version
    if work.amended:
        item["note"] = f"Amended {work.amended}"
    if work.url:
        item["URL"] = work.url
    return (json.dumps([item], ensure_ascii=False, indent=1) + "\n").encode()


def _name(author: Author) -> dict[str, str]:
    if author.family:
        return {"family": author.family, "given": author.given}
    return {"literal": author.name}
