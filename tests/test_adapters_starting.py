"""A new site, begun and built as its editor does it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from bilateral import __version__
from bilateral.adapters.starting import starter_files
from bilateral.article.keys import KEYS
from bilateral.article.schema import json_schema_text
from bilateral.article.snippets import snippets
from building import Desk, Result

ROOT = Path(__file__).parents[1]
HOSTING = ROOT / "examples" / "hosting"
FIRST_DAY = "1735689600"  # 2025-01-01: after the newest sample
LAST_DAY = "4102444800"  # 2100-01-01


def uncommented(text: str) -> str:
    """Take the # from examples: explanations have a space behind it, examples none or more."""
    return re.sub(r"^( *)#(?! \S)", r"\1", text, flags=re.MULTILINE)


def init(within: Path, folder: str = "desk") -> tuple[Desk, Result]:
    done = Desk(within).run("bilateral.cli", "init", folder)
    return Desk(within / folder), done


def test_a_new_site_builds_at_once_on_any_day(tmp_path: Path) -> None:
    desk, started = init(tmp_path, "my desk")
    assert started.code == 0
    assert "cd 'my desk'\n  mkdocs serve\n" in started.told

    for day in (FIRST_DAY, LAST_DAY):
        built = desk.build("--strict", SOURCE_DATE_EPOCH=day)
        assert built.code == 0, built.told
    assert "Seoul" in desk.read("briefs/japan-south-korea/index.html")
    checked = desk.run("bilateral.cli", "check", "--strict")
    assert checked == Result(0, "0 errors, 0 warnings.\n")


def test_a_site_may_be_started_where_one_stands(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    _, started = init(tmp_path, ".")

    assert started.code == 0
    assert "cd " not in started.told
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_nothing_is_overwritten_and_all_that_is_in_the_way_is_listed(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk")
    desk.write(".gitignore", "mine")
    desk.write("content/articles", "a file where a folder is needed")

    _, refused = init(tmp_path)

    assert refused.code == 1
    listed = [line.strip() for line in refused.told.splitlines() if line.startswith("  ")]
    assert listed == [str(Path("desk", ".gitignore")), str(Path("desk", "content", "articles"))]
    assert "Move it away" in refused.told
    assert sorted(p.name for p in desk.root.rglob("*") if p.is_file()) == [".gitignore", "articles"]
    assert (desk.root / ".gitignore").read_text() == "mine"


def test_a_file_is_no_folder_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("mine")

    _, refused = init(tmp_path)

    assert refused.code == 1
    assert "Traceback" not in refused.told


@pytest.mark.parametrize(
    ("name", "recipe"),
    [(".github/workflows/publish.yml", "github-pages.yml"), (".gitlab-ci.yml", "gitlab-ci.yml")],
)
def test_workflows_are_the_recipes_of_the_docs(name: str, recipe: str) -> None:
    assert starter_files()[name] == (HOSTING / recipe).read_bytes()
    taken_along = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]
    assert f"examples/hosting/{recipe}" in taken_along["wheel"]["force-include"]


def test_samples_are_those_of_the_project_and_say_that_they_are_samples() -> None:
    samples = {
        Path(name).name: data.decode() for name, data in starter_files().items() if "/articles/" in name
    }

    assert len(samples) == 3
    for name, text in samples.items():
        ours = (ROOT / "content" / "articles" / name).read_text(encoding="utf-8")
        assert text.split("\n---\n", 1)[1] == ours.split("\n---\n", 1)[1]
        assert "# A sample that came with the site. Delete" in text


def test_every_example_that_is_a_comment_holds_when_the_mark_is_taken_away(tmp_path: Path) -> None:
    desk, _ = init(tmp_path)
    for name in ("mkdocs.yml", "content/people.yml", "content/issues.yml", "content/places.yml"):
        path = desk.root / name
        text = path.read_text(encoding="utf-8")
        assert uncommented(text) != text
        path.write_text(uncommented(text), encoding="utf-8")

    built = desk.build("--strict")

    assert built.code == 0, built.told
    told = desk.run("bilateral.cli", "registers").told
    assert "Anna Example" in told
    assert "arctic" in told
    assert "Lake Example" in told


def test_requirements_name_this_version_and_no_later_kind() -> None:
    lines = starter_files()["requirements.txt"].decode().splitlines()
    wanted = Requirement(next(line for line in lines if not line.startswith("#")))

    assert wanted.specifier.contains(__version__)
    assert not wanted.specifier.contains("99.0")


def test_settings_of_editors_are_made_from_the_schema() -> None:
    files = starter_files()

    assert files[".vscode/front-matter.schema.json"].decode() == json_schema_text()
    assert json.loads(files[".vscode/bilateral.code-snippets"]) == snippets()
    assert {s["prefix"] for s in snippets().values()} == {"article", *(key.name for key in KEYS)}


@pytest.mark.parametrize("name", sorted(snippets()))
def test_a_snippet_as_it_is_proposed_is_yaml_with_known_keys(name: str) -> None:
    body = "\n".join(snippets()[name]["body"]).replace("---", "").replace("$0", "")
    filled = re.sub(r"\$\{CURRENT_(YEAR|MONTH|DATE)\}", lambda m: {"YEAR": "2026"}.get(m[1], "11"), body)
    filled = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", filled)
    filled = re.sub(r"\$\{\d+:((?:\\.|[^}\\])*)\}", r"\1", filled)

    said = yaml.safe_load(filled.replace("\\}", "}"))

    assert "$" not in filled
    assert set(said) <= {key.name for key in KEYS}


def test_a_problem_in_an_article_is_found_in_what_check_prints(tmp_path: Path) -> None:
    tasks = starter_files()[".vscode/tasks.json"].decode()
    pattern = json.loads(re.sub(r"^\s*//.*$", "", tasks, flags=re.MULTILINE))["tasks"][0]["problemMatcher"][
        "pattern"
    ]
    desk, _ = init(tmp_path)
    desk.article(countries="[Japn, US]", sources="")

    found = [
        re.match(pattern["regexp"], line) for line in desk.run("bilateral.cli", "check").told.splitlines()
    ]

    marked = [(m[pattern["file"]], m[pattern["line"]], m[pattern["severity"]]) for m in found if m]
    assert marked == [
        ("content/articles/talks.md", "1", "warning"),
        ("content/articles/talks.md", "4", None),
    ]


def test_the_check_before_a_commit_runs_our_command() -> None:
    hook = yaml.safe_load(starter_files()[".pre-commit-config.yaml"])["repos"][0]["hooks"][0]

    done = subprocess.run(
        [sys.executable, "-m", "bilateral.cli", *hook["entry"].split()[1:], "--help"], check=False
    )

    assert hook["entry"].split()[0] == "bilateral"
    assert done.returncode == 0
    assert re.match(hook["files"], "content/articles/a.md")
