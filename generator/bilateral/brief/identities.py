"""Who is who: the forms of a person's name in all articles, brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from bilateral.analysis.model import Analysis, PersonFinding
from bilateral.brief.names import give_slugs, name_parts
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import KnownPerson, Reference

_CROWD = 400  # names that share a part; in a larger crowd only equal names are brought together
_LIKE_FIRST = 2  # letters that short forms of a first name share: Joe, Joseph


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, whatever the articles call them."""

    name: str
    slug: str
    country: str  # code; "" where no article tells
    known: KnownPerson | None = None


@dataclass(frozen=True, slots=True)
class Identities:
    """Every person of a collection, by the path of the article and the name it uses."""

    by_use: Mapping[tuple[str, str], Identity]

    def of(self, analysis: Analysis, person: PersonFinding) -> Identity:
        """Tell who a person of an article is."""
        return self.by_use[(analysis.article.path, person.name)]


@dataclass(frozen=True, slots=True)
class _Form:
    parts: tuple[str, ...]
    country: str


def identify(analyses: Sequence[Analysis], reference: Reference) -> Identities:
    """Bring together the forms of each name; every person gets a name and an address of their own."""
    uses: dict[tuple[str, str], _Form] = {}
    written: defaultdict[_Form, Counter[str]] = defaultdict(Counter)
    for analysis in sorted(analyses, key=lambda a: a.article.path):
        for person in analysis.people:
            form = _Form(name_parts(person.name), person.country)
            uses[(analysis.article.path, person.name)] = form
            written[form][person.name] += len(person.sentences) + len(person.mentions)
    forms = sorted(written, key=lambda f: (f.parts, f.country))
    group = _merge(forms, _beside(uses))
    known = _known(Keyed(reference))
    members: defaultdict[_Form, list[_Form]] = defaultdict(list)
    for form in forms:
        members[group[form]].append(form)
    who = {root: _introduce(each, written, known) for root, each in members.items()}
    slugs = give_slugs({who[root] for root in members}, reference)
    people = {
        root: Identity(name, slugs[(name, country)], country, known.get(tuple(sorted(name_parts(name)))))
        for root, (name, country) in who.items()
    }
    return Identities({use: people[group[form]] for use, form in uses.items()})


def _beside(uses: Mapping[tuple[str, str], _Form]) -> Mapping[_Form, frozenset[_Form]]:
    """Give for each surname alone the forms that stand in the same articles."""
    by_path: defaultdict[str, set[_Form]] = defaultdict(set)
    for (path, _), form in uses.items():
        by_path[path].add(form)
    beside: defaultdict[_Form, set[_Form]] = defaultdict(set)
    for forms in by_path.values():
        for form in forms:
            if len(form.parts) == 1:
                beside[form] |= forms
    return {form: frozenset(others) for form, others in beside.items()}


class _Groups:
    """Forms that are one person's, as a forest: each form leads to the one that stands for its group."""

    def __init__(self, forms: Iterable[_Form]) -> None:
        self._above = {form: form for form in forms}

    def find(self, form: _Form) -> _Form:
        while self._above[form] != form:
            self._above[form] = self._above[self._above[form]]
            form = self._above[form]
        return form

    def join(self, one: _Form, other: _Form) -> None:
        self._above[self.find(other)] = self.find(one)


def _merge(forms: Sequence[_Form], beside: Mapping[_Form, frozenset[_Form]]) -> dict[_Form, _Form]:
    groups = _Groups(forms)
    sharing: defaultdict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        for part in sorted(set(form.parts)):
            sharing[part].append(form)
    for crowd in sharing.values():
        full = [f for f in crowd if len(f.parts) > 1][:_CROWD]
        for i, one in enumerate(full):
            for other in full[i + 1 :]:
                if _same(one, other):
                    groups.join(one, other)
    for form in forms:
        if len(form.parts) == 1:
            _join_surname(form, sharing[form.parts[0]], beside.get(form, frozenset()), groups)
    return {form: groups.find(form) for form in forms}


def _join_surname(form: _Form, crowd: Sequence[_Form], beside: frozenset[_Form], groups: _Groups) -> None:
    """Join a surname alone to the one person it can mean, first of all one of the same article."""
    fitting = [f for f in crowd if len(f.parts) > 1 and _fits(form, f)]
    near = [f for f in fitting if f in beside] or fitting
    if len({groups.find(f) for f in near}) == 1:
        groups.join(near[0], form)
    for other in crowd:
        alone = other.parts == form.parts and groups.find(other) == other
        if alone and other != form and other.country in {"", form.country}:
            groups.join(form, other)


def _same(one: _Form, other: _Form) -> bool:
    """Tell whether two full names are one person's: in any order, shortened, Joe for Joseph."""
    a, b = set(one.parts), set(other.parts)
    if a == b:
        return True
    countries = {one.country, other.country} - {""}
    if len(countries) > 1:
        return False
    if a < b or b < a:
        return True
    return (
        len(countries) == 1
        and one.parts[-1] == other.parts[-1]
        and one.parts[0][:_LIKE_FIRST] == other.parts[0][:_LIKE_FIRST]
        and one.country == other.country
    )


def _fits(surname: _Form, full: _Form) -> bool:
    at_an_end = surname.parts[0] in {full.parts[0], full.parts[-1]}
    return at_an_end and (not surname.country or not full.country or surname.country == full.country)


@lru_cache(maxsize=4)
def _known(keyed: Keyed) -> Mapping[tuple[str, ...], KnownPerson]:
    """Index the register by every spelling; a spelling that two persons share names neither."""
    found: defaultdict[tuple[str, ...], list[KnownPerson]] = defaultdict(list)
    for person in keyed.reference.people:
        for name in dict.fromkeys((person.name, *person.aliases)):
            key = tuple(sorted(name_parts(name)))
            if person not in found[key]:
                found[key].append(person)
    return MappingProxyType({key: people[0] for key, people in found.items() if len(people) == 1})


def _introduce(
    forms: Iterable[_Form],
    written: Mapping[_Form, Counter[str]],
    known: Mapping[tuple[str, ...], KnownPerson],
) -> tuple[str, str]:
    """Choose the name and the country of a person: the register's, else the fullest and most used."""
    names: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for form in forms:
        names.update(written[form])
        if form.country:
            countries[form.country] += sum(written[form].values())
        person = known.get(tuple(sorted(form.parts)))
        if person and (not form.country or form.country == person.country or len(form.parts) > 1):
            return person.name, person.country
    name = min(names, key=lambda n: (-min(4, len(name_parts(n))), -names[n], len(n), n))
    country = min(countries, key=lambda c: (-countries[c], c), default="")
    return name, country
