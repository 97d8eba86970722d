"""Tell which verbs of wanting and saying take a stance where they stand."""

from __future__ import annotations

from bilateral.analysis.clauses import WORDS, is_noun, is_unreal
from bilateral.analysis.cue_patterns import PUNCTUATION, Hit, Tokens
from bilateral.analysis.predicates import predicate_of
from bilateral.analysis.quotations import Quotation

BEFORE_INFINITIVES = WORDS["before_infinitives"]
MODALS, SAYS_NO = WORDS["modals"], frozenset({"no", "not", "n't", "never", "nothing", "neither", "only"})
NO_COMMENT = {(word,) for word in ("comment", "say", "answer", "elaborate", "speculate", "give")}
PROCEDURE = WORDS["procedure"]
MAY = frozenset({"could", "might", "may"})
FAR = 60  # tokens that one look crosses
FAR_BACK = 12  # tokens between "in which" and the verb of its clause


def wants(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether a verb of wanting wants something here: no noun, no purpose, no mere possibility."""
    at = hit.first
    if _is_purpose(tokens, at) or is_noun(tokens, at) or is_unreal(tokens, at) or _is_possible(tokens, at):
        return False
    return not (
        _is_negated_consent(tokens, hit) or _is_procedure(tokens, hit) or _describes_a_deal(tokens, at)
    )


def is_news_of_both(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether a verb tells what two have settled, not what one of them wants: "agreed on a line"."""
    return tokens.words[hit.first].startswith("agree")


def takes_a_stance(tokens: Tokens, hit: Hit, quotation: Quotation) -> bool:
    """Tell whether what is said wants, judges or denies: "said it would", "said there was no dispute"."""
    if quotation.inside or tokens.words[hit.first].endswith("s"):
        return True  # its own words, or what it "says" time and again
    first = 0 if quotation.most else hit.last + 1
    if any(word in MODALS or word in SAYS_NO for word in tokens.words[first : first + FAR]):
        return True
    judged = predicate_of(tokens)
    return judged is not None and judged.first >= first


def _is_negated_consent(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether a side does not do what a verb of consent says: "did not agree on", "no longer backs"."""
    before = tokens.words[max(0, hit.first - 2) : hit.first]
    return "position.offer" in hit.labels and any(word in {"not", "n't", "neither", "nor"} for word in before)


def _is_procedure(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether two only agree to talk, "agreed to meet again", or one "declined to comment"."""
    after = tokens.words[hit.last + 1 : hit.last + 3]
    if tokens.words[hit.first].startswith("declin"):
        return after[:1] in NO_COMMENT
    return tokens.words[hit.first].startswith("agree") and any(word in PROCEDURE for word in after)


def _is_possible(tokens: Tokens, verb: int) -> bool:
    """Tell whether a side only might: "could offer another way out"."""
    return any(word in MAY for word in tokens.words[max(0, verb - 2) : verb])


def _describes_a_deal(tokens: Tokens, verb: int) -> bool:
    """Tell whether a clause only recalls what stands in a paper: "the memorandum in which both agreed on"."""
    words = tokens.words
    at = verb - 1
    while at > 0 and verb - at < FAR_BACK and words[at] not in PUNCTUATION:
        if words[at] in {"which", "whereby"}:
            return words[at] == "whereby" or words[at - 1] in {"in", "under", "by"}
        at -= 1
    return False


def _is_purpose(tokens: Tokens, verb: int) -> bool:
    """Tell whether an infinitive gives a purpose: "a loan to support housing", not "is expected to ask"."""
    words = tokens.words
    return verb > 1 and words[verb - 1] == "to" and words[verb - 2] not in BEFORE_INFINITIVES
