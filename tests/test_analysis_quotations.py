from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.cue_patterns import tokenise
from bilateral.analysis.quotations import find_quotations
from factories import article


def test_a_quotation_runs_on_until_its_mark_closes_it() -> None:
    text = ['"The door is open.', 'We wait," she said.', "Nobody came."]

    first, second, third = find_quotations(article(text).sentences)

    assert (first.most, first.goes_on) == (True, True)
    assert (second.continues, second.goes_on) == (True, False)
    assert third.inside == ()


def test_a_word_in_marks_makes_no_quotation_of_a_sentence() -> None:
    (only,) = find_quotations(article(["The word “invasion” was dropped from the agenda."]).sentences)

    assert not only.most
    assert only.holds(3)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(['"', "“", "”", "we", "said", ","]), min_size=1, max_size=20))
def test_every_token_is_inside_or_outside(words: list[str]) -> None:
    text = " ".join(words)

    (only,) = find_quotations(article([text]).sentences)

    assert len(only.inside) in {0, len(tokenise(text).words)}
