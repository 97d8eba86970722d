"""Offices that a sentence gives to persons: "former U.S. President Donald Trump", "X, the envoy of Y,"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.analysis.model import Mention
from bilateral.analysis.names import Name, Token, name_at, name_before
from bilateral.analysis.office_spans import (
    MARKS,
    Line,
    begin_of_office,
    end_of_clause,
    end_of_phrase,
    is_head,
    make_line,
)
from bilateral.reference.people import name_parts
from bilateral.reference.people import office_words as words_of

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "The", "A", "An", "His", "Her"})
_BEING = frozenset({"is", "was", "as", "became", "becomes", "remains", "serves", "served", "been"})
_MADE = frozenset({"elected", "named", "appointed"})
_HELPING = frozenset(
    {"who", "has", "had", "now", "once", "currently", "also", "later", "previously", "first"}
)
_AFTER_NAMES = (
    frozenset(
        {"said", "told", "says", "and", "who", "to", "as", "will", "has", "have", "was", "is", "met", "on"}
    )
    | MARKS
)
_SECOND_HALF = frozenset({"secretary", "attorney", "director", "inspector", "governor"})  # before "general"
_SPANNED = frozenset({"general", "designate", "General", "Designate"})


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and the office that a sentence gives; offsets count from the start of the sentence."""

    name: Name
    role: str  # as written, in plain marks
    start: int  # of role and name together
    end: int
    office: tuple[int, int]  # start and end of the office alone


def find_holdings(text: str, tokens: list[Token], mentions: tuple[Mention, ...]) -> Iterator[Holding]:
    """Find the offices of a sentence and the persons who hold them, in the order of the text."""
    line = make_line(text, tokens, mentions)
    for at, token in enumerate(tokens):
        if token.text.lower() in words_of("plural_heads"):
            yield from _read_many(line, at)
        elif is_head(token) and not _is_half(tokens, at):
            found = _read_one(line, at)
            if found is not None:
                yield found


def _is_half(tokens: list[Token], at: int) -> bool:
    """Tell whether the office turns on the next word: "Secretary General", "Chief Negotiator"."""
    if at + 1 >= len(tokens) or not is_head(tokens[at + 1]):
        return False
    return tokens[at + 1].text.lower() not in ("king", "prince", "general", "sheikh")


def _read_one(line: Line, head: int) -> Holding | None:
    """Read the holder of one office: right behind it, behind its "of", behind a comma, or before it."""
    tokens = line.tokens
    first = begin_of_office(line, head)
    at = head + 1
    if at < len(tokens) and tokens[head].text.lower() in _SECOND_HALF and tokens[at].text in _SPANNED:
        at += 1
    if tokens[at - 1].owns:
        return None
    bare = first == head and tokens[head].text.lower() in words_of("doubtful_heads")
    name = name_at(tokens, at, line.places, least=2 if bare else 1)
    if name is not None:
        return _holding(line, first, at, name)
    behind = end_of_phrase(line, at)
    if behind > at and not tokens[behind - 1].owns:
        name = name_at(tokens, behind, line.places, least=2)
        if name is not None:
            return _holding(line, first, behind, name)
    if behind < len(tokens) and tokens[behind].text == "," and _is_free(tokens, first):
        name = _name_behind_comma(line, behind + 1)
        if name is not None:
            return _holding(line, first, behind, name)
    return _apposition(line, first, head)


def _name_behind_comma(line: Line, at: int) -> Name | None:
    tokens = line.tokens
    honoured = at < len(tokens) and tokens[at].text in name_parts("honorifics")
    name = name_at(tokens, at, line.places, least=1 if honoured else 2)
    if name is None or (name.behind < len(tokens) and tokens[name.behind].text not in _AFTER_NAMES):
        return None
    return name


def _is_free(tokens: list[Token], first: int) -> bool:
    """Tell whether the office is no apposition to a name before it."""
    before = first - 1
    while before >= 0 and tokens[before].text in _ARTICLES:
        before -= 1
    return before < 1 or tokens[before].text != "," or not tokens[before - 1].is_capital


def _apposition(line: Line, first: int, head: int) -> Holding | None:
    """Read "X, the foreign minister of Y," and "X, who served as prime minister until 2020,"."""
    tokens = line.tokens
    while first < head and tokens[first].text in _MADE:
        first += 1
    at = _before_owner(line, first - 1)
    while at >= 0 and tokens[at].text in _ARTICLES:
        at -= 1
    verb = False
    while at >= 0 and (tokens[at].text in _BEING or tokens[at].text in _MADE or tokens[at].text in _HELPING):
        verb = True
        at -= 1
    if at < 0 or not (verb or tokens[at].text == ","):
        return None
    name = _name_ending(line, at if tokens[at].text == "," else at + 1, told=verb)
    end = end_of_clause(tokens, head + 1)
    if name is None or (end < len(tokens) and tokens[end].is_capital):
        return None
    return Holding(
        name=name,
        role=_cut(line, first, end),
        start=tokens[name.first].start,
        end=tokens[end - 1].end,
        office=(tokens[at + 1].start, tokens[end - 1].end),
    )


def _before_owner(line: Line, at: int) -> int:
    """Step over the country that owns an office: "Ito, Japan's foreign minister,"."""
    if at < 0 or not line.tokens[at].owns:
        return at
    return line.first_of.get(at, at + 1) - 1


def _name_ending(line: Line, behind: int, *, told: bool) -> Name | None:
    """Read the name before an apposition; one word will do with a verb or an honorific."""
    name = name_before(line.tokens, behind, line.places)
    if name is None or told or " " in name.text:
        return name
    honoured = name.first > 0 and line.tokens[name.first - 1].text in name_parts("honorifics")
    return name if honoured else None


def _read_many(line: Line, head: int) -> Iterator[Holding]:
    """Read "Presidents Xi and Putin", "Foreign Ministers Wang Yi of China and Sergei Lavrov of Russia"."""
    tokens = line.tokens
    role = _singular(_cut(line, begin_of_office(line, head), head + 1))
    at = head + 1
    while (name := name_at(tokens, at, line.places)) is not None:
        at = name.behind
        end = tokens[at - 1].end
        if at + 1 < len(tokens) and tokens[at].text == "of" and tokens[at + 1].start in line.places:
            end = line.places[tokens[at + 1].start]
            while at < len(tokens) and tokens[at].start < end:
                at += 1
        yield Holding(name, role, tokens[name.first].start, end, (tokens[name.first].start, end))
        joined = at
        while joined < len(tokens) and tokens[joined].text in (",", "and"):
            joined += 1
        if joined == at:
            return
        at = joined


def _holding(line: Line, first: int, behind: int, name: Name) -> Holding:
    tokens = line.tokens
    return Holding(
        name=name,
        role=_cut(line, first, behind),
        start=tokens[first].start,
        end=tokens[name.behind - 1].end,
        office=(tokens[first].start, tokens[behind - 1].end),
    )


def _cut(line: Line, first: int, behind: int) -> str:
    tokens = line.tokens
    while behind > first + 1 and tokens[behind - 1].text in (",", ".", "and", "of", "for", "to", "the"):
        behind -= 1
    return line.text[tokens[first].start : tokens[behind - 1].end]


def _singular(role: str) -> str:
    for plural, one in (("ies", "y"), ("men", "man"), ("s", "")):
        if role.endswith(plural):
            return role.removesuffix(plural) + one
    return role
