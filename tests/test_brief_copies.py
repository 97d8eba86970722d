import datetime as dt
import random
from collections.abc import Callable

import pytest

from bilateral.analysis.model import Analysis
from bilateral.brief.copies import group_copies
from bilateral.brief.gather import enter
from factories import analysis

WORDS = [
    "tariff",
    "steel",
    "port",
    "vessel",
    "talks",
    "envoy",
    "ruling",
    "budget",
    "fisher",
    "border",
    "census",
    "bridge",
    "harvest",
    "cargo",
    "treaty",
]


def story(seed: int, sentences: int = 12) -> list[str]:
    rnd = random.Random(seed)  # noqa: S311 - texts, not secrets
    return [
        " ".join(f"{rnd.choice(WORDS)}{rnd.randrange(40)}" for _ in range(15)) + "." for _ in range(sentences)
    ]


def carried(sentences: list[str], path: str, day: int = 1, month: int = 11) -> Analysis:
    return analysis(sentences, path=path, date=dt.date(2026, month, day))


def test_the_same_story_carried_twice_is_one_entry_that_keeps_its_copy() -> None:
    text = story(1)

    entries = enter([carried(text, "a.md"), carried([*text[:-1], "The agency added a line."], "b.md", 2)])

    assert [e.article.path for e in entries] == ["a.md"]
    assert [c.path for c in entries[0].copies] == ["b.md"]


NOTE = "Observers in neighbouring capitals kept silent about what they expect of the ruling."
EDITS = {
    "an agency's credit": lambda text: [
        "LIMA (Agency) - " + text[0],
        *text[1:],
        "Reporting by Ann Lee; editing by Bob Ray.",
    ],
    "the end cut": lambda text: text[:5],
    "a paragraph added": lambda text: [*text, NOTE],
    "a new beginning": lambda text: [NOTE, *text],
    "the order changed": lambda text: [*text[6:], *text[:6]],
    "a word changed in each sentence": lambda text: [s.replace(s.split()[7], "changed", 1) for s in text],
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_story_that_was_edited_is_still_the_same(edit: Callable[[list[str]], list[str]]) -> None:
    text = story(20)

    assert len(enter([carried(text, "a.md"), carried(edit(text), "b.md", 3)])) == 1


def test_two_readouts_of_one_template_are_two_meetings() -> None:
    def readout(minister: str, country: str, matters: str, place: str) -> list[str]:
        return [
            f"The Foreign Secretary met today with {minister} of {country}.",
            f"They discussed {matters}.",
            f"The Foreign Secretary reaffirmed the close partnership with {country}.",
            f"They agreed to remain in close touch and to meet again in {place}.",
        ]

    one = readout("Minister Ana Ruiz", "Peru", "copper mining, visas and a new port at Chancay", "Lima")
    two = readout(
        "Minister Jan Novak", "Slovakia", "gas transit, border roads and training for pilots", "Bratislava"
    )

    assert len(enter([carried(one, "a.md"), carried(two, "b.md", 2)])) == 2


def test_the_longest_text_stands_for_its_story() -> None:
    text = story(2)

    entries = enter([carried(text[:9], "short.md"), carried(text, "long.md", 2)])

    assert entries[0].article.path == "long.md"


def test_different_stories_are_no_copies() -> None:
    assert len(enter([carried(story(3), "a.md"), carried(story(4), "b.md")])) == 2


def test_a_notice_that_is_renewed_months_later_is_a_new_act() -> None:
    text = story(5)

    assert len(enter([carried(text, "a.md", month=3), carried(text, "b.md", month=9)])) == 2


def test_short_texts_are_never_copies() -> None:
    assert (
        len(enter([carried(["Japan and Korea met."], "a.md"), carried(["Japan and Korea met."], "b.md")]))
        == 2
    )


def test_articles_with_the_same_boilerplate_differ() -> None:
    boilerplate = story(6, 2)
    texts = [carried([*story(10 + i), *boilerplate], f"{i}.md") for i in range(5)]

    assert len(enter(texts)) == 5


def test_one_copy_is_found_among_many_stories_with_the_same_boilerplate() -> None:
    boilerplate = story(6, 2)
    told = [*range(100, 200), 150]
    texts = [carried([*story(seed, 6), *boilerplate], f"{i}.md") for i, seed in enumerate(told)]

    groups = group_copies(texts)

    assert sorted(i for group in groups for i in group) == list(range(101))
    assert [group for group in groups if len(group) > 1] == [(50, 100)]
