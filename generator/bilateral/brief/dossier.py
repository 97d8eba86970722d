"""Everything that the blocks of one brief are made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bilateral.analysis.model import Kind, Pair
from bilateral.article.model import Override, Sentence
from bilateral.brief.gather import pairs_of
from bilateral.brief.model import Entry, Line
from bilateral.brief.traits import KINDS, Sheet, Traits
from bilateral.reference.model import Country, Reference
from bilateral.settings import Settings

SAME = 0.6  # share of the shorter sentence's stems that makes two sentences one
ANY_BLOCK = "statements"  # a kind that an editor set holds in every block


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the brief's articles."""

    entry: Entry
    traits: Traits

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.traits.sentence

    @property
    def place(self) -> tuple[int, int]:
        """Number of the article, number of the sentence: the reading order."""
        return (self.entry.number, self.sentence.number)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The numbered articles of a pair with their sheets, and what the brief is made for."""

    pair: Pair
    entries: tuple[Entry, ...]  # by number
    sheets: Mapping[str, Sheet]  # by the article's path
    reference: Reference
    settings: Settings
    today: dt.date

    @property
    def codes(self) -> frozenset[str]:
        """The two codes of the pair."""
        return frozenset(self.pair)

    def country(self, code: str) -> Country:
        """Give the country of a code; a code without an entry stands for itself."""
        known = self.reference.countries.get(code)
        return known or Country(code=code, name=code, slug=code.lower())

    def sheet(self, entry: Entry) -> Sheet:
        """Give the sheet of an entry."""
        return self.sheets[entry.article.path]

    def candidates(self, entry: Entry) -> tuple[Candidate, ...]:
        """Give all sentences of an entry."""
        return tuple(Candidate(entry, traits) for traits in self.sheet(entry).traits)

    def candidate(self, entry: Entry, sentence: Sentence) -> Candidate:
        """Give one sentence of an entry."""
        return Candidate(entry, self.sheet(entry).of(sentence))

    def without_newest(self) -> Dossier | None:
        """Give the dossier as it stood before its newest article; None where there is no earlier one."""
        dated = [e for e in self.entries if e.article.front.date]
        if not dated or len(self.entries) < 2:  # noqa: PLR2004 - nothing is new about a single article
            return None
        entries = tuple(e for e in self.entries if e is not dated[-1])
        return Dossier(self.pair, entries, self.sheets, self.reference, self.settings, self.today)

    @property
    def newest(self) -> Entry | None:
        """The newest dated article."""
        return next((e for e in reversed(self.entries) if e.article.front.date), None)


def concerns(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether a sentence may concern the two: it names one of them, or no country at all."""
    codes = candidate.traits.codes
    return not codes or bool(codes & dossier.codes)


def strangers(dossier: Dossier, candidate: Candidate) -> int:
    """Count the third countries of a sentence."""
    return len(candidate.traits.codes - dossier.codes)


def is_aside(dossier: Dossier, candidate: Candidate) -> bool:
    """Tell whether the article is first of all about another pair."""
    pairs = pairs_of(candidate.entry.analysis)
    return bool(pairs) and pairs[0] != dossier.pair


def repeats(candidate: Candidate, chosen: Iterable[Candidate], share: float = SAME) -> bool:
    """Tell whether a sentence shares most of its stems with one that is chosen already."""
    terms = set(candidate.traits.terms)
    for other in chosen:
        theirs = set(other.traits.terms)
        if len(terms & theirs) >= share * max(1, min(len(terms), len(theirs))):
            return True
    return False


def cite(candidate: Candidate, block: str = "", cue: str = "") -> Line:
    """Cite a sentence in a block, in the editor's wording and kind where an override sets them."""
    traits = candidate.traits
    decided = [
        o
        for o in candidate.entry.article.front.overrides
        if o.sentence == traits.sentence.number and o.block in {block, ANY_BLOCK} and _changes(o)
    ]
    wording = next((o.value for o in decided if o.action == "reword" and o.value), "")
    kind = _retyped(decided, traits.kind)
    telling = next((o for o in decided if o.action != "pin"), decided[0] if decided else None)
    return Line(
        number=candidate.entry.number,
        article=candidate.entry.article,
        sentence=traits.sentence,
        kind=kind,
        cue=cue or traits.cue,
        by=(telling.by or "the editor") if telling else "",
        reason=telling.reason if telling else "",
        wording=wording,
    )


def _changes(override: Override) -> bool:
    """Tell whether a choice leaves a mark on a line: what changes nothing marks nothing."""
    return override.action != "drop" and (override.action != "retype" or override.value in KINDS)


def _retyped(decided: list[Override], kind: Kind) -> Kind:
    kinds: dict[str, Kind] = {str(known): known for known in KINDS}
    return next((kinds[o.value] for o in decided if o.action == "retype" and o.value in kinds), kind)
