"""Find what each side seeks, offers, demands and refuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.analysis.clauses import WORDS, cues_in, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import CountryFinding, PersonFinding, PositionFinding, Reading, Rule
from bilateral.analysis.parties import Party, between, find_parties
from bilateral.analysis.quotations import Quotation, find_quotations
from bilateral.analysis.speakers import Thread
from bilateral.analysis.stances import is_news_of_both, takes_a_stance, wants
from bilateral.analysis.subjects import UNKNOWN, Subject, subject_after, subject_of, subject_of_clause
from bilateral.analysis.voice import is_passive
from bilateral.reference.model import Reference

RULE = Rule(
    "positions",
    "3.1",
    "A side wants something where it, its capital, its government or an official of it is the subject of a "
    "verb such as seek, offer, demand, refuse or pledge, says what should, will or cannot be, or is "
    "quoted so; what both sides say together counts for both. Questions, and sentences of one or two words, "
    "are not read for it.",
)
LISTS = ("position.want", "position.demand", "position.refuse", "position.offer", "position.will")
STANCES, NAMED_STANCES = WORDS["stances"], WORDS["named_stances"]
"""Nouns that make a country the side whoever says it: "Mr Sullivan reiterated the United States' support"."""
BEFORE_PRONOUNS = WORDS["saying"] | {"if", "as", "when", "while"}
AFTER_STANCE = {(word,) for word in WORDS["after_stances"]}
FOLLOWED = frozenset({"joint", "group", "pronoun", "office"})
"""Subjects that only the sentences before make clear."""
OPENS_CLAUSE = frozenset({"that", "if", "whether", ",", "for", "and", "with"})
BEHIND = {(",",), ("”",), ('"',)}
SUPPOSING = frozenset({"if", "when", "once", "as", "while", "should", "unless"})
FAR = 60  # tokens that one look crosses
LEAST_WORDS = 3  # "China urges restraint."
NEAR = 4


def find_positions(
    reading: Reading,
    people: tuple[PersonFinding, ...],
    countries: tuple[CountryFinding, ...],
    reference: Reference,
) -> tuple[PositionFinding, ...]:
    """Give the positions of every side in reading order; a sentence counts once for a side."""
    thread = Thread(reading, people, countries)
    found: dict[tuple[int, str], PositionFinding] = {}
    sentences = reading.article.sentences
    for sentence, quotation in zip(sentences, find_quotations(sentences), strict=True):
        tokens, hits = cues_in(sentence.text)
        parties = find_parties(tokens, thread.mentions.get(sentence.number, ()), thread.surnames)
        thread.listen(tokens, hits, quotation, parties, sentence.block)
        if len(tokens.words) >= LEAST_WORDS and not sentence.text.endswith("?"):
            for hit, codes in _wants(tokens, hits, parties, quotation, thread):
                for code in codes:
                    if code in reference.countries:
                        cue = tokens.written(hit.first, hit.last)
                        found.setdefault((sentence.number, code), PositionFinding(code, sentence, cue))
        thread.follow(tokens, quotation, parties)
    return tuple(found.values())


def _wants(
    tokens: Tokens, hits: tuple[Hit, ...], parties: Sequence[Party], quotation: Quotation, thread: Thread
) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give each cue of wanting with the sides that want."""
    for hit in with_label(hits, *LISTS):
        if not wants(tokens, hit):
            continue
        if is_passive(tokens, hit.first):
            codes = thread.codes(_agent(tokens, hit, parties))
        else:
            codes = _side(tokens, hit, parties, quotation, thread)
        if thread.official or len(codes) == 1 or not is_news_of_both(tokens, hit):
            yield hit, codes  # in their own paper both commit themselves
    yield from _said(tokens, hits, parties, quotation, thread)
    yield from _named_stances(tokens, parties)
    speaker = thread.quoted if quotation.most else thread.speaker
    for hit in with_label(hits, "position.ought") if speaker else ():
        if not quotation.inside or quotation.most == quotation.holds(hit.first):
            yield hit, speaker


