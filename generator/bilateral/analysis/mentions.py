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
    mentions: list[Mention] = []
    for place, (text, number) in enumerate(zip(texts, numbers, strict=True)):
        head = dateline if place == 1 else None
        mentions += _settled(text, number, found[place], whole, matcher.table, head)
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
    text: str, number: int, found: list[Found], whole: Whole, table: Mapping[str, Spelling], head: Dateline | None
) -> Iterator[Mention]:
    """Give the mentions of a text that the whole article bears out; head is its dateline, if it has one."""
    if head is not None and head.state is not None:
        code, start = head.state
        yield Mention((code,), "dateline", _STATE, number, start, head.end, text[start : head.end])
    for hit, codes in found:
        _, kind, weight = table[hit.spelling]
        sent_from = head is not None and hit.end <= head.end and kind in _PLACES
        if sent_from and head is not None and head.state is not None:
            continue  # the state decides
        held = codes and whole.settle(hit, codes, kind, sent_from=sent_from)
        if not held:
            continue
        if sent_from:
            kind = "dateline"
        elif kind in ("metonym", "doubtful"):
            kind = "metonym"
            weight *= _VENUE if _is_venue(text, hit) else 1.0
        yield Mention(held, cast("_Kind", kind), weight, number, hit.start, hit.end, text[hit.start : hit.end])


def _is_venue(text: str, hit: Hit) -> bool:
    """Tell whether a place only says where something happened."""
    return text[max(0, hit.start - 4) : hit.start].endswith((" in ", " at "))
