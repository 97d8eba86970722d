"""Which countries and issues an import proposes, with the words that speak for them."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.analysis.countries import rank_countries
from bilateral.analysis.issues import find_issues
from bilateral.analysis.model import CountryFinding, Mention, Reading
from bilateral.analysis.pairs import find_pairs
from bilateral.analysis.reading import read
from bilateral.article.model import Article, Sentence
from bilateral.reference.model import Reference

_MOST_COUNTRIES = 6
_LEAST = 0.35  # salience of a country beside the pair
_LONGEST_QUOTE = 120  # characters
_AROUND = 50  # characters of the sentence on either side of a mention


@dataclass(frozen=True, slots=True)
class Proposal:
    """A country or issue, and why it is proposed."""

    value: str  # name of the country, id of the issue
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text is about, as far as it can be told."""

    countries: tuple[Proposal, ...]  # those of the principal pair first
    has_pair: bool
    issues: tuple[Proposal, ...]  # best first


def find_evidence(article: Article, reference: Reference) -> Evidence:
    """Propose countries and issues for an article that names none itself."""
    reading = read(article, reference)
    countries = rank_countries(reading)
    pairs = find_pairs(reading, countries, reference)
    first = pairs[0] if pairs else ()
    chosen = [c for c in countries if c.code in first]
    chosen += [c for c in countries if c.code not in first and c.salience >= _LEAST]
    return Evidence(
        countries=tuple(_country(c, reading, reference) for c in chosen[:_MOST_COUNTRIES]),
        has_pair=len(first) > 1,
        issues=tuple(
            Proposal(issue.id, ": ".join((issue.label, *map(_quoted, issue.evidence[:1]))))
            for issue in find_issues(reading, reference)
        ),
    )


def _quoted(sentence: Sentence) -> str:
    text = sentence.text
    if len(text) > _LONGEST_QUOTE:
        text = text[:_LONGEST_QUOTE].rpartition(" ")[0] + "…"
    return f'"{text}"'


def _country(found: CountryFinding, reading: Reading, reference: Reference) -> Proposal:
    name = reference.country(found.code).name
    mention = next((m for m in reading.mentions if found.code in m.codes), None)
    if mention is None:
        return Proposal(name, "")
    times = "once" if found.mentions == 1 else f"{found.mentions} times, first"
    where = "the title" if not mention.sentence else f'"{_around(mention, reading)}"'
    return Proposal(name, f'named {times} as "{mention.text}" in {where}')


def _around(mention: Mention, reading: Reading) -> str:
    text = reading.article.sentences[mention.sentence - 1].text
    start = text.rfind(" ", 0, max(0, mention.start - _AROUND)) + 1 if mention.start > _AROUND else 0
    end = text.find(" ", mention.end + _AROUND)
    return ("…" if start else "") + text[start : end if end > 0 else None] + ("…" if end > 0 else "")
