"""The sentences of an article that say most of it."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.features import describe, weigh
from bilateral.analysis.fitting import fit
from bilateral.analysis.model import Reading, Rule
from bilateral.analysis.redundancy import order
from bilateral.analysis.usable import usable
from bilateral.article.model import Sentence
from bilateral.reference.weights import load_weights
from bilateral.settings import Settings

RULE = Rule(
    "summary",
    "2.0",
    "Whole sentences as the article writes them that together make the best use of the words allowed, by "
    "their place and the words they share, without bylines, captions and fragments, and without saying one "
    "thing twice.",
)
MOST = 400  # sentences that are compared with one another; later ones follow in reading order
PASSES = 3  # sentences that are passed over at most because they are too long for what is left of the budget


def ranked(reading: Reading, settings: Settings) -> tuple[Sentence, ...]:
    """Rank the usable sentences of an article: those of its summary first, then the others, best first.

    What repeats a better sentence stands further down.
    """
    candidates = usable(reading)
    if len(candidates) < 2:  # noqa: PLR2004 - there is nothing to rank
        return tuple(c.sentence for c in candidates)
    compared, later = candidates[:MOST], candidates[MOST:]
    weights = load_weights("summary")
    described = describe(compared, reading.title_terms)
    worth = weigh(described.columns, weights.features)
    chosen = fit(compared, described, worth, weights, settings.summary_words)
    ranking = dict.fromkeys((*chosen, *order(compared, described, worth, weights)))
    return tuple(compared[i].sentence for i in ranking) + tuple(c.sentence for c in later)


def lead(reading: Reading, settings: Settings) -> tuple[Sentence, ...]:  # noqa: ARG001 - a summariser's signature
    """Rank the usable sentences of an article in the order in which they stand."""
    return tuple(c.sentence for c in usable(reading))


def within_words(ranking: Sequence[Sentence], words: int) -> tuple[Sentence, ...]:
    """Take whole sentences, best first, as long as they fit into that many words; in reading order.

    Where none of the best ones fits, the best one is taken all the same.
    """
    taken: list[Sentence] = []
    left, passed = words, 0
    for sentence in ranking:
        length = len(sentence.text.split())
        if length <= left:
            taken.append(sentence)
            left -= length
        else:
            passed += 1
            if passed > PASSES:
                break
    return tuple(sorted(taken or ranking[:1], key=lambda s: s.number))
