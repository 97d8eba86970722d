"""Remember what was found out about a word: most words of an article stand in others too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")


class Memory(dict[str, Value]):
    """What a pure function gives for short strings; when it is full, it forgets all and starts again.

    Looking a word up, ``memory[word]`` or ``map(memory.__getitem__, words)``, costs a third of a call of an
    ``lru_cache``, which puts the word in front each time; six rules ask for every word of every article.
    """

    def __init__(self, find: Callable[[str], Value], most: int = 50_000) -> None:
        """Remember what the function gives, for so many strings at most."""
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, key: str) -> Value:
        if len(self) >= self._most:
            self.clear()
        found = self[key] = self._find(key)
        return found
