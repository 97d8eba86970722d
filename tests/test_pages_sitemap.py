"""The list of pages for search engines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bilateral.article.model import Correction
from bilateral.pages.model import Asset, Page
from bilateral.pages.sitemap import sitemap_files
from building import CONFIG, Desk, make_desk
from factories import TODAY, analysis
from pages import INFO, build

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DAY = dt.date(2026, 11, 8)


def page(address: str, modified: dt.date | None = DAY, *, indexed: bool = True) -> Page:
    return Page(address, "T", "", "", modified=modified, indexed=indexed)


def addresses(data: bytes) -> dict[str, str]:
    root = ET.fromstring(data)  # noqa: S314 (we wrote it)
    rows = [*root.findall("s:url", NAMES), *root.findall("s:sitemap", NAMES)]
    return {row.findtext("s:loc", "", NAMES): row.findtext("s:lastmod", "", NAMES) for row in rows}


def listed(assets: tuple[Asset, ...], name: str = "sitemap.xml") -> dict[str, str]:
    return addresses(next(asset.content for asset in assets if asset.address == name))


def test_a_page_stands_with_the_day_of_its_last_change_of_substance() -> None:
    found = listed(sitemap_files([page("briefs/japan-united-states/")], ["about/"], INFO))

    assert found == {
        "https://desk.example/briefs/japan-united-states/": "2026-11-08",
        "https://desk.example/about/": "",
    }


def test_a_day_that_has_not_come_is_no_day_of_a_change() -> None:
    tomorrow = TODAY + dt.timedelta(days=1)

    assert listed(sitemap_files([page("a/", tomorrow), page("b/", TODAY)], [], INFO)) == {
        "https://desk.example/a/": "",
        "https://desk.example/b/": "2026-11-22",
    }


def test_what_asks_to_be_left_out_is_left_out_also_under_an_editors_text() -> None:
    assert not listed(sitemap_files([page("quality/", indexed=False)], ["quality/"], INFO))


def test_a_site_that_does_not_know_its_address_has_neither_file() -> None:
    assert sitemap_files([page("a/")], [], replace(INFO, url="")) == ()


def test_more_addresses_than_a_file_may_hold_stand_under_an_index() -> None:
    assets = sitemap_files([page(f"a{number}/") for number in range(5)], [], INFO, most=2)

    assert list(listed(assets)) == [f"https://desk.example/sitemap-{n}.xml" for n in (1, 2, 3)]
    whole = [a for n in (1, 2, 3) for a in listed(assets, f"sitemap-{n}.xml")]
    assert whole == [f"https://desk.example/a{n}/" for n in range(5)]


def test_letters_outside_ascii_and_marks_of_xml_are_written_as_addresses_want_them() -> None:
    found = sitemap_files([page("日本&co/")], [], INFO)

    assert list(listed(found)) == ["https://desk.example/%E6%97%A5%E6%9C%AC&co/"]


def test_robots_may_read_all_and_are_told_where_the_list_is() -> None:
    robots = next(a for a in sitemap_files([], [], INFO) if a.address == "robots.txt")

    assert robots.content.decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://desk.example/sitemap.xml",
    ]


def test_an_article_its_brief_and_hubs_and_the_lists_change_with_a_correction() -> None:
    corrected = analysis(
        ["Japan and the United States agreed on tariffs."],
        path="articles/talks.md",
        corrections=(Correction(dt.date(2026, 11, 9), "The sum was wrong."),),
    )
    older = analysis(
        ["Canada and Australia sell gas."],
        pairs=(("AU", "CA"),),
        path="articles/gas.md",
        date=dt.date(2026, 3, 1),
    )
    site = build(corrected, older)
    days = {each.address: each.modified for each in site.pages}

    new, old = dt.date(2026, 11, 9), dt.date(2026, 3, 1)
    for address in (
        "",
        "articles/",
        "briefs/",
        "articles/talks/",
        "briefs/japan-united-states/",
        "countries/japan/",
    ):
        assert days[address] == new, address
    for address in ("articles/gas/", "briefs/australia-canada/", "countries/canada/", "issues/energy/"):
        assert days[address] == old, address
    assert days["about/method/"] is None


ADDRESS = CONFIG.replace("site_name: Desk\n", "site_name: Desk\nsite_url: https://desk.example/x/\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    made = make_desk(tmp_path_factory.mktemp("sitemap"))
    made.write("mkdocs.yml", ADDRESS)
    made.article(aliases="[old/talks]", updated="2026-01-02", slug="tariff-talks")
    made.write("content/about/index.md", "# About\n\nWho we are.\n")
    result = made.build()
    assert result.code == 0, result.told
    return made


def test_mkdocs_writes_our_list_and_not_its_own(desk: Desk) -> None:
    found = addresses((desk.root / "site/sitemap.xml").read_bytes())

    assert found["https://desk.example/x/articles/tariff-talks/"] == "2026-01-02"
    assert found["https://desk.example/x/about/"] == ""
    assert found["https://desk.example/x/"] == "2026-01-02"
    assert not [
        a
        for a in found
        if any(part in a for part in ("old/", "404", "search/", "quality/", "articles/talks/"))
    ]
    assert not (desk.root / "site/sitemap.xml.gz").exists()
    assert "Sitemap: https://desk.example/x/sitemap.xml" in desk.read("robots.txt")


def test_an_export_writes_the_same_list(desk: Desk) -> None:
    done = desk.run("bilateral.cli", "export", "out", "--format", "html")

    assert done.code == 0, done.told
    assert (desk.root / "out/sitemap.xml").read_bytes() == (desk.root / "site/sitemap.xml").read_bytes()
    assert (desk.root / "out/robots.txt").read_text() == desk.read("robots.txt")


def own_robots(desk: Desk) -> None:
    desk.write("content/robots.txt", "User-agent: *\nDisallow: /\n")


def files_for_pages(desk: Desk) -> None:
    desk.write("mkdocs.yml", f"{ADDRESS}use_directory_urls: false\n")


def no_address(desk: Desk) -> None:
    desk.write("mkdocs.yml", CONFIG)


def other_theme(desk: Desk) -> None:
    desk.write("mkdocs.yml", ADDRESS.replace("name: bilateral", "name: readthedocs"))


def own_template(desk: Desk) -> None:
    desk.write("mkdocs.yml", ADDRESS.replace("name: bilateral", "name: bilateral\n  custom_dir: theme"))
    desk.write("theme/sitemap.xml", "<urlset>own</urlset>")


@pytest.mark.parametrize(
    ("change", "name", "expected"),
    [
        (own_robots, "robots.txt", "User-agent: *\nDisallow: /\n"),
        (files_for_pages, "sitemap.xml", "https://desk.example/x/articles/talks.html"),
        (
            other_theme,
            "sitemap.xml",
            "<loc>https://desk.example/x/articles/talks/</loc><lastmod>2025-10-29</lastmod>",
        ),
        (own_template, "sitemap.xml", "<urlset>own</urlset>"),
        (no_address, "sitemap.xml", ""),
        (no_address, "robots.txt", ""),
    ],
)
def test_what_a_publisher_sets_decides(
    tmp_path: Path, change: Callable[[Desk], None], name: str, expected: str
) -> None:
    made = make_desk(tmp_path)
    made.write("mkdocs.yml", ADDRESS)
    made.article()
    change(made)
    result = made.build()

    assert result.code == 0, result.told
    file = tmp_path / "site" / name
    assert (expected in file.read_text()) if expected else not file.exists()


def test_an_editors_robots_goes_before_ours_in_an_export_too(tmp_path: Path) -> None:
    made = make_desk(tmp_path)
    made.write("mkdocs.yml", ADDRESS)
    made.article()
    own_robots(made)
    assert made.run("bilateral.cli", "export", "out", "--format", "html").code == 0

    assert (tmp_path / "out/robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
