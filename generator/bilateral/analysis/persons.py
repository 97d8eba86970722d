"""Join the sightings of one person: full name and family name, and the register's entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bilateral.analysis.acquaintance import index_register, recognise
from bilateral.analysis.crowd import NAME_WORD, Crowd, Person, Sighting, small_words, words_of_name
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import PersonFinding, PersonMention, Reading
from bilateral.analysis.names import begins_no_name
from bilateral.reference.countries import drop_accents
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson, Reference
from bilateral.reference.people import family_name, office_of_spelling, office_words

_SURE = 3  # the office itself says whom it serves
_FULL = 2  # words of a full name
_ROLE_WORDS = 8  # more words make a role no better
_NO_PERSON = re.compile(
    r"(?:-[A-Z]|-era\b| (?:[Aa]dministrations?|[Gg]overnments?|[Dd]octrine|[Rr]egime|family|years)\b)"
)
_NEXT_WORD = re.compile(r" ([A-Z][a-zà-ÿ]+(?:[-'][^\W_]+)*)")
_GENITIVE = re.compile(r"'s?$")


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
    crowd = Crowd()
    for sighting in sorted(sightings, key=lambda s: (-len(s.name.split()), s.number)):
        known = recognise(sighting.name, sighting.role, register, date)
        person = crowd.named_before(sighting.name, sighting.role)
        person = person or crowd.host(sighting.name, known, new=True)
        if person is not None:
            person.sightings.append(sighting)
    for mention in reading.mentions:
        if mention.kind == "leader" and not _NO_PERSON.match(texts[mention.sentence], mention.end):
            office, name = office_of_spelling(plain(mention.text))
            known = recognise(name, office, register, date)
            if known is not None and _goes_on(texts[mention.sentence], mention.end, known):
                continue
            if crowd.named_before(name, office) is None:
                crowd.host(name, known, new=known is not None)
    named_in = _find_sentences(crowd.people, texts)
    found = [
        _finding(reading, person, numbers) for person, numbers in zip(crowd.people, named_in, strict=True)
    ]
    return tuple(sorted(found, key=lambda p: (-len(p.sentences), _first(p), p.name)))


def _goes_on(text: str, end: int, known: KnownPerson) -> bool:
    """Tell whether a name goes on behind a leader's, so that it is another's: "President Hassan Rouhani"."""
    then = _NEXT_WORD.match(text, end)
    if then is None or begins_no_name(then[1]):
        return False
    word = drop_accents(then[1]).lower()
    return all(word not in words_of_name(name) for name in (known.name, *known.aliases))


def _first(person: PersonFinding) -> int:
    return person.sentences[0].number if person.sentences else 0


def _finding(reading: Reading, person: Person, numbers: frozenset[int]) -> PersonFinding:
    longest = max(person.names, key=lambda n: (len(n.split()), len(n), n))
    ordered = sorted(person.sightings, key=lambda s: s.number)
    by_number = {s.number: s for s in reading.article.sentences}
    role, country = "", person.known.country if person.known is not None else ""
    if ordered:
        role = max(ordered, key=_fitness).role
        country = _country_of(ordered, country)
    return PersonFinding(
        name=_choose_name(longest, person.known),
        role=role,
        country=country,
        mentions=tuple(
            PersonMention(by_number[s.number], s.as_written, s.role) for s in ordered if s.number in by_number
        ),
        sentences=tuple(s for s in reading.article.sentences if s.number in numbers),
    )


def _choose_name(written: str, known: KnownPerson | None) -> str:
    """Give the register's usual name, unless the article spells the family name otherwise: "Zelenskiy"."""
    if known is None:
        return written
    other = len(words_of_name(written)) >= _FULL and drop_accents(
        family_name(known.name)
    ).lower() not in words_of_name(written)
    return written if other else known.name


def _fitness(sighting: Sighting) -> tuple[int, bool, int, int]:
    """Rank the offices of a person: beside the full name, a true office, fuller, earlier."""
    lesser = office_words("lesser_heads") | office_words("private_heads")
    return (
        min(len(sighting.name.split()), 2),
        lesser.isdisjoint(sighting.role.lower().split()),
        min(len(sighting.role.split()), _ROLE_WORDS),
        -sighting.number,
    )


def _country_of(sightings: list[Sighting], known: str) -> str:
    """Choose whom a person serves: the register's word, unless the text's own offices all say another."""
    told = [s.country for s in sightings if s.sureness > 1]
    if known and (known in told or not any(s.sureness == _SURE for s in sightings)):
        return known
    return max(sightings, key=lambda s: (s.sureness, -s.number)).country


def _find_sentences(people: list[Person], texts: Mapping[int, str]) -> list[frozenset[int]]:
    """Find for each person the numbers of the sentences that give the family name.

    A family name that several share counts for the one who is seen with an office most often.
    """
    owners: dict[str, int] = {}
    for place in sorted(range(len(people)), key=lambda p: (-len(people[p].sightings), p)):
        for family in _families(people[place]):
            owners.setdefault(family, place)
    found: list[set[int]] = [{s.number for s in person.sightings} for person in people]
    for number, text in texts.items():
        if not any(family in text for family in owners):
            continue
        for word in set(NAME_WORD.findall(text)):
            owner = owners.get(_GENITIVE.sub("", word) if "'" in word else word)
            if owner is not None:
                found[owner].add(number)
    return [frozenset(numbers) for numbers in found]


def _families(person: Person) -> Iterator[str]:
    names = [*person.names, *([person.known.name] if person.known is not None else [])]
    for name in dict.fromkeys(names):
        family = family_name(name)
        if len(family) > 1 and family not in small_words():
            yield family
