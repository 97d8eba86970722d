"""Weights of the rankers: our own; each file says how they were found."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each feature of a sentence or phrase counts."""

    features: dict[str, tuple[float, float, float]]  # name -> mean, spread, weight
    likeness: float = 0.0  # how much likeness to what is chosen already costs
    length: float = 0.0  # power of the number of words that a score is divided by
    floor: float = 0.0  # worth below which a sentence fills no room


@cache
def load_weights(name: str) -> Weights:
    """Load the weights of that name: ``summary`` or ``phrases``."""
    source = files("bilateral.reference") / "data" / f"weights-{name}.json"
    record = json.loads(source.read_text(encoding="utf-8"))
    features = {key: (mean, spread, weight) for key, (mean, spread, weight) in record["features"].items()}
    return Weights(features, record.get("likeness", 0.0), record.get("length", 0.0), record.get("floor", 0.0))
