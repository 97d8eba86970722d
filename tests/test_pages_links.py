"""Whole addresses: one way to write them, wherever they stand."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.pages.frame import frame
from bilateral.pages.links import absolute
from bilateral.pages.sitemap import sitemap_files
from bilateral.pages.urls import encode_url
from factories import analysis
from pages import INFO, build, page

PLACE = "https://xn--exmple-cua.org/my%20desk/a%C3%B1o/"
HARD = replace(INFO, url="https://exämple.org/my desk/año/")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://desk.example/", "https://desk.example/"),
        ("https://desk.example/my%20desk/", "https://desk.example/my%20desk/"),
        ("https://desk.example:8000/a b", "https://desk.example:8000/a%20b"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://日本.example/", "https://xn--wgv71a.example/"),
        ("https://desk.example//a/", "https://desk.example//a/"),
        ("", ""),
    ],
)
def test_the_address_of_a_site_is_written_as_browsers_send_it(written: str, expected: str) -> None:
    assert encode_url(written) == expected


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_every_address_is_ascii_without_spaces_and_encoding_it_again_changes_nothing(text: str) -> None:
    for url in (text, f"https://{text}", f"https://desk.example/{text}"):
        try:
            once = encode_url(url)
        except UnicodeEncodeError:  # a lone surrogate, which no file of settings holds
            continue
        assert re.fullmatch(r"[!-~]*", once)
        assert encode_url(once) == once


def test_head_json_ld_feeds_citations_and_sitemap_name_one_address() -> None:
    site = build(analysis(["Japan met the United States."], path="articles/talks.md"), info=HARD)
    shown = page(site, "articles/talks/")
    made = frame(shown, HARD)
    files = {asset.address: asset.content.decode("utf-8", "replace") for asset in site.assets}
    files |= {a.address: a.content.decode() for a in sitemap_files(site.pages, [], HARD)}
    where = f"{PLACE}articles/talks/"

    assert absolute(HARD, "articles/talks/") == made["canonical"] == where
    assert json.loads(files["articles/talks/cite.json"])[0]["URL"] == where
    for name in ("feed.atom", "feed.rss", "feed.json", "sitemap.xml"):
        assert where in files[name], name
    assert f'href="{PLACE}feed.atom"' in files["feed.atom"]
    told = "\n".join([str(made), *(p.body for p in site.pages), *files.values()])
    assert "exämple.org" not in told
    assert "/my desk/" not in told
