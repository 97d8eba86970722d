"""How kinds of statement are named on pages."""

from __future__ import annotations

from bilateral.messages import mark
from bilateral.pages.words import ENGLISH, Words

KINDS = {
    "reported": mark("Reported"),
    "claimed": mark("Claimed"),
    "assessed": mark("Assessed"),
    "expected": mark("Expected"),
}


def kind_name(kind: str, words: Words = ENGLISH) -> str:
    """Name a kind of statement."""
    return words.gettext(KINDS[kind])


def capitalised(text: str) -> str:
    """Raise the first letter and leave the rest as it is."""
    return text[:1].upper() + text[1:]
