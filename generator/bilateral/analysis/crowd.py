"""The persons of an article while they are gathered: whose name is whose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from bilateral.reference.countries import drop_accents
from bilateral.reference.model import KnownPerson
from bilateral.reference.people import name_parts

_MOST_PEOPLE = 200  # in one article; what comes after them is no article
NAME_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


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
class Person:
    """A person while the article is read."""

    names: dict[str, None] = field(default_factory=dict)  # each once, in the order they were met
    sightings: list[Sighting] = field(default_factory=list)
    known: KnownPerson | None = None


class Crowd:
    """The persons of an article while they are gathered."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_entry: dict[str, Person] = {}

    def host(self, name: str, known: KnownPerson | None, *, new: bool) -> Person | None:
        """Give the person that a name speaks of, a new one if allowed; the name is noted."""
        person = self._find(name, known)
        if person is None:
            if not new or len(self.people) >= _MOST_PEOPLE:
                return None
            person = Person()
            self.people.append(person)
        if known is not None and person.known is None:
            person.known = known
            self._by_entry[known.name] = person
        if name in person.names:
            return person
        person.names[name] = None
        for word in words_of_name(name):
            owners = self._by_word.setdefault(word, [])
            if person not in owners:
                owners.append(person)
        return person

    def named_before(self, name: str, office: str) -> Person | None:
        """Give the one whom the article names in full with an office, for a family name with the same.

        So is "President Mohamed" behind "President Mohamed bin Zayed", whomever the register has.
        """
        words = words_of_name(name)
        if len(words) != 1 or not office:
            return None
        for person in self._by_word.get(next(iter(words)), ()):
            fuller = any(len(words_of_name(other)) > 1 for other in person.names)
            if fuller and any(_head(s.role) == _head(office) for s in person.sightings):
                return person
        return None

    def _find(self, name: str, known: KnownPerson | None) -> Person | None:
        """Find the same entry of the register, two words in common, or the only word."""
        if known is not None and known.name in self._by_entry:
            return self._by_entry[known.name]
        words = words_of_name(name)
        for word in sorted(words):
            for person in self._by_word.get(word, ()):
                if known is not None and person.known is not None:
                    continue
                for other in person.names:
                    theirs = words_of_name(other)
                    if len(words & theirs) >= min(len(words), len(theirs), 2):
                        return person
        return None


def _head(role: str) -> str:
    return role.lower().partition(" of ")[0].rpartition(" ")[2]


@lru_cache(maxsize=4096)
def words_of_name(name: str) -> frozenset[str]:
    """Give the words that make a name one's own, folded."""
    found = NAME_WORD.findall(drop_accents(name).lower())
    return frozenset(word for word in found if len(word) > 1 and word not in small_words())


@cache
def small_words() -> frozenset[str]:
    """Give the words that tell nobody apart: honorifics, suffixes, particles."""
    dropped = (
        name_parts("suffixes") | name_parts("honorifics") | name_parts("lineages") | name_parts("particles")
    )
    return frozenset(word.lower().rstrip(".") for word in dropped)
