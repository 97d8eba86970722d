"""The persons of an article, with their offices as it writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bilateral.analysis.acquaintance import index_register, recognise
from bilateral.analysis.crowd import NAME_WORD, Sighting
from bilateral.analysis.cue_patterns import tokenise
from bilateral.analysis.holding import Holding
from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, PersonFinding, Reading, Rule
from bilateral.analysis.names import split_tokens
from bilateral.analysis.nearness import Seat
from bilateral.analysis.office_kinds import kind_of
from bilateral.analysis.office_spans import may_hold
from bilateral.analysis.offices import find_holdings
from bilateral.analysis.persons import gather
from bilateral.analysis.served import find_served
from bilateral.reference.keyed import Keyed
from bilateral.reference.model import Reference

RULE = Rule(
    "people",
    "2.0",
    "A person is a name with an office beside it, “Prime Minister X” or “X, the envoy of Y”, or a leader of "
    "the register; the office is given as the article writes it. The country is the one that the office "
    "names, else its owner’s or the register’s, else the one that the sentences around speak of.",
)

_IS_SENDER = re.compile(
    r"^(?:Readout|Statement|Remarks|Note|Transcript|Briefing|Gaggle|Press \w+)\b[^,;:]{0,40}"
    r"\b(?:from|by) (?:the )?$"
)
_SPEAKS = re.compile(r"(?i)spokes|press secretary")
_MOST_COUNTERPARTS = 4  # that are named after the one whose they are
_LONGEST = 4000  # characters of a sentence that are read; no real one is longer


def find_people(reading: Reading, reference: Reference) -> tuple[PersonFinding, ...]:
    """Find the persons of an article, the most named first."""
    written = {0: reading.article.title} | {s.number: s.text for s in reading.article.sentences}
    texts = {number: plain(text) for number, text in written.items()}
    mentions: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.sentence, []).append(mention)
    seats = [
        seat for number, text in texts.items() for seat in _seats(number, text, written[number], mentions)
    ]
    seats = _without_headline_words(seats, texts)
    register = index_register(Keyed(reference))
    date = reading.article.front.date

    def country_known(holding: Holding) -> str:
        person = recognise(holding.name.text, holding.role, register, date)
        return person.country if person is not None else ""

    sightings = [
        Sighting(
            number=seat.number,
            name=seat.holding.name.text,
            role=_role_of(seats, at, written),
            as_written=written[seat.number][seat.holding.start : seat.holding.end],
            country=country,
            sureness=sureness,
        )
        for at, (seat, (country, sureness)) in enumerate(
            zip(seats, find_served(seats, mentions, texts, country_known), strict=True)
        )
    ]
    return gather(reading, texts, sightings, reference)


def _seats(number: int, text: str, written: str, mentions: Mapping[int, Sequence[Mention]]) -> Iterator[Seat]:
    """Give the offices of a sentence with their holders; its text in plain marks and as written."""
    if not may_hold(tokenise(written.replace("_", " ")).words):
        return
    head = text[:_LONGEST]
    here = tuple(m for m in mentions.get(number, ()) if m.end <= _LONGEST)
    for holding in find_holdings(head, split_tokens(head), here):
        if not number and _IS_SENDER.search(text, 0, holding.start) and _SPEAKS.search(holding.role):
            continue  # who gives out a paper is not yet of its story
        yield Seat(number, text, holding, tuple(m for m in here if len(m.codes) == 1))


def _without_headline_words(seats: list[Seat], texts: Mapping[int, str]) -> list[Seat]:
    """Cut what a headline's capitals add to a name: "Joe Biden Welcoming …"."""
    if not seats or seats[0].number:
        return seats
    body = {word for number, text in texts.items() if number for word in NAME_WORD.findall(text)}
    return [seat if seat.number else _shorten(seat, body) for seat in seats]


def _shorten(seat: Seat, body: AbstractSet[str]) -> Seat:
    holding = seat.holding
    words = holding.name.text.split()
    kept = len(words)
    while kept > 1 and words[kept - 1] not in body and not body.isdisjoint(words[: kept - 1]):
        kept -= 1
    if kept == len(words) or words[-1].endswith("."):
        return seat
    return replace(seat, holding=replace(holding, name=replace(holding.name, text=" ".join(words[:kept]))))


def _role_of(seats: Sequence[Seat], at: int, written: Mapping[int, str]) -> str:
    """Give the office as the article writes it; a counterpart's is the office of the one named before."""
    seat = seats[at]
    if "counterpart" in kind_of(seat.holding.role):
        before = reversed(seats[max(0, at - _MOST_COUNTERPARTS) : at])
        other = next((s for s in before if "counterpart" not in kind_of(s.holding.role)), None)
        if other is not None and seat.number - other.number <= 1:
            role = _as_written(written[other.number], other.text, other.holding)
            own = next((m.text for m in other.mentions if m.start == other.holding.start), "")
            return role.removeprefix(own).strip() or role
    return _as_written(written[seat.number], seat.text, seat.holding)


def _as_written(written: str, text: str, holding: Holding) -> str:
    """Give the role with the marks of the article, not the plain ones it was read with."""
    place = text.find(holding.role, holding.start, holding.end)
    return written[place : place + len(holding.role)] if place >= 0 else holding.role
