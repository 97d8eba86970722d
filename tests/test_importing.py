from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bilateral.article.model import Article
from bilateral.article.reader import load_articles, read_article
from bilateral.importing import Imported, import_files
from bilateral.importing.dateline import find_authors, find_day
from bilateral.importing.escape import escape
from bilateral.reference.load import load_reference
from bilateral.settings import Settings

TODAY = dt.date(2026, 11, 22)
CASES = yaml.safe_load((Path(__file__).parent / "cases" / "importing.yml").read_text(encoding="utf-8"))
STORY = """Tokyo and Washington Agree on Tariffs

Japan and the United States agreed on lower tariffs in Tokyo on Tuesday, officials of both sides said.

What Comes Next

Prime Minister Sanae Takaichi of Japan will meet U.S. President Donald Trump to sign the agreement on tariffs.
"""


def run(docs: Path, *paths: Path) -> tuple[Imported, ...]:
    return import_files(paths, docs, load_reference(None)[0], Settings(), TODAY)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def bring(folder: Path, name: str, content: str | bytes) -> tuple[str, Article]:
    """Import one text; give the article's file and how it is read."""
    (result,) = run(folder / "docs", put(folder, name, content))
    assert result.target, result.faults
    data = result.target.read_bytes()
    article, faults = read_article("articles/x.md", data, load_reference(None)[0], Settings(), TODAY)
    assert article, faults
    return data.decode(), article


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def test_plain_text_becomes_a_draft_that_says_what_it_could_not_know(tmp_path: Path) -> None:
    source, article = bring(tmp_path, "tariff-talks.txt", STORY)

    assert article.title == "Tokyo and Washington Agree on Tariffs"
    assert article.front.status == "draft"
    assert article.front.countries == ("JP", "US")
    assert article.front.date is None
    assert "\n## What Comes Next\n" in source
    assert "date:  # the text states none: write the day of the report, such as 2026-10-28\n" in source
    assert "sources:  # write where the text comes from, such as:\n" in source
    assert re.search(r'^  - Japan  # named \d+ times, first as "Tokyo" in the title$', source, re.MULTILINE)
    assert re.search(r"^# issues: \[.*trade_tariffs.*\]  # proposed", source, re.MULTILINE)
    assert [b.kind for b in article.blocks] == ["prose", "heading", "prose"]


def test_the_result_names_what_is_left_open(tmp_path: Path) -> None:
    (result,) = run(tmp_path / "docs", put(tmp_path, "talks.txt", STORY))

    target = tmp_path / "docs" / "articles" / "talks.md"
    assert str(result) == (
        f"{tmp_path}/talks.txt: written to {target} as a draft. Left open: date, authors, sources."
    )
    assert result.ok
    assert result.is_new


def test_uncommenting_what_is_proposed_gives_a_sound_article(tmp_path: Path) -> None:
    source, _ = bring(tmp_path, "talks.txt", STORY)
    settled = re.sub("^# issues:", "issues:", source, flags=re.MULTILINE)
    settled = re.sub("^#(  - title|    publisher|    url)", r"\1", settled, flags=re.MULTILINE)
    settled = settled.replace("status: draft", "status: published").replace("date: ", "date: 2026-10-28 ")

    article, faults = read_article(
        "articles/x.md", settled.encode(), load_reference(None)[0], Settings(), TODAY
    )

    assert faults == ()
    assert article is not None
    assert "trade_tariffs" in article.front.issues
    assert article.front.sources[0].publisher == "Ministry of Foreign Affairs"


def test_nothing_of_a_draft_is_published(tmp_path: Path) -> None:
    bring(tmp_path, "talks.txt", STORY)

    loaded = load_articles(tmp_path / "docs", load_reference(None)[0], Settings(), TODAY)

    assert loaded.articles == ()
    assert [held.reason for held in loaded.held] == ["draft"]


