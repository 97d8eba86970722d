"""The page that says how pages are made."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from bilateral.analysis.model import Rule
from bilateral.analysis.plugins import load_extras
from bilateral.analysis.rules import RULES as OF_AN_ARTICLE
from bilateral.analysis.rules import Making
from bilateral.analysis.rules import list_makings as makings_of_an_article
from bilateral.brief.rules import RULES as OF_A_BRIEF
from bilateral.brief.rules import list_makings as makings_of_a_brief
from bilateral.pages.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class MethodView:
    """Everything that ``method.html`` shows."""

    title: str
    intro: Markup  # what the editors wrote
    of_articles: tuple[Rule, ...]
    of_briefs: tuple[Rule, ...]
    makings: tuple[Making, ...]  # of the rules that decide by weights or cue words
    articles: int
    figures: tuple[tuple[str, str], ...]


def method_view(catalogue: Catalogue, title: str = "", intro: str = "") -> MethodView:
    """Work out the page; ``title`` and ``intro`` (HTML) are the editors' own."""
    collection, words = catalogue.collection, catalogue.site.words
    sentences = sum(a.readability.sentences for a in collection.analyses)
    return MethodView(
        title=title or words.gettext("How a page is made"),
        intro=Markup(intro),  # noqa: S704 (rendered from the editors' page)
        of_articles=(*OF_AN_ARTICLE, *(extra.rule for extra in load_extras())),
        of_briefs=OF_A_BRIEF,
        makings=tuple(m for m in (*makings_of_an_article(), *makings_of_a_brief()) if m.weights or m.cues),
        articles=len(collection.analyses),
        figures=(
            (words.gettext("Articles"), words.number(len(collection.analyses))),
            (words.gettext("Sentences"), words.number(sentences)),
            (words.gettext("Relations"), words.number(len(collection.briefs))),
            (words.gettext("Countries"), words.number(len(collection.countries))),
            (words.gettext("Issues"), words.number(len(collection.issues))),
            (words.gettext("People"), words.number(len(collection.people))),
        ),
    )
