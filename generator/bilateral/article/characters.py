"""Characters that no page may hold."""

from __future__ import annotations

import re

_REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028), " ")
_REPLACED |= dict.fromkeys((0x0D, 0x85, 0x2029), "\n")
_UNPAIRED = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Replace control characters, lone surrogates and noncharacters, one character for one.

    >>> clean("a\x00b\rc")
    'a b\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNPAIRED.sub("\ufffd", text.translate(_REPLACED))
