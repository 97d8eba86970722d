from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.boilerplate import is_usable
from bilateral.analysis.model import Reading
from bilateral.analysis.reading import read
from bilateral.analysis.summary import MOST, lead, ranked, within_words
from bilateral.analysis.terms import split_words
from bilateral.article.model import Sentence
from bilateral.settings import Settings
from factories import analysis, article, reference

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "quotable.yml").read_text("utf-8"))
TALKS = (
    "Japan and the United States agreed in Tokyo to lower tariffs on cars and steel.",
    "They also want to build ships together and to buy more gas from Alaska.",
    "The ministers had met four times since the tariffs on cars were raised in spring.",
    "By Jane Smith",
    "Farmers in Hokkaido protested against more imports of American rice and beef.",
    "Japan and the United States agreed in Tokyo to lower tariffs on cars and on steel.",
    "The Diet will vote on the agreement about tariffs before the end of the year.",
)


def reading_of(*sentences: str, title: str = "Japan and the United States lower tariffs") -> Reading:
    return analysis(sentences, title=title).reading


def numbers(sentences: tuple[Sentence, ...]) -> list[int]:
    return [s.number for s in sentences]


@pytest.mark.parametrize("text", CASES["quotable"])
def test_whole_sentences_on_the_subject_can_be_quoted(text: str) -> None:
    assert is_usable(Sentence(1, text, 0, len(text), 0), split_words(text))


@pytest.mark.parametrize("text", CASES["left_out"])
def test_notices_fragments_and_lines_that_lead_on_are_left_out(text: str) -> None:
    assert not is_usable(Sentence(1, text, 0, len(text), 0), split_words(text))


def test_the_opening_of_a_news_article_leads_its_summary() -> None:
    assert numbers(ranked(reading_of(*TALKS), Settings()))[0] == 1


def test_what_repeats_a_better_sentence_sinks() -> None:
    order = numbers(ranked(reading_of(*TALKS), Settings()))

    assert order.index(6) == len(order) - 1


def test_a_byline_is_never_ranked() -> None:
    assert 4 not in numbers(ranked(reading_of(*TALKS), Settings()))


def test_a_sentence_that_points_back_gives_way_to_one_that_stands_alone() -> None:
    reading = reading_of(" ".join([TALKS[0][:-1]] * 3) + ".", *TALKS[1:3], *TALKS[4:])
    few = Settings(summary_words=18)

    assert numbers(within_words(ranked(reading, few), few.summary_words)) != [2]


def test_a_sentence_that_points_back_is_taken_with_the_one_before_it() -> None:
    reading = reading_of(*TALKS[:2], "Farmers of rice and beef on Hokkaido also protested in spring.")

    assert numbers(ranked(reading, Settings(summary_words=30)))[:2] == [1, 2]


def test_the_summary_uses_up_its_words_better_than_sentence_by_sentence() -> None:
    reading = reading_of(
        "The tariff deal on cars was signed.",
        "Japan and the United States will lower tariffs on cars and steel and on ships in three steps by 2028.",
        "Tariffs on cars and steel fall first, and on ships they fall last.",
        "The Diet will vote on the tariffs deal for cars and steel in spring.",
    )
    settings = Settings(summary_words=27)

    chosen = within_words(ranked(reading, settings), 27)

    assert sum(len(s.text.split()) for s in chosen) >= 20


@pytest.mark.parametrize(
    "caption",
    [
        "Signed: the ministers of Japan and the United States in Tokyo with the tariffs deal on cars .",
        "The ministers of Japan and the United States, pictured in Tokyo with the tariffs deal on cars.",
        "The ministers of Japan and the United States sign the tariffs deal in this file photo of 2025.",
    ],
)
def test_captions_stand_behind_sentences(caption: str) -> None:
    order = numbers(ranked(reading_of(TALKS[0], caption, *TALKS[1:]), Settings(summary_words=30)))

    assert 2 not in order[:2]


def test_a_text_that_sets_all_its_full_stops_apart_has_no_captions() -> None:
    apart = [text[:-1] + " ." for text in TALKS if text.endswith(".")]

    assert numbers(ranked(reading_of(*apart), Settings()))[0] == 1


def test_the_lead_keeps_the_order_of_the_text() -> None:
    assert numbers(lead(reading_of(*TALKS), Settings())) == [1, 2, 3, 5, 6, 7]


def test_without_sentences_there_is_no_summary() -> None:
    assert ranked(reading_of(), Settings()) == lead(reading_of(), Settings()) == within_words((), 60) == ()


def test_an_article_of_notices_only_still_has_a_summary() -> None:
    reading = reading_of("By Jane Smith", "Photo: Reuters", "All rights reserved.")

    assert numbers(within_words(ranked(reading, Settings()), 3)) == [1]


def test_sentences_that_fit_are_taken_best_first_and_shown_in_reading_order() -> None:
    first, second, third = article(["One two three.", "Four five six.", "Seven eight."]).sentences

    assert within_words((third, first, second), 5) == (first, third)


def test_the_best_sentence_is_taken_even_where_it_is_too_long() -> None:
    (long,) = article([" ".join(["word"] * 90) + "."]).sentences

    assert within_words((long,), 60) == (long,)


def test_a_sentence_that_does_not_fit_makes_room_for_the_next_best() -> None:
    long, short = article([" ".join(["word"] * 90) + ".", "Two words."]).sentences

    assert within_words((long, short), 60) == (short,)


def test_thousands_of_sentences_are_ranked_each_once_and_late_ones_as_they_stand() -> None:
    reading = reading_of(
        *[f"Minister {i} said that tariff {i % 97} would rise by {i % 13} points." for i in range(3000)]
    )

    order = numbers(ranked(reading, Settings()))

    assert sorted(order[:MOST]) == list(range(1, MOST + 1))
    assert order[MOST:] == list(range(MOST + 1, 3001))


def test_one_sentence_of_five_thousand_words_can_be_ranked() -> None:
    reading = reading_of("Talks went on " + "and on " * 2500 + "in Tokyo.", *TALKS)

    assert len(ranked(reading, Settings())) == 7


@pytest.mark.parametrize("language", ["ja", "ar", "de", "xx"])
def test_any_language_has_a_summary(language: str) -> None:
    made = article(
        ["首相は関税を引き下げることで合意した。", "Die Minister trafen sich in Berlin und sprachen lange."],
        language=language,
    )

    assert ranked(read(made, reference()), Settings())


SENTENCES = st.lists(
    st.one_of(
        st.sampled_from(TALKS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(SENTENCES, st.integers(0, 120))
def test_a_summary_holds_sentences_of_the_article_once_and_in_order(sentences: list[str], words: int) -> None:
    reading = reading_of(*sentences)
    ranking = ranked(reading, Settings())

    chosen = within_words(ranking, words)

    assert len(set(numbers(ranking))) == len(ranking)
    assert set(ranking) <= set(reading.article.sentences)
    assert numbers(chosen) == sorted(numbers(chosen))
    assert len(chosen) == 1 or sum(len(s.text.split()) for s in chosen) <= words
    assert bool(chosen) == bool(sentences)
    assert ranking == ranked(reading, Settings())
