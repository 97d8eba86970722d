"""Every rule says what it decides by, in lists that are made once."""

from __future__ import annotations

from bilateral.adapters.explain import ITEMS
from bilateral.analysis import rules as of_an_article
from bilateral.brief import rules as of_a_brief


def test_explain_tells_what_every_rule_of_an_article_found() -> None:
    assert [rule.name for rule in of_an_article.RULES] == list(
        dict.fromkeys(making.rule.name for making in of_an_article.list_makings())
    )
    assert {rule.name for rule in of_an_article.RULES} == set(ITEMS)


def test_rules_by_cue_words_show_them_and_rankers_show_their_weights() -> None:
    of = {m.rule.name: m for m in of_an_article.list_makings()}

    assert all(of[name].cues for name in ("statements", "outlook", "positions", "staleness"))
    assert all(of[name].weights for name in ("issues", "phrases", "summary"))
    assert any("expect" in cue for cue in dict(of["outlook"].cues)["outlook: expected"])


def test_the_opening_of_a_brief_shows_weights_and_cue_words() -> None:
    of = {m.rule.name: m for m in of_a_brief.list_makings()}

    assert dict(of["bottom line"].weights)["stands in the newest article"] > 0
    assert dict(of["judgments"].weights)["is a bare readout"] < 0
    assert "congratulat*" in dict(of["bottom line"].cues)["anywhere: courtesy"]


def test_no_two_rules_of_one_kind_share_a_name() -> None:
    for rules in (of_an_article.RULES, of_a_brief.RULES):
        assert len({rule.name for rule in rules}) == len(rules)
