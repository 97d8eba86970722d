"""Join the sightings of one person: full name and family name, and the register's entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bilateral.analysis.acquaintance import index_register, recognise
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import PersonFinding, PersonMention, Reading
from bilateral.reference.countries import drop_accents
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson, Reference
from bilateral.reference.people import family_name, name_parts, office_of_spelling

_MOST_PEOPLE = 200  # in one article; what comes after them is no article
_SURE = 3  # the office itself says whom it serves
_ROLE_WORDS = 8  # more words make a role no better
_NO_PERSON = re.compile(
    r"(?:-[A-Z]|-era\b| (?:[Aa]dministrations?|[Gg]overnments?|[Dd]octrine|[Rr]egime|family|years)\b)"
)
_NAME_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_GENITIVE = re.compile(r"'s?$")


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
    names: dict[str, None] = field(default_factory=dict)  # each once, in the order they were met
    sightings: list[Sighting] = field(default_factory=list)
    known: KnownPerson | None = None


def gather(
    reading: Reading, texts: Mapping[int, str], sightings: Sequence[Sighting], reference: Reference
) -> tuple[PersonFinding, ...]:
    """Make findings of sightings and of the leaders whom the article names without an office.

    Args:
        reading: the article.
        texts: the title (0) and the sentences by their numbers, in plain marks.
        sightings: the names with offices, in any order.
        reference: its register tells who is known.
    """
    register = index_register(Keyed(reference))
    date = reading.article.front.date
    crowd = _Crowd()
    for sighting in sorted(sightings, key=lambda s: (-len(s.name.split()), s.number)):
        known = recognise(sighting.name, sighting.role, register, date)
        person = crowd.host(sighting.name, known, new=True)
        if person is not None:
            person.sightings.append(sighting)
    for mention in reading.mentions:
        if mention.kind == "leader" and not _NO_PERSON.match(texts[mention.sentence], mention.end):
            office, name = office_of_spelling(plain(mention.text))
            known = recognise(name, office, register, date)
            crowd.host(name, known, new=known is not None)
    named_in = _find_sentences(crowd.people, texts)
    found = [
        _finding(reading, person, numbers) for person, numbers in zip(crowd.people, named_in, strict=True)
    ]
    return tuple(sorted(found, key=lambda p: (-len(p.sentences), _first(p), p.name)))


class _Crowd:
    """The persons of an article while they are gathered."""

    def __init__(self) -> None:
        self.people: list[_Person] = []
        self._by_word: dict[str, list[_Person]] = {}
        self._by_entry: dict[str, _Person] = {}

    def host(self, name: str, known: KnownPerson | None, *, new: bool) -> _Person | None:
        """Give the person that a name speaks of, a new one if allowed; the name is noted."""
        person = self._find(name, known)
        if person is None:
            if not new or len(self.people) >= _MOST_PEOPLE:
                return None
            person = _Person()
            self.people.append(person)
        if known is not None and person.known is None:
            person.known = known
            self._by_entry[known.name] = person
        if name in person.names:
            return person
        person.names[name] = None
        for word in _words(name):
            owners = self._by_word.setdefault(word, [])
            if person not in owners:
                owners.append(person)
        return person

    def _find(self, name: str, known: KnownPerson | None) -> _Person | None:
        """Find the same entry of the register, two words in common, or the only word."""
        if known is not None and known.name in self._by_entry:
            return self._by_entry[known.name]
        words = _words(name)
        for word in sorted(words):
            for person in self._by_word.get(word, ()):
                if known is not None and person.known is not None:
                    continue
                for other in person.names:
                    theirs = _words(other)
                    if len(words & theirs) >= min(len(words), len(theirs), 2):
                        return person
        return None


def _first(person: PersonFinding) -> int:
    return person.sentences[0].number if person.sentences else 0


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    found = _NAME_WORD.findall(drop_accents(name).lower())
    return frozenset(word for word in found if len(word) > 1 and word not in _dropped())


@cache
def _dropped() -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in name_parts("suffixes") | name_parts("honorifics"))


def _finding(reading: Reading, person: _Person, numbers: frozenset[int]) -> PersonFinding:
    longest = max(person.names, key=lambda n: (len(n.split()), len(n), n))
    ordered = sorted(person.sightings, key=lambda s: s.number)
    by_number = {s.number: s for s in reading.article.sentences}
    role, country = "", person.known.country if person.known is not None else ""
    if ordered:
        role = max(ordered, key=_fitness).role
        country = _country_of(ordered, country)
    return PersonFinding(
        name=person.known.name if person.known is not None else longest,
        role=role,
        country=country,
        mentions=tuple(
            PersonMention(by_number[s.number], s.as_written, s.role) for s in ordered if s.number in by_number
        ),
        sentences=tuple(s for s in reading.article.sentences if s.number in numbers),
    )


def _fitness(sighting: Sighting) -> tuple[int, int, int]:
    """Rank the offices of a person: beside the full name, fuller, earlier."""
    return min(len(sighting.name.split()), 2), min(len(sighting.role.split()), _ROLE_WORDS), -sighting.number


def _country_of(sightings: list[Sighting], known: str) -> str:
    """Choose whom a person serves: the register's word, unless the text's own offices all say another."""
    told = [s.country for s in sightings if s.sureness > 1]
    if known and (known in told or not any(s.sureness == _SURE for s in sightings)):
        return known
    return max(sightings, key=lambda s: (s.sureness, -s.number)).country


def _find_sentences(people: list[_Person], texts: Mapping[int, str]) -> list[frozenset[int]]:
    """Find for each person the numbers of the sentences that give the family name.

    A family name that several share counts for the one who is seen with an office most often.
    """
    owners: dict[str, int] = {}
    for place in sorted(range(len(people)), key=lambda p: (-len(people[p].sightings), p)):
        for family in _families(people[place]):
            owners.setdefault(family, place)
    found: list[set[int]] = [{s.number for s in person.sightings} for person in people]
    for number, text in texts.items():
        for word in set(_NAME_WORD.findall(text)):
            owner = owners.get(_GENITIVE.sub("", word) if "'" in word else word)
            if owner is not None:
                found[owner].add(number)
    return [frozenset(numbers) for numbers in found]


def _families(person: _Person) -> Iterator[str]:
    names = [*person.names, *([person.known.name] if person.known is not None else [])]
    for name in dict.fromkeys(names):
        family = family_name(name)
        if len(family) > 1 and family not in _dropped():
            yield family
