"""What a sentence looks like beside the others of its article or its set of articles, in numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bilateral.article.model import Sentence

Numbers = NDArray[np.float64]

_WORDS = {
    "pronoun": "he she it they this that these those his her its their him them i we you",
    "first person": "i we you my our your me us i'm i've we're you're",
    "link": "but and or so yet however meanwhile also still then",
    "speech": "said says told added",
    "columns": "title lead_overlap quote_open quote_any first_person pronoun_start conj_start question"
    " numbers capitals new_terms colon said",
}
_PRONOUNS, _FIRST_PERSON, _LINKS, _SAID = (
    frozenset(_WORDS[name].split()) for name in ("pronoun", "first person", "link", "speech")
)
_WORDING = tuple(_WORDS["columns"].split())
_NUMBER = re.compile(r"\d[\d,.]*")
_TOP_TERMS = 15


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be chosen."""

    source: int  # index of its article among those that are summarised together
    position: int  # among the usable sentences of that article, from 0
    sentence: Sentence
    words: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """Candidates in numbers."""

    columns: dict[str, Numbers]  # by the names that the weight files use; one value a candidate
    unit: Numbers  # a row a candidate: its term vector, of length 1


def describe(candidates: Sequence[Candidate], titles: Sequence[tuple[str, ...]]) -> Described:
    """Describe candidates, given the title terms of each article; at least one candidate."""
    n = len(candidates)
    vocabulary: dict[str, int] = {}
    places = [[vocabulary.setdefault(t, len(vocabulary)) for t in c.terms] for c in candidates]
    v = max(1, len(vocabulary))
    flat = [row * v + column for row, columns in enumerate(places) for column in columns]
    count = np.bincount(np.array(flat, dtype=np.intp), minlength=n * v).reshape(n, v).astype(np.float64)
    present = count > 0
    frequency = count.sum(0)
    rarity = np.log1p(n / np.maximum(1, present.sum(0)))
    weight = np.log1p(count) * rarity
    unit = weight / np.maximum(np.linalg.norm(weight, axis=1, keepdims=True), 1e-9)
    likeness = unit @ unit.T

    position = np.array([c.position for c in candidates], dtype=np.float64)
    source = np.array([c.source for c in candidates])
    size = np.bincount(source)[source].astype(np.float64)
    firsts = position < 2  # noqa: PLR2004 - the two sentences that open an article
    share = frequency / max(1.0, frequency.sum()) * 100
    mass = count @ share
    terms = np.array([len(c.terms) for c in candidates], dtype=np.float64)
    words = np.array([len(c.words) for c in candidates], dtype=np.float64)
    top = np.argsort(-(frequency * rarity), kind="stable")[:_TOP_TERMS]
    others = np.where(source[:, None] != source[None, :], likeness, 0.0)
    columns = {
        "first": position == 0,
        "second": position == 1,
        "third": position == 2,  # noqa: PLR2004 - its name says it
        "recip": 1 / (1 + position),
        "relpos": position / np.maximum(1, size - 1),
        "logpos": np.log1p(position),
        "last": position == size - 1,
        "centroid": unit @ _direction(frequency * rarity),
        "centroid_first": unit @ _direction(weight[firsts].sum(0)),
        "lexrank": _centrality(likeness),
        "freq_mean": mass / np.maximum(1, terms),
        "freq_sum": np.log1p(mass),
        "log_words": np.log1p(words),
        "long": words > 40,  # noqa: PLR2004 - as it was fitted
        "support": others.max(1),
        "topcover": present[:, top].sum(1) / _TOP_TERMS,
        **_wording(candidates, titles),
    }
    return Described({name: np.asarray(c, dtype=np.float64) for name, c in columns.items()}, unit)


def _direction(weights: Numbers) -> Numbers:
    return weights / max(1e-9, float(np.linalg.norm(weights)))


def _centrality(likeness: Numbers) -> Numbers:
    """Rank sentences by those that resemble them: LexRank with a threshold of 0.05, the best one 1.0."""
    n = len(likeness)
    graph = np.where(likeness > 0.05, likeness, 0.0)  # noqa: PLR2004 - see above
    np.fill_diagonal(graph, 0.0)
    graph /= np.maximum(graph.sum(1, keepdims=True), 1e-9)
    rank = np.full(n, 1.0 / n)
    for _ in range(25):
        rank = 0.15 / n + 0.85 * (rank @ graph)
    return rank / max(float(rank.max()), 1e-9)


def _wording(candidates: Sequence[Candidate], titles: Sequence[tuple[str, ...]]) -> dict[str, Numbers]:
    """Describe what only the words themselves show."""
    title_sets = [frozenset(t) for t in titles]
    leads = {c.source: frozenset(c.terms) for c in candidates if c.position == 0}
    seen: set[str] = set()
    rows = []
    for c in candidates:
        bag, text = frozenset(c.terms), c.sentence.text
        low = [w.lower().replace("’", "'") for w in c.words]
        opening = low[0] if low else ""
        title, lead = title_sets[c.source], leads.get(c.source, frozenset())
        rows.append(
            (
                len(bag & title) / max(1, len(title)),
                len(bag & lead) / max(1, len(lead)) if c.position else 0.5,
                text[:1] in "\"'“‘`",
                any(q in text for q in '"“”'),
                not _FIRST_PERSON.isdisjoint(low),
                opening in _PRONOUNS,
                opening in _LINKS,
                text.rstrip("\"'”’ ").endswith("?"),
                min(3, len(_NUMBER.findall(text))),
                sum(w[:1].isupper() for w in c.words[1:]) / max(1, len(low) - 1),
                len(bag - seen) / max(1, len(bag)),
                ":" in text,
                not _SAID.isdisjoint(low),
            )
        )
        seen |= bag
    table = np.array(rows, dtype=np.float64)
    return {name: table[:, column] for column, name in enumerate(_WORDING)}


def weigh(columns: dict[str, Numbers], weights: dict[str, tuple[float, float, float]]) -> Numbers:
    """Add up columns: for each name its mean, its spread and its weight, as they were fitted."""
    total: Numbers = np.zeros(len(next(iter(columns.values()))))
    for name, (mean, spread, weight) in weights.items():
        total = total + (columns[name] - mean) * (weight / spread)
    return total


def round_off(values: Numbers) -> Numbers:
    """Round so that the order of equals never depends on the machine's arithmetic."""
    return np.round(values, 9)
