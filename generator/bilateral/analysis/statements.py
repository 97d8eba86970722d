"""Tell what kind of statement each sentence makes: reported, claimed, assessed or expected."""

from __future__ import annotations

from bilateral.analysis.argument import argues, as_argued
from bilateral.analysis.clauses import WORDS, cues_in, is_noun, is_verb, subordinate, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import Kind, Reading, Rule, Statement
from bilateral.analysis.outlook import MODALS, stands
from bilateral.analysis.predicates import Predicate, first_event, predicate_of
from bilateral.analysis.quotations import Quotation, find_quotations
from bilateral.analysis.voice import is_joint, is_passive, speaks_itself
from bilateral.reference.word_classes import load_word_classes

RULE = Rule(
    "statements",
    "3.0",
    "A sentence is expected if its point is a coming step, plan or consequence; else claimed if it is a "
    "quotation; else assessed if it judges weight, cause or state; else claimed if a side or speaker says, "
    "wants, accuses or assures; else reported.",
)
COMING = ("outlook.modal", "outlook.hedge", "outlook.expected", "outlook.plan")
PLANNING, BEFORE_PARTICIPLES = WORDS["planning"], WORDS["before_participles"]
EXPERTS, COMPANIES = WORDS["experts"], WORDS["companies"]
SPEECH_VERBS = frozenset({"added", "announced", "said", "say", "says"})
FIRST_PERSON = WORDS["first_person"]
NOUNS_TOO = load_word_classes().both
AFTER_PARTICIPLES = {("to",), ("by",), ("in",)}
OPINIONS, OWN = WORDS["opinions"], {("i",), ("we",)}
NEAR = 3
FAR = 8  # tokens in which a speaker is looked for

Cue = tuple[int, int]
"""The tokens that decided, from the first to the last."""
Label = tuple[Kind, Cue | None]


def label_statements(reading: Reading) -> tuple[Statement, ...]:
    """Give every sentence its kind and the words that decided, in reading order."""
    spoken = speaks_itself(reading)
    sentences = reading.article.sentences
    quotations = tuple(find_quotations(sentences))
    made: list[Statement] = []
    for sentence, quotation in zip(sentences, quotations, strict=True):
        tokens, hits = cues_in(sentence.text)
        kind, cue = _kind(tokens, hits, quotation, spoken=spoken)
        made.append(Statement(sentence, kind, tokens.written(*cue) if cue else ""))
    if spoken or not argues(reading, made, quotations):
        return tuple(made)
    return tuple(map(as_argued, made, quotations))


def _kind(tokens: Tokens, hits: tuple[Hit, ...], quotation: Quotation, *, spoken: bool) -> Label:
    below = subordinate(tokens)
    main = tuple(hit for hit in hits if not below[hit.first])
    claims = [hit for hit in with_label(main, "statement.claim") if _is_claim(tokens, hit)]
    own = next((hit for hit in claims if not spoken and _is_own(tokens, hit, quotation)), None)
    if own is not None:
        claims.remove(own)
    first_claim = claims[0].first if claims else len(tokens.words)
    said = predicate_of(tokens)
    coming = _coming(tokens, main, first_claim, said)
    if coming is not None:
        return "expected", coming[:2]
    if quotation.most:
        return "claimed", claims[0][:2] if claims else _of_quotation(tokens)
    if own is not None:
        return "assessed", own[:2]
    return (
        _judged(tokens, main, said, first_claim)
        or _wished(main, said, first_claim, spoken=spoken)
        or _said(tokens, claims)
        or _held(said, claims, spoken=spoken)
        or ("reported", None)
    )


def _judged(tokens: Tokens, main: tuple[Hit, ...], said: Predicate | None, claim: int) -> Label | None:
    """Read the words that judge, where they stand before any that claim."""
    hits = (hit for hit in with_label(main, "statement.assess", "statement.lean") if _is_finite(tokens, hit))
    hit = next((h for h in hits if "statement.assess" in h.labels or first_event(tokens) >= h.first), None)
    if hit is not None and said is not None and said.kind == "attitude" and said.first <= hit.first:
        hit = None  # "is deeply concerned"
    first = hit[:2] if hit is not None else None
    if said is not None and said.kind == "judgement" and (first is None or said.first < first[0]):
        first = said[1:]
    return ("assessed", first) if first is not None and first[0] < claim else None


