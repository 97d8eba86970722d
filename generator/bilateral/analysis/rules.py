"""The rules of an article in the order in which they work, each with its weights and its cue words."""

from __future__ import annotations

from dataclasses import dataclass

from bilateral.analysis import (
    countries,
    dates,
    fitting,
    issues,
    nearness,
    outlook,
    pairs,
    people,
    phrases,
    positions,
    readability,
    redundancy,
    staleness,
    statements,
    summary,
    uncovered,
)
from bilateral.analysis.model import Rule
from bilateral.reference.cues import load_cue_lists
from bilateral.reference.weights import load_weights

RULES: tuple[Rule, ...] = (
    countries.RULE,
    pairs.RULE,
    issues.RULE,
    people.RULE,
    statements.RULE,
    outlook.RULE,
    positions.RULE,
    dates.RULE,
    phrases.RULE,
    uncovered.RULE,
    summary.RULE,
    readability.RULE,
    staleness.RULE,
)

_CUES = {
    statements.RULE: ("statement",),  # and those of the outlook, which stand with its own rule
    outlook.RULE: ("outlook",),
    positions.RULE: ("position",),
    staleness.RULE: ("stale",),
}
_FITTED = {phrases.RULE: "phrases", summary.RULE: "summary"}  # rule -> its file of weights
_BESIDE = {
    phrases.RULE: (
        ("stands in the title too", phrases.IN_TITLE),
        ("ends in a word that says little alone", -phrases.VAGUE),
        ("begins with a word of praise or measure", -phrases.QUALIFIED),
    ),
    summary.RULE: (
        ("points back to a sentence that is not chosen, each word", -fitting.DANGLING),
        ("points back among the rest, in spreads of all scores", -redundancy.DANGLING),
        ("likeness from which a sentence comes last", redundancy.COPY),
    ),
}
"""What is not fitted, beside what is."""
_SET = {
    countries.RULE: countries.WEIGHTS,
    pairs.RULE: pairs.WEIGHTS,
    people.RULE: nearness.WEIGHTS,
    issues.RULE: (
        ("the title", issues.TITLE),
        ("one of the first sentences", issues.LEAD),
        ("a sentence that names two countries", issues.TWO_COUNTRIES),
        ("a supporting term, beside 1 of a naming one", issues.WEAK),
        ("an issue of form, such as summits, beside 1", issues.FORM),
        ("a sentence that lists what matters, beside 1", issues.AGENDA),
        ("score that is needed", issues.LEAST),
        ("share of the highest score that is needed", issues.LEAST_SHARE),
    ),
}


@dataclass(frozen=True, slots=True)
class Making:
    """What a rule decides by."""

    rule: Rule
    weights: tuple[tuple[str, float], ...]  # what each trait adds or costs, in the words of the rule
    cues: tuple[tuple[str, tuple[str, ...]], ...]  # ("outlook: hedge", its words as the register writes them)


def list_makings() -> tuple[Making, ...]:
    """Give what every rule of an article decides by, in the order in which they work."""
    return tuple(Making(rule, _weights(rule), _cues(rule)) for rule in RULES)


def _weights(rule: Rule) -> tuple[tuple[str, float], ...]:
    if rule not in _FITTED:
        return _SET.get(rule, ())
    weights = load_weights(_FITTED[rule])
    told = [(name.replace("_", " "), weight) for name, (_, _, weight) in weights.features.items()]
    if weights.likeness:
        told.append(("likeness to what is chosen", -weights.likeness))
    if weights.floor:
        told.append(("worth that a sentence needs so as to fill room", weights.floor))
    if weights.length:
        told.append(("power of the number of words that a score is divided by", weights.length))
    return (*told, *_BESIDE[rule])


def _cues(rule: Rule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    lists = load_cue_lists()
    return tuple(
        (f"{group}: {name}", words)
        for group in _CUES.get(rule, ())
        for name, words in sorted(lists[group].items())
    )
