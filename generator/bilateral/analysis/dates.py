"""Find the dates that sentences state, and the words that only point at a time."""

from __future__ import annotations

import datetime as dt
import re

from bilateral.analysis.clauses import WORDS, cues_in
from bilateral.analysis.date_values import Value, dated, relative
from bilateral.analysis.model import DateFinding, Reading, Rule
from bilateral.analysis.outlook import looks_ahead
from bilateral.article.model import Sentence

RULE = Rule(
    "dates",
    "1.0",
    "A date is taken where a sentence states a day, month or year; words such as “next month” become one "
    "only where the article has a date and they can mean one thing.",
)
MONTHS, WEEKDAYS, TIMES = WORDS["months"], WORDS["weekdays"], WORDS["times"]
ANY_WORD = MONTHS | WEEKDAYS | TIMES
QUANTITIES, BEFORE_YEARS = WORDS["quantities"], WORDS["before_years"]
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAYS = rf"(?P<day>{_DAY})(?:\s?(?:[-–—/]|to|and)\s?{_DAY})?"
_YEAR = r"(?:1[89]\d\d|20\d\d|2100)"
_RANGE = r"\s?(?:[-–—/]|to\s|and\s|until\s|through\s)\s?"
_END = r"(?![\w%]|[.,:/–-]\d)"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_LEAD = (
    r"(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]f|[Tt]hrough|[Ee]arly"
    r"|[Ll]ate"
    r"|[Mm]id|[Uu]p\ to|[Tt]owards?|[Bb]eyond|[Ll]ast|[Nn]ext|[Tt]his)[\s-]"
)
WITH_MONTH = tuple(
    map(
        re.compile,
        (
            rf"\b{_DAYS}\s(?:of\s)?(?P<month>{_MONTH})\b(?:,?\s(?P<year>{_YEAR}){_END})?",
            rf"\b(?P<month>{_MONTH})\s{_DAYS}{_END}(?:,?\s(?P<year>{_YEAR}){_END})?",
            rf"\b(?P<month>{_MONTH})(?:,?|\sof)\s(?P<year>{_YEAR}){_END}",
            rf"\b{_LEAD}(?P<span>(?P<month>{_MONTH}))\b(?!\s\d|\s[A-Z])",
        ),
    )
)
WITH_YEAR = tuple(
    map(
        re.compile,
        (
            rf"\b(?P<iso>{_YEAR}-\d\d-\d\d){_END}",
            rf"\b(?P<fiscal>(?:FY|[Ff]iscal(?:\s[Yy]ear)?)\s?{_YEAR}(?:[-–/]\d\d(?:\d\d)?)?){_END}",
            rf"(?<![\w.,/–-])(?P<year>{_YEAR}){_RANGE}(?:{_YEAR}|\d\d){_END}",
            rf"\b{_SEASON}(?:\sof)?\s(?P<year>{_YEAR}){_END}",
            rf"(?<=[\s-])(?P<alone>(?P<year>{_YEAR})){_END}",
        ),
    )
)
ON_WEEKDAY = (
    re.compile(rf"\b(?P<weekday>(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly)\s{_WEEKDAY})\b"),
)
POINTED = (
    re.compile(
        r"\b(?:(?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))"
        r"|(?P<yesterday>[Yy]esterday)"
        r"|(?P<tomorrow>[Tt]omorrow)"
        r"|(?P<unit>(?:[Ee]arlier\s|[Ll]ater\s)?(?:[Tt]his|[Ll]ast|[Nn]ext)\s"
        r"(?:week|month|year|spring|summer|autumn|fall|winter))"
        r"|(?P<coming>(?:[Cc]oming|[Ff]orthcoming|[Uu]pcoming"
        r"|[Nn]ext\s(?:few|several|two|three|four|five|\d{1,3}))\s[a-z]+)"
        r"|(?P<ago>(?:[Aa]n?|one|two|three|four|five|six|seven|eight|nine|ten|several|[Aa]\sfew|\d{1,3})\s"
        r"(?:days?|weeks?|months?|years?|decades?)\sago)"
        r"|(?P<recent>[Rr]ecent\s(?:days|weeks|months|years))"
        r"|(?P<ahead>(?:days|weeks|months|years)\sahead|near\sfuture|end\sof\sthe\syear))\b"
    ),
)
HAS_YEAR = re.compile(r"[12][0189]\d\d")  # may have one: quick to look for
NEAR = 24  # characters that tell what a number counts
COMING, GONE = frozenset({"ahead", "coming", "tomorrow"}), frozenset({"ago", "recent", "yesterday"})


