"""The JSON record of a brief, as ``bilateral analyse --brief`` writes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilateral.analysis.model import Analysis
from bilateral.brief.model import Brief


def brief_record(brief: Brief, analyses: Sequence[Analysis] = ()) -> dict[str, Any]:
    """Give what the page of the brief shows, in the page's order, each sentence verbatim.

    ``statements`` labels every sentence of ``analyses``; where none are given, of the brief's articles.
    """
    labelled = analyses or tuple(entry.analysis for entry in brief.entries)
    return {
        "bottom_line": brief.bottom_line.text if brief.bottom_line else "",
        "judgments": [{"text": line.text, "kind": line.kind} for line in brief.judgments],
        "summary": [line.text for line in brief.summary],
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
        "statements": [
            {"text": s.sentence.text, "kind": s.kind} for analysis in labelled for s in analysis.statements
        ],
    }
