"""The brief of one pair: the order of its parts, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bilateral.analysis.model import Analysis, Pair
from bilateral.brief.changes import find_changes
from bilateral.brief.choices import find_choices, took_effect, with_idle
from bilateral.brief.dossier import Dossier
from bilateral.brief.gather import enter, is_public, pairs_of
from bilateral.brief.history import trace_states
from bilateral.brief.identities import Identities, identify
from bilateral.brief.issues import show_issues, weigh_issues
from bilateral.brief.limits import find_limits
from bilateral.brief.model import Brief
from bilateral.brief.opening import Opening, open_brief
from bilateral.brief.outlook import count_outlook, show_outlook
from bilateral.brief.people import show_people
from bilateral.brief.select import choose_summary
from bilateral.brief.shown import Shown
from bilateral.brief.sides import show_sides
from bilateral.brief.timeline import show_timeline, show_undated
from bilateral.brief.traits import Sheet, describe
from bilateral.reference.model import Reference
from bilateral.settings import Settings


def make_brief(  # noqa: PLR0913 - a brief is made from exactly these
    pair: Pair,
    analyses: Sequence[Analysis],
    reference: Reference,
    settings: Settings,
    today: dt.date,
    *,
    gathered: bool = False,
) -> Brief:
    """Make the brief of a pair from the articles among ``analyses`` that are about it.

    With ``gathered`` all of them are: who gathered them for this pair has decided it.

    Articles that may not be shown on that day are left out. The related briefs are those of a collection:
    see ``bilateral.brief.collect``.
    """
    wanted: Pair = (min(pair), max(pair))
    public = [a for a in analyses if is_public(a, today)]
    own = [a for a in public if gathered or wanted in pairs_of(a)]
    sheets = {a.article.path: describe(a) for a in own}
    brief = assemble(wanted, own, sheets, identify(public, reference), reference, settings, today)
    return with_idle(brief, took_effect((brief,)))


def assemble(  # noqa: PLR0913, PLR0917 - a brief is made from exactly these
    pair: Pair,
    analyses: Sequence[Analysis],
    sheets: Mapping[str, Sheet],
    identities: Identities,
    reference: Reference,
    settings: Settings,
    today: dt.date,
    *,
    history: bool = False,
) -> Brief:
    """Make the brief of a pair from articles that are all about it and described already.

    With ``history``, also as it stood after each earlier day: at most twelve openings more.
    """
    dossier = Dossier(pair, enter(analyses), sheets, reference, settings, today)
    left, right = sorted((dossier.country(code) for code in pair), key=lambda c: (c.name, c.code))
    weights = weigh_issues(dossier)
    opening, pool = open_brief(dossier)
    earlier = dossier.without_newest()
    before = open_brief(earlier)[0] if earlier else Opening(None, ())
    known = {len(dossier.entries): opening} | ({len(earlier.entries): before} if earlier else {})
    sides = show_sides(dossier, (left.code, right.code))
    people = show_people(dossier, identities)
    timeline = show_timeline(dossier)
    total = count_outlook(dossier)
    lines = tuple(line for line in (opening.bottom_line, *opening.judgments) if line)
    shown = Shown(lines, sides, people, tuple(event.line for event in timeline), total)
    brief = Brief(
        pair=pair,
        left=left,
        right=right,
        entries=dossier.entries,
        bottom_line=opening.bottom_line,
        judgments=opening.judgments,
        summary=choose_summary(dossier, pool, dict(weights)),
        changes=find_changes(dossier, earlier, opening, before, identities) if earlier else (),
        issues=show_issues(dossier, weights),
        sides=sides,
        timeline=timeline,
        undated=show_undated(dossier),
        outlook=show_outlook(dossier),
        outlook_total=total,
        people=people,
        limits=find_limits(dossier, shown),
        related=(),
        states=trace_states(dossier, known, identities) if history else (),
    )
    return replace(brief, choices=find_choices(dossier, brief, pool, identities))
