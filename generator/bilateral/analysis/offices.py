"""Offices that a sentence gives to persons: "former U.S. President Donald Trump", "X, the envoy of Y,"."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis.appositions import ARTICLES, read_apposition, read_heading
from bilateral.analysis.holding import Holding, cut_role
from bilateral.analysis.model import Mention
from bilateral.analysis.name_words import is_name_word
from bilateral.analysis.names import Name, Token, name_at, skip_honours
from bilateral.analysis.office_spans import (
    Line,
    begin_of_office,
    end_of_phrase,
    is_head,
    make_line,
)
from bilateral.analysis.shared_offices import read_many
from bilateral.reference.people import name_parts
from bilateral.reference.people import office_words as words_of

_SECOND_HALF = frozenset({"secretary", "attorney", "director", "inspector", "governor"})  # before "general"
_SPANNED = frozenset({"general", "designate", "General", "Designate"})


def find_holdings(text: str, tokens: list[Token], mentions: tuple[Mention, ...]) -> Iterator[Holding]:
    """Find the offices of a sentence and the persons who hold them, in the order of the text."""
    line = make_line(text, tokens, mentions)
    plural_heads, heading_verbs = words_of("plural_heads"), words_of("heading_verbs")
    for at, token in enumerate(tokens):
        if token.text.lower() in plural_heads:
            yield from read_many(line, at)
        elif token.text in heading_verbs:
            yield from read_heading(line, at)
        elif (
            is_head(token)
            and not _is_half(tokens, at)
            and not _needs_another(tokens, at)
            and not _is_called(tokens, at)
        ):
            found = _read_one(line, at)
            if found is not None:
                yield found


def _is_called(tokens: list[Token], at: int) -> bool:
    """Tell whether a rank is a name: "Dr. Sultan al-Jaber", "Hassan Sheikh Mohamud"."""
    if not at:
        return False
    if tokens[at].text in name_parts("honorifics"):
        return is_name_word(tokens, at - 1, ()) and tokens[at - 1].text not in name_parts("honorifics")
    return tokens[at - 1].text in name_parts("honorifics")


def _is_half(tokens: list[Token], at: int) -> bool:
    """Tell whether the office turns on the next word: "Secretary General", "Chief Negotiator"."""
    if at + 1 >= len(tokens) or not is_head(tokens[at + 1]):
        return False
    return tokens[at + 1].text.lower() not in ("king", "prince", "general", "sheikh")


def _needs_another(tokens: list[Token], at: int) -> bool:
    """Tell whether a word is no office without the one before: "opposite number", "Chief Justice"."""
    needed = {"number": ("opposite",), "justice": ("chief", "court", "associate")}.get(
        tokens[at].text.lower()
    )
    return needed is not None and (not at or tokens[at - 1].text.lower() not in needed)


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
    name = name_at(tokens, at, line.places, least=2 if bare and not _is_of_a_land(line, at) else 1)
    if name is not None:
        return _holding(line, first, at, name)
    behind = end_of_phrase(line, at)
    if behind > at and not tokens[behind - 1].owns:
        named = behind
        while named < len(tokens) and tokens[named].text.lower() in words_of("titles"):
            named += 1
        name = name_at(tokens, named, line.places, least=2)
        if name is not None:
            return _holding(line, first, behind, name)
    if behind < len(tokens) and tokens[behind].text == "," and _is_free(tokens, first):
        name = _name_behind_comma(line, behind + 1)
        if name is not None:
            return _holding(line, first, behind, name)
    return read_apposition(line, first, head)


def _is_of_a_land(line: Line, at: int) -> bool:
    """Tell whether one word and "of" its country follow: "Marshal Tito of Yugoslavia"."""
    tokens = line.tokens
    return at + 2 < len(tokens) and tokens[at + 1].text == "of" and tokens[at + 2].start in line.places


def _name_behind_comma(line: Line, at: int) -> Name | None:
    """Read the name behind "the foreign minister,", also one with a rank: "Prince Faisal", "Sen. Payne"."""
    tokens = line.tokens
    begin = skip_honours(tokens, at)
    while begin < len(tokens) and tokens[begin].text.lower() in words_of("titles"):
        begin = skip_honours(tokens, begin + 1)
    name = name_at(tokens, begin, line.places, least=1 if begin > at else 2)
    if name is None or (name.behind < len(tokens) and _goes_on(tokens[name.behind].text)):
        return None
    return name


def _goes_on(word: str) -> bool:
    """Tell whether a word behind a name makes it something else; letters of an order or seat do not."""
    return word[0].isupper() and not (word.isupper() and len(word) > 1)


def _is_free(tokens: list[Token], first: int) -> bool:
    """Tell whether the office is no apposition to a name before it."""
    before = first - 1
    while before >= 0 and tokens[before].text in ARTICLES:
        before -= 1
    return before < 1 or tokens[before].text != "," or not tokens[before - 1].is_capital


def _holding(line: Line, first: int, behind: int, name: Name) -> Holding:
    tokens = line.tokens
    return Holding(
        name=name,
        role=cut_role(line, first, behind),
        start=tokens[first].start,
        end=tokens[name.behind - 1].end,
        office=(tokens[first].start, tokens[behind - 1].end),
    )
