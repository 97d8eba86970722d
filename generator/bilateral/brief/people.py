"""The people of a brief, brought together over its articles, with their offices as written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from bilateral.analysis.model import Analysis, PersonFinding, PersonMention, Rule
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.identities import Identities, Identity
from bilateral.brief.model import BriefPerson, Entry, Limit, Line
from bilateral.brief.names import name_parts
from bilateral.brief.offices import check_agreement, check_register, is_former
from bilateral.brief.overrides import decisions
from bilateral.brief.present import check_former

RULE = Rule(
    "people",
    "1.0",
    "Everyone whom the articles name with an office, or name more than once; offices as written.",
)

MOST = 24
MENTIONS = 3
ELSEWHERE = 0.5  # what a sentence on a person of a third country counts in the order


@dataclass(slots=True)
class Appearances:
    """Where a person is named in the articles of a brief."""

    findings: list[tuple[Entry, PersonFinding]] = field(default_factory=list)

    @property
    def sentences(self) -> int:
        """How many sentences name the person."""
        return len({(e.number, s.number) for e, f in self.findings for s in f.sentences})


def show_people(dossier: Dossier, identities: Identities) -> tuple[BriefPerson, ...]:
    """Give the people of a brief, those of the two countries and those named most first."""
    found = find_appearances(dossier, identities)
    drops = [name_parts(d.override.value) for d in decisions(dossier, "people", "drop") if d.override.value]
    pins = [name_parts(d.override.value) for d in decisions(dossier, "people", "pin") if d.override.value]
    ranked = sorted(
        (
            (identity, appearances)
            for identity, appearances in found.items()
            if not _is_one_of(identity, drops)
            and (_is_one_of(identity, pins) or is_worth_naming(dossier, identity, appearances))
        ),
        key=lambda each: (not _is_one_of(each[0], pins), -_weight(dossier, *each), each[0].slug),
    )
    return tuple(_introduce(dossier, identity, appearances) for identity, appearances in ranked[:MOST])


def find_appearances(dossier: Dossier, identities: Identities) -> dict[Identity, Appearances]:
    """Bring together where each person is named."""
    found: defaultdict[Identity, Appearances] = defaultdict(Appearances)
    for entry in dossier.entries:
        for person in entry.analysis.people:
            found[identities.of(entry.analysis, person)].findings.append((entry, person))
    return dict(found)


def is_worth_naming(dossier: Dossier, identity: Identity, appearances: Appearances) -> bool:
    """Tell whether a reader would look for a person: with an office, or named more than once."""
    has_office = any(f.role for _, f in appearances.findings)
    return has_office or appearances.sentences > 1 or identity.country in dossier.codes


def _weight(dossier: Dossier, identity: Identity, appearances: Appearances) -> float:
    elsewhere = bool(identity.country) and identity.country not in dossier.codes
    return appearances.sentences * (ELSEWHERE if elsewhere else 1.0)


def _is_one_of(identity: Identity, names: Sequence[tuple[str, ...]]) -> bool:
    parts = set(name_parts(identity.name))
    return any(set(name) <= parts for name in names)


def _introduce(dossier: Dossier, identity: Identity, appearances: Appearances) -> BriefPerson:
    newest_first = sorted(appearances.findings, key=lambda each: -each[0].number)
    role = next((f.role for _, f in newest_first if f.role), "")
    mentions = [
        (cite(dossier.candidate(entry, m.sentence), "people", m.role), m, entry.analysis)
        for entry, finding in newest_first
        for m in finding.mentions
    ]
    different: dict[str, tuple[Line, PersonMention]] = {}
    for line, mention, _ in mentions:
        different.setdefault(mention.as_written.casefold(), (line, mention))
    return BriefPerson(
        name=identity.name,
        slug=identity.slug,
        role=role,
        country=dossier.reference.countries.get(identity.country),
        sentences=appearances.sentences,
        mentions=tuple(different.values())[:MENTIONS],
        checks=check_offices(dossier, identity, newest_first, mentions),
    )


def check_offices(
    dossier: Dossier,
    identity: Identity,
    findings: Sequence[tuple[Entry, PersonFinding]],
    mentions: Sequence[tuple[Line, PersonMention, Analysis]],
) -> tuple[Limit, ...]:
    """Check a person's offices: against the register, against the text itself, between articles."""
    checks = list(check_register(identity, mentions, dossier.today))
    unknown = identity.known is None or not identity.known.offices
    doubted = any(c.name == "former" for c in checks)
    if doubted or (unknown and any(is_former(m.role) for _, m, _ in mentions)):
        present = check_former(dossier, identity, findings)
        checks = [*present, *(c for c in checks if c.name != "former" or not present)]
    return (*checks, *check_agreement(identity, mentions))
