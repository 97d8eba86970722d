"""Tell where a spelling means something else: a person, a paper, a sea, a state of the union."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bilateral.analysis.matching import WORD, Hit
from bilateral.reference.people import name_parts, office_words
from bilateral.reference.senses import needed_words, other_senses, states, words_of
from bilateral.reference.spellings import Spelling

_NEXT = re.compile(r"(?:'s)? ([^\W\d_][\w.'-]*)")
_LAST = re.compile(r"([^\W\d_][\w'-]*\.?),? (?:the )?$")
_BEARER = re.compile(r"([A-Z][a-z][\w'-]*) $")
_STATE_AFTER = re.compile(r", (?=[A-Z])")
_ALL = -1
_LOOK_BACK = 40  # characters before a spelling that are looked at
_PLACE_AFTER = re.compile(r"(?:,| in) (?:the )?$")
_SMALL = re.compile(r"(?<![\w'-])[a-z]{4,}(?![\w'-])")


class Scene:
    """The article around a spelling; its words are gathered when they are first needed, and once."""

    def __init__(self, texts: list[str]) -> None:
        """Hold the title and the sentences."""
        self._texts = texts
        self._words: dict[int, frozenset[str]] = {}  # by the number of the text, _ALL for all of them
        self._told: dict[tuple[tuple[str, ...], int], bool] = {}
        self._all = ""

    def holds(self, cues: tuple[str, ...], place: int = _ALL) -> bool:
        """Tell whether the article, or the text of that number, holds one of the words."""
        told = self._told.get((cues, place))
        if told is None:
            text, words = self._read(place)
            told = any(cue in words if cue.isalnum() else cue in text for cue in cues)
            self._told[cues, place] = told
        return told

    def _read(self, place: int) -> tuple[str, frozenset[str]]:
        if place == _ALL:
            self._all = self._all or "\n".join(self._texts)
        text = self._all if place == _ALL else self._texts[place]
        if place not in self._words:
            self._words[place] = frozenset(WORD.findall(text))
        return text, self._words[place]


def means_person(text: str, hit: Hit, before: Hit | None, following: Hit | None) -> bool:
    """Tell whether a place is a person's name here: "Jack London", "Chad Smith", "her colleague Chad"."""
    spelling = hit.spelling
    last = _LAST.search(text, max(0, hit.start - _LOOK_BACK), hit.start)
    word = last[1] if last else ""
    if word and last and "," not in last[0] and " the " not in last[0]:
        touches = before is not None and before.end >= last.end(1)
        if word[0].isupper() and not touches and _follows_given_name(text, spelling, last):
            return True
        if spelling in words_of("given") and word.rstrip(".") in words_of("persons_before"):
            return True
    if spelling not in words_of("given"):
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
    return (
        then[1].rstrip(".") not in words_of("not_surname")
        and not then[1].isupper()
        and not _names_kind(then[1])
    )


def is_other_bearer(text: str, hit: Hit, table: Mapping[str, Spelling], before: Hit | None) -> bool:
    """Tell whether somebody else bears a leader's family name here: "Gerhard Stoltenberg", "Ivanka Trump"."""
    if " " in hit.spelling:
        return False
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


def meant_codes(
    text: str, hit: Hit, following: Hit | None, table: Mapping[str, Spelling], scene: Scene, place: int
) -> tuple[str, ...]:
    """Give the codes that a spelling means in the text of that number; () where it means no country."""
    codes, kind, _ = table[hit.spelling]
    if kind in {"leader", "mask"}:
        return codes
    if _is_no_country(text, hit, kind) or (
        kind == "metonym" and _lies_elsewhere(text, hit, codes, following, table)
    ):
        return ()
    needed = needed_words().get(hit.spelling)
    if needed is not None and not scene.holds(needed):
        return ()
    sense = other_senses().get(hit.spelling)
    if sense is None:
        return codes
    told = scene.holds(sense.cues) if sense.whole_article else scene.holds(sense.cues, place)
    if not told or scene.holds(sense.unless):
        return codes
    return (sense.other,) if sense.other else ()


def _is_no_country(text: str, hit: Hit, kind: str) -> bool:
    if hit.spelling == "US" and _is_pronoun_or_money(text, hit):
        return True
    return _is_longer_name(text, hit, kind) or (kind == "demonym" and _is_language(text, hit))


def _names_kind(word: str) -> bool:
    return word in words_of("documents") or word in words_of("press") or word in words_of("waters")


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()  # noqa: PLR2004 - a letter and its full stop


def _in_prose(text: str, place: int) -> bool:
    """Tell whether capitals mean names around a place: headlines write every longer word with one."""
    return any(
        word not in words_of("small_in_headlines")
        for word in _SMALL.findall(text, max(0, place - 80), place + 80)
    )


def _is_pronoun_or_money(text: str, hit: Hit) -> bool:
    if text[hit.end : hit.end + 1] == "$":
        return True
    if not text[max(0, hit.start - _LOOK_BACK) : hit.end + _LOOK_BACK].isupper():
        return False
    last = _LAST.search(text, max(0, hit.start - _LOOK_BACK), hit.start)
    return last is not None and last[1] in words_of("pronoun_before")


def _is_longer_name(text: str, hit: Hit, kind: str) -> bool:
    """Tell whether a longer name holds the spelling: "Geneva Conventions", "Japan Times", "Gulf of Mexico"."""
    then = _NEXT.match(text, hit.end)
    if then is not None and not text.startswith("'s", hit.end):
        word = then[1].rstrip(".")
        if kind == "metonym" and word in words_of("documents"):
            return True
        if kind != "bloc" and (
            word in words_of("press") or word in words_of("waters") or word in words_of("things")
        ):
            return True
    before = text[max(0, hit.start - _LOOK_BACK) : hit.start].removesuffix("the ")
    if before.endswith(" of "):
        return before[:-4].rpartition(" ")[2] in words_of("before_of")
    return False


def _is_language(text: str, hit: Hit) -> bool:
    if text.startswith((" language", "-language"), hit.end):
        return True
    last = _LAST.search(text, max(0, hit.start - _LOOK_BACK), hit.start)
    if last is None or "the " in last[0]:
        return False
    then = _NEXT.match(text, hit.end)
    if last[1] in words_of("languages_behind_verbs"):
        return then is None or then[1].islower()
    return last[1] in words_of("languages_after") and (
        then is None or then[1] in words_of("behind_languages")
    )


def _lies_elsewhere(
    text: str, hit: Hit, codes: tuple[str, ...], following: Hit | None, table: Mapping[str, Spelling]
) -> bool:
    """Tell whether the place is in another land: "Paris, Texas", "Tripoli in Lebanon"."""
    if _STATE_AFTER.match(text, hit.end):
        after = text[hit.end + 2 : hit.end + 24]
        for state, code in states():
            if (
                after.startswith(state)
                and not after[len(state) : len(state) + 1].isalpha()
                and codes != (code,)
            ):
                return True
    if following is None or not _PLACE_AFTER.fullmatch(text[hit.end : following.start]):
        return False
    other, kind, _ = table[following.spelling]
    if kind != "name" or len(other) != 1 or other == codes:
        return False
    # "Tripoli, Lebanon, hosted" is a place; "from Paris, Germany and Italy" may be a list
    return text[hit.end] != "," or text[following.end : following.end + 1] in (",", ".", "", ";", ")", ":")
