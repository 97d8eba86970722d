"""The rules of a brief, as the page "How this page was made" lists them, with their weights and cue words."""

from __future__ import annotations

from bilateral.analysis.model import Rule
from bilateral.analysis.rules import Making
from bilateral.brief import (
    changes,
    copies,
    gather,
    issues,
    limits,
    offices,
    outlook,
    overrides,
    people,
    related,
    select,
    sides,
    timeline,
    weight,
)
from bilateral.reference.cues import load_cue_lists

RULES: tuple[Rule, ...] = (
    gather.RULE,
    copies.RULE,
    select.BOTTOM_LINE,
    select.JUDGMENTS,
    select.SUMMARY,
    changes.RULE,
    issues.RULE,
    sides.RULE,
    timeline.RULE,
    outlook.RULE,
    people.RULE,
    offices.RULE,
    limits.RULE,
    related.RULE,
    overrides.RULE,
)
"""In the order of the page."""

_OF_A_SENTENCE = (
    ("names one of the two", weight.NAMES[1]),
    ("names both", weight.NAMES[2]),
    ("names issues of the brief", weight.ISSUES),
    ("is the first of its article", weight.LEAD),
    ("repeats the title", weight.TITLE),
    ("is substantial", weight.SUBSTANTIAL),
    ("tells an act", weight.ACTS),
    ("holds figures", weight.FIGURES),
    ("expects what is long past", weight.STALE),
    ("names a third country, each", weight.OTHERS),
    ("is a courtesy", weight.COURTESY),
    ("is a record of who was there, or a question", weight.FRAME),
    ("points back", weight.DANGLING),
    ("says nothing of substance", weight.EMPTY),
    ("tells only that people met", weight.CONTACT),
    ("is goodwill without a step", weight.VAGUE),
)
_WEIGHTS = {
    select.BOTTOM_LINE: (
        *_OF_A_SENTENCE,
        ("names both, again", select.LINE_NAMES[2]),
        ("stands in the newest article", select.LINE_NEWEST),
        ("points back, again", -select.LINE_DANGLING),
        ("opens with “however” or its like", -select.LINE_CONNECTIVE),
        ("says “we” and not who that is", -select.LINE_SPEAKER),
        ("is a bare readout", -select.LINE_READOUT),
        ("is half a quotation or an item of a list", -select.LINE_TORN),
        ("praises what its speaker has done", -select.LINE_PRAISE),
        (f"is longer than {select.LINE_WORDS} words", -select.LINE_LONG),
    ),
    select.JUDGMENTS: (
        *_OF_A_SENTENCE,
        ("stands in the newest article", select.JUDGMENT_NEWEST),
        ("tells an act, again", select.JUDGMENT_ACTS),
        ("is like a chosen one", -select.JUDGMENT_LIKENESS),
        ("names the issue of a chosen one", -select.JUDGMENT_ISSUE),
        ("is of the kind of a chosen one", -select.JUDGMENT_KIND),
        ("is from the article of a chosen one", -select.JUDGMENT_ARTICLE),
        ("points back, again", -select.JUDGMENT_DANGLING),
        ("opens with “however” or its like", -select.JUDGMENT_CONNECTIVE),
        ("names neither of the two", -select.JUDGMENT_NAMELESS),
        ("says “we” and not who that is", -select.JUDGMENT_SPEAKER),
        ("is a bare readout", -select.JUDGMENT_READOUT),
        ("is half a quotation or an item of a list", -select.JUDGMENT_TORN),
        ("praises what its speaker has done", -select.JUDGMENT_PRAISE),
        ("is news of a day long past", -select.JUDGMENT_BOUND),
    ),
    sides.RULE: (("speaks for both sides", -sides.JOINT),),
}


def list_makings() -> tuple[Making, ...]:
    """Give what every rule of a brief decides by, in the order of the page."""
    lists = load_cue_lists("brief-cues.yml")
    cues = tuple(
        (f"{group}: {name}", words)
        for group, named in sorted(lists.items())
        for name, words in sorted(named.items())
    )
    return tuple(
        Making(rule, _WEIGHTS.get(rule, ()), cues if rule is select.BOTTOM_LINE else ()) for rule in RULES
    )
