"""Every rule says what it decides by, in lists that are made once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest

from bilateral.adapters.explain import ITEMS
from bilateral.analysis import (
    countries,
    evidence,
    fitting,
    nearness,
    pairs,
    phrases,
    redundancy,
    surroundings,
)
from bilateral.analysis import issues as issues_of_an_article
from bilateral.analysis import rules as of_an_article
from bilateral.analysis.rules import Making
from bilateral.brief import changes, issues, judgments, outlook, select, sides, timeline, weight
from bilateral.brief import rules as of_a_brief
from bilateral.reference.weights import load_weights


def test_explain_tells_what_every_rule_of_an_article_found() -> None:
    assert [rule.name for rule in of_an_article.RULES] == list(
        dict.fromkeys(making.rule.name for making in of_an_article.list_makings())
    )
    assert {rule.name for rule in of_an_article.RULES} == set(ITEMS)


def test_rules_by_cue_words_show_them_and_rankers_show_their_weights() -> None:
    of = {m.rule.name: m for m in of_an_article.list_makings()}

    assert all(of[name].cues for name in ("statements", "outlook", "positions", "staleness"))
    assert all(of[name].weights for name in ("issues", "phrases", "summary"))
    assert any("expect" in cue for cue in dict(of["outlook"].cues)["outlook: expected"])


def test_the_opening_of_a_brief_shows_weights_and_cue_words() -> None:
    of = {m.rule.name: m for m in of_a_brief.list_makings()}

    assert dict(of["bottom line"].weights)["stands in the newest article, again"] > 0
    assert dict(of["judgments"].weights)["is a bare readout"] < 0
    assert "congratulat*" in dict(of["bottom line"].cues)["anywhere: courtesy"]


def test_no_two_rules_of_one_kind_share_a_name() -> None:
    for rules in (of_an_article.RULES, of_a_brief.RULES):
        assert len({rule.name for rule in rules}) == len(rules)


def _fractions(value: Any) -> Iterator[float]:
    """Give the fractions in a constant; whole numbers count words and sentences and are no weights."""
    if isinstance(value, float) and value:
        yield abs(value)
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _fractions(each)


def _codes(value: Any) -> Iterator[CodeType]:
    """Give the code of a function, of the methods of a class, and of what is defined inside them."""
    if isinstance(value, type):
        for method in vars(value).values():
            yield from _codes(method)
    code = value.__code__ if isinstance(value, FunctionType) else value
    if isinstance(code, CodeType):
        yield code
        for inner in code.co_consts:
            yield from _codes(inner)


def _weights_read_by(module: ModuleType) -> set[float]:
    own = [v for v in vars(module).values() if getattr(v, "__module__", "") == module.__name__]
    names = {name for value in own for code in _codes(value) for name in code.co_names}
    return {number for name in names for number in _fractions(vars(module).get(name))}


def _named(value: Any) -> str:
    return value.__name__.rpartition(".")[2] if isinstance(value, ModuleType) else str(value)


def _printed(makings: Iterable[Making], rules: tuple[str, ...]) -> set[float]:
    return {abs(value) for making in makings if making.rule.name in rules for _, value in making.weights}


@pytest.mark.parametrize(
    ("module", "rule"),
    [
        (countries, "countries"),
        (pairs, "pairs"),
        (evidence, "pairs"),
        (issues_of_an_article, "issues"),
        (nearness, "people"),
        (surroundings, "people"),
        (phrases, "phrases"),
        (fitting, "summary"),
        (redundancy, "summary"),
    ],
    ids=_named,
)
def test_every_weight_that_a_rule_of_an_article_reads_is_printed(module: ModuleType, rule: str) -> None:
    assert _weights_read_by(module)
    assert _weights_read_by(module) <= _printed(of_an_article.list_makings(), (rule,))


@pytest.mark.parametrize(
    ("module", "rules"),
    [
        (weight, ("bottom line",)),
        (weight, ("judgments",)),
        (weight, ("summary",)),
        (select, ("bottom line", "summary")),
        (judgments, ("judgments",)),
        (changes, ("changes",)),
    ],
    ids=_named,
)
def test_every_weight_that_a_rule_of_a_brief_reads_is_printed(
    module: ModuleType, rules: tuple[str, ...]
) -> None:
    assert _weights_read_by(module)
    assert _weights_read_by(module) <= _printed(of_a_brief.list_makings(), rules)


@pytest.mark.parametrize("module", [outlook, sides, timeline], ids=_named)
def test_a_block_weighs_by_what_it_prints_and_by_no_other_number(module: ModuleType) -> None:
    (printed,) = (m.weights for m in of_a_brief.list_makings() if m.rule == module.RULE)

    assert dict(printed) == module.WEIGHTS
    assert not [each for each in module._worth.__code__.co_consts if isinstance(each, float)]  # noqa: SLF001


def test_issues_weigh_by_what_they_print_and_by_no_other_number() -> None:
    (printed,) = (dict(m.weights) for m in of_a_brief.list_makings() if m.rule == issues.RULE)
    (value,) = (c for c in issues._evidence.__code__.co_consts if getattr(c, "co_name", "") == "value")  # noqa: SLF001
    literals = [each for each in value.co_consts if isinstance(each, float)]

    assert printed == issues.WEIGHTS
    assert {*issues.SIDES, issues.FLOOR, issues.FAINT, issues.LEAST} <= set(printed.values())
    assert issues.OF_EVIDENCE.items() <= printed.items()
    assert not literals


def test_no_trait_of_a_rule_is_printed_twice() -> None:
    for making in (*of_an_article.list_makings(), *of_a_brief.list_makings()):
        traits = [trait for trait, _ in making.weights]
        assert len(set(traits)) == len(traits), making.rule.name


def test_what_a_sentence_needs_to_stand_in_a_summary_is_printed() -> None:
    of = {m.rule.name: m for m in of_an_article.list_makings()}

    assert load_weights("summary").floor in dict(of["summary"].weights).values()
