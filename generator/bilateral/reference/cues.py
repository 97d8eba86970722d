"""Load the cue words of the package: short lists of words that decide what kind a sentence is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType

import yaml

BE = ("is", "are", "am", "be", "'s", "'re", "'m")
DOUBLED = frozenset(["commit", "plan", "permit", "admit", "refer", "rebut"])
"""Verbs that double their last letter before -ed and -ing."""


@cache
def load_cues() -> Mapping[str, tuple[str, ...]]:
    """Give the cue lists by name ("outlook.modal"), each cue in all the forms it stands for."""
    text = (files("bilateral.reference") / "data" / "cues.yml").read_text("utf-8")
    groups: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return MappingProxyType(
        {
            f"{group}.{name}": tuple(dict.fromkeys(form for cue in cues for form in expand(cue)))
            for group, lists in sorted(groups.items())
            for name, cues in sorted(lists.items())
        }
    )


def expand(cue: str) -> tuple[str, ...]:
    """Give every cue that one line of the list stands for.

    >>> expand("call~ on/for")[:4]
    ('call on', 'call for', 'calls on', 'calls for')
    """
    choices = [tuple(form for word in piece.split("/") for form in _forms(word)) for piece in cue.split()]
    return tuple(" ".join(words) for words in product(*choices))


def _forms(word: str) -> tuple[str, ...]:
    if not word.endswith("~"):
        return (word,)
    verb = word[:-1]
    return BE if verb == "be" else tuple(inflect(verb))


def inflect(verb: str) -> Iterable[str]:
    """Give the forms of a regular verb.

    >>> inflect("deny"), inflect("urge"), inflect("commit")
    (('deny', 'denies', 'denied', 'denying'), ('urge', 'urges', 'urged', 'urging'),
     ('commit', 'commits', 'committed', 'committing'))
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    stem = verb + verb[-1] if verb in DOUBLED else verb
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return verb, third, stem + "ed", stem + "ing"
