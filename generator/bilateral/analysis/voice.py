"""Tell how a sentence speaks: for itself, of several who act together, of something done to someone."""

from __future__ import annotations

import re

from bilateral.analysis.clauses import WORDS, subordinate
from bilateral.analysis.cue_patterns import Tokens, tokenise
from bilateral.analysis.model import Reading
from bilateral.analysis.quotations import Quotation, find_quotations

SPEECH = re.compile(
    r"(?:an? |the )?(?:joint )?(?:leaders['’] )?"
    r"(?:statement|remarks|message|address|speech|letter|declaration|communiqu[eé])\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"\b(?:fact sheet|read-?out|statement|remarks|communiqu[eé]|declaration|proclamation|transcript"
    r"|press release)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:thank you|ladies and gentlemen|my fellow|fellow citizens|excellenc(?:y|ies)|distinguished"
    r"|honou?rable members|mr\.? (?:president|speaker|secretary[- ]general|chairman),|we, the"
    r"|it is (?:an?|my) (?:great )?(?:pleasure|honou?r))\b",
    re.IGNORECASE,
)
ADDRESS_WORDS = frozenset(
    """distinguished excellencies excellency fellow gentlemen honor honour members mr pleasure thank
    we""".split()  # noqa: SIM905 - words, not code
)
"""One of which stands in every greeting."""
OPENING_SENTENCES = 5  # of a text, in which a speaker greets those who listen
BE, AUXILIARIES = WORDS["be"], WORDS["auxiliaries"]
FIRST_PERSON, MEETING, GROUPS = WORDS["first_person"], WORDS["meeting"], WORDS["groups"]
LEAST_FIRST_PERSON = 0.1  # share of the sentences, under the title of a statement
LEAST_OFFICIAL = 0.2  # under one that names such a paper, and after a greeting
PREPOSITIONS, TRANSITIVE = WORDS["prepositions"], WORDS["transitive"]
WITHOUT_OBJECT = {(word,) for word in ("in", "at", "under", "during", "with", "within")}
FAR = 32  # tokens that one look back crosses
NEAR = 3


def speaks_itself(reading: Reading) -> bool:
    """Tell whether a side speaks the text itself: a statement or a speech that says "we" and "I" often.

    What is quoted counts for those who are quoted. Who writes "I" in a comment speaks for no side.
    """
    sentences = reading.article.sentences
    title = reading.article.title
    greeted = any(_greets(tokenise(sentence.text)) for sentence in sentences[:OPENING_SENTENCES])
    if not greeted and not is_official(title) and not SPEECH.match(title):
        return False
    least = LEAST_FIRST_PERSON if SPEECH.match(title) else LEAST_OFFICIAL
    own = sum(1 for words in reading.words if any(word.lower() in FIRST_PERSON for word in words))
    if own < least * max(1, len(sentences)):
        return False
    own = sum(
        1
        for sentence, quotation in zip(sentences, find_quotations(sentences), strict=True)
        if speaks_for_writer(tokenise(sentence.text), quotation)
    )
    return own >= least * max(1, len(sentences))


def _greets(tokens: Tokens) -> bool:
    return not ADDRESS_WORDS.isdisjoint(tokens.words) and ADDRESS.search(tokens.text) is not None


def is_official(title: str) -> bool:
    """Tell whether a title names a paper that a government issues: "Fact Sheet", "Joint Statement"."""
    return OFFICIAL.search(title) is not None


def speaks_for_writer(tokens: Tokens, quotation: Quotation) -> bool:
    """Tell whether "I" or "we" stands outside quotation marks."""
    return any(word in FIRST_PERSON and not quotation.holds(at) for at, word in enumerate(tokens.words))


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Tell whether a verb form is done to its subject: "was urged", "the sum asked for by"."""
    words = tokens.words
    if not words[verb].endswith(("ed", "sought", "told", "said")):
        return False
    after = words[verb + 1 : verb + 1 + NEAR]
    if after[:1] == ("by",) or (after[1:2] == ("by",) and after[0] in PREPOSITIONS):
        return True  # "the sum asked for by", "welcomed by both"
    if words[verb] in TRANSITIVE and after[:1] in WITHOUT_OBJECT:
        return True  # "the emergency declared in 2020"
    at = verb - 1
    while at >= 0 and verb - at < FAR and (words[at] in AUXILIARIES or words[at].endswith("ly")):
        if words[at] in BE:
            return True
        at -= 1
    return False


def is_joint(tokens: Tokens, verb: int) -> bool:
    """Tell whether several act together before a verb: "they", "both sides", "Mr Suga and President Moon"."""
    words, below = tokens.words, subordinate(tokens)
    start = verb
    while start > 0 and verb - start < FAR and words[start - 1] not in ";:":
        start -= 1
    subject = [at for at in range(start, verb) if not below[at]]
    if not subject:
        return False
    head = words[subject[0]]
    if head in {"they", "both", "all"}:
        return True
    if head in {"the", "our"} and any(words[at] in GROUPS for at in subject[1 : NEAR + 1]):
        return True
    for at in subject:
        if words[at] in MEETING:
            return False
        if words[at] == "and" and 0 < at < verb - 1 and _are_names(tokens, at - 1, at + 1):
            return True
    return False


def _are_names(tokens: Tokens, *places: int) -> bool:
    return all(tokens.text[tokens.starts[at]].isupper() for at in places)
