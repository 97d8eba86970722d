"""Find what each side seeks, offers, demands and refuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bilateral.analysis.clauses import WORDS, cues_in, is_noun, is_unreal, with_label
from bilateral.analysis.cue_patterns import Hit, Tokens
from bilateral.analysis.model import CountryFinding, PersonFinding, PositionFinding, Reading, Rule
from bilateral.analysis.parties import Party, between, find_parties
from bilateral.analysis.predicates import predicate_of
from bilateral.analysis.quotations import Quotation, find_quotations
from bilateral.analysis.speakers import Thread
from bilateral.analysis.subjects import UNKNOWN, Subject, subject_after, subject_of, subject_of_clause
from bilateral.analysis.voice import is_passive
from bilateral.reference.model import Reference

RULE = Rule(
    "positions",
    "2.0",
    "A side wants something where it, its capital, its government or an official of it is the subject of a "
    "verb such as seek, offer, demand, refuse or pledge, says what should, will or cannot be, or is "
    "quoted so; what both sides say together counts for both.",
)
LISTS = ("position.want", "position.demand", "position.refuse", "position.offer", "position.will")
BEFORE_INFINITIVES = WORDS["before_infinitives"]
STANCES, NAMED_STANCES = WORDS["stances"], WORDS["named_stances"]
"""Nouns that make a country the side whoever says it: "Mr Sullivan reiterated the United States' support"."""
MODALS, SAYS_NO = WORDS["modals"], frozenset({"no", "not", "n't", "never", "nothing", "neither", "only"})
NO_COMMENT = {(word,) for word in ("comment", "say", "answer", "elaborate", "speculate", "give")}
PROCEDURE = WORDS["procedure"]
BEFORE_PRONOUNS = WORDS["saying"] | {"if", "as", "when", "while"}
AFTER_STANCE = {(word,) for word in WORDS["after_stances"]}
SUPPOSING = frozenset({"if", "when", "once", "as", "while", "should", "unless"})
FAR = 60  # tokens that one look crosses
LEAST_WORDS = 6
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
        if len(tokens.words) >= LEAST_WORDS:
            for hit, codes in _wants(tokens, hits, parties, quotation, thread):
                for code in codes:
                    if code in reference.countries:
                        cue = tokens.written(hit.first, hit.last)
                        found.setdefault((sentence.number, code), PositionFinding(code, sentence, cue))
        thread.follow(tokens, parties)
    return tuple(found.values())


def _wants(
    tokens: Tokens, hits: tuple[Hit, ...], parties: Sequence[Party], quotation: Quotation, thread: Thread
) -> Iterator[tuple[Hit, tuple[str, ...]]]:
    """Give each cue of wanting with the sides that want."""
    for hit in with_label(hits, *LISTS):
        if _is_purpose(tokens, hit.first) or is_noun(tokens, hit.first) or is_unreal(tokens, hit.first):
            continue
        if _is_negated_consent(tokens, hit) or _is_procedure(tokens, hit):
            continue
        if is_passive(tokens, hit.first):
            yield hit, thread.codes(_agent(tokens, hit, parties))
        else:
            yield hit, _side(tokens, hit, parties, quotation, thread)
    for hit in with_label(hits, "position.say"):
        if not quotation.holds(hit.first) and _takes_a_stance(tokens, hit, quotation):
            yield hit, _single(_side(tokens, hit, parties, quotation, thread))
    yield from _named_stances(tokens, parties)
    speaker = thread.quoted if quotation.most else thread.speaker
    for hit in with_label(hits, "position.ought") if speaker else ():
        if not quotation.inside or quotation.most == quotation.holds(hit.first):
            yield hit, speaker


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
    return thread.codes(subject) or _holder(tokens, hit.last + 1, parties)


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


def _takes_a_stance(tokens: Tokens, hit: Hit, quotation: Quotation) -> bool:
    """Tell whether what is said wants, judges or denies: "said it would", "said there was no dispute"."""
    first = 0 if quotation.most else hit.last + 1
    if any(word in MODALS or word in SAYS_NO for word in tokens.words[first : first + FAR]):
        return True
    judged = predicate_of(tokens)
    return judged is not None and judged.first >= first


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


def _is_negated_consent(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether a side does not do what a verb of consent says: "did not agree on", "no longer backs"."""
    before = tokens.words[max(0, hit.first - 2) : hit.first]
    return "position.offer" in hit.labels and any(word in {"not", "n't", "neither", "nor"} for word in before)


def _is_procedure(tokens: Tokens, hit: Hit) -> bool:
    """Tell whether two only agree to talk, "agreed to meet again", or one "declined to comment"."""
    after = tokens.words[hit.last + 1 : hit.last + 3]
    if tokens.words[hit.first].startswith("declin"):
        return after[:1] in NO_COMMENT
    return tokens.words[hit.first].startswith("agree") and any(word in PROCEDURE for word in after)


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
