"""Cut sentences into tokens and find cues in them, in one pass whatever the number of cues.

A cue is written as in the registers: words in lower case match in any case, a word with a capital as written;
hyphen and space are one; a word that ends in ``*`` may have any ending, a ``*`` by itself stands for one or
two words. The last word may be a plural; British and American spellings are one, and so are UN and U.N.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress
from threading import Lock
from typing import NamedTuple

from bilateral.analysis.memory import Memory
from bilateral.analysis.word_forms import dotted, plurals, spellings

_NEGATED = r"[^\W\d_]+?(?=n['’]t\b)|n['’]t\b|"  # do + n't; slow, so only where there is one
_PLAIN = (
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*%?"  # 1,500.5%
    r"|\w+"
    r"|['’](?:s|ll|re|ve|d|m)\b"
    r"|[,;:()\[\]–—“”\"?!]"
)
TOKEN, NEGATED_TOKEN = re.compile(f"({_PLAIN})"), re.compile(f"({_NEGATED}{_PLAIN})")
PUNCTUATION = frozenset(',;:()[]–—“”"?!')
LONGEST_WORD = 60  # letters; a longer run is no word, and is not looked into
LEAST_PREFIX = 3  # letters before a * in a word of a cue
MOST_WORDS = 20_000  # that a matcher remembers: most words open no cue, which need not be found out again


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """A sentence cut into words and punctuation marks; its identity is its key in caches."""

    text: str
    words: tuple[str, ...]  # in lower case, with straight apostrophes
    starts: tuple[int, ...]  # offsets into the text
    ends: tuple[int, ...]

    def written(self, first: int, last: int) -> str:
        """Give the words from one token to another, both included, as written."""
        return self.text[self.starts[first] : self.ends[last]]


@lru_cache(maxsize=256)
def tokenise(text: str) -> Tokens:
    """Cut a sentence into tokens, once for all the rules that ask for them.

    >>> tokenise("The U.S. won’t agree.").words
    ('the', 'u.s.', 'wo', "n't", 'agree')
    """
    pattern = NEGATED_TOKEN if "n't" in text or "n’t" in text else TOKEN
    parts = pattern.split(text)  # what stands between two tokens, a token, and so on: faster than its matches
    if len(parts) == 1:
        return Tokens(text, (), (), ())
    places = tuple(accumulate(map(len, parts)))
    words = " ".join(parts[1::2]).lower().replace("’", "'").split(" ")
    return Tokens(text, tuple(words), places[:-1:2], places[1::2])


class Hit(NamedTuple):
    """A cue that was found: its place in tokens, and the lists it is in."""

    first: int
    last: int  # included
    labels: tuple[str, ...]  # sorted


@dataclass(slots=True)
class _Node:
    """A step of the trie; below the root it is whole before it is first taken."""

    words: dict[str, _Node] = field(default_factory=dict)
    prefixes: dict[str, dict[str, _Node]] | None = None  # first letters -> prefix -> next
    gap: _Node | None = None  # after one or two words, whichever they are
    labels: tuple[str, ...] = ()  # sorted
    exact: dict[tuple[str, ...], set[str]] | None = None  # words as written -> labels


class CueMatcher:
    """Finds all cues of several lists in one pass over a sentence.

    The cost grows with the length of the sentence, not with the number of cues: they form a trie of words.
    It grows when a word is first met, by the cues that the word may open: a short text needs few of them.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Prepare the trie for lists of cues under their labels."""
        self._root = _Node()
        self._growing = Lock()
        self._waiting: dict[str, list[tuple[str, str]]] = {}  # cues not in the trie yet, by their head
        for label, cues in lists.items():
            for cue in cues:
                self._waiting.setdefault(cue.split(" ", 1)[0], []).append((cue, label))
        self._heads: dict[str, list[str]] = {}  # a word, or how it begins -> heads of cues
        for head in tuple(self._waiting):
            parts = _parts(head)
            for form in _forms(parts[0]) if parts else ():
                self._heads.setdefault(form, []).append(head)
            if not parts:  # a sign that is no token
                self._grow(head)
        self._openings = Memory(self._open, MOST_WORDS)

    def _open(self, word: str) -> tuple[tuple[_Node, bool], ...]:
        """Give the steps that a first word allows, each with whether it needs no certain next word."""
        with self._growing:
            for form in (word, word[:LEAST_PREFIX] + "*", "*"):
                for head in self._heads.pop(form, ()):
                    self._grow(head)
            root = self._root
            exact = [root.words[word]] if word in root.words else []
            steps = (*exact, *(node for _, node in _loose_steps(root, (word,), 0)))
        return tuple((node, bool(node.labels or node.exact or node.prefixes or node.gap)) for node in steps)

    def _grow(self, head: str) -> None:
        for cue, label in self._waiting.pop(head, ()):
            self._add(cue, label)

    def _add(self, cue: str, label: str) -> None:
        written = tuple(part for piece in cue.split() for part in _parts(piece))
        exact = cue != cue.lower()
        nodes = [self._root]
        for place, part in enumerate(written):
            last = place == len(written) - 1
            plural = last and not exact
            forms = (part.lower(), *dotted(part))
            nodes = [step for node in nodes for form in forms for step in _steps(node, form, plural=plural)]
        for node in nodes if written else ():
            if exact:
                node.exact = node.exact or {}
                node.exact.setdefault(written, set()).add(label)
            else:
                node.labels = _join(node.labels, (label,))

    def find(self, tokens: Tokens) -> tuple[Hit, ...]:
        """Find every cue, also those inside others, in the order of their first word."""
        hits: list[Hit] = []
        words = (*tokens.words, "")  # no cue goes on with ""
        openings = list(map(self._openings.__getitem__, tokens.words))
        for first in compress(range(len(openings)), openings):
            then = words[first + 1]
            stack: list[tuple[int, _Node]] = []
            for node, open_ in openings[first]:  # no comprehension: it would cost a call at every third word
                if open_ or then in node.words:
                    stack.append((first, node))
            if stack:
                found = _follow(stack, tokens, words, first)
                hits += [Hit(first, last, found[last]) for last in sorted(found)]
        return tuple(hits)


def _follow(
    stack: list[tuple[int, _Node]], tokens: Tokens, words: tuple[str, ...], first: int
) -> dict[int, tuple[str, ...]]:
    """Give the labels of the cues that go on from the first step, by their last word."""
    found: dict[int, tuple[str, ...]] = {}
    while stack:
        last, node = stack.pop()
        if node.labels:
            found[last] = _join(found.get(last, ()), node.labels)
        written = node.exact and _as_written(node.exact, tokens, first, last)
        if written:
            found[last] = _join(found.get(last, ()), tuple(written))
        step = node.words.get(words[last + 1])
        if step is not None:
            stack.append((last + 1, step))
        if node.prefixes or node.gap is not None:
            stack += _loose_steps(node, tokens.words, last + 1)
    return found


def _join(labels: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*labels, *more})) if labels else tuple(sorted(more))


def _loose_steps(node: _Node, words: tuple[str, ...], at: int) -> list[tuple[int, _Node]]:
    """Give the steps that stars allow at a place, each with its last word."""
    if at >= len(words):
        return []
    word, steps = words[at], []
    if node.prefixes and len(word) <= LONGEST_WORD:
        near = node.prefixes.get(word[:LEAST_PREFIX])
        if near:
            steps = [(at, step) for prefix, step in near.items() if word.startswith(prefix)]
    if node.gap is not None and word not in PUNCTUATION:
        steps.append((at, node.gap))
        if at + 1 < len(words) and words[at + 1] not in PUNCTUATION:
            steps.append((at + 1, node.gap))
    return steps


def longest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Leave out the hits that lie inside a longer one."""
    kept: list[Hit] = []
    reach = -1
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        if hit.last > reach:
            kept.append(hit)
            reach = hit.last
    return tuple(kept)


