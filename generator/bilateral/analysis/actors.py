"""Which countries act in a sentence, and what it says of two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bilateral.analysis.model import Mention

_OFFICE = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Kk]ing|[Qq]ueen|[Ee]mperor"
    r"|[Ss]ultan|[Pp]rince|[Aa]dvis[eo]r|[AaEe]mir|[Ss]heikh|[Pp]remier|[Aa]mbassador|[Tt]aoiseach|PM"
    r"|[Ll]eaders?|[Ee]nvoy|[Nn]egotiators?|[Oo]fficials?|[Dd]iplomats?|[Cc]ommissioner|[Cc]ounterparts?|[Gg]eneral)"
)
_OFFICE_OF = re.compile(_OFFICE + r"\b[^.;]{0,60}?\bof (?:the )?(?:[A-Z]\w+ of )?(?:the )?$")
_THEN_OFFICE = re.compile(r"(?:'s)? (?:[\w-]+ ){0,3}?" + _OFFICE + r"\b")
_DEALING = re.compile(
    r"\b(?:met|meets?|meeting|spoke|speaks?|spoken|calls?|called|phoned?|hosts?|hosted|visit(?:s|ed|ing)?|welcom(?:es|ed)|talks"
    r"|signs?|signed|h[eo]ld|summit|told|warn(?:s|ed)|agreed?|ties|relations|relationship|deal|agreement|accord|negotiat\w+"
    r"|counterpart|accus(?:es|ed)|urg(?:es|ed)|consultations)\b",
    re.IGNORECASE,
)
_RELATION = re.compile(
    r"\b(?:between|relations?|relationship|ties|alliance|partnership|disputes?|talks|agreements?|deal|treaty|border|trade"
    r"|war|tensions?|cooperation|co-operation|pact|bilateral|negotiations|conflict|frontier|rivalry|rapprochement|feud"
    r"|summit|clash(?:es)?|dialogue)\b",
    re.IGNORECASE,
)
_WINDOW = 90  # characters before a name in which an office may stand
_DASHES = re.compile(r"\s?[-–—/]\s?")
_JOINED = re.compile(r",? (?:and|with|against|to|over|from|toward|towards) (?:the )?")
_LISTED = re.compile(r"(?:,|,? and|,? or) (?:the )?")
_BETWEEN = re.compile(r"\bbetween (?:the )?$", re.IGNORECASE)
_NEAR = 60
_MOST_ACTORS = 3


def dealing_pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Give the pairs of countries whose leaders or officials deal with each other in a sentence.

    "A and B met" joins the two; "A met B and C" joins A with each of the others, but not B with C.
    """
    actors: dict[str, int] = {}
    for mention in mentions:
        if len(mention.codes) == 1 and len(actors) < _MOST_ACTORS and _acts(text, mention):
            actors.setdefault(mention.codes[0], mention.start)
    if len(actors) < 2 or not _DEALING.search(text):  # noqa: PLR2004 - two to deal
        return
    codes = tuple(actors)
    verb = _DEALING.search(text, actors[codes[0]], actors[codes[1]])
    for place, one in enumerate(codes):
        for two in codes[place + 1 :]:
            if verb is None or not place:
                yield one, two


def _acts(text: str, mention: Mention) -> bool:
    return (
        mention.kind == "leader"
        or _OFFICE_OF.search(text, max(0, mention.start - _WINDOW), mention.start) is not None
        or _THEN_OFFICE.match(text, mention.end, mention.end + _NEAR) is not None
    )


def are_joined(text: str, one: Mention, two: Mention) -> bool:
    """Tell whether two neighbouring mentions stand as a pair: "U.S.-Japan", "ties between A and B"."""
    gap = text[one.end : two.start]
    if _DASHES.fullmatch(gap):
        return True
    if not _JOINED.fullmatch(gap.removeprefix("'s ties").removeprefix("'s relations")):
        return False
    near = text[max(0, one.start - _NEAR) : one.start], text[two.end : two.end + _NEAR]
    return any(_RELATION.search(part) for part in near)


def are_listed(text: str, one: Mention, two: Mention) -> bool:
    """Tell whether two neighbouring mentions stand in a row, "A and B", and not against each other."""
    if not _LISTED.fullmatch(text[one.end : two.start]):
        return False
    return not _BETWEEN.search(text[max(0, one.start - _NEAR) : one.start])
