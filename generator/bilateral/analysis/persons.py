"""Join the sightings of one person: full name and family name, and the register's entry."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bilateral.analysis.model import PersonFinding, PersonMention, Reading
from bilateral.reference.countries import drop_accents
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson, Reference
from bilateral.reference.people import family_name, name_parts, spellings_of

_SURE = 3
_INITIAL = re.compile(r"(?<= )[^\W\d_]\. ")
_NO_PERSON = re.compile(
    r"(?:-[A-Z]| [Aa]dministrations?\b| [Gg]overnments?\b|-era\b| [Dd]octrine\b| family\b| regime\b)"
)
_NAME_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name with an office, in one sentence."""

    number: int  # of the sentence, 0 for the title
    name: str
    role: str
    as_written: str
    country: str  # "" where nothing tells it
    sureness: int  # of the country, 0 to 3


@dataclass(slots=True)
class _Person:
    names: list[str] = field(default_factory=list)
    sightings: list[Sighting] = field(default_factory=list)
    known: KnownPerson | None = None


def gather(
    reading: Reading, texts: Mapping[int, str], sightings: list[Sighting], reference: Reference
) -> tuple[PersonFinding, ...]:
    """Make findings of sightings and of the leaders whom the article names without an office."""
    register = _register(Keyed(reference))
    date = reading.article.front.date
    people: list[_Person] = []
    for sighting in sorted(sightings, key=lambda s: (-len(s.name.split()), s.number)):
        known = _recognise(sighting.name, sighting.role, register, date)
        person = _host(people, sighting.name, known)
        if person is None:
            person = _Person()
            people.append(person)
        person.names.append(sighting.name)
        person.sightings.append(sighting)
        person.known = person.known or known
    for mention in reading.mentions:
        if mention.kind != "leader" or _NO_PERSON.match(texts[mention.sentence], mention.end):
            continue  # "the Biden-Harris Administration" names no person who takes part
        name = plain_name(mention.text)
        known = _recognise(name, "", register, date)
        person = _host(people, name, known)
        if person is None:
            if known is None:
                continue
            person = _Person(known=known)
            people.append(person)
        person.names.append(name)
    found = [_finding(reading, texts, person) for person in people]
    return tuple(sorted(found, key=lambda p: (-len(p.sentences), _first(p), p.name)))


def plain_name(text: str) -> str:
    """Give the name of a leader without the office that a spelling may hold."""
    return re.sub(
        r"^(?:Vice President|Prime Minister|President|Premier|PM|Chancellor|Foreign Minister|Secretary of State) ",
        "",
        text,
    )


def _first(person: PersonFinding) -> int:
    return person.sentences[0].number if person.sentences else 0


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    found = _NAME_WORD.findall(drop_accents(name).lower())
    return frozenset(word for word in found if len(word) > 1 and word not in _dropped())


@cache
def _dropped() -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in name_parts("suffixes") | name_parts("honorifics"))


def _host(people: list[_Person], name: str, known: KnownPerson | None) -> _Person | None:
    """Find the person that a name speaks of: the same entry of the register, two words in common, or the only word."""
    words = _words(name)
    for person in people:
        if known is not None and person.known is not None:
            if person.known.name == known.name:
                return person
            continue
        for other in person.names:
            theirs = _words(other)
            if words and theirs and len(words & theirs) >= min(len(words), len(theirs), 2):
                return person
    return None


def _finding(reading: Reading, texts: Mapping[int, str], person: _Person) -> PersonFinding:
    longest = max(person.names, key=lambda n: (len(n.split()), len(n)))
    name = person.known.name if person.known is not None else longest
    ordered = sorted(person.sightings, key=lambda s: s.number)
    role = ""
    country = person.known.country if person.known is not None else ""
    if ordered:
        best = max(
            ordered, key=lambda s: (min(len(s.name.split()), 2), min(len(s.role.split()), 8), -s.number)
        )
        role = best.role
        country = _country_of(ordered, country)
    forms = {family_name(n) for n in (*person.names, name)} | set(person.names)
    pattern = re.compile(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(forms, key=lambda f: (-len(f), f)))) + r")(?![\w-])"
    )
    numbers = {s.number for s in ordered}
    sentences = tuple(
        s for s in reading.article.sentences if s.number in numbers or pattern.search(texts[s.number])
    )
    by_number = {s.number: s for s in reading.article.sentences}
    mentions = tuple(
        PersonMention(by_number[s.number], s.as_written, s.role) for s in ordered if s.number in by_number
    )
    return PersonFinding(name=name, role=role, country=country, mentions=mentions, sentences=sentences)


def _country_of(sightings: list[Sighting], known: str) -> str:
    """Choose whom a person serves: the register's word, unless the text's own offices all say another."""
    told = [s.country for s in sightings if s.sureness > 1]
    if known and (known in told or not any(s.sureness == _SURE for s in sightings)):
        return known
    return max(sightings, key=lambda s: (s.sureness, -s.number)).country


def _recognise(
    name: str, role: str, register: Mapping[str, tuple[KnownPerson, ...]], date: dt.date | None
) -> KnownPerson | None:
    """Find the one person of the register whom a name means; the office and the date decide between several."""
    written = drop_accents(name).lower()
    candidates = register.get(written) or register.get(_INITIAL.sub("", written.removesuffix(", jr.")), ())
    if not candidates and " " not in name and role:
        candidates = tuple(
            p for p in register.get("~" + written, ()) if any(_fits(o.title, role) for o in p.offices)
        )
    if len(candidates) > 1 and date is not None:
        candidates = tuple(
            p
            for p in candidates
            if any(
                (o.start is None or o.start <= date) and (o.end is None or date <= o.end) for o in p.offices
            )
        )
    return candidates[0] if len(candidates) == 1 else None


def _fits(title: str, role: str) -> bool:
    last = title.split()[-1].lower()
    return last in role.lower() or ("premier" in role.lower() and title == "Prime Minister")


@lru_cache(maxsize=4)
def _register(keyed: Keyed) -> Mapping[str, tuple[KnownPerson, ...]]:
    """Index the register by spelling, and by "~family name"."""
    found: dict[str, dict[str, KnownPerson]] = {}
    for person in keyed.reference.people:
        for spelling in spellings_of(person):
            found.setdefault(drop_accents(spelling).lower(), {})[person.name] = person
        family = drop_accents(family_name(person.name)).lower()
        found.setdefault("~" + family, {})[person.name] = person
    return {spelling: tuple(people.values()) for spelling, people in found.items()}
