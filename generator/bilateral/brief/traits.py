"""What a sentence brings along, whatever brief it may stand in; worked out once for an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bilateral.analysis.boilerplate import is_usable
from bilateral.analysis.model import Analysis, Kind
from bilateral.analysis.terms import stem
from bilateral.article.model import Block, Sentence
from bilateral.brief.standing import Standing, stand
from bilateral.brief.stature import Stature, find_statures
from bilateral.reference.brief_cues import load_brief_words

_NAMING = frozenset({"name", "demonym", "metonym", "leader", "bloc"})
KINDS: tuple[Kind, ...] = ("reported", "claimed", "assessed", "expected")
LEAST_TITLE = 3  # a title with fewer words of substance tells little
SUBSTANCE = 4  # stems beyond those of every communiqué that make a sentence worth quoting


@dataclass(frozen=True, slots=True)
class Traits:
    """One sentence with what every block asks of it."""

    sentence: Sentence
    kind: Kind
    cue: str
    terms: tuple[str, ...]  # stems of its content words
    words: int
    codes: frozenset[str]  # countries it names by name, adjective, capital, leader or person
    issues: tuple[str, ...]  # ids of the issues it names, sorted
    standing: Standing
    usable: bool  # a whole sentence that is no boilerplate
    core: frozenset[str]  # stems that are neither a name of a country nor of every communiqué
    title: float  # share of the title's words of substance that it repeats, 0 to 1
    looks_ahead: bool  # says what may happen
    stature: Stature  # who acts
    depth: int  # of the list that it stands in; 0 in a paragraph

    @property
    def substance(self) -> int:
        """Count the stems that make a sentence worth quoting."""
        return len(self.core)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The traits of all sentences of an article."""

    analysis: Analysis
    traits: tuple[Traits, ...]  # traits[n - 1] for sentence n

    def of(self, sentence: Sentence) -> Traits:
        """Give the traits of one of the article's sentences."""
        return self.traits[sentence.number - 1]


class Sheets(Mapping[str, Sheet]):
    """The sheets of many articles by path, each made when it is first asked for."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        """Take the articles; nothing is described yet."""
        self._analyses = {analysis.article.path: analysis for analysis in analyses}
        self._made: dict[str, Sheet] = {}

    def __getitem__(self, path: str) -> Sheet:
        if path not in self._made:
            self._made[path] = describe(self._analyses[path])
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._analyses)

    def __len__(self) -> int:
        return len(self._analyses)


def describe(analysis: Analysis) -> Sheet:
    """Describe every sentence of an article."""
    reading = analysis.reading
    codes: defaultdict[int, set[str]] = defaultdict(set)
    names: set[str] = set()
    for mention in reading.mentions:
        if mention.kind in _NAMING:
            codes[mention.sentence].update(mention.codes)
            names.update(stem(word) for word in mention.text.split())
    for person in analysis.people:
        names.update(stem(word) for word in person.name.split())
        for sentence in person.sentences if person.country else ():
            codes[sentence.number].add(person.country)
    issues: defaultdict[int, set[str]] = defaultdict(set)
    for finding in analysis.issues:
        for sentence in finding.sentences:
            issues[sentence.number].add(finding.id)
    retyped = _retyped(analysis)
    statements = {s.sentence.number: s for s in analysis.statements}
    ahead = {o.sentence.number for o in analysis.outlook}
    common = _plain_stems() | names
    title = frozenset(reading.title_terms) - common
    traits = []
    standings = [stand(sentence.text) for sentence in reading.article.sentences]
    statures = find_statures(analysis, (s.verb for s in standings))
    for sentence, words, terms, standing, stature in zip(
        reading.article.sentences, reading.words, reading.terms, standings, statures, strict=True
    ):
        number = sentence.number
        statement = statements.get(number)
        traits.append(
            Traits(
                sentence=sentence,
                kind=retyped.get(number) or (statement.kind if statement else "reported"),
                cue=statement.cue if statement else "",
                terms=terms,
                words=len(words),
                codes=frozenset(codes[number]),
                issues=tuple(sorted(issues[number])),
                standing=standing,
                usable=is_usable(sentence, words),
                core=frozenset(terms) - common,
                title=len(title & set(terms)) / max(LEAST_TITLE, len(title)),
                looks_ahead=number in ahead,
                stature=stature,
                depth=_depth(reading.article.blocks, sentence),
            )
        )
    return Sheet(analysis, tuple(traits))


def _depth(blocks: Sequence[Block], sentence: Sentence) -> int:
    block = blocks[sentence.block] if sentence.block < len(blocks) else None
    return block.level if block and block.kind == "list" else 0


def _retyped(analysis: Analysis) -> dict[int, Kind]:
    kinds: dict[str, Kind] = {str(kind): kind for kind in KINDS}
    return {
        o.sentence: kinds[o.value]
        for o in analysis.article.front.overrides
        if o.action == "retype" and o.sentence is not None and o.value in kinds
    }


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in load_brief_words("plain")) | {""}
