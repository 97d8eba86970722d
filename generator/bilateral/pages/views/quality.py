"""The report for editors: what can be mended, worst first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Analysis
from bilateral.article.model import Article, Sentence
from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.fixes import Fix, find_fixes
from bilateral.pages.pictures.bars import draw_bar
from bilateral.pages.review import Review, review, review_all
from bilateral.pages.views.facts import Fact
from bilateral.pages.words import ENGLISH, Words

_ARTICLES, _RELATIONS, _CLAIMS = 40, 20, 12
_FULL = 35  # words a sentence that fill the bar


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem over all articles."""

    title: str
    articles: int
    bar: Markup
    remedy: str


@dataclass(frozen=True, slots=True)
class ArticleToFix:
    """An article with something to mend."""

    article: Article
    problems: str
    count: int
    reading: str  # "20.9, 5 over"
    bar: Markup
    review: Review
    undated: int
    sources: int


@dataclass(frozen=True, slots=True)
class StaleRelation:
    """A relation that nobody has read in time."""

    brief: Brief
    review: Review
    bar: Markup


@dataclass(frozen=True, slots=True)
class QualityView:
    """Everything that ``quality.html`` shows."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]
    rows: tuple[ArticleToFix, ...]
    with_fixes: int
    budget: int
    stale: tuple[StaleRelation, ...]
    review_days: int
    claims: tuple[tuple[Article, Sentence, str], ...]  # undated claims with their cue
    more_claims: int


def quality_view(catalogue: Catalogue) -> QualityView:
    """Work out the report."""
    today, settings, words = catalogue.site.today, catalogue.settings, catalogue.site.words
    fixes = [
        (a, find_fixes(a, catalogue.findings.get(a.article.address, ()), words))
        for a in catalogue.collection.analyses
    ]
    broken = sorted(
        (f for f in fixes if f[1]), key=lambda f: (-len(f[1]), -_weight(f[1]), f[0].article.address)
    )
    claims = [
        (a.article, finding.sentence, finding.cue)
        for a in catalogue.collection.analyses
        for finding in a.findings
        if finding.name == "relative_time" and finding.sentence
    ]
    return QualityView(
        facts=(
            Fact(words.gettext("Articles"), words.number(len(fixes))),
            Fact(words.gettext("With something to fix"), words.number(len(broken))),
            Fact(words.gettext("Built for"), today),
        ),
        problems=_problems(broken),
        rows=tuple(_row(a, found, catalogue) for a, found in broken[:_ARTICLES]),
        with_fixes=len(broken),
        budget=settings.sentence_budget,
        stale=_stale(catalogue, today),
        review_days=settings.review_days,
        claims=tuple(claims[:_CLAIMS]),
        more_claims=max(len(claims) - _CLAIMS, 0),
    )


def _weight(fixes: tuple[Fix, ...]) -> int:
    return sum(len(fix.sentences) or 1 for fix in fixes)


def _problems(broken: list[tuple[Analysis, tuple[Fix, ...]]]) -> tuple[Problem, ...]:
    counts: dict[str, int] = {}
    known: dict[str, Fix] = {}
    for _, fixes in broken:
        for fix in fixes:
            counts[fix.name] = counts.get(fix.name, 0) + 1
            known.setdefault(fix.name, fix)
    order = sorted(counts, key=lambda name: (-counts[name], name))
    most = max(counts.values(), default=1)
    return tuple(
        Problem(known[name].title, counts[name], draw_bar(counts[name] / most), known[name].remedy)
        for name in order
    )


def _row(analysis: Analysis, fixes: tuple[Fix, ...], catalogue: Catalogue) -> ArticleToFix:
    measure, budget = analysis.readability, catalogue.settings.sentence_budget
    words = catalogue.site.words
    undated = next((len(fix.sentences) for fix in fixes if fix.name == "relative_time"), 0)
    return ArticleToFix(
        article=analysis.article,
        problems=words.in_row([fix.short for fix in fixes]),
        count=len(fixes),
        reading=words.gettext(
            "%(mean)s, %(num)s over", mean=words.number(measure.mean_words, 1), num=len(measure.hardest)
        ),
        bar=draw_bar(measure.mean_words / _FULL, budget / _FULL),
        review=review(analysis, catalogue.settings, catalogue.site.today, words),
        undated=undated,
        sources=len(analysis.article.front.sources),
    )


def _stale(catalogue: Catalogue, today: dt.date) -> tuple[StaleRelation, ...]:
    states = [
        (
            brief,
            review_all((e.analysis for e in brief.entries), catalogue.settings, today, catalogue.site.words),
        )
        for brief in catalogue.collection.briefs
    ]
    stale = sorted((s for s in states if s[1].open), key=lambda s: (-(s[1].days or 10**6), s[0].title))[
        :_RELATIONS
    ]
    most = max((state.days or 0 for _, state in stale), default=0) or 1
    limit = catalogue.settings.review_days / most
    return tuple(
        StaleRelation(brief, state, draw_bar((state.days or 0) / most, min(limit, 1.0)))
        for brief, state in stale
    )


def describe(view: QualityView, words: Words = ENGLISH) -> str:
    """Describe the page in one sentence."""
    return words.ngettext(
        "What editors can mend: %(num)s article with something to fix, worst first.",
        "What editors can mend: %(num)s articles with something to fix, worst first.",
        view.with_fixes,
    )
