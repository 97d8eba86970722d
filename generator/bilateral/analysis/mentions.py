"""Find where a text names countries, and leave out where it only seems to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Literal, cast

from bilateral.analysis.datelines import Dateline, find_dateline, is_credit
from bilateral.analysis.leaders import find_family_names
from bilateral.analysis.matching import Hit, Matcher, matcher_for
from bilateral.analysis.model import Mention
from bilateral.analysis.namesakes import is_other_bearer, means_person
from bilateral.analysis.senses import Scene, is_of_others, meant_codes
from bilateral.analysis.settling import Found, Whole, take_stock
from bilateral.article.model import Sentence
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import Reference
from bilateral.reference.spellings import Spelling

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
_Kind = Literal["name", "demonym", "metonym", "leader", "mask", "bloc", "dateline", "hint"]
_Settled = tuple[tuple[str, ...], _Kind, float, int, int]  # codes, kind, weight, start, end
_VENUE = 0.6  # of its weight: what a place is worth as a venue
_BY_NAME = frozenset({"name", "demonym", "metonym", "doubtful"})
_OF_OTHERS = frozenset({"metonym", "hint", "doubtful"})
_PLACES = frozenset({"name", "metonym", "doubtful"})
_STATE = 0.7  # weight of a state behind the town of a dateline


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
    scene = Scene(texts)
    found = [
        [] if is_credit(text) else list(_meant(place, text, matcher.find(text), matcher, scene))
        for place, text in enumerate(texts)
    ]
    whole = take_stock(chain.from_iterable(found), matcher.table)
    dateline = find_dateline(texts[1]) if sentences else None
    written = (title, *(sentence.text for sentence in sentences))
    mentions = [
        Mention(codes, kind, weight, numbers[place], start, end, written[place][start:end])
        for place, text in enumerate(texts)
        for codes, kind, weight, start, end in _settled(
            text, found[place], whole, matcher.table, dateline if place == 1 else None
        )
    ]
    again = find_family_names(texts, numbers, mentions, reference)
    text_of = dict(zip(numbers, written, strict=True))
    mentions += (replace(m, text=text_of[m.sentence][m.start : m.end]) for m in again)
    return tuple(sorted(mentions, key=lambda m: (m.sentence, m.start, m.end)))


def plain(text: str) -> str:
    """Write typographic marks as plain ones, of the same length."""
    if text.isascii():
        return text.replace("\n", " ")
    for mark, as_plain in _TYPOGRAPHIC:
        text = text.replace(mark, as_plain)
    return text


def _meant(place: int, text: str, hits: list[Hit], matcher: Matcher, scene: Scene) -> Iterator[Found]:
    """Give the hits that may mean a country, with the codes; a person of that name has none."""
    before = None
    for at, hit in enumerate(hits):
        codes, kind, _ = matcher.table[hit.spelling]
        following = hits[at + 1] if at + 1 < len(hits) else None
        if kind in _BY_NAME and means_person(text, hit, before, following):
            yield hit, ()
        elif (kind == "leader" and is_other_bearer(text, hit, matcher.table, before)) or (
            kind in _OF_OTHERS and before is not None and is_of_others(text, hit, before, matcher.table)
        ):
            pass
        elif codes:
            meant = meant_codes(place, hit, following, matcher.table, scene)
            if meant:
                yield hit, meant
        before = hit


def _settled(
    text: str, found: list[Found], whole: Whole, table: Mapping[str, Spelling], head: Dateline | None
) -> Iterator[_Settled]:
    """Give the spellings of a text that the whole article bears out; head is its dateline, if it has one."""
    state = head.state if head is not None else None
    if head is not None and state is not None:
        yield (state[0],), "dateline", _STATE, state[1], head.end
    for hit, codes in found:
        _, kind, weight = table[hit.spelling]
        sent_from = head is not None and hit.end <= head.end and kind in _PLACES
        held = codes and whole.settle(hit, codes, kind, sent_from=sent_from)
        if not held or (sent_from and state is not None):
            continue  # a state behind the town decides
        if sent_from:
            kind = "dateline"
        elif kind in {"metonym", "doubtful"}:
            kind = "metonym"
            weight *= _VENUE if _is_venue(text, hit) else 1.0
        yield held, cast("_Kind", kind), weight, hit.start, hit.end


def _is_venue(text: str, hit: Hit) -> bool:
    """Tell whether a place only says where something happened."""
    return text[max(0, hit.start - 4) : hit.start].endswith((" in ", " at "))
