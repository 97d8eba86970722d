"""Find where a text names countries, and leave out where it only seems to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, cast

from bilateral.analysis.leaders import find_family_names
from bilateral.analysis.matching import Hit, Matcher, matcher_for
from bilateral.analysis.model import Mention
from bilateral.analysis.namesakes import is_other_bearer, means_person
from bilateral.analysis.senses import Scene, meant_codes
from bilateral.article.model import Sentence
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import Reference

_TYPOGRAPHIC = (
    ("’", "'"),
    ("‘", "'"),
    ("ʼ", "'"),
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\n", " "),
)
_Kind = Literal["name", "demonym", "metonym", "leader", "mask", "bloc"]
_VENUE = 0.6  # of its weight: what a place is worth as a venue
_DATELINE = 30  # characters
_BY_NAME = frozenset({"name", "demonym", "metonym"})


def find_mentions(
    title: str, sentences: tuple[Sentence, ...], reference: Reference, language: str = "en"
) -> tuple[Mention, ...]:
    """Find the mentions of countries and blocs in a title and its sentences.

    Spellings are English ones and those of the site's registers; for another ``language`` CLDR's
    names of the countries in it are added. Offsets count from the start of the sentence, or title.

    Returns:
        The mentions in the order of the text, the title's first.
    """
    matcher = matcher_for(Keyed(reference), language)
    texts = [plain(title), *(plain(sentence.text) for sentence in sentences)]
    numbers = [0, *(sentence.number for sentence in sentences)]
    found = [matcher.find(text) for text in texts]
    scene = Scene(texts)
    kept = [list(_meant(number, texts[number], hits, matcher, scene)) for number, hits in enumerate(found)]
    mentions = _without_persons(texts, numbers, kept, matcher)
    mentions += find_family_names(texts, numbers, mentions, reference)
    written = dict(zip(numbers, (title, *(sentence.text for sentence in sentences)), strict=True))
    return tuple(
        replace(m, text=written[m.sentence][m.start : m.end])
        for m in sorted(mentions, key=lambda m: (m.sentence, m.start, m.end))
    )


def plain(text: str) -> str:
    """Write typographic marks as plain ones, of the same length."""
    for mark, as_plain in _TYPOGRAPHIC:
        text = text.replace(mark, as_plain)
    return text


def _meant(
    place: int, text: str, hits: list[Hit], matcher: Matcher, scene: Scene
) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give the hits that mean a country, with the codes they mean; a person of that name has none."""
    before = None
    for at, hit in enumerate(hits):
        codes, kind, _ = matcher.table[hit.spelling]
        following = hits[at + 1] if at + 1 < len(hits) else None
        if kind in _BY_NAME and means_person(text, hit, before, following):
            yield hit, ()
        elif kind == "leader" and is_other_bearer(text, hit, matcher.table, before):
            pass
        elif codes:
            meant = meant_codes(place, hit, following, matcher.table, scene)
            if meant:
                yield hit, meant
        before = hit


def _span(text: str, hit: Hit) -> tuple[int, int, str]:
    return hit.start, hit.end, text[hit.start : hit.end]


def _is_venue(text: str, hit: Hit) -> bool:
    """Tell whether a place only says where something happened, or whence it was reported."""
    return text[max(0, hit.start - 4) : hit.start].endswith((" in ", " at ")) or (
        hit.start < _DATELINE and text[: hit.end].isupper() and not text.isupper()
    )


def _without_persons(
    texts: list[str], numbers: list[int], kept: list[list[tuple[Hit, tuple[str, ...]]]], matcher: Matcher
) -> list[Mention]:
    """Drop a name that stands for a person somewhere, unless other spellings name the country too."""
    persons = {hit.spelling for hits in kept for hit, codes in hits if not codes}
    named: dict[str, set[str]] = {}
    for hits in kept:
        for hit, codes in hits:
            for code in codes:
                named.setdefault(code, set()).add(hit.spelling)
    mentions = []
    for text, number, hits in zip(texts, numbers, kept, strict=True):
        for hit, codes in hits:
            if not codes or (
                hit.spelling in persons and all(named[code] == {hit.spelling} for code in codes)
            ):
                continue
            _, kind, weight = matcher.table[hit.spelling]
            if kind == "metonym" and _is_venue(text, hit):
                weight *= _VENUE
            mentions.append(Mention(codes, cast("_Kind", kind), weight, number, *_span(text, hit)))
    return mentions
