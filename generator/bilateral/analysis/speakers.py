"""Follow who acts and who speaks from sentence to sentence: for "he", "they" and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bilateral.analysis.clauses import cues_in, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import CountryFinding, Mention, PersonFinding, Reading
from bilateral.analysis.parties import Party, find_parties, surnames_of
from bilateral.analysis.quotations import MARKS, Quotation
from bilateral.analysis.subjects import UNKNOWN, Subject, subject_after, subject_of, subject_of_clause
from bilateral.analysis.voice import is_official, speaks_itself

PAIR = 2
CLEAR = 0.8  # share of the second's salience that a third country may have
FRESH = 2  # sentences for which a subject is remembered
SPEAKER_ENDS = re.compile(r"\b(?:on|regarding|following|welcoming|about|announcing|after)\b")


class Thread:
    """Who was spoken of last, so that "he", "they" and "the president" can be told."""

    def __init__(
        self, reading: Reading, people: tuple[PersonFinding, ...], countries: tuple[CountryFinding, ...]
    ) -> None:
        self.surnames = surnames_of(people)
        self.mentions: dict[int, list[Mention]] = {}
        for mention in reading.mentions:
            self.mentions.setdefault(mention.sentence, []).append(mention)
        self.speaker = self._speaker(reading) if speaks_itself(reading) else ()
        self.official = is_official(reading.article.title)
        self.main = _main_pair(countries)
        self.pair: tuple[str, ...] = ()  # the two that were the subject last
        self.last: tuple[str, ...] = ()  # the country that was the subject last
        self.age = 0  # sentences since then
        self.quoted: tuple[str, ...] = ()  # the country whose words are quoted
        self.block = -1  # the paragraph of the last quotation
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

    def listen(
        self,
        tokens: Tokens,
        hits: tuple[Hit, ...],
        quotation: Quotation,
        parties: Sequence[Party],
        block: int,
    ) -> None:
        """Find out whose words a sentence quotes: those named beside them, else those quoted just before."""
        if not quotation.inside:
            return
        said = [h for h in with_label(hits, "statement.claim") if not quotation.holds(h.first)]
        if said:
            self.quoted = next((codes for h in said if (codes := self.saying(tokens, h.first, parties))), ())
        elif block != self.block:
            self.quoted = ()
        self.block = block

    def saying(self, tokens: Tokens, verb: int, parties: Sequence[Party]) -> tuple[str, ...]:
        """Give the country of who says something; the verb may stand first, behind what is said."""
        subject = UNKNOWN
        if verb and tokens.words[verb - 1] in {",", *MARKS}:
            subject = subject_after(tokens, verb, parties)
        return self.codes(subject if subject is not UNKNOWN else subject_of(tokens, verb, parties))

    def follow(self, tokens: Tokens, quotation: Quotation, parties: Sequence[Party]) -> None:
        """Remember the subject of a sentence that was read, and forget one that is long past.

        What is quoted tells nothing of who acts; after it "he" is the one who spoke.
        """
        if quotation.most:
            self.last = self.quoted or self.last
            return
        subject = subject_of_clause(tokens, 0, len(tokens.words), parties)
        codes = self.codes(subject)
        self.age = self.age + 1 if subject is UNKNOWN else 0
        if len(codes) == 1:
            self.last = codes
        elif len(codes) == PAIR:
            self.pair, self.last = codes, ()
        elif subject.kind == "others":
            self.pair, self.main, self.last = (), (), ()
        elif self.age >= FRESH or _names_someone(tokens):
            self.last, self.pair = (), ()


def _names_someone(tokens: Tokens) -> bool:
    """Tell whether a sentence opens with the name of someone whose side is not known."""
    at = 0
    while at < len(tokens.words) and tokens.words[at] in {"the", "mr", "mrs", "ms", "but", "and", "dr"}:
        at += 1
    written = [tokens.text[start : start + 1] for start in tokens.starts[at : at + 2]]
    return len(written) > 1 and all(letter.isupper() for letter in written)


def _main_pair(countries: tuple[CountryFinding, ...]) -> tuple[str, ...]:
    """Give the two countries that "both sides" must mean; none where a third is nearly as strong."""
    if len(countries) < PAIR:
        return ()
    if len(countries) > PAIR and countries[PAIR].salience > CLEAR * countries[PAIR - 1].salience:
        return ()
    return tuple(sorted(country.code for country in countries[:PAIR]))
