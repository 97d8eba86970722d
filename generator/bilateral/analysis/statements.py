"""Tell what kind of statement each sentence makes: reported, claimed, assessed or expected."""

from __future__ import annotations

from bilateral.analysis.clauses import cues_in, is_past_future, subordinate, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import Kind, Reading, Rule, Statement
from bilateral.analysis.outlook import MODALS, NOUN_BEFORE
from bilateral.analysis.voice import is_joint, is_passive, speaks_itself
from bilateral.article.model import Sentence

RULE = Rule(
    "statements",
    "1.0",
    "A sentence is expected if its point is a coming step, plan or consequence; else assessed if it judges weight, "
    "cause or state; else claimed if a side or speaker says, wants, accuses or assures; else reported.",
)
COMING = ("outlook.modal", "outlook.hedge", "outlook.expected")
PLANNING = frozenset(["plan", "plans", "planning", "intend", "intends", "intending"])
FIRST_PERSON = frozenset(["i", "we", "my", "our"])


def label_statements(reading: Reading) -> tuple[Statement, ...]:
    """Give every sentence its kind and the words that decided, in reading order."""
    spoken = speaks_itself(reading)
    return tuple(_label(sentence, spoken=spoken) for sentence in reading.article.sentences)


def _label(sentence: Sentence, *, spoken: bool) -> Statement:
    tokens, hits = cues_in(sentence.text)
    kind, hit = _kind(tokens, hits, spoken=spoken) if hits else ("reported", None)
    return Statement(sentence, kind, tokens.written(hit.first, hit.last) if hit else "")


def _kind(tokens: Tokens, hits: tuple[Hit, ...], *, spoken: bool) -> tuple[Kind, Hit | None]:
    below = subordinate(tokens)
    main = tuple(hit for hit in hits if not below[hit.first])
    claims = [
        hit
        for hit in with_label(main, "statement.claim")
        if not is_passive(tokens, hit.first) and _is_verb(tokens, hit)
    ]
    coming = _coming(tokens, main, claims[0].first if claims else len(tokens.words))
    if coming is not None:
        return "expected", coming
    assessed = with_label(main, "statement.assess")
    ought = with_label(main, "statement.ought") if not claims or spoken else ()
    first_claim = claims[0].first if claims else len(tokens.words)
    if assessed and assessed[0].first < first_claim:
        return "assessed", assessed[0]
    if ought and ought[0].first < first_claim:
        return ("claimed" if spoken else "assessed"), ought[0]
    if claims:
        joint = is_joint(tokens, claims[0].first)
        return ("reported", None) if joint else ("claimed", claims[0])
    return "reported", None


def _coming(tokens: Tokens, main: tuple[Hit, ...], claim: int) -> Hit | None:
    """Give the cue of a coming step in the main clause, or in what a speaker says in it."""
    words = tokens.words
    for hit in with_label(main, *COMING, "outlook.plan", "outlook.past"):
        word = words[hit.first]
        if "outlook.past" in hit.labels and word not in MODALS:
            return None
        if "outlook.plan" in hit.labels and word not in PLANNING:
            continue
        if word in MODALS and (
            is_past_future(tokens, hit.first)
            or (hit.first and words[hit.first - 1] in NOUN_BEFORE)
            or (word == "may" and tokens.written(hit.first, hit.first) == "May")
        ):
            continue
        if hit.first > claim and not _says(words, claim, hit.first):
            continue
        return hit
    return None


def _says(words: tuple[str, ...], claim: int, at: int) -> bool:
    """Tell whether what comes after a claim verb is what is said: "said that Japan will", "said it will"."""
    return words[claim] in {"say", "says", "said", "announced", "added"} or (
        "that" in words[claim + 1 : claim + 3] and at > claim
    )


def _is_verb(tokens: Tokens, hit: Hit) -> bool:
    """Leave out "the offer", "its demand", "support for", which only look like verbs."""
    before = tokens.words[hit.first - 1] if hit.first else ""
    return before not in {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "of",
        "for",
        "in",
        "'s",
        "no",
        "any",
    }