def find_dates(reading: Reading) -> tuple[DateFinding, ...]:
    """Give every date and time wording of an article, in reading order."""
    written = reading.article.front.date
    return tuple(
        finding for sentence in reading.article.sentences for finding in _in_sentence(sentence, written)
    )


def _in_sentence(sentence: Sentence, written: dt.date | None) -> tuple[DateFinding, ...]:
    words = cues_in(sentence.text)[0].words
    has_year = HAS_YEAR.search(sentence.text) is not None
    if not has_year and ANY_WORD.isdisjoint(words):
        return ()
    patterns: tuple[re.Pattern[str], ...] = () if MONTHS.isdisjoint(words) else WITH_MONTH
    patterns += WITH_YEAR if has_year else ()
    patterns += () if WEEKDAYS.isdisjoint(words) else ON_WEEKDAY
    patterns += () if TIMES.isdisjoint(words) else POINTED
    places: list[tuple[int, int, re.Match[str]]] = []
    taken = bytearray(len(sentence.text))  # characters that a date covers already
    for pattern in patterns:
        for match in pattern.finditer(sentence.text):
            start, end = match.span("span") if "span" in pattern.groupindex else match.span()
            if not any(taken[start:end]) and not _misleads(match, end):
                places.append((start, end, match))
                taken[start:end] = b"\x01" * (end - start)
    if not places:
        return ()
    ahead = looks_ahead(sentence.text, written.year if written else None)
    return tuple(
        _finding(sentence, place, written, ahead=ahead) for place in sorted(places, key=lambda p: p[:2])
    )


def _misleads(match: re.Match[str], end: int) -> bool:
    """Tell whether a number is no year: "to 2000 troops", or one that nothing leads to."""
    groups = match.groupdict()
    following = match.string[end : end + NEAR].split(maxsplit=1)
    if following and following[0].strip(".,;:").lower() in QUANTITIES and not groups.get("day"):
        return True
    if not groups.get("alone"):
        return False
    before = match.string[max(0, match.start() - NEAR) : match.start()].replace("-", " ").split()
    return not before or not (
        before[-1].lower() in BEFORE_YEARS or before[-1].endswith(("'s", "’s", "s'", "s’"))
    )


def _finding(
    sentence: Sentence, place: tuple[int, int, re.Match[str]], written: dt.date | None, *, ahead: bool
) -> DateFinding:
    start, end, match = place
    text = sentence.text[start:end]
    if match.re not in (*ON_WEEKDAY, *POINTED):
        value = dated(match.groupdict(), written, ahead=ahead)
        expected = _is_coming(value, written, ahead=ahead)
    else:
        kind, words = match.lastgroup or "", text.lower().split()
        value = relative(kind, words, written, ahead=ahead)
        expected = kind in COMING or (kind in {"unit", "weekday"} and words[0] in {"later", "next"})
        expected = expected or (ahead and kind not in GONE and words[0] not in {"earlier", "last"})
    return DateFinding(sentence, text, value.date, value.precision, expected)


def _is_coming(value: Value, written: dt.date | None, *, ahead: bool) -> bool:
    """Tell whether a date was still to come when the article was written."""
    if value.date is None or written is None:
        return ahead
    if value.precision == "day":
        return value.date > written
    now = written.replace(day=1) if value.precision == "month" else written.replace(month=1, day=1)
    return value.date > now or (value.date == now and ahead)
