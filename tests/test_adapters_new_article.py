"""A new article: what an editor may type as a title, and what comes of it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.adapters.new_article import Asked, begin_article, write_article
from bilateral.article.keys import KEYS
from bilateral.article.model import FrontMatter
from bilateral.article.oneline import clean
from bilateral.article.reader import read_article
from bilateral.article.slugs import is_slug
from bilateral.errors import BilateralError
from bilateral.reference.load import load_reference
from bilateral.report import Place
from bilateral.settings import Settings
from building import Desk

TODAY = dt.date(2026, 11, 22)
REFERENCE = load_reference()[0]
TITLES = [
    "Tariffs",
    'Tokyo: "tariffs" # and it’s 5% 🎌',
    "- a list? [no], {no}",
    "yes",
    "2026-10-28",
    "2026-10-28 Talks",
    "0431",
    "日本と米国が合意",
    "محادثات بين اليابان والولايات المتحدة",
    "C:\\talks\\ and 'quotes'",
    "Readme",
    "CON",
    "x" * 3000,
]


def place_in(root: Path) -> Place:
    return Place(root=root, docs=root / "content", settings=Settings(), today=TODAY, name="Desk")


def read(path: Path) -> FrontMatter:
    article, faults = read_article(path.name, path.read_bytes(), REFERENCE, Settings(), TODAY)
    assert [f for f in faults if f.is_error] == []
    assert article is not None
    return article.front


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    Desk(tmp_path).run("bilateral.cli", "init", ".")
    return Desk(tmp_path)


def test_an_article_is_begun_checked_and_published(desk: Desk) -> None:
    begun = desk.run("bilateral.cli", "new", "Tariff talks: a start", "--countries", "JP,Estados Unidos")
    path = desk.root / "content" / "articles" / "tariff-talks-a-start.md"
    assert begun.code == 0
    assert begun.told.startswith("content/articles/tariff-talks-a-start.md: a draft")
    assert desk.build().code == 0, "an empty draft stops nothing"
    assert not (desk.root / "site" / "articles" / "tariff-talks-a-start").exists()

    text = path.read_text(encoding="utf-8").replace("status: draft", "status: published")
    text = text.replace("#sources:", "sources:").replace("#  - title:", "  - title:")
    path.write_text(
        f"{text}\nJapan and the United States opened talks on tariffs in Tokyo.\n", encoding="utf-8"
    )

    assert desk.run("bilateral.cli", "check", "--strict").told == "0 errors, 0 warnings.\n"
    assert desk.build("--strict").code == 0
    assert "opened talks" in desk.read("briefs/japan-united-states/index.html")


@pytest.mark.parametrize("title", TITLES, ids=lambda t: t[:20])
def test_a_title_is_kept_as_it_was_typed(title: str, tmp_path: Path) -> None:
    path = begin_article(Asked(title), place_in(tmp_path), REFERENCE)

    front = read(path)
    assert (front.title, front.date, front.status) == (title, TODAY, "draft")
    assert path.name == f"{front.slug}.md"
    assert is_slug(front.slug)


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_a_title(title: str) -> None:
    if clean(title):
        text = write_article(FrontMatter(title=clean(title), date=TODAY), REFERENCE).replace(
            "-->", "-->\nWords here."
        )
        article, faults = read_article("a.md", text.encode("utf-8", "replace"), REFERENCE, Settings(), TODAY)
        assert article is not None
        assert [f for f in faults if f.is_error] == []
        assert article.front.title == clean(title)


def test_what_is_asked_for_is_read_as_in_a_file(tmp_path: Path) -> None:
    asked = Asked("Talks", "jp; États-Unis、ASEAN", "2026-10-28", "Trade and tariffs, energy", "pt-br")

    front = read(begin_article(asked, place_in(tmp_path), REFERENCE))

    assert front.countries[:2] == ("JP", "US")
    assert len(front.countries) == 3
    assert front.date == dt.date(2026, 10, 28)
    assert "energy" in front.issues
    assert front.language == "pt-BR"


WRONG = {
    "TITLE: is empty": Asked(" \n"),
    '--countries: "Japn" is not a country. Did you mean "Japan"': Asked("Talks", "Japn"),
    '--countries: "Nowhere at all" is not a country. Write names or codes with commas': Asked(
        "Talks", "Nowhere at all"
    ),
    '--date: "tomorrow" is not a date. Write year-month-day': Asked("Talks", date="tomorrow"),
    '--issues: "tarifs" is not an issue. Did you mean "trade_tariffs"': Asked("Talks", issues="tarifs"),
    '--language: "klingonish" is not a language tag. Did you mean': Asked("Talks", language="klingonish"),
}


@pytest.mark.parametrize("told", WRONG)
def test_what_is_wrong_is_told_with_its_remedy_and_nothing_is_written(told: str, tmp_path: Path) -> None:
    with pytest.raises(BilateralError, match=re.escape(told)):
        begin_article(WRONG[told], place_in(tmp_path), REFERENCE)

    assert not (tmp_path / "content").exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("talks.md", "mine"),
        ("2026-01-05-talks.md", "mine"),
        ("other.md", "---\nslug: talks\n---\n"),
    ],
)
def test_an_address_that_is_taken_is_refused_with_the_file_that_has_it(
    name: str, text: str, tmp_path: Path
) -> None:
    taken = Desk(tmp_path).write(f"content/articles/{name}", text)

    with pytest.raises(BilateralError, match=re.escape(name)):
        begin_article(Asked("Talks"), place_in(tmp_path), REFERENCE)

    assert taken.read_text() == text
    assert [p.name for p in taken.parent.iterdir()] == [name]


def test_every_key_is_there_with_its_meaning_and_an_example_that_holds() -> None:
    text = write_article(FrontMatter(title="Talks", date=TODAY), REFERENCE)
    for key in KEYS:
        assert f"# {key.says.replace('`', '')}" in text
    whole = re.sub(r"^#(?! \S)", "", text, flags=re.MULTILINE)

    article, faults = read_article(
        "a.md", f"{whole}\n{'Tokyo spoke. ' * 20}".encode(), REFERENCE, Settings(), TODAY
    )

    assert article is not None
    assert [f for f in faults if f.is_error] == []
    assert set(article.front.lines) >= {key.name for key in KEYS}
