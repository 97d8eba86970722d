"""What the documentation says is what the code does."""

from __future__ import annotations

import dataclasses
import importlib.util
import re
import sys
from pathlib import Path
from typing import Any

from bilateral.article.schema import docs_table
from bilateral.cli import parser
from bilateral.settings import Settings
from building import Desk

DOCS = Path(__file__).parents[1] / "docs"
DEFAULTS: dict[Any, str] = {None: "today (UTC)", (): "none"}


def test_the_table_of_front_matter_is_made_from_the_schema() -> None:
    text = (DOCS / "editors.md").read_text(encoding="utf-8")
    table = text.split("<!-- front matter table -->\n")[1].split("<!-- end -->")[0]

    assert table.strip() == docs_table().strip()


def test_every_setting_is_told_with_its_default() -> None:
    rows = dict(
        re.findall(
            r"^\| `(\w+)` \| ([^|]+) \|", (DOCS / "publishers.md").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    told = {name: default.strip(" `") for name, default in rows.items()}
    expected = {
        field.name: DEFAULTS.get(field.default, str(field.default).lower())
        for field in dataclasses.fields(Settings)
    }

    assert told == expected


def test_links_between_documents_lead_somewhere() -> None:
    root = DOCS.parent
    for page in (*DOCS.rglob("*.md"), *root.glob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name} -> {link}"


def headings(page: Path) -> set[str]:
    """Give the anchors that a host of repositories makes of the headings of a document."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return {
        re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }


def test_links_to_headings_find_them() -> None:
    root = DOCS.parent
    for page in (*DOCS.rglob("*.md"), *root.glob("*.md")):
        for link, anchor in re.findall(r"\]\(([^)#: ]*)#([^)]+)\)", page.read_text(encoding="utf-8")):
            assert anchor in headings(page.parent / link if link else page), f"{page.name} -> {link}#{anchor}"


def test_every_picture_is_shown_and_made_by_the_script() -> None:
    root = DOCS.parent
    shown = {
        (page.parent / name).resolve().relative_to(root).as_posix()
        for page in (*DOCS.rglob("*.md"), *root.glob("*.md"))
        for name in re.findall(
            r"""(?:!\[[^\]]*\]\(|<img [^>]*src=")([^)"]+)""", page.read_text(encoding="utf-8")
        )
    }
    there = {path.relative_to(root).as_posix() for path in DOCS.rglob("*.png")}
    spec = importlib.util.spec_from_file_location("make_screenshots", root / "tools" / "make_screenshots.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = script  # its dataclasses look themselves up there
    spec.loader.exec_module(script)

    assert shown == there == {f"docs/{name}.png" for name in script.NAMES}


def test_pictures_are_light_and_say_what_they_show() -> None:
    root = DOCS.parent
    sizes = {path.name: path.stat().st_size for path in DOCS.glob("*.png")}

    assert {name: size for name, size in sizes.items() if size > 150_000} == {}
    assert sum(sizes.values()) <= 700_000
    for page in (*DOCS.rglob("*.md"), *root.glob("*.md")):
        text = page.read_text(encoding="utf-8")
        assert "![](" not in text
        assert not re.search(r"<img (?![^>]*alt=\"[^\"]+\")", text), page.name


def test_each_decision_has_a_number_and_says_problem_choice_and_cost() -> None:
    files = sorted((DOCS / "decisions").glob("*.md"))
    numbers = [path.name[:3] for path in files]

    assert len(set(numbers)) == len(numbers), numbers
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {path.name[:3]} "), path.name
        assert [word for word in ("Problem", "Choice", "Cost") if f"\n**{word}.** " not in text] == [], (
            path.name
        )


def test_every_command_is_told_and_no_other() -> None:
    there = set(re.findall(r"^    (\w+)", parser().format_help(), re.MULTILINE))
    told = {
        command
        for page in (*DOCS.glob("*.md"), *DOCS.parent.glob("*.md"))
        for command in re.findall(
            r"(?:^    |`)bilateral ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE
        )
    }

    assert there == told


def test_every_module_that_documents_name_is_there() -> None:
    root = DOCS.parent
    folders = ("generator", "tests", "tools", "benchmarks")
    there = {
        "/" + path.relative_to(root).as_posix() for name in folders for path in (root / name).rglob("*.py")
    }
    for page in (*DOCS.rglob("*.md"), *root.glob("*.md")):
        for name in re.findall(r"`([\w/]+\.py)`", page.read_text(encoding="utf-8")):
            assert any(path.endswith("/" + name) for path in there), f"{page.name}: {name}"


def test_the_site_in_the_readme_builds_as_it_is_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    (settings,) = re.findall(r"^```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    ((name, article),) = re.findall(r"`(\S+)`:\n\n```markdown\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    desk.write("mkdocs.yml", settings)
    desk.write(name, article)
    done = desk.build("--strict", SOURCE_DATE_EPOCH="1795305600")

    assert done.code == 0, done.told
    assert "would send its trade minister" in desk.read("briefs/japan-united-states/index.html")
