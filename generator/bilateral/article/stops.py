"""Decide whether a stop ends its sentence: from the word before it, its closing marks and what follows.

Every decision looks at a bounded number of characters.
"""

from __future__ import annotations

import re

from bilateral.article.abbreviations import Abbreviations
from bilateral.article.following import NOT_SENTENCES_END, SPEAKING
from bilateral.article.periods import RULES, SPELT
from bilateral.article.stop import Stop, bare

WIDE = "。！？｡．।॥۔؟።։"  # stops that need no space behind them
CLOSERS = "\"'”’»›“«‟)]}」』）】》〉"
OPENERS = "\"'“‘«‹([{「『（【《〈„‚¿¡"
_WINDOW = 40  # characters that are looked at on either side of a stop

_NEXT = re.compile(rf"[\s{re.escape(OPENERS)}*_—–\-]*+(?P<word>[^\s{re.escape(OPENERS)}—]*+)")
_MIXED_CASE = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_PARTICLE = re.compile(
    r"(?:al|el|an|as|ash|ad|ar|at|az|ul|bin|ibn|de|da|di|del|della|von|van|ten|ter|den|der|le|la|d|l)"
    r"(?:[-'’]|(?: (?:der|den|de|la|las|los))? )(?=[^\W\d_a-z])"
)
_NAMED_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]{0,30}+ ){1,4}([a-z]{1,20}+)")


def ends_sentence(found: re.Match[str], start: int, end: int, known: Abbreviations) -> bool:
    """Say whether the sentence that began at ``start`` ends with the stop that was found.

    ``found`` has the groups stop, close and space; ``end`` is the end of the paragraph.
    """
    text, after = found.string, found.end()
    stop = Stop(text, start, found.start(), after, found["stop"], found["close"], known)
    if stop.marks[-1] in WIDE:
        return _wide(stop)
    if not found["space"]:
        return _unspaced(stop)
    ahead = _NEXT.match(text, after, min(end, after + _WINDOW))
    stop.word = ahead["word"] if ahead else ""
    if ahead is None or not stop.word:
        return True
    stop.before = _word_before(text, start, stop.at)
    if stop.word[0].islower() and not _MIXED_CASE.match(stop.word):
        return _small(stop, ahead.start("word"))
    if stop.marks == ".":
        return next((answer for rule in RULES if (answer := rule(stop)) is not None), True)
    return _question(stop) if stop.marks.strip(".…") else _ellipsis(stop)


def _word_before(text: str, start: int, stop: int) -> str:
    """Give the word that carries the stop, without opening marks: at most a window long."""
    least = max(start, stop - _WINDOW)
    at = stop
    while at > least and (text[at - 1].isalnum() or text[at - 1] in ".'’-&º/"):
        at -= 1
    return text[at:stop].lstrip(".'’-&/")


def _wide(stop: Stop) -> bool:
    """Decide on 。 and its like: a quotation goes on where kana or a comma follow it."""
    following = stop.text[stop.after : stop.after + 1]
    if following and following in "、，,;；:：」』":
        return False
    return not (stop.close and "\u3040" <= following <= "\u309f")


def _unspaced(stop: Stop) -> bool:
    """Decide on "ended.The next", which editors miss, against "3.5", "U.S.-led" and "example.com"."""
    following = stop.text[stop.after : stop.after + 2]
    before = stop.text[max(0, stop.at - 3) : stop.at]
    if not following[:1].isupper() or stop.marks[0] not in ".?!":
        return False
    if stop.close:
        return before[-1:].islower() and following[1:].islower()
    return before[2:] != "" and before.isalpha() and before.islower() and not following[1:].isupper()


def _small(stop: Stop, at: int) -> bool:
    """Decide before a small letter: the sentence goes on, save before a name such as al-Sisi."""
    if stop.marks != "." or stop.close or not _PARTICLE.match(stop.text, at):
        return False
    known = stop.known
    short = len(stop.before) == 1 or SPELT.search(stop.before)
    return not (
        short or any(stop.is_in(x) for x in (known.never, known.perhaps, known.numbered, known.months))
    )


def _ellipsis(stop: Stop) -> bool:
    """Decide on "…": a pause inside a sentence, set off by a space, goes on with "I"."""
    return stop.word[0].isupper() and not (
        stop.text[stop.at - 1].isspace() and stop.word in {"I", "I'm", "I’m"}
    )


def _question(stop: Stop) -> bool:
    """Decide on "?" and "!": a quotation may be carried on by its speaker."""
    if not stop.close:
        return stop.low not in NOT_SENTENCES_END
    if stop.close[0] in ")]":
        return stop.word[0].isupper()
    speaker = _NAMED_SPEAKER.match(stop.text, stop.after)
    return speaker is None or speaker[1] not in SPEAKING or bare(stop.word) in stop.known.starters
