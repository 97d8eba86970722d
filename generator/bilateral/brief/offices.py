"""Whether the offices that articles give a person agree with the date, the register and each other."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from bilateral.analysis.model import Analysis, PersonMention, Rule
from bilateral.brief.identities import Identity
from bilateral.brief.model import Limit, Line
from bilateral.brief.office_words import say_held, say_not_held
from bilateral.messages import tell
from bilateral.reference.brief_cues import load_brief_words
from bilateral.reference.model import KnownPerson, Office

RULE = Rule(
    "offices",
    "1.2",
    "An office is checked against the register on the article's date, and against what other articles write; "
    "an open term of the built-in register tells nothing after the day on which its knowledge ends.",
)

GRACE_DAYS = 30  # texts lag behind changes of office
CLOSE_DAYS = 60  # two articles so close should give the same office
_FORMER = re.compile(r"\b(?:former|ex|erstwhile|late|then|onetime|previous|deposed|ousted)\b", re.IGNORECASE)
_IS_FORMER = re.compile(r"\b(?:former|ex)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_SPELLINGS = {
    "premier": "prime",
    "defence": "defense",
    "adviser": "advisor",
    "pm": "prime",
    "presidents": "president",
}


def is_former(role: str) -> bool:
    """Tell whether an office is written as one of the past.

    >>> is_former("former U.S. President"), is_former("President")
    (True, False)
    """
    return bool(_IS_FORMER.search(role))


def same_office(role: str, title: str) -> bool:
    """Tell whether a role as written and an office's title are the same office.

    >>> same_office("U.S. President", "President of the United States")
    True
    >>> same_office("Vice President", "President"), same_office("Foreign Minister", "Prime Minister")
    (False, False)
    """
    a, b = _office_words(role), _office_words(title)
    ranks, heads = load_brief_words("office_ranks"), _heads()
    if a & ranks != b & ranks or not a & b & heads:
        return False
    return (a & heads) == (b & heads) or a <= b or b <= a


def held_on(known: KnownPerson, role: str, day: dt.date, grace: int = 0) -> Office | None:
    """Give the office of the register that fits a role and was held on a day, with some days of grace."""
    margin = dt.timedelta(days=grace)
    for office in known.offices:
        begun = office.start is None or office.start - margin <= day
        ended = office.end is not None and office.end + margin < day
        if begun and not ended and same_office(role, office.title):
            return office
    return None


def _is_open_at(office: Office, day: dt.date) -> bool:
    """Tell whether nobody knows if an office was still held on a day, since the register's knowledge ends."""
    return office.end is None and office.known_until is not None and office.known_until < day


def check_register(
    identity: Identity, mentions: Iterable[tuple[Line, PersonMention, Analysis]], today: dt.date
) -> tuple[Limit, ...]:
    """Check offices as written against the register on the article's date; once for each fault."""
    known = identity.known
    if known is None or not known.offices:
        return ()
    found: dict[str, Limit] = {}
    for line, mention, analysis in mentions:
        if _is_namesake(known, analysis, mention):
            continue
        day = analysis.article.front.information_as_of or analysis.article.front.date or today
        if is_former(mention.role):
            office = held_on(known, mention.role, day)
            told = office and not _is_open_at(office, day) and not _names_holder(analysis, identity, mention)
            if office and told and "former" not in found:
                found["former"] = _still_in_office(identity, mention, line, office, analysis)
        elif "office" not in found and not _FORMER.search(mention.as_written):
            titles = [o for o in known.offices if same_office(mention.role, o.title)]
            left = any(o.end and o.end < day for o in titles)  # no title outlives an office not yet begun
            stated = _years_stated(analysis, mention) or (
                left and _has_successor(analysis, identity, mention)
            )
            if titles and not held_on(known, mention.role, day, GRACE_DAYS) and not stated:
                found["office"] = _not_in_office(identity, mention, line, titles, day)
    return tuple(found[name] for name in sorted(found))


