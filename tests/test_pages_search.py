"""The search page, and what it leaves for later on a large site."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bilateral.pages import search
from factories import analysis
from pages import INFO, build, page

TALKS = analysis("articles/talks.md", title="Talks")


def shown() -> str:
    return page(build(TALKS, info=replace(INFO, search="search/")), "search/").body


def test_lists_to_narrow_by_wait_to_be_asked_for_where_articles_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "data-few" in shown()

    monkeypatch.setattr(search, "FEW", 0)

    assert "data-few" not in shown()


def test_names_that_are_written_like_small_words_are_looked_up() -> None:
    fillers = {word for words in search.FILLERS.values() for word in words.split()}

    assert fillers.isdisjoint({"us", "it", "no", "uk", "eu", "who", "may", "will"})
