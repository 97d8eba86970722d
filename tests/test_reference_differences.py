"""What a site's own registers changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from bilateral.adapters.registers import tell_registers
from bilateral.reference.differences import find_differences
from bilateral.reference.load import load_reference

BUILT_IN, _ = load_reference()


def told(folder: Path, **registers: str) -> list[tuple[str, str, str]]:
    for name, text in registers.items():
        (folder / f"{name}.yml").write_text(text, "utf-8")
    found = find_differences(BUILT_IN, load_reference(folder)[0])
    return [(difference.action, difference.entry, difference.says) for difference in found]


def test_a_site_without_registers_changed_nothing() -> None:
    assert find_differences(BUILT_IN, BUILT_IN) == ()


@pytest.mark.parametrize(
    ("register", "text", "difference"),
    [
        (
            "people",
            "- {name: Anna Example, country: NO, offices: [{title: Speaker, from: 2024-10-01}]}",
            ("added", "Anna Example", "Norway; Speaker from 2024-10-01"),
        ),
        (
            "people",
            "- {name: Keir Starmer, country: GB, aliases: [Sir Keir], offices: [{title: Guest}]}",
            (
                "changed",
                "Keir Starmer",
                "alias added: Sir Keir; office added: Guest; office removed: Prime Minister from 2024-07-05",
            ),
        ),
        (
            "people",
            "- {name: Ann Macron, country: PE, offices: [{title: President, from: 2030-01-01}]}",
            ("removed", "President Macron", "stood for France; another country has one too"),
        ),
        (
            "people",
            "- {name: Emmanuel Macron, country: FR, offices: [{title: Guest}]}",
            ("removed", "President Macron", "stood for France; that office stands there no more"),
        ),
        ("places", "Lake Example: JP", ("added", "Lake Example", "Japan")),
        ("places", "Paris: US", ("changed", "Paris", "means United States; built in it means France")),
        (
            "places",
            "Cambridge: GB",
            (
                "changed",
                "Cambridge",
                "means United Kingdom; built in it means United Kingdom or United States",
            ),
        ),
        (
            "issues",
            "- {id: water, label: Rivers, add_cues: [sluice, weir gates], remove_cues: [nile]}",
            ("changed", "water", "label is now “Rivers”; cues added: sluice, weir gates; cue removed: nile"),
        ),
        (
            "issues",
            "- {id: arctic, label: Arctic, group: global, definition: The far north., cues: [arctic council]}",
            ("added", "arctic", "Arctic; 1 cue"),
        ),
    ],
)
def test_each_change_is_told_in_plain_words(
    tmp_path: Path, register: str, text: str, difference: tuple[str, str, str]
) -> None:
    assert difference in told(tmp_path, **{register: text})


def test_a_place_that_keeps_its_country_is_not_told_as_another(tmp_path: Path) -> None:
    found = told(tmp_path, places="Futenma: JP")

    assert found == [("changed", "Futenma", "means Japan as before, now as a name of it")]


def test_what_is_used_stands_apart_from_mistakes(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text("Paris: US\n", "utf-8")
    own, faults = load_reference(tmp_path)

    lines = list(tell_registers(BUILT_IN, own, faults))

    assert not any(line.startswith("Mistakes") for line in lines)
    assert lines[-2] == "To check, and used as it is:"


def test_a_cue_that_is_far_from_all_others_has_no_nearest(tmp_path: Path) -> None:
    (tmp_path / "issues.yml").write_text("- {id: water, remove_cues: [nonexistent]}\n", "utf-8")

    (fault,) = load_reference(tmp_path)[1]
    assert fault.remedy == "Remove the line."


def test_leaders_that_a_site_adds_are_no_places(tmp_path: Path) -> None:
    found = told(tmp_path, people="- {name: Anna Example, country: NO}")

    assert [entry for _, entry, _ in found] == ["Anna Example"]


def test_the_command_counts_what_is_known_and_tells_what_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text("Lake Example: Narnia\nLake Other: JP\n", "utf-8")
    own, faults = load_reference(tmp_path)

    lines = list(tell_registers(BUILT_IN, own, faults))

    assert "  250 countries and territories, 5 blocs" in lines
    assert "people.yml: nothing of your own" in lines
    assert lines[lines.index("places.yml: 1 added") + 1] == "  + Lake Other: Japan"
    assert lines[-2] == "Mistakes; what was applied all the same stands above:"
    assert lines[-1].startswith('  places.yml:1: Lake Example: "Narnia" is no country.')
