"""Weigh whom an office without a country serves, by the countries that the text names near it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.analysis.holding import Holding
from bilateral.analysis.model import Mention
from bilateral.analysis.office_kinds import kind_of, leads, typical_codes
from bilateral.analysis.surroundings import FIRST, LAST, LEADING, LEADS, UPON, Setting
from bilateral.reference.people import family_name, office_words

STATED, BESIDE, GUESSED, UNKNOWN = 3, 2, 1, 0
Served = tuple[str, int]
"""A code, "" where it is not known, and how surely: the office says it, its company does, or a guess."""

OF = frozenset({" of ", " of the ", " from ", " from the ", " (", ", of ", " of the Republic of "})

_LISTED = re.compile(r",? ?(?:(?:and|as well as|along with|accompanied by|&) )?(?:also )?(?:his |her |the )?")
_TOWARDS = re.compile(
    r"\b(?:to|with|against|from|over|about|for|between|on|toward|towards|into|at|than|via|through)"
    r" (?:the |neighbouring |neighboring |ally )?$"
)
_BLAMED = re.compile(
    r"\b(?:call(?:s|ed|ing)? on|accus\w+|blam\w+|condemn\w*|urg(?:es|ed|ing)|warn(?:s|ed|ing)) (?:the )?$"
)
_DELEGATION = re.compile(r"(?:'s)? (?:[\w-]+ ){0,2}?(?:delegations?|sides?|teams?|panels?|participants)\b")
_MIRRORED = re.compile(r" (?:counterparts?|opposite numbers?|colleagues?|homologues?|peers?|hosts?)\b")
_OWN_BODY = re.compile(r"(?:the|its|his|her|their) [a-z]+'s? ")  # "the department's spokesman"
_SPOKEN_IN = re.compile(
    r"^,? (?:said|says|told|added|announced|spoke|speaking|declared|warned)(?: \w+){0,4} in (?:the )?$"
)
_REACH = 300  # characters from an office in which countries bear on it
_TAIL = 40  # characters before a country that tell what is done to it
_CLOSE = 12  # characters between a country and the office that it begins: "and Japan by Vice Minister X"

# What a country is worth for an office that names none; tried by hand on labelled news
_BEFORE, _NEAREST, _LEADING, _TOWARD, _TAKEN = 1.0, 0.4, 0.8, 0.5, 0.3
_BEHIND, _CONTRASTED, _ACTEDUPON, _MIRROR, _PLACE_OF_SPEECH = 0.5, -0.5, -1.2, -3.0, 4.0
_SPEAKER_BEFORE, _CHAINED, _BODY, _SENT = 0.5, 3.0, 1.5, 3.0
_FROM, _TITLED, _WEIGHT, _TYPICAL = 1.0, 0.5, 1.0, 1.0
_ABROAD = -3.0  # an ambassador who is only called that serves elsewhere than where the story is
_HELD = -4.0  # another is known to hold the same office of that country

WEIGHTS = (
    ("stands before the office in its sentence", _BEFORE),
    ("is the last before it", _NEAREST),
    ("opens the sentence", _LEADING),
    ("stands behind “to”, “with” or “against” before it", _TOWARD),
    ("belongs to another office", _TAKEN),
    ("stands behind the holder", _BEHIND),
    ("is set against the holder, “while”, “but”", _CONTRASTED),
    ("is acted upon: blamed, urged, visited", _ACTEDUPON),
    ("is that of the holder’s counterpart", _MIRROR),
    ("is the capital where the holder speaks", _PLACE_OF_SPEECH),
    ("was that of the holder named before", _SPEAKER_BEFORE),
    ("was that of the holder before in a list", _CHAINED),
    ("has “the department’s” behind it", _BODY),
    ("has its delegation or side named", _SENT),
    ("is where the story was sent from", _FROM),
    ("stands first in the title", _TITLED),
    ("share of the mentions of the country named most", _WEIGHT),
    ("has such offices, as others seldom do", _TYPICAL),
    ("sends the story, and the office is an ambassador’s", _ABROAD),
    ("has another holder of that office", _HELD),
    ("stands first in the sentence before", FIRST),
    ("opens the sentence before", LEADING),
    ("stands last in the sentence before, less where it is acted upon", LAST),
)
"""What speaks for a country that an office without one serves, in words for readers; above 0 it is taken."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A holding and the sentence it stands in."""

    number: int
    text: str  # in plain marks
    holding: Holding
    mentions: tuple[Mention, ...]  # of the sentence, of one country each


