"""The pages of briefs and of the articles they quote."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.brief.model import Brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.citing.citation import citation_files
from bilateral.pages.json_ld import embed
from bilateral.pages.metadata import work_tags
from bilateral.pages.model import Crumb, Page, home
from bilateral.pages.render import Renderer
from bilateral.pages.search import article_facets, brief_facets
from bilateral.pages.subjects import article_node, brief_node, countries_of, issues_of
from bilateral.pages.traceability import quotes_of
from bilateral.pages.uses import history_address, quoted_lines
from bilateral.pages.views import history
from bilateral.pages.views.article import article_view
from bilateral.pages.views.brief import brief_view, describe
from bilateral.pages.views.facts import newest_day


def brief_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each pair, and that of its history where there is one."""
    for brief in known.collection.briefs:
        yield _brief(brief, known, renderer)
        if brief.states:
            yield _history(brief, known, renderer)


def _brief(brief: Brief, known: Catalogue, renderer: Renderer) -> Page:
    words = known.site.words
    lines = tuple(quoted_lines(brief))
    view = brief_view(brief, known, lines)
    return Page(
        address=brief.address,
        title=brief.title,
        description=describe(brief, words),
        body=renderer.render("brief.html", brief.address, known.site, view),
        crumbs=(*_way(brief, known), Crumb(brief.title, brief.address, linked=False)),
        section="relations",
        language=known.site.language,
        json_ld=embed(brief_node(brief, view.work, known)),
        data=view.data,
        kind="Brief",
        facets=brief_facets(brief),
        feed=brief.address,
        meta=work_tags(
            view.work,
            [side.name for side in (brief.left, brief.right)],
            [found.issue.label for found in brief.issues],
        ),
        modified=view.work.amended or view.work.published,
        beside=citation_files(view.work),
        template="brief.html",
        quotes=quotes_of(line for _, _, line in lines),
    )


def _history(brief: Brief, known: Catalogue, renderer: Renderer) -> Page:
    view, address = history.history_view(brief), history_address(brief)
    return Page(
        address=address,
        title=known.site.words.gettext("History of %(pair)s", pair=brief.title),
        description=history.describe(view, known.site.words),
        body=renderer.render("history.html", address, known.site, view),
        crumbs=(
            *_way(brief, known),
            Crumb(brief.title, brief.address),
            Crumb(known.site.words.gettext("History"), address, linked=False),
        ),
        section="relations",
        language=known.site.language,
        feed=brief.address,
        template="history.html",
        modified=newest_day(entry.article for entry in brief.entries),
        quotes=quotes_of(history.lines_of(view)),
    )


def _way(brief: Brief, known: Catalogue) -> tuple[Crumb, ...]:
    """Give the way to a brief: by its first country, where that has a page."""
    left = known.countries.get(brief.left.code)
    first = home(known.site.words)
    return (first, Crumb(brief.left.name, left)) if left else (first,)


def article_pages(known: Catalogue, renderer: Renderer) -> Iterator[Page]:
    """Render the page of each article."""
    words = known.site.words
    for analysis in known.collection.analyses:
        article = analysis.article
        standing = known.standing.get(article.address, ())
        if standing:
            way = (Crumb(standing[0][0].title, standing[0][0].address),)
            name = words.gettext("Article %(number)s", number=standing[0][1].number)
        else:
            way, name = (Crumb(words.gettext("Articles"), "articles/"),), article.title
        view = article_view(analysis, known)
        body = renderer.render("article.html", article.address, known.site, view)
        start = max(body.find(view.body), 0)
        yield Page(
            address=article.address,
            title=article.title,
            description=article.front.summary or _first_words(article.text),
            body=body,
            crumbs=(home(words), *way, Crumb(name, article.address, linked=False)),
            section="articles",
            source=article.path,
            kind="Article",
            facets=article_facets(analysis, known),
            language=known.site.language,
            json_ld=embed(article_node(analysis, view.work, known)),
            meta=work_tags(
                view.work,
                [country.name for country in countries_of(analysis, known)],
                [issue.label for issue in issues_of(analysis, known)],
            ),
            modified=view.work.amended or view.work.published,
            data=f"{article.address}article.json",
            beside=citation_files(view.work),
            template="article.html",
            quotes=tuple(
                (f"{article.address}#{line.sentence.anchor}", line.sentence.text)
                for line in view.summary
                if not article.front.summary
            ),
            own=(start, start + len(view.body) if body.startswith(view.body, start) else start),
        )


def _first_words(text: str, most: int = 160) -> str:
    """Give the beginning of a text, cut between words."""
    start = " ".join(text[: most * 2].split())
    if len(start) <= most:
        return start
    cut = start[:most].rsplit(" ", 1)[0]
    return f"{cut} …"
