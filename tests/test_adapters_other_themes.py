"""Under another theme, and beside other plugins, a site is whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bilateral.adapters.other_themes import STYLE
from building import CONFIG, make_desk

PLAIN = re.compile(r"<svg.*?</svg>|<[^>]+>", re.DOTALL)


def under(theme: str, more: str = "") -> str:
    return CONFIG.replace("name: bilateral", f"name: {theme}") + more


def words(html: str) -> str:
    return " ".join(PLAIN.sub(" ", html).split())


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_shows_what_ours_does_and_has_the_style_of_pictures(tmp_path: Path, theme: str) -> None:
    pages = {}
    for name in ("bilateral", theme):
        desk = make_desk(tmp_path / name)
        desk.write("mkdocs.yml", under(name))
        desk.article()
        assert desk.build("--strict").code == 0
        pages[name] = desk.read("briefs/japan-united-states/index.html")
    ours = re.search(r"<main[^>]*>(.*)</main>", pages["bilateral"], re.DOTALL)

    assert ours
    assert words(ours[1]) in words(pages[theme])
    assert f'href="../../{STYLE}"' in pages[theme]
    assert b".loc .land" in desk.published()[STYLE]


def test_our_own_theme_needs_no_second_style_sheet(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.article()
    desk.build()

    assert STYLE not in desk.published()


def test_an_editor_may_replace_the_style_sheet(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.write("mkdocs.yml", under("mkdocs"))
    desk.article()
    desk.write(f"content/{STYLE}", "/* ours */")

    assert desk.build("--strict").code == 0
    assert desk.published()[STYLE] == b"/* ours */"


def test_a_link_of_an_own_page_to_the_file_of_an_article_leads_to_its_address(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.article("2025-talks", slug="tariff-talks")
    desk.write("content/about.md", "# About\n\nSee [the talks](articles/2025-talks.md).\n")

    assert desk.build("--strict").code == 0
    assert 'href="../articles/tariff-talks/"' in desk.read("about/index.html")
    assert "articles/tariff-talks/index.html" in desk.published()
    assert "articles/2025-talks/index.html" not in desk.published()


ASKING = """\
from pathlib import Path

def on_page_content(html, page, config, files):
    path = Path(page.file.abs_src_path)
    assert path.is_file(), path
    if page.file.src_uri == "articles/talks.md":
        print("talks:", path.name, page.meta["date"], page.edit_url)
"""


def test_a_plugin_that_asks_for_the_file_and_date_of_a_page_gets_them(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.write(
        "mkdocs.yml", f"{CONFIG}hooks: [asking.py]\nrepo_url: https://example.org/desk\nedit_uri: edit/\n"
    )
    desk.write("asking.py", ASKING)
    desk.article()

    done = desk.build("--strict")

    assert done.code == 0, done.told
    assert "talks: talks.md 2025-10-29 https://example.org/desk/edit/articles/talks.md" in done.told


def test_another_theme_says_in_its_heads_what_ours_does(tmp_path: Path) -> None:
    heads: dict[str, list[list[str]]] = {}
    for name in ("bilateral", "readthedocs"):
        desk = make_desk(tmp_path / name)
        desk.write("mkdocs.yml", under(name).replace("docs_dir", "site_url: https://desk.example/\ndocs_dir"))
        desk.article(title="'Quotes \" and </title><script>'")
        assert desk.build("--strict").code == 0
        for address in ("articles/talks/index.html", "briefs/japan-united-states/index.html"):
            head = desk.read(address).partition("</head>")[0]
            tags = re.findall(
                r"<(?:meta (?:property|name)=.(?:og|article|DC|DCTERMS|citation|twitter)|link rel=.(?:can|schema)|script type=.app).*",
                head,
            )
            heads.setdefault(name, []).append(sorted(tags))

    for_search_or_end = r' data-pagefind-filter="[^"]*"|\s*/?>$'  # other themes have no search of ours
    ours = [[re.sub(for_search_or_end, "", tag) for tag in tags] for tags in heads["bilateral"]]
    theirs = [[re.sub(for_search_or_end, "", tag) for tag in tags] for tags in heads["readthedocs"]]
    assert len(ours[0]) > 20
    assert theirs == ours
