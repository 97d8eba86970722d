"""Which briefs a book holds."""

from __future__ import annotations

import pytest

from bilateral.brief.collect import collect
from bilateral.brief.model import Collection
from bilateral.errors import BilateralError
from bilateral.pages.book.choose import choose_briefs
from bilateral.reference.load import load_reference
from bilateral.settings import Settings
from factories import TODAY, analysis, reference

REFERENCE = load_reference()[0]
ALL = ["australia-canada", "japan-south-korea", "japan-united-states"]


@pytest.fixture(scope="module")
def collection() -> Collection:
    pairs = (("JP", "US"), ("JP", "KR"), ("AU", "CA"))
    articles = (
        analysis(["Ministers met."], path=f"articles/{number}.md", pairs=(pair,))
        for number, pair in enumerate(pairs)
    )
    return collect(list(articles), reference(), Settings(), TODAY)


@pytest.mark.parametrize(
    ("wanted", "briefs"),
    [
        ((), ALL),
        (("JP-US",), ["japan-united-states"]),
        (("US–JP",), ["japan-united-states"]),
        (("south korea-japan",), ["japan-south-korea"]),
        (("briefs/japan-united-states/",), ["japan-united-states"]),
        (("https://desk.example/briefs/japan-south-korea/",), ["japan-south-korea"]),
        (("us-jp",), ["japan-united-states"]),
        (("Japan",), ["japan-south-korea", "japan-united-states"]),
        (("KOR", "US", "Etats-Unis"), ["japan-south-korea", "japan-united-states"]),
    ],
)
def test_briefs_are_chosen_by_pair_address_and_country(
    collection: Collection, wanted: tuple[str, ...], briefs: list[str]
) -> None:
    assert sorted(brief.slug for brief in choose_briefs(wanted, collection, REFERENCE)) == briefs


@pytest.mark.parametrize("name", ["france", "JP-FR", "japan-united-kingdom", "-", "", "/"])
def test_a_name_that_means_no_brief_is_told(collection: Collection, name: str) -> None:
    with pytest.raises(BilateralError, match=r"no brief of this site\. Name a pair, an address or a country"):
        choose_briefs([name], collection, REFERENCE)


def test_a_site_without_briefs_is_told_what_to_do() -> None:
    empty = collect([], reference(), Settings(), TODAY)

    with pytest.raises(BilateralError, match="There is no brief yet"):
        choose_briefs((), empty, REFERENCE)
