"""An article becomes an Analysis: one module for each thing that is derived."""

from __future__ import annotations

from bilateral.analysis.countries import rank_countries
from bilateral.analysis.coverage import has_cues, listed_issues, unlabelled, without_offices
from bilateral.analysis.dates import find_dates
from bilateral.analysis.issues import find_issues
from bilateral.analysis.model import Analysis
from bilateral.analysis.outlook import find_outlook
from bilateral.analysis.pairs import find_pairs
from bilateral.analysis.people import find_people
from bilateral.analysis.phrases import find_phrases
from bilateral.analysis.plugins import run_derivers, run_extras, run_summariser
from bilateral.analysis.positions import find_positions
from bilateral.analysis.readability import measure
from bilateral.analysis.reading import read
from bilateral.analysis.statements import label_statements
from bilateral.analysis.summary import within_words
from bilateral.analysis.uncovered import find_uncovered
from bilateral.article.model import Article
from bilateral.reference.model import Reference
from bilateral.settings import Settings

__all__ = ["analyse"]


def analyse(article: Article, reference: Reference, settings: Settings) -> Analysis:
    """Derive everything from one article; pure: the same input gives the same output.

    Rules that rest on English cue words leave other languages alone: see ``coverage.left_out``.
    """
    reading = read(article, reference)
    countries = rank_countries(reading)
    pairs = find_pairs(reading, countries, reference)
    cues = has_cues(article.front.language)
    people = find_people(reading, reference)
    if not cues:
        people = without_offices(people, reference)
    ranking = run_summariser(reading, settings)
    statements = label_statements(reading) if cues else unlabelled(reading)
    phrases = find_phrases(reading)
    issues = find_issues(reading, reference) if cues else listed_issues(reading, reference)
    return Analysis(
        reading=reading,
        countries=countries,
        pairs=pairs,
        summary=within_words(ranking, settings.summary_words),
        ranking=ranking,
        phrases=phrases,
        issues=issues,
        people=people,
        statements=statements,
        outlook=find_outlook(reading) if cues else (),
        positions=find_positions(reading, people, countries, reference) if cues else (),
        dates=find_dates(reading) if cues else (),
        findings=run_derivers(reading),
        readability=measure(reading, settings),
        uncovered=find_uncovered(reading, phrases, issues, people, reference),
        extras=run_extras(reading),
    )
