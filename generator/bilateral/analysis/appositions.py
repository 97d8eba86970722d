"""Offices behind the name: "X, the foreign minister of Y,", "X, who heads the ministry of Z"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis.holding import Holding, cut_role
from bilateral.analysis.name_tokens import Token
from bilateral.analysis.names import Name, name_before
from bilateral.analysis.office_spans import Line, end_of_clause
from bilateral.reference.people import name_parts
from bilateral.reference.people import office_words as words_of

_BEING = frozenset({"is", "was", "as", "became", "becomes", "remains", "serves", "served", "been"})
_MADE = frozenset({"elected", "named", "appointed"})
_HELPING = frozenset(
    {"who", "has", "had", "now", "once", "currently", "also", "later", "previously", "first"}
)
_MOST_PRAISE = 3  # words that qualify an office: "the long-serving", "the country's powerful"
_MOST_OWNERS = 4  # words that own one: "Joe Biden's", "the group's"
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "The", "A", "An", "His", "Her"})


def read_apposition(line: Line, first: int, head: int) -> Holding | None:
    """Read "X, the foreign minister of Y," and "X, who served as prime minister until 2020,"."""
    tokens = line.tokens
    while first < head and tokens[first].text in _MADE:
        first += 1
    praised = _before_praise(line, first - 1)
    at = _before_owner(line, praised)
    if any(token.is_capital for token in tokens[praised + 1 : first]):
        first = praised + 1  # "a Citicorp executive", "the Likud leader"
    while at >= 0 and tokens[at].text in ARTICLES:
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
        role=cut_role(line, first, end),
        start=tokens[name.first].start,
        end=tokens[end - 1].end,
        office=(tokens[at + 1].start, tokens[end - 1].end),
    )


def _before_owner(line: Line, at: int) -> int:
    """Step over the country that owns an office: "Ito, Japan's foreign minister,"."""
    tokens = line.tokens
    if at < 0 or not tokens[at].owns:
        return at
    if at in line.first_of:
        return line.first_of[at] - 1
    owner = at
    while owner > 0 and at - owner < _MOST_OWNERS and tokens[owner - 1].text != ",":
        owner -= 1
    return owner - 1 if owner and tokens[owner - 1].text == "," else at


def _before_praise(line: Line, at: int) -> int:
    """Step over what qualifies an office: "Qaboos, the long-serving Sultan"."""
    tokens = line.tokens
    before = at
    while before > 0 and at - before < _MOST_PRAISE and _qualifies(tokens[before]):
        before -= 1
    found = before >= 0 and (tokens[before].text in ARTICLES or tokens[before].owns)
    return before if found and before and before < at else at


def _qualifies(token: Token) -> bool:
    word = token.text
    if not word[0].isalpha() or token.owns:
        return False
    return word not in ARTICLES and word not in _BEING and word not in words_of("links")


def _name_ending(line: Line, behind: int, *, told: bool) -> Name | None:
    """Read the name before an apposition; one word will do with a verb or an honorific."""
    name = name_before(line.tokens, behind, line.places)
    if name is None or told or " " in name.text:
        return name
    honoured = name.first > 0 and line.tokens[name.first - 1].text in name_parts("honorifics")
    return name if honoured else None


def read_heading(line: Line, verb: int) -> Iterator[Holding]:
    """Read "X, who heads the ministry of Y", "Z, who commands the Second Army"."""
    tokens = line.tokens
    if verb < 3 or tokens[verb - 1].text != "who" or tokens[verb - 2].text != ",":  # noqa: PLR2004 - X, who
        return
    name = name_before(tokens, verb - 2, line.places, least=2)
    end = end_of_clause(tokens, verb + 1)
    if name is None or not any(t.is_capital or _is_body(t.text) for t in tokens[verb + 1 : end]):
        return
    start = tokens[name.first].start
    yield Holding(
        name, cut_role(line, verb, end), start, tokens[end - 1].end, (tokens[verb].start, tokens[end - 1].end)
    )


def _is_body(word: str) -> bool:
    return word in words_of("portfolios")
