"""Find where sentences begin and end, by their places in the text as it is written.

Every stop is a candidate; the word before it, the closing marks on it and the word behind it decide. Each
decision looks at a bounded number of characters, so the cost grows in a straight line with the text.
"""

from __future__ import annotations

import re

from bilateral.article.abbreviations import (
    AFTER_COUNTRY,
    AFTER_TIME,
    FINITE,
    NOT_SENTENCES_END,
    SPEAKING,
    Abbreviations,
    abbreviations,
)

_WINDOW = 40  # characters that are looked at on either side of a stop

_WIDE = "。！？｡．।॥۔؟։።။។"  # stops that need no space behind them
_CLOSERS = "\"'”’»›)]}」』）】》〉"
_OPENERS = "\"'“‘«‹([{「『（【《〈„‚¿¡"
_CANDIDATE = re.compile(
    rf"""(?P<stop>[.!?…‼⁇⁈⁉{_WIDE}]++)
         (?P<close>[{re.escape(_CLOSERS)}]*+(?:\[\d{{1,3}}\])*+)
         (?P<space>\s*+)""",
    re.VERBOSE,
)
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*+(?:\n\s*+)+|\u2029\s*+")
_NEXT = re.compile(rf"[\s{re.escape(_OPENERS)}*_—–\-]*+(?P<word>[^\s{re.escape(_OPENERS)}—]*+)")
_MIXED_CASE = re.compile(r"[a-z]{1,2}[A-Z]")  # iPhone, eBay
_PARTICLE = re.compile(
    r"(?:al|el|an|as|ash|ad|ar|at|az|ul|bin|ibn|de|da|di|del|della|von|van|ten|ter|den|der|le|la|d|l)"
    r"(?:[-'’]|(?: (?:der|den|de|la|las|los))? )(?=[^\W\d_a-z])"
)
_SPELT = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")  # U.S, J.K
_ENUMERATION = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,5})$")
_NAMED_SPEAKER = re.compile(r"(?:[A-Z][\w.'’-]*+ ){1,4}([a-z]++)")
_HAS_WORD = re.compile(r"[^\W_]")


def sentence_spans(text: str, language: str = "en") -> tuple[tuple[int, int], ...]:
    """Split prose at sentence ends; give the (start, end) of each sentence.

    Offsets are in characters and leave out the white space around a sentence. An empty line always ends
    one; a single line break is a space. Runs without any letter or digit are no sentences.

    >>> text = "The U.S. agreed. Japan did not."
    >>> [text[start:end] for start, end in sentence_spans(text)]
    ['The U.S. agreed.', 'Japan did not.']
    """
    known = abbreviations(language)
    spans: list[tuple[int, int]] = []
    begin = 0
    for gap in _PARAGRAPH_END.finditer(text):
        _split(text, begin, gap.start(), known, spans)
        begin = gap.end()
    _split(text, begin, len(text), known, spans)
    return tuple(spans)


def _split(text: str, begin: int, end: int, known: Abbreviations, spans: list[tuple[int, int]]) -> None:
    """Add the spans of one paragraph."""
    while begin < end and text[begin].isspace():
        begin += 1
    start = begin
    for found in _CANDIDATE.finditer(text, begin, end):
        if found.end() >= end:
            break
        if found.start() > start and _ends_sentence(text, start, end, found, known):
            _add(text, start, found.end("close"), begin, spans)
            start = found.end()
    _add(text, start, end, begin, spans)


def _add(text: str, start: int, end: int, begin: int, spans: list[tuple[int, int]]) -> None:
    while end > start and text[end - 1].isspace():
        end -= 1
    if _HAS_WORD.search(text, start, end):
        spans.append((start, end))
    elif end > start and spans and spans[-1][0] >= begin:  # stray marks belong to what they follow
        spans[-1] = (spans[-1][0], end)


def _ends_sentence(text: str, start: int, end: int, found: re.Match[str], known: Abbreviations) -> bool:
    """Say whether the sentence that began at ``start`` ends with the stop that was found."""
    stop, close, space = found["stop"], found["close"], found["space"]
    after = found.end()
    if stop[-1] in _WIDE:
        return _ends_wide(text, after, close)
    if not space:
        return _lacks_space(text, found)
    ahead = _NEXT.match(text, after, min(end, after + _WINDOW))
    word = ahead["word"] if ahead else ""
    if not word:
        return True
    first = word[0]
    if first.islower() and not _MIXED_CASE.match(word):
        particle = ahead is not None and _PARTICLE.match(text, ahead.start("word"))
        if not particle or stop != "." or close or _is_short(text, start, found.start(), known):
            return False
    if stop == ".":
        return _ends_with_period(text, start, found, word, known)
    if "…" in stop or (stop.startswith("..") and "?" not in stop and "!" not in stop):
        return _ends_with_ellipsis(text, found.start(), word)
    return _ends_with_mark(text, found, word, close, known)


def _ends_wide(text: str, after: int, close: str) -> bool:
    """Decide on 。 and its like: a quotation goes on where kana or a comma follow it."""
    following = text[after : after + 1]
    if following in "、，,;；:：」』":
        return not following
    return not (close and ("\u3040" <= following <= "\u309f"))


def _lacks_space(text: str, found: re.Match[str]) -> bool:
    """Decide on "ended.The next", which editors miss, against "3.5", "U.S.-led" and "example.com"."""
    following = text[found.end() : found.end() + 3]
    if not following or not following[0].isupper() or found["stop"] not in ".?!":
        return False
    before = text[max(0, found.start() - 3) : found.start()]
    if found["close"]:
        return len(before) > 1 and before[-1].islower() and following[1:2].islower()
    return (
        len(before) == 3
        and before.islower()
        and before.isalpha()
        and (  # noqa: PLR2004 - the slice above
            len(following) > 1 and (following[1:].islower() or following[1:].isspace())
        )
    )


