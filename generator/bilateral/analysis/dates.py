"""Find the dates that sentences state, and the words that only point at a time."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from bilateral.analysis.model import DateFinding, Reading, Rule
from bilateral.analysis.outlook import looks_ahead
from bilateral.article.model import Sentence

RULE = Rule(
    "dates",
    "1.0",
    "A date is taken where a sentence states a day, month or year; words such as “next month” become one only where "
    "the article has a date and they can mean one thing.",
)
Precision = Literal["day", "month", "year", "none"]
EARLIEST, LATEST = 1800, 2100  # years
MONTHS = {
    name: number
    for number, names in enumerate(
        [
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ],
        1,
    )
    for name in names
}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept\.?|Sep\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TO = r"(?:\s?[-–—/]\s?|\s(?:to|and)\s)"
_YEAR = r"(?:1[89]\d\d|20\d\d|2100)"
_SPAN = r"(?:days?|weeks?|months?|years?)"
QUANTITIES = (
    "people|troops|soldiers|men|women|workers|jobs|cases|deaths|miles|kilometers|kilometres|km|dollars|euros|pounds|"
    "yen|yuan|tonnes|tons|barrels|students|employees|feet|meters|metres|prisoners|refugees|migrants|civilians|homes|"
    "houses|tanks|missiles|ships|vehicles|billion|million|percent|per|hours|GMT|megawatts|others|members|pages|square"
)
_SEASON = r"(?:(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? )"
DATED = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b(?![-\d])
  | \b(?P<day1>{_DAY})(?:st|nd|rd|th)?(?:{_TO}{_DAY}(?:st|nd|rd|th)?)?\s(?:of\s)?(?P<month1>{_MONTH})\b
      (?:,?\s(?P<year1>{_YEAR})\b(?!,\d))?
  | \b(?P<month2>{_MONTH})\s(?P<day2>{_DAY})(?:st|nd|rd|th)?(?![\d:.,]\d|\d)(?:{_TO}{_DAY}(?:st|nd|rd|th)?)?\b
      (?:,?\s(?P<year2>{_YEAR})\b(?!,\d))?
  | \b(?P<month3>{_MONTH}),?\s(?:of\s)?(?P<year3>{_YEAR})\b(?!,\d)
  | \b(?P<fiscal>(?:FY|[Ff]iscal(?:\s[Yy]ear)?)\s?{_YEAR}(?:[-–/]\d\d(?:\d\d)?)?)\b
  | \b(?:[Ff]rom|[Bb]etween)\s(?P<range1>(?P<year5>{_YEAR})\s(?:to|and|until|through)\s{_YEAR})\b(?!s\b|,\d)
  | (?<![\d.,/–-])\b(?P<range2>(?P<year6>{_YEAR})[-–—/](?:{_YEAR}|\d\d))\b(?![\d/–-]|,\d)
  | \b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Oo]f|[Tt]hrough|[Ee]arly|[Ll]ate|
      mid|[Uu]p\sto|[Tt]owards?|[Bb]eyond|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|a|['’]s|['’])[\s-]
      (?P<year4>{_SEASON}?(?P<year4n>{_YEAR}))\b(?!s\b|['’]s\s(?:and|or)|[,.:]\d|[-–/]\d|\s(?:{QUANTITIES})\b)
  | \b(?P<year7>{_SEASON}(?P<year7n>{_YEAR}))\b(?![,.:]\d)
  | \b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ee]arly|[Ll]ate|[Ll]ast|[Nn]ext|[Tt]his|[Bb]efore|[Aa]fter|[Dd]uring|mid|[Oo]f|[Ff]rom)
      [\s-](?P<month4>January|February|March|April|May|June|July|August|September|October|November|December)\b
      (?!\s\d|\s[A-Z])
    """,
    re.VERBOSE,
)
RELATIVE = re.compile(
    rf"""
    \b(?P<today>[Tt]oday|[Tt]onight|[Tt]his\s(?:morning|afternoon|evening))\b
  | \b(?P<yesterday>[Yy]esterday)\b
  | \b(?P<tomorrow>[Tt]omorrow)\b
  | \b(?P<unit>(?:(?:[Ee]arlier|[Ll]ater)\s)?(?:[Tt]his|[Ll]ast|[Nn]ext)\s(?:week|month|year|spring|summer|autumn|fall|winter))\b
  | \b(?P<weekday>(?:[Oo]n|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly)\s
      (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))\b
  | \b(?P<coming>(?:[Tt]he\s)?(?:[Cc]oming|[Ff]orthcoming|[Uu]pcoming|[Nn]ext\s(?:few|several|two|three|four|five|\d+))\s[a-z]+)\b
  | \b(?P<ago>(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|a\sfew|\d+)\s{_SPAN}\sago)\b
  | \b(?P<recent>(?:[Ii]n\s)?[Rr]ecent\s(?:days|weeks|months|years))\b
  | \b(?P<ahead>[Ii]n\sthe\s(?:days|weeks|months|years)\sahead|[Ii]n\sthe\snear\sfuture|[Bb]y\sthe\send\sof\sthe\syear)\b
    """,
    re.VERBOSE,
)
HAS_DATED = re.compile(r"\d|[A-Z][a-z]{2}")
COMING = frozenset({"tomorrow", "coming", "ahead"})
GONE = frozenset({"yesterday", "ago", "recent"})


