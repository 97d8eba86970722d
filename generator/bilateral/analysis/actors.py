"""Which countries act in a sentence, and what it says of two of them."""

from __future__ import annotations

import re

from bilateral.analysis.model import Mention

_OFFICE = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ss]ultan"
    r"|(?:[Cc]rown )?[Pp]rince|[Aa]dvis[eo]r|[AaEe]mir|[Ss]heikh|[Pp]remier|[Aa]mbassador|[Tt]aoiseach|[Ll]eaders?|PM"
    r"|[Ee]nvoy|[Nn]egotiators?|[Oo]fficials?|[Dd]iplomats?|[Cc]ommissioner|[Cc]ounterparts?|[Gg]eneral)"
)
_OFFICE_OF = re.compile(_OFFICE + r"\b[^.;]{0,60}?\bof (?:the )?(?:[A-Z]\w+ of )?(?:the )?$")
_THEN_OFFICE = re.compile(r"(?:'s)? (?:[\w-]+ ){0,3}?" + _OFFICE + r"\b")
_MEETING = re.compile(
    r"\b(?:met|meets?|meeting|spoke|speaks?|spoken|calls?|called|phoned?|hosts?|hosted|visit(?:s|ed|ing)?|welcom(?:es|ed)|talks"
    r"|signs?|signed|h[eo]ld|summit|told|warn(?:s|ed)|agreed?|ties|relations|relationship|deal|agreement|accord|negotiat\w+"
    r"|counterpart|accus(?:es|ed)|urg(?:es|ed)|consultations)\b",
    re.IGNORECASE,
)
RELATION = re.compile(
    r"\b(?:between|relations?|relationship|ties|alliance|partnership|disputes?|talks|agreements?|deal|treaty|border|trade"
    r"|war|tensions?|cooperation|co-operation|pact|bilateral|negotiations|conflict|frontier|rivalry|rapprochement|feud"
    r"|summit|clash(?:es)?|dialogue)\b",
    re.IGNORECASE,
)
_WINDOW = 90  # characters before a name in which an office may stand
_DASHES = re.compile(r"\s?[-–—/]\s?")
_JOINED = re.compile(r",? (?:and|with|against|to|over|from|toward|towards) (?:the )?")
_NEAR = 60
MOST_ACTORS = 3


def acting_codes(text: str, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Give the countries that act in a sentence by an official of theirs or a leader's name, in order, at most 3."""
    found: dict[str, None] = {}
    for mention in mentions:
        if len(mention.codes) != 1:
            continue
        before = text[max(0, mention.start - _WINDOW) : mention.start]
        after = text[mention.end : mention.end + _NEAR]
        if mention.kind == "leader" or _OFFICE_OF.search(before) or _THEN_OFFICE.match(after):
            found[mention.codes[0]] = None
    return tuple(found)[:MOST_ACTORS]


def is_meeting(text: str) -> bool:
    """Tell whether a sentence speaks of two sides that deal with each other."""
    return _MEETING.search(text) is not None


def are_joined(text: str, one: Mention, two: Mention) -> bool:
    """Tell whether two neighbouring mentions stand as a pair: "U.S.-Japan", "between A and B", "A's ties with B"."""
    gap = text[one.end : two.start]
    if _DASHES.fullmatch(gap):
        return True
    if not _JOINED.fullmatch(gap.removeprefix("'s ties").removeprefix("'s relations")):
        return False
    near = text[max(0, one.start - _NEAR) : one.start], text[two.end : two.end + _NEAR]
    return any(RELATION.search(part) for part in near)
