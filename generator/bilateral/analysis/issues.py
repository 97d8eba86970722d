"""Find the issues that an article is about, with the sentences that name them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from math import log1p, sqrt

from bilateral.analysis.cue_patterns import CueMatcher, Tokens, longest, tokenise
from bilateral.analysis.model import IssueFinding, Reading, Rule
from bilateral.article.model import Sentence
from bilateral.reference.issues import load_masks
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import Reference

RULE = Rule(
    "issues",
    "1.3",
    "An issue is named where one of its naming terms stands; the title, first sentences, those that name two "
    "countries and those that list what matters (“areas such as”) count more, and an editor's own list comes "
    "first.",
)
TITLE, LEAD, TWO_COUNTRIES = 3.0, 1.25, 1.2  # weights of a place
LEAD_SENTENCES = 2
AGENDA = 1.35  # weight of a sentence that lists what matters
_AGENDA = re.compile(
    r"\b(?:areas|concerns|disputes|fields|issues|matters|priorities|questions|subjects|themes|topics)"
    r" (?:such as|like|including|ranging from)\b|\bon (?:the|their|its) agenda\b"
)
_AGENDA_WORDS = frozenset(
    """agenda areas concerns disputes fields issues matters priorities questions subjects themes
    topics""".split()  # noqa: SIM905 - words, not code
)
WEAK = 0.2  # of a supporting term, against 1 of a naming one
MOST_CUES, MOST_WEAK = 2, 2  # that count in one sentence
LEAST, LEAST_SHARE = 0.5, 0.32  # of a score: by itself, and against the highest
MASK = "mask"
_NO_SIDE = frozenset({"mask", "dateline", "hint"})
FORM = 0.5  # of issues that tell how countries deal with each other, not about what
FORMS = frozenset({"diplomacy_summits", "multilateral"})
MOST = 7
EVIDENCE = 3


@dataclass(slots=True)
class _Tally:
    """What was found for one issue while the sentences are gone through."""

    total: float = 0.0
    cues: dict[str, str] = field(default_factory=dict)  # in lower case -> as first written
    values: list[tuple[float, Sentence]] = field(default_factory=list)  # of sentences with a naming term


def find_issues(reading: Reading, reference: Reference) -> tuple[IssueFinding, ...]:
    """Rank the issues of an article: the editor's first, in the editor's order, then ours, best first."""
    tallies = _tally(reading, reference)
    length = max(4, len(reading.article.sentences))
    named = {id_: _score(tally, length) for id_, tally in tallies.items() if tally.cues}
    scores = {id_: score * (FORM if id_ in FORMS else 1.0) for id_, score in named.items()}
    least = LEAST_SHARE * max(scores.values(), default=0.0)
    labels = {issue.id: issue.label for issue in reference.issues}
    chosen = [id_ for id_ in dict.fromkeys(reading.article.front.issues) if id_ in labels]
    strong = (id_ for id_ in scores if named[id_] >= LEAST and scores[id_] >= least)
    ranked = sorted(strong, key=lambda id_: (-scores[id_], id_))
    for id_ in ranked:
        if len(chosen) < MOST and id_ not in chosen:
            chosen.append(id_)
    return tuple(
        _finding(id_, labels[id_], scores.get(id_, 0.0), tallies.get(id_, _Tally())) for id_ in chosen
    )


@lru_cache(maxsize=4)
def _matcher(keyed: Keyed) -> CueMatcher:
    issues = keyed.reference.issues
    lists = {MASK: load_masks()}
    lists |= {f"{issue.id} cue": issue.cues for issue in issues}
    lists |= {f"{issue.id} weak": issue.weak for issue in issues}
    return CueMatcher(lists)


def is_covered(text: str, ids: Collection[str], reference: Reference) -> bool:
    """Tell whether a piece of text holds a naming term of any issue, or a supporting one of those given."""
    named = _named(_matcher(Keyed(reference)), tokenise(text))
    return any(cues or id_ in ids for id_, (cues, _) in named.items())


def _tally(reading: Reading, reference: Reference) -> dict[str, _Tally]:
    matcher = _matcher(Keyed(reference))
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    related = _sentences_with_two(reading)
    for sentence in (None, *reading.article.sentences):
        tokens = tokenise(sentence.text if sentence else reading.article.title)
        named = _named(matcher, tokens)
        lists_matters = not _AGENDA_WORDS.isdisjoint(tokens.words) and _AGENDA.search(tokens.text)
        for id_, (cues, weak) in named.items():
            tally = tallies[id_]
            for words in cues:
                tally.cues.setdefault(words.lower(), words)
            value = min(MOST_CUES, len(cues)) + WEAK * min(MOST_WEAK, len(weak))
            if sentence is None:
                tally.total += TITLE * value
                continue
            value *= LEAD if sentence.number <= LEAD_SENTENCES else 1.0
            value *= TWO_COUNTRIES if sentence.number in related else 1.0
            value *= AGENDA if lists_matters else 1.0
            tally.total += value
            if cues:
                tally.values.append((value, sentence))
    return tallies


def _named(matcher: CueMatcher, tokens: Tokens) -> dict[str, tuple[list[str], list[str]]]:
    """Give for each issue of a sentence the naming and the supporting terms, as written."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    hits = longest(matcher.find(tokens))
    masked = {at for hit in hits if MASK in hit.labels for at in range(hit.first, hit.last + 1)}
    for hit in hits:
        for label in () if hit.first in masked or hit.last in masked else hit.labels:
            if label != MASK:
                id_, strength = label.split(" ")
                cues, weak = found.setdefault(id_, ([], []))
                (cues if strength == "cue" else weak).append(tokens.written(hit.first, hit.last))
    return found


def _sentences_with_two(reading: Reading) -> frozenset[int]:
    """Give the numbers of the sentences that name two countries or more."""
    codes: dict[int, set[str]] = defaultdict(set)
    for mention in reading.mentions:
        if mention.kind not in _NO_SIDE:
            codes[mention.sentence].update(mention.codes)
    return frozenset(number for number, found in codes.items() if len(found) > 1)


def _score(tally: _Tally, length: int) -> float:
    """Weigh how often an issue is named, each time less, against the length in sentences."""
    return log1p(tally.total) / log1p(sqrt(length))


def _finding(id_: str, label: str, score: float, tally: _Tally) -> IssueFinding:
    best = sorted(tally.values, key=lambda found: (-found[0], found[1].number))
    return IssueFinding(
        id=id_,
        label=label,
        score=round(score, 3),
        evidence=tuple(sentence for _, sentence in best[:EVIDENCE]),
        sentences=tuple(sentence for _, sentence in tally.values),
        cues=tuple(tally.cues[term] for term in sorted(tally.cues)),
    )
