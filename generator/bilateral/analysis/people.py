"""The persons of an article, with their offices as it writes them."""

from __future__ import annotations

import re
from collections import Counter

from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, PersonFinding, Reading, Rule
from bilateral.analysis.names import split_tokens
from bilateral.analysis.office_spans import may_hold
from bilateral.analysis.offices import Holding, find_holdings
from bilateral.analysis.persons import Sighting, gather
from bilateral.reference.model import Reference

RULE = Rule(
    "people",
    "1.0",
    "A person is a name with an office beside it, “Prime Minister X” or “X, the envoy of Y”, or a leader of "
    "the register; the office is given as the article writes it.",
)

_OF = frozenset({" of ", " of the ", " from ", " from the ", " (", ", of ", " of the Republic of "})
_LONGEST = 4000  # characters of a sentence that are read; no real one is longer
_WORLDWIDE = re.compile(
    r"\b(?:IAEA|WHO|IMF|WTO|OPEC|OECD|ICC|ICJ|UNHCR|UNICEF|World|Red Cross|Amnesty|Organi[sz]ation"
    r"|International (?!Affairs|Trade|Relations|Development|Economic))\b"
)
_OWNS = frozenset({"'s", "'", "'s new", "'s then", "'s own"})


def find_people(reading: Reading, reference: Reference) -> tuple[PersonFinding, ...]:
    """Find the persons of an article, the most named first."""
    written = {0: reading.article.title} | {s.number: s.text for s in reading.article.sentences}
    texts = {number: plain(text) for number, text in written.items()}
    mentions: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.sentence, []).append(mention)
    named = Counter(m.codes[0] for m in reading.mentions if len(m.codes) == 1)
    sightings = []
    before: tuple[Mention, ...] = ()
    for number, text in texts.items():
        here = tuple(mentions.get(number, ()))
        head = text[:_LONGEST]
        if may_hold(head):
            here = tuple(m for m in here if m.end <= _LONGEST)
            for holding in find_holdings(head, split_tokens(head), here):
                country, sureness = _country(text, holding, here, before, named)
                sightings.append(
                    Sighting(
                        number=number,
                        name=holding.name.text,
                        role=_as_written(written[number], text, holding),
                        as_written=written[number][holding.start : holding.end],
                        country=country,
                        sureness=sureness,
                    )
                )
        before = here or before
    return gather(reading, texts, sightings, reference)


def _as_written(written: str, text: str, holding: Holding) -> str:
    """Give the role with the marks of the article, not the plain ones it was read with."""
    place = text.find(holding.role, holding.start, holding.end)
    return written[place : place + len(holding.role)] if place >= 0 else holding.role


def _country(
    text: str,
    holding: Holding,
    mentions: tuple[Mention, ...],
    before: tuple[Mention, ...],
    named: Counter[str],
) -> tuple[str, int]:
    """Find whom an office serves, and how surely: 3 by its own words, 2 by those beside it, 1 guessed."""
    alone = [m for m in mentions if len(m.codes) == 1]
    places = [m for m in alone if m.kind != "leader"]
    start, end = holding.office
    inside = [m for m in places if start <= m.start < end]
    served = [m for m in inside if m.start == start or not _is_posting(text, m)]
    if served:
        return served[0].codes[0] if served[0].start == start else served[-1].codes[0], 3
    behind = [m for m in places if m.start >= holding.end and text[holding.end : m.start] in _OF]
    if behind:
        return behind[0].codes[0], 3
    owners = [m for m in alone if m.end <= holding.start]
    gap = text[owners[-1].end : holding.start] if owners else "?"
    if gap.strip() in _OWNS or (
        owners[-1:] and (owners[-1].kind == "leader") == (gap == ", ") and gap.strip(" ,") == ""
    ):
        return owners[-1].codes[0], 2
    if _WORLDWIDE.search(text, start, end):
        return "", 0
    if inside:  # "ambassador to China": not China, so the other one
        posted = {m.codes[0] for m in inside}
        return next(((code, 1) for code, _ in named.most_common() if code not in posted), ("", 0))
    near = [m for m in places if m.end <= holding.start][-1:] or [
        m for m in places if m.start >= holding.end
    ][:1]
    near = near or [m for m in before if len(m.codes) == 1 and m.kind != "leader"][-1:]
    return (near[0].codes[0], 1) if near else ("", 0)


def _is_posting(text: str, mention: Mention) -> bool:
    """Tell whether the office is exercised there, not held for it: "ambassador to China"."""
    before = text[max(0, mention.start - 12) : mention.start].rstrip()
    return before.removesuffix("the").rstrip().endswith((" to", " in", " with"))
