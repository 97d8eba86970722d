"""Find the sentences about what may happen after the article's date, with the author's own hedge."""

from __future__ import annotations

import datetime as dt

from bilateral.analysis.clauses import WORDS, cues_in, is_past_future, is_verb, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.modals import modal_stands
from bilateral.analysis.model import OutlookFinding, Reading, Rule
from bilateral.article.model import Sentence

RULE = Rule(
    "outlook",
    "3.0",
    "A sentence looks ahead where it says that something will, may or is expected to happen, or that a side "
    "plans or has agreed to do it; what was once expected and is past is left out.",
)
LEAST_WORDS, MOST_WORDS = 5, 150  # of a sentence; beyond them it is a fragment or no sentence
DAYS = WORDS["weekdays"] | (WORDS["months"] - {"may", "march"})
BEFORE_STATES = WORDS["before_states"]
BEFORE_TIMES = {(word,) for word in ("on", "at", "in", "next", "tomorrow", "from", "for", "later")}
NEAR, FAR = 3, 14  # tokens after a verb, in which its day is looked for
MODALS = WORDS["modals"]
NO_VERBS = WORDS["prepositions"] | WORDS["before_objects"]
AIMS = WORDS["aims"]
BE_TO = frozenset({"is", "are", "'s", "'re"})
DENIED = {("no",), ("any",)}
MOST_BEFORE = 5  # tokens of a subject
SOON_PAST = dt.timedelta(days=120)  # in January "would" may still speak of the year before
STRONG = ("outlook.modal", "outlook.hedge", "outlook.expected", "outlook.plan", "statement.would")


def find_outlook(reading: Reading) -> tuple[OutlookFinding, ...]:
    """Give the sentences that look ahead, in reading order."""
    written = reading.article.front.date
    year = (written - SOON_PAST).year if written else None
    found = (_look(sentence, year) for sentence in reading.article.sentences)
    return tuple(finding for finding in found if finding is not None)


def looks_ahead(text: str, year: int | None = None) -> bool:
    """Tell whether a sentence speaks of what may come after it was written.

    Args:
        text: the sentence.
        year: before which what "would" be is past; none where the article has no date.
    """
    tokens, hits = cues_in(text)
    return _hedge(tokens, hits, year) is not None


def _look(sentence: Sentence, year: int | None) -> OutlookFinding | None:
    tokens, hits = cues_in(sentence.text)
    if not hits or sentence.text.endswith("?") or not LEAST_WORDS <= len(tokens.words) <= MOST_WORDS:
        return None
    hedge = _hedge(tokens, hits, year)
    if hedge is None:
        return None
    start, end = tokens.starts[hedge.first], tokens.ends[hedge.last]
    return OutlookFinding(sentence, sentence.text[start:end], start, end)


def _hedge(tokens: Tokens, hits: tuple[Hit, ...], year: int | None) -> Hit | None:
    """Choose the cue that makes a sentence look ahead: the first strong one, or a weak one with support."""
    past = [hit for hit in with_label(hits, "outlook.past") if _is_past(tokens, hit)]
    gone = {at for hit in past for at in range(hit.first, hit.last + 1)}
    left = tuple(hit for hit in hits if hit.first not in gone and stands(tokens, hit, year))
    strong = with_label(left, *STRONG)
    if strong:
        return strong[0]
    if gone:
        return None
    wanting = with_label(left, "outlook.want", "outlook.duty")
    timed = with_label(left, "outlook.when") or _has_deadline(tokens.words)
    if wanting and (timed or len(wanting) > 1):
        return wanting[0]
    return _scheduled(tokens, with_label(left, "outlook.scheduled"), timed=bool(timed))


def _scheduled(tokens: Tokens, hits: tuple[Hit, ...], *, timed: bool) -> Hit | None:
    """Give a verb in the present that a time makes a plan: "the summit opens on Monday"."""
    words = tokens.words
    for hit in hits:
        after = words[hit.last + 1 : hit.last + 1 + FAR]
        if not timed and DAYS.isdisjoint(after):
            continue
        if hit.first != hit.last or _acts(words, hit.first):
            return hit
    return None


def _acts(words: tuple[str, ...], at: int) -> bool:
    """Tell whether a form such as "visits" or "closes" is a verb: "closes on Saturday", not "the visits"."""
    if is_verb(words, at):
        return True
    timed = words[at + 1 : at + 2] in BEFORE_TIMES or not DAYS.isdisjoint(words[at + 1 : at + 2])
    return timed and at > 0 and words[at].endswith("s") and words[at - 1] not in BEFORE_STATES


def _has_deadline(words: tuple[str, ...]) -> bool:
    """Tell whether a sentence sets a day: "by 31 October", "before Friday"."""
    return any(
        word == "by" and not DAYS.isdisjoint(words[at + 1 : at + 1 + NEAR]) for at, word in enumerate(words)
    )


def _is_past(tokens: Tokens, hit: Hit) -> bool:
    return tokens.words[hit.first] not in MODALS or is_past_future(tokens, hit.first)


def stands(tokens: Tokens, hit: Hit, year: int | None = None) -> bool:
    """Tell whether a cue of what is to come is one here: no noun, no past future, no "would-be"."""
    words, word = tokens.words, tokens.words[hit.first]
    if word in MODALS:
        return modal_stands(tokens, hit, year)
    if words[hit.first - 1 : hit.first] in DENIED:
        return False  # "has no wish to", "had not announced any plans to"
    if word in BE_TO and words[hit.last] == "to" and hit.last == hit.first + 1:
        aims = words[max(0, hit.first - MOST_BEFORE) : hit.first]
        return AIMS.isdisjoint(aims) and _leads_to_verb(tokens, hit.last)  # "the aim is to avoid"
    return "outlook.plan" not in hit.labels or _leads_to_verb(tokens, hit.last)


def _leads_to_verb(tokens: Tokens, last: int) -> bool:
    """Tell whether what is planned follows: "commitment to help", not "commitment to NATO"."""
    if tokens.words[last] not in {"of", "to"} or last + 1 >= len(tokens.words):
        return True
    after = tokens.words[last + 1]
    return after not in NO_VERBS and not tokens.text[tokens.starts[last + 1]].isupper()
