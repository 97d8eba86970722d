"""The articles that belong beside an article, each with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bilateral.analysis.model import Analysis, Pair
from bilateral.brief.gather import pairs_of
from bilateral.brief.model import Brief, RelatedArticle
from bilateral.brief.related import ISSUE, MOST, TOP, weigh_rarity
from bilateral.brief.wording import in_sentence, issue_in_sentence
from bilateral.messages import tell
from bilateral.reference.model import Country, Reference

PAIR = 1.5  # what a shared pair adds: more than all else together
COUNTRY = 0.5  # what a country of the first pair adds, by how rare it is; only beside a shared issue
NEAR = 25  # articles looked at on each side of one, in the order of their days, for one thing that they share
PAIRS = 3  # of an article that are compared

WEIGHTS = (
    ("a shared pair", PAIR),
    ("a shared country beside a shared issue, of articles", COUNTRY),
)

Key = tuple[str, str]
"""What articles can share: ("pair", "JP-US"), ("country", "JP"), ("issue", "energy")."""


def relate_articles(
    analyses: Sequence[Analysis], briefs: Sequence[Brief], reference: Reference
) -> tuple[tuple[Analysis, tuple[RelatedArticle, ...]], ...]:
    """Give each article that has any with the articles related to it; ``analyses`` are in the order of days.

    Near-copies of one story are not related: pages name them as the same story.
    """
    keys = [dict(_keys(analysis)) for analysis in analyses]
    holders: defaultdict[Key, list[int]] = defaultdict(list)
    standing = []
    for i, own in enumerate(keys):
        standing.append({key: len(holders[key]) for key in own})
        for key in own:
            holders[key].append(i)
    rare = {key: weigh_rarity(len(held), len(analyses)) for key, held in holders.items()}
    stories = _stories(briefs)
    labels = {issue.id: issue.label for issue in reference.issues}
    related = []
    for i, analysis in enumerate(analyses):
        shared: defaultdict[int, dict[Key, float]] = defaultdict(dict)
        for key, rank in keys[i].items():
            at = standing[i][key]
            for j in holders[key][max(0, at - NEAR) : at + NEAR + 1]:
                shared[j][key] = _weigh(key, rank, keys[j][key], rare[key])
        story = stories.get(analysis.article.address)
        ranked = sorted(
            (-round(sum(found.values()), 6), abs(i - j), j)
            for j, found in shared.items()
            if i != j
            and _is_reason(found)
            and not (story and story == stories.get(analyses[j].article.address))
        )
        found = tuple(
            RelatedArticle(analyses[j].article, _say(shared[j], analysis, labels, reference))
            for _, _, j in ranked[:MOST]
        )
        if found:
            related.append((analysis, found))
    return tuple(related)


def _keys(analysis: Analysis) -> Iterator[tuple[Key, int]]:
    """Give what an article can share, with its rank."""
    pairs: tuple[Pair, ...] = pairs_of(analysis)
    for rank, pair in enumerate(pairs[:PAIRS]):
        yield ("pair", "-".join(pair)), rank
    for code in pairs[0] if pairs else ():
        yield ("country", code), 0
    for rank, issue in enumerate(analysis.issues[:TOP]):
        yield ("issue", issue.id), rank


def _weigh(key: Key, rank: int, other: int, rare: float) -> float:
    if key[0] == "pair":
        return PAIR / (1 + rank + other)
    return COUNTRY * rare if key[0] == "country" else ISSUE * rare / (1 + rank + other)


def _is_reason(shared: Mapping[Key, float]) -> bool:
    sorts = {sort for sort, _ in shared}
    return "pair" in sorts or sorts == {"country", "issue"}


def _say(
    shared: Mapping[Key, float], analysis: Analysis, labels: Mapping[str, str], reference: Reference
) -> str:
    """Say what two articles share: "same pair", "shares trade and tariffs and Japan"."""
    best = {
        sort: min((-weight, key[1]) for key, weight in shared.items() if key[0] == sort)[1]
        for sort, _ in shared
    }
    if "issue" in best:
        own = {found.id: found.label for found in analysis.issues}
        issue = issue_in_sentence(labels.get(best["issue"]) or own[best["issue"]])
        if "pair" in best:
            return tell("same pair; shares the issue %(issue)s", issue=issue)
        code = best["country"]
        country = in_sentence(reference.countries.get(code) or Country(code, code, code.lower()))
        return tell("shares %(country)s and the issue %(issue)s", country=country, issue=issue)
    return tell("same pair")


def _stories(briefs: Sequence[Brief]) -> Mapping[str, str]:
    """Give for each article that has near-copies the address of the one that stands for the story."""
    return {
        article.address: entry.article.address
        for brief in briefs
        for entry in brief.entries
        if entry.copies
        for article in (entry.article, *entry.copies)
    }
