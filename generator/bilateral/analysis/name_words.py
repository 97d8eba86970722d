"""Which words may be part of a person's name."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from bilateral.analysis.name_tokens import Token
from bilateral.reference.data_files import read_data
from bilateral.reference.people import name_parts

_INITIALS = 2  # letters of "JD"
_PREFIXED = re.compile(r"(?:[ae]l|ad|an|as|d|o)['-][A-Z]")  # "al-Sharaa", "d'Estaing"


def is_name_word(tokens: list[Token], at: int, places: Container[int]) -> bool:
    """Tell whether a word may be one of a person's name; none is that begins at one of the places."""
    token = tokens[at]
    text = token.text
    if not token.is_capital and not _PREFIXED.match(text):
        return False
    if text in name_parts("things") or (token.start in places and not _is_of_a_house(tokens, at)):
        return False
    if text in _not_names() and not _is_said(tokens, at) and not _is_name_too(tokens, at):
        return False
    if len(text) > 1 and text.isupper() and "." not in text and not _is_short_for_names(tokens, at):
        return False
    return text.lower() not in _heads()


def _is_short_for_names(tokens: list[Token], at: int) -> bool:
    """Tell an "AJ" or "JD" before a name from an acronym, or a line in capitals."""
    then = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (
        len(tokens[at].text) == _INITIALS
        and tokens[at].text.isalpha()
        and then[:1].isupper()
        and not then.isupper()
    )


def _is_name_too(tokens: list[Token], at: int) -> bool:
    """Tell whether a usual word is a name here: "Theresa May", "Christian Lindner"."""
    text = tokens[at].text
    before = tokens[at - 1].text if at else ""
    if text in name_parts("surnames_too"):
        return before in name_parts("given")
    then = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        text in name_parts("given") and then is not None and then.is_capital and then.text not in _not_names()
    )


def _is_said(tokens: list[Token], at: int) -> bool:
    """Tell whether "Said" is the Arabic name, beside a particle: "Qaboos bin Said", "Said bin Taimur"."""
    if tokens[at].text != "Said":
        return False
    beside = (tokens[at - 1].text if at else "", tokens[at + 1].text if at + 1 < len(tokens) else "")
    return any(word in name_parts("lineages") for word in beside)


def begins_with_family(tokens: list[Token], at: int, places: Container[int]) -> bool:
    """Tell whether a word that begins no name is a family name here: "Vice Premier He Lifeng"."""
    if tokens[at].text not in name_parts("family_first") or tokens[at].owns or at + 1 >= len(tokens):
        return False
    return is_name_word(tokens, at + 1, places)


def begins_no_name(word: str) -> bool:
    """Tell whether a word with a capital is none of a name's: "Monday", "Says"."""
    return word in _not_names() or word in name_parts("things")


@cache
def _not_names() -> frozenset[str]:
    return frozenset(read_data("offices.yml")["not_names"])


@cache
def _heads() -> frozenset[str]:
    data = read_data("offices.yml")
    return frozenset((*data["heads"], *data["plural_heads"])) - {
        "general",
        "king",
        "prince",
        "pope",
        "bishop",
        "marshal",
        "judge",
        "chan",
        "sultan",
        "sheikh",
        "shah",
        "amir",
        "dean",
    }


def _is_of_a_house(tokens: list[Token], at: int) -> bool:
    """Tell whether a place's name ends a person's: "Fahd Al Sabah"."""
    return at > 0 and tokens[at - 1].text in name_parts("lineages")
