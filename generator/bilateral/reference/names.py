"""Find the country that an author names, in whatever language and form."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from bilateral.reference.data_files import read_data
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import Reference

_NAMING = frozenset({"name", "bloc"})
_ACCENT = re.compile("[\u0300-\u036f]")
_MOST_CHARACTERS = 200  # no name of a country is longer


def fold(name: str) -> str:
    """Write a name so that case, accents and marks make no difference.

    >>> fold("  Côte d’Ivoire ")
    'cote d ivoire'
    """
    plain = unicodedata.normalize("NFKD", name[:_MOST_CHARACTERS]).casefold().replace("&", " and ")
    # Accents of Latin, Greek and Cyrillic letters go; the vowel signs of Indian scripts are no accents.
    kept = (c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in _ACCENT.sub("", plain))
    return " ".join("".join(kept).split())


def find_country(name: str, reference: Reference) -> str | None:
    """Find the code of a country or bloc.

    Knows alpha-2 and alpha-3 codes, the names that pages print, the spellings of the registers, and
    the names of CLDR in all its languages; case and accents make no difference.

    >>> from bilateral.reference.load import load_reference
    >>> reference, _ = load_reference()
    >>> [find_country(n, reference) for n in ("jpn", "Japon", "日本", "U.S.", "Narnia")]
    ['JP', 'JP', 'JP', 'US', None]
    """
    folded = fold(name)
    if not folded:
        return None
    own = _own_names(Keyed(reference))
    return own.get(folded) or own.get(folded.removeprefix("the ")) or _known_in(reference, folded)


def nearest_countries(name: str, reference: Reference, most: int = 3) -> tuple[str, ...]:
    """Give the countries whose spellings are nearest to a name, as pages print them, nearest first.

    >>> from bilateral.reference.load import load_reference
    >>> nearest_countries("Jappan", load_reference()[0], most=1)
    ('Japan',)
    """
    own = _own_names(Keyed(reference))
    folded = fold(name)
    found = difflib.get_close_matches(folded, own, n=4 * most, cutoff=0.6)
    codes = dict.fromkeys(own[spelling] for spelling in found)
    return tuple(islice((reference.country(code).name for code in codes), most))


def _known_in(reference: Reference, folded: str) -> str | None:
    code = read_data("names.json.gz").get(folded)
    return code if code in reference.countries else None


@lru_cache(maxsize=4)
def _own_names(keyed: Keyed) -> Mapping[str, str]:
    reference = keyed.reference
    names: dict[str, str] = {}
    for code, country in reference.countries.items():
        names[fold(country.name)] = code
    for code, country in reference.countries.items():
        names.setdefault(fold(code), code)
        if country.alpha3:
            names.setdefault(fold(country.alpha3), code)
    for spelling, (codes, kind, weight) in reference.spellings.items():
        if kind in _NAMING and len(codes) == 1 and weight > 0:
            names.setdefault(fold(spelling), codes[0])
    for countries in read_data("short_names.yml").values():
        for code, spellings in countries.items():
            for spelling in spellings:
                names.setdefault(fold(spelling), code)
    return names