def test_the_same_file_is_imported_once(tmp_path: Path) -> None:
    path = put(tmp_path, "talks.txt", STORY)
    target = tmp_path / "docs" / "articles" / "talks.md"

    first, again = run(tmp_path / "docs", path, path)
    target.write_text(target.read_text(encoding="utf-8") + "\nAn editor wrote this.\n", encoding="utf-8")
    (later,) = run(tmp_path / "docs", path)

    assert [first.is_new, again.is_new, later.is_new] == [True, False, False]
    assert again.ok
    assert str(later) == f"{path}: is already imported as {target}; nothing was written."
    assert target.read_text(encoding="utf-8").endswith("An editor wrote this.\n")


def test_an_existing_article_is_never_overwritten(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    put(docs, "articles/talks.md", "mine")
    put(docs, "articles/2026-10-28-talks-2.md", "mine too")
    put(docs, "articles/x.md", "---\nslug: talks-3\n---\n")

    (result,) = run(docs, put(tmp_path, "Talks.txt", STORY))

    assert result.target == docs / "articles" / "talks-4.md"
    assert (docs / "articles" / "talks.md").read_text(encoding="utf-8") == "mine"


def test_two_files_of_one_name_become_two_articles(tmp_path: Path) -> None:
    paths = [
        put(tmp_path, "a/talks.txt", STORY),
        put(tmp_path, "b/talks.txt", STORY + "\nMore was said later.\n"),
    ]

    results = run(tmp_path / "docs", *paths)

    assert [r.target.name for r in results if r.target] == ["talks.md", "talks-2.md"]


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("2026-10-28-Talks.txt", "2026-10-28-talks.md"),
        ("Zürich & Genève.txt", "zurich-geneve.md"),
        ("con.txt", "article-con.md"),
        ("README.md", "article-readme.md"),
        ("a..b.text", "a-b.md"),
        ("首脳会談.txt", "article-f1ab218a.md"),
        ("2026-10-28.txt", "2026-10-28.md"),
    ],
)
def test_names_are_made_safe(tmp_path: Path, name: str, target: str) -> None:
    (result,) = run(tmp_path / "docs", put(tmp_path, name, STORY))

    assert result.target
    assert result.target.name == target


