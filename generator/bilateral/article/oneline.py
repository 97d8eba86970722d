"""Texts of one line, for titles and messages."""

from __future__ import annotations

import unicodedata

_SHORT = 80  # characters of a wrong value that a message repeats
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""Embeddings, overrides and isolates (Unicode, UAX 9): left open, they turn what follows the text too."""
_NO_LINE_HOLDS = frozenset({"Cc", "Cs", "Zl", "Zp"})


def clean(text: str) -> str:
    r"""Make a text one line, without the characters that no page or feed can hold.

    >>> clean(" Talks\n in\tTokyo\x07")
    'Talks in Tokyo'
    >>> clean("Talks \u202eoykoT ni"), clean("\u200fمحمد")
    ('Talks oykoT ni', '\u200fمحمد')
    """
    if not text.isprintable():
        text = unturned(text)
        text = "".join(" " if unicodedata.category(c) in _NO_LINE_HOLDS else c for c in text)
    return " ".join(text.split())


def unturned(text: str) -> str:
    """Leave out the hidden characters that turn the direction of text; the marks U+200E and U+200F stay."""
    return text if text.isprintable() else "".join(c for c in text if c not in _TURNING)


def list_turning(text: str) -> tuple[str, ...]:
    """Name the hidden characters that turn the direction of text, each once, sorted.

    >>> list_turning("Talks\u202e in \u2066Tokyo\u202e")
    ('U+202E', 'U+2066')
    """
    return () if text.isprintable() else tuple(f"U+{ord(c):04X}" for c in sorted(_TURNING & set(text)))


def say_turning(found: tuple[str, ...]) -> tuple[str, str]:
    """Say what such characters do, and what to do about them."""
    what = f"holds hidden characters that turn the direction of text ({', '.join(found)})"
    return f"{what}; they are left out", "Delete them, or type the text anew."


def short(text: str) -> str:
    """Give a text as a message repeats it: on one line, not too long."""
    text = clean(text)
    return f"{text[:_SHORT]}…" if len(text) > _SHORT else text


def shown(text: str) -> str:
    """Give a value as a message repeats it: in quotation marks."""
    return f'"{short(text)}"'