def _said(
    tokens: Tokens, hits: tuple[Hit, ...], parties: Sequence[Party], quotation: Quotation, thread: Thread
) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give each verb of saying that takes a stance; it may stand behind: “…,” said Ms Sato of Japan."""
    for hit in with_label(hits, "position.say"):
        before = tokens.words[hit.first - 1 : hit.first]
        if quotation.holds(hit.first) or before == ("to",) or not takes_a_stance(tokens, hit, quotation):
            continue
        said = thread.saying(tokens, hit.first, parties) if before in BEHIND else ()
        yield hit, _single(said or _side(tokens, hit, parties, quotation, thread))


def _side(
    tokens: Tokens, hit: Hit, parties: Sequence[Party], quotation: Quotation, thread: Thread
) -> tuple[str, ...]:
    """Give the countries that a verb has as its subject; in a quotation "we" are those who speak."""
    subject = subject_of(tokens, hit.first, parties)
    if quotation.holds(hit.first):
        if subject.kind == "speaker":
            return thread.quoted
        meant = subject.codes if subject.kind in {"named", "joint"} else ()
        return meant if not thread.quoted or meant == thread.quoted else ()
    if subject.kind in {"joint", "pronoun"} and not subject.codes:
        subject = _antecedent(tokens, hit.first, parties, subject)
    codes = thread.codes(subject)
    if subject.kind in FOLLOWED and not _object(tokens, hit, parties).isdisjoint(codes):
        return ()  # "they called on Turkey": neither of them is Turkey
    return codes or _holder(tokens, hit.last + 1, parties)


def _object(tokens: Tokens, hit: Hit, parties: Sequence[Party]) -> frozenset[str]:
    """Give the countries that a verb is directed at: "urged Japan", "called on the Thais"."""
    near = between(parties, hit.last + 1, hit.last + 1 + NEAR)
    direct = (
        near and not near[0].modifies and OPENS_CLAUSE.isdisjoint(tokens.words[hit.last + 1 : near[0].first])
    )
    return frozenset(near[0].codes) if direct else frozenset()


def _antecedent(tokens: Tokens, verb: int, parties: Sequence[Party], pronoun: Subject) -> Subject:
    """Give the subject that the sentence opens with, where "he" or "they" later in it must mean that one."""
    if not _is_inside(tokens, verb):
        return pronoun
    if tokens.words[0] in SUPPOSING and pronoun.kind == "joint":
        return UNKNOWN  # "if tariffs are imposed, they will"
    return subject_of_clause(tokens, 0, verb, parties)


def _is_inside(tokens: Tokens, verb: int) -> bool:
    """Tell whether words with a verb of their own stand before a pronoun: "the minister said he would"."""
    return any(word in BEFORE_PRONOUNS for word in tokens.words[max(0, verb - FAR) : max(0, verb - 1)])


def _agent(tokens: Tokens, hit: Hit, parties: Sequence[Party]) -> Subject:
    """Give who does what is done: "was urged by Tokyo"."""
    after = tokens.words[hit.last + 1 : hit.last + 1 + NEAR]
    by = after.index("by") if "by" in after else 0
    return subject_after(tokens, hit.last + 1 + by, parties) if "by" in after else UNKNOWN


def _single(codes: tuple[str, ...]) -> tuple[str, ...]:
    return codes if len(codes) == 1 else ()


def _named_stances(tokens: Tokens, parties: Sequence[Party]) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give the stances that nouns name: "Beijing's demand that", "Thai objections to"."""
    words = tokens.words
    for party in parties:
        if not party.modifies:
            continue
        at = party.last + 1
        while at < len(words) and at - party.last < NEAR and words[at] not in NAMED_STANCES:
            at += 1
        if at - party.last < NEAR and words[at + 1 : at + 2] in AFTER_STANCE and at < len(words):
            yield Hit(at, at, ()), party.codes


def _holder(tokens: Tokens, at: int, parties: Sequence[Party]) -> tuple[str, ...]:
    """Give the country whose stance a verb names: "underscored the United States' view"."""
    near = between(parties, at, at + NEAR)
    if not near or "that" in tokens.words[at : near[0].first]:
        return ()
    after = tokens.words[near[0].last + 1 : near[0].last + 1 + NEAR]
    return near[0].codes if any(word in STANCES for word in after) else ()
