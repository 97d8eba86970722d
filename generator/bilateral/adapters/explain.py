"""What is derived from an article, told line by line for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from bilateral.analysis import (
    countries,
    dates,
    issues,
    outlook,
    pairs,
    people,
    phrases,
    positions,
    statements,
    summary,
)
from bilateral.analysis.model import Analysis, Rule
from bilateral.article.model import Sentence


def explain(analysis: Analysis) -> Iterator[str]:
    """Give each derived item with its rule, the rule's version, its cue and its sentence."""
    yield analysis.article.title
    yield f"{len(analysis.article.sentences)} sentences"
    yield from _block(
        countries.RULE,
        (
            _item(c.code, f"salience {c.salience:.2f}, {c.mentions} mentions", *c.sentences[:1])
            for c in analysis.countries
        ),
    )
    yield from _block(pairs.RULE, (_item("–".join(pair), "") for pair in analysis.pairs))
    yield from _block(summary.RULE, (_item("", "", s) for s in analysis.summary))
    yield from _block(
        issues.RULE,
        (_item(i.label, f"score {i.score:.2f}; {', '.join(i.cues)}", *i.evidence) for i in analysis.issues),
    )
    yield from _block(
        people.RULE,
        (
            _item(p.name, ", ".join(filter(None, (p.role, p.country))), *(p.sentences[:1]))
            for p in analysis.people
        ),
    )
    yield from _block(statements.RULE, (_item(s.kind, s.cue, s.sentence) for s in analysis.statements))
    yield from _block(positions.RULE, (_item(p.country, p.cue, p.sentence) for p in analysis.positions))
    yield from _block(outlook.RULE, (_item("", o.likelihood, o.sentence) for o in analysis.outlook))
    yield from _block(
        dates.RULE,
        (_item(d.date.isoformat() if d.date else "undated", d.text, d.sentence) for d in analysis.dates),
    )
    yield from _block(phrases.RULE, (_item(p.text, f"score {p.score:.2f}") for p in analysis.phrases))
    yield from _block(
        Rule("findings", "1.0", "What an editor should check."),
        (_item(f.name, f.cue, *filter(None, (f.sentence,))) for f in analysis.findings),
    )


def _block(rule: Rule, items: Iterator[str]) -> Iterator[str]:
    yield f"\n{rule.name} {rule.version}: {rule.says}"
    told = tuple(items)
    yield from told or ("  nothing found",)


def _item(label: str, cue: str, *sentences: Sentence) -> str:
    head = label + (f" [{cue}]" if cue else "")
    told = [f"  {head}"] if head else []
    told += [f"    {s.number}: {s.text}" for s in sentences]
    return "\n".join(told)
