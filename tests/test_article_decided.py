"""Overrides that could have no effect are refused with what would have one."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from bilateral.article.forms import ACTIONS, BLOCKS, FORMS, form_of
from bilateral.article.frontmatter import read_front_matter
from bilateral.article.model import Override
from bilateral.article.yaml_safe import read_yaml
from bilateral.errors import Fault
from bilateral.reference.load import load_reference

VALUES = {
    "wording": "Tokyo accepts.",
    "kind": "claimed",
    "issue": "trade_tariffs",
    "person": "Jane Doe",
    "pair": "JP-US",
    "side": "JP",
    "": "",
}


def read(written: str) -> tuple[tuple[Override, ...], tuple[Fault, ...]]:
    tree, faults = read_yaml("x.md", f"overrides:\n  - {{{written}, reason: Why not.}}\n")
    assert not faults
    front, faults = read_front_matter("x.md", tree, load_reference(None)[0], dt.date(2027, 2, 1))
    return front.overrides, tuple(f for f in faults if f.key.startswith("overrides"))


def test_every_form_is_read_as_it_is_written() -> None:
    for form in FORMS:
        for action, block in itertools.product(form.actions, form.blocks):
            value = VALUES[form.holds]
            given = [f"action: {action}", f"block: {block}"]
            given += ["sentence: 2"] * form.sentence + [f"value: {value}"] * bool(value)

            wanted = Override(action, block, 2 if form.sentence else None, value, "Why not.")  # type: ignore[arg-type] # the forms name actions as texts
            assert read(", ".join(given)) == ((wanted,), ())


def test_a_pair_has_one_form_at_most() -> None:
    for action, block in itertools.product(ACTIONS, BLOCKS):
        assert sum(action in f.actions and block in f.blocks for f in FORMS) <= 1


REFUSED = [(a, b) for a, b in itertools.product(ACTIONS, BLOCKS) if form_of(a, b) is None]


def test_what_is_refused_is_known() -> None:
    assert REFUSED == [
        ("pin", "statements"),
        ("drop", "statements"),
        ("reword", "issues"),
        ("reword", "people"),
        ("reword", "pairs"),
        ("retype", "issues"),
        ("retype", "people"),
        ("retype", "pairs"),
    ]


@pytest.mark.parametrize(("action", "block"), REFUSED)
def test_what_does_nothing_is_refused_with_what_works(action: str, block: str) -> None:
    for more in ("", ", sentence: 1", ", value: X", ", sentence: 1, value: X"):
        kept, faults = read(f"action: {action}, block: {block}{more}")

        can = "reword, retype" if block == "statements" else "pin, drop"
        where = "bottom_line, judgments, positions, outlook, timeline, "
        where += "statements" if action in {"reword", "retype"} else "issues, people, pairs"
        assert kept == ()
        assert [str(f) for f in faults] == [
            str(
                Fault(
                    "x.md",
                    2,
                    "overrides.action",
                    f'"{action}" does nothing in {block}',
                    f"In {block} you can: {can}. You can {action} in: {where}.",
                )
            )
        ]


@pytest.mark.parametrize("block", ["summary", "changes", "countries", "phrases"])
@pytest.mark.parametrize("action", ACTIONS)
def test_blocks_that_nothing_uses_are_refused(action: str, block: str) -> None:
    kept, faults = read(f"action: {action}, block: {block}, sentence: 1")

    assert kept == ()
    assert [(f.line, f.key, f.what) for f in faults] == [(2, "overrides.block", f'"{block}" is not allowed')]


WRONG = {
    "action: retype, block: judgments, sentence: 1, value: nonsense": (
        "overrides.value",
        '"nonsense" is not a kind of statement',
        "Choose one of: reported, claimed, assessed, expected.",
    ),
    "action: retype, block: judgments, sentence: 1, value: asessed": (
        "overrides.value",
        '"asessed" is not a kind of statement',
        'Did you mean "assessed"?',
    ),
    "action: pin, block: issues, value: trade_tarifs": (
        "overrides.value",
        '"trade_tarifs" is not an issue',
        'Did you mean "trade_tariffs" (Trade and tariffs)?',
    ),
    "action: pin, block: issues, value: trade_tariffs, sentence: 3": (
        "overrides.sentence",
        "has no effect on pin in issues",
        "Remove it; what counts is, for example: value: trade_tariffs",
    ),
    "action: pin, block: judgments, sentence: 1, value: X": (
        "overrides.value",
        "has no effect on pin in judgments",
        "Remove it.",
    ),
    "action: pin, block: outlook": (
        "overrides",
        'pin in outlook names no "sentence"',
        "Write, for example: sentence: 14",
    ),
    "action: reword, block: outlook, sentence: 1": (
        "overrides",
        'reword in outlook has no "value"',
        'Write, for example: value: "Tokyo accepts a 15 per cent tariff."',
    ),
    "action: drop, block: people": (
        "overrides",
        'drop in people has no "value"',
        "Write, for example: value: Jane Doe",
    ),
    "action: pin, block: positions, sentence: 1, value: Japn": (
        "overrides.value",
        '"Japn" is not a country',
        None,
    ),
    "action: drop, block: pairs, value: Japan": (
        "overrides.value",
        '"Japan" is not a pair of countries',
        "Write two countries, for example: value: JP-US",
    ),
}


@pytest.mark.parametrize("written", WRONG)
def test_what_an_override_lacks_or_misspells_is_told_whole(written: str) -> None:
    key, what, remedy = WRONG[written]

    kept, faults = read(written)

    assert kept == ()
    assert [(f.file, f.line, f.key, f.what) for f in faults] == [("x.md", 2, key, what)]
    assert remedy is None or faults[0].remedy == remedy


@pytest.mark.parametrize("written", ["Japan–United States", "us-jp", "USA, Japon", "JP - US"])
def test_a_pair_may_be_written_in_many_ways(written: str) -> None:
    assert read(f'action: pin, block: pairs, value: "{written}"')[0][0].value == "JP-US"
