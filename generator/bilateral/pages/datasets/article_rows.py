"""What the rows of an article say."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis.coverage import left_out
from bilateral.analysis.formulas import LEADING
from bilateral.analysis.model import Analysis
from bilateral.analysis.terms import primary
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.version import version_of_article
from bilateral.pages.datasets.model import Row
from bilateral.pages.review import Review, review

DECIMALS = 4
_MARKS = {"": "current", "st-d": "due", "st-o": "overdue"}


def state(found: Review) -> str:
    """Name the state of a review, whatever language the page has."""
    return _MARKS[found.mark] if found.due else "no date"


def article_row(analysis: Analysis, known: Catalogue) -> Row:
    """Give the row of an article."""
    article, front, measure = analysis.article, analysis.article.front, analysis.readability
    original = known.copies.get(article.address)
    upkeep = review(analysis, known.settings, known.site.today)
    return (
        front.slug,
        front.title,
        front.language,
        front.date.isoformat() if front.date else None,
        front.updated.isoformat() if front.updated else None,
        front.information_as_of.isoformat() if front.information_as_of else None,
        front.reviewed_by or None,
        state(upkeep),
        upkeep.due.isoformat() if upkeep.due else None,
        front.authors,
        front.ai_use or None,
        front.summary or None,
        measure.words,
        measure.sentences,
        round(measure.minutes, 2),
        round(measure.mean_words, 2),
        measure.longest,
        len(measure.hardest),
        *_graded(analysis),
        tuple(left_out(front.language).values()),
        original.front.slug if original else None,
        version_of_article(article),
        article.digest or None,
        article.address,
    )


def sentence_rows(analysis: Analysis, known: Catalogue) -> list[Row]:
    """Give the rows of the sentences of an article."""
    article = analysis.article
    slug, address, uses = article.front.slug, article.address, known.uses
    told = {s.sentence.number: s for s in analysis.statements}
    lengths = analysis.readability.lengths
    rows: list[Row] = []
    for place, sentence in enumerate(article.sentences):
        number = sentence.number
        said = told.get(number)
        rows.append(
            (
                slug,
                number,
                sentence.text,
                (said.kind or None) if said else None,
                (said.cue or None) if said else None,
                lengths[place] if place < len(lengths) else len(sentence.text.split()),
                len(uses.get((address, number), ())),
            )
        )
    return rows


def other_rows(analysis: Analysis, known: Catalogue) -> Iterator[tuple[str, list[Row]]]:
    """Give the rows of an article in all other tables, by the name of the table."""
    front, slug = analysis.article.front, analysis.article.front.slug
    days = [(s.date.isoformat() if s.date else None, s.accessed.isoformat() if s.accessed else None)
            for s in front.sources]  # fmt: skip
    yield (
        "sources",
        [
            (slug, rank, s.title, s.publisher or None, s.url or None, *days[rank - 1])
            for rank, s in enumerate(front.sources, 1)
        ],
    )
    yield (
        "corrections",
        [(slug, rank, c.date.isoformat(), c.text) for rank, c in enumerate(front.corrections, 1)],
    )
    yield (
        "article_countries",
        [
            (slug, rank, c.code, round(c.salience, DECIMALS), c.mentions)
            for rank, c in enumerate(analysis.countries, 1)
        ],
    )
    yield (
        "article_issues",
        [
            (slug, rank, i.id, round(i.score, DECIMALS), len(i.sentences))
            for rank, i in enumerate(analysis.issues, 1)
        ],
    )
    yield (
        "sentence_issues",
        sorted((slug, number, i.id) for i in analysis.issues for number in {s.number for s in i.sentences}),
    )
    yield "phrases", [(slug, rank, u.text, u.sentence.number) for rank, u in enumerate(analysis.uncovered, 1)]
    say = known.site.words.say
    beside = known.related.get(analysis.article.address, ())
    yield (
        "related_articles",
        [(slug, rank, r.article.front.slug, say(r.reason)) for rank, r in enumerate(beside, 1)],
    )
    yield "findings", [
        (slug, rank, f.name, f.sentence.number if f.sentence else None, f.cue or None, f.says or None,
         f.remedy or None, f.by or None)
        for rank, f in enumerate(known.findings.get(analysis.article.address, ()), 1)
    ]  # fmt: skip
    yield (
        "article_extras",
        [
            (slug, extra.rule.name, rank, item.text, item.sentence.number, item.note or None)
            for extra, items in analysis.extras
            for rank, item in enumerate(items, 1)
        ],
    )


def _graded(analysis: Analysis) -> Row:
    """Give the leading figure of readability with its name, and reading ease."""
    figures = dict(analysis.readability.figures)
    name, _ = LEADING.get(primary(analysis.article.front.language), ("lix", ""))
    ease = figures.get("flesch_reading_ease")
    return (
        round(figures[name], 1) if name in figures else None,
        name if name in figures else None,
        round(ease, 1) if ease is not None else None,
    )
