from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

from bilateral.article.frontmatter import read_front_matter
from bilateral.article.keys import KEYS, Key
from bilateral.article.model import Correction, FrontMatter, Override, Source
from bilateral.article.schema import docs_table, json_schema, json_schema_text
from bilateral.article.yaml_safe import read_yaml
from bilateral.reference.load import load_reference

DOCS = Path(__file__).parent.parent / "docs"
RECORDS = {"sources": Source, "corrections": Correction, "overrides": Override}


def test_the_schema_file_is_what_the_code_says() -> None:
    assert (DOCS / "front-matter.schema.json").read_text(encoding="utf-8") == json_schema_text()


def test_the_schema_names_exactly_the_fields_of_an_article() -> None:
    fields = {f.name for f in dataclasses.fields(FrontMatter)} - {"lines"}

    assert {key.name for key in KEYS} == fields
    assert set(json_schema()["properties"]) == fields


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_the_schema_names_exactly_the_fields_of_a_record(name: str) -> None:
    key = next(key for key in KEYS if key.name == name)

    assert {inner.name for inner in key.keys} == {f.name for f in dataclasses.fields(RECORDS[name])}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_every_example_passes_the_check_it_explains(key: Key) -> None:
    tree, faults = read_yaml("x.md", key.example)
    assert not faults

    front, faults = read_front_matter("x.md", tree, load_reference(None)[0], dt.date(2027, 2, 1))

    assert faults == ()
    assert getattr(front, key.name)


@pytest.mark.parametrize("key", [k for key in KEYS for k in key.keys], ids=lambda key: key.name)
def test_every_example_of_a_record_is_readable(key: Key) -> None:
    assert read_yaml("x.md", key.example)[1] == ()


def test_no_key_is_also_the_wrong_name_of_another() -> None:
    wrong = [also for key in KEYS for also in key.also]

    assert not {key.name for key in KEYS} & set(wrong)
    assert len(wrong) == len(set(wrong))


def test_the_table_has_a_row_for_every_key_and_one_shape() -> None:
    rows = docs_table().splitlines()

    assert len(rows) == 2 + len(KEYS) + sum(len(key.keys) for key in KEYS)
    assert {row.replace("\\|", "").count("|") for row in rows} == {4}


def test_the_schema_is_json_of_its_stated_version() -> None:
    schema = json.loads(json_schema_text())

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert schema["properties"]["status"]["enum"] == ["draft", "published"]
