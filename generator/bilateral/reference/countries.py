"""The countries and blocs that can be partners in a brief."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from bilateral.reference.data_files import read_data
from bilateral.reference.model import Country


@cache
def load_countries() -> Mapping[str, Country]:
    """Load all countries of ISO 3166-1, Kosovo and the blocs, by code and sorted by code."""
    data = read_data("countries.yml")
    found = {}
    for code, (name, alpha3, numeric, *place) in data["countries"].items():
        capital, latitude, longitude = place or ("", None, None)
        found[code] = Country(
            code=code,
            name=name,
            slug=make_slug(name),
            numeric=numeric,
            alpha3=alpha3,
            capital=capital,
            longitude=longitude,
            latitude=latitude,
        )
    for code, (name, seat, latitude, longitude) in data["blocs"].items():
        found[code] = Country(
            code=code,
            name=name,
            slug=make_slug(name),
            capital=seat,
            longitude=longitude,
            latitude=latitude,
            is_bloc=True,
        )
    return MappingProxyType(dict(sorted(found.items())))


def make_slug(name: str) -> str:
    """Give a name the form that addresses have.

    >>> make_slug("Côte d’Ivoire")
    'cote-divoire'
    """
    return re.sub(r"[^a-z0-9]+", "-", drop_accents(name).lower().replace("’", "").replace("'", "")).strip("-")


def drop_accents(text: str) -> str:
    """Write letters without their accents.

    >>> drop_accents("São Tomé, Türkiye")
    'Sao Tome, Turkiye'
    """
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
