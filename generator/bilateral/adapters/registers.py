"""What is known before any article is read, in plain words: how much, what a site changed, and its faults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from bilateral.errors import Fault
from bilateral.reference.differences import Difference, find_differences
from bilateral.reference.load import REGISTERS
from bilateral.reference.model import Reference

_MARKS = {"added": "+", "changed": "~", "removed": "-"}
_KINDS = (
    ("name", "names of countries"),
    ("demonym", "adjectives and peoples"),
    ("metonym", "capitals, cities, regions and institutions"),
    ("doubtful", "places that need their country named"),
    ("hint", "firms and moneys"),
    ("leader", "spellings of leaders"),
    ("bloc", "names of blocs"),
    ("mask", "longer names that hide one of these"),
)


def tell_registers(built_in: Reference, own: Reference, faults: Iterable[Fault]) -> Iterator[str]:
    """Tell the lines of the command: counts, then what each register of the site changed, then its faults.

    Args:
        built_in: the reference of the package.
        own: that of the site; the same where it has no registers.
        faults: of the site's registers, as they are to be printed.
    """
    yield "Known in all:"
    yield from (f"  {line}" for line in _counts(own))
    for register, here in _differences(built_in, own).items():
        yield f"{register}: {_sum_up(here)}"
        for difference in here:
            yield f"  {_MARKS[difference.action]} {difference.entry}: {difference.says}"
    told = tuple(faults)
    for heading, kind in (
        ("Mistakes; what was applied all the same stands above:", True),
        ("To check, and used as it is:", False),
    ):
        of_kind = [fault for fault in told if fault.is_error is kind]
        if of_kind:
            yield heading
            yield from (f"  {fault}" for fault in of_kind)


def sum_up_registers(built_in: Reference, own: Reference) -> dict[str, str]:
    """Say in a few words what each register of the site changed."""
    return {register: _sum_up(here) for register, here in _differences(built_in, own).items()}


def _differences(built_in: Reference, own: Reference) -> dict[str, list[Difference]]:
    differences = find_differences(built_in, own)
    return {register: [d for d in differences if d.register == register] for register in REGISTERS}


def _counts(reference: Reference) -> Iterator[str]:
    blocs = sum(country.is_bloc for country in reference.countries.values())
    yield f"{len(reference.countries) - blocs:,} countries and territories, {blocs} blocs"
    kinds = Counter(kind for _, kind, _ in reference.spellings.values())
    yield from (f"{kinds[kind]:,} {words}" for kind, words in _KINDS)
    offices = sum(len(person.offices) for person in reference.people)
    yield f"{len(reference.people):,} people with {offices:,} terms of office"
    cues = sum(len(issue.cues) + len(issue.weak) for issue in reference.issues)
    yield f"{len(reference.issues):,} issues with {cues:,} cues"


def _sum_up(differences: list[Difference]) -> str:
    count = Counter(difference.action for difference in differences)
    said = [f"{count[action]} {action}" for action in ("added", "changed", "removed") if count[action]]
    return ", ".join(said) or "nothing of your own"
