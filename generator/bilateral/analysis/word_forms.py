"""Give the forms in which a word of a cue may stand: British or American, one or many."""

from __future__ import annotations

import re
from functools import cache

BRITISH_AMERICAN = (
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
    ("signalled", "signaled"),
)
"""British and American forms of one stem; words in -ise and -isation follow a rule."""
_MAY_VARY = re.compile("is|" + "|".join(form for pair in BRITISH_AMERICAN for form in pair))
S_FORM = re.compile(r"(?<=[a-z]{2})is(?=(?:e[drs]?|ing|ations?|)$)")
ALWAYS_S = frozenset(
    {"advise", "compromise", "crisis", "exercise", "otherwise", "promise", "raise", "revise", "rise", "wise"}
)

ACRONYM = range(2, 5)  # letters of an acronym that may be written with full stops


@cache
def spellings(word: str) -> tuple[str, ...]:
    """Give a word, or the beginning of one, in British and American spelling.

    >>> spellings("normalis"), spellings("defence")
    (('normalis', 'normaliz'), ('defence', 'defense'))
    """
    if _MAY_VARY.search(word) is None:
        return (word,)
    forms = {word}
    for british, american in BRITISH_AMERICAN:
        if british in word:
            forms.add(word.replace(british, american))
        elif american in word:
            forms.add(word.replace(american, british))
    if word not in ALWAYS_S:
        forms |= {S_FORM.sub("iz", form) for form in forms}
    return tuple(sorted(forms))


def plurals(word: str) -> tuple[str, ...]:
    """Give a noun and what its plural may be.

    >>> plurals("treaty"), plurals("sanction"), plurals("boss")
    (('treaty', 'treaties'), ('sanction', 'sanctions'), ('boss',))
    """
    if not word[-1:].isalpha() or word.endswith("ss"):
        return (word,)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word, word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "h", "o")):
        return word, word + "s", word + "es"
    return word, word + "s"


def dotted(word: str) -> tuple[str, ...]:
    """Give the form with full stops of a short acronym, in lower case.

    >>> dotted("UN"), dotted("un"), dotted("UNESCO")
    (('u.n.',), (), ())
    """
    acronym = len(word) in ACRONYM and word.isalpha() and word.isupper()
    return (".".join(word.lower()) + ".",) if acronym else ()
