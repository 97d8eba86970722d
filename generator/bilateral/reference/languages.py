"""How other languages than English name countries: CLDR's names, and lists of our own for six of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from bilateral.reference.data_files import read_data
from bilateral.reference.inflections import decline, genitive, inflect
from bilateral.reference.spellings import Spelling, names_in_language

LISTED = ("de", "es", "fr", "it", "nl", "pt")
"""Languages with lists of our own: names, peoples, capitals, and the words that join two countries."""

_NAME, _PEOPLE, _PLACE, _LEADER = 1.0, 0.9, 0.7, 0.6  # weights, as in English
_APOSTROPHES = str.maketrans("’", "'")


def primary(language: str) -> str:
    """Give the first subtag of a BCP 47 tag.

    >>> primary("pt-BR")
    'pt'
    """
    return language.replace("_", "-").split("-", 1)[0].lower()


def load_language(language: str) -> Mapping[str, Any]:
    """Load the lists of a language; empty where there are none."""
    code = primary(language)
    found: Mapping[str, Any] = read_data(f"languages/{code}.yml") if code in LISTED else {}
    return found


@cache
def spellings_in(language: str) -> Mapping[str, Spelling]:
    """Give all spellings of countries in a language; empty for English.

    Its own masks come first, then its own names, CLDR's, peoples and places; the first to claim one keeps it.
    """
    table: dict[str, Spelling] = {}
    own, code = load_language(language), primary(language)
    if code == "en":
        return MappingProxyType(table)
    for spelling in own.get("masks", ()):
        table.setdefault(spelling, ((), "mask", 0.0))
    for spelling, codes, kind, weight in (*_names(language, own), *_peoples(own, code), *_places(own)):
        table.setdefault(spelling.translate(_APOSTROPHES), (codes, kind, weight))
    return MappingProxyType(table)


_Entry = tuple[str, tuple[str, ...], str, float]


def _names(language: str, own: Mapping[str, Any]) -> Iterator[_Entry]:
    code = primary(language)
    for kind, key in (("name", "names"), ("bloc", "blocs")):
        for country, names in own.get(key, {}).items():
            for name in names:
                for form in genitive(name, code):
                    yield form, (country,), kind, _NAME
    endings = tuple(read_data("inflections.yml").get(code, ()))
    known = names_in_language(language)
    for name in known:
        codes, _, weight = known[name]
        kind = "bloc" if codes[0] in {"EU", "UN"} else "name"
        for form in genitive(name, code):
            yield form, codes, kind, weight
    for name in known if endings else ():
        for form in decline(name, endings):
            yield form, known[name][0], "name", known[name][2]


def _peoples(own: Mapping[str, Any], code: str) -> Iterator[_Entry]:
    for country, words in own.get("peoples", {}).items():
        for word in words.split() if isinstance(words, str) else words:
            for form in inflect(word, code):
                yield form, (country,), "demonym", _PEOPLE
    for country, stems in own.get("joined", {}).items():
        for stem in [stems] if isinstance(stems, str) else stems:
            for form in (f"{stem}-", f"{stem.capitalize()}-"):
                yield form, (country,), "demonym", _PEOPLE


def _places(own: Mapping[str, Any]) -> Iterator[_Entry]:
    for kind, key, weight in (("metonym", "places", _PLACE), ("leader", "leaders", _LEADER)):
        for country, names in own.get(key, {}).items():
            for name in names:
                yield name, (country,), kind, weight
