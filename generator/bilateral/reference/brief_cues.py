"""Load the cue words that decide which sentences a brief prints."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from bilateral.reference.cues import expand
from bilateral.reference.data_files import read_data


@cache
def load_brief_cues() -> Mapping[str, tuple[str, ...]]:
    """Give the cue lists by name ("opening.connective", "anywhere.act"), each cue in all its forms."""
    groups: dict[str, dict[str, list[str]]] = read_data("brief-cues.yml")
    return MappingProxyType(
        {
            f"{group}.{name}": tuple(dict.fromkeys(form for cue in cues for form in expand(str(cue))))
            for group, lists in sorted(groups.items())
            if group != "words"
            for name, cues in sorted(lists.items())
        }
    )


@cache
def load_brief_words(name: str) -> frozenset[str]:
    """Give one of the lists of single words: "known", "office", "of", "plain"."""
    lists: dict[str, str] = read_data("brief-cues.yml")["words"]
    return frozenset(lists[name].split())
