"""Analyses made by hand, so that a test of briefs hangs on no rule of analysis."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from bilateral.analysis.model import (
    Analysis,
    CountryFinding,
    DateFinding,
    Finding,
    IssueFinding,
    Kind,
    Mention,
    OutlookFinding,
    Pair,
    PersonFinding,
    PersonMention,
    PositionFinding,
    Readability,
    Reading,
    Statement,
)
from bilateral.analysis.terms import content_stems, split_words
from bilateral.article.model import Article, Block, FrontMatter, Sentence, Source
from bilateral.reference.model import Country, Issue, KnownPerson, Reference

TODAY = dt.date(2026, 11, 22)
SOURCE = Source("Joint statement", "Ministry of Foreign Affairs", "https://example.org/statement")

COUNTRIES = {
    c.code: c
    for c in (
        Country("AU", "Australia", "australia", "036", "AUS", "Canberra"),
        Country("CA", "Canada", "canada", "124", "CAN", "Ottawa"),
        Country("EU", "European Union", "european-union", is_bloc=True),
        Country("JP", "Japan", "japan", "392", "JPN", "Tokyo"),
        Country("KR", "South Korea", "south-korea", "410", "KOR", "Seoul"),
        Country("US", "United States", "united-states", "840", "USA", "Washington"),
    )
}
NAMES = {
    "Australia": "AU",
    "Australian": "AU",
    "Canada": "CA",
    "Canadian": "CA",
    "Ottawa": "CA",
    "European Union": "EU",
    "Japan": "JP",
    "Japanese": "JP",
    "Tokyo": "JP",
    "South Korea": "KR",
    "Seoul": "KR",
    "United States": "US",
    "U.S.": "US",
    "American": "US",
    "Washington": "US",
}
ISSUES = (
    Issue("trade_tariffs", "Trade and tariffs", "economy", "Duties on goods.", cues=("tariff", "duties")),
    Issue("alliance_defence", "Alliance and defence", "security", "Defence.", cues=("alliance", "defence")),
    Issue("energy", "Energy", "economy", "Oil, gas and power.", cues=("gas", "oil", "energy")),
    Issue("fisheries", "Fisheries", "economy", "Fish.", cues=("fish", "salmon")),
)


def reference(*people: KnownPerson) -> Reference:
    return Reference(countries=COUNTRIES, issues=ISSUES, people=people, spellings={})


def article(
    sentences: Sequence[str],
    *,
    path: str = "articles/a.md",
    title: str = "Talks",
    date: dt.date | None = dt.date(2026, 11, 1),
    sources: tuple[Source, ...] = (SOURCE,),
    **front: Any,
) -> Article:
    text = " ".join(sentences)
    found, start = [], 0
    for number, sentence in enumerate(sentences, 1):
        found.append(Sentence(number, sentence, start, start + len(sentence), 0))
        start += len(sentence) + 1
    slug = path.rsplit("/", 1)[-1].removesuffix(".md")
    return Article(
        path=path,
        front=FrontMatter(title=title, date=date, sources=sources, slug=slug, **front),
        text=text,
        blocks=(Block("prose", 0, len(text)),),
        sentences=tuple(found),
        html="",
    )


def analysis(  # noqa: PLR0913 - a test names only what it speaks of
    sentences: Sequence[str],
    *,
    pairs: tuple[Pair, ...] = (("JP", "US"),),
    kinds: Mapping[int, Kind] | None = None,
    outlook: Mapping[int, str] | None = None,
    positions: Mapping[int, str] | None = None,
    people: Sequence[PersonFinding] = (),
    dates: Sequence[tuple[int, str, dt.date | None, bool]] = (),
    findings: Sequence[Finding] = (),
    mentioned: Sequence[tuple[str, str, str, Sequence[int]]] = (),
    **front: Any,
) -> Analysis:
    """Make an analysis; numbers are those of sentences.

    ``mentioned`` gives people as (name, role, country, numbers of the sentences that name them); the words
    of ISSUES and NAMES are searched for in the text.
    """
    made = article(sentences, **front)
    of = {s.number: s for s in made.sentences}
    words = tuple(split_words(s.text) for s in made.sentences)
    reading = Reading(
        article=made,
        words=words,
        terms=tuple(content_stems(w) for w in words),
        title_terms=content_stems(split_words(made.title)),
        mentions=tuple(m for s in made.sentences for m in _mentions(s)),
    )
    counts = [
        (code, [s for s in made.sentences if any(code in m.codes for m in _mentions(s))])
        for code in COUNTRIES
    ]
    kinds = kinds or {}
    return Analysis(
        reading=reading,
        countries=tuple(
            CountryFinding(code, 1.0 if any(code in p for p in pairs) else 0.3, len(found), tuple(found))
            for code, found in counts
            if found
        ),
        pairs=pairs,
        summary=made.sentences[:1],
        ranking=made.sentences,
        phrases=(),
        issues=tuple(found for issue in ISSUES if (found := _issue(issue, made))),
        people=(*people, *(person(of, *each) for each in mentioned)),
        statements=tuple(Statement(s, kinds.get(s.number, "reported"), "") for s in made.sentences),
        outlook=tuple(_outlook(of[n], hedge) for n, hedge in (outlook or {}).items()),
        positions=tuple(PositionFinding(code, of[n], "wants") for n, code in (positions or {}).items()),
        dates=tuple(
            DateFinding(of[n], text, day, "day" if day else "none", expected)
            for n, text, day, expected in dates
        ),
        findings=tuple(findings),
        readability=Readability(10, len(words), 0.1, 10.0, 10, tuple(map(len, words)), (), ()),
    )


def person(
    of: Mapping[int, Sentence], name: str, role: str, country: str, numbers: Sequence[int]
) -> PersonFinding:
    sentences = tuple(of[n] for n in numbers)
    mentions = (PersonMention(sentences[0], f"{role} {name}", role),) if role else ()
    return PersonFinding(name, role, country, mentions, sentences)


def _mentions(sentence: Sentence) -> list[Mention]:
    return [
        Mention((code,), "name", 1.0, sentence.number, m.start(), m.end(), name)
        for name, code in NAMES.items()
        for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence.text)
    ]


def _issue(issue: Issue, made: Article) -> IssueFinding | None:
    found = tuple(s for s in made.sentences if any(cue in s.text.lower() for cue in issue.cues))
    if not found:
        return None
    return IssueFinding(issue.id, issue.label, float(len(found)), found[:3], found, issue.cues)


def _outlook(sentence: Sentence, hedge: str) -> OutlookFinding:
    start = max(0, sentence.text.find(hedge))
    return OutlookFinding(sentence, hedge, start, start + len(hedge))
