"""The record of an article, as ``bilateral analyse`` prints it."""

from __future__ import annotations

from typing import Any

from bilateral.analysis.coverage import left_out
from bilateral.analysis.model import Analysis

DECIMALS = 4


def article_record(analysis: Analysis) -> dict[str, Any]:
    """Give what JSON says of an article, its keys in the order of the contract.

    ``sentence`` and ``evidence`` hold the numbers of sentences, counted from 1 as in their addresses;
    ``start`` and ``end`` are offsets into the article's plain text, in characters. An article that is not
    in English has ``left_out`` too: what is not derived in its language. What other packages derive stands
    in ``extras``, by the names of their rules.
    """
    article, readability = analysis.article, analysis.readability
    omitted = list(left_out(article.front.language))
    return {
        "id": article.path,
        "title": article.title,
        "language": article.front.language,
        "sentences": [{"text": s.text, "start": s.start, "end": s.end} for s in article.sentences],
        "countries": [
            {"code": c.code, "salience": round(c.salience, DECIMALS), "mentions": c.mentions}
            for c in analysis.countries
        ],
        "pairs": [list(pair) for pair in analysis.pairs],
        "summary": [{"text": s.text, "sentence": s.number} for s in analysis.summary],
        "phrases": [{"text": p.text, "score": round(p.score, DECIMALS)} for p in analysis.phrases],
        "issues": [
            {
                "id": i.id,
                "label": i.label,
                "score": round(i.score, DECIMALS),
                "evidence": [s.number for s in i.evidence],
            }
            for i in analysis.issues
        ],
        "people": [{"name": p.name, "role": p.role, "country": p.country} for p in analysis.people],
        "statements": [
            {"sentence": s.sentence.number, "kind": s.kind, "cue": s.cue}
            for s in analysis.statements
            if s.kind
        ],
        "outlook": [
            {"text": o.sentence.text, "sentence": o.sentence.number, "likelihood": o.likelihood}
            for o in analysis.outlook
        ],
        "positions": [
            {"country": p.country, "sentence": p.sentence.number, "cue": p.cue} for p in analysis.positions
        ],
        "readability": {
            **{name: round(value, DECIMALS) for name, value in readability.figures},
            "words": readability.words,
            "sentences": readability.sentences,
            "minutes": round(readability.minutes, DECIMALS),
        },
        **({"left_out": omitted} if omitted else {}),
        **({"extras": _extras(analysis)} if analysis.extras else {}),
    }


def _extras(analysis: Analysis) -> dict[str, list[dict[str, Any]]]:
    return {
        extra.rule.name: [
            {
                "text": item.text,
                "sentence": item.sentence.number,
                **({"note": item.note} if item.note else {}),
            }
            for item in items
        ]
        for extra, items in analysis.extras
    }
