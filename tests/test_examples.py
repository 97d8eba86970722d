"""The worked example of another package, installed as its users install it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from building import Desk, make_desk

EXAMPLE = Path(__file__).parents[1] / "examples" / "bilateral-treaties"
NEWS = """\
Japan signed the NPT early. Under the Treaty on the Non-Proliferation of Nuclear Weapons (NPT), Japan and the United States cooperate.
Washington praised the U.S.-Japan Security Treaty, the Treaty of San Francisco and the Paris Agreement on Climate Change.
Both governments keep the NPT alive. This Agreement on cars is old.
"""
NPT = "Treaty on the Non-Proliferation of Nuclear Weapons"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Install the example into a folder of its own, and give the folder."""
    source = shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("source") / "example")
    target = tmp_path_factory.mktemp("installed")
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("--no-deps", "--no-build-isolation", "--no-index", "--target", str(target), str(source)),
        ],
        check=True,
        capture_output=True,
    )
    return str(target)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = make_desk(tmp_path)
    desk.article(body=NEWS)
    desk.article(
        "again", "The Paris Agreement on Climate Change binds Japan and the United States.", date="2025-11-02"
    )
    return desk


def test_the_record_holds_what_the_package_found_with_its_sentences(desk: Desk, installed: str) -> None:
    told = desk.run("bilateral.cli", "analyse", "content/articles/talks.md", PYTHONPATH=installed).told
    record = json.loads(told)

    assert record["extras"] == {
        "treaties": [
            {"text": NPT, "sentence": 2, "note": "NPT"},
            {"text": "U.S.-Japan Security Treaty", "sentence": 3},
            {"text": "Treaty of San Francisco", "sentence": 3},
            {"text": "Paris Agreement on Climate Change", "sentence": 3},
            {"text": NPT, "sentence": 4, "note": "NPT"},
        ]
    }


def test_without_the_package_a_record_says_nothing_of_it(desk: Desk) -> None:
    assert "extras" not in json.loads(desk.run("bilateral.cli", "analyse", "content/articles/talks.md").told)


def test_explain_lists_it_with_rule_version_and_sentence(desk: Desk, installed: str) -> None:
    told = desk.run("bilateral.cli", "explain", "content/articles/talks.md", PYTHONPATH=installed).told

    assert "\ntreaties 1.0: A treaty is named where" in told
    assert "\n  Treaty of San Francisco\n    3: Washington praised" in told
    assert (
        "\nbilateral-treaties 1.0: What this package tells editors to check.\n  unexplained_treaty [NPT]\n"
        in told
    )
    assert "unexplained_treaty" not in told[told.index("\nstaleness ") : told.index("\nbilateral-treaties ")]


def test_its_blocks_stand_on_the_pages_each_line_with_its_sentence(desk: Desk, installed: str) -> None:
    done = desk.build("--strict", PYTHONPATH=installed)
    article, brief = (
        desk.read("articles/talks/index.html"),
        desk.read("briefs/japan-united-states/index.html"),
    )
    data = json.loads(desk.read("briefs/japan-united-states/brief.json"))

    assert done.code == 0, done.told
    assert '<section class="box" id="x-treaties"><h2>Treaties and agreements</h2>' in article
    assert ">Treaty of San Francisco</span>" in article
    assert "“NPT” stands here before it is explained" in article
    assert "4 treaties named in 2 articles" in brief  # its own template
    assert '<a href="#x-treaties">Treaties and agreements</a>' in brief
    assert "A treaty is named where" in desk.read("about/method/index.html")
    first = data["extras"][0]
    assert (first["name"], first["phrase"], first["articles"]) == (
        "treaties",
        "Paris Agreement on Climate Change",
        2,
    )
    assert [line["address"] for line in data["lines"] if (line["block"], line["rank"]) == ("extras", 1)] == [
        "articles/again/#s-1",
        "articles/talks/#s-3",
    ]


def test_the_site_replaces_a_template_of_the_package(desk: Desk, installed: str) -> None:
    desk.write("templates/treaties/brief.html", "<p>{{ extra.rows|length }} by us</p>")

    desk.build("--strict", PYTHONPATH=installed)

    assert "<p>4 by us</p>" in desk.read("briefs/japan-united-states/index.html")


def test_its_summariser_is_chosen_by_name(desk: Desk, installed: str) -> None:
    config = (
        desk.root / "mkdocs.yml"
    ).read_text() + "      summariser: treaties_first\n      summary_words: 20\n"
    desk.write("mkdocs.yml", config)

    told = desk.run("bilateral.cli", "analyse", "content/articles/talks.md", PYTHONPATH=installed).told

    assert all("T" in line["text"] and line["sentence"] != 1 for line in json.loads(told)["summary"])


def test_its_groups_are_those_that_bilateral_reads() -> None:
    groups = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]

    assert sorted(groups) == ["bilateral.derivers", "bilateral.extras", "bilateral.summarisers"]
