"""Read offices that several hold: "Presidents Xi and Putin", "the Thai and Lao premiers, X and Y"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis.holding import Holding, cut_role
from bilateral.analysis.names import Token, name_at
from bilateral.analysis.office_spans import Line, begin_of_office


def read_many(line: Line, head: int) -> Iterator[Holding]:
    """Read "Presidents Xi and Putin", "Foreign Ministers Wang Yi of China and Sergei Lavrov of Russia"."""
    tokens = line.tokens
    first = begin_of_office(line, head)
    while (
        first > 1
        and first in line.first_of
        and tokens[first - 1].text in ("and", ",")
        and first - 2 in line.first_of
    ):
        first = line.first_of[first - 2]
    at, lands = _lands_of_many(line, first, head)
    while first < head and (first in line.first_of or tokens[first].text in ("and", ",")):
        first += 1
    role = _singular(cut_role(line, first, head + 1))
    names = []
    while (name := name_at(tokens, at, line.places)) is not None:
        at = name.behind
        end = tokens[at - 1].end
        if at + 1 < len(tokens) and tokens[at].text == "of" and tokens[at + 1].start in line.places:
            end = line.places[tokens[at + 1].start]
            while at < len(tokens) and tokens[at].start < end:
                at += 1
        names.append((name, end))
        joined = at
        while joined < len(tokens) and tokens[joined].text in (",", "and"):
            joined += 1
        if joined == at:
            break
        at = joined
    for place, (name, end) in enumerate(names):
        start = tokens[name.first].start
        own = any(start < line_start < end for line_start in line.places)
        shared = lands[0] if len(lands) == 1 and not own else (start, end)
        office = lands[place] if len(lands) == len(names) else shared
        yield Holding(name, role, start, end, office)


def _lands_of_many(line: Line, first: int, head: int) -> tuple[int, list[tuple[int, int]]]:
    """Give where the names begin, and the countries that share them out.

    So they do in "the foreign ministers of Turkey and Greece, X and Y", "the Thai and Lao premiers, X and Y".
    """
    tokens = line.tokens
    at = head + 1
    lands = [(t.start, line.places[t.start]) for t in tokens[first:head] if t.start in line.places]
    if at < len(tokens) and tokens[at].text == "of":
        at += 1
        while at < len(tokens) and (
            at in line.first_of or tokens[at].text in ("and", "the") or _is_row(tokens, at, line)
        ):
            if tokens[at].start in line.places:
                lands.append((tokens[at].start, line.places[tokens[at].start]))
            at += 1
    if lands and at < len(tokens) and tokens[at].text in (",", "—", "–", "-"):
        at += 1
    return at, lands


def _is_row(tokens: list[Token], at: int, line: Line) -> bool:
    """Tell whether a comma leads on to another country."""
    behind = [at + 1, at + 2] if at + 2 < len(tokens) and tokens[at + 1].text in ("and", "the") else [at + 1]
    return tokens[at].text == "," and any(p in line.first_of for p in behind)


def _singular(role: str) -> str:
    for plural, one in (("ies", "y"), ("men", "man"), ("s", "")):
        if role.endswith(plural):
            return role.removesuffix(plural) + one
    return role
