"""What an editor may decide over the machine: the one definition of what works where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Holds = Literal["", "wording", "kind", "issue", "person", "pair", "side"]

KINDS = ("reported", "claimed", "assessed", "expected")
_QUOTED = ("bottom_line", "judgments", "positions", "outlook", "timeline")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an override: which blocks and actions, and what it must name."""

    blocks: tuple[str, ...]
    actions: tuple[str, ...]
    sentence: bool  # it speaks of a sentence, and must name it
    holds: Holds = ""  # what ``value`` is
    optional: bool = False  # whether ``value`` may be left out


FORMS = (
    Form(("bottom_line", "judgments", "outlook", "timeline"), ("pin", "drop"), sentence=True),
    Form(("positions",), ("pin",), sentence=True, holds="side", optional=True),
    Form(("positions",), ("drop",), sentence=True),
    Form((*_QUOTED, "statements"), ("reword",), sentence=True, holds="wording"),
    Form((*_QUOTED, "statements"), ("retype",), sentence=True, holds="kind"),
    Form(("issues",), ("pin", "drop"), sentence=False, holds="issue"),
    Form(("people",), ("pin", "drop"), sentence=False, holds="person"),
    Form(("pairs",), ("pin", "drop"), sentence=False, holds="pair"),
)

BLOCKS = (*_QUOTED, "statements", "issues", "people", "pairs")
"""The blocks of a brief that an override can speak of."""

ACTIONS = ("pin", "drop", "reword", "retype")


def form_of(action: str, block: str) -> Form | None:
    """Give the form of an override; None where the action does nothing in that block."""
    return next((f for f in FORMS if action in f.actions and block in f.blocks), None)


def actions_in(block: str) -> tuple[str, ...]:
    """Give the actions that work in a block."""
    return tuple(a for a in ACTIONS if form_of(a, block))


def blocks_with(action: str) -> tuple[str, ...]:
    """Give the blocks in which an action works."""
    return tuple(b for b in BLOCKS if form_of(action, b))
