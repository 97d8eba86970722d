import datetime as dt
from typing import Any

from bilateral.analysis.model import Analysis
from bilateral.brief.digest import digest
from bilateral.brief.records import pairless_record
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

FIRE = (
    "A fire destroyed the old harbour market of Port Vell on Monday night and left forty traders without a stall.",
    "The mayor said the harbour market would be built again within a year.",
    "A trader sold her first oranges there in 1961.",
)
AGAIN = (
    "Firemen fought all night against the fire that destroyed the harbour market of Port Vell.",
    "Insurers have not said whether they will pay the forty traders of the harbour market.",
    "The weather on the coast will be mild this week with some rain at night.",
)


def told(*texts: Analysis, words: int = 40) -> list[str]:
    return [line.text for line in digest(None, texts, reference(), Settings(summary_words=words), TODAY)]


def article(sentences: tuple[str, ...], path: str, **front: Any) -> Analysis:
    return analysis(sentences, path=path, pairs=(), **front)


def test_articles_about_no_pair_are_summarised_by_what_they_share() -> None:
    summary = told(article(FIRE, "a.md"), article(AGAIN, "b.md"))

    assert FIRE[0] in summary or AGAIN[0] in summary
    assert FIRE[2] not in summary
    assert AGAIN[2] not in summary
    assert sum(len(text.split()) for text in summary) <= 40


def test_the_record_of_articles_about_no_pair_holds_their_summary() -> None:
    texts = (article(FIRE, "a.md"), article(AGAIN, "b.md"))

    record = pairless_record(texts, digest(None, texts, reference(), Settings(summary_words=40), TODAY))

    assert record["summary"]
    assert record["bottom_line"] == ""
    assert set(record["summary"]) <= {*FIRE, *AGAIN}


def test_a_story_carried_twice_counts_once() -> None:
    other = article(AGAIN, "c.md")

    assert told(article(FIRE, "a.md"), other) == told(article(FIRE, "a.md"), article(FIRE, "b.md"), other)


def test_what_may_not_be_shown_yet_is_not_summarised() -> None:
    later = article(AGAIN, "b.md", publish_on=dt.date(2027, 1, 1))

    assert not set(told(article(FIRE, "a.md"), later)) & set(AGAIN)


def test_sentences_stand_in_reading_order_whatever_the_order_of_the_articles() -> None:
    texts = (
        article(FIRE, "a.md", date=dt.date(2026, 1, 1)),
        article(AGAIN, "b.md", date=dt.date(2026, 1, 2)),
    )

    summary = told(*texts, words=60)

    assert summary == told(*reversed(texts), words=60)
    assert summary == sorted(summary, key=[*FIRE, *AGAIN].index)


def test_without_sentences_there_is_no_summary() -> None:
    assert told() == told(article((), "a.md")) == []
