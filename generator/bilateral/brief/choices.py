"""Whether what editors decided has an effect: shown to readers where it has, told to editors where not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bilateral.analysis.model import Analysis, Finding
from bilateral.article.model import Override
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.gather import as_pair
from bilateral.brief.identities import Identities
from bilateral.brief.issues import show_issues, weigh_issues
from bilateral.brief.judgments import choose_judgments
from bilateral.brief.model import Brief, Choice, Entry, Limit, Line
from bilateral.brief.names import name_parts
from bilateral.brief.outlook import show_outlook
from bilateral.brief.overrides import is_outdated
from bilateral.brief.people import show_people
from bilateral.brief.pool import Pool
from bilateral.brief.select import choose_bottom_line
from bilateral.brief.sides import show_sides
from bilateral.brief.timeline import show_timeline, show_undated
from bilateral.messages import tell

REMEDY = tell("Remove it from the article's head, or choose what the brief shows.")


def find_choices(dossier: Dossier, brief: Brief, pool: Pool, identities: Identities) -> tuple[Choice, ...]:
    """Give what editors decided in the articles of a brief, and whether the brief follows from it."""
    return tuple(
        Choice(
            entry,
            override,
            _takes(dossier, brief, pool, identities, entry, override),
            _line(dossier, entry, override),
        )
        for entry in dossier.entries
        for override in entry.article.front.overrides
        if not is_outdated(entry.analysis, override)
    )


def took_effect(briefs: Iterable[Brief]) -> frozenset[tuple[str, Override]]:
    """Give path and override of all choices that have an effect in any of the briefs."""
    return frozenset((c.entry.article.path, c.override) for b in briefs for c in b.choices if c.took)


def find_idle(analysis: Analysis, took: frozenset[tuple[str, Override]]) -> tuple[Override, ...]:
    """Give the overrides of an article that speak of something in it, and changed nothing."""
    return tuple(
        o
        for o in dict.fromkeys(analysis.article.front.overrides)
        if (analysis.article.path, o) not in took
        and not is_outdated(analysis, o)
        and not _leaves_pair(analysis, o)
    )


def idle_finding(override: Override) -> Finding:
    """Tell an editor of a choice that changes nothing."""
    return Finding(
        "choice_without_effect",
        None,
        f"{override.action} {override.block}",
        tell("An editor's choice had no effect: %(choice)s", choice=say_choice(override)),
        REMEDY,
    )


def with_idle(brief: Brief, took: frozenset[tuple[str, Override]]) -> Brief:
    """Add the choices without effect to the limits of a brief."""
    limits = tuple(
        Limit(
            name="choice_without_effect",
            heading=tell("An editor's choice had no effect:"),
            says=tell(
                "%(choice)s, in article %(number)s.", choice=say_choice(c.override), number=c.entry.number
            ),
            lines=(c.line,) if c.line else (),
            remedy=REMEDY,
        )
        for c in brief.choices
        if (c.entry.article.path, c.override) not in took
    )
    return replace(brief, limits=(*brief.limits, *limits)) if limits else brief


def say_choice(override: Override) -> str:
    """Say what was decided: ``pin sentence 3 in outlook``."""
    of = f"sentence {override.sentence}" if override.sentence else override.value
    return f"{override.action} {of} in {override.block}"


def _line(dossier: Dossier, entry: Entry, override: Override) -> Line | None:
    if not override.sentence:
        return None
    return cite(dossier.candidate(entry, entry.article.sentences[override.sentence - 1]))


def _takes(  # noqa: PLR0913, PLR0917 - what a brief is made from, and one choice
    dossier: Dossier, brief: Brief, pool: Pool, identities: Identities, entry: Entry, override: Override
) -> bool:
    if override.block == "pairs":
        is_it = as_pair(override.value) == dossier.pair
        return _leaves_pair(entry.analysis, override) if override.action == "drop" else is_it
    if override.action == "drop":
        return _is_shown(_without(dossier, entry, override), pool, identities, entry, override)
    if override.block == "issues":
        return override.value in {found.issue.id for found in brief.issues}
    if override.block == "people":
        return _names_one(override.value, [p.name for p in brief.people])
    place = (entry.number, override.sentence)
    lines = [line for line in _lines(brief, override.block) if (line.number, line.sentence.number) == place]
    if override.action == "pin":
        return bool(lines) and _is_on_its_side(brief, override, lines)
    return any((x.wording if override.action == "reword" else x.kind) == override.value for x in lines)


def _lines(brief: Brief, block: str) -> tuple[Line, ...]:
    blocks = {
        "bottom_line": (brief.bottom_line,) if brief.bottom_line else (),
        "judgments": brief.judgments,
        "positions": tuple(line for side in brief.sides for line in side.lines),
        "outlook": tuple(each.line for each in brief.outlook),
        "timeline": tuple(event.line for event in (*brief.timeline, *brief.undated)),
    }
    if block in blocks:
        return blocks[block]
    others = (
        *(line for found in brief.issues for line in found.evidence[:1]),
        *(line for person in brief.people for line, _ in person.mentions),
        *(change.line for change in brief.changes if change.line),
    )
    return (*(line for lines in blocks.values() for line in lines), *others)


def _is_on_its_side(brief: Brief, override: Override, lines: Sequence[Line]) -> bool:
    """Tell whether a pinned position stands in the column of the country that the editor named."""
    wanted = override.value.casefold()
    return not wanted or any(
        wanted in {side.country.code.casefold(), side.country.name.casefold()}
        for side in brief.sides
        if any(line in side.lines for line in lines)
    )


def _without(dossier: Dossier, entry: Entry, override: Override) -> Dossier:
    """Give the dossier as if that had not been decided."""

    def is_it(o: Override) -> bool:
        return (o.action, o.block, o.sentence, o.value) == (
            override.action, override.block, override.sentence, override.value,
        )  # fmt: skip

    front = entry.article.front
    front = replace(front, overrides=tuple(o for o in front.overrides if not is_it(o)))
    analysis = replace(
        entry.analysis, reading=replace(entry.analysis.reading, article=replace(entry.article, front=front))
    )
    other = replace(entry, analysis=analysis)
    return replace(dossier, entries=tuple(other if e is entry else e for e in dossier.entries))


def _is_shown(dossier: Dossier, pool: Pool, identities: Identities, entry: Entry, override: Override) -> bool:
    """Tell whether a block would show what was dropped from it."""
    block, codes = override.block, dossier.pair
    if block == "issues":
        return override.value in {found.issue.id for found in show_issues(dossier, weigh_issues(dossier))}
    if block == "people":
        return _names_one(override.value, [p.name for p in show_people(dossier, identities)])
    lines: tuple[Line, ...]
    if block in {"bottom_line", "judgments"}:
        first = choose_bottom_line(dossier, pool)
        lines = choose_judgments(dossier, pool, first) if block == "judgments" else (first,) if first else ()
    elif block == "positions":
        lines = tuple(line for side in show_sides(dossier, codes) for line in side.lines)
    elif block == "outlook":
        lines = tuple(each.line for each in show_outlook(dossier))
    else:
        lines = tuple(e.line for e in (*show_timeline(dossier), *show_undated(dossier)))
    return any((line.number, line.sentence.number) == (entry.number, override.sentence) for line in lines)


def _leaves_pair(analysis: Analysis, override: Override) -> bool:
    is_drop = override.block == "pairs" and override.action == "drop"
    return is_drop and as_pair(override.value) in analysis.pairs


def _names_one(name: str, people: Sequence[str]) -> bool:
    wanted = set(name_parts(name))
    return any(wanted <= set(name_parts(person)) for person in people)
