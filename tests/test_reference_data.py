"""The data files agree with themselves and with each other."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib import resources
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from bilateral.reference import spellings
from bilateral.reference.countries import load_countries
from bilateral.reference.data_files import read_data
from bilateral.reference.languages import LISTED, spellings_in
from bilateral.reference.people import load_people
from bilateral.reference.spellings import build_spellings

COUNTRIES = load_countries()
TABLE = build_spellings(())
# Territories of ISO 3166-1 and observers; every other code with a number is a member of the United Nations.
NO_MEMBERS = re.findall(
    r"\w+",
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ MS NC NF NU "
    "PF PM PN PR PS RE SH SJ SX TC TF TK TW UM VA VG VI WF YT",
)
MEMBERS = tuple(code for code, country in COUNTRIES.items() if country.numeric and code not in NO_MEMBERS)
# Their adjective is another country's, and is told apart in senses.yml.
SHARED_ADJECTIVES = {"CG": "Congolese", "DM": "Dominican"}
# The same in other languages: the adjective of the other Congo, Dominica or Guinea, of a whole region, of a city.
SHARED_ELSEWHERE = {
    "de": {"CF", "CG"},
    "es": {"CG", "GD"},
    "fr": {"CG"},
    "it": {"CG"},
    "nl": {"CF", "CG", "DM"},
    "pt": {"CF", "CG", "GD"},
}
HAND_OVER = dt.timedelta(days=31)
# Offices that more than one person holds at a time.
MANY_HOLD = ("Special Envoy", "Spokes", "Leader", "Chairman", "Vice Premier")


def listed(lists: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the spellings of a group ``code: [spelling…]`` with their codes."""
    return ((spelling, code) for code, found in lists.items() for spelling in found)


