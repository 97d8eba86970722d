"""The doctor: what it says of a sound site, and of each thing that can be wrong with one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from building import CONFIG, Desk, make_desk

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "doctor.yml").read_text(encoding="utf-8"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = make_desk(tmp_path)
    made.write("mkdocs.yml", CONFIG.replace("docs_dir", "site_url: https://www.example.org/\ndocs_dir"))
    made.article()
    return made


def look(desk: Desk) -> tuple[int, dict[str, Any]]:
    done = desk.run("bilateral.cli", "doctor", "--json")
    assert "Traceback" not in done.told
    return done.code, json.loads(done.told)


def test_a_sound_site_is_told_with_what_it_uses(desk: Desk) -> None:
    desk.article("later", publish_on="2027-03-01")
    desk.article("draft", status="draft")
    desk.write("content/places.yml", "Lake Example: JP\n")

    code, told = look(desk)

    assert (code, told["problems"]) == (0, [])
    assert told["versions"]["mkdocs"].startswith("1.")
    assert told["articles"] == {
        "folder": "content/articles",
        "published": 1,
        "drafts": 1,
        "under_embargo": 1,
        "errors": 0,
        "warnings": 0,
        "next_embargo_ends": "2027-03-01",
    }
    assert told["registers"]["places.yml"] == "1 added"
    assert told["settings"] == {"as_of": "2026-11-22 (default: None)"}
    assert told["packages"]["summarisers"] == ["lead (ours)", "ranked (ours)"]
    assert told["builds"]["cache"].startswith(".cache/bilateral/results.sqlite: ")


def test_the_report_is_for_reading_too(desk: Desk) -> None:
    done = desk.run("bilateral.cli", "doctor")

    assert done.code == 0
    assert "Articles:\n  folder         content/articles\n  published      1\n" in done.told
    assert done.told.endswith("\nNothing is wrong.\n")


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_told_at_its_line_with_what_to_do(name: str, desk: Desk) -> None:
    case = CASES[name]
    for file, text in case.get("files", {}).items():
        desk.write(file, text)
    config = desk.root / "mkdocs.yml"
    for old, new in case.get("config", {}).items():
        assert old in config.read_text(encoding="utf-8")
        config.write_text(config.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    code, told = look(desk)

    found = [f"{problem['severity']} {problem['text']}" for problem in told["problems"]]
    assert len(found) == len(case["told"])
    for text, expected in zip(found, case["told"], strict=True):
        assert text.startswith(expected)
    assert code == any(text.startswith("error ") for text in found)


def test_what_stops_a_build_is_what_the_doctor_says_stops_one(desk: Desk) -> None:
    desk.write(
        "templates/brief.html",
        '{% extends "default/brief.html" %}{% block cite %}{{ nothing | bold }}{% endblock %}',
    )
    assert look(desk)[0] == 1
    assert desk.build().code != 0

    desk.write("templates/brief.html", '{% extends "default/brief.html" %}{% block cyte %}{% endblock %}')
    assert look(desk)[0] == 0
    assert desk.build().code == 0


def test_templates_are_told_with_what_they_do(desk: Desk) -> None:
    desk.write("templates/brief.html", '{% extends "default/brief.html" %}{% block cite %}{% endblock %}')
    desk.write("templates/person.html", '{% include "line.html" %}')
    desk.write("templates/line.html", "<p>Ours.</p>")

    _, told = look(desk)

    assert told["templates"] == {
        "folder": "templates",
        "brief.html": "builds on default/brief.html: cite",
        "line.html": "is used by others of your own",
        "person.html": "replaces default/person.html whole; what ours gains later is not in it",
    }
    assert told["problems"] == []


def test_a_folder_without_a_site_is_told_how_to_make_one(tmp_path: Path) -> None:
    done = Desk(tmp_path).run("bilateral.cli", "doctor")

    assert done.code == 1
    assert "mkdocs.yml:1: file: cannot be read" in done.told
    assert "bilateral init DIR" in done.told


@pytest.mark.parametrize(
    "text",
    [b"", b"- a\n- list\n", b"plugins: [bilateral\n", b"\xff\xfe\x00bad", b"site_name: !!python/object:os.system x\n",
     b"plugins: 3\n", b"plugins:\n  - bilateral: 3\n", b"plugins:\n  - bilateral: {articles: [1]}\n",
     b"INHERIT: gone.yml\n", b"a: &a [*a]\n", b"theme: {name: 3}\nplugins: [bilateral]\n"],
)  # fmt: skip
def test_no_configuration_makes_it_fail(text: bytes, desk: Desk) -> None:
    (desk.root / "mkdocs.yml").write_bytes(text)

    code, told = look(desk)

    assert code == 1
    assert [problem["severity"] for problem in told["problems"]].count("error") >= 1
