"""The words of a sentence, and where names of persons stand among them."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from bilateral.reference.data_files import read_data
from bilateral.reference.people import name_parts

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"  # U.S., J.D., U.S.-led
    r"|[^\W_]+(?:['\-][^\W_]+)*\.?"
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"'s?$")
_PREFIXED = re.compile(r"(?:[ae]l|ad|an|as|d|o)['-][A-Z]")  # "al-Sharaa", "d'Estaing"
_MOST_WORDS = 7  # of a name, particles included
_ABBREVIATIONS = frozenset(
    {"gen.", "sen.", "rep.", "gov.", "lt.", "maj.", "col.", "adm.", "st.", "sens.", "reps.", "ft."}
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark of a sentence."""

    text: str
    start: int
    end: int
    owns: bool = False  # "Trump's": the mark of the genitive was cut off

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person among the tokens."""

    text: str
    first: int  # index of its first token, honorifics left out
    behind: int  # index of the token behind it


def split_tokens(text: str) -> list[Token]:
    """Split a sentence, in plain marks, into words and marks; "'s" is cut off and noted."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word, start = match[0], match.start()
        if word[-1] == "." and len(word) > 1 and not _keeps_stop(word):
            tokens.append(Token(word[:-1], start, match.end() - 1))
            tokens.append(Token(".", match.end() - 1, match.end()))
            continue
        bare = _POSSESSIVE.sub("", word) if "'" in word else word
        if bare:
            tokens.append(Token(bare, start, start + len(bare), owns=bare != word))
        if text[match.end() : match.end() + 1] == "'" and bare[-1:] == "s":
            tokens[-1] = Token(bare, start, start + len(bare), owns=True)
    return tokens


def _keeps_stop(word: str) -> bool:
    return (
        (len(word) == 2 and word[0].isupper())  # noqa: PLR2004 - an initial
        or word.count(".") > 1
        or word in name_parts("honorifics")
        or word in name_parts("suffixes")
        or word.lower() in _ABBREVIATIONS
    )


def name_at(tokens: list[Token], first: int, places: Container[int], *, least: int = 1) -> Name | None:
    """Read a name that begins at a token, after honorifics.

    Args:
        tokens: of the sentence.
        first: index of the token.
        places: offsets at which countries and places are named; no name begins there.
        least: how many words it needs.
    """
    at = first
    while at < len(tokens) and tokens[at].text in name_parts("honorifics"):
        at += 1
    begin = at
    words = 0
    end = at
    while at < len(tokens) and at - begin < _MOST_WORDS:
        token = tokens[at]
        if _is_name_word(token, places) or (not words and _is_family_name(tokens, at, places)):
            words += 1
            end = at + 1
            if token.owns:
                break
            at += 1
        elif words and token.text in name_parts("suffixes"):
            end = at = at + 1
        elif (
            words
            and token.text == ","
            and at + 1 < len(tokens)
            and tokens[at + 1].text in ("Jr.", "Jr", "Sr.", "Sr")
        ):
            end = at = at + 2
            break
        elif _joins(tokens, at, places, begun=words > 0):
            at += 1
        else:
            break
    if words < least or not _is_whole(tokens[begin:end]):
        return None
    return Name(_spell(tokens[begin:end]), begin, end)


def name_before(tokens: list[Token], behind: int, places: Container[int], *, least: int = 1) -> Name | None:
    """Read a name that ends before a token."""
    at = behind
    first = behind
    words = 0
    while at > 0 and behind - at < _MOST_WORDS:
        token = tokens[at - 1]
        if _is_name_word(token, places) and not (token.owns and at != behind):
            words += 1
            at -= 1
            first = at
        elif words and token.text in name_parts("particles"):
            at -= 1
        elif not words and token.text in name_parts("suffixes"):
            at -= 2 if at > 1 and tokens[at - 2].text == "," else 1
        else:
            break
    while first < behind and tokens[first].text in name_parts("honorifics"):
        first += 1
        words -= 1
    if words < least or not _is_whole(tokens[first:behind]) or tokens[behind - 1].owns:
        return None
    return Name(_spell(tokens[first:behind]), first, behind)


def _is_name_word(token: Token, places: Container[int]) -> bool:
    text = token.text
    if not token.is_capital and not _PREFIXED.match(text):
        return False
    if token.start in places or text in _not_names():
        return False
    if len(text) > 3 and text.isupper() and "." not in text:  # noqa: PLR2004 - an acronym, or a shouted line
        return False
    return text.lower() not in _heads()


def _is_family_name(tokens: list[Token], at: int, places: Container[int]) -> bool:
    """Tell whether a word that begins no name is a family name here: "Vice Premier He Lifeng"."""
    if tokens[at].text not in name_parts("family_first") or tokens[at].owns or at + 1 >= len(tokens):
        return False
    return _is_name_word(tokens[at + 1], places)


def _joins(tokens: list[Token], at: int, places: Container[int], *, begun: bool) -> bool:
    """Tell whether a particle leads on to another word of the name: "bin Salman", "von der Leyen"."""
    for token in tokens[at : at + 3]:
        if token.text in name_parts("particles"):
            continue
        return token is not tokens[at] and begun and _is_name_word(token, places)
    return False


def _is_whole(tokens: list[Token]) -> bool:
    """Tell whether tokens hold more than initials."""
    return any(len(token.text) > 1 and not token.text.endswith(".") for token in tokens)


def _spell(tokens: list[Token]) -> str:
    written = ""
    behind = tokens[0].start
    for token in tokens:
        written += (" " if token.start > behind else "") + token.text
        behind = token.end
    return written


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
    }
