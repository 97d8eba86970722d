"""Find wording that grows old: time-bound words, and "former" before someone who is dealt with now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bilateral.analysis.clauses import cues_in, with_label
from bilateral.analysis.coverage import has_cues
from bilateral.analysis.cue_patterns import Hit, Tokens, tokenise
from bilateral.analysis.model import Finding, Reading, Rule
from bilateral.analysis.outlook import looks_ahead
from bilateral.article.model import Sentence
from bilateral.messages import tell

RULE = Rule(
    "staleness",
    "2.0",
    "Words that are true for a short time (“upcoming”, “this week”) and “former” before someone who takes "
    "part in what is coming are shown to be checked.",
)
FORMER = re.compile(
    r"\b(?P<word>[Ff]ormer|[Tt]hen)[\s-]"
    r"(?:(?:[A-Z][\w.’'-]*|of|the|for|prime|foreign|vice)\s){0,5}?"
    r"(?P<office>[Pp]resident|[Mm]inister|[Cc]hancellor|[Pp]remier|[Ss]ecretary(?: of [A-Z]\w+)?|[Ll]eader"
    r"|[Kk]ing|[Gg]overnor|[Aa]mbassador|PM)\b(?P<name>(?:\s[A-Z][\w-]+(?:\.(?=\s[A-Z]))?){0,4})"
)
FORMER_WORDS = frozenset({"former", "then"})
DEALING = re.compile(
    r"\b(?:engag|meet|talk|discuss|negotiat|relationship|rapport|dialogue|summit|host|reassur|deal with|agree"
    r"|win over|winning over|cooperat)"
)
LEAST_NAMED = 2  # sentences that name someone who takes part
MOST_NAMES = 50  # that are looked for in the whole article
REMEDY_TIME = tell("Write the date, or set information_as_of in the front matter.")
REMEDY_FORMER = tell("Check which office the person holds, and write it with its dates in people.yml.")
OF_THE_DAY = frozenset({"today", "tonight", "yesterday", "this morning", "this afternoon", "this evening"})
"""What the article's date explains to any reader."""
COMPARING = {("as",), ("after",), ("afterwards",), ("from",), ("away",)}  # "so far from", "soon after"
LISTS = ("stale.soon", "stale.recent", "stale.now")
TELLS = {
    "stale.soon": "points ahead",
    "stale.recent": "points back",
    "stale.now": "holds for the time of writing",
}


def derive(reading: Reading) -> tuple[Finding, ...]:
    """Give what may have grown old in an article, in reading order; nothing where it is not English."""
    if not has_cues(reading.article.front.language):
        return ()
    dated = reading.article.front.date is not None
    found = [
        (s.number, place, f) for s in reading.article.sentences for place, f in _time_words(s, dated=dated)
    ]
    found += [(s.number, place, f) for s, place, f in _formers(reading.article.sentences)]
    return tuple(finding for _, _, finding in sorted(found, key=lambda item: item[:2]))


def _time_words(sentence: Sentence, *, dated: bool) -> Iterator[tuple[int, Finding]]:
    tokens, hits = cues_in(sentence.text)
    for hit in with_label(hits, *LISTS):
        cue = tokens.written(hit.first, hit.last)
        if _means_no_time(tokens, hit) or (dated and cue.lower() in OF_THE_DAY):
            continue
        tells = next(TELLS[name] for name in LISTS if name in hit.labels)
        since = "counted from the article’s date" if dated else "and the article has no date to count from"
        yield (
            tokens.starts[hit.first],
            Finding("relative_time", sentence, cue, f"“{cue}” {tells}, {since}", REMEDY_TIME),
        )


def _means_no_time(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether words of time are part of a set phrase: "as soon as possible", "went so far as to"."""
    words = tokens.words
    return words[hit.last + 1 : hit.last + 2] in COMPARING or words[max(0, hit.first - 1) : hit.first] == (
        "as",
    )


def _formers(sentences: tuple[Sentence, ...]) -> Iterator[tuple[Sentence, int, Finding]]:
    """Give each "former" whose bearer takes part in what is going on or still to come."""
    holders: dict[str, str] = {}  # office in lower case -> the last name that was called its former holder
    dealt: dict[str, bool] = {}
    for sentence in sentences:
        if FORMER_WORDS.isdisjoint(tokenise(sentence.text).words):
            continue
        for match in FORMER.finditer(sentence.text):
            office = match["office"].lower().split()[0]
            name = match["name"].strip() or holders.get(office, "")
            if not name:
                continue
            holders[office] = name
            if name not in dealt and len(dealt) < MOST_NAMES:
                dealt[name] = _is_dealt_with(sentences, name)
            if dealt.get(name):
                cue = sentence.text[match.start() : match.end("office")]
                says = f"{name} is called “{match['word'].lower()}” but takes part in what is still to come"
                yield sentence, match.start(), Finding("former", sentence, cue, says, REMEDY_FORMER)


def _is_dealt_with(sentences: tuple[Sentence, ...], name: str) -> bool:
    """Tell whether a person is named in a sentence that looks ahead to dealings, and not in passing only."""
    last = re.compile(rf"\b{re.escape(name.rsplit(maxsplit=1)[-1])}\b")
    naming = [sentence.text for sentence in sentences if last.search(sentence.text)]
    return len(naming) >= LEAST_NAMED and any(
        DEALING.search(text) and looks_ahead(text)
        for text in naming
        if not text.startswith(("Former", "Then"))
    )
