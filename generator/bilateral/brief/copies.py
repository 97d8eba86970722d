"""Near-copies: the same story carried twice counts once.

Texts are compared by their shingles, runs of four stems (Broder 1997). Only every fourth shingle, by its
checksum, goes into an index, so that a collection is compared in near-linear time.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain

from bilateral.analysis.model import Analysis, Rule

RULE = Rule(
    "copies", "1.0", "Two articles of the same fortnight that share most of their wording count once."
)

WIDTH = 4  # stems a shingle
EVERY = 4  # of so many shingles one is indexed
FEWEST = 12  # shingles; a shorter text is no copy of anything
LIKE = 0.5  # share of all shingles of both that both have
WITHIN = 0.8  # share of the shorter one's shingles that the longer one has
APART = 14  # days; a notice that is renewed each year is a new act each time
COMMON = 60  # a shingle in more stories than that is boilerplate and finds nothing
MOST_TRIED = 12  # stories that an article is compared with in full


def group_copies(analyses: Sequence[Analysis]) -> tuple[tuple[int, ...], ...]:
    """Group articles that carry the same story: indices, the one that stands for the story first.

    The longest text stands for its story; among equals the first in the order given.
    """
    shingles = [_shingles(a) for a in analyses]
    longest_first = sorted(range(len(analyses)), key=lambda i: (-len(shingles[i]), i))
    index: defaultdict[int, list[int]] = defaultdict(list)
    groups: dict[int, list[int]] = {}
    for i in longest_first:
        sample = sorted(s for s in shingles[i] if s % EVERY == 0)
        story = _find_story(i, sample, index, shingles, analyses)
        if story is None:
            groups[i] = [i]
            for s in sample:
                index[s].append(i)
        else:
            groups[story].append(i)
    return tuple(tuple(groups[i]) for i in sorted(groups))


def _find_story(
    article: int,
    sample: Sequence[int],
    index: dict[int, list[int]],
    shingles: Sequence[frozenset[int]],
    analyses: Sequence[Analysis],
) -> int | None:
    if len(shingles[article]) < FEWEST:
        return None
    votes = Counter(chain.from_iterable(index.get(s, ()) for s in sample if len(index.get(s, ())) <= COMMON))
    tried = sorted(votes.items(), key=lambda each: (-each[1], each[0]))[:MOST_TRIED]
    for story, _ in tried:
        if _near(analyses[story], analyses[article]) and _alike(shingles[story], shingles[article]):
            return story
    return None


def _alike(longer: frozenset[int], shorter: frozenset[int]) -> bool:
    both = len(longer & shorter)
    return both >= LIKE * (len(longer) + len(shorter) - both) or both >= WITHIN * len(shorter)


def _near(one: Analysis, other: Analysis) -> bool:
    days: list[dt.date | None] = [one.article.front.date, other.article.front.date]
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= APART


def _shingles(analysis: Analysis) -> frozenset[int]:
    stems = list(chain.from_iterable(analysis.reading.terms))
    return frozenset(
        zlib.crc32(" ".join(stems[i : i + WIDTH]).encode()) for i in range(max(0, len(stems) - WIDTH + 1))
    )
