"""What the documentation says is what the code does."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

from bilateral.article.schema import docs_table
from bilateral.settings import Settings

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
