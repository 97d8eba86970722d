"""Sentences that no summary may quote: bylines, notices, fragments, lines that only lead on."""

from __future__ import annotations

import re

from bilateral.article.model import Sentence

SHORTEST = 7  # words; what is shorter seldom says anything on its own
LONG = 4  # letters; shorter words are written small in headings too
SHORTEST_UNSPACED = 12  # signs, where a script writes without spaces

# What newspapers, agencies and press offices print around the text itself.
_OPENINGS = (
    r"by[ .][A-Z]",
    r"(?:published|contact|sources?|note|related|watch|listen|fact sheet|attendees|participants):",
    r"(?:last )?updated\b",
    r"(?:image|photo|video|copyright|subscribe)\b",
    r"editor['’]s note",
    r"story highlights|scroll down|click here|share this|sign up|see also\b|all rights reserved",
    r"read (?:more|the full|also)\b|follow (?:us|@)",
    r"for immediate release|(?:press|media) contact",
    r"# ?#",
    r"\(?(?:reuters|ap|afp)\)?\W*$",
    r"more (?:information|details) (?:about|on|is|are|can)\b",
    r"this (?:article|story|report|transcript) (?:was|is|has been)\b",
    r"the (?:following is|text of)\b|below is\b",
    r"(?:attendees|participants|also (?:present|in attendance)) (?:were|was|included?)\b",
)
_ANYWHERE = (
    r"https?://|www\.|©|all rights reserved",
    r"[\w.]@[\w-]+\.\w",
    r"contributed to this (?:report|story|article)",
    r"\b(?:reporting|writing|editing) by [A-Z]",
    r"\bnewsletter\b|\b(?:here|at the following) (?:link|address)\b",
    r"\bcan be (?:found|read|viewed|accessed) (?:here|at|on)\b|\bavailable (?:here|at www|on our)\b",
)
_NOTICE = re.compile(rf"^\W{{0,8}}(?:{'|'.join(_OPENINGS)})|{'|'.join(_ANYWHERE)}", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?::|\b(?:following|as follows|below)[:.]?)[\W_]*$", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…。！？؟।][\W_]*$")


def is_usable(sentence: Sentence, words: tuple[str, ...]) -> bool:
    """Tell whether a sentence can stand in a summary: whole, on the subject, long enough to say something."""
    text = sentence.text
    if len(words) < (SHORTEST if " " in text.strip() else SHORTEST_UNSPACED):
        return False
    if _LEADS_ON.search(text[-40:]) or text[:1].islower():
        return False
    if not _ENDS.search(text[-12:]) and _is_label(words):
        return False
    return not _NOTICE.search(text[:2000])


def _is_label(words: tuple[str, ...]) -> bool:
    """Tell whether most words carry capitals, as in a heading that has slipped into the text."""
    long = [w for w in words if len(w) >= LONG]
    return sum(w[0].isupper() for w in long) >= 0.7 * max(1, len(long))
