from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from building import Desk, make_desk

RECORD_KEYS = [
    "id", "title", "language", "sentences", "countries", "pairs", "summary", "phrases", "issues", "people",
    "statements", "outlook", "positions", "readability",
]  # fmt: skip
BRIEF_KEYS = [
    "id", "bottom_line", "judgments", "summary", "issues", "positions", "outlook", "people", "changes", "statements",
]  # fmt: skip
TEXT = "Japan wants lower tariffs. The United States could agree next month. Prime Minister Sanae Takaichi of Japan met President Donald Trump in Tokyo."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def feed(*arguments: str, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bilateral.cli", *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_analyse_prints_the_record_of_each_line() -> None:
    done = feed("analyse", "-", given=json.dumps({"id": "a", "title": "Tariffs", "text": TEXT}) + "\n\n")
    record = json.loads(done.stdout)

    assert list(record) == RECORD_KEYS
    assert record["pairs"] == [["JP", "US"]]
    assert [TEXT[s["start"] : s["end"]] for s in record["sentences"]] == [
        s["text"] for s in record["sentences"]
    ]


def test_analyse_gives_a_summary_of_the_asked_length() -> None:
    line = json.dumps({"id": "a", "title": "Tariffs", "text": TEXT * 6})
    short, long = (
        json.loads(feed("analyse", "-", "--summary-words", words, given=line).stdout)["summary"]
        for words in ("8", "60")
    )

    assert len(short) < len(long)


def test_a_brief_is_printed_from_its_articles() -> None:
    articles = [{"id": str(n), "title": "Tariffs", "date": f"2026-0{n}-01", "text": TEXT} for n in (1, 2)]
    done = feed(
        "analyse", "--brief", "-", given=json.dumps({"id": "b", "pair": ["US", "JP"], "articles": articles})
    )
    record = json.loads(done.stdout)

    assert list(record) == BRIEF_KEYS
    assert record["bottom_line"] in TEXT
    assert {s["text"] for s in record["statements"]} <= set(TEXT.replace(". ", ".\n").split("\n"))


def test_articles_about_no_pair_are_still_summarised() -> None:
    fire = "A fire destroyed the harbour market and left forty traders without a stall on Monday night."
    again = "Insurers will pay the forty traders whose stalls burned with the harbour market on Monday."
    articles = [{"id": str(n), "title": "", "text": text} for n, text in enumerate((fire, again))]
    done = feed("analyse", "--brief", "-", given=json.dumps({"id": "b", "articles": articles}))
    record = json.loads(done.stdout)

    assert list(record) == BRIEF_KEYS
    assert record["bottom_line"] == ""
    assert record["summary"] == [fire, again]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("nonsense", "-:1: this line is not JSON"),
        ("[1]", "-:1: this line is no JSON object"),
        ('{"id": "a"}', "-:1: text is missing"),
        ('{"id": "a", "text": "x", "date": "soon"}', "-:1: date:"),
        (
            '{"text": "x", "language": "german"}',
            '-:1: language: "german" is not a language tag. Did you mean "de"',
        ),
        ('{"text": "x", "language": 5}', "-:1: language: 5 is not a language tag. Give a tag such as en"),
        ('{"text": "x", "language": ["de"]}', '-:1: language: ["de"] is not a language tag.'),
        ('{"text": "x", "language": "de\\n"}', '-:1: language: "de\\n" is not a language tag.'),
        ('{"text": "x", "title": {"a": 1}}', '-:1: title: {"a": 1} is no text.'),
        ('{"text": "x", "id": {"a": 1}}', '-:1: id: {"a": 1} is no id.'),
        ("[" * 100_000, "-:1: this line is not JSON"),
    ],
)
def test_a_wrong_line_is_told_with_its_number(given: str, told: str) -> None:
    done = feed("analyse", "-", given=given)

    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_half_a_character_is_replaced_in_its_place_and_later_lines_are_read() -> None:
    lines = [{"id": "a", "title": "\ud800", "text": f"\udfff {TEXT}"}, {"id": 2, "text": TEXT}]
    done = feed("analyse", "-", given="\n".join(map(json.dumps, lines)))
    first, second = map(json.loads, done.stdout.splitlines())

    assert (first["title"], second["id"]) == ("\ufffd", "2")
    assert first["sentences"][-1]["end"] == second["sentences"][-1]["end"] + 2


def test_a_record_may_write_its_language_in_any_case() -> None:
    done = feed("analyse", "-", given=json.dumps({"text": TEXT, "language": "EN-gb"}))

    assert json.loads(done.stdout)["language"] == "en-GB"


def test_a_pair_is_chosen_where_none_is_given_and_none_is_claimed_without_one() -> None:
    lines = [
        {"id": "with", "articles": [{"id": "1", "title": "Tariffs", "text": TEXT}]},
        {
            "id": "without",
            "articles": [{"id": "1", "title": "Bees", "text": "Bees sleep at night. They like flowers."}],
        },
    ]
    done = feed("analyse", "--brief", "-", given="\n".join(map(json.dumps, lines)))
    first, second = map(json.loads, done.stdout.splitlines())

    assert set(first["positions"]) == {"JP", "US"}
    assert second["bottom_line"] == ""


