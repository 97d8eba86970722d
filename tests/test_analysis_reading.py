from hypothesis import given
from hypothesis import strategies as st

from bilateral.analysis.reading import read
from bilateral.article.records import article_from_text
from factories import article, reference


def test_each_sentence_has_its_words_and_terms() -> None:
    reading = read(
        article(["Japan agreed.", "It will cut tariffs."], title="Japan cuts tariffs"), reference()
    )

    assert reading.words == (("Japan", "agreed"), ("It", "will", "cut", "tariffs"))
    assert reading.terms == (("japan", "agre"), ("cut", "tariff"))
    assert reading.title_terms == ("japan", "cut", "tariff")


def test_an_article_without_sentences_can_be_read() -> None:
    reading = read(article([], title=""), reference())

    assert not any((reading.words, reading.terms, reading.title_terms, reading.mentions))


def test_the_language_of_the_article_decides_the_stems() -> None:
    reading = read(article(["Die Zölle steigen."], language="de-AT"), reference())

    assert reading.terms == (("zoll", "steig"),)


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_twice_the_same(text: str) -> None:
    made = article_from_text("a", "T", text)

    reading = read(made, reference())

    assert len(reading.words) == len(reading.terms) == len(made.sentences)
    assert reading == read(made, reference())
