"""Texts of one line, for titles and messages."""

from __future__ import annotations

import unicodedata

_SHORT = 80  # characters of a wrong value that a message repeats
_NO_LINE_HOLDS = frozenset({"Cc", "Cs", "Zl", "Zp"})


def clean(text: str) -> str:
    r"""Make a text one line, without the characters that no page or feed can hold.

    >>> clean(" Talks\n in\tTokyo\x07")
    'Talks in Tokyo'
    """
    if not text.isprintable():
        text = "".join(" " if unicodedata.category(c) in _NO_LINE_HOLDS else c for c in text)
    return " ".join(text.split())


def short(text: str) -> str:
    """Give a text as a message repeats it: on one line, not too long."""
    text = clean(text)
    return f"{text[:_SHORT]}…" if len(text) > _SHORT else text


def shown(text: str) -> str:
    """Give a value as a message repeats it: in quotation marks."""
    return f'"{short(text)}"'
