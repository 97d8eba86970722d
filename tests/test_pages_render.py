import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.brief.collect import collect
from bilateral.errors import BilateralError
from bilateral.pages.links import absolute, href, written
from bilateral.pages.make import make_site
from bilateral.pages.render import Renderer, package_templates
from bilateral.settings import Settings
from factories import TODAY, analysis, reference
from pages import INFO, Read, page, with_html

NEWS = "Japan and the United States agreed to cut tariffs on cars."


def brief_with(tmp_path: Path, name: str, template: str) -> str:
    (tmp_path / name).write_text(template, encoding="utf-8")
    collection = collect([with_html(analysis([NEWS]))], reference(), Settings(), TODAY)
    renderer = Renderer(tmp_path, package_templates())
    return page(
        make_site(collection, reference(), Settings(), INFO, renderer), "briefs/japan-united-states/"
    ).body


def test_one_block_can_be_replaced(tmp_path: Path) -> None:
    own = '{% extends "default/brief.html" %}{% block related %}<p>Ours</p>{% endblock %}'
    body = brief_with(tmp_path, "brief.html", own)

    assert "<p>Ours</p>" in body
    assert 'id="outlook"' in body


def test_the_example_of_the_documents_adds_to_a_brief_and_breaks_none_of_its_links(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "docs/extenders.md").read_text(encoding="utf-8")
    own = text.split("```jinja\n")[1].split("```")[0]
    read = Read(brief_with(tmp_path, "brief.html", own))

    assert "Write to the desk" in read.text
    assert [link for link in read.links if link.startswith("#") and link[1:] not in read.ids] == []


def test_a_replaced_block_can_use_our_pieces(tmp_path: Path) -> None:
    own = (
        '{% extends "default/brief.html" %}{% from "parts.html" import quoted with context %}'
        "{% block bottom_line %}<aside>{{ quoted(view.brief.bottom_line) }}</aside>{% endblock %}"
    )

    assert f'<aside><p class="q">{NEWS}' in brief_with(tmp_path, "brief.html", own)


def test_a_site_s_template_of_the_same_name_replaces_ours(tmp_path: Path) -> None:
    assert brief_with(tmp_path, "brief.html", "{{ view.brief.title }}") == "Japan–United States"


def test_a_name_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BilateralError, match="nothing"):
        brief_with(tmp_path, "brief.html", "{{ view.nothing }}")


def test_every_page_template_begins_by_saying_what_it_shows() -> None:
    for path in sorted((package_templates() / "pages").glob("*.html")):
        assert path.read_text(encoding="utf-8").startswith("{#"), path.name


@pytest.mark.parametrize(
    ("address", "folders", "files"),
    [
        ("", "index.html", "index.html"),
        ("briefs/", "briefs/index.html", "briefs/index.html"),
        (
            "briefs/japan-united-states/",
            "briefs/japan-united-states/index.html",
            "briefs/japan-united-states.html",
        ),
        ("about/method/", "about/method/index.html", "about/method.html"),
    ],
)
def test_where_a_page_is_written(address: str, folders: str, files: str) -> None:
    assert written(address) == folders
    assert written(address, directory_urls=False) == files


@pytest.mark.parametrize(
    "outside", ["https://example.org/", "mailto:desk@example.org", "//example.org", "#s-1"]
)
def test_a_link_that_leads_outside_or_stays_on_the_page_is_left_alone(outside: str) -> None:
    assert href("briefs/", outside) == outside


SEGMENT = st.text("abc-", min_size=1, max_size=5)
ADDRESS = st.lists(SEGMENT, max_size=3).map(lambda parts: "".join(f"{part}/" for part in parts))


@given(here=ADDRESS, there=ADDRESS, directory_urls=st.booleans())
def test_a_link_followed_from_its_page_arrives(here: str, there: str, *, directory_urls: bool) -> None:
    link = href(here, there, directory_urls=directory_urls)
    folder = written(here, directory_urls=directory_urls).split("/")[:-1]
    for part in link.split("/"):
        if part == "..":
            folder.pop()
        elif part not in (".", ""):
            folder.append(part)
    arrived = "/".join(folder)
    if directory_urls:
        arrived = f"{arrived}/index.html".removeprefix("/")

    assert arrived == written(there, directory_urls=directory_urls)


@pytest.mark.parametrize(
    ("address", "folders", "files"),
    [
        ("", "", "index.html"),
        ("briefs/", "briefs/", "briefs/index.html"),
        ("briefs/japan-united-states/", "briefs/japan-united-states/", "briefs/japan-united-states.html"),
        ("articles/talks/#s-2", "articles/talks/#s-2", "articles/talks.html#s-2"),
        ("404.html", "404.html", "404.html"),
    ],
)
@pytest.mark.parametrize("url", ["https://ex.org/a/b/", "https://ex.org/a/b"])
def test_the_whole_address_of_a_page_is_that_of_its_file(
    url: str, address: str, folders: str, files: str
) -> None:
    site = dataclasses.replace(INFO, url=url)

    assert absolute(site, address) == f"https://ex.org/a/b/{folders}"
    assert absolute(dataclasses.replace(site, directory_urls=False), address) == f"https://ex.org/a/b/{files}"
    assert absolute(dataclasses.replace(site, url=""), address) == ""


def test_info_of_a_site_needs_only_name_and_day() -> None:
    assert dataclasses.replace(INFO, url="").directory_urls