def _parts(piece: str) -> tuple[str, ...]:
    """Give the words of one piece of a cue as written, a star kept with its word."""
    if piece == "*" or (piece.isascii() and piece.removesuffix("*").isalpha()):
        return (piece,)
    tokens = tokenise(piece.rstrip("*"))
    words = [tokens.written(at, at).replace("’", "'") for at in range(len(tokens.words))]
    return (*words[:-1], words[-1] + "*" * piece.endswith("*")) if words else ()


def _forms(part: str) -> Iterator[str]:
    """Give the words that may stand for the first part of a cue; of one with a star, how they begin."""
    for form in (part.lower(), *dotted(part)):
        if form.endswith("*"):
            yield form[:LEAST_PREFIX].rstrip("*") + "*"
        else:
            for word in spellings(form):
                yield from plurals(word)


def _steps(node: _Node, part: str, *, plural: bool) -> Iterator[_Node]:
    if part == "*":
        node.gap = node.gap or _Node()
        yield node.gap
    elif part.endswith("*"):
        node.prefixes = node.prefixes or {}
        for prefix in spellings(part[:-1]):
            yield _step(node.prefixes.setdefault(prefix[:LEAST_PREFIX], {}), prefix)
    else:
        for word in spellings(part):
            for form in plurals(word) if plural else (word,):
                yield _step(node.words, form)


def _step(steps: dict[str, _Node], word: str) -> _Node:
    step = steps.get(word)
    if step is None:
        step = steps[word] = _Node()
    return step


def _as_written(exact: Mapping[tuple[str, ...], set[str]], tokens: Tokens, first: int, last: int) -> set[str]:
    """Give the labels of the cues whose capitals stand in the text; their other words match in any case."""
    written = [tokens.written(at, at) for at in range(first, last + 1)]
    found: set[str] = set()
    for cue, labels in exact.items():
        pairs = zip(cue, written, strict=False)
        if all(part == part.lower() or _begins(word, part.rstrip("*")) for part, word in pairs):
            found |= labels
    return found


def _begins(word: str, part: str) -> bool:
    return word.startswith(part) or (part.isupper() and word.replace(".", "") == part)
