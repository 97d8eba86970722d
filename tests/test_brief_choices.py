"""What editors decide has an effect that readers are told, or editors are told that it has none."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from bilateral.analysis.model import Analysis
from bilateral.article.model import Override
from bilateral.brief.collect import collect
from bilateral.brief.make import make_brief
from bilateral.brief.model import Brief
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

TEXT = [
    "Japan and the United States cut tariffs on cars in March 2026.",
    "Tokyo wants lower duties on steel.",
    "Washington may sell gas to Japan.",
    "Jane Doe praised the alliance of both.",
]


def talks(*overrides: Override, **more: Any) -> Analysis:
    return analysis(
        TEXT,
        overrides=overrides,
        positions={2: "JP"},
        outlook={3: "may"},
        dates=[(1, "March 2026", dt.date(2026, 3, 1), False)],
        mentioned=[("Jane Doe", "minister", "US", (4,))],
        **more,
    )


def brief(*texts: Analysis) -> Brief:
    return make_brief(("JP", "US"), texts, reference(), Settings(), TODAY)


def idle(made: Brief) -> list[str]:
    return [f"{x.heading} {x.says}" for x in made.limits if x.name == "choice_without_effect"]


WORKS = [
    Override("pin", "bottom_line", 4),
    Override("drop", "bottom_line", 1),
    Override("reword", "bottom_line", 1, "Tariffs fall."),
    Override("retype", "bottom_line", 1, "assessed"),
    Override("pin", "judgments", 4),
    Override("drop", "judgments", 4),
    Override("reword", "judgments", 4, "Tokyo presses on steel."),
    Override("retype", "judgments", 4, "claimed"),
    Override("pin", "positions", 2),
    Override("pin", "positions", 4, "US"),
    Override("drop", "positions", 2),
    Override("reword", "positions", 2, "Tokyo presses on steel."),
    Override("retype", "positions", 2, "claimed"),
    Override("pin", "outlook", 2),
    Override("drop", "outlook", 3),
    Override("reword", "outlook", 3, "Gas may flow."),
    Override("retype", "outlook", 3, "expected"),
    Override("pin", "timeline", 1),
    Override("drop", "timeline", 1),
    Override("reword", "timeline", 1, "Tariffs fall."),
    Override("retype", "timeline", 1, "claimed"),
    Override("reword", "statements", 2, "Tokyo presses on steel."),
    Override("retype", "statements", 2, "claimed"),
    Override("pin", "issues", value="fisheries"),
    Override("drop", "issues", value="trade_tariffs"),
    Override("pin", "people", value="Doe"),
    Override("drop", "people", value="Jane Doe"),
    Override("pin", "pairs", value="JP-US"),
]


@pytest.mark.parametrize("decided", WORKS, ids=lambda o: f"{o.action} {o.block} {o.value}")
def test_what_works_changes_the_brief_and_is_told(decided: Override) -> None:
    made = brief(talks(decided))

    assert [(c.override, c.took) for c in made.choices] == [(decided, True)]
    assert idle(made) == []
    if decided.block != "pairs" and decided != Override("pin", "people", value="Doe"):
        plain = brief(talks())
        parts = ("bottom_line", "judgments", "issues", "sides", "outlook", "timeline", "people")
        assert any(str(getattr(made, p)) != str(getattr(plain, p)) for p in parts)


IDLE = {
    Override("drop", "bottom_line", 4): "drop sentence 4 in bottom_line",
    Override("reword", "positions", 3, "X."): "reword sentence 3 in positions",
    Override("pin", "timeline", 4): "pin sentence 4 in timeline",
    Override("drop", "issues", value="fisheries"): "drop fisheries in issues",
    Override("drop", "pairs", value="CA-US"): "drop CA-US in pairs",
    Override("pin", "positions", 2, "CA"): "pin sentence 2 in positions",
}


@pytest.mark.parametrize("decided", IDLE, ids=str)
def test_a_choice_without_effect_is_told(decided: Override) -> None:
    text = talks(decided)

    assert idle(brief(text)) == [f"An editor's choice had no effect: {IDLE[decided]}, in article 1."]
    found = collect([text], reference(), Settings(), TODAY).findings
    assert [(a.article.path, f.says) for a, all_of_it in found for f in all_of_it] == [
        (text.article.path, f"An editor's choice had no effect: {IDLE[decided]}")
    ]


def test_an_effect_in_one_of_two_briefs_is_an_effect() -> None:
    pinned = Override("pin", "positions", 4, "US")
    text = talks(pinned, pairs=(("JP", "KR"), ("JP", "US")))
    other = talks(path="articles/b.md", date=dt.date(2026, 10, 1))

    made = collect([text, other], reference(), Settings(), TODAY)

    assert sorted((b.pair, c.took) for b in made.briefs for c in b.choices) == [
        (("JP", "KR"), False),
        (("JP", "US"), True),
    ]
    assert all(idle(b) == [] for b in made.briefs)


def test_a_bottom_line_is_pinned_for_the_first_pair_of_its_article() -> None:
    text = talks(Override("pin", "bottom_line", 4), pairs=(("JP", "KR"), ("JP", "US")))
    other = analysis(["Korea and Japan met."], path="articles/b.md", title="Korea", pairs=(("JP", "KR"),))
    made_for = {pair: make_brief(pair, [text, other], reference(), Settings(), TODAY) for pair in text.pairs}
    briefs = {pair: made for pair, made in made_for.items() if made}

    lines = {pair: made.bottom_line.sentence.number for pair, made in briefs.items() if made.bottom_line}
    assert lines["JP", "KR"] == 4
    assert lines["JP", "US"] != 4


def test_a_choice_in_an_article_of_no_brief_is_told() -> None:
    text = talks(Override("pin", "judgments", 1), pairs=())

    (_, found), *_ = collect([text], reference(), Settings(), TODAY).findings

    assert "An editor's choice had no effect: pin sentence 1 in judgments" in [f.says for f in found]


def test_a_pinned_position_without_side_asks_for_one() -> None:
    made = brief(talks(Override("pin", "positions", 4)))

    assert [x.says for x in made.limits if x.name == "override"] == [
        (
            "Article 1: An override (pin in positions) does not say whose position sentence 4 is; "
            "add value: and the country."
        )
    ]


def test_pins_stand_where_they_were_pinned() -> None:
    made = brief(talks(Override("pin", "positions", 4, "US"), Override("pin", "outlook", 2)))

    assert [line.sentence.number for line in made.sides[1].lines] == [4]
    assert [each.line.sentence.number for each in made.outlook] == [3, 2]
    assert made.outlook[1].line.by == "the editor"


def test_a_kind_that_is_none_marks_nothing() -> None:
    made = brief(talks(Override("retype", "bottom_line", 1, "nonsense", "Because.")))

    assert made.bottom_line is not None
    assert made.bottom_line.by == ""
    assert idle(made) != []
