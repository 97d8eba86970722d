import datetime as dt
import re

import pytest

from bilateral.analysis.model import Analysis
from bilateral.brief.make import make_brief
from bilateral.brief.model import Change
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

OLD = analysis(
    [
        "Japan and the United States cut tariffs on cars.",
        "Tariffs on steel stay.",
        "Tokyo bought American gas.",
    ],
    path="old.md",
    date=dt.date(2026, 9, 1),
    mentioned=[("Taro Kono", "Minister", "JP", [1])],
)


def changes(*texts: Analysis) -> list[Change]:
    return list(make_brief(("JP", "US"), texts, reference(), Settings(), TODAY).changes)


def refs(found: list[Change], what: str) -> list[str]:
    return [c.ref for c in found if c.what == what]


def test_one_article_changes_nothing() -> None:
    assert changes(OLD) == []


def test_undated_articles_are_never_the_newest() -> None:
    assert (
        changes(
            analysis(["Japan sold fish."], date=None, path="x.md"), analysis(["Tokyo bought gas."], date=None)
        )
        == []
    )


def test_new_issues_and_people_are_those_that_no_earlier_article_names() -> None:
    new = analysis(
        ["Japan sold salmon and other fish to the United States.", "Tariffs on cars stay."],
        path="new.md",
        mentioned=[("Taro Kono", "Minister", "JP", [1]), ("Jane Roe", "Trade Representative", "US", [1])],
    )

    found = changes(OLD, new)

    assert refs(found, "issue_added") == ["fisheries"]
    assert refs(found, "person_new") == ["Jane Roe"]
    added = next(c for c in found if c.what == "issue_added")
    assert added.label == "Fisheries is new"
    assert added.line is not None
    assert added.line.source == "2.1"


def test_an_aside_that_the_brief_does_not_show_is_not_told_as_new() -> None:
    tariffs = ["Japan and the United States spoke of tariffs, import duties and trade barriers."] * 20
    earlier = [
        analysis(
            [f"{text[:-1]} in round {year}." for text in tariffs], path=f"{year}.md", date=dt.date(year, 9, 1)
        )
        for year in range(2012, 2026)
    ]
    new = analysis(["Tariffs stay.", "A fish was served.", "Tariffs on cars stay."], path="new.md")

    found = changes(*earlier, new)

    assert refs(found, "issue_added") == []


def test_an_issue_that_the_newest_article_stresses_rises() -> None:
    new = analysis(
        [
            "Japan bought gas.",
            "Japan bought oil.",
            "Washington sells gas to Japan.",
            "Gas and oil flow to Japan.",
        ],
        path="new.md",
    )

    found = changes(OLD, new)

    assert refs(found, "issue_risen") == ["energy"]
    assert (
        next(c.label for c in found if c.what == "issue_risen") == "Energy moved from second to first issue"
    )


def test_an_issue_rises_only_where_the_newest_article_is_much_more_about_it() -> None:
    earlier = analysis(
        ["Tariffs fell.", "Tariffs rose.", "Tokyo bought gas.", "Tokyo sold gas.", "Tokyo drills for oil."],
        path="old.md",
        date=dt.date(2026, 9, 1),
    )
    more = analysis(["Japan bought gas.", "Oil flows.", "A dinner was held.", "It rained."], path="new.md")
    once = analysis(["Japan spoke of gas."], path="new.md")

    assert refs(changes(earlier, more), "issue_risen") == []
    assert refs(changes(earlier, once), "issue_risen") == []


def test_an_aside_that_becomes_a_main_issue_is_told_as_such() -> None:
    tariffs = ["Japan and the United States spoke of tariffs, import duties and trade barriers."] * 10
    earlier = [
        analysis(
            [f"{text[:-1]} in round {year}." for text in tariffs] + ["Fish was served."] * (year == 2023),
            path=f"{year}.md",
            date=dt.date(year, 9, 1),
        )
        for year in range(2023, 2026)
    ]
    new = analysis(
        ["Japan sold fish to the United States.", "Fish and salmon sell well.", "Fish is dear in Tokyo."],
        path="new.md",
    )

    found = [c.label for c in changes(*earlier, new) if c.what == "issue_risen"]

    assert found == ["Fisheries was an aside and is now the second issue"]