def test_what_cannot_be_imported_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    paths = [
        put(tmp_path, "report.docx", b"PK\x03\x04"),
        put(tmp_path, "none", "text"),
        put(tmp_path, "empty.txt", ""),
        put(tmp_path, "latin-1.txt", "Der Minister besuchte Zürich.".encode("latin-1")),
        put(tmp_path, "utf-16.txt", STORY.encode("utf-16")),
        put(tmp_path, "large.txt", b"x" * 2_000_001),
        put(tmp_path, "broken.md", "---\ntitle: Japan: talks\n---\nThey met.\n"),
        put(tmp_path, "open.md", "---\ntitle: Japan\n\nThey met.\n"),
        put(tmp_path, "bare.md", "---\ntitle: Japan\n---\n"),
        put(tmp_path, "rule.txt", "-----\n"),
        tmp_path / "missing.txt",
        tmp_path,
        put(tmp_path, "good.txt", STORY),
    ]

    results = run(tmp_path / "docs", *paths)

    save = 'Save it as UTF-8: in most editors, "Save as", then "Encoding".'
    told = "\n".join(map(str, results[:-1])).replace(f"{tmp_path}/", "").replace(str(tmp_path), "folder")
    assert told.splitlines() == [
        (
            'report.docx:1: file: ends in ".docx", which cannot be imported. '
            "Save it as plain text (.txt) or Markdown (.md)."
        ),
        "none:1: file: has no ending. Save it as plain text (.txt) or Markdown (.md).",
        "empty.txt:1: file: is empty. Write a title, a date and the text, or delete the file.",
        (
            "latin-1.txt:1: file: is not UTF-8: byte 0xFC is no character. "
            f'It looks like Windows-1252 ("Zürich."). {save}'
        ),
        f"utf-16.txt:1: file: is saved as UTF-16. {save}",
        (
            "large.txt:1: file: is 2,000,001 bytes long; the limit is 2,000,000. "
            "Split the article, or raise max_article_bytes in mkdocs.yml."
        ),
        (
            "broken.md:2: title: has a colon in a value without quotes. "
            'Put the value in quotes: title: "Japan: talks".'
        ),
        'open.md:1: front matter: has no closing "---". Write a line "---" between the last key and the text.',
        "bare.md:1: text: has no words. Write the article below the front matter.",
        "rule.txt:1: text: has no words. Write the article below the front matter.",
        (
            "missing.txt:1: file: cannot be read (No such file or directory). "
            "Check that it exists and that you may read it."
        ),
        "folder:1: file: is a folder. Name the files in it.",
    ]
    assert not any(r.ok for r in results[:-1])
    assert results[-1].ok
    assert len(list((tmp_path / "docs" / "articles").iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    put(tmp_path, "docs/articles", "this is no folder")

    (result,) = run(tmp_path / "docs", put(tmp_path, "talks.txt", STORY))

    assert "cannot be written to the articles" in str(result)


def test_markdown_keeps_its_text_and_what_its_front_matter_says(tmp_path: Path) -> None:
    source, article = bring(
        tmp_path,
        "talks.md",
        "---\ntitle: 'Talks: a start'\ndate: 2026-10-28\ncountries: [NO, Schweden]\nauthors: [Jane Doe]\n"
        "sources: [{title: Statement, url: 'https://example.org/'}]\ntags: [trade, 0431]\nstatus: published\n"
        'summary: |\n  They *met*: "at last".\nextra: {desk: Asia}\nlayout: post\nreview_by: soon\n---\n\n'
        "# Talks: a start\n\nThey **met** in Oslo. [More](https://example.org/).\n\n- One thing\n",
    )

    front = article.front
    assert (front.title, front.date, front.status) == ("Talks: a start", dt.date(2026, 10, 28), "draft")
    assert front.countries == ("NO", "SE")
    assert front.summary == 'They *met*: "at last".'
    assert front.sources[0].url == "https://example.org/"
    assert front.extra["tags"] == ("trade", "0431")
    assert (front.extra["desk"], front.extra["layout"], front.extra["review_by"]) == ("Asia", "post", "soon")
    assert source.endswith("They **met** in Oslo. [More](https://example.org/).\n\n- One thing\n")


def test_markdown_without_front_matter_takes_its_title_from_the_first_heading(tmp_path: Path) -> None:
    source, article = bring(tmp_path, "2026-10-28-x.md", "Talks *now*\n===========\n\nThey met in Oslo.\n")

    assert (article.title, article.front.date) == ("Talks now", dt.date(2026, 10, 28))
    assert "date: 2026-10-28  # from the file name" in source
    assert "===" not in source


def test_a_slug_that_is_taken_is_put_aside(tmp_path: Path) -> None:
    put(tmp_path, "docs/articles/talks.md", "---\ntitle: Talks\n---\nThey met in Oslo.\n")
    _, article = bring(tmp_path, "new.md", "---\ntitle: New\nslug: talks\n---\nThey met in Oslo.\n")

    assert article.front.slug != "talks"
    assert article.front.extra["slug"] == "talks"


def test_a_text_without_a_title_line_gets_one_from_its_name(tmp_path: Path) -> None:
    source, article = bring(
        tmp_path, "tariff_talks-2.txt", "They met in Oslo. They agreed on fish.\n\nThey left.\n"
    )

    assert article.title == "Tariff talks 2"
    assert "# from the file name: write a headline" in source
    assert article.text == "They met in Oslo. They agreed on fish.\n\nThey left."


def test_a_text_about_no_pair_is_given_none(tmp_path: Path) -> None:
    source, article = bring(
        tmp_path, "x.txt", "A quiet day\n\nNothing happened at all on this day, people said.\n"
    )

    assert article.front.countries == ()
    assert "countries: []  # the text names none" in source


@pytest.mark.parametrize("case", CASES["days"], ids=lambda case: case["text"][:50])
def test_only_a_date_that_the_text_states_of_itself_is_taken(case: dict[str, str]) -> None:
    found = find_day(case["text"].split("\n\n"))

    assert (f"{found[0]}|{found[1]}" if found else "|") == f"{case['day']}|{case['from']}"


@pytest.mark.parametrize("case", CASES["authors"], ids=lambda case: case["text"][:50])
def test_authors_are_taken_from_a_byline(case: dict[str, str]) -> None:
    assert ", ".join(find_authors(case["text"].split("\n\n"))[0]) == case["names"]


@pytest.mark.parametrize("case", CASES["titles"], ids=lambda case: case["text"][:50])
def test_the_title_is_the_first_line_that_is_one(case: dict[str, str], tmp_path: Path) -> None:
    assert bring(tmp_path, "the-name.txt", case["text"])[1].title == case["title"]


@pytest.mark.parametrize("line", CASES["literal"])
def test_what_markdown_would_misread_is_kept_as_text(line: str, tmp_path: Path) -> None:
    _, article = bring(
        tmp_path, "x.txt", f"A title line\n\nFirst they met in Oslo.\n\n{line}\n\nThen they left.\n"
    )

    assert " ".join(line.split()) in " ".join(article.text.split())
    assert "<script" not in article.html


def test_the_language_is_written_down(tmp_path: Path) -> None:
    source, article = bring(
        tmp_path, "x.txt", "日米が合意\n\n日本と米国は東京で合意した。両国は関税を下げる。\n"
    )

    assert article.front.language == "ja"
    assert "language: ja  # from the letters and words of the text" in source
    assert len(article.sentences) == 2


_LINE = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                *(
                    "#",
                    "##",
                    "1.",
                    "(a)",
                    "*",
                    "-",
                    "+",
                    ">",
                    "|",
                    "~~~",
                    "```",
                    "---",
                    "===",
                    "    ",
                    "\t",
                    "!!!",
                ),
                *(
                    "<b>",
                    "</script>",
                    "&amp;",
                    "&copy",
                    "[a](b)",
                    "[^1]:",
                    "*[X]:",
                    "**x**",
                    "_y_",
                    "\\",
                    "{: .c}",
                ),
                *(
                    "Japan",
                    "the",
                    "US",
                    "met.",
                    "Talks",
                    "Who?",
                    "28 October 2026",
                    "By Jane Doe",
                    "C#",
                    "{{ x }}",
                ),
                *(
                    "title:",
                    '"',
                    "'",
                    "%",
                    "@",
                    "日本。",
                    "\u2028",
                    "\x0c",
                    "\ufeff",
                    "e\u0301",
                    "http://a.b/c_d_e",
                ),
            ]
        ),
        max_size=8,
    ).map(" ".join),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_LINE, max_size=8).map("\n".join))
