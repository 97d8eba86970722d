"""How texts name countries: one table of spellings, made from the lists of the package and the registers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError

from bilateral.reference.countries import drop_accents, load_countries
from bilateral.reference.data_files import read_data
from bilateral.reference.model import KnownPerson
from bilateral.reference.people import longer_spellings_of, spellings_of

Spelling = tuple[tuple[str, ...], str, float]
"""(codes, kind, weight): what a spelling stands for, and how strongly."""

_WEIGHTS = {
    "name": 1.0,
    "demonym": 0.9,
    "bloc": 1.0,
    "seats": 0.7,
    "capital": 0.7,
    "bodies": 0.5,
    "cities": 0.5,
    "regions": 0.5,
    "doubtful": 0.4,
    "firms": 0.3,
    "money": 0.3,
    "leader": 0.6,
}
_MANY = (
    "af", "az", "bs", "ca", "cs", "cy", "da", "et", "eu", "fi", "fil", "ga", "gl", "hr", "hu", "id", "is",
    "lt", "lv", "ms", "mt", "nb", "pl", "ro", "sk", "sl", "sq", "sv", "sw", "tr", "uz", "vi",
)  # fmt: skip
"""Languages in Latin letters of which CLDR names nearly all countries, without those that are guessed."""
_OF_TWO: Spelling = ((), "", 0.0)
_SURE_LENGTH = 4  # letters of a name that is looked for whatever the language
_UNPEOPLED = frozenset({"AQ", "BV", "HM", "TF", "UM"})  # never a party to anything
_TAKES_S = re.compile(r"(?:an|[^aeiou]i|ni|er|ot)$")
_AMBIGUOUS_IN_CLDR = frozenset({"Congo", "Myanmar", "Hong Kong", "Macao", "Saint Martin", "St. Martin"})


def build_spellings(people: Iterable[KnownPerson]) -> Mapping[str, Spelling]:
    """Join the built-in spellings with those of known people; sorted by spelling."""
    table = dict(_built_in())
    claimed: dict[str, set[str]] = {}
    people = tuple(people)
    for person in people:
        for spelling in spellings_of(person):
            claimed.setdefault(spelling, set()).add(person.country)
    for person in people:
        for beginning, spelling in longer_spellings_of(person):
            if beginning in claimed:  # "President Mohamed" is not "President Mohamed bin Zayed"
                claimed.setdefault(spelling, set()).add(person.country)
    for spelling, codes in claimed.items():
        if len(codes) == 1:  # "President Lee" of two countries says nothing
            table.setdefault(spelling, (tuple(codes), "leader", _WEIGHTS["leader"]))
    return MappingProxyType(dict(sorted(table.items())))


@cache
def names_in_language(language: str) -> Mapping[str, Spelling]:
    """Give CLDR's names of the countries in a language, and the usual short ones that CLDR lacks.

    Empty for English and for unknown tags. For "und", a language that nobody could tell, the names of many
    languages in Latin letters, without those that mean two countries or are short.
    """
    tag = language.replace("_", "-").partition("-")[0].lower()
    if tag == "en":
        return MappingProxyType({})
    if tag == "und":
        return MappingProxyType(_names_in_many())
    try:
        territories = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError, TypeError):
        return MappingProxyType({})
    known = load_countries()
    names: dict[str, Spelling] = {
        form: ((code,), "name", _WEIGHTS["name"])
        for code, name in sorted(territories.items())
        if code in known and code not in _UNPEOPLED
        for form in (name, re.sub(r"\s*\(.*", "", name))
        if len(form) > 1
    }
    for spelling, code in _flat(read_data("short_names.yml").get(tag, {})):
        names.setdefault(spelling, ((code,), "name", _WEIGHTS["name"]))
    return MappingProxyType(names)


def _names_in_many() -> dict[str, Spelling]:
    found: dict[str, Spelling] = {}
    for language in _MANY:
        for name, entry in names_in_language(language).items():
            if len(name) >= _SURE_LENGTH and name[0].isupper():
                found[name] = entry if found.get(name, entry)[0] == entry[0] else _OF_TWO
    return {name: entry for name, entry in found.items() if entry is not _OF_TWO}


@cache
def _built_in() -> Mapping[str, Spelling]:
    """Join the lists; the first to claim a spelling keeps it, masks before all."""
    table: dict[str, Spelling] = {}
    for spelling, codes, kind, weight in (*_masks(), *_names(), *_peoples(), *_places()):
        straight = spelling.replace("’", "'")
        for form in dict.fromkeys((spelling, straight, drop_accents(straight))):
            table.setdefault(form, (codes, kind, weight))
    return MappingProxyType(table)


_Entry = tuple[str, tuple[str, ...], str, float]


def _masks() -> Iterator[_Entry]:
    own, senses = read_data("spellings.yml"), read_data("senses.yml")
    for spelling, code in _flat(senses["mask_of"]):
        yield spelling, (code,), "mask", 1.0
    for spelling, codes in own["pairs"].items():
        yield spelling, tuple(sorted(codes)), "demonym", _WEIGHTS["demonym"]
    for spelling in (*senses["masks"], *read_data("former.yml")["masked"]):
        yield spelling, (), "mask", 0.0


def _names() -> Iterator[_Entry]:
    own = read_data("spellings.yml")
    for spelling, (code, weight) in own["weights"].items():
        yield spelling, (code,), "name", weight
    for lists in (own["names"], read_data("former.yml")["states"]):
        for spelling, code in _flat(lists):
            yield spelling, (code,), "name", _WEIGHTS["name"]
    for code, spelling in _cldr_names():
        yield spelling, (code,), "name", _WEIGHTS["name"]


def _peoples() -> Iterator[_Entry]:
    own = read_data("spellings.yml")
    for lists in (own["demonyms"], read_data("former.yml")["peoples"]):
        for spelling, code in _flat(lists):
            yield spelling, (code,), "demonym", _WEIGHTS["demonym"]
            if _TAKES_S.search(spelling):
                yield spelling + "s", (code,), "demonym", _WEIGHTS["demonym"]
    for spelling, (code, weight) in own["weak_demonyms"].items():
        yield spelling, (code,), "demonym", weight
    for spelling, code in own["prefixes"].items():
        yield spelling, (code,), "demonym", _WEIGHTS["demonym"]


def _places() -> Iterator[_Entry]:
    own, cities = read_data("spellings.yml"), read_data("cities.yml")
    bodies, former = read_data("institutions.yml"), read_data("former.yml")
    for spelling, code in _flat(own["blocs"]):
        yield spelling, (code,), "bloc", _WEIGHTS["bloc"]
    for file, group, kind in (
        (bodies, "seats", "metonym"),
        (cities, "cities", "metonym"),
        (cities, "regions", "metonym"),
        (bodies, "bodies", "metonym"),
        (bodies, "firms", "hint"),
        (bodies, "money", "hint"),
    ):
        for spelling, code in _flat(file[group]):
            yield spelling, (code,), kind, _WEIGHTS[group]
    for spelling, codes in cities["doubtful"].items():
        yield spelling, tuple(codes), "doubtful", _WEIGHTS["doubtful"]
    for spelling, code in _flat(former["capitals"]):
        yield spelling, (code,), "metonym", _WEIGHTS["capital"]
    for code, country in load_countries().items():
        if country.capital and country.capital not in own["ambiguous_capitals"] and not country.is_bloc:
            yield country.capital, (code,), "metonym", _WEIGHTS["capital"]


def _flat(lists: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    return ((spelling, code) for code, spellings in lists.items() for spelling in spellings)


def _cldr_names() -> Iterator[tuple[str, str]]:
    english = Locale("en").territories
    for code, country in load_countries().items():
        if country.is_bloc or code in _UNPEOPLED:
            continue
        for name in (country.name, english.get(code, country.name)):
            joined = name.replace(" & ", " and ")
            saint = joined.removeprefix("St. ").removeprefix("Saint ")
            both = (f"Saint {saint}", f"St. {saint}") if saint != joined else ()
            for form in (joined, name, *both, joined.partition("(")[0].rstrip()):
                if form not in _AMBIGUOUS_IN_CLDR or form == country.name:
                    yield code, form