def groups() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give each group of lists by code, with the name of its file and key."""
    for file, keys in (
        ("spellings.yml", ("names", "demonyms", "blocs")),
        ("former.yml", ("states", "peoples", "capitals")),
        ("cities.yml", ("cities", "regions")),
        ("institutions.yml", ("seats", "bodies", "firms", "money")),
        ("senses.yml", ("mask_of", "states")),
    ):
        for key in keys:
            yield f"{file} {key}", read_data(file)[key]


def test_there_are_193_members_of_the_united_nations() -> None:
    assert len(MEMBERS) == 193


@pytest.mark.parametrize("kind", ["name", "demonym"])
def test_every_member_state_has_a_name_and_an_adjective(kind: str) -> None:
    having = {code for codes, found, _ in TABLE.values() if found == kind for code in codes}

    missing = set(MEMBERS) - having

    assert missing == (set(SHARED_ADJECTIVES) if kind == "demonym" else set())
    assert all(TABLE[word][1] == "demonym" for word in SHARED_ADJECTIVES.values())


@pytest.mark.parametrize("language", LISTED)
def test_every_member_state_has_an_adjective_in_each_language_with_lists(language: str) -> None:
    having = {
        code for codes, found, _ in spellings_in(language).values() if found == "demonym" for code in codes
    }

    assert set(MEMBERS) - having == SHARED_ELSEWHERE[language]


def test_every_member_state_has_a_capital_that_texts_can_name() -> None:
    for code in MEMBERS:
        capital = COUNTRIES[code].capital

        assert code in TABLE[capital][0], (code, capital)


def test_observers_usual_territories_and_blocs_are_named() -> None:
    named = {code for codes, kind, _ in TABLE.values() if kind in {"name", "bloc"} for code in codes}

    assert {"VA", "PS", "TW", "XK", "HK", "MO", "GL", "PR", "EH", "FK", "GI"} <= named
    assert {"EU", "NATO", "AFU", "ASEAN", "UN"} <= named


@pytest.mark.parametrize(("name", "lists"), list(groups()), ids=[name for name, _ in groups()])
def test_every_code_is_known_and_every_spelling_is_text(name: str, lists: Mapping[str, Any]) -> None:
    assert set(lists) <= set(COUNTRIES), name
    for spelling, code in listed(lists):
        assert isinstance(spelling, str), (name, code, spelling)
        assert spelling == " ".join(spelling.split()) != "", (name, code, spelling)


@pytest.mark.parametrize(("name", "lists"), list(groups()), ids=[name for name, _ in groups()])
def test_no_group_has_a_spelling_twice(name: str, lists: Mapping[str, Any]) -> None:
    found = [spelling for spelling, _ in listed(lists)]

    assert sorted(s for s in set(found) if found.count(s) > 1) == [], name


def test_no_spelling_means_two_things_in_two_places() -> None:
    """What is meant twice on purpose stands under doubtful, senses, pairs or weights."""
    meanings: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
    for entries in (spellings._masks, spellings._names, spellings._peoples, spellings._places):  # noqa: SLF001
        for spelling, codes, kind, _ in entries():
            meanings[spelling].add((codes, kind))

    assert {s: sorted(found) for s, found in meanings.items() if len(found) > 1} == {}


def test_doubtful_places_and_pairs_name_known_countries() -> None:
    doubtful, pairs = read_data("cities.yml")["doubtful"], read_data("spellings.yml")["pairs"]

    assert {code for codes in (*doubtful.values(), *pairs.values()) for code in codes} <= set(COUNTRIES)
    assert all(len(codes) == len(set(codes)) for codes in (*doubtful.values(), *pairs.values()))
    assert all(len(codes) == 2 for codes in pairs.values())


def test_senses_and_needs_are_of_spellings_that_exist() -> None:
    senses = read_data("senses.yml")
    others = {spelling for entry in senses["senses"] for spelling in entry["spellings"]}
    in_capitals = {spelling.upper() for spelling in TABLE}

    assert sorted(s for s in (others | set(senses["needs"])) if s not in TABLE and s not in in_capitals) == []
    assert {entry.get("other", "US") for entry in senses["senses"]} <= set(COUNTRIES)
    assert all(entry["scope"] in {"article", "sentence"} for entry in senses["senses"])


def test_a_mask_without_a_country_hides_one() -> None:
    """A mask is of use only where a shorter spelling stands within it."""
    words = {word for spelling in TABLE if TABLE[spelling][0] for word in re.findall(r"[^\W_]+", spelling)}
    masks = read_data("senses.yml")["masks"]

    assert [mask for mask in masks if not words.intersection(re.findall(r"[^\W_]+", mask))] == []


def test_no_person_holds_an_office_while_another_does() -> None:
    holders: defaultdict[tuple[str, str], list[tuple[dt.date, dt.date, str]]] = defaultdict(list)
    for person in load_people():
        for office in person.offices:
            if not office.title.startswith(MANY_HOLD):
                assert office.start is not None, person.name
                holders[person.country, office.title].append(
                    (office.start, office.end or dt.date.max, person.name)
                )
    for (country, title), terms in holders.items():
        for (_, end, one), (start, other_end, two) in combinations(sorted(terms), 2):
            assert min(end, other_end) - start <= HAND_OVER, (country, title, one, two)


def test_an_alias_stands_for_one_person() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for person in load_people():
        for spelling in (person.name, *person.aliases):
            owners[spelling].add(person.name)

    assert {spelling: names for spelling, names in owners.items() if len(names) > 1} == {}


def test_no_alias_hides_a_place_or_a_people() -> None:
    aliases = {spelling for person in load_people() for spelling in (person.name, *person.aliases)}

    assert sorted(aliases & set(TABLE)) == []


def test_g20_and_more_than_40_further_states_have_leaders_since_2015() -> None:
    g20 = set(re.findall(r"\w+", "AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA EU"))
    since = dt.date(2015, 1, 1)
    recent: defaultdict[str, set[str]] = defaultdict(set)
    for person in load_people():
        for office in person.offices:
            if office.end is None or office.end >= since:
                recent[person.country].add(office.title)
    foreign = {
        code
        for code, titles in recent.items()
        if any(
            re.search("Foreign|External Affairs|Secretary of State|High Representative", t) for t in titles
        )
    }

    assert g20 <= foreign
    assert len(foreign - g20) >= 40
    assert len(recent) >= 150


def test_every_member_state_has_a_person() -> None:
    named = {person.country for person in load_people()}

    assert set(MEMBERS) - named == set()


class OnceOnly(yaml.SafeLoader):
    """A loader that refuses a key that stands twice; YAML would keep the last one silently."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        keys = [key.value for key, _ in node.value]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise ValueError(f"line {node.start_mark.line + 1}: {', '.join(twice)} stands twice")
        return super().construct_mapping(node, deep=deep)


DATA = Path(str(resources.files("bilateral.reference").joinpath("data")))


@pytest.mark.parametrize("file", sorted(DATA.rglob("*.yml")), ids=lambda file: file.name)
def test_every_file_is_yaml_with_no_key_twice(file: Path) -> None:
    assert yaml.load(file.read_text("utf-8"), Loader=OnceOnly)  # noqa: S506 - a safe loader with one more check