def find_dates(reading: Reading) -> tuple[DateFinding, ...]:
    """Give every date and time wording of an article, in reading order."""
    written = reading.article.front.date
    return tuple(
        finding for sentence in reading.article.sentences for finding in _in_sentence(sentence, written)
    )


def _in_sentence(sentence: Sentence, written: dt.date | None) -> list[DateFinding]:
    places: list[tuple[int, int, re.Match[str]]] = []
    for pattern in (DATED, RELATIVE):
        for match in pattern.finditer(sentence.text):
            start, end = _span(match)
            if all(end <= a or start >= b for a, b, _ in places):
                places.append((start, end, match))
    if not places:
        return []
    ahead = looks_ahead(sentence.text, written.year if written else None)
    return [
        _finding(sentence, start, end, match, written, ahead=ahead)
        for start, end, match in sorted(places, key=lambda place: place[:2])
    ]


def _span(match: re.Match[str]) -> tuple[int, int]:
    """Give the place of the date itself, without the preposition that led to it."""
    for name in ("range1", "year4", "month4"):
        if name in match.re.groupindex and match[name]:
            return match.span(name)
    return match.span()


def _finding(
    sentence: Sentence, start: int, end: int, match: re.Match[str], written: dt.date | None, *, ahead: bool
) -> DateFinding:
    text = sentence.text[start:end]
    if match.re is DATED:
        date, precision = _dated(match, written, ahead=ahead)
        expected = _is_coming(date, precision, written, ahead=ahead)
    else:
        date, precision = _relative(match, written, ahead=ahead)
        kind = match.lastgroup or ""
        coming = kind in COMING or (
            kind in {"unit", "weekday"} and text.lower().startswith(("next", "later"))
        )
        expected = coming or (kind not in GONE and not text.lower().startswith(("last", "earlier")) and ahead)
    return DateFinding(sentence, text, date, precision, expected)


def _dated(match: re.Match[str], written: dt.date | None, *, ahead: bool) -> tuple[dt.date | None, Precision]:
    groups = match.groupdict()
    if groups["iso"]:
        try:
            return dt.date.fromisoformat(groups["iso"]), "day"
        except ValueError:
            return None, "none"
    if groups["fiscal"]:
        return None, "none"  # a fiscal year begins on another day in each country
    month = groups["month1"] or groups["month2"] or groups["month3"] or groups["month4"]
    year = next(
        (groups[k] for k in ("year1", "year2", "year3", "year4n", "year5", "year6", "year7n") if groups[k]),
        None,
    )
    day = groups["day1"] or groups["day2"]
    if month is None:
        return _make(int(year or 0), 1, 1, "year")
    number = MONTHS[month.lower().rstrip(".")]
    if year is not None:
        return _make(int(year), number, int(day or 1), "day" if day else "month")
    return _nearest(number, int(day) if day else None, written, ahead=ahead)


def _make(year: int, month: int, day: int, precision: Precision) -> tuple[dt.date | None, Precision]:
    if not EARLIEST <= year <= LATEST:
        return None, "none"
    try:
        return dt.date(year, month, day), precision
    except ValueError:  # 31 June
        return None, "none"


def _nearest(
    month: int, day: int | None, written: dt.date | None, *, ahead: bool
) -> tuple[dt.date | None, Precision]:
    """Choose the year of a day or month that is written without one: the last, or the next if the sentence looks ahead."""
    if written is None:
        return None, "none"
    this = (month, day or written.day)
    today = (written.month, written.day)
    year = written.year
    if ahead and this < today:
        year += 1
    elif not ahead and this > today:
        year -= 1
    return _make(year, month, day or 1, "day" if day else "month")


def _relative(
    match: re.Match[str], written: dt.date | None, *, ahead: bool
) -> tuple[dt.date | None, Precision]:
    if written is None:
        return None, "none"
    kind, words = match.lastgroup or "", match[0].lower().split()
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(kind)
    if shift is not None:
        return written + dt.timedelta(days=shift), "day"
    if kind == "weekday":
        back = (written.weekday() - DAYS.index(words[-1])) % 7
        if words[0] in {"next", "this"} or ahead:
            return None, "none"  # the one of this week or of the next
        return written - dt.timedelta(days=back or (7 if words[0] == "last" else 0)), "day"
    if kind == "unit" and words[-1] in {"month", "year"}:
        step = {"last": -1, "next": 1}.get(words[-2], 0)
        if words[-1] == "year":
            return _make(written.year + step, 1, 1, "year")
        months = written.year * 12 + written.month - 1 + step
        return _make(months // 12, months % 12 + 1, 1, "month")
    return None, "none"


def _is_coming(date: dt.date | None, precision: Precision, written: dt.date | None, *, ahead: bool) -> bool:
    """Tell whether a date was still to come when the article was written."""
    if date is None or written is None:
        return ahead
    if precision == "day":
        return date > written
    now = written.replace(day=1) if precision == "month" else written.replace(month=1, day=1)
    return date > now or (date == now and ahead)
