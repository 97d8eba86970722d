"""The editor's word beats the machine's, is marked, and is never silently lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.analysis.model import Analysis, Finding, Rule
from bilateral.article.model import Override
from bilateral.brief.dossier import Candidate, Dossier
from bilateral.brief.gather import pairs_of
from bilateral.brief.model import Entry
from bilateral.messages import tell

RULE = Rule(
    "overrides",
    "1.1",
    "What an editor pins, drops, rewords or retypes in an article's head holds, and is marked; a pinned "
    "bottom line or judgment holds in the brief of the article's first pair.",
)

OPENING = frozenset({"bottom_line", "judgments"})
BY_SENTENCE = frozenset({"bottom_line", "judgments", "positions", "outlook", "timeline", "statements"})


@dataclass(frozen=True, slots=True)
class Decision:
    """An override and the article it stands in."""

    entry: Entry
    override: Override


def decisions(dossier: Dossier, block: str, *actions: str) -> tuple[Decision, ...]:
    """Give the overrides of a block, in the order of articles and of their heads."""
    return tuple(
        Decision(entry, override)
        for entry in dossier.entries
        for override in entry.article.front.overrides
        if override.block == block and override.action in actions
    )


def pinned(dossier: Dossier, block: str) -> tuple[Candidate, ...]:
    """Give the sentences that editors pinned to a block; the newest article's first.

    What stands at the head of a brief is pinned for the article's first pair only: who wrote on two of three
    parties did not choose the bottom line of the other pairs.
    """
    found = [
        Candidate(d.entry, dossier.sheet(d.entry).traits[number - 1])
        for d in reversed(decisions(dossier, block, "pin"))
        if (number := _number(d)) is not None and (block not in OPENING or _is_first(dossier, d.entry))
    ]
    return tuple({candidate.place: candidate for candidate in found}.values())


def _is_first(dossier: Dossier, entry: Entry) -> bool:
    pairs = pairs_of(entry.analysis)
    return dossier.pair == pairs[0] if dossier.pair in pairs else True  # else somebody named the pair


def dropped(dossier: Dossier, block: str) -> frozenset[tuple[int, int]]:
    """Give the places of the sentences that editors dropped from a block."""
    return frozenset(
        (d.entry.number, number)
        for d in decisions(dossier, block, "drop")
        if (number := _number(d)) is not None
    )


def named(dossier: Dossier, block: str, action: str) -> tuple[Decision, ...]:
    """Give the overrides of a block that name an issue or a person rather than a sentence."""
    return tuple(d for d in decisions(dossier, block, action) if d.override.value)


def _number(decision: Decision) -> int | None:
    number = decision.override.sentence
    if number is None or not 1 <= number <= len(decision.entry.article.sentences):
        return None
    return number


def outdated(analysis: Analysis) -> tuple[Finding, ...]:
    """Find the overrides of an article that no longer speak of anything in it."""
    return tuple(_findings(analysis, analysis.article.front.overrides))


def is_outdated(analysis: Analysis, override: Override) -> bool:
    """Tell whether an override speaks of nothing in its article."""
    return any(True for _ in _findings(analysis, (override,)))


def _findings(analysis: Analysis, overrides: Iterable[Override]) -> Iterable[Finding]:
    sentences = len(analysis.article.sentences)
    for o in overrides:
        choice = f"{o.action} in {o.block}"
        says: str = ""
        if o.sentence is not None and not 1 <= o.sentence <= sentences:
            says = tell(
                "An override (%(choice)s) speaks of sentence %(number)s, and the article has %(all)s.",
                choice=choice,
                number=o.sentence,
                all=sentences,
            )
        elif o.sentence is None and o.block in BY_SENTENCE:
            says = tell("An override (%(choice)s) names no sentence.", choice=choice)
        elif o.action in {"reword", "retype"} and not o.value:
            says = (
                tell("An override (%(choice)s) gives no new wording.", choice=choice)
                if o.action == "reword"
                else tell("An override (%(choice)s) gives no kind.", choice=choice)
            )
        elif (
            o.block == "positions"
            and o.action == "pin"
            and not o.value
            and not _has_side(analysis, o.sentence)
        ):
            says = tell(
                "An override (%(choice)s) does not say whose position sentence %(number)s is; "
                "add value: and the country.",
                choice=choice,
                number=o.sentence,
            )
        elif o.block == "people" and o.value and not _names(analysis, o.value):
            says = tell(
                "An override (%(choice)s) speaks of %(name)s, whom the article does not name.",
                choice=choice,
                name=o.value,
            )
        if says:
            yield Finding(
                name="override",
                sentence=None,
                cue=f"{o.action} {o.block}",
                says=says,
                remedy=tell("Correct or remove the override in the article's head."),
            )


def _has_side(analysis: Analysis, number: int | None) -> bool:
    return any(p.sentence.number == number for p in analysis.positions)


def _names(analysis: Analysis, name: str) -> bool:
    wanted = name.casefold()
    return any(wanted in p.name.casefold() or p.name.casefold() in wanted for p in analysis.people)