def _wished(main: tuple[Hit, ...], said: Predicate | None, claim: int, *, spoken: bool) -> Label | None:
    """Read "should" and words of feeling; what should be is a claim where a side speaks, else a judgement."""
    ought = with_label(main, "statement.ought")
    if ought and ought[0].first < claim:
        return "claimed" if spoken else "assessed", ought[0][:2]
    felt = said is not None and said.kind == "attitude" and said.first < claim
    return ("claimed", said[1:]) if said is not None and felt else None


def _said(tokens: Tokens, claims: list[Hit]) -> Label | None:
    """Read a verb of saying, unless several act together: what they say they have agreed."""
    return _of_speaker(tokens, claims[0]) if claims and not is_joint(tokens, claims[0].first) else None


def _held(said: Predicate | None, claims: list[Hit], *, spoken: bool) -> Label | None:
    """Read a verb of state: "the deficit outweighs"."""
    holds = said is not None and said.kind == "state" and not claims and not spoken
    return ("assessed", said[1:]) if said is not None and holds else None


def _of_quotation(tokens: Tokens) -> Cue | None:
    """Give what shows that a quoted sentence is a speaker's: the mark, or "we"."""
    for at, word in enumerate(tokens.words):
        if word in FIRST_PERSON or word in '“”"':
            return at, at
    return None


def _of_speaker(tokens: Tokens, claim: Hit) -> Label:
    """Tell what a verb of saying makes of a sentence: experts judge; what a firm says of itself is news."""
    around = tokens.words[max(0, claim.first - FAR) : claim.first]
    after = tokens.words[claim.last + 1 : claim.last + 1 + NEAR]
    if tokens.words[claim.first] in SPEECH_VERBS:
        if not EXPERTS.isdisjoint((*around[-NEAR:], *after)):
            return "assessed", claim[:2]
        if not COMPANIES.isdisjoint(around):
            return "reported", None
    return "claimed", claim[:2]


def _is_claim(tokens: Tokens, hit: Hit) -> bool:
    """Leave out what only looks like a verb of saying, what is said of someone, and what only accompanies."""
    words = tokens.words
    before = words[hit.first - 1] if hit.first else ""
    if before == "to" and words[hit.first - 2].startswith("continu"):
        return True
    if before in {"to", "n't", "not"} or (
        _accompanies(words[hit.first]) and before not in BEFORE_PARTICIPLES
    ):
        return False
    if words[hit.first].removesuffix("s") in NOUNS_TOO and not is_verb(words, hit.first):
        return False  # "the trade dispute", "claims of"
    return not is_passive(tokens, hit.first) and not is_noun(tokens, hit.first)


def _is_own(tokens: Tokens, hit: Hit, quotation: Quotation) -> bool:
    """Tell whether a writer gives their own opinion: "I think", "we doubt"."""
    said_by = tokens.words[hit.first - 1 : hit.first]
    return tokens.words[hit.first] in OPINIONS and said_by in OWN and not quotation.holds(hit.first)


def _accompanies(word: str) -> bool:
    return word.endswith("ing") and word != "according"


def _is_finite(tokens: Tokens, hit: Hit) -> bool:
    """Leave out infinitives: "agreed to remain in close contact" judges nothing."""
    if not hit.first:
        return True
    words = tokens.words
    if words[hit.first].endswith("ed") and words[hit.first + 1 : hit.first + 2] in AFTER_PARTICIPLES:
        return False  # "the risks posed to"
    return words[hit.first - 1] not in {"to", *MODALS} and not is_noun(tokens, hit.first)


def _coming(tokens: Tokens, main: tuple[Hit, ...], claim: int, said: Predicate | None) -> Hit | None:
    """Give the cue of a coming step in the main clause, or in what someone says in it."""
    words = tokens.words
    for hit in with_label(main, *COMING, "outlook.past", "statement.would"):
        word = words[hit.first]
        if "outlook.past" in hit.labels and word not in MODALS:
            return None
        if "outlook.plan" in hit.labels and word not in PLANNING:
            continue
        if word == "would" and said is not None and said.first == hit.last + 1:
            continue  # "would be a mistake" judges
        if stands(tokens, hit) and (hit.first < claim or _is_said(words, claim)):
            return hit
    return None


def _is_said(words: tuple[str, ...], claim: int) -> bool:
    """Tell whether what follows a verb of saying is what is said: "said Japan will"."""
    return words[claim] in SPEECH_VERBS or "that" in words[claim + 1 : claim + 1 + FAR]
