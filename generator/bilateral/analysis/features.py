"""What a sentence looks like beside the others of its article, in numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bilateral.analysis.cue_patterns import tokenise
from bilateral.article.model import Sentence

Numbers = NDArray[np.float64]

FIRST_PERSON = "i we you my our your me us i'm i've we're you're"
_FIRST_PERSON = frozenset(FIRST_PERSON.split())
_CAPTION = re.compile(
    r"\bpictured\b|\b(?:shown|seen) (?:here|above|below)\b|\bfile (?:photo|picture|image)\b"
)
_CAPTION_WORDS = frozenset({"file", "pictured", "seen", "shown"})
_DETACHED = (" .", " . ")  # how a line without an end is closed where texts have been taken from pages
NEAR = 0.7  # how fast a sentence's place counts less: the second one 0.6, the fifth one 0.3 of the first
TOP_TERMS = 15
LIKE = 0.05  # cosine from which two sentences count as linked
ROUNDS = 25  # of the walk over linked sentences
STAY = 0.85  # share of the walk that follows links


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be chosen."""

    position: int  # among the usable sentences of its article, from 0
    sentence: Sentence
    words: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """Candidates in numbers."""

    columns: Mapping[str, Numbers]  # by the names that the weights use; one value a candidate
    unit: Numbers  # a row a candidate: its term vector, of length 1


def describe(candidates: Sequence[Candidate], title: tuple[str, ...]) -> Described:
    """Describe the candidates of one article, at least one, given the terms of its title."""
    count = _count_terms(candidates)
    present = count > 0
    frequency = count.sum(0)
    rarity = np.log1p(len(candidates) / np.maximum(1, present.sum(0)))
    weight = np.log1p(count) * rarity
    unit = weight / np.maximum(np.linalg.norm(weight, axis=1, keepdims=True), 1e-9)
    centre = frequency * rarity
    top = np.argsort(-centre, kind="stable")[:TOP_TERMS]
    position = np.array([c.position for c in candidates], dtype=np.float64)
    centroid = unit @ centre
    columns = {
        "near": 1 / (1 + NEAR * position),
        "centroid": centroid / max(1e-9, float(centroid.max())),
        "lexrank": _rank_by_likeness(unit),
        "topcover": present[:, top].sum(1) / TOP_TERMS,
    }
    return Described(columns | _describe_wording(candidates, frozenset(title)), unit)


def weigh(columns: Mapping[str, Numbers], weights: Mapping[str, tuple[float, float, float]]) -> Numbers:
    """Add up columns: for each name its mean, its spread and its weight."""
    total: Numbers = np.zeros(len(next(iter(columns.values()))))
    for name, (mean, spread, weight) in weights.items():
        total = total + (columns[name] - mean) * (weight / spread)
    return total


def round_off(values: Numbers) -> Numbers:
    """Round so that the order of equals never depends on the machine's arithmetic."""
    return values.round(9)


def _count_terms(candidates: Sequence[Candidate]) -> Numbers:
    """Count the terms: a row a candidate, a column a term."""
    number: dict[str, int] = {}
    columns = [[number.setdefault(term, len(number)) for term in c.terms] for c in candidates]
    width = max(1, len(number))
    flat = np.array(
        [row * width + column for row, each in enumerate(columns) for column in each], dtype=np.intp
    )
    counts = np.bincount(flat, minlength=len(candidates) * width)
    return counts.reshape(len(candidates), width).astype(np.float64)


def _rank_by_likeness(unit: Numbers) -> Numbers:
    """Rank sentences by those that resemble them, the best one 1.0 (LexRank, Erkan and Radev 2004)."""
    likeness = unit @ unit.T
    graph = np.where(likeness > LIKE, likeness, 0.0)
    np.fill_diagonal(graph, 0.0)
    graph = graph / np.maximum(graph.sum(1, keepdims=True), 1e-9)
    rank = np.full(len(graph), 1.0 / len(graph))
    for _ in range(ROUNDS):
        rank = (1 - STAY) / len(graph) + STAY * (rank @ graph)
    return np.asarray(rank / max(float(rank.max()), 1e-9))


def _is_caption(text: str) -> bool:
    return not _CAPTION_WORDS.isdisjoint(tokenise(text).words) and _CAPTION.search(text) is not None


def _describe_wording(candidates: Sequence[Candidate], title: frozenset[str]) -> dict[str, Numbers]:
    """Describe what only the words themselves show."""
    texts = [c.sentence.text for c in candidates]
    detached = [text.endswith(_DETACHED) for text in texts]
    is_rare = sum(detached) * 2 < len(texts)  # else it is how this text ends all its sentences
    columns = {
        "title": [len(title & set(c.terms)) / max(1, len(title)) for c in candidates],
        "quote": [text[:1] in "\"'“‘`„«" for text in texts],
        "question": [text.rstrip("\"'”’ ").endswith("?") for text in texts],
        "first_person": [
            not _FIRST_PERSON.isdisjoint(word.lower().replace("’", "'") for word in c.words)
            for c in candidates
        ],
        "caption": [
            (is_rare and loose) or _is_caption(text) for text, loose in zip(texts, detached, strict=True)
        ],
    }
    return {name: np.array(values, dtype=np.float64) for name, values in columns.items()}
