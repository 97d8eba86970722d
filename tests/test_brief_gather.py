import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from bilateral.article.model import Override
from bilateral.brief.gather import choose_pair, enter, is_public, is_told_apart, pairs_of
from factories import TODAY, analysis, article

DAY = dt.date(2026, 11, 1)


def test_undated_articles_come_first_then_the_oldest() -> None:
    texts = [
        analysis(["Japan sold steel."], path="b.md", date=dt.date(2026, 3, 1)),
        analysis(["Tokyo bought gas."], path="a.md", date=dt.date(2026, 3, 1)),
        analysis(["Nobody knows when."], path="z.md", date=None),
        analysis(["The first of all."], path="c.md", date=dt.date(2025, 1, 1)),
    ]

    assert [(e.number, e.article.path) for e in enter(texts)] == [
        (1, "z.md"),
        (2, "c.md"),
        (3, "a.md"),
        (4, "b.md"),
    ]


@given(st.permutations(range(5)))
def test_numbers_do_not_hang_on_the_order_of_reading(order: list[int]) -> None:
    texts = [analysis([f"Story {i}."], path=f"{i}.md", date=dt.date(2026, 1, 1 + i // 2)) for i in range(5)]

    assert enter([texts[i] for i in order]) == enter(texts)


def test_a_newer_article_leaves_the_numbers_as_they_were() -> None:
    old = [analysis([f"Story {i}."], path=f"{i}.md", date=dt.date(2026, 1, 1 + i)) for i in range(3)]
    new = analysis(["Story of today."], path="0-new.md", date=TODAY)

    assert enter([new, *old])[:3] == enter(old)


def test_drafts_and_embargoed_articles_are_not_public() -> None:
    assert not is_public(analysis(["A."], status="draft"), TODAY)
    assert not is_public(analysis(["A."], publish_on=TODAY + dt.timedelta(days=1)), TODAY)
    assert is_public(analysis(["A."], publish_on=TODAY), TODAY)


def test_the_pair_that_most_articles_are_about_is_chosen() -> None:
    texts = [
        analysis(["A."], pairs=(("CA", "US"), ("JP", "US"))),
        analysis(["B."], pairs=(("JP", "US"),)),
        analysis(["C."], pairs=(("JP", "US"),)),
    ]

    assert choose_pair(texts) == ("JP", "US")
    assert choose_pair([analysis(["D."], pairs=())]) is None


def test_an_editor_may_take_an_article_out_of_a_pair_and_put_it_into_another() -> None:
    decided = (Override("drop", "pairs", value="JP-US"), Override("pin", "pairs", value="kr-jp"))

    assert pairs_of(analysis(["A."], overrides=decided)) == (("JP", "KR"),)


def test_a_pin_that_names_no_pair_is_no_pair() -> None:
    assert pairs_of(analysis(["A."], overrides=(Override("pin", "pairs", value="Japan"),))) == (("JP", "US"),)


def test_an_article_without_sentences_can_be_entered() -> None:
    assert enter([analysis([], date=DAY)])[0].article == article([], date=DAY)


def test_a_pair_that_only_stands_in_rows_of_three_is_not_told_apart() -> None:
    row = ["Canada, Japan and the United States met.", "Canada, Japan and the United States want more trade."]

    assert not is_told_apart(("CA", "JP"), [analysis(row)])
    assert is_told_apart(("CA", "JP"), [analysis(row), analysis(["Japan bought oil from Canada."])])
    assert is_told_apart(("CA", "JP"), [analysis([*row, "Ottawa sued Tokyo over salmon."])])


def test_an_editor_s_pair_is_told_apart() -> None:
    row = ["Canada, Japan and the United States met.", "Canada, Japan and the United States want more trade."]

    assert is_told_apart(("CA", "JP"), [analysis(row, countries=("JP", "CA"))])
    assert is_told_apart(("CA", "JP"), [analysis(row, overrides=(Override("pin", "pairs", value="CA-JP"),))])
