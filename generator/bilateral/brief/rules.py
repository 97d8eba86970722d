"""The rules of a brief, as the page "How this page was made" lists them, with their weights and cue words."""

from __future__ import annotations

from bilateral.analysis.model import Rule
from bilateral.analysis.rules import Making
from bilateral.brief import (
    changes,
    copies,
    gather,
    history,
    issues,
    judgments,
    limits,
    offices,
    outlook,
    overrides,
    people,
    related,
    related_articles,
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
    judgments.RULE,
    select.SUMMARY,
    changes.RULE,
    history.RULE,
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

_WEIGHTS = {
    select.BOTTOM_LINE: (
        *weight.WEIGHTS,
        ("names one of the two, again", select.LINE_NAMES[1]),
        ("names both, again", select.LINE_NAMES[2]),
        ("stands in the newest article, less in an older one", select.LINE_NEWEST),
        ("stands in the newest article, again", select.LINE_LAST),
        ("points back, again", -select.LINE_DANGLING),
        ("opens with “however” or its like, again", -select.LINE_CONNECTIVE),
        ("says “we” and not who that is, again", -select.LINE_SPEAKER),
        ("says “the leaders”, or an office and no name, again", -select.LINE_TITLED),
        ("is a bare readout", -select.LINE_READOUT),
        ("is half a quotation or an item of a list", -select.LINE_TORN),
        ("praises what its speaker has done", -select.LINE_PRAISE),
        ("tells what a side does, or says", select.LINE_RANK[1]),
        ("tells what its head does, or says", select.LINE_RANK[2]),
        ("speaks of treaties, sanctions, duties, force or billions", select.LINE_STATE),
        ("speaks of a programme, a study, a grant", -select.LINE_SMALL),
        ("each level of a list", -select.LINE_DEPTH),
        ("each third country", -select.LINE_STRANGER),
        ("a third country acts, and not both of the two", -select.LINE_OTHERS),
        ("stands in an article that is first about another pair", -select.LINE_ASIDE),
        (f"each word beyond {select.LINE_WORDS}, where every sentence is longer", -select.LINE_LONGER),
    ),
    select.SUMMARY: (
        *weight.WEIGHTS,
        ("stands in the newest article, less in an older one", select.SUMMARY_NEWEST),
        ("names issues that no chosen one names, by their weight", select.SUMMARY_ISSUE),
        ("is like a chosen one", -select.SUMMARY_LIKENESS),
        (f"each word beyond {select.SUMMARY_WORDS}", -select.SUMMARY_LENGTH),
    ),
    judgments.RULE: (
        *weight.WEIGHTS,
        ("stands in the newest article, less in an older one", judgments.NEWEST),
        (f"each word more or less than {judgments.WORDS}", -judgments.LENGTH),
        ("tells an act, again", judgments.ACTS),
        ("is like a chosen one", -judgments.LIKENESS),
        ("has all its telling words in common with a chosen one", -judgments.OVERLAP),
        ("stands beside a chosen one", -judgments.PASSAGE),
        ("is overtaken by newer news of its issue", -judgments.OVERTAKEN),
        ("shows a side that no line has shown", judgments.OTHER_SIDE),
        ("tells what a side does, or says", judgments.RANK[1]),
        ("tells what its head does, or says", judgments.RANK[2]),
        ("speaks of treaties, sanctions, duties, force or billions", judgments.STATE),
        ("speaks of a programme, a study, a grant", -judgments.SMALL),
        ("each level of a list", -judgments.DEPTH),
        ("each third country", -judgments.STRANGER),
        ("a third country acts, and not both of the two", -judgments.OTHERS),
        ("stands in an article that is first about another pair", -judgments.ASIDE),
        ("names the issue of a chosen one", -judgments.ISSUE),
        ("names an issue of the bottom line", -judgments.OPENED),
        ("is of the kind of a chosen one", -judgments.KIND),
        ("is from the article of a chosen one", -judgments.ARTICLE),
        ("points back, again", -judgments.DANGLING),
        ("opens with “however” or its like, again", -judgments.CONNECTIVE),
        ("names neither of the two", -judgments.NAMELESS),
        ("says “we” and not who that is, again", -judgments.SPEAKER),
        ("says “the leaders”, or an office and no name, again", -judgments.TITLED),
        ("is a bare readout", -judgments.READOUT),
        ("is half a quotation or an item of a list", -judgments.TORN),
        ("praises what its speaker has done", -judgments.PRAISE),
        ("is news of a day long past", -judgments.BOUND),
    ),
    changes.RULE: (
        ("times its share of the earlier sentences that an issue needs to have risen", changes.GROWTH),
        ("share of the first one’s score that an issue needs to count", issues.LEAST),
    ),
    issues.RULE: tuple(issues.WEIGHTS.items()),
    outlook.RULE: tuple(outlook.WEIGHTS.items()),
    timeline.RULE: tuple(timeline.WEIGHTS.items()),
    sides.RULE: tuple(sides.WEIGHTS.items()),
    related.RULE: (*related.WEIGHTS, *related_articles.WEIGHTS),
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
