from __future__ import annotations

import http.client
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from building import Desk, make_desk

BRIEF = "briefs/japan-united-states/index.html"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def test_an_article_becomes_a_brief_whose_lines_lead_to_its_sentences(desk: Desk) -> None:
    desk.article()

    assert desk.build("--strict").code == 0
    brief, article = desk.read(BRIEF), desk.read("articles/talks/index.html")
    links = set(re.findall(r'href="\.\./\.\./articles/talks/#(s-\d+)"', brief))
    assert links
    assert links <= set(re.findall(r'id="(s-\d+)"', article))


def test_every_link_inside_a_site_leads_to_a_page_and_an_anchor_that_exist(desk: Desk) -> None:
    desk.article()
    desk.article(
        "second",
        title="Second",
        date="2026-01-05",
        body="[First](talks.md#s-1). " + "Japan and the United States signed a pact. " * 3,
    )
    desk.write("content/about/method.md", "# How\n\nSee [the first](../articles/talks.md).\n")
    assert desk.build("--strict").code == 0

    site = desk.root / "site"
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r'(?:href|src)="([^"]+)"', page.read_text(encoding="utf-8")):
            path, _, anchor = link.partition("#")
            if re.match(r"[a-z]+:", path):
                continue
            target = (page.parent / path).resolve() if path else page
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{page.relative_to(site)} -> {link}"
            if anchor:
                assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), (
                    f"{page.relative_to(site)} -> {link}"
                )


def test_a_draft_reaches_no_page(desk: Desk) -> None:
    desk.article()
    desk.article("secret", title="Zanzibar", status="draft")
    desk.article("later", title="Zanzibar", publish_on="2027-01-01")

    result = desk.build()

    assert result.code == 0
    assert not any(b"Zanzibar" in content for content in desk.published().values())
    assert not any("secret" in name or "later" in name for name in desk.published())
    assert "2 articles are held back as draft or under embargo. Build again on 2027-01-01" in result.told


def test_registers_are_not_published(desk: Desk) -> None:
    desk.article()
    desk.write("content/places.yml", "Futenma: JP\n")

    desk.build()

    assert not any(name.endswith(".yml") for name in desk.published())


def test_errors_stop_the_build_tell_everything_and_leave_the_site_alone(desk: Desk) -> None:
    desk.article()
    desk.build()
    before = desk.published()
    desk.article("one", title="One", countries="[JAP, US]")
    desk.article("two", title="Two", status="finished")

    result = desk.build()

    assert result.code == 1
    assert 'content/articles/one.md:4: countries: "JAP" is not a country.' in result.told
    assert "content/articles/two.md" in result.told
    assert "Traceback" not in result.told
    assert desk.published() == before


def test_a_warning_stops_only_a_strict_build(desk: Desk) -> None:
    desk.article()
    desk.build()
    before = desk.published()
    desk.article("undated", title="Undated", date="")

    strict = desk.build("--strict")

    assert strict.code == 1
    assert "date: is missing" in strict.told
    assert desk.published() == before
    assert not list(desk.root.glob(".site*"))
    assert desk.build().code == 0
    assert "articles/undated/index.html" in desk.published()


def test_a_deleted_article_leaves_nothing_behind(desk: Desk) -> None:
    desk.article()
    gone = desk.article("gone", title="Gone", countries="[FR, DE]")
    desk.build()
    gone.unlink()

    desk.build()

    assert not any("gone" in name or "france" in name for name in desk.published())


def test_the_same_input_gives_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    trees = []
    for folder, seed, zone in (("a", "1", "UTC"), ("b/deeper", "2", "Pacific/Kiritimati")):
        root = tmp_path / folder
        root.mkdir(parents=True)
        desk = make_desk(root)
        desk.article()
        desk.article("second", title="Second", countries="[Japan, South Korea, US]")
        assert desk.build(PYTHONHASHSEED=seed, TZ=zone, SOURCE_DATE_EPOCH="1790000000").code == 0
        trees.append(desk.published())

    assert trees[0] == trees[1]


def test_a_site_without_articles_says_how_to_add_one(desk: Desk) -> None:
    assert desk.build("--strict").code == 0
    assert "content/articles" in desk.read("index.html") or "articles" in desk.read("index.html")


