"""How far an office reaches around the word it turns on: "Head of the Office of the President of Ukraine"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bilateral.analysis.model import Mention
from bilateral.analysis.names import Token
from bilateral.reference.people import name_parts
from bilateral.reference.people import office_words as words_of

_MOST_BEFORE = 9  # words before the head that may belong to an office
_MOST_BEHIND = 14  # words behind it
_MOST_UNKNOWN = 3  # words in a row that lead to a known portfolio
_PORTFOLIO_AND_NAME = 3  # words: one of a portfolio, two of a name
_MOST_LINKS = 3  # "of the" between an office and the one it is part of
_HOLDERS = frozenset({"assistant", "aide", "deputy", "member", "chief"})
_ENDS = frozenset(
    {
        "who",
        "which",
        "that",
        "not",
        "said",
        "told",
        "where",
        "when",
        "but",
        "has",
        "is",
        "was",
        "will",
        "while",
    }
)
_AFFIX = re.compile(r"^(?:then|ex|vice|deputy|under|co)-|-(?:designate|elect|general|delegate)$")
MARKS = frozenset({",", ".", ";", ":", ")", "(", "—", "–", "!", "?", '"', "“", "”", "-"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, ready to be read for offices."""

    text: str
    tokens: list[Token]
    places: dict[int, int]  # offset at which a country is named -> offset behind it
    first_of: dict[int, int]  # index of the last token of such a name -> index of its first


def make_line(text: str, tokens: list[Token], mentions: tuple[Mention, ...]) -> Line:
    """Note once where countries are named among the tokens; leaders' names are no places."""
    places = {m.start: m.end for m in mentions if m.kind != "leader"}
    first_of: dict[int, int] = {}
    first = behind = -1
    for at, token in enumerate(tokens):
        if token.start in places:
            first, behind = at, places[token.start]
        if token.start < behind:
            first_of[at] = first
    return Line(text, tokens, places, first_of)


def may_hold(words: Iterable[str]) -> bool:
    """Tell quickly whether a sentence names an office at all, by its words in lower case."""
    return not _heads_and_parts().isdisjoint(words)


@cache
def _heads_and_parts() -> frozenset[str]:
    found = words_of("heads") | words_of("plural_heads") | words_of("heading_verbs")
    return frozenset(word.rstrip(".") for word in found)


def is_head(token: Token) -> bool:
    """Tell whether an office can turn on a word."""
    word, heads = token.text.lower(), words_of("heads")
    return word in heads or ("-" in word and _AFFIX.sub("", word) in heads)


def begin_of_office(line: Line, head: int) -> int:
    """Give the index of the first word of the office that turns on a head."""
    tokens = line.tokens
    first = head
    while first > 0 and head - first < _MOST_BEFORE:
        token = tokens[first - 1]
        if token.owns:
            break  # "Japan's Prime Minister": the land is no part of the office
        if first - 1 in line.first_of:
            first = line.first_of[first - 1]
        elif _is_modifier(token) or _joins(tokens, first, head):
            first -= 1
        else:
            break
    while first < head and tokens[first].text in ("and", "&", "state", "de"):
        first += 1
    return _reach_back(line, first)


def end_of_phrase(line: Line, at: int) -> int:
    """Give the index behind the "of", "for" and "to" phrases that belong to an office."""
    tokens = line.tokens
    limit = min(len(tokens), at + _MOST_BEHIND)
    behind = at
    if at >= limit or tokens[at].text not in words_of("links"):
        return at
    while at < limit:
        token = tokens[at]
        word = token.text.lower()
        if token.start in line.places:
            while at < limit and tokens[at].start < line.places[token.start]:
                at += 1
            behind = at
        elif _is_acronym(token.text) or (
            word in words_of("portfolios")
            and (token.is_capital or tokens[at - 1].text not in words_of("links"))
        ):
            at += 1
            behind = at
        elif (
            word in words_of("links")
            or word in ("the", "and", "&", "his", "its")
            or _lists_on(tokens, at, limit)
            or _leads_to_portfolio(tokens, at, limit)
        ):
            at += 1
        elif _is_before_name(line, at):
            at += 1
            behind = at
        else:
            break
    return behind


