"""What is derived from an article, told line by line for a person at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from bilateral.analysis.model import Analysis, Rule
from bilateral.analysis.rules import Making, list_makings
from bilateral.article.model import Sentence


def explain(analysis: Analysis) -> Iterator[str]:
    """Give each derived item with its rule, version, weights and cue lists, its own cue and its sentence."""
    yield analysis.article.title
    yield f"{len(analysis.article.sentences)} sentences"
    for making in list_makings():
        yield from _head(making.rule)
        yield from _made_by(making)
        yield from _or_nothing(ITEMS[making.rule.name](analysis))
    for package in dict.fromkeys(f.by for f in analysis.findings if f.by):
        yield f"\n{package}: What this package tells editors to check."
        yield from _findings(analysis, package)
    for extra, found in analysis.extras:
        yield from _head(extra.rule)
        yield from _or_nothing(_item(item.text, item.note, item.sentence) for item in found)


def _countries(analysis: Analysis) -> Iterator[str]:
    for c in analysis.countries:
        words = dict.fromkeys(m.text for m in analysis.reading.mentions if c.code in m.codes)
        told = f"salience {c.salience:.2f}, {c.mentions} mentions: {', '.join(words)}"
        yield _item(c.code, told, *c.sentences[:1])


def _pairs(analysis: Analysis) -> Iterator[str]:
    salience = {c.code: c.salience for c in analysis.countries}
    for pair in analysis.pairs:
        told = ", ".join(f"{code} {salience[code]:.2f}" for code in pair if code in salience)
        yield _item("–".join(pair), f"salience {told}" if told else "")


def _issues(analysis: Analysis) -> Iterator[str]:
    for i in analysis.issues:
        yield _item(i.label, f"score {i.score:.2f}; {', '.join(i.cues)}", *i.evidence)


def _people(analysis: Analysis) -> Iterator[str]:
    for p in analysis.people:
        told = ", ".join(filter(None, (p.role, p.country)))
        giving = [m.sentence for m in p.mentions if m.role == p.role]
        if p.role and not giving:  # no sentence gives the office, so the title does
            yield f"{_item(p.name, told)}\n    title: {analysis.article.title}"
        else:
            yield _item(p.name, told, *(giving or p.sentences)[:1])


def _statements(analysis: Analysis) -> Iterator[str]:
    return (_item(s.kind, s.cue, s.sentence) for s in analysis.statements)


def _outlook(analysis: Analysis) -> Iterator[str]:
    return (_item("looks ahead", o.likelihood, o.sentence) for o in analysis.outlook)


def _positions(analysis: Analysis) -> Iterator[str]:
    return (_item(p.country, p.cue, p.sentence) for p in analysis.positions)


def _dates(analysis: Analysis) -> Iterator[str]:
    return (_item(d.date.isoformat() if d.date else "undated", d.text, d.sentence) for d in analysis.dates)


def _phrases(analysis: Analysis) -> Iterator[str]:
    return (_item(p.text, f"score {p.score:.2f}") for p in analysis.phrases)


def _uncovered(analysis: Analysis) -> Iterator[str]:
    return (_item(u.text, "", u.sentence) for u in analysis.uncovered)


def _summary(analysis: Analysis) -> Iterator[str]:
    places = {s.number: place for place, s in enumerate(analysis.ranking, 1)}
    return (_item(f"place {places.get(s.number, 0)} of all", "", s) for s in analysis.summary)


def _readability(analysis: Analysis) -> Iterator[str]:
    r = analysis.readability
    yield _item(f"{r.words} words, {r.sentences} sentences, {r.minutes:.1f} minutes", "")
    for name, figure in r.figures:
        yield _item(name, f"{figure:g}")


def _findings(analysis: Analysis, package: str = "") -> Iterator[str]:
    """Tell what the derivers of a package found; ours without one."""
    return (_item(f.name, f.cue, *filter(None, (f.sentence,))) for f in analysis.findings if f.by == package)


ITEMS: Mapping[str, Callable[[Analysis], Iterator[str]]] = {
    "countries": _countries,
    "pairs": _pairs,
    "issues": _issues,
    "people": _people,
    "statements": _statements,
    "outlook": _outlook,
    "positions": _positions,
    "dates": _dates,
    "phrases": _phrases,
    "also about": _uncovered,
    "summary": _summary,
    "readability": _readability,
    "staleness": _findings,
}
"""What each rule found, by its name."""


def _head(rule: Rule) -> Iterator[str]:
    yield f"\n{rule.name} {rule.version}: {rule.says}"


def _made_by(making: Making) -> Iterator[str]:
    if making.weights:
        yield "  weights: " + "; ".join(f"{what} {weight:+g}" for what, weight in making.weights)
    if making.cues:
        yield "  cue lists: " + "; ".join(f"{name}, {len(words)} lines" for name, words in making.cues)


def _or_nothing(items: Iterable[str]) -> Iterator[str]:
    told = tuple(items)
    yield from told or ("  nothing found",)


def _item(label: str, cue: str, *sentences: Sentence) -> str:
    told = [f"  {label}" + (f" [{cue}]" if cue else "")]
    told += [f"    {s.number}: {s.text}" for s in sentences]
    return "\n".join(told)
