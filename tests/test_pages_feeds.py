"""Feeds: what a reader of feeds meets, by a parser of feeds that is not ours."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

import feedparser

from bilateral.analysis.model import Analysis
from bilateral.article.model import Correction
from bilateral.pages.model import Site
from factories import analysis
from pages import INFO, Read, build, page

NEWS = "Japan and the United States agreed to cut tariffs on cars."


def talks(path: str = "articles/talks.md", **more: Any) -> Analysis:
    return analysis([NEWS], path=path, title="Tariff talks", **more)


def assets(site: Site) -> dict[str, bytes]:
    return {asset.address: asset.content for asset in site.assets}


def read(site: Site, address: str) -> Any:
    found = feedparser.parse(assets(site)[address])
    assert not found.bozo, found.bozo_exception
    return found


def ids(site: Site, address: str) -> list[str]:
    return [entry.id for entry in read(site, address).entries]


def test_site_brief_country_and_issue_have_a_feed_in_three_formats() -> None:
    feeds = [name for name in assets(build(talks())) if name.rpartition("/")[2].startswith("feed.")]

    assert feeds == sorted(
        f"{part}feed.{ending}"
        for part in (
            "",
            "briefs/japan-united-states/",
            "countries/japan/",
            "countries/united-states/",
            "issues/trade-tariffs/",
        )
        for ending in ("atom", "json", "rss")
    )


def test_the_three_formats_hold_the_same_items() -> None:
    site = build(talks(), talks("articles/b.md", date=dt.date(2026, 10, 1)))
    wanted = ["https://desk.example/articles/talks/", "https://desk.example/articles/b/"]

    assert ids(site, "feed.atom") == wanted
    assert ids(site, "feed.rss") == wanted
    assert [item["id"] for item in json.loads(assets(site)["feed.json"])["items"]] == wanted


def test_an_item_leads_to_its_article_and_says_when_it_changed() -> None:
    site = build(talks(date=dt.date(2026, 3, 1), updated=dt.date(2026, 4, 2)))
    entry = read(site, "feed.atom").entries[0]

    assert entry.title == "Tariff talks"
    assert entry.link == "https://desk.example/articles/talks/"
    assert (entry.published, entry.updated) == ("2026-03-01T00:00:00+00:00", "2026-04-02T00:00:00+00:00")


def test_rss_says_when_an_article_was_published_and_not_when_it_changed() -> None:
    site = build(talks(date=dt.date(2026, 3, 1), updated=dt.date(2026, 4, 2)))

    assert read(site, "feed.rss").entries[0].published == "Sun, 01 Mar 2026 00:00:00 GMT"


RATE = Correction(dt.date(2026, 11, 5), "The rate is 15 per cent.")
NAME = Correction(dt.date(2026, 11, 5), "The minister's name.")


def test_a_correction_is_an_item_of_its_own_on_its_own_day() -> None:
    site = build(talks(corrections=(RATE, NAME)))
    found = ids(site, "briefs/japan-united-states/feed.rss")

    assert len(set(found)) == 3
    assert [each.rpartition("-")[0] for each in found[:2]] == [
        "https://desk.example/articles/talks/#correction-2026-11-05"
    ] * 2
    first = read(site, "feed.rss").entries[0]
    assert (first.title, first.summary) == ("Correction: Tariff talks", "The rate is 15 per cent.")


def test_a_correction_keeps_its_id_when_another_is_put_before_it() -> None:
    def told(*corrections: Correction) -> dict[str, str]:
        entries = read(build(talks(corrections=corrections)), "feed.atom").entries
        return {entry.summary: entry.id for entry in entries}

    assert told(NAME)[NAME.text] == told(RATE, NAME)[NAME.text]


def test_a_correction_that_stands_twice_is_one_item() -> None:
    assert len(ids(build(talks(corrections=(RATE, RATE))), "feed.atom")) == 2


def test_hostile_text_stays_text_in_every_format() -> None:
    hostile = "Duties < 5 & <script>alert(1)</script> ]]> \x08 \ufffe stay."
    site = build(talks(corrections=(Correction(dt.date(2026, 11, 5), hostile),)))
    shown = "Duties < 5 & <script>alert(1)</script> ]]>   stay."

    assert read(site, "feed.atom").entries[0].summary.split() == shown.split()
    assert b"&amp;lt;script&amp;gt;" in assets(site)["feed.rss"]  # a reader takes the text for HTML
    assert json.loads(assets(site)["feed.json"])["items"][0]["content_text"] == hostile


def test_no_item_turns_the_direction_of_what_follows_it() -> None:
    made = analysis(["Japan \u202eand the \u2066United States met."], path="articles/talks.md")

    for ending in ("atom", "rss", "json"):
        found = assets(build(made))[f"feed.{ending}"].decode()
        assert "Japan and the United States met." in found


def test_an_article_without_a_date_stands_in_no_feed() -> None:
    assert ids(build(talks(), talks("articles/b.md", date=None)), "feed.atom") == [
        "https://desk.example/articles/talks/"
    ]


def test_no_day_in_a_feed_lies_after_the_day_of_the_build() -> None:
    later = dt.date(2027, 3, 1)
    waits = talks("articles/waits.md", date=later)
    amended = talks(updated=later, corrections=(Correction(later, "It was steel."),))

    for ending in ("atom", "rss"):
        assert ids(build(waits, amended), f"feed.{ending}") == ["https://desk.example/articles/talks/"]
    found = read(build(waits, amended), "feed.atom")
    assert found.feed.updated == found.entries[0].updated == "2026-11-01T00:00:00+00:00"


def test_an_article_of_a_day_to_come_enters_the_feed_on_that_day() -> None:
    waits = talks("articles/waits.md", date=dt.date(2027, 3, 1))
    on_the_day = build(waits, talks(), info=dataclasses.replace(INFO, today=dt.date(2027, 3, 1)))

    assert ids(on_the_day, "feed.atom")[0] == "https://desk.example/articles/waits/"


def test_a_feed_holds_the_newest_fifty() -> None:
    site = build(
        *(talks(f"articles/a{i:02}.md", date=dt.date(2026, 1, 1) + dt.timedelta(i)) for i in range(60))
    )
    found = ids(site, "briefs/japan-united-states/feed.atom")

    assert (len(found), found[0], found[-1]) == (
        50,
        "https://desk.example/articles/a59/",
        "https://desk.example/articles/a10/",
    )


def test_a_site_that_does_not_know_its_address_has_no_feeds_and_names_none() -> None:
    site = build(talks(), info=dataclasses.replace(INFO, url=""))

    assert not [name for name in assets(site) if "feed." in name]
    assert not [link for each in site.pages for link in Read(each.body).links if "feed." in link]


def test_every_page_of_a_part_links_its_feeds() -> None:
    site = build(talks())

    for address in ("briefs/japan-united-states/", "countries/japan/", "issues/trade-tariffs/"):
        links = Read(page(site, address).body).links
        assert [link for link in links if link.startswith("../../" + address + "feed.")] == [
            f"../../{address}feed.{ending}" for ending in ("atom", "rss", "json")
        ]
