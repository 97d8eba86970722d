from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.brief.cover import Offer, cover


def offer(terms: str, words: int = 5, source: int = 1, place: int = 0, prior: float = 0.0) -> Offer:
    return Offer(tuple(terms.split()), words, source, place, prior)


def test_what_two_articles_say_goes_before_what_one_says_twice() -> None:
    offers = [
        offer("farmer protest rice", source=1, place=0),
        offer("farmer protest beef", source=1, place=1),
        offer("tariff car lower", source=1, place=2),
        offer("tariff car steel", source=2, place=2),
    ]

    assert set(cover(offers, 5)) <= {2, 3}


def test_a_second_sentence_that_says_the_same_makes_room_for_another() -> None:
    offers = [
        offer("tariff car lower agree", source=1),
        offer("tariff car lower agree", source=2),
        offer("missile base host", source=1, place=5),
        offer("missile base host", source=2, place=5),
    ]

    assert {i // 2 for i in cover(offers, 10)} == {0, 1}


def test_an_exchange_uses_a_budget_that_a_short_sentence_would_leave_empty() -> None:
    offers = [
        offer("tariff car", words=4, source=1),
        offer("tariff car lower steel", words=10, source=1, place=1),
        offer("tariff car lower steel", words=10, source=2, place=1),
    ]

    assert cover(offers, 10) in {(1,), (2,)}


def test_among_equal_sentences_the_better_one_is_chosen() -> None:
    offers = [offer("tariff car", source=1), offer("tariff car", source=2, prior=1.0)]

    assert cover(offers, 5) == (1,)


def test_a_sentence_that_shares_nothing_is_still_a_summary() -> None:
    assert cover([offer("tariff car", prior=-1.0)], 5) == (0,)


def test_what_is_longer_than_the_budget_is_never_chosen() -> None:
    assert cover([offer("tariff car", words=6)], 5) == cover([], 5) == ()


OFFERS = st.lists(
    st.builds(
        Offer,
        terms=st.lists(st.sampled_from("abcdef"), max_size=6).map(tuple),
        words=st.integers(0, 12),
        source=st.integers(1, 3),
        place=st.integers(0, 20),
        prior=st.floats(-3, 3),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(OFFERS, st.integers(1, 30))
def test_a_choice_fits_its_budget_and_is_empty_only_where_nothing_fits(
    offers: list[Offer], budget: int
) -> None:
    chosen = cover(offers, budget)

    assert list(chosen) == sorted(set(chosen))
    assert sum(offers[i].words for i in chosen) <= budget
    assert bool(chosen) == any(0 < o.words <= budget for o in offers)
