import datetime as dt

import pytest

from bilateral.analysis.model import Analysis
from bilateral.article.model import Override
from bilateral.brief.make import make_brief
from bilateral.brief.model import Brief
from bilateral.brief.outlook import strength
from bilateral.settings import Settings
from factories import ISSUES, TODAY, analysis, reference


def brief(*texts: Analysis) -> Brief:
    return make_brief(("JP", "US"), texts, reference(), Settings(), TODAY)


# Issues


def test_issues_are_ranked_with_evidence_share_and_months() -> None:
    made = brief(
        analysis(
            [
                "Japan and the United States cut tariffs on cars.",
                "Tariffs on steel stay.",
                "Tokyo buys American gas.",
            ],
            path="a.md",
            date=dt.date(2026, 9, 1),
        ),
        analysis(
            ["The United States lifts tariffs on Japanese steel."], path="b.md", date=dt.date(2026, 11, 1)
        ),
    )

    first = made.issues[0]
    assert (first.issue.id, first.score) == ("trade_tariffs", 1.0)
    assert (first.sentences, first.of) == (3, 4)
    assert first.months[-3:] == (("2026-09", 2), ("2026-10", 0), ("2026-11", 1))
    assert len(first.months) == 12
    assert all(a.score >= b.score for a, b in zip(made.issues, made.issues[1:], strict=False))


def test_evidence_speaks_of_the_two_and_not_of_others() -> None:
    made = brief(
        analysis(
            [
                "Tariffs on cars from Canada and South Korea hurt the industry of Ohio and its suppliers.",
                "The United States dropped its tariffs on cars from Japan and on machine tools.",
            ]
        )
    )

    assert [line.sentence.number for line in made.issues[0].evidence] == [2]


def test_an_issue_of_plans_alone_is_marked() -> None:
    made = brief(analysis(["Japan will buy American gas."], kinds={1: "expected"}))

    assert made.issues[0].expected_only


def test_an_editor_may_raise_and_remove_issues() -> None:
    decided = (
        Override("pin", "issues", value="fisheries"),
        Override("drop", "issues", value="trade_tariffs"),
    )
    made = brief(
        analysis(
            ["Japan and the United States cut tariffs.", "Tokyo buys American gas.", "Japan sells fish."],
            overrides=decided,
        )
    )

    assert [i.issue.id for i in made.issues] == ["fisheries", "energy"]


def test_without_dates_there_are_no_months() -> None:
    assert brief(analysis(["Japan cut tariffs."], date=None)).issues[0].months == ()


# Sides


def test_each_side_has_its_own_lines_and_a_silent_side_none() -> None:
    made = brief(
        analysis(["Tokyo wants lower duties.", "Canada asks for time."], positions={1: "JP", 2: "CA"})
    )

    assert [(s.country.code, [line.text for line in s.lines]) for s in made.sides] == [
        ("JP", ["Tokyo wants lower duties."]),
        ("US", []),
    ]


def test_an_editor_may_give_a_side_a_line_and_take_one() -> None:
    decided = (Override("pin", "positions", 2, "Japan"), Override("drop", "positions", 1))
    made = brief(
        analysis(
            ["Tokyo wants lower duties.", "Prime Minister Takaichi pressed for more time on rice."],
            positions={1: "JP"},
            overrides=decided,
        )
    )

    assert [line.sentence.number for line in made.sides[0].lines] == [2]
    assert made.sides[0].lines[0].by == "the editor"


def test_lines_that_say_the_same_stand_once() -> None:
    made = brief(
        analysis(
            ["Tokyo wants lower duties on steel from Ohio.", "Tokyo wants lower duties on steel."],
            positions={1: "JP", 2: "JP"},
        )
    )

    assert len(made.sides[0].lines) == 1


# Timeline and outlook


def test_the_timeline_holds_stated_dates_oldest_first_and_the_rest_apart() -> None:
    made = brief(
        analysis(
            [
                "Japan will vote in March 2027.",
                "Tokyo signed in May 2026.",
                "Talks follow in the coming weeks.",
            ],
            dates=(
                (1, "March 2027", dt.date(2027, 3, 1), True),
                (2, "May 2026", dt.date(2026, 5, 1), False),
                (3, "coming weeks", None, True),
            ),
        )
    )

    assert [(e.as_written, e.expected) for e in made.timeline] == [("May 2026", False), ("March 2027", True)]
    assert [e.as_written for e in made.undated] == ["coming weeks"]


def test_distant_history_gives_way_where_there_is_enough_that_is_recent() -> None:
    recent = [f"Japan signed paper number {n} with Washington{' again' * n}." for n in range(6)]
    made = brief(
        analysis(
            ["Japan opened its ports in 1854.", *recent],
            dates=(
                (1, "1854", dt.date(1854, 1, 1), False),
                *((n + 2, f"{n + 1} May", dt.date(2026, 5, n + 1), False) for n in range(6)),
            ),
        )
    )

    assert all(e.date and e.date.year == 2026 for e in made.timeline)


def test_a_timeline_of_a_long_text_stays_short() -> None:
    sentences = [f"Japan met envoy{n} about subject{n} and object{n}." for n in range(40)]
    made = brief(
        analysis(
            sentences,
            dates=tuple((n + 1, "x", dt.date(2026, 1 + n % 12, 1 + n % 28), False) for n in range(40)),
        )
    )

    assert len(made.timeline) == 12


@pytest.mark.parametrize(
    ("stronger", "weaker"),
    [
        ("is scheduled to", "is expected to"),
        ("is expected to", "is likely to"),
        ("is likely to", "could"),
        ("will", "plans to"),
        ("plans to", "may"),
        ("could", "is unlikely to"),
    ],
)
def test_hedges_stand_in_the_order_of_their_strength(stronger: str, weaker: str) -> None:
    assert strength(stronger) < strength(weaker)


def test_the_outlook_is_grouped_by_hedge_then_the_newest_first() -> None:
    old = analysis(
        ["Japan may raise duties on rice.", "Tokyo is expected to buy planes."],
        path="a.md",
        date=dt.date(2026, 5, 1),
        outlook={1: "may", 2: "is expected to"},
    )
    new = analysis(["Washington may send another envoy."], path="b.md", outlook={1: "may"})

    made = brief(old, new)

    assert [each.line.source for each in made.outlook] == ["1.2", "2.1", "1.1"]
    assert made.outlook_total == 3


def test_old_expectations_give_way_to_new_ones() -> None:
    old = analysis(
        ["Japan may raise duties on rice."], path="a.md", date=dt.date(2021, 5, 1), outlook={1: "may"}
    )
    new = analysis(["Washington may send another envoy."], path="b.md", outlook={1: "may"})

    assert [each.line.number for each in brief(old, new).outlook] == [2]
    assert [each.line.number for each in brief(old).outlook] == [1]


def test_the_outlook_is_capped_and_says_how_many_there_were() -> None:
    made = brief(
        analysis(
            [f"Japan may buy item{n} from seller{n} at place{n}." for n in range(20)],
            outlook=dict.fromkeys(range(1, 21), "may"),
        )
    )

    assert (len(made.outlook), made.outlook_total) == (9, 20)


def test_every_issue_of_the_register_is_known_by_its_own_label() -> None:
    made = brief(analysis(["Japan sells fish to Washington."]))

    assert made.issues[0].issue in ISSUES