def check_agreement(
    identity: Identity, mentions: Sequence[tuple[Line, PersonMention, Analysis]]
) -> tuple[Limit, ...]:
    """Check whether articles written at about the same time give a person different offices."""
    for i, (line, mention, analysis) in enumerate(mentions):
        for other_line, other, its in mentions[i + 1 :]:
            if analysis is its or not _close(analysis, its) or not _conflict(mention.role, other.role):
                continue
            return (
                Limit(
                    name="offices_differ",
                    heading=tell("Offices differ."),
                    says=tell(
                        "%(name)s is “%(role)s” in one article and “%(other)s” in another.",
                        name=identity.name,
                        role=mention.role,
                        other=other.role,
                    ),
                    lines=(line, other_line),
                    remedy=tell("Check which office the person held on the date of each article."),
                ),
            )
    return ()


def _conflict(role: str, other: str) -> bool:
    a, b = _office_words(role), _office_words(other)
    if not (a & _heads() and b & _heads()):
        return False
    if is_former(role) != is_former(other):
        return same_office(role, other)
    return not a & b


def _close(one: Analysis, other: Analysis) -> bool:
    a, b = one.article.front.date, other.article.front.date
    return a is not None and b is not None and abs((a - b).days) <= CLOSE_DAYS


def _still_in_office(
    identity: Identity, mention: PersonMention, line: Line, office: Office, analysis: Analysis
) -> Limit:
    return Limit(
        name="former",
        heading=tell("“Former” in doubt."),
        says=say_held(identity.name, mention.role, office, dated=analysis.article.front.date is not None),
        lines=(line,),
        remedy=tell("Correct the office, or give the article the date on which it was right."),
        warn=True,
    )


def _not_in_office(
    identity: Identity, mention: PersonMention, line: Line, offices: Sequence[Office], day: dt.date
) -> Limit:
    last = max(offices, key=lambda o: (o.end or dt.date.max, o.start or dt.date.min))
    says = say_not_held(identity.name, mention.role, last, day)
    return Limit(
        name="office",
        heading=tell("Office in doubt."),
        says=says,
        lines=(line,),
        remedy=tell("Check the office on the article's date, or correct people.yml."),
        warn=True,
    )


def _years_stated(analysis: Analysis, mention: PersonMention) -> bool:
    """Tell whether the sentence speaks of another time, by a date of its own."""
    day = analysis.article.front.date
    return any(
        f.date
        and f.sentence.number == mention.sentence.number
        and not f.expected
        and (not day or f.date.year < day.year)
        for f in analysis.dates
    )


def _is_namesake(known: KnownPerson, analysis: Analysis, mention: PersonMention) -> bool:
    """Tell whether an article gives the name to someone of another country: "President Sheikh Mohamed"."""
    return any(
        mention in person.mentions and person.country not in {"", known.country} for person in analysis.people
    )


def _has_successor(analysis: Analysis, identity: Identity, mention: PersonMention) -> bool:
    """Tell whether the article names another holder of that office, and speaks of this one in the past only.

    A title outlives the office in many countries: "what President Biden left to President Trump".
    """
    ahead = any(f.sentence.number == mention.sentence.number for f in analysis.outlook)
    return not ahead and _names_holder(analysis, identity, mention)


def _names_holder(analysis: Analysis, identity: Identity, mention: PersonMention) -> bool:
    """Tell whether the article names somebody else as the holder of that office."""
    return any(
        p.name != identity.name
        and p.country == identity.country
        and not is_former(p.role)
        and same_office(p.role, mention.role)
        for p in analysis.people
    )


def _heads() -> frozenset[str]:
    return load_brief_words("office_heads")


def _office_words(role: str) -> frozenset[str]:
    words = (_SPELLINGS.get(w, w) for w in _WORDS.findall(role.casefold()))
    cleaned = frozenset(words) - load_brief_words("office_light")
    return cleaned | {"prime", "minister"} if "prime" in cleaned else cleaned
