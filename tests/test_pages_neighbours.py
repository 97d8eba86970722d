import datetime as dt

from bilateral.pages.frame import frame
from bilateral.pages.model import Site
from factories import analysis
from pages import INFO, build, page


def row(site: Site, start: str) -> list[str]:
    """Follow the way from a page to the last of its section, and check the way back."""
    seen = [start]
    while after := page(site, seen[-1]).after:
        back = page(site, after.address).before
        assert back is not None
        assert back.address == seen[-1]
        seen.append(after.address)
    return seen


def on(day: int | None, path: str, pair: tuple[str, str] = ("JP", "US"), **more: object) -> object:
    date = dt.date(2026, 1, day) if day else None
    return analysis(
        [f"{path} Tokyo, Washington, Canada and Australia met."],
        path=f"articles/{path}.md",
        date=date,
        pairs=(pair,),
        **more,  # type: ignore[arg-type]
    )


SITE = build(
    on(9, "c", ("CA", "US"), title="C"),  # type: ignore[arg-type]
    on(2, "b", title="ب", language="ar"),  # type: ignore[arg-type]
    on(5, "a", ("AU", "JP"), title="A"),  # type: ignore[arg-type]
    on(None, "u", title="U"),  # type: ignore[arg-type]
)


def test_articles_run_from_the_oldest_to_the_newest_undated_ones_first() -> None:
    assert row(SITE, "articles/u/") == [f"articles/{name}/" for name in "ubac"]


def test_briefs_countries_and_issues_run_by_name() -> None:
    assert row(SITE, "briefs/australia-japan/") == [
        "briefs/australia-japan/",
        "briefs/canada-united-states/",
        "briefs/japan-united-states/",
    ]
    assert row(SITE, "countries/australia/")[-1] == "countries/united-states/"


def test_lists_and_the_first_page_stand_in_no_row() -> None:
    for address in ("", "articles/", "briefs/", "quality/", "about/method/"):
        assert frame(page(SITE, address), INFO)["turn"] is None, address


def test_the_frame_names_both_ways_and_the_language_of_a_title() -> None:
    turn = frame(page(SITE, "articles/a/"), INFO)["turn"]

    assert turn["label"] == "Articles by date"
    assert turn["steps"] == [
        {
            "rel": "prev",
            "says": "Earlier article",
            "label": "ب",
            "href": "../../articles/b/",
            "language": "ar",
        },
        {"rel": "next", "says": "Later article", "label": "C", "href": "../../articles/c/", "language": ""},
    ]


def test_the_first_of_a_row_has_nothing_before_it() -> None:
    turn = frame(page(SITE, "articles/u/"), INFO)["turn"]

    assert [step["rel"] for step in turn["steps"]] == ["next"]
