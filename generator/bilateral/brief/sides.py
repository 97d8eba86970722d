"""Who wants what: for each side the sentences in which it seeks, offers, demands or refuses."""

from __future__ import annotations

from bilateral.analysis.model import Rule
from bilateral.brief.dossier import Candidate, Dossier, cite, repeats
from bilateral.brief.model import Line, Side
from bilateral.brief.overrides import decisions, dropped
from bilateral.brief.recency import recency
from bilateral.brief.traits import SUBSTANCE

RULE = Rule(
    "who wants what",
    "1.2",
    "Sentences in which a side seeks, offers, demands or refuses, and that are no mere courtesy; a silent "
    "side is shown as a gap.",
)

MOST = 7  # lines a side
LONG = 50  # words
ENOUGH = 4  # lines, beside which one that speaks for both sides is not needed
WEIGHTS = {
    "is from the newest article, less from an older one": 1.0,
    "each word of substance, of eight": 0.08,
    "names both": 0.3,
    "names the side": 0.15,
    "is a courtesy and names no issue": -0.8,
    "points back": -0.6,
    "says “the leaders”": -0.3,
    "speaks for both sides, and so tells less of either": -0.4,
    f"is longer than {LONG} words": -0.4,
    "is no whole sentence": -0.5,
    "is half a quotation or an item of a list": -0.4,
}
"""What each trait adds to the worth of a sentence, in words for readers; the values in this order."""


def show_sides(dossier: Dossier, codes: tuple[str, str]) -> tuple[Side, Side]:
    """Make the two columns, in the order of the codes given."""
    return (_side(dossier, codes[0]), _side(dossier, codes[1]))


def _side(dossier: Dossier, code: str) -> Side:
    out = dropped(dossier, "positions")
    found = [
        (candidate, finding.cue)
        for entry in dossier.entries
        for finding in entry.analysis.positions
        if finding.country == code and (entry.number, finding.sentence.number) not in out
        if _is_shown(candidate := dossier.candidate(entry, finding.sentence))
    ]
    joint = frozenset(
        (entry.number, finding.sentence.number)
        for entry in dossier.entries
        for finding in entry.analysis.positions
        if finding.country in dossier.codes - {code}
    )
    cues = {candidate.place: cue for candidate, cue in reversed(found)}
    first = _pinned(dossier, code, out)
    ranked = sorted(
        {c.place: c for c, _ in found}.values(), key=lambda c: (-_worth(dossier, code, c, joint), c.place)
    )
    kept = {c.place for c in first}
    chosen: list[Candidate] = []
    for candidate in (*first, *(c for c in ranked if c.place not in kept)):
        if len(chosen) == MOST:
            break
        if candidate.place not in kept and candidate.place in joint and len(chosen) >= ENOUGH:
            continue
        if candidate.place in kept or not repeats(candidate, chosen):
            chosen.append(candidate)
    return Side(dossier.country(code), tuple(_cite(c, cues) for c in chosen))


def _is_shown(candidate: Candidate) -> bool:
    """Tell whether a sentence is fit to print: no transcript, and more than a courtesy."""
    t, s = candidate.traits, candidate.traits.standing
    return not (s.frame or s.question or (s.courtesy and t.substance < SUBSTANCE))


def _cite(candidate: Candidate, cues: dict[tuple[int, int], str]) -> Line:
    return cite(candidate, "positions", cues.get(candidate.place, ""))


def _pinned(dossier: Dossier, code: str, out: frozenset[tuple[int, int]]) -> tuple[Candidate, ...]:
    """Give the sentences pinned for that side: the override's value names it, or the rule found it."""
    wanted = {code.casefold(), dossier.country(code).name.casefold()}
    found: dict[tuple[int, int], Candidate] = {}
    for d in decisions(dossier, "positions", "pin"):
        number, value = d.override.sentence, d.override.value
        if not number or number > len(d.entry.article.sentences) or (d.entry.number, number) in out:
            continue
        if value:
            is_its = value.casefold() in wanted
        else:
            is_its = code in {f.country for f in d.entry.analysis.positions if f.sentence.number == number}
        if is_its:
            found[d.entry.number, number] = Candidate(d.entry, dossier.sheet(d.entry).traits[number - 1])
    return tuple(found.values())


def _worth(dossier: Dossier, code: str, candidate: Candidate, joint: frozenset[tuple[int, int]]) -> float:
    """Prefer new, substantial sentences that stand alone and concern the other side too."""
    t, s = candidate.traits, candidate.traits.standing
    traits = (
        recency(dossier, candidate.entry),
        min(8, t.substance),
        dossier.codes <= t.codes,
        code in t.codes,
        s.courtesy and not t.issues,
        s.dangling,
        s.paired,
        candidate.place in joint,
        t.words > LONG,
        not t.usable,
        s.torn,
    )
    return round(sum(w * trait for w, trait in zip(WEIGHTS.values(), traits, strict=True)), 6)
