"""“Former” against the present tense: an office of the past beside talks that are still to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilateral.analysis.model import PersonFinding
from bilateral.brief.dossier import Candidate, Dossier, cite
from bilateral.brief.identities import Identity
from bilateral.brief.model import Entry, Limit
from bilateral.brief.offices import is_former
from bilateral.messages import tell

_NOW = re.compile(
    r"\b(?:is|are|will|to|upcoming|currently|now|plans?|expected|faces?|seeks?|must|may|could)\b",
    re.IGNORECASE,
)


def check_former(
    dossier: Dossier, identity: Identity, findings: Sequence[tuple[Entry, PersonFinding]]
) -> tuple[Limit, ...]:
    """Check whether an article calls a person "former" who deals with the other side now."""
    for entry, finding in findings:
        former = next((m for m in finding.mentions if is_former(m.role)), None)
        if former is None or identity.country not in dossier.codes:
            continue
        now = _dealing_now(dossier, identity, entry, finding)
        if now is None:
            continue
        surname = identity.name.split()[-1] if identity.name else finding.name
        return (
            Limit(
                name="former",
                heading=tell("“Former” against the present tense."),
                says=tell(
                    "%(name)s is “%(role)s” and takes part in talks now. One may be out of date.",
                    name=surname,
                    role=former.role,
                ),
                lines=(
                    cite(dossier.candidate(entry, former.sentence), "people", former.role),
                    cite(now, "people"),
                ),
                remedy=tell("Check the office on the article's date, and give the article a date."),
                warn=True,
            ),
        )
    return ()


def _dealing_now(
    dossier: Dossier, identity: Identity, entry: Entry, finding: PersonFinding
) -> Candidate | None:
    """Give the clearest sentence in which the person deals, now or soon, with the other side."""
    other = dossier.codes - {identity.country}
    found = []
    for sentence in finding.sentences:
        candidate = dossier.candidate(entry, sentence)
        t = candidate.traits
        if other & t.codes and t.standing.dealing and _NOW.search(sentence.text):
            ahead = t.looks_ahead or t.kind == "expected"
            found.append((not ahead, candidate.place, candidate))
    return min(found, key=lambda each: each[:2])[2] if found else None
