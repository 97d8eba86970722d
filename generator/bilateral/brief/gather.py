"""Which articles belong to a pair, and their numbers in its brief."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bilateral.analysis.model import Analysis, Pair, Rule
from bilateral.brief.copies import group_copies
from bilateral.brief.model import Entry

RULE = Rule(
    "articles",
    "1.1",
    "A brief rests on the articles about both countries; undated ones first, then from oldest to newest. A "
    "pair that is only ever named in a row with others has no brief.",
)


_NAMING = frozenset({"name", "demonym", "metonym", "leader", "bloc"})


def is_public(analysis: Analysis, today: dt.date) -> bool:
    """Tell whether an article may be shown on that day: no draft, no embargo."""
    front = analysis.article.front
    return front.status == "published" and not (front.publish_on and front.publish_on > today)


def by_age(analysis: Analysis) -> tuple[bool, dt.date, str]:
    """Order articles: undated first, then from oldest to newest, ties by path."""
    day = analysis.article.front.date
    return (day is not None, day or dt.date.min, analysis.article.path)


def pairs_of(analysis: Analysis) -> tuple[Pair, ...]:
    """Give the pairs of an article, principal first, after its editor's pins and drops."""
    decided = [o for o in analysis.article.front.overrides if o.block == "pairs" and o.value]
    pinned = tuple(as_pair(o.value) for o in decided if o.action == "pin")
    dropped = {as_pair(o.value) for o in decided if o.action == "drop"}
    ordered = dict.fromkeys((*(p for p in pinned if p), *analysis.pairs))
    return tuple(p for p in ordered if p not in dropped)


def is_told_apart(pair: Pair, analyses: Iterable[Analysis]) -> bool:
    """Tell whether some title or sentence names these two and no third country, or an editor chose the pair.

    Statements of three and more parties name all of them again and again, and tell nothing of any two.
    """
    return any(_names_just(pair, analysis) or _is_chosen(pair, analysis) for analysis in analyses)


def _names_just(pair: Pair, analysis: Analysis) -> bool:
    if len(analysis.countries) <= len(pair):
        return True
    named: defaultdict[int, set[str]] = defaultdict(set)
    for mention in analysis.reading.mentions:
        if mention.kind in _NAMING:
            named[mention.sentence].update(mention.codes)
    return any(codes == set(pair) for codes in named.values())


def _is_chosen(pair: Pair, analysis: Analysis) -> bool:
    front = analysis.article.front
    pins = (as_pair(o.value) for o in front.overrides if o.block == "pairs" and o.action == "pin")
    return tuple(sorted(front.countries[:2])) == pair or pair in pins


def as_pair(text: str) -> Pair | None:
    """Read a pair as an override writes it: ``JP-US``; None where it is none."""
    codes = sorted(part.strip().upper() for part in text.replace("–", "-").replace(",", "-").split("-"))
    return (codes[0], codes[1]) if len(codes) == 2 and codes[0] != codes[1] else None  # noqa: PLR2004 - a pair


def choose_pair(analyses: Iterable[Analysis]) -> Pair | None:
    """Choose the pair that most articles are about: the principal pair counts 1, each later one less."""
    votes: Counter[Pair] = Counter()
    for analysis in analyses:
        for rank, pair in enumerate(pairs_of(analysis)):
            votes[pair] += 60 // (1 + rank)
    return min(votes, key=lambda pair: (-votes[pair], pair), default=None)


def enter(analyses: Sequence[Analysis]) -> tuple[Entry, ...]:
    """Number the articles of a brief; near-copies stand behind the one that stands for their story."""
    ordered = sorted(analyses, key=by_age)
    entries: list[Entry] = []
    for group in group_copies(ordered):
        copies = tuple(ordered[i].article for i in sorted(group[1:]))
        entries.append(Entry(number=len(entries) + 1, analysis=ordered[group[0]], copies=copies))
    return tuple(entries)
