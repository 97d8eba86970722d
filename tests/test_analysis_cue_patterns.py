import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.analysis.cue_patterns import CueMatcher, longest, tokenise


def found(cue: str, text: str) -> list[str]:
    tokens = tokenise(text)
    return [tokens.written(hit.first, hit.last) for hit in CueMatcher({"a": [cue]}).find(tokens)]


@pytest.mark.parametrize(
    ("cue", "text", "expected"),
    [
        ("trade war", "A Trade-War began.", ["Trade-War"]),
        ("trade war", "Two trade wars began.", ["trade wars"]),
        ("treaty", "The treaties hold.", ["treaties"]),
        ("defence pact", "A defense pact.", ["defense pact"]),
        ("normalis*", "They normalized ties.", ["normalized"]),
        ("withdraw * troops", "They withdraw all their troops.", ["withdraw all their troops"]),
        ("withdraw * troops", "They withdraw, all troops stay.", []),
        ("withdraw * troops", "They withdraw troops.", []),
        ("AIDS", "He aids the fight against AIDS.", ["AIDS"]),
        ("UN charter", "The UN Charter; the un charter.", ["UN Charter"]),
        ("UN charter", "The U.N. Charter; the u.n. charter.", ["U.N. Charter"]),
        ("tariff*", "Tariffication of tariffs", ["Tariffication", "tariffs"]),
        ("war", "A warm day in the warehouse", []),
        ("wo n't pay", "They won’t pay.", ["won’t pay"]),
    ],
)
def test_a_cue_is_found_as_its_syntax_says(cue: str, text: str, expected: list[str]) -> None:
    assert found(cue, text) == expected


def test_a_term_inside_a_longer_one_does_not_count() -> None:
    tokens = tokenise("The trade union met.")
    matcher = CueMatcher({"cue": ["trade"], "mask": ["trade union"]})

    assert [hit.labels for hit in longest(matcher.find(tokens))] == [("mask",)]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_tokens_stand_where_they_say(text: str) -> None:
    tokens = tokenise(text)

    assert list(tokens.starts) == sorted(tokens.starts)
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
    assert tuple(
        text[a:b].lower().replace("’", "'") for a, b in zip(tokens.starts, tokens.ends, strict=True)
    ) == (tokens.words)
