import datetime as dt
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.pages.pictures.atlas import load_atlas
from bilateral.pages.pictures.bars import draw_bar, draw_dot, draw_lengths, draw_trend
from bilateral.pages.pictures.labels import place_labels
from bilateral.pages.pictures.pair_map import draw_pair
from bilateral.pages.pictures.relations_map import draw_relations
from bilateral.pages.pictures.timeline import Mark, draw_timeline
from bilateral.reference.model import Country
from factories import TODAY
from pages import Read

JAPAN = Country("JP", "Japan", "japan", "392", longitude=139.7, latitude=35.7)
AMERICA = Country("US", "United States", "united-states", "840", longitude=-77.0, latitude=38.9)
SINGAPORE = Country("SG", "Singapore", "singapore", "702", longitude=103.8, latitude=1.3)
UNION = Country("EU", "European Union", "european-union", longitude=4.4, latitude=50.8, is_bloc=True)
GERMANY = Country("DE", "Germany", "germany", "276", longitude=13.4, latitude=52.5)
RUSSIA = Country("RU", "Russia", "russia", "643", longitude=37.6, latitude=55.8)
ZEALAND = Country("NZ", "New Zealand", "new-zealand", "554", longitude=174.8, latitude=-41.3)
NOWHERE = Country("XX", "Nowhere", "nowhere")


def label(svg: str) -> str:
    return Read(svg).tags[0][1]["aria-label"]


def test_the_atlas_knows_large_countries_and_not_antarctica() -> None:
    atlas = load_atlas()

    assert {"392", "840", "643", "276", "XK"} <= set(atlas.countries)
    assert "010" not in atlas.countries
    assert min(outline.south for outline in atlas.land) > -60


def test_an_outline_runs_on_over_the_date_line() -> None:
    main = load_atlas().countries["643"][0]

    assert main.west < 30
    assert 180 < main.east < 200


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (JAPAN, AMERICA, "Map: Japan on the left, United States on the right."),
        (AMERICA, UNION, "Map: United States on the left, European Union on the right."),
        (JAPAN, RUSSIA, "Map: Japan at the bottom, Russia at the top."),
    ],
)
def test_a_map_looks_the_shorter_way_round_the_earth(left: Country, right: Country, words: str) -> None:
    assert label(draw_pair(left, right)) == words


@pytest.mark.parametrize(
    "pair", [(JAPAN, AMERICA), (RUSSIA, AMERICA), (UNION, GERMANY), (SINGAPORE, ZEALAND)]
)
def test_nothing_of_a_map_stands_outside_its_frame(pair: tuple[Country, Country]) -> None:
    svg = draw_pair(*pair)
    for path in re.findall(r'd="(M[^"Q]+)"', svg):
        for ring in path.split("z"):
            numbers = [int(n) for n in re.findall(r"-?\d+", ring)]
            xs, ys = numbers[::2], numbers[1::2]
            for i in range(1, len(xs)):
                xs[i], ys[i] = xs[i] + xs[i - 1], ys[i] + ys[i - 1]
            assert all(-1 <= x <= 361 for x in xs)
            assert all(-1 <= y <= 181 for y in ys)


def test_a_place_too_small_for_an_outline_is_a_dot() -> None:
    svg = draw_pair(JAPAN, SINGAPORE)

    assert '<circle class="pt-b"' in svg
    assert '<path class="pa"' in svg


def test_no_map_is_drawn_of_a_place_that_is_not_known() -> None:
    assert draw_pair(JAPAN, NOWHERE) == ""
    assert draw_relations([(JAPAN, NOWHERE)]) == ""


def test_the_heavy_line_is_that_of_the_first_relation() -> None:
    svg = draw_relations([(JAPAN, AMERICA), (GERMANY, UNION)])

    assert svg.count('class="arc main"') == 1
    assert "Japan–United States is the heavy one" in label(svg)