def _word_before(text: str, start: int, stop: int) -> str:
    """Give the word that carries the stop, without opening marks: at most a window long."""
    least = max(start, stop - _WINDOW)
    at = stop
    while at > least and (text[at - 1].isalnum() or text[at - 1] in ".'’-&º/"):
        at -= 1
    return text[at:stop].lstrip(".'’-&/")


def _is_short(text: str, start: int, stop: int, known: Abbreviations) -> bool:
    """Say whether the stop may belong to an abbreviation of any kind."""
    word = _word_before(text, start, stop)
    low = word.lower()
    return (
        len(word) == 1
        or low in known.never
        or low in known.perhaps
        or low in known.numbered
        or low in known.months
        or _SPELT.search(word) is not None
    )


def _ends_with_period(text: str, start: int, found: re.Match[str], word: str, known: Abbreviations) -> bool:
    at = found.start()
    before = _word_before(text, start, at)
    if not before:
        return True
    if _ENUMERATION.match(text, start, at) and at - start <= len(before) + 1:
        return False
    low = before.lower()
    if before[-1].isdigit():
        return not (known.ordinals and _is_ordinal(before, word, known))
    tail = low.rpartition("-")[2].rpartition("/")[2]
    for name in (low, tail):
        if name in known.never:
            return False
        if name in known.months and (
            before[0].isupper() or not known.starters.isdisjoint({"à", "el", "il", "de", "e"})
        ):
            return not word[0].isdigit() and _starts_sentence(word, known)
        if name in known.numbered:
            return not _is_number(word) and not (before[0].isupper() and low != "no" and word[0].isupper())
        if name in known.perhaps:
            return _ends_with_abbreviation(text, start, found, name, word, known)
    if _SPELT.search(before):
        return _ends_with_abbreviation(text, start, found, low, word, known)
    if len(before) == 1 and before.isalpha():
        return _ends_with_initial(before, word, known)
    return True


def _is_number(word: str) -> bool:
    bare = word.rstrip(".,;:)]").lstrip("#")
    return bare[:1].isdigit() or (bare != "I" and bare.strip("IVXLC") == "" and bare != "")


def _is_ordinal(before: str, word: str, known: Abbreviations) -> bool:
    return len(before) <= 2 and before.isdigit() and not _starts_sentence(word, known)  # noqa: PLR2004 - "31."


def _bare(word: str) -> str:
    return word.rstrip(".,;:!?)]\"”’'").lower().replace("’", "'").partition("'")[0]


def _starts_sentence(word: str, known: Abbreviations) -> bool:
    """Say whether the word is one that stands capitalised only at the start of a sentence."""
    if len(word) == 2 and word[1] == ".":  # noqa: PLR2004 - an initial, "A."
        return False
    return word[0].isupper() and (_bare(word) in known.starters or word.endswith(","))


def _ends_with_initial(before: str, word: str, known: Abbreviations) -> bool:
    """Decide on one letter: "George W. Bush" against "a plan B. The"."""
    if not before.isupper():
        return before.islower() and word[0].isupper() and before not in {"v", "c", "p", "s", "d"}
    return _starts_sentence(word, known)


def _ends_with_abbreviation(
    text: str, start: int, found: re.Match[str], name: str, word: str, known: Abbreviations
) -> bool:
    """Decide on "U.S.", "p.m.", "Inc." and others that stand inside sentences and at their ends."""
    if _starts_sentence(word, known):
        return True
    bare = _bare(word)
    if found["close"] and found["close"][0] in '"”»':
        return word[0].isupper()
    if name in {"a.m", "p.m"}:
        return not word[0].isdigit() and bare not in AFTER_TIME
    if name in {"etc", "usw", "ecc", "enz"}:
        return True
    if text[found.end() : found.end() + 1] in _OPENERS and text[found.end()] not in "([":
        return word[0].isupper()
    if "." not in name or bare in AFTER_COUNTRY or not word[0].isupper():
        return False
    return _follows_place(text, start, found.start()) and _verb_follows(text, found.end(), word)


def _follows_place(text: str, start: int, stop: int) -> bool:
    """Say whether the abbreviation stands where a noun phrase may end: "in the U.S."."""
    before = text[max(start, stop - _WINDOW) : stop].lower().split()[:-1][-2:]
    return "the" in before[-1:] or before[-1:] == ["washington,"] or before[-1:] in (["and"], ["to"])


def _verb_follows(text: str, at: int, word: str) -> bool:
    """Say whether a verb stands behind the name that follows: "Takaichi will", "Prime Minister Ishiba said"."""
    ahead = text[at : at + 2 * _WINDOW].split()[1:5]
    for following in ahead:
        if following in FINITE:
            return True
        if not following[0].isupper():
            return False
    return word.endswith(("'s", "’s"))


def _ends_with_ellipsis(text: str, at: int, word: str) -> bool:
    """Decide on "…": a pause inside a sentence, set off by a space, goes on with "I" or a small letter."""
    return word[0].isupper() and not (at and text[at - 1].isspace() and word in {"I", "I'm", "I’m"})


def _ends_with_mark(text: str, found: re.Match[str], word: str, close: str, known: Abbreviations) -> bool:
    """Decide on "?" and "!": a quotation may be carried on by its speaker."""
    if not close:
        return (
            _word_before(text, max(0, found.start() - _WINDOW), found.start()).lower()
            not in NOT_SENTENCES_END
        )
    if close[0] in ")]":
        return word[0].isupper()
    speaker = _NAMED_SPEAKER.match(text, found.end(), found.end() + 2 * _WINDOW)
    carried = speaker is not None and speaker[1] in SPEAKING and _bare(word) not in known.starters
    return not carried
