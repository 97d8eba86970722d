"""The key phrases of an article, as it writes them."""

from __future__ import annotations

import math

import numpy as np

from bilateral.analysis.candidates import Candidates, Key, find_candidates
from bilateral.analysis.coverage import has_cues
from bilateral.analysis.features import round_off, weigh
from bilateral.analysis.model import Phrase, Reading, Rule
from bilateral.analysis.phrase_features import describe_phrases
from bilateral.reference.weights import load_weights
from bilateral.reference.word_classes import load_word_classes

RULE = Rule(
    "phrases",
    "1.1",
    "Noun phrases of the article, ranked by how often, how early and among which words they stand.",
)
MOST = 15
FULL_NAME = 3  # words, the last of which is a surname
VAGUE = 0.6  # taken from the score of a phrase whose last word says little alone: "economic matters"
QUALIFIED = 0.4  # taken where the first word only praises or measures: "robust rapport"
IN_TITLE = 0.5  # added to the score of a phrase that the title holds too


def find_phrases(reading: Reading) -> tuple[Phrase, ...]:
    """Find the 15 best noun phrases, best first; the best one has score 1.0. English only: others have none.

    A phrase that is part of a better one, or adds more than one word to it, is left out.
    """
    if not has_cues(reading.article.front.language):
        return ()
    candidates = find_candidates(reading)
    if not candidates.phrases:
        return ()
    keys = list(candidates.phrases)
    scores = weigh(describe_phrases(candidates), load_weights("phrases").features)
    title = frozenset(reading.title_terms)
    scores = round_off(scores + [_judge(key, candidates, title) for key in keys])
    order = [keys[i] for i in np.argsort(-scores, kind="stable")]
    score = dict(zip(keys, scores.tolist(), strict=True))
    chosen = _choose(order, candidates)
    best = score[chosen[0][0]]
    return tuple(Phrase(form, math.exp(score[key] - best)) for key, form in chosen)


def _judge(key: Key, candidates: Candidates, title: frozenset[str]) -> float:
    """Give what the weights cannot know: vague heads, empty adjectives, the words of the title."""
    places = candidates.phrases[key]
    found = IN_TITLE * title.issuperset(key)
    if len(key) > 1 and not places.is_name:
        words = load_word_classes()
        first, last = places.form.split()[0], places.form.split()[-1]
        found -= VAGUE * (last.lower() in words.vague) + QUALIFIED * (first.lower() in words.qualifiers)
    return found


def _choose(order: list[Key], candidates: Candidates) -> list[tuple[Key, str]]:
    """Take the best phrases that say different things, as they are written; a surname gets its full name."""
    taken: list[frozenset[str]] = []
    chosen: list[tuple[Key, str]] = []
    surnames: dict[str, int] = {}  # of those chosen, where they stand
    for key in order:
        completes = 1 < len(key) <= FULL_NAME and key[-1] in surnames
        if len(chosen) == MOST and not completes:
            continue
        words, places = frozenset(key), candidates.phrases[key]
        if any(words <= other or (other <= words and len(words) - len(other) > 1) for other in taken):
            continue
        if completes and places.is_name:
            at = surnames.pop(key[-1])
            chosen[at] = (chosen[at][0], places.form)
            taken.append(words)
            continue
        if len(chosen) < MOST:
            if len(key) == 1 and places.is_name:
                surnames[key[0]] = len(chosen)
            taken.append(words)
            chosen.append((key, places.form))
    return chosen
