"""Load the cue words of the package: short lists of words that decide what a sentence says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

from bilateral.reference.data_files import read_data

BE = ("is", "are", "am", "be", "'s", "'re", "'m")
DOUBLED = frozenset({"admit", "commit", "permit", "plan", "rebut", "refer"})
"""Verbs that double their last letter before -ed and -ing."""


@cache
def load_cues() -> Mapping[str, tuple[str, ...]]:
    """Give the cue lists by name ("outlook.modal"), each cue in all the forms it stands for."""
    groups: dict[str, dict[str, list[str]]] = read_data("cues.yml")
    return MappingProxyType(
        {
            f"{group}.{name}": tuple(dict.fromkeys(form for cue in cues for form in expand(cue)))
            for group, lists in sorted(groups.items())
            for name, cues in sorted(lists.items())
        }
    )


@cache
def load_cue_lists(name: str = "cues.yml") -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give the lines of the cue lists as the register writes them, by group and list, for readers."""
    groups: dict[str, dict[str, list[str]]] = read_data(name)
    return MappingProxyType(
        {
            group: MappingProxyType({key: tuple(map(str, cues)) for key, cues in lists.items()})
            for group, lists in groups.items()
            if all(isinstance(cues, list) for cues in lists.values())
        }
    )


@cache
def load_words() -> Mapping[str, frozenset[str]]:
    """Give the lists of words that tell how a sentence is built, by name ("prepositions")."""
    lists: dict[str, str] = read_data("cues-words.yml")
    return MappingProxyType({name: frozenset(words.split()) for name, words in lists.items()})


def expand(cue: str) -> tuple[str, ...]:
    """Give every cue that one line of a list stands for.

    >>> expand("call~ on/for")[:4]
    ('call on', 'call for', 'calls on', 'calls for')
    """
    choices = [tuple(form for word in piece.split("/") for form in _forms(word)) for piece in cue.split()]
    return tuple(" ".join(words) for words in product(*choices))


def inflect(verb: str) -> tuple[str, ...]:
    """Give the forms of a regular verb.

    >>> inflect("deny"), inflect("urge")
    (('deny', 'denies', 'denied', 'denying'), ('urge', 'urges', 'urged', 'urging'))
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    stem = verb + verb[-1] if verb in DOUBLED else verb
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return verb, third, stem + "ed", stem + "ing"


def _forms(word: str) -> tuple[str, ...]:
    if not word.endswith("~"):
        return (word,)
    verb = word[:-1]
    return BE if verb == "be" else inflect(verb)
