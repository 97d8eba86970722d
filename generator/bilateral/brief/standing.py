"""Whether a sentence can stand alone, and whether it says anything beyond courtesy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from bilateral.analysis.cue_patterns import CueMatcher, Hit, Tokens, tokenise
from bilateral.analysis.terms import stem
from bilateral.brief.shapes import LONGEST_TESTED, ends_open, is_bound, is_roll, is_titled, is_torn
from bilateral.brief.verbs import find_verb, has_titled_verb, is_of_a_firm, is_readout, lacks_subject
from bilateral.reference.brief_cues import load_brief_cues, load_brief_words

ALSO_WITHIN = 6  # words; "He also said" goes on from something

_OPENING = " \t\"'“”‘’«»„(-–—•*"
_SPEAKER = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|me|you|your|You|Your)\b(?!\.)|^(?:Our|Us)\b"
)  # "our" inside a sentence is the style of many press offices
_WE_ARE = re.compile(r"We, the\s|We, (?:[A-Z]|as\s)")  # "We, the Leaders of the G7, condemn …"
_PRONOUN = re.compile(r"\b(?:he|she|him|her|his|hers|they|them|their|theirs|it|its)\b", re.IGNORECASE)
_EXPLETIVE = re.compile(
    r"\bit(?:[’']s| is| was| remains| seems| appears| has been| would be| will be)\s+(?:\w+\s+){0,2}?"
    r"(?:clear|unclear|likely|unlikely|important|essential|possible|time|not|that|to|vital|critical|expected"
    r"|hard|difficult)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?<=\s)|(?<=[\"“‘(]))[A-ZÀ-Þ][\w’'.-]+")
_FORWARD = re.compile(r"^[^,]{0,120},\s+(?:the\s+)?[A-ZÀ-Þ][\w’'.-]+")  # "In his speech, Macron …"
_FIRST = re.compile(r"^(?!\w+(?:ing|ed)\b)[A-ZÀ-Þ][\w’'.-]*")
_TURN = re.compile(  # "PRESIDENT TRUMP: …" in a transcript; "IMPOSING NEW SANCTIONS: …" is a heading
    r"^(?:THE |VICE |PRIME |FOREIGN |SENIOR )?(?:PRESIDENT|MR|MRS|MS|DR|MINISTER|SECRETARY|SENATOR|CHANCELLOR"
    r"|PRESS|ADMINISTRATION|AMBASSADOR|GENERAL|KING|SPEAKER)\b[A-Z .'’-]{0,40}:\s"
)
_AFTER_NOUN = 4  # words after "the agreement between" in which a name must come
_BACK = frozenset({"above", "aforementioned", "abovementioned", "foregoing"})
_POINTS_WITHIN = 9  # words
_BEFORE_NOUN = 3  # words of "the new trade agreement" up to its noun


@dataclass(frozen=True, slots=True)
class Standing:
    """What speaks for and against printing a sentence by itself."""

    dangling: bool  # points at something that only the sentences before it name
    paired: bool  # points at the two of the brief: "The leaders agreed", "Both sides want"
    titled: bool  # opens with an office and no name: "The Prime Minister is expected …"
    connective: bool  # opens with "However" or its like, or goes on with "also"
    speaker: bool  # says I, we or you, and does not say who that is
    courtesy: bool  # thanks, wishes, greets, keeps in touch
    contact: bool  # says that people met or spoke
    frame: bool  # belongs to the record of an event: attendees, vocatives, transcripts
    question: bool
    act: bool  # somebody does something
    vague: bool  # goodwill without a step
    praise: bool  # praises what the speaker has done
    dealing: bool  # the sides deal with each other
    torn: bool  # part of a quotation or of a list: its beginning or its end stands elsewhere
    bound: bool  # tied to the day it was written on: "today", "in the coming days"
    readout: bool  # tells that people met or spoke, and of no act that came of it
    state: bool  # speaks of what states do to one another: treaties, sanctions, duties, force
    small: bool  # speaks of a programme, a study, a grant
    firm: bool  # tells what a name buys, builds or sells: a firm's deed, if the name is no country's
    verb: int  # offset of the first word for what is done or said; the text's length where there is none


@lru_cache(maxsize=20_000)  # under serve, the same sentences come again with each build
def stand(text: str) -> Standing:
    """Test one sentence.

    >>> stand("However, he said the agreement would hold.").dangling
    True
    >>> stand("Japan and the United States agreed to cut tariffs on cars.").dangling
    False
    """
    body = text[:LONGEST_TESTED].lstrip(_OPENING)
    tokens = tokenise(body)
    hits = _matcher().find(tokens)
    labels = {label for hit in hits for label in hit.labels if label.startswith("anywhere.")}
    opening = {label: hit.last for hit in hits if hit.first == 0 for label in hit.labels}
    connective = opening.get("opening.connective")
    start = 0 if connective is None else _behind(tokens, connective)
    rest = body[tokens.starts[start] :] if start < len(tokens.starts) else ""
    pointing = _points(tokens, start) or any(
        hit.first == start and "opening.pointing" in hit.labels for hit in hits
    )
    known = _opens_with(tokens, start, load_brief_words("known"))
    titled = _opens_with(tokens, start, load_brief_words("office"))
    paired = _speaks_of_the_two(tokens, start, hits)
    return Standing(
        dangling=not titled and not paired and (pointing or known or _lacks_name(rest)),
        paired=paired,
        titled=titled,
        connective=connective is not None or "also" in tokens.words[1 : ALSO_WITHIN + 1],
        speaker=bool(_SPEAKER.search(body)) and not _WE_ARE.match(body),
        courtesy="anywhere.courtesy" in labels,
        contact="anywhere.contact" in labels,
        frame="opening.frame" in opening
        or "anywhere.roll" in labels
        or bool(_TURN.match(body))
        or is_roll(body),
        question=body.rstrip(_OPENING + ")").endswith("?"),
        act="anywhere.act" in labels,
        vague="anywhere.vague" in labels,
        praise="anywhere.praise" in labels,
        dealing="anywhere.dealing" in labels,
        torn=is_torn(text, body)
        or is_titled(body)
        or lacks_subject(tokens)
        or (ends_open(text) and has_titled_verb(tokens, hits)),
        bound=is_bound(body),
        readout=is_readout(tokens, hits),
        state="anywhere.state" in labels,
        small="anywhere.small" in labels,
        firm="anywhere.trades" in labels and is_of_a_firm(tokens, hits, start),
        verb=find_verb(tokens, hits, start, text),
    )


@cache
def _matcher() -> CueMatcher:
    return CueMatcher(load_brief_cues())


def _points(tokens: Tokens, start: int) -> bool:
    """Tell whether an opening speaks of "these talks", be it in "By holding these"; "this week" is a date."""
    words = tokens.words[start : start + _POINTS_WITHIN]
    times = load_brief_words("time")
    if words[:1] == ("that",) and len(words) > 1 and words[1] != "said" and not _is_name(tokens, start + 1):
        return True  # "That deadline passed"; but "That Japan agreed is new"
    if _BACK & set(words):
        return True
    return any(a in {"this", "these", "those"} and b not in times for a, b in pairwise(words))


def _behind(tokens: Tokens, last: int) -> int:
    """Give the first word behind an opening, past its comma."""
    start = last + 1
    while start < len(tokens.words) and not tokens.words[start][0].isalnum():
        start += 1
    return start


def _speaks_of_the_two(tokens: Tokens, start: int, hits: Sequence[Hit]) -> bool:
    """Tell whether an opening points at the two of the brief; "the leaders of the G7" are others."""
    return any(
        hit.first == start
        and "opening.paired" in hit.labels
        and tokens.words[hit.last + 1 : hit.last + 2] not in {("of",), ("from",)}
        for hit in hits
    )


def _opens_with(tokens: Tokens, start: int, nouns: frozenset[str]) -> bool:
    """Tell whether a sentence opens with "the" and one of the nouns, and no name says which."""
    words = tokens.words
    if start >= len(words) or words[start] not in {"the", "our", "my", "your"}:
        return False
    near = range(start + 1, min(start + 1 + _BEFORE_NOUN, len(words)))
    noun = next((i for i in near if words[i] in nouns), None)
    if noun is None:
        return False
    ranks, after = load_brief_words("rank"), noun + 1
    if any(_is_name(tokens, i) and words[i] not in ranks for i in range(start + 1, noun)):
        return False  # "the Biden administration"
    if after == len(words) or not words[after][0].isalnum():
        return True
    if _is_name(tokens, after):
        return False  # "the President Xi of 2013"
    named = (
        range(after + 1, min(after + 1 + _AFTER_NOUN, len(words)))
        if words[after] in load_brief_words("of")
        else ()
    )
    return not any(_is_name(tokens, i) for i in named)


def _is_name(tokens: Tokens, place: int) -> bool:
    return tokens.text[tokens.starts[place]].isupper()


def _lacks_name(body: str) -> bool:
    """Tell whether a pronoun comes before anything that it could stand for."""
    without = _EXPLETIVE.sub(" ", body)
    pronoun = _PRONOUN.search(without)
    if pronoun is None:
        return False
    forward = _FORWARD.match(without)
    if forward and pronoun.start() < without.index(","):
        return False
    first = _FIRST.match(without)
    if first and stem(first[0]) and first.end() <= pronoun.start():
        return False
    name = _NAME.search(without)
    return name is None or name.start() > pronoun.start()
