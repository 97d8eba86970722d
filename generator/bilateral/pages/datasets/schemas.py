"""The JSON Schema (2020-12) of each JSON file, made from the tables that the files are made from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bilateral.pages.datasets.hub_tables import SCHEMA
from bilateral.pages.datasets.json_tables import MORE
from bilateral.pages.datasets.lines import LINES
from bilateral.pages.datasets.model import Field
from bilateral.pages.datasets.shapes import Shape
from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "data/schemas/"
_TYPES = {
    "text": "string",
    "date": "string",
    "whole": "integer",
    "number": "number",
    "flag": "boolean",
    "list": "array",
}
_SITE = (
    Field("name", "text", "of the site"),
    Field("url", "text", "where the site is published; addresses count from there", empty=True),
    Field("built_for", "date", "the day for which the site was built"),
    Field("version", "text", "of the program that made it"),
)


def schema_address(name: str) -> str:
    """Give the address of a schema: ``data/schemas/brief-1.json``."""
    return f"{FOLDER}{name}-{SCHEMA}.json"


def make_schema(shape: Shape, site: SiteInfo) -> dict[str, Any]:
    """Describe the JSON of a kind of page: no key may be missing, and none may stand there unsaid."""
    members: dict[str, Any] = {
        "$schema": {
            "type": "string",
            "description": "Where this schema stands, from the file that names it.",
        },
        "site": {"description": "The site.", **_object(_SITE)},
    }
    if shape.head:
        members[shape.name] = {"description": shape.head.says, **_object(shape.head.fields)}
    if any(table is LINES for _, table in shape.lists):
        members["rules"] = {
            "type": "object",
            "description": "The id of each rule behind a line, and its version.",
            "additionalProperties": {"type": "string"},
        }
    for key, table in shape.lists:
        own = [field for field in table.fields if field.name not in shape.without]
        more = MORE if table is LINES else ()
        members[key] = {"type": "array", "description": table.says, "items": _object(own, more)}
    where = absolute(site, schema_address(shape.name))
    return {
        "$schema": DIALECT,
        **({"$id": where} if where else {}),
        "title": f"{shape.name}.json",
        "description": shape.says,
        "type": "object",
        "properties": members,
        "required": list(members),
        "additionalProperties": False,
    }


def _object(fields: Sequence[Field], more: Sequence[Field] = ()) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _value(field) for field in (*fields, *more)},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    kind = _TYPES[field.type]
    value: dict[str, Any] = {"type": [kind, "null"] if field.empty else kind, "description": field.says}
    if field.type == "date":
        value["format"] = "date"
    if field.type == "list":
        value["items"] = {"type": "string"}
    if field.allowed:
        value["enum"] = [*field.allowed, *([None] if field.empty else [])]
    return value
