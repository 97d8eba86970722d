"""The same content as data: JSON of each brief, CSV of what the pictures show."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from bilateral.brief.model import Brief, Line
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.model import Asset
from bilateral.pages.rules import rule_of
from bilateral.pages.uses import quoted_lines
from bilateral.pages.views.extras import ExtraRow, brief_extras
from bilateral.pages.views.facts import newest_day


def brief_files(brief: Brief, catalogue: Catalogue) -> tuple[Asset, ...]:
    """Write the JSON of a brief and, where it has key issues, their mentions a month as CSV."""
    files = [Asset(f"{brief.address}brief.json", dump(brief_data(brief, catalogue)))]
    if brief.issues:
        months = sorted({month for found in brief.issues for month, _ in found.months})
        rows = [
            [
                found.issue.id,
                found.issue.label,
                found.sentences,
                found.of,
                *(dict(found.months).get(m, 0) for m in months),
            ]
            for found in brief.issues
        ]
        header = ["id", "issue", "sentences", "of", *months]
        files.append(Asset(f"{brief.address}issues.csv", table(header, rows)))
    return tuple(files)


def brief_data(brief: Brief, catalogue: Catalogue) -> dict[str, Any]:
    """Give every line of a brief with its block, its rule and its source."""
    extras = {extra.name: [_extra_row(row) for row in extra.rows] for extra in brief_extras(brief)}
    return {
        "brief": brief.title,
        "address": brief.address,
        "countries": list(brief.pair),
        "built_for": catalogue.site.today.isoformat(),
        "version": catalogue.site.version,
        "rules": {rule.name: rule.version for rule in sorted_rules(brief)},
        "articles": [
            {
                "number": entry.number,
                "title": entry.article.title,
                "date": entry.article.front.date.isoformat() if entry.article.front.date else None,
                "address": entry.article.address,
                "copies": [copy.address for copy in entry.copies],
            }
            for entry in brief.entries
        ],
        "lines": [_line(block, anchor, line) for block, anchor, line in quoted_lines(brief)],
        "limits": [{"name": x.name, "text": f"{x.heading} {x.says}".strip()} for x in brief.limits],
        **({"extras": extras} if extras else {}),
    }


def _extra_row(row: ExtraRow) -> dict[str, Any]:
    sources = [f"{line.article.address}#{line.sentence.anchor}" for line in row.lines]
    return {"text": row.text, "note": row.note, "articles": row.articles, "sources": sources}


def sorted_rules(brief: Brief) -> list[Any]:
    """Give the rules behind a brief's lines, each once, by name."""
    rules = {rule.name: rule for block, _, _ in quoted_lines(brief) if (rule := rule_of(block))}
    return [rules[name] for name in sorted(rules)]


def _line(block: str, anchor: str, line: Line) -> dict[str, Any]:
    rule = rule_of(block)
    entry: dict[str, Any] = {
        "block": block,
        "anchor": anchor,
        "rule": rule.name if rule else None,
        "kind": line.kind,
        "article": line.number,
        "sentence": line.sentence.number,
        "address": f"{line.article.address}#{line.sentence.anchor}",
        "text": line.sentence.text,
    }
    if line.cue:
        entry["cue"] = line.cue
    if line.by:
        entry |= {"edited_by": line.by, "reason": line.reason}
    if line.wording:
        entry["wording"] = line.wording
    return entry


def collection_files(catalogue: Catalogue) -> tuple[Asset, ...]:
    """Write what the home page shows, whole, as CSV; nothing where there is no brief."""
    briefs = catalogue.collection.briefs
    if not briefs:
        return ()
    relations = [
        [
            brief.title,
            *brief.pair,
            len(brief.entries),
            day.isoformat() if (day := newest_day(e.article for e in brief.entries)) else "",
            brief.issues[0].issue.label if brief.issues else "",
            brief.address,
        ]
        for brief in briefs
    ]
    issues = [
        [brief.title, found.issue.id, found.issue.label, f"{found.score:.3f}", found.sentences, found.of]
        for brief in briefs
        for found in brief.issues
    ]
    return (
        Asset("data/issues.csv", table(["relation", "id", "issue", "score", "sentences", "of"], issues)),
        Asset(
            "data/relations.csv",
            table(
                ["relation", "first", "second", "articles", "amended", "first issue", "address"], relations
            ),
        ),
    )


def dump(data: Any) -> bytes:
    """Write JSON as people can read it."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def table(header: list[str], rows: Iterable[list[Any]]) -> bytes:
    """Write CSV; a cell that a spreadsheet would take for a formula is disarmed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow(
            [
                f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
                for cell in row
            ]
        )
    return out.getvalue().encode()
