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
from bilateral.article.model import Article, Sentence
from bilateral.brief.model import Brief, Entry
from bilateral.brief.wording import name_language
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.citation import Citation, make_citation
from bilateral.pages.citing.work import Work, work_of_article
from bilateral.pages.decorate import decorate
from bilateral.pages.fixes import Fix, find_fixes
from bilateral.pages.links import href
from bilateral.pages.pictures.bars import draw_lengths
from bilateral.pages.rules import block_name
from bilateral.pages.uses import Use
from bilateral.pages.views.extras import ArticleExtra, article_extras
from bilateral.pages.views.facts import AI_USE, Fact, dates, length
from bilateral.pages.words import Words

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
    used: bool  # some page quotes it
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
    related: tuple[tuple[Article, str], ...]  # other articles, each with the reason
    work: Work  # the article as libraries know it
    citation: Citation


def article_view(analysis: Analysis, catalogue: Catalogue) -> ArticleView:
    """Work out the page of an article."""
    article, measure = analysis.article, analysis.readability
    settings, words = catalogue.settings, catalogue.site.words
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
    summary = frozenset(() if article.front.summary else (s.number for s in analysis.summary))
    margin = _Margin(article.address, uses, summary, catalogue, several=len(standing) > 1)
    return ArticleView(
        article=article,
        facts=_facts(analysis, standing, original, words),
        briefs=standing,
        original=original,
        summary=tuple(SummaryLine(s, kinds.get(s.number, "reported")) for s in analysis.summary),
        body=decorate(article.html, summary.union(uses), hard, margin.beside, words),
        used=bool(uses or summary),
        right_to_left=runs_right_to_left(article.text),
        budget=settings.sentence_budget,
        mean=words.number(measure.mean_words, 1),
        longest=measure.longest,
        minutes=max(1, round(measure.minutes)),
        over=len(measure.hardest),
        grade=_grade(analysis, words),
        flesch=next(
            (words.number(figure) for name, figure in measure.figures if name == "flesch_reading_ease"),
            "",
        ),
        strip=draw_lengths(measure.lengths, settings.sentence_budget, words.gettext("this article"), words),
        hardest=tuple((s, hard[s.number]) for s in measure.hardest[:_HARDEST]),
        fixes=find_fixes(analysis, catalogue.findings.get(article.address, ()), words),
        issues=tuple(
            (words.issue(i.label), catalogue.issues[i.id])
            for i in analysis.issues
            if i.id in catalogue.issues
        ),
        countries=tuple(
            (catalogue.reference.country(c.code).name, catalogue.countries[c.code])
            for c in analysis.countries
            if c.code in catalogue.countries
        ),
        uncovered=analysis.uncovered,
        left_out=_left_out(article, words),
        extras=article_extras(analysis),
        related=tuple(
            (other.article, words.say(other.reason)) for other in catalogue.related.get(article.address, ())
        ),
        work=work,
        citation=make_citation(work, catalogue.site.words),
    )


def _grade(analysis: Analysis, words: Words) -> str:
    found = leading(dict(analysis.readability.figures), primary(analysis.article.front.language))
    return f"{found[0]} {words.number(found[1], 1)}" if found else ""


def _left_out(article: Article, words: Words) -> str:
    missing = tuple(left_out(article.front.language).values())
    if not missing:
        return ""
    return words.gettext(
        "This article is in %(language)s. Not derived in that language: %(parts)s.",
        language=name_language(article.front.language),
        parts=words.joined([words.gettext(part) for part in missing]),
    )


def runs_right_to_left(text: str, most: int = 500) -> bool:
    """Tell whether most letters at the beginning of a text belong to a script that runs right to left.

    >>> runs_right_to_left("أجرت اليابان"), runs_right_to_left("Japan (اليابان) met America")
    (True, False)
    """
    ways = [unicodedata.bidirectional(letter) for letter in text[:most]]
    return sum(way in {"R", "AL"} for way in ways) > ways.count("L")


@dataclass(frozen=True, slots=True)
class _Margin:
    """The notes beside a block: which of its sentences are quoted, and where."""

    address: str
    uses: dict[int, tuple[Use, ...]]
    summary: frozenset[int]  # sentences that the box on this page quotes
    catalogue: Catalogue
    several: bool  # the article stands in more than one brief, so each note names its own

    def beside(self, numbers: Sequence[int]) -> Markup:
        rows = [
            Markup("<li><b>{}</b><span>{}</span></li>").format(number, self._links(number))
            for number in numbers
            if number in self.uses or number in self.summary
        ]
        return (
            Markup('<ul class="mk" aria-label="{}">{}</ul>').format(
                self.catalogue.site.words.gettext("Where it is quoted"), Markup("").join(rows)
            )
            if rows
            else Markup("")
        )

    def _links(self, number: int) -> Markup:
        directory_urls, words = self.catalogue.site.directory_urls, self.catalogue.site.words
        links, brief = [], ""
        if number in self.summary:
            links.append(Markup('<a href="#in-brief">{}</a>').format(words.gettext("In brief")))
        for use in self.uses.get(number, ()):
            link = Markup('<a href="{}">{}</a>').format(
                href(self.address, use.address, directory_urls=directory_urls),
                block_name(use.what, words),
            )
            if self.several and use.brief.address != brief:
                brief = use.brief.address
                link = Markup("{}–{}: {}").format(*use.brief.pair, link)
            links.append(link)
        return Markup(", ").join(links)


def _facts(
    analysis: Analysis, standing: tuple[tuple[Brief, Entry], ...], original: Article | None, words: Words
) -> tuple[Fact, ...]:
    article, front = analysis.article, analysis.article.front
    facts = [
        Fact(
            words.gettext("Article"),
            brief.title,
            address=f"{brief.address}#articles",
            before=words.gettext("%(num)s of %(all)s in", num=entry.number, all=len(brief.entries)),
        )
        for brief, entry in standing[:_BRIEFS]
    ]
    if original:
        facts.append(Fact(words.gettext("Same story as"), original.title, address=original.address))
    elif not standing:
        facts.append(Fact(words.gettext("Brief"), words.gettext("in none: no pair of countries was found")))
    facts += dates((article,), words)
    if front.information_as_of:
        facts.append(Fact(words.gettext("Information as of"), front.information_as_of))
    author = words.joined(front.authors, ";" if any("," in name for name in front.authors) else "and")
    facts.append(Fact(words.gettext("Author"), author or words.gettext("not stated"), bad=not author))
    if front.sources:
        facts.append(
            Fact(
                words.gettext("Sources"),
                words.ngettext("%(num)s document", "%(num)s documents", len(front.sources)),
                address=f"{article.address}#sources",
            )
        )
    else:
        facts.append(Fact(words.gettext("Sources"), words.gettext("none listed"), bad=True))
    if front.reviewed_by:
        facts.append(Fact(words.gettext("Reviewed by"), front.reviewed_by))
    if front.review_by:
        facts.append(Fact(words.gettext("Review due"), front.review_by))
    if front.ai_use:
        facts.append(Fact(words.gettext("AI use"), words.pgettext("AI use", AI_USE[front.ai_use])))
    measure = analysis.readability
    return (*facts, length(measure.words, measure.sentences, words))
