"""Cut sentences into tokens and find cues in them, in one pass whatever the number of cues.

A cue is written as in the registers: words in lower case match in any case, a word with a capital matches as
written, hyphen and space are one, a word that ends in ``*`` may have any ending, a ``*`` by itself stands for one
or two words. The last word may be a plural, and British and American spellings are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*%?"  # 1,500.5 %
    r"|\w+?(?=n['’]t\b)|n['’]t\b"  # do + n't
    r"|['’](?:s|ll|re|ve|d|m)\b"
    r"|\w+"
    r"|[,;:()\[\]–—“”\"?!]"
)
PUNCTUATION = frozenset(',;:()[]–—“”"?!')
LEAST_PREFIX = 3  # letters before a * in a word of a cue
SPELLINGS = (
    ("defence", "defense"),
    ("offence", "offense"),
    ("labour", "labor"),
    ("neighbour", "neighbor"),
    ("favour", "favor"),
    ("honour", "honor"),
    ("centre", "center"),
    ("programme", "program"),
    ("dialogue", "dialog"),
    ("licenc", "licens"),
    ("fertilis", "fertiliz"),
    ("maneuver", "manoeuvre"),
)
"""British and American forms of one stem; words in -ise and -isation are treated by rule."""
S_FORM = re.compile(r"(?<=[a-z]{2})is(?=(?:e[drs]?|ing|ations?|ational|er|ers|)$)")
S_WORDS = frozenset(
    [
        "advise",
        "exercise",
        "promise",
        "otherwise",
        "rise",
        "raise",
        "wise",
        "crisis",
        "revise",
        "supervise",
        "televise",
        "compromise",
    ]
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A sentence cut into words and punctuation marks."""

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
    spans = [m.span() for m in TOKEN.finditer(text)]
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a letter such as İ grows when it is lowered
        words = tuple(text[a:b].lower().replace("’", "'") for a, b in spans)
    else:
        words = tuple(lower[a:b] for a, b in spans)
    return Tokens(text, words, tuple(a for a, _ in spans), tuple(b for _, b in spans))


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that was found: its place in tokens, and what it stands for."""

    first: int
    last: int  # included
    labels: tuple[str, ...]  # sorted


@dataclass(slots=True)
class _Node:
    """A step of the trie; filled while the matcher is made, read-only from then on."""

    words: dict[str, _Node] = field(default_factory=dict)
    prefixes: dict[str, dict[str, _Node]] = field(default_factory=dict)  # first letters -> prefix -> next
    gap: _Node | None = None  # after one or two words, whichever they are
    labels: set[str] = field(default_factory=set)
    exact: dict[str, set[str]] = field(default_factory=dict)  # as written -> labels


class CueMatcher:
    """Finds all cues of several lists in one pass over a sentence.

    The cost grows with the length of the sentence, not with the number of cues: they form a trie of words.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Build the trie from lists of cues under their labels."""
        self._root = _Node()
        for label, cues in lists.items():
            for cue in cues:
                self._add(cue, label)

    def _add(self, cue: str, label: str) -> None:
        exact = cue if cue != cue.lower() else ""
        nodes = [self._root]
        parts = [part for piece in cue.split() for part in _parts(piece)]
        for place, part in enumerate(parts):
            last = place == len(parts) - 1
            nodes = [step for node in nodes for step in _steps(node, part, last=last, fixed=bool(exact))]
        for node in nodes:
            if exact:
                node.exact.setdefault(exact, set()).add(label)
            else:
                node.labels.add(label)

    def find(self, tokens: Tokens) -> tuple[Hit, ...]:
        """Find every cue, also those inside others, in the order of their first word."""
        hits: list[Hit] = []
        words, count = tokens.words, len(tokens.words)
        root_words, root_prefixes = self._root.words, self._root.prefixes
        for first, word in enumerate(words):
            if word in root_words or word[:LEAST_PREFIX] in root_prefixes:
                found: dict[int, set[str]] = {}
                for last, node in self._walk(self._root, words, first, count):
                    labels = set(node.labels)
                    if node.exact:
                        labels |= _as_written(node.exact, tokens, first, last)
                    if labels:
                        found.setdefault(last, set()).update(labels)
                hits.extend(Hit(first, last, tuple(sorted(found[last]))) for last in sorted(found))
        return tuple(hits)

    def _walk(self, node: _Node, words: tuple[str, ...], at: int, count: int) -> Iterator[tuple[int, _Node]]:
        """Give (last token, node) for each cue that ends on the way from here."""
        if at >= count:
            return
        word = words[at]
        steps = [node.words[word]] if word in node.words else []
        near = node.prefixes.get(word[:LEAST_PREFIX])
        if near:
            steps.extend(step for prefix, step in near.items() if word.startswith(prefix))
        for step in steps:
            if step.labels or step.exact:
                yield at, step
            if step.words or step.prefixes or step.gap:
                yield from self._walk(step, words, at + 1, count)
        if node.gap is not None and word not in PUNCTUATION:
            yield from self._walk(node.gap, words, at + 1, count)
            if at + 1 < count and words[at + 1] not in PUNCTUATION:
                yield from self._walk(node.gap, words, at + 2, count)


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
    """Give the tokens of one piece of a cue, a star kept with its word."""
    if piece == "*":
        return ("*",)
    star = "*" if piece.endswith("*") else ""
    words = tokenise(piece.rstrip("*")).words
    return (*words[:-1], words[-1] + star) if words else ()


def _steps(node: _Node, part: str, *, last: bool, fixed: bool) -> Iterator[_Node]:
    if part == "*":
        node.gap = node.gap or _Node()
        yield node.gap
    elif part.endswith("*"):
        for prefix in _spelt(part[:-1]):
            near = node.prefixes.setdefault(prefix[:LEAST_PREFIX], {})
            yield near.setdefault(prefix, _Node())
    else:
        for word in _spelt(part):
            forms = _plurals(word) if last and not fixed else (word,)
            for form in forms:
                yield node.words.setdefault(form, _Node())


def _spelt(word: str) -> tuple[str, ...]:
    """Give a word in British and American spelling."""
    forms = {word}
    for british, american in SPELLINGS:
        if british in word:
            forms.add(word.replace(british, american))
        elif american in word:
            forms.add(word.replace(american, british))
    if word not in S_WORDS:
        forms.add(S_FORM.sub("iz", word))
    return tuple(sorted(forms))


def _plurals(word: str) -> tuple[str, ...]:
    if not word[-1:].isalpha() or word.endswith("ss"):
        return (word,)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word, word[:-1] + "ies")
    return (word, word + "s", word + "es") if word.endswith(("s", "x", "z", "h", "o")) else (word, word + "s")


def _as_written(exact: Mapping[str, set[str]], tokens: Tokens, first: int, last: int) -> set[str]:
    """Give the labels of the cues whose capitals stand in the text; words in lower case match in any case."""
    found: set[str] = set()
    written = [tokens.written(at, at) for at in range(first, last + 1)]
    for cue, labels in exact.items():
        cut = tokenise(cue)
        parts = [cut.written(at, at) for at in range(len(cut.words))]
        if all(
            part == part.lower() or word.startswith(part) for part, word in zip(parts, written, strict=False)
        ):
            found |= labels
    return found
