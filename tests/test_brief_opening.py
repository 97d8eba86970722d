import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.model import Analysis, Kind
from bilateral.article.model import Override
from bilateral.brief.make import make_brief
from bilateral.brief.model import Brief
from bilateral.settings import Settings
from factories import SOURCE, TODAY, analysis, reference

PAIR = ("JP", "US")
NEWS = "Japan and the United States signed an agreement that cuts tariffs on Japanese cars to 15 percent."


def brief(*texts: Analysis, words: int = 60) -> Brief:
    return make_brief(PAIR, texts, reference(), Settings(summary_words=words), TODAY)


def test_the_bottom_line_names_both_sides_and_stands_alone() -> None:
    made = brief(
        analysis(
            [
                "President Trump met Prime Minister Takaichi in Washington and thanked her for the visit.",
                "However, he said the tariff agreement would cut tariffs and duties on steel and cars.",
                NEWS,
                "The tariff agreement ends a year of threats over steel tariffs and car duties.",
            ]
        )
    )

    assert made.bottom_line is not None
    assert made.bottom_line.text == NEWS
    assert made.bottom_line.source == "1.3"


def test_the_newest_news_beats_an_equal_sentence_of_long_ago() -> None:
    old = analysis(
        ["Japan and the United States agreed to buy more gas and oil from Alaska."],
        path="a.md",
        date=dt.date(2022, 1, 1),
    )
    new = analysis(["Japan and the United States agreed to stop the fish trade across Alaska."], path="b.md")

    line = brief(old, new).bottom_line

    assert line is not None
    assert line.number == 2


def test_judgments_are_three_different_points_and_none_is_the_bottom_line() -> None:
    made = brief(
        analysis(
            [
                NEWS,
                "The agreement that Japan and the United States signed cuts tariffs on Japanese cars to 15 percent.",
                "The United States wants Japan to buy Alaskan gas worth 20 billion dollars by 2030.",
                "Japan will raise its defence budget and host new American missiles under the alliance.",
                "Tokyo opened its market to American salmon after fish exporters complained in Washington.",
            ],
            kinds={3: "claimed", 4: "expected"},
        )
    )

    assert {line.sentence.number for line in made.judgments} == {3, 4, 5}


def test_courtesies_open_no_brief() -> None:
    made = brief(
        analysis(
            [
                "President Trump congratulated the people of Japan on the anniversary of their friendship with America.",
                "The two leaders looked forward to meeting again in the United States.",
                "Japan lifted its ban on American beef, a demand of Washington since 2003.",
            ]
        )
    )

    assert made.bottom_line is not None
    assert made.bottom_line.sentence.number == 3


def test_a_long_sentence_is_no_bottom_line_where_a_shorter_one_serves() -> None:
    long = NEWS[:-1] + ", which officials in both capitals had sought since the spring, " * 3 + "and more."

    line = brief(analysis([long, NEWS])).bottom_line

    assert line is not None
    assert line.text == NEWS


def test_a_short_bottom_line_goes_before_any_long_one_and_the_least_long_serves_where_all_are() -> None:
    good = NEWS[:-1] + ", President Trump and Prime Minister Takaichi said in Washington on Monday, "
    long = good + " ".join(["after talks over steel and gas"] * 4) + "."
    longer = good + " ".join(["after talks over steel and gas"] * 9) + "."
    weak = "However, the governments of Japan and its neighbours may talk about this again in the spring."

    chosen = [brief(analysis(texts)).bottom_line for texts in ([long, weak], [longer, long])]

    assert [line and line.text for line in chosen] == [weak, long]


def test_the_summary_keeps_to_its_words_and_to_the_reading_order() -> None:
    texts = [
        analysis(
            [NEWS, "Tokyo opened its market to American salmon."], path="a.md", date=dt.date(2026, 1, 1)
        ),
        analysis(["The United States wants Japan to buy Alaskan gas worth 20 billion dollars."], path="b.md"),
    ]

    made = brief(*texts, words=30)

    places = [(line.number, line.sentence.number) for line in made.summary]
    assert places == sorted(places)
    assert 0 < sum(len(line.text.split()) for line in made.summary) <= 30


def test_a_brief_of_articles_without_sentences_is_empty_and_whole() -> None:
    made = brief(analysis([]))

    assert made.bottom_line is None
    assert made.judgments == made.summary == ()


def test_a_pair_without_articles_gives_an_empty_brief() -> None:
    assert brief().entries == ()


def test_the_order_of_the_codes_does_not_matter() -> None:
    texts = (analysis([NEWS]),)

    assert make_brief(("US", "JP"), texts, reference(), Settings(), TODAY) == brief(*texts)


def test_titles_go_by_name() -> None:
    assert (brief().title, brief().address) == ("Japan–United States", "briefs/japan-united-states/")


