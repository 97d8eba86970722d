"""Tell headings and labels from sentences by their shape."""

from __future__ import annotations

import re

_STOPPED = re.compile(r"[.!?…。！？．।॥۔؟;；:：,，、]$")
_END_MARKS = "\"'”’»›)]}」』）】* \t\n\xa0"
_SENTENCE_STOPS = tuple(".!?…。！？।॥۔؟;；")
_SMALL_WORDS = 3  # letters up to which a word of a title may be small: "of", "and"
_LINKING = frozenset(
    ("amid", "from", "into", "onto", "over", "than", "their", "through", "under", "upon", "with", "without")
)
_HEADING_CHARACTERS = 100
_HEADING_WORDS = 14  # of a heading with capitals throughout
_PLAIN_HEADING_WORDS = 9  # of a heading written like a sentence
_ITEM_WORDS = 8  # an item of so many words is a sentence even without a stop
_STOPPED_ITEM_WORDS = 3
_CLAUSE_WORDS = 5  # of an item that ends with a semicolon
_RUN_IN_WORDS = 3  # a shorter label in front of a colon may be somebody who speaks, or a place
_SPEAKER = re.compile(  # "PRESIDENT TRUMP:", "Q:", "Senior Administration Official:"
    r"(?:the |vice |prime |first |foreign |senior |deputy |former )*+"
    r"(?:president|premier|minister|secretary|senator"
    r"|chancellor|ambassador|general|king|queen|speaker|moderator|interviewer|press|administration|official"
    r"|reporter|question|answer|mr|mrs|ms|dr|sir)\b|[qa][.:]",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(r"(?:tion|ment|ity|ship|[ae]nce|ics|ergy|ture|ness|ism|ologies|ology)s?$")
_OPENS_QUOTE = tuple("\"“‘«„'")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CJK_ITEM_CHARACTERS = 16


def has_stop(text: str) -> bool:
    """Say whether a text ends with a full stop or its like, closing marks aside."""
    return text.rstrip(_END_MARKS).endswith(_SENTENCE_STOPS)


def is_title_case(words: list[str]) -> bool:
    """Say whether the words carry capitals as in a title, the small ones aside."""
    counted = [w for w in words if len(w) > _SMALL_WORDS and w[:1].isalpha() and w not in _LINKING] or words
    return all(not w[:1].islower() for w in counted)


def is_heading_shape(line: str) -> bool:
    """Say whether a line that stands alone reads like a heading: short, with no stop, not a fragment."""
    if len(line) > _HEADING_CHARACTERS or not any(c.isalnum() for c in line):
        return False
    words = line.split()
    titled = is_title_case(words)
    if line[0].islower() or len(words) > (_HEADING_WORDS if titled else _PLAIN_HEADING_WORDS):
        return False
    bare = line.rstrip(_END_MARKS)
    if bare.endswith("?"):
        return titled and len(words) > _SMALL_WORDS - 1
    if bare.endswith((":", "：")):
        return titled
    return not _STOPPED.search(bare)


def heads_a_paragraph(label: str) -> bool:
    """Say whether a label in front of a colon is a heading: "PROTECTING WORKERS AND FARMERS:".

    >>> [heads_a_paragraph(label) for label in ("ENDING A LONG DISPUTE:", "Food Security:", "Jake Sullivan:")]
    [True, True, False]
    """
    words = label[: _HEADING_CHARACTERS + 1].removesuffix(":").split()
    if not label.endswith(":") or len(label) > _HEADING_CHARACTERS or len(words) < _RUN_IN_WORDS - 1:
        return False
    if is_title_case(words) and any(_ABSTRACT.search(word) for word in words):
        return True  # no name ends like that
    if len(words) < _RUN_IN_WORDS:
        return False
    return label.isupper() or (
        is_title_case(words) and (words[0].endswith("ing") or any(w.islower() or w == "&" for w in words))
    )


def capital_label(text: str) -> int:
    """Give the length of a heading in capitals that opens a paragraph of plain text, or 0.

    >>> capital_label("SECURING THE BORDER: The ministry hired guards.")
    20
    """
    end = text.find(":", 0, _HEADING_CHARACTERS) + 1
    behind = text[end:].lstrip()
    if not end or behind == text[end:] or not behind or behind[0].islower():
        return 0
    label = text[:end]
    is_one = label.isupper() and heads_a_paragraph(label) and not names_speaker(label, behind)
    return end if is_one else 0


def names_speaker(label: str, behind: str) -> bool:
    """Say whether a label tells who says what stands behind it."""
    return _SPEAKER.match(label) is not None or behind.startswith(_OPENS_QUOTE)


def item_holds_sentences(text: str) -> bool:
    """Say whether a list item or table cell is written in sentences, and is no mere label."""
    if _CJK.search(text[:200]):
        return has_stop(text) or len(text) >= _CJK_ITEM_CHARACTERS
    words = len(text[:400].split())
    least = _CLAUSE_WORDS if text.rstrip(_END_MARKS).endswith((";", "；")) else _STOPPED_ITEM_WORDS
    return words >= _ITEM_WORDS or (words >= least and has_stop(text))
