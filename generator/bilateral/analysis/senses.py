"""Tell where a spelling means no country, or another one: a paper, a sea, a state of the union."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bilateral.analysis.matching import WORD, Hit, word_before
from bilateral.reference.senses import needed_words, other_senses, prefixes, states, words_of
from bilateral.reference.spellings import Spelling

_NEXT = re.compile(r"(?:'s)? ([^\W\d_][\w.'-]*)")
_STATE_AFTER = re.compile(r", (?=[A-Z])")
_ALL = -1
_PLACES = frozenset({"metonym", "doubtful"})
_LOOK_BACK = 40  # characters before a spelling that are looked at
_PLACE_AFTER = re.compile(r"(?:,| in) (?:the )?$")


class Scene:
    """The article around a spelling; its words are gathered when they are first needed, and once."""

    def __init__(self, texts: list[str]) -> None:
        """Hold the title and the sentences."""
        self.texts = texts
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
            self._all = self._all or "\n".join(self.texts)
        text = self._all if place == _ALL else self.texts[place]
        if place not in self._words:
            self._words[place] = frozenset(WORD.findall(text))
        return text, self._words[place]


def meant_codes(
    place: int, hit: Hit, following: Hit | None, table: Mapping[str, Spelling], scene: Scene
) -> tuple[str, ...]:
    """Give the codes that a spelling means in the text of that number; () where it means no country."""
    text = scene.texts[place]
    codes, kind, _ = table[hit.spelling]
    if kind in {"leader", "mask"}:
        return codes
    if _is_no_country(text, hit, kind) or (
        kind in _PLACES and _lies_elsewhere(text, hit, codes, following, table)
    ):
        return ()
    needed = needed_words().get(hit.spelling)
    if (needed is not None and not scene.holds(needed)) or (
        hit.spelling in prefixes() and not _joins(text, hit, following, table)
    ):
        return ()
    sense = other_senses().get(hit.spelling)
    if sense is None:
        return codes
    told = scene.holds(sense.cues) if sense.whole_article else scene.holds(sense.cues, place)
    if not told or scene.holds(sense.unless):
        return codes
    return (sense.other,) if sense.other else ()


def is_of_others(text: str, hit: Hit, before: Hit, table: Mapping[str, Spelling]) -> bool:
    """Tell whether an office or a place is another country's: "the Philippine Justice Department"."""
    codes, kind, _ = table[before.spelling]
    return (
        kind in {"name", "demonym"}
        and bool(codes)
        and not set(codes) & set(table[hit.spelling][0])
        and text[before.end : hit.start] == (" " if kind == "demonym" else "'s ")
    )


def _is_no_country(text: str, hit: Hit, kind: str) -> bool:
    if hit.spelling == "US" and _is_pronoun_or_money(text, hit):
        return True
    return _is_longer_name(text, hit, kind) or (kind == "demonym" and _is_language(text, hit))


def _is_pronoun_or_money(text: str, hit: Hit) -> bool:
    if text[hit.end : hit.end + 1] == "$":
        return True
    if not text[max(0, hit.start - _LOOK_BACK) : hit.end + _LOOK_BACK].isupper():
        return False
    last = word_before(text, hit.start)
    return last is not None and last[1] in words_of("pronoun_before")


def _is_longer_name(text: str, hit: Hit, kind: str) -> bool:
    """Tell whether a longer name holds the spelling: "Japan Times", "Gulf of Mexico"."""
    then = _NEXT.match(text, hit.end)
    if then is not None and not text.startswith("'s", hit.end):
        word = then[1].rstrip(".")
        if kind in _PLACES and word in words_of("documents"):
            return True
        if kind != "bloc" and (
            word in words_of("press") or word in words_of("waters") or word in words_of("things")
        ):
            return True
    before = text[max(0, hit.start - _LOOK_BACK) : hit.start].removesuffix("the ")
    if before.endswith(" of "):
        word = before[:-4].rpartition(" ")[2]
        return word in words_of("before_of") or (kind in _PLACES and word in words_of("documents_of"))
    return False


def _joins(text: str, hit: Hit, following: Hit | None, table: Mapping[str, Spelling]) -> bool:
    """Tell whether "Franco" is the first part of a word for two: "Franco-German"."""
    return (
        following is not None
        and text[hit.end : following.start] == "-"
        and table[following.spelling][1] in {"name", "demonym"}
    )


def _is_language(text: str, hit: Hit) -> bool:
    if text.startswith((" language", "-language"), hit.end):
        return True
    last = word_before(text, hit.start)
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
