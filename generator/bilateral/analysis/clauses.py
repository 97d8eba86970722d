"""Tell what belongs to the main clause of a sentence, and which cues of the package stand in it."""

from __future__ import annotations

from functools import lru_cache

from bilateral.analysis.cue_patterns import CueMatcher, Hit, Tokens, tokenise
from bilateral.reference.cues import load_cues

RELATIVES = frozenset(["who", "which", "whose", "whom", "where"])
OPENERS = frozenset(
    [
        "if",
        "when",
        "while",
        "whereas",
        "as",
        "since",
        "after",
        "before",
        "because",
        "although",
        "though",
        "until",
        "unless",
        "once",
    ]
)
SAYING = frozenset(
    [
        "say",
        "says",
        "said",
        "saying",
        "stress",
        "stresses",
        "stressed",
        "note",
        "notes",
        "noted",
        "noting",
        "add",
        "adds",
        "added",
        "warn",
        "warns",
        "warned",
        "insist",
        "insists",
        "insisted",
        "claim",
        "claims",
        "claimed",
        "argue",
        "argues",
        "argued",
        "believe",
        "believes",
        "believed",
        "agree",
        "agrees",
        "agreed",
        "confirm",
        "confirms",
        "confirmed",
        "assure",
        "assures",
        "assured",
        "announce",
        "announces",
        "announced",
        "expect",
        "expects",
        "expected",
        "hope",
        "hopes",
        "hoped",
        "predict",
        "predicts",
        "predicted",
        "indicate",
        "indicates",
        "indicated",
        "indicating",
        "suggest",
        "suggests",
        "suggested",
        "reiterated",
        "reaffirmed",
        "emphasized",
        "emphasised",
        "underscored",
        "underlined",
        "means",
        "mean",
        "told",
        "tell",
        "tells",
        "so",
        "view",
        "likely",
        "clear",
        "confident",
        "stated",
        "states",
        "declared",
        "pledged",
        "vowed",
        "promised",
        "resolved",
        "committed",
        "explained",
        "acknowledged",
        "admitted",
        "ensure",
        "fear",
        "hope",
    ]
)
"""After these "that" opens what is said, not a clause that describes a noun."""
PARTICIPLES = frozenset(
    [
        "been",
        "gone",
        "made",
        "taken",
        "done",
        "had",
        "led",
        "met",
        "sent",
        "brought",
        "cost",
        "left",
        "won",
        "lost",
        "meant",
        "come",
        "become",
        "put",
        "paid",
        "held",
        "kept",
        "built",
        "found",
        "got",
        "said",
        "told",
        "seen",
        "given",
        "known",
        "shown",
        "written",
        "spoken",
        "chosen",
        "risen",
        "fallen",
        "begun",
        "agreed",
        "let",
        "cut",
        "set",
        "hit",
        "hurt",
        "stood",
        "thought",
        "felt",
        "heard",
        "run",
        "read",
        "drawn",
        "grown",
        "thrown",
        "driven",
        "broken",
        "withdrawn",
    ]
)
NEGATIONS = frozenset(
    ["not", "n't", "never", "also", "still", "only", "already", "probably", "certainly", "likely"]
)
STOPS = frozenset(";:")


@lru_cache(maxsize=1)
def _matcher() -> CueMatcher:
    return CueMatcher(load_cues())


@lru_cache(maxsize=256)
def cues_in(text: str) -> tuple[Tokens, tuple[Hit, ...]]:
    """Give the tokens of a sentence and every cue of the package in it, in one pass for all rules."""
    tokens = tokenise(text)
    return tokens, _matcher().find(tokens)


def with_label(hits: tuple[Hit, ...], *labels: str) -> tuple[Hit, ...]:
    """Give the hits that stand for one of these lists, the longest at each place only."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.first, -h.last)):
        if any(label in hit.labels for label in labels) and (not kept or hit.last > kept[-1].last):
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=256)
def subordinate(tokens: Tokens) -> tuple[bool, ...]:
    """Tell for each token whether it stands in a clause that only describes or sets the time.

    A relative clause runs to the next comma or to the end; one that opens the sentence ("While …,") to its comma.
    Text in brackets counts as subordinate too.
    """
    words = tokens.words
    marks = [False] * len(words)
    inside = bracket = False
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        if word in "([":
            bracket = True
        elif word in ")]":
            bracket = False
        elif word in STOPS or word == ",":
            inside = False
        elif (
            word in RELATIVES
            or (word == "that" and at and before not in SAYING and before not in ",;:" and _is_noun(before))
            or (word in OPENERS and (at == 0 or before in ',“"'))
            or word in {"because", "although", "unless", "until"}
        ):
            inside = True
        marks[at] = inside or bracket
    return tuple(marks)


def _is_noun(word: str) -> bool:
    """Guess whether "that" after this word describes it: it does after most words but verbs of saying."""
    return not word.endswith(("ed", "ing"))


def is_past_future(tokens: Tokens, modal: int) -> bool:
    """Tell whether a modal speaks of what did not come: "would have agreed", "could not have met"."""
    words = tokens.words
    at = modal + 1
    while at < len(words) and words[at] in NEGATIONS:
        at += 1
    if at + 1 >= len(words) or words[at] != "have":
        return False
    at += 1
    while at < len(words) and words[at] in NEGATIONS:
        at += 1
    return at < len(words) and (words[at] in PARTICIPLES or words[at].endswith(("ed", "en")))
