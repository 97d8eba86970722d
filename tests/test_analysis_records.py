import json
from pathlib import Path

import pytest

from bilateral.analysis import analyse
from bilateral.analysis.model import Analysis
from bilateral.analysis.records import article_record
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference
from bilateral.settings import Settings
from factories import analysis

TEXT = """Japan’s Prime Minister Sanae Takaichi met U.S. President Donald Trump in Tokyo on Tuesday.

The two countries agreed to lower tariffs on cars, and Japan wants to buy more gas from Alaska. \
The Diet is expected to vote on the agreement in December."""
KEYS = [
    "id", "title", "language", "sentences", "countries", "pairs", "summary", "phrases", "issues", "people",
    "statements", "outlook", "positions", "readability",
]  # fmt: skip
FIELDS = {
    "sentences": ["text", "start", "end"],
    "countries": ["code", "salience", "mentions"],
    "summary": ["text", "sentence"],
    "phrases": ["text", "score"],
    "issues": ["id", "label", "score", "evidence"],
    "people": ["name", "role", "country"],
    "statements": ["sentence", "kind", "cue"],
    "outlook": ["text", "sentence", "likelihood"],
    "positions": ["country", "sentence", "cue"],
}


@pytest.fixture(scope="module")
def full() -> Analysis:
    reference, _ = load_reference()
    return analyse(article_from_text("talks", "Takaichi meets Trump", TEXT), reference, Settings())


def test_the_keys_stand_in_the_order_of_the_contract(full: Analysis) -> None:
    record = article_record(full)

    assert list(record) == KEYS
    assert {name: list(record[name][0]) for name in FIELDS} == FIELDS
    assert next(iter(record["readability"])) == "flesch_reading_ease"
    assert list(record["readability"])[-3:] == ["words", "sentences", "minutes"]


def test_offsets_lead_to_the_sentences_of_the_text_as_given(full: Analysis) -> None:
    sentences = article_record(full)["sentences"]

    assert len(sentences) == 3
    assert [TEXT[s["start"] : s["end"]] for s in sentences] == [s["text"] for s in sentences]


def test_numbers_of_sentences_are_those_of_their_addresses(full: Analysis) -> None:
    record = article_record(full)

    assert [s["sentence"] for s in record["statements"]] == [1, 2, 3]
    for item in [*record["summary"], *record["outlook"]]:
        assert record["sentences"][item["sentence"] - 1]["text"] == item["text"]


def test_pairs_are_lists_of_codes(full: Analysis) -> None:
    assert article_record(full)["pairs"][0] == ["JP", "US"]


def test_a_record_is_json_and_the_same_each_time(full: Analysis) -> None:
    assert json.dumps(article_record(full), allow_nan=False) == json.dumps(article_record(full))


def test_an_empty_article_has_every_key() -> None:
    record = article_record(analysis([], pairs=()))

    assert list(record) == KEYS
    assert record["sentences"] == record["pairs"] == record["summary"] == []


def test_the_word_budget_sets_the_length_of_the_summary() -> None:
    reference, _ = load_reference()
    made = article_from_text("talks", "Takaichi meets Trump", TEXT)

    short, long = (analyse(made, reference, Settings(summary_words=n)) for n in (20, 100))

    assert len(article_record(short)["summary"]) == 1
    assert len(article_record(long)["summary"]) == 3


def test_samples_have_phrases_and_a_summary_within_the_budget() -> None:
    reference, _ = load_reference()
    for path in sorted((Path(__file__).parents[1] / "content" / "articles").glob("*.md"))[:5]:
        body = path.read_text("utf-8").split("---\n", 2)[2]

        record = article_record(analyse(article_from_text(path.name, "", body), reference, Settings()))

        assert len(record["phrases"]) == 15
        assert 0 < sum(len(s["text"].split()) for s in record["summary"]) <= 60
