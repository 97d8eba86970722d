"""Words that carry no subject: articles, pronouns, prepositions, auxiliaries."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def load_stopwords(language: str) -> frozenset[str]:
    """Give the lower-cased stop words of a language, an ISO 639-1 code; empty where there is no list.

    >>> "the" in load_stopwords("en"), "the" in load_stopwords("de")
    (True, False)
    """
    return _lists().get(language, frozenset())


@cache
def _lists() -> dict[str, frozenset[str]]:
    source = files("bilateral.reference") / "data" / "stopwords.json"
    lists: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in lists.items()}
