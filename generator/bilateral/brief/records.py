"""The JSON record of a brief, as ``bilateral analyse --brief`` writes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief, Line


def pairless_record(analyses: Sequence[Analysis], summary: Sequence[Line] = ()) -> dict[str, Any]:
    """Give the record of articles that speak of no pair: they are summarised, every sentence is labelled."""
    return {
        "bottom_line": "",
        "judgments": [],
        "summary": [line.text for line in summary],
        "issues": [],
        "positions": {},
        "outlook": [],
        "people": [],
        "changes": {"issues_added": [], "issues_risen": [], "people_new": []},
        "statements": _labels(analyses),
    }


def brief_record(
    brief: Brief, analyses: Sequence[Analysis] = (), summary: Sequence[Line] = ()
) -> dict[str, Any]:
    """Give what the page of the brief shows, in the page's order, each sentence verbatim.

    ``statements`` labels every sentence of ``analyses``; where none are given, of the brief's articles.
    ``summary`` stands in for the brief's own.
    """
    return {
        "bottom_line": brief.bottom_line.text if brief.bottom_line else "",
        "judgments": [{"text": line.text, "kind": line.kind} for line in brief.judgments],
        "summary": [line.text for line in summary or brief.summary],
        "issues": [
            {
                "id": found.issue.id,
                "label": found.issue.label,
                "score": round(found.score, 4),
                "evidence": [line.text for line in found.evidence],
            }
            for found in brief.issues
        ],
        "positions": {side.country.code: [line.text for line in side.lines] for side in brief.sides},
        "outlook": [
            {"text": each.line.text, "likelihood": each.finding.likelihood} for each in brief.outlook
        ],
        "people": [
            {"name": p.name, "role": p.role, "country": p.country.code if p.country else ""}
            for p in brief.people
        ],
        "changes": {
            "issues_added": [c.ref for c in brief.changes if c.what == "issue_added"],
            "issues_risen": [c.ref for c in brief.changes if c.what == "issue_risen"],
            "people_new": [c.ref for c in brief.changes if c.what == "person_new"],
        },
        "statements": _labels(analyses or tuple(entry.analysis for entry in brief.entries)),
    }


def _labels(analyses: Sequence[Analysis]) -> list[dict[str, str]]:
    return [
        {"text": s.sentence.text, "kind": s.kind}
        for analysis in analyses
        for s in analysis.statements
        if s.kind
    ]
