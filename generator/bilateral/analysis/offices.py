"""Offices that a sentence gives to persons: "former U.S. President Donald Trump", "X, the envoy of Y,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bilateral.analysis.model import Mention
from bilateral.analysis.names import Name, Token, name_at, name_before
from bilateral.reference.data_files import read_data
from bilateral.reference.people import name_parts

_MOST_BEFORE = 7  # words before the head that may belong to an office
_MOST_BEHIND = 14  # words behind the head that may belong to it
_MOST_LINKS = 3  # "of the" between an office and the one it is part of
_OFFICE_HOLDERS = frozenset({"assistant", "aide", "deputy", "counsellor", "member", "chief", "counselor"})
_STOPS = frozenset({",", ".", ";", ":", ")", "(", "—", "–", "!", "?", '"', "“", "”", "-"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "The", "A", "An", "His", "Her"})
_VERBS = frozenset(
    {
        "is",
        "was",
        "as",
        "became",
        "becomes",
        "remains",
        "serves",
        "served",
        "been",
        "elected",
        "named",
        "appointed",
    }
)
_SPOKEN = frozenset(
    {
        "said",
        "told",
        "says",
        "and",
        "who",
        "to",
        "as",
        "will",
        "has",
        "have",
        "was",
        "is",
        "met",
        "on",
        "in",
        "at",
    }
)

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Holding:
    """A person and the office that a sentence gives."""

    name: Name
    role: str  # as written
    start: int  # offsets of role and name together
    end: int
    office: tuple[int, int]  # offsets of the words of the office, "of Japan" included
    country: str = ""  # where the office itself tells it


def may_hold(text: str) -> bool:
    """Tell quickly whether a sentence names an office at all."""
    return not _all_heads().isdisjoint(_WORD.findall(text.lower()))


def find_holdings(text: str, tokens: list[Token], mentions: tuple[Mention, ...]) -> Iterator[Holding]:
    """Find the offices of a sentence and the persons who hold them, in the order of the text."""
    places = frozenset(m.start for m in mentions if m.kind != "leader")
    at = 0
    while at < len(tokens):
        kind = _kind_of_head(tokens, at)
        found = None
        if kind == "one":
            found = _read_one(text, tokens, at, mentions, places)
        elif kind == "many":
            yield from _read_many(text, tokens, at, mentions, places)
        if found is not None:
            yield found
        at += 1


def _kind_of_head(tokens: list[Token], at: int) -> str:
    word = tokens[at].text.lower()
    if word in _words("heads"):
        then = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        # "Secretary General", "Chief Executive": the office turns on its last word
        return (
            "" if then in _words("heads") and then not in ("king", "prince", "general", "sheikh") else "one"
        )
    return "many" if word in _words("plural_heads") else ""


def _read_one(
    text: str, tokens: list[Token], head: int, mentions: tuple[Mention, ...], places: frozenset[int]
) -> Holding | None:
    first = _begin(tokens, head, mentions)
    at = head + 1
    if (
        at < len(tokens)
        and tokens[head].text.lower() in ("secretary", "attorney", "director", "minister")
        and tokens[at].text in ("General", "general", "designate")
    ):
        at += 1
    if tokens[at - 1].owns:
        return None
    bare = first == head and tokens[head].text.lower() in _words("doubtful_heads")
    name = name_at(tokens, at, places, least=2 if bare else 1)
    if name is not None:
        return _holding(text, tokens, first, at, name)
    behind = _end_of_phrase(tokens, at, mentions, places)
    if behind > at:
        name = name_at(tokens, behind, places, least=2)
        if name is not None and not tokens[behind - 1].owns:
            return _holding(text, tokens, first, behind, name)
    comma = behind < len(tokens) and tokens[behind].text == ","
    if comma:
        name = _name_behind_comma(tokens, behind + 1, places)
        if name is not None and _is_free(tokens, first):
            return _holding(text, tokens, first, behind, name)
    return _apposition(text, tokens, first, head, mentions, places)


def _begin(tokens: list[Token], head: int, mentions: tuple[Mention, ...]) -> int:
    """Give the index of the first word of the office that turns on a head."""
    starts = {m.start: m for m in mentions if m.kind != "leader"}
    ends = {m.end: m.start for m in starts.values()}
    index = {token.start: place for place, token in enumerate(tokens[: head + 1])}
    first = head
    while first > 0 and head - first < _MOST_BEFORE:
        token = tokens[first - 1]
        place = ends.get(token.end)
        if place is not None and place in index:
            if token.owns:
                break  # "Japan's Prime Minister": the land is no part of the office
            first = index[place]
            continue
        word = token.text.lower()
        parts = word.split("-")
        if token.owns or not (
            word in _words("modifiers")
            or word in _words("heads")
            or all(p in _words("modifiers") for p in parts)
        ):
            if (
                token.text in ("and", "&")
                and first - 1 > 0
                and tokens[first - 2].text.lower() in (_words("heads") | _words("modifiers"))
                and not tokens[first - 2].owns
            ):
                first -= 1
                continue
            break
        first -= 1
    while first < head and tokens[first].text in ("and", "&", "state", "de"):
        first += 1
    return _reach_back(tokens, first, mentions)


def _joins_two_offices(tokens: list[Token], first: int) -> bool:
    """Tell whether one person holds both: "Prime Minister and Foreign Minister X", but "the President and King Y"."""
    if tokens[first - 1].text not in ("and", "&") or first < 2:  # noqa: PLR2004 - a word before "and"
        return False
    if tokens[first - 2].text.lower() not in _words("heads") or tokens[first - 2].owns:
        return False
    begin = first - 2
    while begin > 0 and tokens[begin - 1].text.lower() in _words("modifiers"):
        begin -= 1
    return begin == 0 or tokens[begin - 1].text not in ("the", "The")


def _reach_back(tokens: list[Token], first: int, mentions: tuple[Mention, ...]) -> int:
    """Take in the office that this one is part of: "Head of the Office of the President", "Adviser to the President"."""
    at = first
    for _ in range(_MOST_LINKS):
        before = at - 1
        if before > 0 and tokens[before].text == "the":
            before -= 1
        if before < 1 or tokens[before].text not in ("of", "to", "for") or tokens[before - 1].owns:
            break
        word = tokens[before - 1].text.lower()
        if word in _OFFICE_HOLDERS or word in _words("heads"):
            return _begin(tokens, before - 1, mentions)
        if word not in _words("portfolios") or not tokens[before - 1].is_capital:
            break
        at = before - 1
        while at > 0 and tokens[at - 1].is_capital and tokens[at - 1].text.lower() in _words("portfolios"):
            at -= 1
    return first


def _end_of_phrase(
    tokens: list[Token], at: int, mentions: tuple[Mention, ...], places: frozenset[int]
) -> int:
    """Give the index behind the "of", "for" and "to" phrases that belong to an office."""
    spans = {m.start: m.end for m in mentions if m.kind != "leader"}
    limit = min(len(tokens), at + _MOST_BEHIND)
    behind = at
    if at >= limit or tokens[at].text not in _words("links"):
        return at
    while at < limit:
        token = tokens[at]
        word = token.text.lower()
        if token.start in spans:
            end = spans[token.start]
            while at < limit and tokens[at].start < end:
                at += 1
            behind = at
            continue
        if word in _words("portfolios") and (token.is_capital or tokens[at - 1].text not in _words("links")):
            at += 1
            behind = at
        elif word in _words("links") or word in ("the", "and", "&", "his", "its"):
            at += 1
        elif (
            word == ","
            and at + 1 < limit
            and tokens[at + 1].text.lower() in _words("portfolios")
            and tokens[at + 1].is_capital
        ):
            at += 1
        else:
            break
    return behind


def _name_behind_comma(tokens: list[Token], at: int, places: frozenset[int]) -> Name | None:
    honoured = at < len(tokens) and tokens[at].text in name_parts("honorifics")
    name = name_at(tokens, at, places, least=1 if honoured else 2)
    if name is None:
        return None
    if (
        name.behind >= len(tokens)
        or tokens[name.behind].text in _STOPS
        or tokens[name.behind].text in _SPOKEN
    ):
        return name
    return None


def _is_free(tokens: list[Token], first: int) -> bool:
    """Tell whether the office is no apposition to a name before it."""
    before = first - 1
    while before >= 0 and tokens[before].text in _ARTICLES:
        before -= 1
    return before < 1 or tokens[before].text != "," or not tokens[before - 1].is_capital


def _apposition(
    text: str,
    tokens: list[Token],
    first: int,
    head: int,
    mentions: tuple[Mention, ...],
    places: frozenset[int],
) -> Holding | None:
    """Read "X, the foreign minister of Y," and "X, who served as prime minister until 2020,"."""
    at = first - 1
    owner = at >= 0 and tokens[at].owns
    if owner:  # "Ito, Japan's foreign minister,"
        starts = [m.start for m in mentions if m.start <= tokens[at].start < m.end]
        if not starts:
            return None
        while at >= 0 and tokens[at].start >= min(starts):
            at -= 1
    while at >= 0 and tokens[at].text in _ARTICLES:
        at -= 1
    verb = False
    while at >= 0 and (
        tokens[at].text in _VERBS
        or tokens[at].text in ("has", "had", "who", "now", "once", "currently", "also", "later")
    ):
        verb = True
        at -= 1
    if at < 0 or (tokens[at].text != "," and not verb):
        return None
    behind = at if tokens[at].text == "," else at + 1
    name = name_before(tokens, behind, places, least=1 if verb else 2)
    if name is None:
        name = name_before(tokens, behind, places) if _has_honorific(tokens, behind, places) else None
    if name is None or (verb and tokens[at].text != "," and not _is_subject(tokens, at)):
        return None
    end = _end_of_clause(tokens, head + 1)
    if end < len(tokens) and tokens[end].is_capital:
        return None
    return Holding(
        name=name,
        role=_cut(text, tokens, first, end),
        start=tokens[name.first].start,
        end=tokens[end - 1].end,
        office=(tokens[at + 1].start, tokens[end - 1].end),
    )


def _has_honorific(tokens: list[Token], behind: int, places: frozenset[int]) -> bool:
    name = name_before(tokens, behind, places)
    return name is not None and name.first > 0 and tokens[name.first - 1].text in name_parts("honorifics")


def _is_subject(tokens: list[Token], at: int) -> bool:
    return tokens[at].is_capital


def _end_of_clause(tokens: list[Token], at: int) -> int:
    """Give the index behind an office in an apposition: it lasts to the next mark, or a relative clause."""
    end = at
    while end < len(tokens) and end - at < _MOST_BEHIND:
        word = tokens[end].text
        if word in _STOPS or word in (
            "who",
            "which",
            "that",
            "said",
            "told",
            "where",
            "when",
            "and",
            "but",
            "has",
            "is",
            "was",
            "will",
        ):
            if (
                word != "and"
                or end + 1 >= len(tokens)
                or tokens[end + 1].text.lower()
                not in (_words("portfolios") | _words("modifiers") | _words("heads"))
            ):
                break
        end += 1
    return end


def _read_many(
    text: str, tokens: list[Token], head: int, mentions: tuple[Mention, ...], places: frozenset[int]
) -> Iterator[Holding]:
    """Read "Presidents Xi and Putin", "Foreign Ministers Wang Yi of China and Sergei Lavrov of Russia"."""
    first = _begin(tokens, head, mentions)
    at = head + 1
    spans = {m.start: m.end for m in mentions if m.kind != "leader"}
    while True:
        name = name_at(tokens, at, places)
        if name is None:
            return
        role = _singular(_cut(text, tokens, first, head + 1))
        at = name.behind
        end = tokens[at - 1].end
        if at + 1 < len(tokens) and tokens[at].text == "of" and tokens[at + 1].start in spans:
            end = spans[tokens[at + 1].start]
            while at < len(tokens) and tokens[at].start < end:
                at += 1
        yield Holding(name, role, tokens[name.first].start, end, (tokens[name.first].start, end))
        if at < len(tokens) and tokens[at].text in (",", "and"):
            at += 1
            if at < len(tokens) and tokens[at].text == "and":
                at += 1
        else:
            return


def _holding(text: str, tokens: list[Token], first: int, behind: int, name: Name) -> Holding:
    return Holding(
        name=name,
        role=_cut(text, tokens, first, behind),
        start=tokens[first].start,
        end=tokens[name.behind - 1].end,
        office=(tokens[first].start, tokens[behind - 1].end),
    )


def _cut(text: str, tokens: list[Token], first: int, behind: int) -> str:
    while behind > first + 1 and tokens[behind - 1].text in (",", ".", "and", "of", "for", "to", "the"):
        behind -= 1
    return text[tokens[first].start : tokens[behind - 1].end]


def _singular(role: str) -> str:
    for plural, one in (("ies", "y"), ("men", "man"), ("s", "")):
        if role.endswith(plural):
            return role.removesuffix(plural) + one
    return role


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(read_data("offices.yml")[group])


@cache
def _all_heads() -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in _words("heads") | _words("plural_heads"))