@pytest.mark.parametrize(
    "pair", ["JPUS", ["JP"], ["JP", "US", "FR"], 5, [1, 2], ["JP", "Japan"], ["XX", "YY"]]
)
def test_what_is_no_pair_is_told(pair: object) -> None:
    done = feed("analyse", "--brief", "-", given=json.dumps({"id": "b", "pair": pair, "articles": []}))

    assert done.returncode == 1
    assert "-:1: pair:" in done.stderr
    assert 'such as ["JP", "US"]' in done.stderr


def test_explain_knows_the_registers_of_the_site(desk: Desk) -> None:
    desk.write(
        "content/issues.yml",
        "- {id: zithers, label: Zithers, group: economy, definition: D., cues: [zither]}\n",
    )
    path = desk.article(body="Japan and the United States traded a zither.\n", issues="[zithers]")
    result = desk.run("bilateral.cli", "explain", str(path))

    assert result.code == 0
    assert "Zithers" in result.told


def test_check_sees_files_wherever_the_docs_folder_stands(desk: Desk) -> None:
    desk.article(status="nonsense")
    desk.write("conf/mkdocs.yml", (desk.root / "mkdocs.yml").read_text().replace("content", "../content"))
    command = ("bilateral.cli", "check", "-f", "conf/mkdocs.yml")

    assert "../content/articles/talks.md:6: status:" in desk.run(*command).told
    assert desk.run(*command, "content/articles/talks.md").code == 1
    assert "is no part of this site" in desk.run(*command, "conf/mkdocs.yml").told


def test_check_tells_everything_and_fails_only_on_errors(desk: Desk) -> None:
    desk.article("undated", date="")
    desk.write("content/people.yml", "- {name: A B, country: Japn}\n")
    warned = desk.run("bilateral.cli", "check", "content/articles")
    failed = desk.run("bilateral.cli", "check")

    assert warned.code == 0
    assert "content/articles/undated.md:1: date: is missing" in warned.told
    assert "people.yml" not in warned.told
    assert failed.code == 1
    assert 'content/people.yml:1: country: "Japn" is no country. Did you mean "Japan"?' in failed.told
    assert desk.run("bilateral.cli", "check", "--strict", "content/articles").code == 1


def test_a_command_outside_a_site_says_what_is_missing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bilateral.cli", "check"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_import_makes_a_draft_that_checks_and_publishes(desk: Desk) -> None:
    desk.write("report.txt", f"Japan and the United States talk\n\n{TEXT}\n")
    first = desk.run("bilateral.cli", "import", "report.txt")
    again = desk.run("bilateral.cli", "import", "report.txt")
    articles = list((desk.root / "content/articles").glob("*.md"))

    assert first.code == again.code == 0
    assert "already imported" in again.told
    assert len(articles) == 1
    articles[0].write_text(articles[0].read_text().replace("status: draft", "status: published"))
    assert desk.build().code == 0
    assert "briefs/japan-united-states/index.html" in desk.published()


def test_explain_names_each_rule_with_its_version_and_sentence(desk: Desk) -> None:
    path = desk.article()
    told = desk.run("bilateral.cli", "explain", str(path)).told

    for rule in ("countries", "pairs", "issues", "people", "statements", "outlook", "positions", "summary"):
        assert re.search(rf"^{rule} \d+\.\d+: ", told, re.MULTILINE)
    assert "  weights: " in told
    assert "outlook: modal, " in told
    assert "is expected to" in told


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_export_writes_every_page_and_never_over_foreign_files(desk: Desk, form: str) -> None:
    desk.article()
    desk.write("content/index.md", "# Our desk\n\nWhat we keep.\n")
    desk.write("content/about/us.md", "# Who we are\n\nA desk. See [talks](../articles/talks.md).\n")
    ending = "index.html" if form == "html" else "index.md"
    assert desk.run("bilateral.cli", "export", "out", "--format", form).code == 0
    brief = desk.root / "out" / ("briefs/japan-united-states" + ("/index.html" if form == "html" else ".md"))

    assert "articles/talks/#s-1" in brief.read_text(encoding="utf-8")
    assert "What we keep." in (desk.root / "out" / ending).read_text(encoding="utf-8")
    assert desk.run("bilateral.cli", "export", "out", "--format", form).code == 0
    desk.write("out/mine.txt", "keep me")
    refused = desk.run("bilateral.cli", "export", "out", "--format", form)
    assert refused.code == 1
    assert "mine.txt" in refused.told
    assert (desk.root / "out/mine.txt").read_text() == "keep me"


def test_help_answers_without_loading_what_it_does_not_use() -> None:
    program = "import sys, bilateral.cli; bilateral.cli.parser(); print(sorted({'numpy', 'mkdocs', 'babel', 'markdown'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_registers_tells_what_the_site_changed_and_its_mistakes(desk: Desk) -> None:
    desk.write("content/places.yml", "Futenma Gate: JP\nLake Example: Narnia\n")

    told = desk.run("bilateral.cli", "registers")

    assert told.code == 1
    assert "places.yml: 1 added\n  + Futenma Gate: Japan" in told.told
    assert 'content/places.yml:2: Lake Example: "Narnia" is no country.' in told.told
