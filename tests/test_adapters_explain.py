"""What explain tells: each item under the rule that gave it, with the sentence that gave it."""

from __future__ import annotations

from bilateral.adapters.explain import explain
from bilateral.analysis import analyse
from bilateral.analysis.model import Analysis
from bilateral.article.records import article_from_text
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

LATE = """Takaichi spoke on Monday in Tokyo about the price of rice.

Japan and the United States have traded for long. Prime Minister Sanae Takaichi met the ambassador later."""


def analysed(text: str, title: str = "Rice") -> Analysis:
    reference, _ = load_reference()
    return analyse(article_from_text("rice", title, text), reference, Settings())


def test_an_office_is_shown_with_the_sentence_that_gives_it() -> None:
    told = "\n".join(explain(analysed(LATE)))

    assert "\n  Sanae Takaichi [Prime Minister, JP]\n    3: Prime Minister Sanae Takaichi met" in told


def test_an_office_that_only_the_title_gives_is_shown_with_the_title() -> None:
    title = "Prime Minister Sanae Takaichi visits"
    told = "\n".join(explain(analysed("Takaichi went to the United States. Japan was pleased.", title)))

    assert f"\n  Sanae Takaichi [Prime Minister, JP]\n    title: {title}" in told
