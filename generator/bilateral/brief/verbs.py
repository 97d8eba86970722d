"""What a sentence tells first, and who does it: a meeting and what came of it, an act, what a firm does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.reference.brief_cues import load_brief_words

CONTACT_WITHIN = 34  # words in which a readout says that people spoke; offices and names are long
TITLED_WITHIN = 8  # words in which a heading comes to its verb
FIRM_WITHIN = 9  # words of a firm's name

_VERBS = frozenset({"anywhere.act", "anywhere.contact", "anywhere.vague", "anywhere.tells"})
_OUTCOMES = frozenset({"anywhere.act", "anywhere.tells"})
_AND = frozenset({"and", "who", "which", "jointly", "also"})  # "met in Rome and signed …"
_WHERE = 5  # words after "where" in which what came of a meeting is told
_JOINED = 2  # words after "and"
_MONEY = re.compile(r"[$€£¥]\s?\d|\d\s?(?:million|billion|trillion)\b")
_NO_NAMES = frozenset({"he", "she", "it", "this", "that", "we", "they", "who", "which", "trade", "each"})
_IN_NAMES = frozenset({"of", "and", "the", "for", "&"})


def find_verb(tokens: Tokens, hits: Sequence[Hit], start: int, text: str) -> int:
    """Give the offset into the whole text of the first verb: a cue that does not open the sentence."""
    first = min((h.first for h in hits if h.first > start and _VERBS & set(h.labels)), default=None)
    lead = text.find(tokens.text[:1]) if tokens.text else 0
    return len(text) if first is None else tokens.starts[first] + lead


def has_titled_verb(tokens: Tokens, hits: Sequence[Hit]) -> bool:
    """Tell whether the verb has a capital: "President Biden Announces …" is a heading."""
    return any(
        0 < h.first <= TITLED_WITHIN
        and _VERBS & set(h.labels)
        and tokens.text[tokens.starts[h.first]].isupper()
        for h in hits
    )


def lacks_subject(tokens: Tokens) -> bool:
    """Tell whether a sentence opens with a bare verb: "Agree to the full implementation of …"."""
    words = tokens.words
    return len(words) > 1 and words[0] in load_brief_words("bare") and words[1] not in {",", "for"}


def is_readout(tokens: Tokens, hits: Sequence[Hit]) -> bool:
    """Tell whether a sentence says first that people met, and no "and agreed …" follows."""
    met = next((hit.first for hit in hits if "anywhere.contact" in hit.labels), None)
    if met is None or met > CONTACT_WITHIN:
        return False
    done = [h.first for h in hits if "anywhere.act" in h.labels]
    if any(act < met for act in done):
        return False
    outcomes = (h.first for h in hits if h.first > met and _OUTCOMES & set(h.labels))
    return not any(_is_outcome(tokens, outcome) for outcome in outcomes)


def _is_outcome(tokens: Tokens, at: int) -> bool:
    """Tell whether a verb is told of those who met: "and agreed", "where both sides signed"."""
    if not _is_past(tokens.words[at]):
        return False  # "to discuss sanctions and release hostages"
    near = tokens.words[max(0, at - _JOINED) : at]
    return bool(_AND & set(near)) or "where" in tokens.words[max(0, at - _WHERE) : at]


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in load_brief_words("past")


def is_of_a_firm(tokens: Tokens, hits: Sequence[Hit], start: int) -> bool:
    """Tell whether a name of several words, none of them an office or a state, buys, builds or sells.

    "Korean Air will purchase", "The Gas Corporation signed agreements"; whether a country is meant by the
    name is for the caller to know.
    """
    first = min((h.first for h in hits if h.first > start and _VERBS & set(h.labels)), default=None)
    if first is None or first - start > FIRM_WITHIN:
        return False
    names = [
        i for i in range(start, first) if tokens.words[i] not in _IN_NAMES and tokens.words[i][0].isalnum()
    ]
    if len(names) == 1 and not (tokens.written(names[0], names[0]).isupper() or _is_sole_name(tokens, first)):
        return False
    others = load_brief_words("office") | load_brief_words("public")
    return bool(names) and all(
        tokens.text[tokens.starts[i]].isupper() and tokens.words[i] not in others for i in names
    )


def _is_sole_name(tokens: Tokens, verb: int) -> bool:
    """Tell whether a single word before the verb is a name, though a word that opens has a capital anyway.

    It pays money and is no plural: "Amazon will invest $5 billion", but "Exporters will invest $5 billion".
    """
    subject = tokens.words[verb - 1]
    return _MONEY.search(tokens.text) is not None and not subject.endswith("s") and subject not in _NO_NAMES
