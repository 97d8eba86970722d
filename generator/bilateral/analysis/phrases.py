"""The key phrases of an article, as it writes them."""

from __future__ import annotations

import numpy as np

from bilateral.analysis.candidates import Key, find_candidates
from bilateral.analysis.features import round_off, weigh
from bilateral.analysis.model import Phrase, Reading, Rule
from bilateral.analysis.phrase_features import describe_phrases
from bilateral.analysis.terms import primary
from bilateral.reference.weights import load_weights

RULE = Rule(
    "phrases",
    "1.0",
    "Noun phrases of the article, ranked by how often, how early and among which words they stand.",
)
MOST = 15
IN_TITLE = 0.5  # added to the score of a phrase that the title holds too


def find_phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Find the 15 best noun phrases, best first; the best one has score 1.0. English only: others have none.

    A phrase that is part of a better one, or adds more than one word to it, is left out.
    """
    if primary(reading.article.front.language) != "en":
        return ()
    candidates = find_candidates(reading)
    if not candidates.phrases:
        return ()
    keys = list(candidates.phrases)
    title = frozenset(reading.title_terms)
    scores = weigh(describe_phrases(candidates), load_weights("phrases").features)
    scores = round_off(scores + IN_TITLE * np.array([title.issuperset(key) for key in keys]))
    taken: list[frozenset[str]] = []
    found: list[tuple[Key, float]] = []
    for i in np.argsort(-scores, kind="stable"):
        words = frozenset(keys[i])
        if any(words <= other or (other <= words and len(words) - len(other) > 1) for other in taken):
            continue
        taken.append(words)
        found.append((keys[i], float(scores[i])))
        if len(found) == MOST:
            break
    best = found[0][1]
    return tuple(Phrase(candidates.phrases[key].form, float(np.exp(score - best))) for key, score in found)
