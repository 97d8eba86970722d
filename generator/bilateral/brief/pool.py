"""The sentences that a brief may open with, and how much each is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bilateral.brief.centrality import Centrality, Numbers, measure
from bilateral.brief.dossier import Candidate, Dossier
from bilateral.brief.recency import recency
from bilateral.brief.weight import weigh

MOST = 240  # sentences that are compared with one another
MOST_WORDS = 60  # a longer sentence is no line of a brief


@dataclass(frozen=True, slots=True)
class Pool:
    """Candidates with their worth, in reading order."""

    candidates: tuple[Candidate, ...]
    worth: tuple[float, ...]
    recency: tuple[float, ...]  # 1.0 for the newest article
    overtaken: tuple[float, ...]  # 1.0 where its issues are told in the newest article and it is very old
    centrality: Centrality

    def likeness(self, row: int) -> Numbers:
        """Give the likeness of all candidates to one."""
        return self.centrality.likeness(row)


def fill_pool(dossier: Dossier, issues: Mapping[str, float]) -> Pool:
    """Choose the candidates and weigh them; ``issues`` gives the weight of each issue in the brief."""
    candidates = _choose(dossier)
    measured = measure([c.traits.terms for c in candidates], [c.entry.number for c in candidates])
    worth = tuple(
        round(float(measured.scores[i]) + weigh(dossier, candidate, issues), 6)
        for i, candidate in enumerate(candidates)
    )
    ages = tuple(round(recency(dossier, c.entry), 6) for c in candidates)
    return Pool(candidates, worth, ages, _overtaken(dossier, candidates, ages), measured)


def _overtaken(dossier: Dossier, candidates: Sequence[Candidate], ages: Sequence[float]) -> tuple[float, ...]:
    """Tell by how much the newest news of a sentence's issues is newer than the sentence, on average."""
    newest: dict[str, float] = {}
    for candidate, age in zip(candidates, ages, strict=True):
        t, s = candidate.traits, candidate.traits.standing
        if t.codes & dossier.codes and not (s.courtesy or s.frame or s.readout or s.dangling):
            for issue in t.issues:
                newest[issue] = max(age, newest.get(issue, 0.0))
    return tuple(
        round(sum(max(0.0, newest.get(i, 0.0) - age) for i in c.traits.issues) / len(c.traits.issues), 6)
        if c.traits.issues
        else 0.0
        for c, age in zip(candidates, ages, strict=True)
    )


def _choose(dossier: Dossier) -> tuple[Candidate, ...]:
    """Take every usable sentence; of too many, the best of each article by its own ranking."""
    usable = {
        entry.number: [
            c for c in dossier.candidates(entry) if c.traits.usable and c.traits.words <= MOST_WORDS
        ]
        for entry in dossier.entries
    }
    total = sum(map(len, usable.values()))
    entries = dossier.entries
    if total > MOST:
        entries = entries[-MOST:]
        share = max(1, MOST // len(entries))
        for entry in entries:
            rank = {s.number: r for r, s in enumerate(entry.analysis.ranking)}
            best = sorted(
                usable[entry.number], key=lambda c: (rank.get(c.sentence.number, len(rank)), c.place)
            )
            usable[entry.number] = sorted(best[:share], key=lambda c: c.place)
    return tuple(c for entry in entries for c in usable[entry.number])
