import dataclasses

import pytest

from factories import analysis
from pages import INFO, Read, build

NEWS = "Japan and the United States agreed to cut tariffs on cars."


def redirects(
    *aliases: str, url: str = "https://desk.example/", directory_urls: bool = True
) -> dict[str, str]:
    site = build(
        analysis([NEWS], path="articles/talks.md", aliases=aliases),
        info=dataclasses.replace(INFO, url=url, directory_urls=directory_urls),
    )
    return {a.address: a.content.decode() for a in site.assets if a.address.endswith(".html")}


def test_either_order_and_the_codes_lead_to_the_brief() -> None:
    found = redirects()

    assert sorted(found) == [
        "briefs/jp-us/index.html",
        "briefs/united-states-japan/index.html",
        "briefs/us-jp/index.html",
    ]
    assert all(Read(html).links == ["../../briefs/japan-united-states/"] for html in found.values())


def test_an_old_address_of_an_article_leads_to_it() -> None:
    html = redirects("2025/talks/")["2025/talks/index.html"]

    assert '<meta http-equiv="refresh" content="0; url=../../articles/talks/">' in html
    assert '<link rel="canonical" href="https://desk.example/articles/talks/">' in html


def test_the_canonical_address_is_that_of_the_file_without_directory_addresses() -> None:
    html = redirects("2025/talks.html", directory_urls=False)["2025/talks.html"]

    assert '<link rel="canonical" href="https://desk.example/articles/talks.html">' in html


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize(
    ("alias", "file", "way"),
    [
        ("2025/talks/", "2025/talks/index.html", "../../"),
        ("2025/talks.html", "2025/talks.html", "../"),
        ("articles/talks.html", "articles/talks.html", "../"),
        ("besprechung/gespräche/", "besprechung/gespräche/index.html", "../../"),
        ("gespra\u0308che/", "gespr\u00e4che/index.html", "../"),
        ("関税.html", "関税.html", ""),
    ],
)
def test_an_old_address_is_answered_by_its_own_file_whatever_form_addresses_have_now(
    alias: str, file: str, way: str, *, directory_urls: bool
) -> None:
    found = redirects(alias, directory_urls=directory_urls)
    if not directory_urls and file == "articles/talks.html":  # the page itself
        assert file not in found
        return
    now = "articles/talks/" if directory_urls else "articles/talks.html"

    assert f'content="0; url={way}{now}"' in found[file]


@pytest.mark.parametrize(
    "alias",
    [
        "Countries/JAPAN/",
        "briefs/japan-united-states/index.html/x/",
        "feed.atom/",
        "404.html",
        "style.css/old/",
        "countries.html/../japan/",
        "../../etc/passwd",
    ],
)
def test_no_redirect_collides_with_a_file_of_the_site_or_a_folder(alias: str) -> None:
    assert redirects(alias) == redirects()


def test_a_brief_keeps_its_other_orders_where_an_article_claims_them() -> None:
    html = redirects("briefs/us-jp/")["briefs/us-jp/index.html"]

    assert Read(html).links == ["../../briefs/japan-united-states/"]


def test_a_redirect_never_stands_in_the_place_of_a_page() -> None:
    found = redirects("articles/talks/", "countries/japan/", "/", "", "briefs/us-jp/")

    assert sorted(found) == [
        "briefs/jp-us/index.html",
        "briefs/united-states-japan/index.html",
        "briefs/us-jp/index.html",
    ]


def test_no_redirect_leaves_the_site() -> None:
    assert not [name for name in redirects("../../etc/passwd", "a/../../b") if ".." in name]


def test_a_redirect_runs_no_script() -> None:
    assert all("<script" not in html for html in redirects().values())