def test_every_text_is_read_back_with_all_its_words(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("import")
    data = text.encode("utf-8", "replace")

    (result,) = run(folder / "docs", put(folder, "x.txt", data))

    if not result.target:
        assert result.faults
        return
    article, faults = read_article(
        "articles/x.md", result.target.read_bytes(), load_reference(None)[0], Settings(), TODAY
    )
    assert article, faults
    read = words(
        f"{'' if 'from the file name' in result.target.read_text() else article.title} {article.text}"
    )
    lost = Counter(words(data.decode().replace("\ufeff", " "))) - Counter(read)
    assert set(lost) <= set(words(article.title))  # a heading that repeats the title is printed once


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_escaped_lines_hold_no_markup(line: str) -> None:
    assert "<" not in escape(" ".join(line.split()))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_LINE, max_size=8).map("\n".join), st.booleans())
def test_markdown_is_imported_or_told(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    headed: bool,  # noqa: FBT001  (Hypothesis gives it by position)
) -> None:
    folder = tmp_path_factory.mktemp("import")
    source = f"---\n{text}\n---\nThey met.\n" if headed else text

    (result,) = run(folder / "docs", put(folder, "x.md", source.encode("utf-8", "replace")))

    assert result.ok or result.faults
    if result.target:
        article, faults = read_article(
            "articles/x.md", result.target.read_bytes(), load_reference(None)[0], Settings(), TODAY
        )
        assert article, faults
