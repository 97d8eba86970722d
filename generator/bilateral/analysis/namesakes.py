"""Tell persons from the places and leaders whose names they bear: "Jack London", "Ivanka Trump"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from bilateral.analysis.matching import Hit, word_before
from bilateral.analysis.name_words import begins_no_name
from bilateral.reference.people import name_parts, office_of_spelling, office_words
from bilateral.reference.senses import words_of
from bilateral.reference.spellings import Spelling

_NEXT = re.compile(r"(?:'s)? ([^\W\d_][\w.'-]*)")
_BEARER = re.compile(r"([A-Z][a-z][\w'-]*) $")
_SOMEBODY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|him|act(?:or|ress)|author|writer|novelist|singer|columnist)\b"
)
_SMALL = re.compile(r"(?<![\w'-])[a-z]{4,}(?![\w'-])")
_LOOK_BACK = 40  # characters before a spelling that are looked at
_AROUND = 80  # characters that tell a headline from prose
_OFFICE_OF = re.compile(r"([^\W\d_][\w-]*) (?:of|to) (?:the )?$")
_ON = re.compile(r" (?:(?:bin|ibn|al|el|ould|van|von|de|da) )?([A-Z][a-zà-ÿ][\w'-]*)")
_WORDS_ON = re.compile(r" [^\W\d_][\w'-]*")


def means_person(text: str, hit: Hit, before: Hit | None, following: Hit | None) -> bool:
    """Tell whether a place is a person's name here: "Jack London", "Chad Smith", "her colleague Chad"."""
    spelling = hit.spelling
    last = None
    if " " not in spelling or spelling in words_of("given"):
        last = word_before(text, hit.start)
    word = last[1] if last else ""
    if word and last and "," not in last[0] and " the " not in last[0]:
        touches = before is not None and before.end >= last.end(1)
        if word[0].isupper() and not touches and _follows_given_name(text, spelling, last):
            return True
        if spelling in words_of("given") and word.rstrip(".") in words_of("persons_before"):
            return True
    if spelling not in words_of("given") or _is_of_office(text, hit):
        return False
    then = _NEXT.match(text, hit.end)
    if (
        then is None
        or text.startswith("'s", hit.end)
        or not then[1][0].isupper()
        or not _in_prose(text, hit.start)
    ):
        return False
    if following is not None and following.start == then.start(1):
        return False
    rarely = spelling in words_of("given_rarely")  # "China Exim", "Kenya Power"
    return (
        not (rarely and not _SOMEBODY.search(text, max(0, hit.start - _AROUND), hit.end + _AROUND))
        and then[1].rstrip(".") not in words_of("not_surname")
        and not then[1].isupper()
        and not _names_kind(then[1])
    )


def _is_of_office(text: str, hit: Hit) -> bool:
    """Tell whether an office is of a country or to it: "ambassador to China Anami Koreshige"."""
    office = _OFFICE_OF.search(text, max(0, hit.start - _LOOK_BACK), hit.start)
    word = office[1].lower() if office else ""
    return word in office_words("heads") or word in office_words("portfolios")


def is_other_bearer(text: str, hit: Hit, table: Mapping[str, Spelling], before: Hit | None) -> bool:
    """Tell whether somebody else bears a leader's family name here: "Gerhard Stoltenberg", "Ivanka Trump"."""
    if " " in hit.spelling:
        return _goes_on(text, hit, table)
    last = _BEARER.search(text, max(0, hit.start - _LOOK_BACK), hit.start)
    if last is None or (before is not None and before.end > last.start(1)):
        return False
    word = last[1]
    if f"{word} {hit.spelling}" in table or word in words_of("not_given") or word in words_of("not_surname"):
        return False
    if word in name_parts("given"):
        return True
    titled = word.lower() in office_words("heads") or word.lower() in office_words("modifiers")
    return (
        last.start(1) > 0
        and text[last.start(1) - 1] == " "
        and not titled
        and (
            word not in name_parts("honorifics")
            and _in_prose(text, last.start(1))
            and not _begins_clause(text, last.start(1))
        )
    )


def _goes_on(text: str, hit: Hit, table: Mapping[str, Spelling]) -> bool:
    """Tell whether a name goes on behind an office and a family name: "President Hassan Rouhani"."""
    office, family = office_of_spelling(hit.spelling)
    then = _ON.match(text, hit.end) if office else None
    if then is None or begins_no_name(then[1]) or then[1] in words_of("not_surname"):
        return False
    if not _in_prose(text, hit.start):
        return False
    start = hit.end - len(family)
    ends = (match.end() for match in islice(_WORDS_ON.finditer(text, hit.end, hit.end + _LOOK_BACK), 3))
    return not any(text[start:end] in table for end in ends)


def _begins_clause(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].rstrip()[-1:] in (".", ":", ";", "!", "?", '"', "“", "—", "–")


def _follows_given_name(text: str, spelling: str, last: re.Match[str]) -> bool:
    word, at = last[1], last.start(1)
    if " " in spelling or word in words_of("not_given"):
        return False
    if word in name_parts("given"):
        return True
    if _is_initial(word) and at > 0:  # "Lisa O. Monaco"
        return spelling in words_of("surnames") or text[:at].rstrip().rpartition(" ")[2] in name_parts(
            "given"
        )
    return (
        spelling in words_of("surnames")
        and at > 0
        and word not in words_of("not_surname")
        and _in_prose(text, at)
    )


def _names_kind(word: str) -> bool:
    return word in words_of("documents") or word in words_of("press") or word in words_of("waters")


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()  # noqa: PLR2004 - a letter and its full stop


def _in_prose(text: str, place: int) -> bool:
    """Tell whether capitals mean names around a place: headlines write every longer word with one."""
    return any(
        word not in words_of("small_in_headlines")
        for word in _SMALL.findall(text, max(0, place - _AROUND), place + _AROUND)
    )
