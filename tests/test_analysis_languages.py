"""Articles in other languages than English: what is derived is right, and what is not is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from bilateral.analysis import analyse
from bilateral.analysis.coverage import left_out
from bilateral.analysis.mentions import find_mentions
from bilateral.analysis.model import Analysis
from bilateral.analysis.records import article_record
from bilateral.article.model import Sentence
from bilateral.article.records import article_from_text
from bilateral.reference.languages import LISTED, load_language, spellings_in
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

FOLDER = Path(__file__).parent / "cases" / "languages"
REFERENCE, _ = load_reference()
PHRASES = yaml.safe_load((FOLDER / "phrases.yml").read_text("utf-8"))


def load(path: Path) -> tuple[dict[str, Any], Analysis]:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    front = yaml.safe_load(head)
    article = article_from_text(path.stem, front["title"], body.strip(), front["date"], front["language"])
    return front["expect"], analyse(article, REFERENCE, Settings())


ARTICLES = {path.stem: load(path) for path in sorted(FOLDER.glob("*.md"))}


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_has_its_pair_and_its_countries(language: str) -> None:
    expect, found = ARTICLES[language]
    codes = [country.code for country in found.countries]

    assert [list(pair) for pair in found.pairs[:1]] == expect["pairs"]
    assert set(codes[: len(expect["countries"])]) == set(expect["countries"])
    assert not set(expect["not"]) & set(codes)


@pytest.mark.parametrize("language", ARTICLES)
def test_an_article_ends_its_sentences_where_it_stops(language: str) -> None:
    _, found = ARTICLES[language]

    for sentence in found.article.sentences:
        assert sentence.text.rstrip("»”“\"'」").endswith((".", "?", "!", "。", "؟"))
        assert len(sentence.text) < 300


@pytest.mark.parametrize("language", ARTICLES)
def test_a_summary_is_whole_sentences_without_one_that_points_back(language: str) -> None:
    _, found = ARTICLES[language]

    assert found.summary
    assert set(found.summary) <= set(found.article.sentences)
    assert len(found.ranking) >= len(found.article.sentences) - 3


@pytest.mark.parametrize("language", ARTICLES)
def test_no_english_rule_speaks_and_the_record_says_so(language: str) -> None:
    _, found = ARTICLES[language]
    record = article_record(found)

    for name in ("issues", "phrases", "statements", "outlook", "positions"):
        assert record[name] == []
        assert name in record["left_out"]
    assert (found.dates, found.findings) == ((), ())
    assert all(person["role"] == "" for person in record["people"])
    assert ("readability" in record["left_out"]) == (found.readability.figures == ())


def test_the_editors_issues_hold_in_every_language() -> None:
    article = ARTICLES["de"][1].article
    listed = replace(article, front=replace(article.front, issues=("energy", "trade_tariffs")))

    assert [issue.id for issue in analyse(listed, REFERENCE, Settings()).issues] == [
        "energy",
        "trade_tariffs",
    ]


@pytest.mark.parametrize("language", LISTED)
def test_the_six_languages_leave_out_less_than_others(language: str) -> None:
    assert set(left_out(language)) < set(left_out("ja"))
    assert not left_out("en-US")
    assert ARTICLES[language][1].readability.figures


POLISH = (
    "Polska i Niemcy podpisały w Berlinie umowę o portach. Niemcy i Polska chcą wspólnie budować drogi, "
    "a parlament ma głosować nad umową jesienią tego roku."
)


def test_a_text_in_a_language_that_is_not_told_has_countries_and_says_what_is_left_out() -> None:
    record = article_record(analyse(article_from_text("a", "", POLISH), REFERENCE, Settings()))

    assert record["language"] == "und"
    assert {country["code"] for country in record["countries"]} == {"DE", "PL"}
    assert record["pairs"] == [["DE", "PL"]]
    assert record["statements"] == []
    assert {"statements", "positions", "peoples", "readability"} <= set(record["left_out"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Україна та Польща уклали угоду про порти. Польща і Україна збудують їх разом."),
        ("fa", "ایران و عراق درباره آب گفتگو کردند. ایران و عراق توافق کردند."),
        ("bn", "ভারত ও বাংলাদেশ একটি চুক্তি করেছে। বাংলাদেশ খুশি।"),
    ],
)
def test_countries_are_known_in_the_language_that_the_letters_tell(language: str, text: str) -> None:
    found = analyse(article_from_text("a", "", text), REFERENCE, Settings())

    assert found.article.front.language == language
    assert len(found.countries) == 2


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [(language, text, codes) for language, cases in PHRASES.items() for text, codes in cases.items()],
)
def test_countries_are_known_in_the_forms_a_language_writes(
    language: str, text: str, codes: list[str]
) -> None:
    found = find_mentions("", (Sentence(1, text, 0, len(text), 0),), REFERENCE, language)

    assert [code for mention in found for code in mention.codes] == codes


@pytest.mark.parametrize("language", LISTED)
def test_the_lists_of_a_language_name_countries_once(language: str) -> None:
    own = load_language(language)
    claimed: dict[str, str] = {}
    for key in ("names", "blocs", "places", "leaders"):
        for code, spellings in own[key].items():
            assert code in REFERENCE.countries
            for spelling in spellings:
                assert claimed.setdefault(spelling, code) == code, spelling
    words: dict[str, str] = {}
    for code, line in own["peoples"].items():
        assert code in REFERENCE.countries
        for word in line.split() if isinstance(line, str) else line:
            assert words.setdefault(word, code) == code, word
    assert not set(own["masks"]) & set(claimed)
    assert len(own["peoples"]) >= 130


@pytest.mark.parametrize("language", LISTED)
def test_no_form_of_one_people_is_that_of_another(language: str) -> None:
    table = spellings_in(language)
    english = {s: REFERENCE.spellings[s] for s in table if s in REFERENCE.spellings}
    differ = {
        s: (table[s][0], english[s][0])
        for s in english
        if table[s][1] == "demonym" and english[s][1] == "demonym" and table[s][0] != english[s][0]
    }

    assert differ == {}
