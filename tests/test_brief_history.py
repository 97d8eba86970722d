import datetime as dt

from bilateral.analysis.model import Analysis
from bilateral.brief.collect import collect
from bilateral.brief.history import MOST
from bilateral.brief.make import make_brief
from bilateral.brief.model import Brief
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

TARIFFS = ["Japan and the United States agreed to cut tariffs on cars.", "Tokyo wants lower duties on steel."]
GAS = ["The United States will sell gas to Japan for twenty years.", "Tokyo and Washington signed on energy."]
FISH = ["Japan and the United States opened their ports to each other's salmon and other fish."]


def on(day: int, sentences: list[str], name: str = "", **more: object) -> Analysis:
    path = f"articles/{name or day}.md"
    return analysis(sentences, path=path, date=dt.date(2026, 1, day), **more)  # type: ignore[arg-type]


def brief(*articles: Analysis) -> Brief:
    return collect(articles, reference(), Settings(), TODAY).briefs[0]


def test_a_brief_of_one_day_has_no_history() -> None:
    assert (
        brief(on(1, TARIFFS), on(1, GAS, "b"), analysis(FISH, path="articles/u.md", date=None)).states == ()
    )


def test_each_day_is_told_as_the_brief_stood_at_its_end_newest_first() -> None:
    one, two, three = on(1, TARIFFS), on(2, GAS), on(3, FISH)
    states = brief(one, two, three).states

    assert [s.day.day for s in states] == [3, 2, 1]
    for state, articles in zip(states, ((one, two, three), (one, two), (one,)), strict=True):
        then = make_brief(("JP", "US"), articles, reference(), Settings(), TODAY)
        assert (state.bottom_line, state.judgments) == (then.bottom_line, then.judgments)
        assert state.changes == then.changes
        assert state.articles == len(articles)


def test_articles_of_one_day_are_one_state_against_the_day_before() -> None:
    states = brief(on(1, TARIFFS), on(2, GAS), on(2, FISH, "b")).states

    assert [e.article.path for e in states[0].entries] == ["articles/2.md", "articles/b.md"]
    added = {c.ref: c.line.source for c in states[0].changes if c.what == "issue_added" and c.line}
    assert added == {"energy": "2.1", "fisheries": "3.1"}


def test_an_undated_article_counts_from_the_start() -> None:
    states = brief(analysis(FISH, path="articles/u.md", date=None), on(1, TARIFFS), on(2, GAS)).states

    assert [s.articles for s in states] == [3, 2]
    assert states[1].changes == ()


def test_only_the_latest_days_are_traced_each_against_the_one_before_it() -> None:
    states = brief(*(on(day, TARIFFS if day % 2 else GAS) for day in range(1, MOST + 4))).states

    assert [s.day.day for s in states] == list(range(MOST + 3, 3, -1))
    assert states[-1].changes


def test_the_record_of_a_brief_traces_nothing() -> None:
    assert make_brief(("JP", "US"), (on(1, TARIFFS), on(2, GAS)), reference(), Settings(), TODAY).states == ()
