"""What a whole article says of countries, for offices that name none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from bilateral.analysis.datelines import find_dateline
from bilateral.analysis.model import Mention

AFAR = frozenset({"dateline", "hint"})  # mentions that own no office
LEADS = re.compile(r"[\"']?(?:(?:The|In|Yet|But|And|For) ?)?")  # what may stand before a subject

UPON = re.compile(  # what ends where one begins upon whom another acts
    r"\b(?:told|tells|telling|warn(?:s|ed|ing)|urg(?:es|ed|ing)|accus(?:es|ed|ing)|met|meets?|meeting"
    r"|ask(?:s|ed|ing)|thank(?:s|ed|ing)|against|visit(?:s|ed|ing)?|call(?:s|ed|ing)? on|blam(?:es|ed|ing)"
    r"|host(?:s|ed|ing)|welcom(?:es|ed|ing)|wants|criticis\w+|criticiz\w+|condemn\w*|to|at|with|from|on|over)"
    r" (?:(?:the|two|three|four|five|his|her|their|its|visiting|neighbou?ring"
    r"|President|Premier|Prime Minister|Chancellor|King) )?$"
)

_DASH = re.compile(r" ?[-–—―]+ ")
_DATE = 60  # characters between the place of a dateline and its dash
_TAIL = 40  # characters before a country that tell what is done to it
FIRST, LEADING, LAST = 0.6, 0.6, 0.3  # worth of the countries of the sentence before


class Setting:
    """Where a story comes from, what its title names, and how often it names each country."""

    def __init__(self, mentions: Mapping[int, Sequence[Mention]], texts: Mapping[int, str]) -> None:
        self.mentions = mentions
        self.texts = texts
        weight: dict[str, float] = {}
        for here in mentions.values():
            for mention in here:
                for code in mention.codes:
                    weight[code] = weight.get(code, 0.0) + mention.weight
        most = max(weight.values(), default=1.0) or 1.0
        self.share = {code: value / most for code, value in weight.items()}
        first = min((number for number in texts if number), default=0)
        sent_from = {m.codes for m in mentions.get(first, ()) if m.kind == "dateline"}
        self.first = first
        self.dateline = next(iter(sent_from))[0] if len(sent_from) == 1 else ""
        text = texts.get(first, "")
        line = find_dateline(text)
        dash = _DASH.search(text, line.end, line.end + _DATE) if line is not None else None
        self.body = dash.end() if dash else 0  # where the first sentence begins behind its dateline
        titled = [m for m in mentions.get(0, ()) if len(m.codes) == 1]
        self.title = titled[0].codes[0] if titled else ""

    def of_sentence_before(self, number: int) -> Iterator[tuple[str, float]]:
        """Give what the countries of the sentence before are worth: the first and the last one count."""
        last = number - 1
        named = [m for m in self.mentions.get(last, ()) if len(m.codes) == 1 and m.kind not in AFAR]
        if last and named:
            begin = self.body if last == self.first else 0
            leads_it = LEADS.fullmatch(self.texts[last], begin, named[0].start)
            yield named[0].codes[0], FIRST + (LEADING if leads_it else 0.0)
            tail = self.texts[last][max(begin, named[-1].start - _TAIL) : named[-1].start]
            yield named[-1].codes[0], -LAST if UPON.search(tail) else LAST
