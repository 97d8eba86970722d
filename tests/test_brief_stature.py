import pytest

from bilateral.brief.stature import HEADS, is_head
from bilateral.brief.traits import Traits, describe
from factories import analysis

KISHIDA = [("Fumio Kishida", "Prime Minister", "JP", [1])]


@pytest.mark.parametrize(
    ("text", "actors", "rank"),
    [
        ("Japan lifted its ban on beef from the United States.", {"JP"}, 1),
        ("Tokyo offered to buy gas from Alaska.", {"JP"}, 1),
        ("The Government of Japan rejected the offer of the United States.", {"JP"}, 1),
        ("Japan and the United States signed a treaty on fish.", {"JP", "US"}, 1),
        ("The security advisers of Japan and South Korea agreed to share data.", {"JP", "KR"}, 1),
        ("In Japan, exporters said that they would sue.", set(), 0),
        ("Japan’s exporters said that they would sue.", set(), 0),
        ("Japan-based firms will buy gas.", set(), 0),
        ("Japan Airlines will buy forty aircraft.", set(), 0),
        ("Prime Minister Fumio Kishida of Japan signed the treaty.", {"JP"}, HEADS),
    ],
)
def test_who_acts_stands_before_the_verb_as_its_subject(text: str, actors: set[str], rank: int) -> None:
    found = traits(text).stature

    assert (set(found.actors), found.rank) == (actors, rank)


@pytest.mark.parametrize("role", ["Prime Minister", "President of the Republic", "German Chancellor"])
def test_who_leads_a_state_or_a_government_is_its_head(role: str) -> None:
    assert is_head(role)


@pytest.mark.parametrize(
    "role",
    [
        "Foreign Minister",
        "Vice President",
        "Deputy Prime Minister",
        "National Security Advisor to the President",
        "",
    ],
)
def test_ministers_deputies_and_advisers_are_no_heads(role: str) -> None:
    assert not is_head(role)


def traits(text: str) -> Traits:
    return describe(analysis([text], mentioned=KISHIDA if "Kishida" in text else ())).traits[0]
