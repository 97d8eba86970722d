"""The words of a sentence, with the places where they stand."""

from __future__ import annotations

import re
from typing import NamedTuple

from bilateral.reference.people import name_parts

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"  # U.S., J.D., U.S.-led
    r"|[^\W_]+(?:['\-][^\W_]+)*\.?"
    r"|[^\w\s]"
)
_POSSESSIVE = re.compile(r"'s?$")
_ABBREVIATIONS = frozenset(
    {"gen.", "sen.", "rep.", "gov.", "lt.", "maj.", "col.", "adm.", "st.", "sens.", "reps.", "ft.", "brig."}
    | {"cmdr.", "capt.", "sgt."}
)


class Token(NamedTuple):
    """A word or mark of a sentence."""

    text: str
    start: int
    end: int
    owns: bool = False  # "Trump's": the mark of the genitive was cut off

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


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
