"""The words of a sentence, and where names of persons stand among them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from bilateral.analysis.name_tokens import Token, split_tokens
from bilateral.analysis.name_words import begins_no_name, begins_with_family, is_name_word
from bilateral.reference.people import name_parts

__all__ = ["Name", "Token", "begins_no_name", "name_at", "name_before", "skip_honours", "split_tokens"]

_FULL = 2  # words of a usual name
_SHORT = 6  # letters of a name that may end so: "Viking"
_MOST_WORDS = 7  # of a name, particles included


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person among the tokens."""

    text: str
    first: int  # index of its first token, honorifics left out
    behind: int  # index of the token behind it


def name_at(tokens: list[Token], first: int, places: Container[int], *, least: int = 1) -> Name | None:
    """Read a name that begins at a token, after honorifics.

    Args:
        tokens: of the sentence.
        first: index of the token.
        places: offsets at which countries and places are named; no name begins there.
        least: how many words it needs.
    """
    begin = at = skip_honours(tokens, first)
    words = 0
    end = at
    while at < len(tokens) and at - begin < _MOST_WORDS:
        token = tokens[at]
        if words >= _FULL and _is_what_one_does(token.text):
            break
        if is_name_word(tokens, at, places) or (not words and begins_with_family(tokens, at, places)):
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
    if words < least or not _is_whole(tokens[begin:end]) or _names_a_thing(tokens, end):
        return None
    return Name(_spell(tokens[begin:end]), begin, end)


def skip_honours(tokens: list[Token], at: int) -> int:
    """Give the index behind "Mr.", "Dr.", "the Right Honourable", "Her Royal Highness"."""
    while at < len(tokens):
        then = tokens[at + 1].text if at + 1 < len(tokens) else ""
        word = tokens[at].text
        if word in name_parts("honorifics") and (at + 1 >= len(tokens) or not tokens[at].owns):
            at += 1
        elif (word in ("the", "The") and then in name_parts("honours")) or (
            word in ("His", "Her", "Their", "his", "her", "their") and then in name_parts("dignities")
        ):
            more = name_parts("dignities") if then in name_parts("dignities") else name_parts("honours")
            at += 2
            while at < len(tokens) and tokens[at].text in more:
                at += 1
        else:
            break
    return at


def _is_what_one_does(word: str) -> bool:
    """Tell whether a word goes on in a headline: "President Ann Lee Welcoming Guests"."""
    return len(word) > _SHORT and word.endswith("ing")


def _names_a_thing(tokens: list[Token], behind: int) -> bool:
    """Tell whether what bears the name is a place or a work: "King Fahd Causeway", "Sultan Qaboos Mosque"."""
    return any(
        token.text in name_parts("things") for token in tokens[behind : behind + 2] if token.is_capital
    ) and all(token.is_capital for token in tokens[behind : behind + 1])


def name_before(tokens: list[Token], behind: int, places: Container[int], *, least: int = 1) -> Name | None:
    """Read a name that ends before a token."""
    at = behind
    first = behind
    words = 0
    while at > 0 and behind - at < _MOST_WORDS:
        token = tokens[at - 1]
        if is_name_word(tokens, at - 1, places) and not (token.owns and at != behind):
            words += 1
            at -= 1
            first = at
        elif words and token.text in name_parts("particles"):
            at -= 1
        elif not words and token.text in name_parts("suffixes"):
            at -= 2 if at > 1 and tokens[at - 2].text == "," else 1
        else:
            break
    while first < behind and tokens[first].text in _before_names():
        first += 1
        words -= 1
    if words < least or not _is_whole(tokens[first:behind]) or tokens[behind - 1].owns:
        return None
    return Name(_spell(tokens[first:behind]), first, behind)


def _joins(tokens: list[Token], at: int, places: Container[int], *, begun: bool) -> bool:
    """Tell whether a particle leads on to another word of the name: "bin Salman", "von der Leyen"."""
    for place in range(at, min(at + 3, len(tokens))):
        if tokens[place].text in name_parts("particles"):
            continue
        return place > at and begun and is_name_word(tokens, place, places)
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
def _before_names() -> frozenset[str]:
    return name_parts("honorifics") | name_parts("honours")