def test_the_world_is_cut_where_fewest_lines_cross() -> None:
    pacific, atlantic = draw_relations([(JAPAN, AMERICA)]), draw_relations([(GERMANY, AMERICA)])

    def x(svg: str, name: str) -> int:
        return int(re.search(rf'x="(\d+)"[^>]*>{name}<', svg)[1])  # type: ignore[index]

    assert x(pacific, "Japan") < x(pacific, "United States")
    assert x(atlantic, "United States") < x(atlantic, "Germany")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.text("abcdefgh ", min_size=1, max_size=20), st.integers(0, 960), st.integers(0, 430)),
        max_size=25,
    )
)
def test_no_label_covers_another_or_leaves_the_picture(dots: list[tuple[str, int, int]]) -> None:
    boxes = []
    for placed in place_labels(dots, 15, 960, 430, 30):
        wide = len(placed.text) * 15 * 0.63
        left = placed.x if placed.anchor == "start" else placed.x - wide
        boxes.append((left, placed.y - 15, left + wide, placed.y + 3))
    for i, a in enumerate(boxes):
        assert min(a[:2]) >= 0
        assert a[2] <= 960.1
        assert a[3] <= 430
        assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for b in boxes[:i])


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(DAYS, st.booleans()), min_size=1, max_size=40).map(sorted))
def test_every_event_of_a_timeline_is_under_one_number_and_no_two_numbers_touch(
    events: list[tuple[dt.date, bool]],
) -> None:
    svg = draw_timeline([Mark(*e) for e in events], TODAY)
    labels = re.findall(r'<text class="n" x="([\d.]+)%" y="(\d+)">([\d–]+)</text>', svg)
    covered = [
        n
        for *_, text in labels
        for first, last in [(text.split("–") * 2)[:2]]
        for n in range(int(first), int(last) + 1)
    ]

    assert covered == list(range(1, len(events) + 1))
    for row in {y for _, y, _ in labels}:
        own = [(float(x) * 3.3, len(text) * 4) for x, y, text in labels if y == row]
        assert all(b[0] - a[0] >= a[1] + b[1] - 0.5 for a, b in pairwise(own))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(DAYS, st.booleans()), min_size=1, max_size=12).map(sorted))
def test_a_timeline_lies_between_its_edges(events: list[tuple[dt.date, bool]]) -> None:
    svg = draw_timeline([Mark(*e) for e in events], TODAY)

    assert all(0 <= float(x) <= 100 for x in re.findall(r'(?:cx|x1|x)="([\d.]+)%"', svg))


def test_expected_events_are_hollow() -> None:
    svg = draw_timeline(
        [Mark(dt.date(2026, 1, 1), expected=False), Mark(dt.date(2027, 6, 1), expected=True)], TODAY
    )

    assert svg.count('class="p"') == 1
    assert svg.count('class="e"') == 1
    assert "1 past event and 1 expected" in label(svg)


def test_no_event_gives_no_line() -> None:
    assert draw_timeline([], TODAY) == ""


def test_sentences_over_the_budget_stand_out() -> None:
    svg = draw_lengths([10, 30, 25], 25, "article 1")

    assert svg.count('class="o"') == 1
    assert "from 10 to 30. 1 over the budget of 25 words." in label(svg)


def test_a_very_long_article_shares_bars_and_a_very_long_sentence_is_cut() -> None:
    svg = draw_lengths([10] * 4_999 + [5_000], 25, "article 1")

    assert svg.count("<rect") == 100
    assert "Each bar shows the longest of 50 sentences." in label(svg)
    assert all(0 <= int(y) <= 78 for y in re.findall(r'<rect[^>]* y="(-?\d+)"', svg))


def test_pictures_of_nothing_are_nothing() -> None:
    assert draw_lengths([], 25, "article 1") == ""
    assert draw_trend([]) == ""


def test_a_trend_says_its_figures() -> None:
    assert (
        label(draw_trend([("2026-01", 1), ("2026-02", 3)]))
        == "Mentions a month from Jan 2026 to Feb 2026: 1, 3"
    )


@pytest.mark.parametrize(("score", "words"), [(1.0, "large"), (0.5, "medium"), (0.1, "small")])
def test_a_dot_says_its_size(score: float, words: str) -> None:
    assert f'<span class="vh">{words}</span>' in draw_dot(score, expected_only=False)
    assert f"{words}, expected only" in draw_dot(score, expected_only=True)


def test_a_bar_stays_within_its_frame() -> None:
    assert 'width="100%" height="9"/></svg>' in draw_bar(7.0)
    assert 'class="v" width="0%"' in draw_bar(-1.0)
