import dataclasses
from pathlib import Path

import pytest

from bilateral.analysis.model import Analysis
from bilateral.brief.collect import collect
from bilateral.errors import BilateralError
from bilateral.pages.make import make_site
from bilateral.pages.model import Page, Site
from bilateral.pages.render import Renderer, package_templates
from bilateral.pages.traceability import find_gaps
from bilateral.settings import Settings
from factories import TODAY, analysis, reference
from pages import INFO, page, with_html

WANTS = "Tokyo wants lower duties on cars & ships."
NEWS = "Japan and the United States agreed to cut tariffs on cars."


def talks(path: str = "articles/talks.md", **more: object) -> Analysis:
    given = {"positions": {2: "JP"}, "title": "Tariff talks"} | more
    return with_html(analysis([NEWS, WANTS, "The alliance may grow."], path=path, **given))  # type: ignore[arg-type]


def build(folder: Path, templates: dict[str, str], *articles: Analysis, directory_urls: bool = True) -> Site:
    for name, text in templates.items():
        (folder / name).write_text(text, encoding="utf-8")
    collection = collect(articles or (talks(),), reference(), Settings(), TODAY)
    info = dataclasses.replace(INFO, directory_urls=directory_urls)
    return make_site(collection, reference(), Settings(), info, Renderer(folder, package_templates()))


def faults(folder: Path, **templates: str) -> str:
    with pytest.raises(BilateralError) as told:
        build(folder, {f"{name}.html": text for name, text in templates.items()})
    return str(told.value)


WITHOUT_LINK = {
    "a line in our own class": '<ul>{% for side in view.sides %}{% for line in side.lines %}'
    '<li><p class="q">{{ line.text }}</p></li>{% endfor %}{% endfor %}</ul>',
    "a line in a class of its own": "{% for side in view.sides %}{% for line in side.lines %}"
    "<blockquote>{{ line.text }}</blockquote>{% endfor %}{% endfor %}",
    "a line whose link leads to the article only": "{% for side in view.sides %}{% for line in side.lines %}"
    '<p class="q">{{ line.text }} <a href="{{ line.article.address|link }}">{{ line.source }}</a></p>'
    "{% endfor %}{% endfor %}",
}  # fmt: skip


@pytest.mark.parametrize("name", WITHOUT_LINK)
@pytest.mark.parametrize("directory_urls", [True, False])
def test_a_template_that_drops_the_link_of_a_line_stops_the_build(
    tmp_path: Path, name: str, *, directory_urls: bool
) -> None:
    with pytest.raises(BilateralError) as told:
        build(tmp_path, {"brief.html": WITHOUT_LINK[name]}, directory_urls=directory_urls)

    assert str(told.value) == (
        "brief.html: briefs/japan-united-states/, line 1: “Tokyo wants lower duties on cars & ships.” "
        "stands without a link to its sentence. "
        "Print it with quoted(line) of parts.html, or add {{ source(line) }} behind the words."
    )


def test_the_link_of_the_line_before_it_is_not_its_own(tmp_path: Path) -> None:
    own = (
        '{% extends "default/brief.html" %}{% block wants %}'
        '<ul><li><p class="q">{{ view.sides[0].lines[0].text }}</p></li>'
        '<li><a href="{{ (view.sides[0].lines[0].article.address ~ "#s-2")|link }}">1.2</a></li></ul>{% endblock %}'
    )

    assert "Tokyo wants" in faults(tmp_path, brief=own)


def test_a_link_to_a_sentence_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    own = '{% extends "default/home.html" %}{% block data %}<a href="articles/talks/#s-9">9</a>{% endblock %}'

    assert "home.html: the first page, line " in (told := faults(tmp_path, home=own))
    assert 'href="articles/talks/#s-9" leads to no sentence' in told


def test_a_page_of_articles_that_prints_no_text_stops_the_build(tmp_path: Path) -> None:
    told = faults(tmp_path, article="<h1>{{ view.article.title }}</h1>")

    assert "must print its sentences: {{ view.body }} in article.html" in told


def test_every_kind_of_page_is_watched(tmp_path: Path) -> None:
    for name in ("home", "country", "issue", "article", "quality"):
        folder = tmp_path / name
        folder.mkdir()
        told = faults(folder, **{name: '<ul><li class="first"><p class="q">Words.</p></li></ul>'})
        assert told.startswith(f"{name}.html: "), name


def test_a_block_may_be_left_out_and_a_line_printed_in_another_form(tmp_path: Path) -> None:
    own = (
        '{% extends "default/brief.html" %}{% from "parts.html" import source with context %}'
        "{% block outlook %}{% endblock %}{% block bottom_line %}"
        "<p>{{ view.brief.bottom_line.text }} {{ source(view.brief.bottom_line) }}</p>{% endblock %}"
    )

    assert NEWS in page(build(tmp_path, {"brief.html": own}), "briefs/japan-united-states/").body


def test_what_an_author_wrote_in_an_article_is_left_alone(tmp_path: Path) -> None:
    made = talks()
    html = f'{made.article.html}<p class="q">Mine, <a href="../other/#s-99">elsewhere</a>.</p>'
    reading = dataclasses.replace(made.reading, article=dataclasses.replace(made.article, html=html))

    assert (
        "Mine"
        in page(build(tmp_path, {}, dataclasses.replace(made, reading=reading)), "articles/talks/").body
    )


def test_many_faults_are_told_shortly() -> None:
    body = '<li><p class="q">Words without end, again and again</p></li>\n' * 50
    gaps = list(find_gaps(Page("briefs/a-b/", "", "", body, template="brief.html"), {}))

    assert [gap.line for gap in gaps] == list(range(1, 51))
    assert len(str(gaps[0])) < 250
