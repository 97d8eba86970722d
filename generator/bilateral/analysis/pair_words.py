"""The words with which a language sets two countries side by side: between, and, talks, met, president."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bilateral.reference.languages import load_language, primary

_OFFICE = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Mm]inister|[Ss]ecretary|[Kk]ing|[Qq]ueen|[Ee]mperor"
    r"|[Ss]ultan|[Pp]rince|[Aa]dvis[eo]r|[AaEe]mir|[Ss]heikh|[Pp]remier|[Aa]mbassador|[Tt]aoiseach|PM"
    r"|[Ll]eaders?|[Ee]nvoy|[Nn]egotiators?|[Oo]fficials?|[Dd]iplomats?|[Cc]ommissioner|[Cc]ounterparts?|[Gg]eneral)"
)
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class PairWords:
    """Patterns of one language."""

    office_of: re.Pattern[str]  # ends where a country's name begins: "President of "
    then_office: re.Pattern[str]  # begins behind a country's name: "'s foreign minister"
    dealing: re.Pattern[str]  # met, talks, agreed
    relation: re.Pattern[str]  # ties, dispute, alliance
    joined: re.Pattern[str]  # the whole of what stands between two names: " and the "
    listed: re.Pattern[str]  # the same where it only counts up: ", "
    between: re.Pattern[str]  # ends where the first of two names begins
    place: re.Pattern[str]  # ends where the name of a mere place begins: "in the "
    seated: re.Pattern[str]  # ends where the name of the seat of an institution begins: "the court in "
    business: re.Pattern[str]  # owes, court, licence, supplies
    affairs: re.Pattern[str]  # government, troops, export: what states have to do with each other


_ENGLISH = PairWords(
    office_of=re.compile(_OFFICE + r"\b[^.;]{0,60}?\bof (?:the )?(?:[A-Z]\w+ of )?(?:the )?$"),
    then_office=re.compile(r"(?:'s)? (?:[\w-]+ ){0,3}?" + _OFFICE + r"\b"),
    dealing=re.compile(
        r"\b(?:met|meets?|meeting|spoke|speaks?|spoken|calls?|called|phoned?|hosts?|hosted|visit(?:s|ed|ing)?"
        r"|welcom(?:es|ed)|talks|signs?|signed|h[eo]ld|summit|told|warn(?:s|ed)|agreed?|ties|relations"
        r"|relationship|deal|agreement|accord|negotiat\w+|counterpart|accus(?:es|ed)|urg(?:es|ed)|consultations"
        r"|blam(?:es|ed)|condemn(?:s|ed)|criticis\w+|criticiz\w+|threaten\w*|attack(?:s|ed)|invad(?:es|ed)|expel\w*"
        r"|summon\w*|recogni[sz](?:es|ed)|sanction(?:s|ed)|sued|rebuk(?:es|ed))\b",
        re.IGNORECASE,
    ),
    relation=re.compile(
        r"\b(?:between|relations?|relationship|ties|alliance|partnership|disputes?|talks|agreements?|deal|treaty|border|trade"
        r"|war|tensions?|cooperation|co-operation|pact|bilateral|negotiations|conflict|frontier|rivalry|rapprochement|feud"
        r"|summit|clash(?:es)?|dialogue)\b",
        re.IGNORECASE,
    ),
    joined=re.compile(r",? (?:and|with|against|to|over|from|toward|towards) (?:the )?"),
    listed=re.compile(r"(?:,|,? and|,? or) (?:the )?"),
    between=re.compile(r"\bbetween (?:the )?$", re.IGNORECASE),
    place=re.compile(
        r"\b(?:in|at|from|near|outside|across|off|through|via|to|into|around|inside|within) "
        r"(?:[a-z]+ern |central |mainland )?(?:the )?$",
        re.IGNORECASE,
    ),
    seated=re.compile(
        r"\b(?:governments?|ministr(?:y|ies)|treasury|courts?|judges?|prosecutors?|parliament|banks?|regulators?"
        r"|authorit(?:y|ies)|officials?|embassy|cabinet|senators?|lawmakers|agency|council|utility|police|junta)"
        r" (?:in|at|from) (?:the )?$",
        re.IGNORECASE,
    ),
    business=re.compile(
        r"\b(?:ow(?:e[sd]?|ing)|debts?|pa(?:y|ys|id|ying|yments?)|repa[iy]\w*|loans?|len[dt]\w*|borrow\w*|credit\w*"
        r"|bonds?|bail-?outs?|courts?|rul(?:ed|ing)|judges?|lawsuits?|sue[sd]?|arbitrat\w+|extradit\w+|prosecut\w+"
        r"|arrest\w*|indict\w*|charged|convict\w*|trials?|lawyers?|licen[cs]\w+|permits?"
        r"|contracts?|suppl\w+|deliver\w*|shipments?|ship(?:s|ped)|cargo\w*"
        r"|transit|pipelines?|claim(?:s|ed)?|compensat\w+|ban(?:s|ned)?|boycott\w*|seiz\w+|tariffs?|visas?|fees?"
        r"|tax\w*|fin(?:es|ed)|quotas?|treat(?:y|ies)|accus\w+|reject\w*|refus\w+|demand(?:s|ed|ing)|sanction\w*|talks"
        r"|deals?|agree\w*|accords?|pacts?|threat\w*|protest\w*|complain\w*|blam\w+|expel\w*|deport\w*)\b",
        re.IGNORECASE,
    ),
    affairs=re.compile(
        r"\b(?:governments?|minist(?:er|ry|ries)|presidents?|embass|ambassador|diploma|envoy|troops|soldiers|army|navy"
        r"|military|missile|frontier|policy|policies|all(?:y|ies)\b|neighbou?r|partner|foreign|order|sell|sale|sold|buy"
        r"|bought|trad(?:e|ing)|export|import|market|invest|takeover|bid\b|stake|aid\b|help|joint|between)",
        re.IGNORECASE,
    ),
)
_ANYTHING = re.compile("")
_NONE = PairWords(
    _NEVER, _NEVER, _NEVER, _NEVER, _NEVER, re.compile(r"[,、،] ?"), _NEVER, _NEVER, _NEVER, _NEVER, _ANYTHING
)
"""For languages without a list: only what stands side by side, and in one sentence, tells."""


@cache
def pair_words(language: str) -> PairWords:
    """Give the patterns of a language, a BCP 47 tag."""
    if primary(language) == "en":
        return _ENGLISH
    words = load_language(language).get("pairs")
    if words is None:
        return _NONE
    article = rf"(?:(?:{_any(words['articles'])}) ?){{0,2}}"
    office = rf"\b(?:{_any(words['office'])})\w{{0,4}}"
    between = rf"(?:{_any(words['between'])})"
    return PairWords(
        office_of=re.compile(rf"{office}\b[^.;]{{0,30}}$", re.IGNORECASE),
        then_office=re.compile(rf"'?s? (?:[\w-]+ ){{0,2}}?[\w-]{{0,12}}{office}", re.IGNORECASE),
        dealing=re.compile(rf"\b(?:{_any(words['dealing'])})", re.IGNORECASE),
        relation=re.compile(rf"(?:{_any(words['relation'])})", re.IGNORECASE),
        joined=re.compile(rf",? (?:{_any(words['with'])}) {article}", re.IGNORECASE),
        listed=re.compile(rf"(?:,|,? (?:{_any(words['and'])})) {article}", re.IGNORECASE),
        between=re.compile(rf"\b{between} {article}$", re.IGNORECASE),
        place=_NEVER,
        seated=_NEVER,
        business=_NEVER,  # no list yet: pairs are told by the other evidence alone
        affairs=_ANYTHING,
    )


def _any(words: str | Iterable[str]) -> str:
    """Give a pattern for one of some words; the longest is tried first."""
    each = (words,) if isinstance(words, str) else tuple(words)
    return "|".join(re.escape(word) for word in sorted(each, key=lambda w: (-len(w), w)))
