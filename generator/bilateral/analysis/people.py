"""The persons of an article, with their offices as it writes them."""

from __future__ import annotations

from bilateral.analysis.mentions import plain
from bilateral.analysis.model import Mention, PersonFinding, Reading, Rule
from bilateral.analysis.names import split_tokens
from bilateral.analysis.office_spans import may_hold
from bilateral.analysis.offices import Holding, find_holdings
from bilateral.analysis.persons import Sighting, gather
from bilateral.reference.model import Reference

RULE = Rule(
    "people",
    "1.0",
    "A person is a name with an office beside it, “Prime Minister X” or “X, the envoy of Y”, or a leader of the register; "
    "the office is given as the article writes it.",
)

_OF = frozenset({" of ", " of the ", " from ", " from the ", " (", ", of ", " of the Republic of "})


def find_people(reading: Reading, reference: Reference) -> tuple[PersonFinding, ...]:
    """Find the persons of an article, the most named first."""
    texts = {0: plain(reading.article.title)} | {s.number: plain(s.text) for s in reading.article.sentences}
    mentions: dict[int, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.sentence, []).append(mention)
    sightings = []
    before: tuple[Mention, ...] = ()
    for number, text in texts.items():
        here = tuple(mentions.get(number, ()))
        if not may_hold(text):
            before = here or before
            continue
        for holding in find_holdings(text, split_tokens(text), here):
            written = reading.article.title if not number else _sentence_text(reading, number)
            country, sureness = _country(text, holding, here, before)
            sightings.append(
                Sighting(
                    number=number,
                    name=holding.name.text,
                    role=written_at(written, text, holding.role, holding.start, holding.end),
                    as_written=written[holding.start : holding.end],
                    country=country,
                    sureness=sureness,
                )
            )
        before = here or before
    return gather(reading, texts, sightings, reference)


def _sentence_text(reading: Reading, number: int) -> str:
    return reading.article.sentences[number - 1].text


def written_at(written: str, text: str, role: str, start: int, end: int) -> str:
    """Give a role with the marks of the text: its offsets are those of the plain one."""
    place = text.find(role, start, end)
    return written[place : place + len(role)] if place >= 0 else role


def _country(
    text: str, holding: Holding, mentions: tuple[Mention, ...], before: tuple[Mention, ...]
) -> tuple[str, int]:
    """Find whom an office serves, and how sure that is: 3 the office says it, 2 words beside it, 1 the sentence."""
    places = [m for m in mentions if len(m.codes) == 1 and m.kind != "leader"]
    start, end = holding.office
    inside = [m for m in places if start <= m.start < end]
    served = [m for m in inside if m.start == start or not _is_posting(text, m)]
    if served:
        return served[0].codes[0] if served[0].start == start else served[-1].codes[0], 3
    behind = [m for m in places if m.start >= holding.end and text[holding.end : m.start] in _OF]
    if behind:
        return behind[0].codes[0], 3
    ahead = [m for m in places if m.end <= holding.start]
    if ahead and text[ahead[-1].end : holding.start].strip(" ,") in ("", "'s", "'", "'s new", "'s then"):
        return ahead[-1].codes[0], 2
    listed = [m for m in mentions if m.kind == "leader" and text[m.end : holding.start] == ", "]
    if listed:
        return listed[-1].codes[0], 2
    if ahead and not inside:
        return ahead[-1].codes[0], 1
    after = [m for m in places if m.start >= holding.end]
    if after:
        return after[0].codes[0], 1
    last = [m for m in before if len(m.codes) == 1 and m.kind != "leader"]
    return (last[-1].codes[0], 1) if last else ("", 0)


def _is_posting(text: str, mention: Mention) -> bool:
    """Tell whether the office is exercised there, not held for it: "ambassador to China"."""
    before = text[max(0, mention.start - 12) : mention.start].rstrip()
    return before.removesuffix("the").rstrip().endswith((" to", " in", " with"))
