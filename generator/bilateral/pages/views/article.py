"""The page of one article: its text, numbered, with the way to and from the briefs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.coverage import left_out
from bilateral.analysis.formulas import leading
from bilateral.analysis.model import Analysis, Kind, Uncovered
from bilateral.analysis.terms import primary
from bilateral.article.languages import language_name
from bilateral.article.model import Article, Sentence
from bilateral.brief.model import Brief, Entry
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.citation import Citation, make_citation
from bilateral.pages.citing.work import Work, work_of_article
from bilateral.pages.decorate import decorate
from bilateral.pages.fixes import Fix, find_fixes
from bilateral.pages.links import href
from bilateral.pages.pictures.bars import draw_lengths
from bilateral.pages.uses import Use
from bilateral.pages.views.extras import ArticleExtra, article_extras
from bilateral.pages.views.facts import Fact, length
from bilateral.pages.wording import listed, plural

_HARDEST = 12  # sentences over the budget that are listed
_BRIEFS = 3  # that the facts name


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A sentence of the article's summary with its kind."""

    sentence: Sentence
    kind: Kind


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything that ``article.html`` shows."""

    article: Article
    facts: tuple[Fact, ...]
    briefs: tuple[tuple[Brief, Entry], ...]
    original: Article | None  # the article that counts for this near-copy
    summary: tuple[SummaryLine, ...]
    body: Markup
    used: bool  # some brief quotes it
    right_to_left: bool  # most of its letters run that way
    budget: int
    mean: str
    longest: int
    minutes: int
    over: int
    grade: str  # the leading figure of readability with its name; "" where it is not measured
    flesch: str  # reading ease; "" where it is not measured
    strip: Markup
    hardest: tuple[tuple[Sentence, int], ...]  # sentence, its words
    fixes: tuple[Fix, ...]
    issues: tuple[tuple[str, str], ...]  # label, address
    countries: tuple[tuple[str, str], ...]
    uncovered: tuple[Uncovered, ...]  # key phrases that no issue covers
    left_out: str  # what is not derived in its language, in a sentence; "" where nothing is
    extras: tuple[ArticleExtra, ...]  # what other packages found
    work: Work  # the article as libraries know it
    citation: Citation


def article_view(analysis: Analysis, catalogue: Catalogue) -> ArticleView:
    """Work out the page of an article."""
    article, measure = analysis.article, analysis.readability
    settings = catalogue.settings
    standing = catalogue.standing.get(article.address, ())
    original = catalogue.copies.get(article.address)
    kinds: dict[int, Kind] = {s.sentence.number: s.kind for s in analysis.statements}
    lengths = dict(enumerate(measure.lengths, 1))
    hard = {s.number: lengths.get(s.number, settings.sentence_budget + 1) for s in measure.hardest}
    uses = {
        s.number: found
        for s in article.sentences
        if (found := catalogue.uses.get((article.address, s.number), ()))
    }
    work = work_of_article(article, catalogue.site)
    margin = _Margin(article.address, uses, catalogue, several=len(standing) > 1)
    return ArticleView(
        article=article,
        facts=_facts(analysis, standing, original),
        briefs=standing,
        original=original,
        summary=tuple(SummaryLine(s, kinds.get(s.number, "reported")) for s in analysis.summary),
        body=decorate(article.html, frozenset(uses), hard, margin.beside),
        used=bool(uses),
        right_to_left=runs_right_to_left(article.text),
        budget=settings.sentence_budget,
        mean=f"{measure.mean_words:.1f}",
        longest=measure.longest,
        minutes=max(1, round(measure.minutes)),
        over=len(measure.hardest),
        grade=_grade(analysis),
        flesch=next(
            (
                f"{figure:.0f}".replace("-", "−")
                for name, figure in measure.figures
                if name == "flesch_reading_ease"
            ),
            "",
        ),
        strip=draw_lengths(measure.lengths, settings.sentence_budget, "this article"),
        hardest=tuple((s, hard[s.number]) for s in measure.hardest[:_HARDEST]),
        fixes=find_fixes(analysis, catalogue.findings.get(article.address, ())),
        issues=tuple((i.label, catalogue.issues[i.id]) for i in analysis.issues if i.id in catalogue.issues),
        countries=tuple(
            (catalogue.reference.country(c.code).name, catalogue.countries[c.code])
            for c in analysis.countries
            if c.code in catalogue.countries
        ),
        uncovered=analysis.uncovered,
        left_out=_left_out(article),
        extras=article_extras(analysis),
        work=work,
        citation=make_citation(work),
    )


def _grade(analysis: Analysis) -> str:
    found = leading(dict(analysis.readability.figures), primary(analysis.article.front.language))
    return f"{found[0]} {found[1]:.1f}".replace("-", "−") if found else ""


def _left_out(article: Article) -> str:
    missing = tuple(left_out(article.front.language).values())
    name = language_name(article.front.language)
    return f"This article is in {name}. Not derived in that language: {listed(missing)}." if missing else ""


def runs_right_to_left(text: str, most: int = 500) -> bool:
    """Tell whether most letters at the beginning of a text belong to a script that runs right to left.

    >>> runs_right_to_left("أجرت اليابان"), runs_right_to_left("Japan (اليابان) met America")
    (True, False)
    """
    ways = [unicodedata.bidirectional(letter) for letter in text[:most]]
    return sum(way in {"R", "AL"} for way in ways) > ways.count("L")


@dataclass(frozen=True, slots=True)
class _Margin:
    """The notes beside a block: which of its sentences the briefs use, and where."""

    address: str
    uses: dict[int, tuple[Use, ...]]
    catalogue: Catalogue
    several: bool  # the article stands in more than one brief, so each note names its own

    def beside(self, numbers: Sequence[int]) -> Markup:
        rows = [
            Markup("<li><b>{}</b><span>{}</span></li>").format(number, self._links(self.uses[number]))
            for number in numbers
            if number in self.uses
        ]
        return (
            Markup('<ul class="mk" aria-label="Used in the brief">{}</ul>').format(Markup("").join(rows))
            if rows
            else Markup("")
        )

    def _links(self, uses: tuple[Use, ...]) -> Markup:
        directory_urls = self.catalogue.site.directory_urls
        links, brief = [], ""
        for use in uses:
            link = Markup('<a href="{}">{}</a>').format(
                href(self.address, use.address, directory_urls=directory_urls), use.what
            )
            if self.several and use.brief.address != brief:
                brief = use.brief.address
                link = Markup("{}–{}: {}").format(*use.brief.pair, link)
            links.append(link)
        return Markup(", ").join(links)


def _facts(
    analysis: Analysis, standing: tuple[tuple[Brief, Entry], ...], original: Article | None
) -> tuple[Fact, ...]:
    article, front = analysis.article, analysis.article.front
    facts = [
        Fact(
            "Article",
            brief.title,
            address=f"{brief.address}#articles",
            before=f"{entry.number} of {len(brief.entries)} in",
        )
        for brief, entry in standing[:_BRIEFS]
    ]
    if original:
        facts.append(Fact("Same story as", original.title, address=original.address))
    elif not standing:
        facts.append(Fact("Brief", "in none: no pair of countries was found"))
    facts.append(Fact("Dated", front.date) if front.date else Fact("Dated", "not stated", bad=True))
    if front.updated and front.updated != front.date:
        facts.append(Fact("Updated", front.updated))
    if front.information_as_of:
        facts.append(Fact("Information as of", front.information_as_of))
    author = listed(front.authors)
    facts.append(Fact("Author", author or "not stated", bad=not author))
    if front.sources:
        facts.append(
            Fact("Sources", plural(len(front.sources), "document"), address=f"{article.address}#sources")
        )
    else:
        facts.append(Fact("Sources", "none listed", bad=True))
    if front.reviewed_by:
        facts.append(Fact("Reviewed by", front.reviewed_by))
    if front.ai_use:
        facts.append(Fact("AI use", front.ai_use))
    measure = analysis.readability
    return (*facts, length(measure.words, measure.sentences))
