"""Sentences that no summary may quote: bylines, notices, fragments, lines that only lead on."""

from __future__ import annotations

import re

from bilateral.analysis.memory import Memory
from bilateral.article.model import Sentence
from bilateral.reference.word_classes import load_word_classes

SHORTEST = 7  # words; what is shorter seldom says anything on its own
MOST = 2_000  # characters that are searched for notices
LONG = 4  # letters; shorter words are written small in headings too
SHORTEST_UNSPACED = 12  # signs, where a script writes without spaces

# What newspapers, agencies and press offices print around the text itself.
_OPENINGS = (
    r"by[ .](?-i:[A-Z])(?!.{60})",
    r"(?:published|contact|sources?|note|related|watch|listen|fact sheet|attendees|participants):",
    r"(?:last )?updated\b[: ]+(?:\d|at\b|on\b|by\b)",
    r"(?:image|photo|photograph|video|copyright) ?(?:by\b|courtesy\b|©|:|\d)",
    r"subscribe (?:to|now|here)\b",
    r"editor['’]s note",
    r"story highlights|scroll down|click here|share this|sign up|see also\b|all rights reserved",
    r"read (?:more|the full|also)\b|follow (?:us|@)",
    r"advertisement\b(?!s)|story continues|continue reading|most (?:read|popular):?\s|e-?mail to a friend",
    r"get (?:the latest|breaking|our|more)\b.{0,60}\b(?:news|alerts?|updates?|stories|inbox|app)\b",
    r"(?:download|get|try) (?:the|our)\b.{0,30}\bapps?\b|listen to this|posted (?:by|on|at)\b",
    r"(?:image|photo|picture|media) (?:copyright|caption|credit|source)\b",
    r"enlarge (?:this )?image|toggle caption",
    r"for immediate release|(?:press|media) contact",
    r"# ?#",
    r"\(?(?:reuters|ap|afp)\)?\W*$",
    r"more (?:information|details) (?:about|on|is|are|can)\b",
    r"this (?:article|story|report|transcript) (?:was|is|has been)\b",
    r"the (?:following is|text of)\b|below is\b",
    r"(?:attendees|participants) (?:were|was|included?)\b",
    r"(?:lesen sie (?:auch|hier)|(?:à )?lire aussi|lea también|leer más|leggi anche|lees ook)\b",
    r"leia (?:também|mais)\b",
    r"(?:quelle|foto|bild|fuente|fonte|bron|photo|source)s? ?:",
    r"also (?:present|attending|in attendance)\b.{0,60}\b(?:was|were)\b",
)
_ANYWHERE = (
    r"https?://|www\.|©|all rights reserved",
    r"[\w.]@[\w-]+\.\w",
    r"contributed to this (?:report|story|article)",
    r"\b(?:reporting|writing|editing) by (?-i:[A-Z])",
    r"\b(?:delegations?|sides?|teams?) (?:was|were) (?:led|headed|chaired|joined)\b",
    r"\bincluded (?:representatives|participants) (?:from|of)\b",
    r"\bwere (?:also )?(?:present|in attendance)\b|\bparticipants included\b",
    r"\bbe (?:published|reproduced|copied|broadcast|rewritten), (?:published|reproduced|copied|broadcast|re)",
    r"\b(?:enable|enabled|disabled|supports?|requires?) (?:java ?script|cookies)\b|\buses? cookies\b",
    r"(?:/ ?|\bvia )(?:ap|afp|reuters)\W*$|\bgetty images\W*$|\btoggle caption\b",
    r"\barchive (?:the )?pages\b|\bcrawls? (?:of|from) the (?:web|internet)\b",
    r"\bnewsletter\b|\b(?:here|at the following) (?:link|address)\b",
    r"\bcan be (?:found|read|viewed|accessed) (?:here|at|on)\b|\bavailable (?:here|at www|on our)\b",
)
# Only a sentence with one of these words or signs can match a pattern of _ANYWHERE; the look-up is cheap.
_SIGNS = ("://", "www.", "©", "@")
TRIGGERS = (
    "reserved contributed reporting writing editing led headed chaired joined included present attendance"
    " newsletter here link address available found read viewed accessed"
    " published reproduced copied broadcast rewritten javascript cookies getty images ap afp reuters"
    " caption archive crawl crawls"
)
_TRIGGERS = frozenset(TRIGGERS.split())
_OPENING = re.compile(rf"\W{{0,8}}(?:{'|'.join(_OPENINGS)})", re.IGNORECASE)
_NOTICE = re.compile("|".join(_ANYWHERE), re.IGNORECASE)
_LEADING_ON = (":", "follow", "below")  # one of which stands in what leads on
_LEADS_ON = re.compile(r"(?::|\b(?:following|as follows|below)[:.]?)[\W_]*$", re.IGNORECASE)
AUXILIARIES = (
    "am are is was were be been has have had do does did can could may might must shall should will would"
)
_AUXILIARIES = frozenset(AUXILIARIES.split())
_BROKEN = ",;:)]|"  # no whole sentence opens with these
_ENDS = re.compile(r"[.!?…。！？؟।][\W_]*$")


def is_usable(sentence: Sentence, words: tuple[str, ...], language: str = "en") -> bool:
    """Tell whether a sentence can stand in a summary: whole, on the subject, long enough to say something."""
    text = sentence.text
    if len(words) < (SHORTEST if " " in text.strip() else SHORTEST_UNSPACED):
        return False
    if text[:1].islower() or text[:1] in _BROKEN or _leads_on(text[-40:]):
        return False
    if not _ENDS.search(text[-12:]) and _is_label(words):
        return False
    if language == "en" and not any(map(_VERBS.__getitem__, words)):
        return False
    return not _is_notice(text[:MOST], words)


def _leads_on(ending: str) -> bool:
    low = ending.lower()
    return any(sign in low for sign in _LEADING_ON) and _LEADS_ON.search(ending) is not None


def _is_notice(text: str, words: tuple[str, ...]) -> bool:
    if _OPENING.match(text):
        return True
    if _TRIGGERS.isdisjoint(map(str.lower, words)) and not any(sign in text for sign in _SIGNS):
        return False
    return _NOTICE.search(text) is not None


def _is_label(words: tuple[str, ...]) -> bool:
    """Tell whether most words carry capitals, as in a heading that has slipped into the text."""
    long = [w for w in words if len(w) >= LONG]
    return sum(w[0].isupper() for w in long) >= 0.7 * max(1, len(long))


def _may_be_verb(word: str) -> bool:
    """Tell whether a word can be the verb of an English sentence; in doubt, it can."""
    low = word.lower().replace("’", "'")
    words = load_word_classes()
    return (
        low in words.past
        or low in _AUXILIARIES
        or low.endswith(("ed", "n't", "'s", "'re", "'ve", "'ll", "'d", "'m"))
        or (word.islower() and (low in words.acting or low.removesuffix("s") in words.acting))
        or (
            word.islower()
            and low.endswith("es")
            and (low[:-2] in words.acting or low[:-3] + "y" in words.acting)
        )
    )


_VERBS = Memory(_may_be_verb)
