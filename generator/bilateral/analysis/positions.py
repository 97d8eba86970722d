"""Find what each side seeks, offers, demands and refuses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bilateral.analysis.clauses import WORDS, cues_in, is_noun, is_unreal, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import (
    CountryFinding,
    Mention,
    PersonFinding,
    PositionFinding,
    Reading,
    Rule,
)
from bilateral.analysis.parties import Party, between, find_parties, surnames_of
from bilateral.analysis.subjects import Subject, subject_of, subject_of_clause
from bilateral.analysis.voice import is_passive, speaks_itself
from bilateral.reference.model import Reference

RULE = Rule(
    "positions",
    "1.0",
    "A side wants something where it, its capital, its government or an official of it is the subject of a "
    "verb such as seek, offer, demand, refuse or pledge; what both sides say together counts for both.",
)
LISTS = ("position.want", "position.demand", "position.refuse", "position.offer", "position.will")
BEFORE_INFINITIVES = WORDS["before_infinitives"]
STANCES = WORDS["stances"]
"""Nouns that make a country the side whoever says it: "Mr Sullivan reiterated the United States' support"."""
LEAST_WORDS = 6
NEAR = 4
PAIR = 2
CLEAR = 0.8  # share of the second's salience that a third country may have
SPEAKER_ENDS = re.compile(r"\b(?:on|regarding|following|welcoming|about|announcing|after)\b")


def find_positions(
    reading: Reading,
    people: tuple[PersonFinding, ...],
    countries: tuple[CountryFinding, ...],
    reference: Reference,
) -> tuple[PositionFinding, ...]:
    """Give the positions of every side in reading order; a sentence counts once for a side."""
    thread = _Thread(reading, people, countries)
    found: list[PositionFinding] = []
    for sentence in reading.article.sentences:
        tokens, hits = cues_in(sentence.text)
        parties = find_parties(tokens, thread.mentions.get(sentence.number, ()), thread.surnames)
        seen: set[str] = set()
        if len(tokens.words) >= LEAST_WORDS:
            for hit, codes in _wants(tokens, hits, parties, thread):
                for code in codes:
                    if code in reference.countries and code not in seen:
                        seen.add(code)
                        found.append(PositionFinding(code, sentence, tokens.written(hit.first, hit.last)))
        thread.follow(tokens, parties)
    return tuple(found)


def _wants(
    tokens: Tokens, hits: tuple[Hit, ...], parties: Sequence[Party], thread: _Thread
) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give each cue of wanting with the sides that want."""
    for hit in with_label(hits, *LISTS):
        if _is_purpose(tokens, hit.first) or is_noun(tokens, hit.first):
            continue
        if is_passive(tokens, hit.first) or is_unreal(tokens, hit.first):
            continue
        subject = subject_of(tokens, hit.first, parties)
        if subject.kind in {"joint", "pronoun"} and not subject.codes:
            subject = _antecedent(tokens, hit.first, parties) or subject
        codes = thread.codes(subject)
        yield hit, codes or _holder(tokens, hit.last + 1, parties)
    if thread.speaker:
        for hit in with_label(hits, "position.ought"):
            yield hit, thread.speaker


def _antecedent(tokens: Tokens, verb: int, parties: Sequence[Party]) -> Subject | None:
    """Give the subject that the sentence opens with, where "he" or "they" later in it must mean that one."""
    opening = subject_of_clause(tokens, 0, verb, parties)
    return opening if opening.kind in {"group", "joint", "named", "office", "others"} else None


def _is_purpose(tokens: Tokens, verb: int) -> bool:
    """Tell whether an infinitive gives a purpose: "a loan to support housing", not "is expected to ask"."""
    words = tokens.words
    return verb > 1 and words[verb - 1] == "to" and words[verb - 2] not in BEFORE_INFINITIVES


def _holder(tokens: Tokens, at: int, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the country whose stance a verb names: "underscored the United States' view"."""
    near = between(parties, at, at + NEAR)
    if not near:
        return ()
    after = tokens.words[near[0].last + 1 : near[0].last + 1 + NEAR]
    return near[0].codes if any(word in STANCES for word in after) else ()


class _Thread:
    """Who was spoken of last, so that "he", "they" and "the president" can be told."""

    def __init__(
        self, reading: Reading, people: tuple[PersonFinding, ...], countries: tuple[CountryFinding, ...]
    ) -> None:
        self.surnames = surnames_of(people)
        self.mentions: dict[int, list[Mention]] = {}
        for mention in reading.mentions:
            self.mentions.setdefault(mention.sentence, []).append(mention)
        self.speaker = self._speaker(reading) if speaks_itself(reading) else ()
        self.main = _main_pair(countries)
        self.pair: tuple[str, ...] = ()  # the two that were the subject last
        self.last: tuple[str, ...] = ()  # the country that was the subject last
        self.offices: dict[str, set[str]] = {}
        for person in people:
            for word in person.role.lower().replace("-", " ").split():
                if person.country:
                    self.offices.setdefault(word, set()).add(person.country)

    def _speaker(self, reading: Reading) -> tuple[str, ...]:
        """Give the country of the first person or name in the title, before what it speaks on."""
        end = SPEAKER_ENDS.search(reading.article.title)
        title = reading.article.title[: end.start()] if end else reading.article.title
        tokens, _ = cues_in(title)
        parties = find_parties(
            tokens, [m for m in self.mentions.get(0, ()) if m.end <= len(title)], self.surnames
        )
        return parties[0].codes[:1] if parties else ()

    def codes(self, subject: Subject) -> tuple[str, ...]:
        """Give the countries of a subject; none where it is not clear."""
        if subject.codes:
            return subject.codes
        if subject.kind == "office":
            known = self.offices.get(subject.office, set())
            return tuple(known) if len(known) == 1 else self.last if known.issuperset(self.last) else ()
        meant = {
            "joint": self.pair or self.main,
            "group": self.main or self.pair,
            "speaker": self.speaker,
            "pronoun": self.last,
        }
        return meant.get(subject.kind, ())

    def follow(self, tokens: Tokens, parties: Sequence[Party]) -> None:
        """Remember the subject of a sentence that was read."""
        subject = subject_of_clause(tokens, 0, len(tokens.words), parties)
        codes = self.codes(subject)
        if len(codes) == 1:
            self.last = codes
        elif len(codes) == PAIR:
            self.pair, self.last = codes, ()
        elif subject.kind == "others":
            self.pair, self.main, self.last = (), (), ()


def _main_pair(countries: tuple[CountryFinding, ...]) -> tuple[str, ...]:
    """Give the two countries that "both sides" must mean; none where a third is nearly as strong."""
    if len(countries) < PAIR:
        return ()
    if len(countries) > PAIR and countries[PAIR].salience > CLEAR * countries[PAIR - 1].salience:
        return ()
    return tuple(sorted(country.code for country in countries[:PAIR]))
