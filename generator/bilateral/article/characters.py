"""Characters that no page may hold."""

from __future__ import annotations

import re

_REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028), " ")
_REPLACED |= dict.fromkeys((0x0D, 0x85, 0x2029), "\n")
_UNPAIRED = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NEVER = re.compile(f"[{_UNPAIRED}{''.join(map(chr, sorted(_REPLACED)))}]")
_UNPAIRED_ONE = re.compile(f"[{_UNPAIRED}]")


def clean(text: str) -> str:
    r"""Replace control characters, lone surrogates and noncharacters, one character for one.

    >>> clean("a\x00b\rc")
    'a b\nc'
    """
    if _NEVER.search(text) is None:
        return text
    return _UNPAIRED_ONE.sub("\ufffd", text.translate(_REPLACED))
