"""Which version of an article or a brief is meant: a digest of its substance."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from typing import Any

from bilateral.analysis.rules import RULES as OF_AN_ARTICLE
from bilateral.article.model import Article
from bilateral.brief.model import Brief
from bilateral.brief.rules import RULES as OF_A_BRIEF
from bilateral.pages.uses import Quote

DIGITS = 12
"""Hexadecimal digits of the digest that are printed."""

_TODAY = frozenset({"Warning", "Sources and limits"})  # blocks that hang on the day of the build


def version_of_article(article: Article) -> str:
    """Sum up what an article says: its words, and what its head says of them.

    Where it stands, who checks it next and how its file is written leave the digest as it is.
    """
    front = article.front
    return _digest(
        {
            "title": front.title,
            "text": article.text,
            "date": front.date,
            "updated": front.updated,
            "information_as_of": front.information_as_of,
            "language": front.language,
            "summary": front.summary,
            "authors": front.authors,
            "reviewed_by": front.reviewed_by,
            "ai_use": front.ai_use,
            "countries": front.countries,
            "issues": front.issues,
            "sources": [(s.title, s.publisher, s.url, s.date, s.accessed) for s in front.sources],
            "corrections": [(c.date, c.text) for c in front.corrections],
            "overrides": [(o.action, o.block, o.sentence, o.value, o.reason, o.by) for o in front.overrides],
        }
    )


def version_of_brief(brief: Brief, lines: Iterable[Quote]) -> str:
    """Sum up what a brief rests on and quotes: its articles, the rules with their versions, its lines.

    Its warnings and limits are left out: they change with the day on which the site is built.
    """
    return _digest(
        {
            "pair": brief.pair,
            "articles": [version_of_article(entry.article) for entry in brief.entries],
            "copies": [version_of_article(copy) for entry in brief.entries for copy in entry.copies],
            "rules": [(rule.name, rule.version) for rule in (*OF_AN_ARTICLE, *OF_A_BRIEF)],
            "issues": [(found.issue.id, found.sentences, found.of) for found in brief.issues],
            "lines": [
                (block, line.source, line.kind, line.cue, line.text)
                for block, _, line in lines
                if block not in _TODAY
            ],
        }
    )


def _digest(substance: dict[str, Any]) -> str:
    whole = json.dumps(substance, ensure_ascii=True, default=dt.date.isoformat)
    return hashlib.sha256(whole.encode()).hexdigest()[:DIGITS]
