"""Tell how a sentence speaks: for itself, of several who act together, of something done to someone."""

from __future__ import annotations

import re

from bilateral.analysis.clauses import subordinate
from bilateral.analysis.cue_patterns import Tokens
from bilateral.analysis.model import Reading
from bilateral.analysis.subjects import AUXILIARIES, GROUPS

SPEECH = re.compile(
    r"^(?:an? |the )?(?:joint )?(?:leaders['’] )?(?:statement|remarks|message|address|speech|letter|declaration|communiqu[eé])\b",
    re.IGNORECASE,
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "gets", "got"])
FIRST_PERSON = frozenset(["i", "we", "my", "our", "us", "me"])
LEAST_FIRST_PERSON = 0.2  # share of the sentences that hold a word of the first person
FAR = 32  # tokens that one look back crosses
MEETING = frozenset(["met", "spoke", "discussed", "agreed", "signed", "held", "talked"])


def speaks_itself(reading: Reading) -> bool:
    """Tell whether a side speaks the text itself: its title calls it a statement, or it says "we" and "I" often."""
    sentences = reading.words
    own = sum(1 for words in sentences if any(word.lower() in FIRST_PERSON for word in words))
    if not sentences or not own:
        return False
    share = own / len(sentences)
    return share >= LEAST_FIRST_PERSON or (SPEECH.match(reading.article.title) is not None and share > 0.1)


def is_passive(tokens: Tokens, verb: int) -> bool:
    """Tell whether a verb form is done to its subject: "was urged", "has been repeatedly asked"."""
    words = tokens.words
    if not words[verb].endswith(("ed", "sought", "told", "said")):
        return False
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
    while start > 0 and verb - start < FAR and words[start - 1] not in {";", ":"}:
        start -= 1
    subject = [at for at in range(start, verb) if not below[at]]
    if not subject:
        return False
    head = words[subject[0]]
    if head in {"they", "both", "all"} or (
        head in {"the", "our"} and any(words[at] in GROUPS for at in subject[1:4])
    ):
        return True
    for at in subject:
        if words[at] in MEETING:
            return False
        if (
            words[at] == "and"
            and 0 < at < verb - 1
            and tokens.text[tokens.starts[at - 1]].isupper()
            and tokens.text[tokens.starts[at + 1]].isupper()
        ):
            return True
    return False
