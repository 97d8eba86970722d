"""Whom an office serves: "Polish Foreign Minister X", "Y, the envoy of Japan", "Energy Minister Z said"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from bilateral.analysis.holding import Holding
from bilateral.analysis.model import Mention
from bilateral.analysis.nearness import BESIDE, OF, STATED, UNKNOWN, Seat, Served, reckon
from bilateral.analysis.office_kinds import kind_of, may_be_led_by_one, typical_codes
from bilateral.analysis.surroundings import AFAR, Setting
from bilateral.reference.people import family_name

_OWNS = frozenset({"'s", "'", "'s new", "'s then", "'s own", "'s former", "'s acting"})
_WORLDWIDE = re.compile(
    r"\b(?:IAEA|WHO|IMF|WTO|OPEC|OECD|ICC|ICJ|UNHCR|UNICEF|World|Red Cross|Amnesty|Organi[sz]ation"
    r"|International (?!Affairs|Trade|Relations|Development|Economic))\b"
)
_POSTED = re.compile(
    r"(?: (?:to|in|with)|(?:[Oo]ffice|[Ee]nvoy|[Rr]epresentative|[Cc]oordinator) (?:for|on))(?: the)? $"
)
_NAME_LENGTH = 40  # characters before "of Turkey" that are read
_BARE_NAME = re.compile(r"'s? (?:[A-Z][\w'-]+ )?([A-Z][\w'-]+)\b(?! [A-Z])")
_NAME_OF = re.compile(r"\b([A-Z][\w-]+) of (?:the )?$")


def find_served(
    seats: Sequence[Seat],
    mentions: Mapping[int, Sequence[Mention]],
    texts: Mapping[int, str],
    known: Callable[[Holding], str],
) -> tuple[Served, ...]:
    """Find for each holding whom the office serves.

    Args:
        seats: the holdings in the order of the text.
        mentions: of countries, by the number of the sentence.
        texts: the title (0) and the sentences by their numbers, in plain marks.
        known: gives the country of a holder whom the register knows, else "".
    """
    owned = _owned_names(mentions, texts)
    stated = [_stated(seat) or _by_name(seat, owned) or _of_register(seat, known) for seat in seats]
    setting = Setting(mentions, texts)
    held = _holders(seats, stated)
    beside: dict[int, list[Seat]] = {}
    for seat in seats:
        beside.setdefault(seat.number, []).append(seat)
    found: list[Served] = []
    for at, (seat, served) in enumerate(zip(seats, stated, strict=True)):
        before = (seats[at - 1], found[-1]) if at else None
        found.append(served or reckon(seat, before, beside[seat.number], setting, held))
    return tuple(found)


def _holders(seats: Sequence[Seat], stated: Sequence[Served | None]) -> dict[tuple[frozenset[str], str], str]:
    """Note who is known to hold an office that a country gives to one only."""
    held = {}
    for at, (seat, served) in enumerate(zip(seats, stated, strict=True)):
        role = seat.holding.role
        if at and "counterpart" in kind_of(role):  # "his Chinese counterpart" holds the office that he holds
            role = seats[at - 1].holding.role
        if served and served[1] >= BESIDE and may_be_led_by_one(role):
            held[(kind_of(role), served[0])] = family_name(seat.holding.name.text)
    return held


def _stated(seat: Seat) -> Served | None:
    """Read it from the office itself, what stands behind it, or its owner."""
    text, holding = seat.text, seat.holding
    alone = [m for m in seat.mentions if m.kind not in AFAR]
    places = [m for m in alone if m.kind != "leader"]
    start, end = holding.office
    inside = [m for m in places if start <= m.start < end]
    bosses = [m for m in alone if m.kind == "leader" and start < m.start < end]
    served = [
        m
        for m in inside
        if m.start == start or not _POSTED.search(text[max(0, m.start - _NAME_LENGTH) : m.start])
    ]
    if served:
        return served[0].codes[0] if served[0].start == start else served[-1].codes[0], STATED
    if bosses and not inside:  # "the peace envoy of Pope Francis"
        return bosses[-1].codes[0], BESIDE
    behind = [m for m in places if m.start >= holding.end and text[holding.end : m.start] in OF]
    if behind:
        return behind[0].codes[0], STATED
    owners = [m for m in alone if m.end <= holding.start]
    gap = text[owners[-1].end : holding.start] if owners else "?"
    if gap.strip() in _OWNS or (
        owners and (owners[-1].kind == "leader") == (gap == ", ") and gap.strip(" ,") == ""
    ):
        return owners[-1].codes[0], BESIDE
    worldwide = _WORLDWIDE.search(text, start, end) and not typical_codes(holding.role)
    return ("", UNKNOWN) if worldwide else None


def _owned_names(mentions: Mapping[int, Sequence[Mention]], texts: Mapping[int, str]) -> dict[str, str]:
    """Note whose names stand as a country's: "Vietnam's Trong", "Erdogan of Turkey"."""
    owned: dict[str, str] = {}
    for number in sorted(mentions):
        for mention in mentions[number]:
            if mention.kind == "leader" or len(mention.codes) != 1:
                continue
            behind = _BARE_NAME.match(texts[number], mention.end)
            before = None
            if texts[number].endswith((" of ", " of the "), 0, mention.start):
                before = _NAME_OF.search(texts[number], max(0, mention.start - _NAME_LENGTH), mention.start)
            for name in (behind, before):
                if name:
                    owned.setdefault(name[1], mention.codes[0])
    return owned


def _by_name(seat: Seat, owned: Mapping[str, str]) -> Served | None:
    code = owned.get(family_name(seat.holding.name.text))
    return (code, BESIDE) if code else None


def _of_register(seat: Seat, known: Callable[[Holding], str]) -> Served | None:
    code = known(seat.holding)
    return (code, BESIDE) if code else None
