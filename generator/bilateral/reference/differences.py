"""What a site's own registers changed in the built-in ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from bilateral.reference.model import Issue, KnownPerson, Office, Reference
from bilateral.reference.people import spellings_of

Action = Literal["added", "changed", "removed"]
_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Difference:
    """An entry of a register that a site added, changed or removed."""

    register: str  # "people.yml"
    action: Action
    entry: str  # "Sanae Takaichi"
    says: str  # in plain words: "Japan; Prime Minister from 2025-10-21"


def find_differences(built_in: Reference, own: Reference) -> tuple[Difference, ...]:
    """Tell what a site's reference has otherwise than the built-in one; people first, in register order."""
    names = {code: country.name for code, country in own.countries.items()}
    return (
        *_compare(
            "people.yml",
            {person.name: person for person in built_in.people},
            {person.name: person for person in own.people},
            _Words(
                lambda person: _tell_person(person, names), lambda old, new: _compare_people(old, new, names)
            ),
        ),
        *_lost_spellings(built_in, own),
        *_compare(
            "issues.yml",
            {issue.id: issue for issue in built_in.issues},
            {issue.id: issue for issue in own.issues},
            _Words(_tell_issue, _compare_issues),
        ),
        *_places(built_in, own, names),
    )


@dataclass(frozen=True, slots=True)
class _Words(Generic[_Entry]):
    tell: Callable[[_Entry], str]
    compare: Callable[[_Entry, _Entry], Iterable[str]]


def _compare(
    register: str, old: Mapping[str, _Entry], new: Mapping[str, _Entry], words: _Words[_Entry]
) -> Iterator[Difference]:
    for entry, now in new.items():
        was = old.get(entry)
        if was is None:
            yield Difference(register, "added", entry, words.tell(now))
        elif was != now:
            yield Difference(
                register, "changed", entry, "; ".join(words.compare(was, now)) or "in another order"
            )
    for entry, was in old.items():
        if entry not in new:
            yield Difference(register, "removed", entry, words.tell(was))


def _tell_person(person: KnownPerson, names: Mapping[str, str]) -> str:
    return "; ".join([names[person.country], *map(_tell_office, person.offices)])


def _compare_people(old: KnownPerson, new: KnownPerson, names: Mapping[str, str]) -> Iterator[str]:
    if old.country != new.country:
        yield f"{names[old.country]} is now {names[new.country]}"
    yield from _compare_lists(("alias", "aliases"), old.aliases, new.aliases)
    offices = tuple(map(_tell_office, old.offices)), tuple(map(_tell_office, new.offices))
    yield from _compare_lists(("office", "offices"), *offices)


def _tell_office(office: Office) -> str:
    start = f" from {office.start}" if office.start else ""
    return f"{office.title}{start}{f' to {office.end}' if office.end else ''}"


def _tell_issue(issue: Issue) -> str:
    return f"{issue.label}; {len(issue.cues)} {'cue' if len(issue.cues) == 1 else 'cues'}"


def _compare_issues(old: Issue, new: Issue) -> Iterator[str]:
    for key in ("label", "group", "definition", "eurovoc"):
        if getattr(old, key) != getattr(new, key):
            yield f"{key} is now “{getattr(new, key)}”"
    yield from _compare_lists(("cue", "cues"), old.cues, new.cues)
    yield from _compare_lists(("weak cue", "weak cues"), old.weak, new.weak)


def _compare_lists(noun: tuple[str, str], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for action, first, second in (("added", new, old), ("removed", old, new)):
        found = [item for item in first if item not in second]
        if found:
            yield f"{noun[len(found) > 1]} {action}: {', '.join(found)}"


def _lost_spellings(built_in: Reference, own: Reference) -> Iterator[Difference]:
    """Tell the offices with a family name that stand for nobody now: "President Macron"."""
    lost = [s for s, entry in built_in.spellings.items() if entry[1] == "leader" and s not in own.spellings]
    if not lost:
        return
    claimed = {spelling for person in own.people for spelling in spellings_of(person)}
    for spelling in lost:
        country = built_in.country(built_in.spellings[spelling][0][0]).name
        why = "another country has one too" if spelling in claimed else "that office stands there no more"
        yield Difference("people.yml", "removed", spelling, f"stood for {country}; {why}")


def _places(built_in: Reference, own: Reference, names: Mapping[str, str]) -> Iterator[Difference]:
    for spelling, entry in own.spellings.items():
        codes, kind, _ = entry
        was = built_in.spellings.get(spelling)
        if kind != "name" or was == entry:
            continue
        said = " and ".join(names[code] for code in codes)
        if was is None:
            yield Difference("places.yml", "added", spelling, said)
        elif was[0] == codes:
            yield Difference(
                "places.yml", "changed", spelling, f"means {said} as before, now as a name of it"
            )
        else:
            meant = " or ".join(names[code] for code in was[0]) or "no country"
            yield Difference("places.yml", "changed", spelling, f"means {said}; built in it means {meant}")
