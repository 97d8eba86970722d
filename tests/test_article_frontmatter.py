from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.article.frontmatter import read_front_matter
from bilateral.article.model import FrontMatter
from bilateral.article.yaml_safe import read_yaml
from bilateral.article.yaml_tree import plain
from bilateral.errors import Fault
from bilateral.reference.model import Country, Issue, Reference

TODAY = dt.date(2026, 11, 22)
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "front_matter.yml").read_text(encoding="utf-8"))
REFERENCE = Reference(
    countries={
        "JP": Country("JP", "Japan", "japan", alpha3="JPN"),
        "NO": Country("NO", "Norway", "norway", alpha3="NOR"),
        "US": Country("US", "United States", "united-states", alpha3="USA"),
    },
    issues=(
        Issue("energy", "Energy", "economy", ""),
        Issue("trade_tariffs", "Trade and tariffs", "economy", ""),
    ),
    people=(),
    spellings={},
)


def read(source: str) -> tuple[FrontMatter, tuple[Fault, ...]]:
    tree, faults = read_yaml("a.md", source)
    front, more = read_front_matter("a.md", tree, REFERENCE, TODAY)
    return front, faults + more


@pytest.mark.parametrize("case", CASES["good"], ids=lambda case: case["yaml"].strip())
def test_what_is_understood(case: dict[str, str]) -> None:
    front, faults = read(case["yaml"])

    assert faults == ()
    assert str(getattr(front, case["key"])) == case["value"]


@pytest.mark.parametrize("case", CASES["bad"], ids=lambda case: case["yaml"].strip()[:60])
def test_what_is_refused_and_what_to_do_about_it(case: dict[str, str]) -> None:
    _, faults = read(case["yaml"])

    assert [str(fault) for fault in faults] == case["says"].strip().splitlines()


TURNING = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]


@pytest.mark.parametrize("letter", TURNING, ids=lambda letter: f"U+{ord(letter):04X}")
def test_what_turns_the_direction_of_text_is_left_out_with_a_warning_on_its_line(letter: str) -> None:
    front, faults = read(
        f"title: Talks {letter}oykoT ni\nauthors:\n- Jane Doe\n- A{letter} B\n"
        f'reviewed_by: "C\\u{ord(letter):04x} D"\nsources:\n- title: Joint{letter} text\n'
    )

    assert front.title == "Talks oykoT ni"
    assert front.authors == ("Jane Doe", "A B")
    assert (front.reviewed_by, front.sources[0].title) == ("C D", "Joint text")
    assert [(fault.line, fault.key, fault.severity) for fault in faults] == [
        (1, "title", "warning"),
        (4, "authors", "warning"),
        (5, "reviewed_by", "warning"),
        (7, "sources.title", "warning"),
    ]
    assert str(faults[0]).startswith(
        f"a.md:1: title: holds hidden characters that turn the direction of text (U+{ord(letter):04X})"
    )


@pytest.mark.parametrize("mark", ["\u200e", "\u200f"])
def test_a_mark_of_direction_stays_for_it_turns_nothing(mark: str) -> None:
    front, faults = read(f"title: Talks{mark} in Tokyo")

    assert (front.title, faults) == (f"Talks{mark} in Tokyo", ())


def test_a_wrong_value_counts_as_absent_and_the_others_stay() -> None:
    front, faults = read("title: Talks\ndate: soon\ncountries: [Japan, Narnia]\nlanguage: fr\n")

    assert len(faults) == 2
    assert (front.title, front.date, front.countries, front.language) == ("Talks", None, ("JP",), "fr")


def test_extra_is_kept_as_it_stands() -> None:
    front, _ = read(
        "extra:\n  code: 0431\n  NO: NO\n  when: 12:30\n  date: 2026-10-28\n  big: 12345678901234567890\n"
    )

    assert dict(front.extra) == {
        "code": "0431",
        "NO": "NO",
        "when": "12:30",
        "date": "2026-10-28",
        "big": "12345678901234567890",
    }


_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text("ab: #-[]{}'\"\n\\é中", max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(_DATA)
def test_json_is_read_as_it_stands(data: object) -> None:
    tree, faults = read_yaml("a.md", json.dumps(data, ensure_ascii=False))

    assert faults == ()
    assert tree is not None
    assert plain(tree) == _with_tuples(data)


def _with_tuples(data: object) -> object:
    if isinstance(data, dict):
        return {key: _with_tuples(value) for key, value in data.items()}
    if isinstance(data, list):
        return tuple(_with_tuples(value) for value in data)
    return data
