"""What a sentence is worth to a reader of a brief, before it is compared with other sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bilateral.brief.dossier import Candidate, Dossier
from bilateral.brief.recency import recency
from bilateral.brief.traits import SUBSTANCE

FEWEST_WORDS = 8

# What each trait adds to a score in which centrality runs from 0 to 1.
NAMES = (0.0, 0.2, 0.5)  # none, one, both of the countries
ISSUES = 0.45  # shared among the issues named, by their weight in the brief
LEAD = 0.25  # the first sentence of an article; the second has two thirds of it, and so on
TITLE = 0.4
SUBSTANTIAL = 0.35
ACTS = 0.25
FIGURES = 0.15
KINDS = {"": 0.05, "reported": 0.05, "claimed": 0.0, "assessed": 0.1, "expected": 0.1}
STALE = -0.6  # an expectation as old as can be; by then it has come true or not
OTHERS = -0.15  # for each third country; beside both sides the first one is free
MOST_OTHERS = 3
COURTESY, FRAME, DANGLING, TITLED, CONNECTIVE, SPEAKER = -0.9, -2.0, -0.45, -0.15, -0.1, -0.15
EMPTY, CONTACT, IDLE, LABEL, SHORT, VAGUE, PART = -0.8, -0.6, -0.15, -0.15, -0.6, -0.2, -0.4

WEIGHTS = (
    ("names one of the two", NAMES[1]),
    ("names both", NAMES[2]),
    ("names issues of the brief", ISSUES),
    ("is the first of its article", LEAD),
    ("repeats the title", TITLE),
    ("is substantial", SUBSTANTIAL),
    ("tells an act", ACTS),
    ("holds figures", FIGURES),
    *((f"is {kind}" if kind else "is of no kind that is known", weight) for kind, weight in KINDS.items()),
    ("expects what is long past", STALE),
    (f"names a third country, each, {MOST_OTHERS} at most", OTHERS),
    ("is a courtesy", COURTESY),
    ("is a record of who was there, or a question", FRAME),
    ("points back", DANGLING),
    ("says “the leaders”, or an office and no name", TITLED),
    ("opens with “however” or its like", CONNECTIVE),
    ("says “we” and not who that is", SPEAKER),
    ("says nothing of substance", EMPTY),
    ("tells only that people met", CONTACT),
    ("tells that people met, and no act", IDLE),
    ("opens with a label and a colon", LABEL),
    (f"has fewer than {FEWEST_WORDS} words", SHORT),
    ("is goodwill without a step", VAGUE),
    ("is a part of a longer sentence", PART),
)
"""What a sentence is worth, in the words of the page that says how a page is made."""

_FIGURE = re.compile(
    r"[$€£¥]\s?\d|\d(?:[\d,.]*\d)?\s?(?:%|per ?cent|million|billion|trillion|tons?|tonnes|barrels|troops)"
    r"|\b\d{2,}\b"
)
_LABEL = re.compile(
    r"^\W*(?:[A-Z][A-Z’'&,.-]*\s+){2,}[A-Z][A-Z’'&.-]*:|^\W*(?:[A-Z][\w’-]*\s+(?:(?:and|of|the|for|on|in)\s+)?){2,7}[A-Z]?[\w’-]*:\s"
)
_PART = re.compile(r"^\W*[A-Z][a-z]+ing\b(?![^.;]{0,120},)|[;,:][\W_]*$|;\s*(?:and|or)[\W_]*$")
_TESTED = 1_500  # characters


def weigh(dossier: Dossier, candidate: Candidate, issues: Mapping[str, float]) -> float:
    """Weigh one sentence; ``issues`` gives the weight of each issue in the brief."""
    t, s = candidate.traits, candidate.traits.standing
    text = t.sentence.text[:_TESTED]
    value = NAMES[len(t.codes & dossier.codes)]
    value += ISSUES * min(1.0, sum(issues.get(i, 0.0) for i in t.issues) / 1.5)
    value += LEAD / (1 + 0.5 * (t.sentence.number - 1))
    value += TITLE * t.title
    value += SUBSTANTIAL * min(1.0, t.substance / 12)
    value += ACTS * s.act + FIGURES * min(1.0, len(_FIGURE.findall(text)) / 2)
    value += KINDS[t.kind]
    if t.kind == "expected":
        value += STALE * (1 - recency(dossier, candidate.entry))
    strangers = len(t.codes - dossier.codes) - (dossier.codes <= t.codes)
    value += OTHERS * min(MOST_OTHERS, max(0, strangers))
    value += COURTESY * s.courtesy + FRAME * (s.frame or s.question)
    value += DANGLING * s.dangling + TITLED * (s.titled or s.paired)
    value += CONNECTIVE * s.connective + SPEAKER * s.speaker
    value += EMPTY * (t.substance < SUBSTANCE)
    value += CONTACT * (s.contact and t.substance < 2 * SUBSTANCE) + IDLE * (s.contact and not s.act)
    value += LABEL * bool(_LABEL.search(text)) + SHORT * (t.words < FEWEST_WORDS)
    value += VAGUE * s.vague + PART * bool(_PART.search(text))
    return value