def test_what_stays_is_said_too() -> None:
    new = analysis(["A small dinner was held at the embassy."], path="new.md")

    found = changes(OLD, new)

    assert next(c.label for c in found if c.what == "unchanged").startswith("the bottom line")
    assert refs(found, "issue_added") == []


def test_each_judgment_that_has_gone_is_told_with_its_own_sentence() -> None:
    old = analysis(
        [
            "Japan and the United States met to speak of tariffs on cars.",
            "The United States kept its tariffs on steel in that spring.",
            "Tokyo bought some gas from a port of Louisiana that summer.",
            "Tokyo sold some fish to a market in Boston that autumn.",
        ],
        path="old.md",
        date=dt.date(2020, 9, 1),
    )
    new = analysis(
        [
            "Japan sold salmon worth 3 billion dollars to the United States.",
            "Washington signed an alliance treaty on missiles with Tokyo.",
            "Japan bought oil from the United States for 20 billion dollars.",
            "Tokyo dropped its duties on American rice and maize.",
        ],
        path="new.md",
    )

    gone = [c for c in changes(old, new) if c.what == "judgment_gone"]

    assert [c.label for c in gone] == ["The earlier judgment 1 has gone", "The earlier judgment 2 has gone"]
    assert len({c.line.sentence.text for c in gone if c.line}) == 2


def test_every_change_cites_a_line_that_stands_in_an_article() -> None:
    new = analysis(
        ["Japan sold salmon to the United States.", "Washington may sell gas to Japan."], path="new.md"
    )

    for change in changes(OLD, new):
        assert change.line is None or change.line.sentence in change.line.article.sentences


COMES_UP = (
    analysis(
        [
            "Japan and the United States signed a treaty on missiles and bases.",
            "Washington sold gas from Alaska to a port near Tokyo.",
            "Japan sold salmon worth 3 billion dollars to the United States.",
            "Tokyo dropped its duties on American rice and maize.",
            "The United States approved the sale of radars to Japan.",
        ],
        path="old.md",
        date=dt.date(2025, 9, 1),
    ),
    analysis(["The United States expelled two attachés of the embassy of Japan."], path="new.md"),
)


def test_an_old_line_that_comes_up_is_not_told_as_new() -> None:
    told = [c for c in changes(*COMES_UP) if c.what == "judgment_new"]

    assert told
    assert all(c.line and c.line.article.path == "new.md" for c in told)


STEPS_BACK = (
    analysis(
        [
            "Japan and the United States agreed to cut tariffs on cars.",
            "Tokyo wants lower duties on steel.",
        ],
        path="old.md",
        date=dt.date(2025, 9, 1),
    ),
    analysis(
        [
            "The United States will sell gas to Japan for twenty years.",
            "Tokyo and Washington signed on energy.",
        ],
        path="new.md",
    ),
)


@pytest.mark.parametrize("texts", [COMES_UP, STEPS_BACK])
def test_every_judgment_is_told_as_new_or_chosen_now_or_unchanged(texts: tuple[Analysis, ...]) -> None:
    brief = make_brief(("JP", "US"), texts, reference(), Settings(), TODAY)
    told = [c.ref for c in brief.changes if c.what in {"judgment_new", "judgment_chosen"}]
    same = next((c.label for c in brief.changes if c.what == "unchanged"), "")
    numbers = [ref for ref in told if ref != "bottom_line"] + re.findall(r"\d+", same)

    assert sorted(numbers) == [str(number) for number in range(1, len(brief.judgments) + 1)]
    assert ("bottom_line" in told) != ("the bottom line" in same)


def test_a_line_of_an_earlier_article_that_was_no_judgment_is_chosen_now() -> None:
    chosen = [c for c in changes(*STEPS_BACK) if c.what == "judgment_chosen"]

    assert chosen
    assert all(c.line and c.line.article.path == "old.md" for c in chosen)
