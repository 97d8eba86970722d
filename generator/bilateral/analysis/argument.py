"""Tell a text that argues, as comment and analysis do, from one that reports; and read it so."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.clauses import MODALS, WORDS, cues_in, is_participle, is_past_future, subordinate
from bilateral.analysis.cue_patterns import Tokens
from bilateral.analysis.model import Reading, Statement
from bilateral.analysis.predicates import first_event, present_verb
from bilateral.analysis.quotations import Quotation
from bilateral.analysis.voice import is_official, speaks_for_writer
from bilateral.reference.word_classes import load_word_classes

LEAST_ARGUED = 4  # sentences of a text
ARGUED = 0.2  # share of the sentences that show an arguing writer
ARGUED_ABROAD = 0.4  # where a dateline tells that it was sent from a place, as most news is
MOST_ATTRIBUTED = 0.35  # share of the sentences that are someone else's claims
TURNS = frozenset({"but", "so", "and", "nor", "yet", "because", "still", "perhaps", "indeed", "or"})
"""Words that open a sentence where a writer reasons."""
DENYING = frozenset(
    {"few", "none", "neither", "nobody", "nothing", "little", "hardly", "scarcely", "rarely", "seldom"}
)
"""What opens with these is nobody's claim: "Few outside the ministry believe it"."""
PERFECT = frozenset({"has", "have", "'ve"})
NOT = WORDS["negations"] - {"still", "already", "also"}
COPULAS_OF_THE_PAST = frozenset({"was", "were", "became", "remained", "seemed"})
MEASURES = WORDS["measures"]
OPENERS = frozenset({"so", "then", ":", ",", "instead", "rather", "please", "but", "and"})
ORDERED = WORDS["objects"]
YEAR = 4  # digits
NEAR = 3


def argues(reading: Reading, made: Sequence[Statement], quotations: Sequence[Quotation]) -> bool:
    """Tell whether a text argues: its writer judges, asks, turns and says "I", and seldom cites others."""
    if len(made) < LEAST_ARGUED or is_official(reading.article.title):
        return False
    attributed = sum(1 for each in made if each.kind == "claimed")
    if attributed >= MOST_ATTRIBUTED * len(made):
        return False
    signs = sum(1 for each, said in zip(made, quotations, strict=True) if _shows_writer(each, said))
    sent = any(mention.kind == "dateline" for mention in reading.mentions)
    return signs >= (ARGUED_ABROAD if sent else ARGUED) * len(made)


def _shows_writer(statement: Statement, quotation: Quotation) -> bool:
    if quotation.most:
        return False
    if statement.kind == "assessed" or statement.sentence.text.endswith("?"):
        return True
    tokens, _ = cues_in(statement.sentence.text)
    if not TURNS.isdisjoint(tokens.words[:1]) or speaks_for_writer(tokens, quotation):
        return True
    return statement.kind == "reported" and _judging_verb(tokens) is not None


def as_argued(statement: Statement, quotation: Quotation) -> Statement:
    """Read a sentence of a text that argues: it judges, unless it tells an event or a figure."""
    if statement.kind == "expected" or quotation.most:
        return statement
    tokens, _ = cues_in(statement.sentence.text)
    order = _order(tokens)
    if order is not None:
        return Statement(statement.sentence, "claimed", tokens.written(order, order))
    if not DENYING.isdisjoint(tokens.words[:1]):
        return Statement(statement.sentence, "assessed", tokens.written(0, 0))
    if statement.kind != "reported":
        return statement
    verb = _judging_verb(tokens)
    return (
        statement if verb is None else Statement(statement.sentence, "assessed", tokens.written(verb, verb))
    )


def _judging_verb(tokens: Tokens) -> int | None:
    """Give the verb that holds in general or supposes; none where the sentence tells an event or a figure."""
    words, below = tokens.words, subordinate(tokens)
    if words[:1] == ("because",):
        return 0
    event, verb = first_event(tokens), present_verb(tokens)
    unreal = next((at for at, word in enumerate(words) if word in MODALS and not below[at]), None)
    if unreal is not None and unreal < event and is_past_future(tokens, unreal):
        return unreal
    if verb is None or verb > event:
        was = next(
            (at for at in range(len(words)) if words[at] in COPULAS_OF_THE_PAST and not below[at]), None
        )
        states = was is not None and was <= event and not is_participle(_next(words, was))
        return was if states and not _measures(words) else None
    if words[verb] in PERFECT and is_participle(_next(words, verb)):
        return verb if words[verb + 1] in NOT else None
    return None if _measures(words) else verb


def _next(words: tuple[str, ...], at: int) -> str:
    """Give the word after a verb, adverbs passed over."""
    at += 1
    last = min(len(words) - 1, at + NEAR)
    while at < last and (words[at] in WORDS["negations"] or words[at].endswith("ly")):
        at += 1
    return words[at] if at < len(words) else ""


def _measures(words: tuple[str, ...]) -> bool:
    """Tell whether a sentence gives a figure that is no year."""
    return any(
        word in MEASURES or (word[:1].isdigit() and not (len(word) == YEAR and word.isdigit()))
        for word in words
    )


def _order(tokens: Tokens) -> int | None:
    """Give the verb of a sentence that tells someone to act: "Sign the contract", "So let them in"."""
    words, acting = tokens.words, load_word_classes().acting
    at = 0
    while at < min(len(words), NEAR) and words[at] in OPENERS:
        at += 1
    if at + 1 < len(words) and (words[at] == "let" or (words[at] in acting and words[at + 1] in ORDERED)):
        return at
    return None