def test_an_editor_pins_rewords_and_retypes_and_is_named() -> None:
    decided = (
        Override("pin", "bottom_line", 2, reason="It is the point.", by="A. Editor"),
        Override("drop", "judgments", 1),
        Override("pin", "judgments", 3),
        Override("reword", "judgments", 3, "Washington presses Tokyo to buy gas.", "Shorter."),
        Override("retype", "judgments", 3, "claimed"),
    )
    made = brief(
        analysis(
            [
                NEWS,
                "Tokyo opened its market to American salmon.",
                "The United States wants Japan to buy Alaskan gas.",
            ],
            overrides=decided,
        )
    )

    assert made.bottom_line is not None
    assert (made.bottom_line.sentence.number, made.bottom_line.by) == (2, "A. Editor")
    first = made.judgments[0]
    assert (first.text, first.kind, first.by) == (
        "Washington presses Tokyo to buy gas.",
        "claimed",
        "the editor",
    )
    assert first.sentence.text == "The United States wants Japan to buy Alaskan gas."
    assert all(line.text != NEWS for line in made.judgments)


SENTENCES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                NEWS,
                "Tokyo wants lower duties.",
                "However, he left.",
                "Washington will sell gas to Japan.",
                "日本。",
            ]
        ),
        st.text(alphabet="abc ABC.,;:?!“”’1é", min_size=1, max_size=60),
    ),
    max_size=6,
)
KINDS = st.sampled_from(["reported", "claimed", "assessed", "expected"])


@given(st.lists(st.tuples(SENTENCES, KINDS), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_every_line_of_a_brief_is_a_sentence_of_its_article(drawn: list[tuple[list[str], Kind]]) -> None:
    texts = [
        analysis(
            sentences,
            path=f"{i}.md",
            date=dt.date(2026, 1, 1 + i) if i % 2 else None,
            kinds={1: kind},
            positions={1: "JP"} if sentences else {},
            outlook={1: "will"} if sentences else {},
        )
        for i, (sentences, kind) in enumerate(drawn)
    ]

    made = brief(*texts)

    lines = [
        *([made.bottom_line] if made.bottom_line else []),
        *made.judgments,
        *made.summary,
        *(line for side in made.sides for line in side.lines),
        *(each.line for each in made.outlook),
        *(line for issue in made.issues for line in issue.evidence),
        *(line for limit in made.limits for line in limit.lines),
    ]
    by_number = {e.number: e.article for e in made.entries}
    assert all(line.sentence in by_number[line.number].sentences for line in lines)
    assert all(line.text == line.article.text[line.sentence.start : line.sentence.end] for line in lines)
    assert len(made.judgments) <= 3
    assert brief(*reversed(texts)) == made


def test_a_brief_holds_frozen_values_only() -> None:
    made = brief(analysis([NEWS], sources=(SOURCE,)))

    assert dataclasses.is_dataclass(made)
    assert isinstance(made.entries, tuple)


def test_a_grant_gives_way_to_what_the_governments_agreed() -> None:
    made = brief(
        analysis(
            [
                "The United States gave a grant to a school in Japan for a workshop on tariffs and steel cars.",
                "Japan and the United States signed a treaty on steel and cars.",
            ]
        )
    )

    assert made.bottom_line is not None
    assert made.bottom_line.sentence.number == 2


def test_a_bare_meeting_gives_way_to_what_the_leaders_agreed_in_it() -> None:
    made = brief(
        analysis(
            [
                "The President of the United States spoke today with the Prime Minister of Japan to address steel tariffs.",
                "The two leaders agreed to suspend the tariffs on steel and to lift the ban on salmon in May.",
            ]
        )
    )

    assert made.bottom_line is not None
    assert made.bottom_line.sentence.number == 2


def test_what_newer_articles_tell_of_an_issue_overtakes_the_old() -> None:
    old = analysis(
        [
            "Japan opened its market to gas from Alaska.",
            "The United States raised tariffs on Japanese steel.",
        ],
        path="a.md",
        date=dt.date(2021, 1, 1),
    )
    new = analysis(
        [NEWS, "The United States suspended its tariffs on Japanese steel and paid back what it took."],
        path="b.md",
    )

    judgments = brief(old, new).judgments

    assert judgments[0].number == 2


def test_both_sides_are_shown_where_both_act() -> None:
    made = brief(
        analysis(
            [
                "The United States imposed tariffs on Japanese steel, ships and cars in March.",
                "The United States suspended its sales of gas from Alaska to the port of Osaka.",
                "The United States withdrew its offer of salmon, beef and rice for schools.",
                "The United States recalled its adviser on chips from the fair in Kobe.",
                "Japan rejected the demand and sued before the court of the trade body in Geneva.",
            ]
        )
    )

    assert 5 in {line.sentence.number for line in (made.bottom_line, *made.judgments) if line}


def test_what_a_third_country_does_with_one_of_the_two_gives_way() -> None:
    made = brief(
        analysis(
            [
                "Canada and Japan signed a treaty on salmon that the United States supports.",
                "Japan and the United States signed a treaty on salmon that Canada supports.",
            ]
        )
    )

    assert made.bottom_line is not None
    assert made.bottom_line.sentence.number == 2
