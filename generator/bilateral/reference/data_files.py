"""The data files that the package brings along."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib import resources
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is ten times faster


@cache
def read_data(name: str) -> Any:
    """Read a YAML or zipped JSON file of reference/data by its name."""
    path = resources.files("bilateral.reference").joinpath("data", name)
    if name.endswith(".json.gz"):
        return json.loads(gzip.decompress(path.read_bytes()))
    return yaml.load(path.read_text("utf-8"), Loader=_LOADER)  # noqa: S506 - a safe loader, ours or C's
