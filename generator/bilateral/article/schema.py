"""The front matter as a JSON Schema and as a table, made from its one definition."""

from __future__ import annotations

import json
from typing import Any

from bilateral.article.forms import FORMS, KINDS, Form
from bilateral.article.keys import KEYS, Key, Type

__all__ = ["KEYS", "Key", "docs_table", "json_schema", "json_schema_text"]

_DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TEXTS: dict[str, Any] = {
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "uniqueItems": True}]
}
_TYPES: dict[Type, dict[str, Any]] = {
    "text": {"type": "string"},
    "texts": _TEXTS,
    "date": {"type": "string", "pattern": _DATE_PATTERN},
    "choice": {"type": "string"},
    "countries": _TEXTS,
    "issues": _TEXTS,
    "language": {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"},
    "slug": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 100},
    "addresses": _TEXTS,
    "url": {"type": "string", "pattern": "^https?://"},
    "number": {"type": "integer", "minimum": 1},
    "anything": {"type": "object"},
}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of the front matter, for editors that check while one types."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Front matter of an article",
        **_object(KEYS),
    }


def json_schema_text() -> str:
    """Give the JSON Schema as docs/front-matter.schema.json holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _object(keys: tuple[Key, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [key.name for key in keys if key.required],
        "properties": {key.name: _property(key) for key in keys},
    }


def _property(key: Key) -> dict[str, Any]:
    said: dict[str, Any] = {"description": key.says.replace("`", "")}
    if key.type == "records":
        items = _object(key.keys)
        if key.name == "overrides":
            items["oneOf"] = [_form(form) for form in FORMS]
        return said | {"type": "array", "items": items}
    if key.values:
        return said | {"enum": list(key.values)}
    return said | _TYPES[key.type]


def _form(form: Form) -> dict[str, Any]:
    """Say what an override must name in some blocks, and what it cannot name there."""
    said: dict[str, Any] = {"action": {"enum": list(form.actions)}, "block": {"enum": list(form.blocks)}}
    if not form.sentence:
        said["sentence"] = False
    if not form.holds:
        said["value"] = False
    elif form.holds == "kind":
        said["value"] = {"enum": list(KINDS)}
    must = ["sentence"] * form.sentence + ["value"] * (bool(form.holds) and not form.optional)
    return {"properties": said, "required": must}


def docs_table() -> str:
    """Give the table of all keys as Markdown, one row a key, records with their own keys below."""
    rows = ["| key | holds | written as |", "|---|---|---|"]
    for key in KEYS:
        rows.append(_row(key, key.name))
        rows.extend(_row(inner, f"{key.name} › {inner.name}") for inner in key.keys)
    return "\n".join(rows) + "\n"


def _row(key: Key, name: str) -> str:
    says = key.says
    if key.values:
        says += " One of " + ", ".join(f"`{value}`" for value in key.values) + "."
    if key.required:
        says += " **Required.**"
    return f"| `{name}` | {says} | `{key.example}` |"