def test_an_editors_own_home_and_method_stand_above_the_derived_parts(desk: Desk) -> None:
    desk.article()
    desk.write("content/index.md", "---\ntitle: Our desk\n---\n\nWhat we keep.\n")
    desk.write("content/about/method.md", "# Our method\n\nWe read slowly.\n")

    assert desk.build("--strict").code == 0
    assert "What we keep." in desk.read("index.html")
    assert "Japan–United States" in desk.read("index.html")
    assert "We read slowly." in desk.read("about/method/index.html")
    assert "<table" in desk.read("about/method/index.html")


@pytest.mark.parametrize("name", ["briefs/japan-united-states", "articles/index", "quality"])
def test_a_page_at_the_address_of_a_derived_page_is_told_not_lost(desk: Desk, name: str) -> None:
    desk.article()
    desk.write(f"content/{name}.md", "# Mine\n\nWords of mine.\n")

    for result in (desk.build(), desk.run("bilateral.cli", "check")):
        assert result.code == 1
        assert (
            f'content/{name}.md:1: file: its address, "{name.removesuffix("index").rstrip("/")}/", belongs'
            in result.told
        )


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_outside_publish_nothing(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk.article()
    outside = tmp_path_factory.mktemp("outside")
    (outside / "s.md").write_text("# Zanzibar\n\nNobody may read this.\n")
    (outside / "s.txt").write_text("Zanzibar")
    for name in ("articles/dir", "other"):
        (desk.root / "content" / name).symlink_to(outside)
    (desk.root / "content/articles/one.md").symlink_to(outside / "s.md")
    (desk.root / "content/articles/nowhere.md").symlink_to("missing.md")
    (desk.root / "content/articles/loop.md").symlink_to("loop.md")

    result = desk.build()

    assert result.code == 0
    assert "Traceback" not in result.told
    assert (
        "content/other:1: file: is a link that leads outside the docs folder or nowhere; it is left out."
        in result.told
    )
    assert not any(b"Zanzibar" in content for content in desk.published().values())
    assert not any(name.startswith(("other", "articles/dir", "articles/one")) for name in desk.published())


def test_a_link_to_a_draft_stands_as_words_and_names_nothing(desk: Desk) -> None:
    desk.article(body="Japan and the United States met ([more](hidden.md#s-1)) in Tokyo. " * 2)
    desk.article("hidden", title="Hidden", status="draft")

    result = desk.build()

    assert 'the link "hidden.md#s-1" leads to an article that is not published yet.' in result.told
    assert "(more)" in desk.read("articles/talks/index.html")
    assert not any(
        b"hidden.md" in content or b"articles/hidden" in content for content in desk.published().values()
    )


def test_settings_that_cannot_be_meant_are_told_together(desk: Desk) -> None:
    desk.write(
        "mkdocs.yml",
        (desk.root / "mkdocs.yml").read_text() + "      articles: ../..\n      summary_words: -5\n",
    )

    result = desk.build()

    assert result.code == 1
    assert 'mkdocs.yml: plugins: bilateral: articles: "../.." is no folder inside docs_dir.' in result.told
    assert "mkdocs.yml: plugins: bilateral: summary_words: -5 is too small." in result.told


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% block %}", "templates/brief.html:1: template: "),
        (
            '{% extends "default/brief.html" %}\n{% block cite %}{{ nonsense }}{% endblock %}',
            "brief.html:2: template: 'nonsense' is undefined",
        ),
    ],
)
def test_a_broken_template_is_told_with_its_line(desk: Desk, template: str, told: str) -> None:
    desk.article()
    desk.write("templates/brief.html", template)

    result = desk.build()

    assert result.code == 1
    assert told in result.told
    assert "Traceback" not in result.told


def test_a_site_that_a_killed_build_set_aside_comes_back_even_if_the_next_fails(desk: Desk) -> None:
    desk.article()
    desk.build()
    before = desk.published()
    (desk.root / "site").rename(desk.root / ".site.old")
    desk.article("wrong", status="nonsense")

    assert desk.build().code == 1
    assert desk.published() == before