def _is_before_name(line: Line, at: int) -> bool:
    """Tell whether an unknown word is a portfolio, with a full name behind: "for the Marine Ann Lee"."""
    tokens = line.tokens
    row = tokens[at : at + _PORTFOLIO_AND_NAME]
    links = (
        {tokens[at - 1].text, tokens[at - 2].text} if tokens[at - 1].text == "the" else {tokens[at - 1].text}
    )
    return (
        len(row) == _PORTFOLIO_AND_NAME
        and not links.isdisjoint(("for", "of"))
        and all(t.text[0].isupper() and t.text.isalpha() and not t.text.isupper() for t in row)
        and not any(t.owns or t.start in line.places for t in row)
        and row[0].text not in name_parts("given") | name_parts("family_first")
        and row[1].text.lower() not in words_of("portfolios")
    )


def end_of_clause(tokens: list[Token], at: int) -> int:
    """Give the index behind an office in an apposition: it lasts to the next mark, verb, or date."""
    end = at
    while end < len(tokens) and end - at < _MOST_BEHIND:
        word = tokens[end].text
        then = tokens[end + 1] if end + 1 < len(tokens) else None
        if word in MARKS or word in _ENDS:
            break
        if word == "and" and (then is None or not _belongs(then)):
            break
        if (
            word in ("in", "on")
            and then is not None
            and (then.text.isdigit() or then.text in words_of("months"))
        ):
            break
        end += 1
    return end


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _is_modifier(token: Token) -> bool:
    word = token.text.lower()
    if word in words_of("modifiers") or word in words_of("heads"):
        return True
    return "-" in word and all(part in words_of("modifiers") for part in word.split("-"))


def _belongs(token: Token) -> bool:
    return _is_modifier(token) or token.text.lower() in words_of("portfolios")


def _lists_on(tokens: list[Token], at: int, limit: int) -> bool:
    if tokens[at].text != "," or at + 1 >= limit:
        return False
    return tokens[at + 1].is_capital and tokens[at + 1].text.lower() in words_of("portfolios")


def _leads_to_portfolio(tokens: list[Token], at: int, limit: int) -> bool:
    """Tell whether an unknown word is part of a portfolio's name: "Law Enforcement Affairs"."""
    for token in tokens[at : min(at + _MOST_UNKNOWN, limit)]:
        if not token.is_capital and token.text != "of":
            return False
        if token.text.lower() in words_of("portfolios") and token.is_capital:
            return True
    return False


def _joins(tokens: list[Token], first: int, head: int) -> bool:
    """Tell whether "and" before a word joins it to the office.

    So it does in "National Security and Intelligence Adviser" and in "Prime Minister and Foreign Minister
    X", but not in "the Senate and President Y" or "the President and King Z", which are two.
    """
    if tokens[first - 1].text not in ("and", "&") or first < 2 or tokens[first - 2].owns:  # noqa: PLR2004 - X and
        return False
    before = tokens[first - 2]
    if before.text.lower() not in words_of("heads"):
        return first < head and _is_modifier(before)
    begin = first - 2
    while begin > 0 and _is_modifier(tokens[begin - 1]):
        begin -= 1
    return begin > 0 and tokens[begin - 1].text not in ("the", "The")


def _reach_back(line: Line, first: int) -> int:
    """Take in the office that this one is part of: "Head of the Office of the …", "Adviser to the …"."""
    tokens = line.tokens
    at = first
    for _ in range(_MOST_LINKS):
        before = at - 1
        if before > 0 and tokens[before].text == "the":
            before -= 1
        if before < 1 or tokens[before].text not in ("of", "to", "for") or tokens[before - 1].owns:
            break
        word = tokens[before - 1].text.lower()
        if word in _HOLDERS or word in words_of("heads"):
            return begin_of_office(line, before - 1)
        if word not in words_of("portfolios") or not tokens[before - 1].is_capital:
            break
        at = before - 1
        while at > 0 and tokens[at - 1].is_capital and tokens[at - 1].text.lower() in words_of("portfolios"):
            at -= 1
    return first
