"""What several articles say together, whether or not they are about one pair of countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import numpy as np

from bilateral.analysis.model import Analysis, Pair, Rule
from bilateral.brief.cover import Offer, cover
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.gather import enter, is_public
from bilateral.brief.issues import weigh_issues
from bilateral.brief.model import Line
from bilateral.brief.pool import Pool, fill_pool
from bilateral.brief.traits import describe
from bilateral.reference.model import Reference
from bilateral.settings import Settings

RULE = Rule(
    "digest",
    "1.0",
    "The sentences that together hold most of the words and pairs of words that several articles share, "
    "within a number of words, in reading order.",
)
NOBODY: Pair = ("", "")  # the pair of articles that are about none
CENTRAL = 1.0  # what a sentence adds that says what all say, beside a word of common ground
WORTH = 0.5  # what a sentence adds that is better than others, by the spread of their worth


def digest(
    pair: Pair | None, analyses: Sequence[Analysis], reference: Reference, settings: Settings, today: dt.date
) -> tuple[Line, ...]:
    """Choose the summary of all articles that may be shown on that day; near-copies count once.

    ``pair`` is what they are thought to be about; None where they are about no two countries.
    """
    public = [a for a in analyses if is_public(a, today)]
    sheets = {a.article.path: describe(a) for a in public}
    dossier = Dossier(pair or NOBODY, enter(public), sheets, reference, settings, today)
    pool = fill_pool(dossier, dict(weigh_issues(dossier)))
    return tuple(cite(pool.candidates[i], "summary") for i in cover(_offer(pool), settings.summary_words))


def _offer(pool: Pool) -> tuple[Offer, ...]:
    if not pool.candidates:
        return ()
    worth = np.array(pool.worth)
    better = (worth - worth.mean()) / max(float(worth.std()), 1e-9)
    return tuple(
        Offer(
            terms=candidate.traits.terms,
            words=len(candidate.sentence.text.split()),
            source=candidate.entry.number,
            place=candidate.sentence.number - 1,
            prior=round(CENTRAL * float(pool.centrality.scores[i]) + WORTH * float(better[i]), 6),
        )
        for i, candidate in enumerate(pool.candidates)
    )