def reckon(
    seat: Seat,
    before: tuple[Seat, Served] | None,
    beside: Sequence[Seat],
    setting: Setting,
    held: Mapping[tuple[frozenset[str], str], str],
) -> Served:
    """Weigh the countries near an office that names none; experts and the like serve none.

    Args:
        seat: the holder.
        before: the holder named last before, and whom that one serves.
        beside: all holders of the sentence.
        setting: what the whole article says.
        held: family names of those who hold an office, by its kind and country.
    """
    kind = kind_of(seat.holding.role)
    typical = typical_codes(seat.holding.role)
    here = [code for code in typical if code in setting.share]
    if len(here) == 1 or (not here and len(typical) == 1):
        return (here or list(typical))[0], BESIDE
    if kind & office_words("private_heads"):
        return "", UNKNOWN
    start, end = seat.holding.office
    ruled_out = {m.codes[0] for m in seat.mentions if start <= m.start < end}
    scores = _scores(seat, before, beside, setting)
    if "ambassador" in kind and not ruled_out and setting.dateline in scores:
        scores[setting.dateline] += _ABROAD
    if "counterpart" in kind and before is not None:
        ruled_out.add(before[1][0])
    family = family_name(seat.holding.name.text)
    for code in scores:
        scores[code] += _TYPICAL if code in typical else 0.0
        scores[code] += _HELD if held.get((kind, code), family) != family else 0.0
    best = min((c for c in scores if c not in ruled_out), key=lambda c: (-scores[c], c), default="")
    return (best, GUESSED) if best and scores[best] > 0 else ("", UNKNOWN)


def _scores(
    seat: Seat, before: tuple[Seat, Served] | None, beside: Sequence[Seat], setting: Setting
) -> dict[str, float]:
    scores: dict[str, float] = {}

    def add(code: str, value: float) -> None:
        if code:
            scores[code] = scores.get(code, 0.0) + value

    for code, value in _worths(seat, beside):
        add(code, value)
    for code, value in setting.of_sentence_before(seat.number):
        add(code, value)
    if before is not None and seat.number - before[0].number <= 1:
        add(before[1][0], _CHAINED if _is_chained(seat, before[0]) else _SPEAKER_BEFORE)
    add(setting.dateline, _FROM)
    add(setting.title, _TITLED)
    for code, share in setting.share.items():
        add(code, _WEIGHT * share)
    return scores


def _worths(seat: Seat, beside: Sequence[Seat]) -> Iterator[tuple[str, float]]:
    """Give what the countries of the sentence are worth."""
    text, start, end = seat.text, seat.holding.start, seat.holding.end
    near = [m for m in seat.mentions if start - _REACH <= m.start <= end + _REACH and m.kind != "dateline"]
    earlier = [m for m in near if m.end <= start and m.kind != "leader"]
    taken = [s.holding.office for s in beside if s is not seat]
    for mention in earlier:
        value = _worth_before(text, mention, taken)
        if mention is earlier[-1]:
            touches = start - mention.end <= _CLOSE and "," not in text[mention.end : start]
            value += _NEAREST * (2 if touches else 1)
            value += _BODY if _OWN_BODY.match(text, seat.holding.office[0]) else 0.0
        yield mention.codes[0], value
    for mention in near:
        if mention.start >= end:
            yield mention.codes[0], _worth_behind(text, end, mention)


def _worth_before(text: str, mention: Mention, taken: Sequence[tuple[int, int]]) -> float:
    """Weigh a country that stands before an office in its sentence."""
    if any(start <= mention.start < end for start, end in taken):
        return _TAKEN  # it belongs to another office
    if mention.start == len("In ") and text.startswith("In ") and mention.kind == "metonym":
        return _PLACE_OF_SPEECH
    if _DELEGATION.match(text, mention.end):
        return _BEFORE + _SENT
    if LEADS.fullmatch(text, 0, mention.start):
        return _BEFORE + _LEADING
    tail = text[max(0, mention.start - _TAIL) : mention.start]
    if _BLAMED.search(tail):
        return _ACTEDUPON
    return _TOWARD if _TOWARDS.search(tail) else _BEFORE


def _worth_behind(text: str, end: int, mention: Mention) -> float:
    """Weigh a country that stands behind a holder, who may speak of home or act upon another."""
    between = text[end : mention.start]
    if _MIRRORED.match(text, mention.end):
        return _MIRROR  # "his Cambodian opposite number": he is no Cambodian
    if _SPOKEN_IN.match(between) and mention.kind == "metonym":
        return _PLACE_OF_SPEECH
    if UPON.search(between[-_TAIL:]):
        return _ACTEDUPON
    if ";" in between or ", while " in between or ", but " in between:
        return _CONTRASTED
    return 0.0 if mention.kind == "leader" else _BEHIND


def _is_chained(seat: Seat, other: Seat) -> bool:
    """Tell whether a holder stands in a list behind another: "Secretary X and Minister Y"."""
    one, two = other.holding, seat.holding
    if seat.number != other.number or two.office[0] != two.start or one.office[0] != one.start:
        return False
    gap = seat.text[one.end : two.start]
    for mention in seat.mentions:
        if one.end < mention.start and mention.end <= two.start and seat.text[one.end : mention.start] in OF:
            gap = seat.text[mention.end : two.start]
    return bool(_LISTED.fullmatch(gap)) and not _are_rivals(kind_of(one.role), kind_of(two.role))


def _are_rivals(one: frozenset[str], two: frozenset[str]) -> bool:
    """Tell whether two offices are too alike to be of one country, or one is the other's counterpart."""
    return one == two or "counterpart" in two or (leads(one) and leads(two))
