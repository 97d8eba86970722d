"""What the rows of a brief say."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.version import version_of_brief
from bilateral.pages.datasets.article_rows import DECIMALS, state
from bilateral.pages.datasets.history import history_rows
from bilateral.pages.datasets.model import Row
from bilateral.pages.datasets.shown import Shown
from bilateral.pages.review import review_all
from bilateral.pages.uses import quoted_lines
from bilateral.pages.views.extras import brief_extras
from bilateral.pages.views.facts import newest_day


def brief_row(brief: Brief, known: Catalogue) -> Row:
    """Give the row of a brief."""
    articles = [entry.article for entry in brief.entries]
    measures = [entry.analysis.readability for entry in brief.entries]
    words, sentences = sum(m.words for m in measures), sum(m.sentences for m in measures)
    first = min((a.front.date for a in articles if a.front.date), default=None)
    last = newest_day(articles)
    as_of = max((a.front.information_as_of for a in articles if a.front.information_as_of), default=None)
    upkeep = review_all((e.analysis for e in brief.entries), known.settings, known.site.today)
    return (
        brief.slug,
        brief.title,
        brief.left.code,
        brief.right.code,
        len(articles),
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        as_of.isoformat() if as_of else None,
        tuple(dict.fromkeys(a.front.reviewed_by for a in articles if a.front.reviewed_by)),
        state(upkeep),
        upkeep.due.isoformat() if upkeep.due else None,
        brief.issues[0].issue.id if brief.issues else None,
        sentences,
        brief.outlook_total,
        round(words / max(sentences, 1), 2),
        max((m.longest for m in measures), default=0),
        sum(len(m.hardest) for m in measures),
        tuple(side.country.code for side in brief.sides if not side.lines),
        version_of_brief(brief, quoted_lines(brief)),
        brief.address,
    )


def block_rows(brief: Brief, known: Catalogue) -> Iterator[tuple[str, list[Row]]]:
    """Give the rows of a brief's blocks, by the name of the table."""
    slug = brief.slug
    yield (
        "brief_articles",
        [
            (slug, entry.number, article.front.slug, copy)
            for entry in brief.entries
            for article, copy in ((entry.article, False), *((copy, True) for copy in entry.copies))
        ],
    )
    yield (
        "brief_issues",
        [
            (slug, rank, f.issue.id, round(f.score, DECIMALS), f.sentences, f.of, f.expected_only)
            for rank, f in enumerate(brief.issues, 1)
        ],
    )
    yield (
        "issue_months",
        [(slug, f.issue.id, month, count) for f in brief.issues for month, count in f.months if count],
    )
    yield (
        "brief_people",
        [
            (slug, rank, p.slug, p.name, p.role or None, p.country.code if p.country else None, p.sentences)
            for rank, p in enumerate(brief.people, 1)
        ],
    )
    yield "changes", [
        (slug, rank, c.what, c.ref or None, c.label)
        + (
            (c.line.article.front.slug, c.line.sentence.number, c.line.sentence.text,
             f"{c.line.article.address}#{c.line.sentence.anchor}")
            if c.line
            else (None, None, None, None)
        )
        for rank, c in enumerate(brief.changes, 1)
    ]  # fmt: skip
    yield (
        "limits",
        [
            (slug, rank, x.name, f"{x.heading} {x.says}".strip(), x.remedy or None, x.warn)
            for rank, x in enumerate(brief.limits, 1)
        ],
    )
    others = [(known.briefs[r.pair].slug, r.reason) for r in brief.related if r.pair in known.briefs]
    yield "related", [(slug, rank, other, reason) for rank, (other, reason) in enumerate(others, 1)]
    took = [choice for choice in brief.choices if choice.took]
    yield "choices", [
        (slug, rank, o.action, o.block, o.value or None, c.entry.article.front.slug, o.sentence,
         o.reason or None, o.by or None)
        for rank, c in enumerate(took, 1)
        for o in (c.override,)
    ]  # fmt: skip
    yield "history", history_rows(brief)
    yield (
        "brief_extras",
        [
            (slug, extra.name, rank, row.text, row.note or None, row.articles)
            for extra in brief_extras(brief)
            for rank, row in enumerate(extra.rows, 1)
        ],
    )


def rows_of_lines(slug: str, lines: list[Shown]) -> Iterator[tuple[str, list[Row]]]:
    """Give what is told of lines of some blocks alone; behind each row the place of its line, from 0."""
    yield (
        "positions",
        [(slug, s.rank, s.more["country"], at) for at, s in enumerate(lines) if s.block == "positions"],
    )
    yield (
        "timeline",
        [
            (slug, s.rank, s.more["date"], s.more["precision"], s.more["as_written"], s.more["expected"], at)
            for at, s in enumerate(lines)
            if s.block in {"timeline", "undated"}
        ],
    )
    yield (
        "outlook",
        [
            (slug, s.rank, s.more["hedge"] or None, s.more["hedge_start"], s.more["hedge_end"], at)
            for at, s in enumerate(lines)
            if s.block == "outlook"
        ],
    )