def test_a_linked_site_folder_stays_a_link(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    desk.article()
    served = tmp_path_factory.mktemp("host") / "served"
    served.mkdir()
    (desk.root / "site").symlink_to(served)

    assert desk.build().code == 0
    assert (desk.root / "site").is_symlink()
    assert (served / "index.html").is_file()


def test_an_alias_leads_to_its_article_and_never_takes_a_page(desk: Desk) -> None:
    desk.article(aliases="[old/talks/]")
    assert desk.build("--strict").code == 0
    assert "../../articles/talks/" in desk.read("old/talks/index.html")

    desk.article(aliases="[countries/japan/]")
    result = desk.build()
    assert result.code == 1
    assert (
        'content/articles/talks.md:6: aliases: "countries/japan/" is the address of another page or file.'
        in result.told
    )


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("articles/talks/", "the address that the article has now"),
        ("briefs/us-jp/", "the address of another page or file"),
        ("about/old/", "the address of another page or file"),
        ("Notes/paper.html", "the address of another page or file"),
        ("pagefind/old/", "the address of another page or file"),
    ],
)
def test_an_alias_collides_with_no_page_file_or_redirect(desk: Desk, alias: str, why: str) -> None:
    desk.article(aliases=f"[{alias}]")
    desk.write("content/about/old.md", "# Old\n")
    desk.write("content/notes/paper.html", "<p>Paper</p>")
    result = desk.build()

    assert result.code == 1
    assert f'aliases: "{alias}" is {why}. Remove it from the list.' in result.told


def test_two_articles_cannot_have_one_old_address_in_any_spelling(desk: Desk) -> None:
    desk.article(aliases="[old/Talks]")
    desk.article("second", slug="second", aliases="[old/talks/]", title='"Second"')
    result = desk.build()

    assert result.code == 1
    assert 'aliases: "old/talks/" is also claimed by' in result.told
    assert 'aliases: "old/Talks/" is also claimed by' in result.told


def test_pages_without_folders_link_to_files(desk: Desk) -> None:
    desk.article()
    desk.write("mkdocs.yml", (desk.root / "mkdocs.yml").read_text() + "use_directory_urls: false\n")

    assert desk.build("--strict").code == 0
    assert 'href="../articles/talks.html#s-1"' in desk.read("briefs/japan-united-states.html")


def test_another_theme_still_shows_the_brief(desk: Desk) -> None:
    desk.article()
    desk.write(
        "mkdocs.yml", (desk.root / "mkdocs.yml").read_text().replace("name: bilateral", "name: mkdocs")
    )

    assert desk.build("--strict").code == 0
    assert "#s-1" in desk.read(BRIEF)


def test_a_template_of_the_site_replaces_one_block(desk: Desk) -> None:
    desk.article()
    desk.write(
        "templates/brief.html", '{% extends "default/brief.html" %}{% block cite %}<p>Ours</p>{% endblock %}'
    )

    assert desk.build("--strict").code == 0
    assert "<p>Ours</p>" in desk.read(BRIEF)


def test_serve_shows_edits_additions_deletions_registers_and_templates(desk: Desk) -> None:
    article = desk.article()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--quiet"]
    (desk.root / "templates").mkdir()
    with subprocess.Popen(command, cwd=desk.root, stderr=subprocess.DEVNULL) as server:
        try:
            await_page(port, BRIEF, lambda text: "tariffs" in text)
            article.write_text(
                article.read_text().replace("lower tariffs on cars", "lower tariffs on zithers")
            )
            await_page(port, BRIEF, lambda text: "zithers" in text)
            added = desk.article("added", title="Ninety quays", date="2026-02-02")
            await_page(port, BRIEF, lambda text: "Ninety quays" in text)
            added.unlink()
            await_page(port, BRIEF, lambda text: "Ninety quays" not in text)
            desk.write(
                "content/issues.yml",
                "- {id: zithers, label: Zithers, group: economy, definition: Instruments., cues: [zither]}\n",
            )
            await_page(port, "issues/index.html", lambda text: "Zithers" in text)
            desk.write(
                "templates/brief.html", '{% extends "default/brief.html" %}{% block cite %}Ours{% endblock %}'
            )
            await_page(port, BRIEF, lambda text: "Ours" in text)
        finally:
            server.terminate()


def await_page(port: int, name: str, holds: object, seconds: float = 30.0) -> None:
    """Wait until the served page is as it should be."""
    end = time.monotonic() + seconds
    text = ""
    while time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/" + name)
            text = connection.getresponse().read().decode()
        except OSError:
            text = ""
        if text and holds(text):  # type: ignore[operator]  # a predicate
            return
        time.sleep(0.2)
    pytest.fail(f"{name} did not change in {seconds} s: {text[:500]}")
