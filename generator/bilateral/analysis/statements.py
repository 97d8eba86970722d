"""Tell what kind of statement each sentence makes: reported, claimed, assessed or expected."""

from __future__ import annotations

from bilateral.analysis.clauses import WORDS, cues_in, is_noun, subordinate, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import Kind, Reading, Rule, Statement
from bilateral.analysis.outlook import MODALS, stands
from bilateral.analysis.voice import is_joint, is_passive, speaks_itself
from bilateral.article.model import Sentence

RULE = Rule(
    "statements",
    "1.0",
    "A sentence is expected if its point is a coming step, plan or consequence; else assessed if it judges "
    "weight, cause or state; else claimed if a side or speaker says, wants, accuses or assures; else "
    "reported.",
)
COMING = ("outlook.modal", "outlook.hedge", "outlook.expected", "outlook.plan")
PLANNING, BEFORE_PARTICIPLES = WORDS["planning"], WORDS["before_participles"]
SPEECH_VERBS = frozenset({"added", "announced", "said", "say", "says"})
NEAR = 3


def label_statements(reading: Reading) -> tuple[Statement, ...]:
    """Give every sentence its kind and the words that decided, in reading order."""
    spoken = speaks_itself(reading)
    return tuple(_label(sentence, spoken=spoken) for sentence in reading.article.sentences)


def _label(sentence: Sentence, *, spoken: bool) -> Statement:
    tokens, hits = cues_in(sentence.text)
    kind, hit = _kind(tokens, hits, spoken=spoken)
    return Statement(sentence, kind, tokens.written(hit.first, hit.last) if hit else "")


def _kind(tokens: Tokens, hits: tuple[Hit, ...], *, spoken: bool) -> tuple[Kind, Hit | None]:
    below = subordinate(tokens)
    main = tuple(hit for hit in hits if not below[hit.first])
    claims = [hit for hit in with_label(main, "statement.claim") if _is_claim(tokens, hit)]
    first_claim = claims[0].first if claims else len(tokens.words)
    coming = _coming(tokens, main, first_claim)
    if coming is not None:
        return "expected", coming
    assessed = [hit for hit in with_label(main, "statement.assess") if _is_finite(tokens, hit)]
    if assessed and assessed[0].first < first_claim:
        return "assessed", assessed[0]
    ought = with_label(main, "statement.ought")
    if ought and ought[0].first < first_claim:
        return ("claimed" if spoken else "assessed"), ought[0]
    if claims and not is_joint(tokens, first_claim):
        return "claimed", claims[0]
    return "reported", None


def _is_claim(tokens: Tokens, hit: Hit) -> bool:
    """Leave out what only looks like a verb of saying, what is said of someone, and what only accompanies."""
    words = tokens.words
    before = words[hit.first - 1] if hit.first else ""
    if before in {"to", "n't", "not"} or (
        _accompanies(words[hit.first]) and before not in BEFORE_PARTICIPLES
    ):
        return False
    return not is_passive(tokens, hit.first) and not is_noun(tokens, hit.first)


def _accompanies(word: str) -> bool:
    return word.endswith("ing") and word != "according"


def _is_finite(tokens: Tokens, hit: Hit) -> bool:
    """Leave out infinitives: "agreed to remain in close contact" judges nothing."""
    return not hit.first or tokens.words[hit.first - 1] not in {"to", *MODALS}


def _coming(tokens: Tokens, main: tuple[Hit, ...], claim: int) -> Hit | None:
    """Give the cue of a coming step in the main clause, or in what someone says in it."""
    words = tokens.words
    for hit in with_label(main, *COMING, "outlook.past", "statement.would"):
        word = words[hit.first]
        if "outlook.past" in hit.labels and word not in MODALS:
            return None
        if "outlook.plan" in hit.labels and word not in PLANNING:
            continue
        if stands(tokens, hit) and (hit.first < claim or _is_said(words, claim)):
            return hit
    return None


def _is_said(words: tuple[str, ...], claim: int) -> bool:
    """Tell whether what follows a verb of saying is what is said: "said Japan will"."""
    return words[claim] in SPEECH_VERBS or "that" in words[claim + 1 : claim + 1 + NEAR]
