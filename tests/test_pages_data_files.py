import csv
import dataclasses
import datetime as dt
import io
import json
import posixpath
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from bilateral.analysis.model import Analysis, Uncovered
from bilateral.article.model import Correction, Override
from bilateral.pages import data_files as module
from bilateral.pages.model import Page, Site
from bilateral.report import Place, publish
from bilateral.settings import Settings
from factories import TODAY, analysis
from pages import INFO, NEWS, Read, broken_links, build, page, talks

FORMULA = "=1+1 is what Tokyo wants, “quoted”, with\na break."


def about(made: Analysis, text: str, number: int) -> Analysis:
    return dataclasses.replace(made, uncovered=(Uncovered(text, made.article.sentences[number - 1]),))


SITES = {
    "no article": [],
    "no pair": [analysis(["Fish swim."], pairs=())],
    "one article": [talks()],
    "several": [
        about(talks("articles/old.md", date=dt.date(2026, 1, 5), title="Old talks"), "car parks", 2),
        about(talks("articles/new.md", date=dt.date(2026, 9, 5)), "car parks", 3),
        analysis([FORMULA, NEWS], path="articles/hostile.md", title="@SUM(A1)", positions={1: "JP"},
                 authors=("-A", "B"), corrections=(Correction(TODAY, "+1"),), date=None, sources=()),
        analysis(["The European Union and Japan met on fish."], path="articles/eu.md", pairs=(("EU", "JP"),)),
        analysis(["Ein Treffen in Tokyo."], path="articles/de.md", language="de"),
    ],
    "set by editors": [
        talks(overrides=(
            Override("pin", "bottom_line", 2, reason="says more", by="A. Editor"),
            Override("reword", "outlook", 4, value="It may grow.", reason="shorter"),
            Override("drop", "issues", value="trade_tariffs", reason="beside the point"),
        )),
    ],
}  # fmt: skip


def files(site: Site) -> dict[str, bytes]:
    return {asset.address: asset.content for asset in site.assets}


@contextmanager
def database(site: Site) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(files(site)["data/site.sqlite"])
        yield opened


def rows(site: Site, query: str) -> list[tuple[Any, ...]]:
    with database(site) as opened:
        return opened.execute(query).fetchall()


def table(site: Site, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files(site)[f"data/{name}.csv"].decode(), newline="")))


def documents(site: Site) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Give each JSON file that names a schema, and that schema."""
    made = files(site)
    for address, content in made.items():
        if address.endswith(".json") and "/schemas/" not in address and b'"$schema": "' in content[:60]:
            data = json.loads(content)
            schema = posixpath.normpath(posixpath.join(posixpath.dirname(address), data["$schema"]))
            yield data, json.loads(made[schema])


@pytest.mark.parametrize("name", SITES)
def test_every_json_file_is_what_the_schema_that_it_names_says(name: str) -> None:
    kinds = set()
    for data, schema in documents(build(*SITES[name])):
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(data)
        kinds.add(schema["title"])

    assert {"site.json", "method.json"} <= kinds
    if name == "several":
        assert len(kinds) == 7


def test_a_key_that_no_schema_tells_is_found_wherever_it_stands() -> None:
    for data, schema in documents(build(*SITES["several"])):
        objects = [data, *(x for value in data.values() if isinstance(value, list) for x in value[:1])]
        for each in objects:
            each["unsaid"] = 1
            with pytest.raises(ValidationError):
                Draft202012Validator(schema).validate(data)
            del each["unsaid"]


def test_a_key_that_is_left_out_is_missed() -> None:
    for data, schema in documents(build(*SITES["several"])):
        for key in data:
            with pytest.raises(ValidationError):
                Draft202012Validator(schema).validate({k: v for k, v in data.items() if k != key})


def test_schemas_have_an_address_of_their_own_where_the_site_knows_its_own() -> None:
    known = json.loads(files(build(talks()))["data/schemas/brief-1.json"])
    unknown = json.loads(
        files(build(talks(), info=dataclasses.replace(INFO, url="")))["data/schemas/brief-1.json"]
    )

    assert known["$id"] == "https://desk.example/data/schemas/brief-1.json"
    assert "$id" not in unknown


@pytest.mark.parametrize("name", SITES)
def test_every_page_that_names_a_file_of_data_has_it_and_the_others_are_listed(name: str) -> None:
    site = build(*SITES[name])

    assert {p.data for p in site.pages if p.data} <= set(files(site))
    assert {p.kind for p in site.pages if p.kind and not p.data} <= {"Page"}
    assert list(broken_links(site)) == []


def test_the_strip_of_an_article_has_its_figures_as_csv() -> None:
    long = " ".join(["Japan and the United States spoke of tariffs"] * 6) + "."
    site = build(analysis(["Japan met the United States.", long], path="articles/talks.md"))
    lengths = [len(sentence.split()) for sentence in ("Japan met the United States.", long)]

    found = list(csv.reader(io.StringIO(files(site)["articles/talks/readability.csv"].decode())))

    assert found == [
        ["sentence", "words", "over_budget", "address"],
        ["1", str(lengths[0]), "false", "articles/talks/#s-1"],
        ["2", str(lengths[1]), "true", "articles/talks/#s-2"],
    ]
    for address in ("articles/talks/", "briefs/japan-united-states/"):
        links = Read(page(site, address).body).links
        assert any(link.endswith("readability.csv") for link in links), address
    assert list(broken_links(site)) == []


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum is not installed")
def test_sha256sum_finds_every_file_of_data_unharmed_and_tells_of_a_change(tmp_path: Path) -> None:
    site = build(*SITES["several"])
    for address, content in files(site).items():
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_bytes(content)
    check = ["sha256sum", "--check", "--strict", "--quiet", "data/SHA256SUMS"]

    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "data/lines.csv").write_bytes(b"")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_the_sums_list_all_files_of_data_by_address() -> None:
    site = build(*SITES["several"])
    listed = [line[66:] for line in files(site)["data/SHA256SUMS"].decode().splitlines()]
    made = {a for a in files(site) if a.startswith("data/") or a.endswith(tuple(_of_pages()))}

    assert listed == sorted(listed)
    assert set(listed) == made - {"data/SHA256SUMS"}


def _of_pages() -> Iterator[str]:
    yield "/issues.csv"
    yield "/readability.csv"
    yield from (f"/{name}.json" for name in ("brief", "article", "country", "issue", "person"))


@pytest.mark.parametrize("name", SITES)
def test_the_database_is_whole_and_every_key_leads_to_its_row(name: str) -> None:
    with database(build(*SITES[name])) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        assert opened.execute("PRAGMA user_version").fetchone() == (1,)
        for (view,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            opened.execute(f'SELECT * FROM "{view}"').fetchall()  # noqa: S608 - a name from the file itself


def test_the_same_articles_give_the_same_bytes_in_whatever_order_they_come() -> None:
    there, back = build(*SITES["several"]), build(*SITES["several"][::-1])

    assert files(there)["data/site.sqlite"] == files(back)["data/site.sqlite"]
    assert files(there)["data/SHA256SUMS"] == files(back)["data/SHA256SUMS"]


def test_sentences_are_found_by_their_words_and_lead_to_their_addresses() -> None:
    found = rows(
        build(*SITES["several"]),
        "SELECT s.address, s.text FROM sentences_fts AS f JOIN sentences AS s ON s.id = f.rowid "
        "WHERE f.text MATCH 'fish' ORDER BY s.id",
    )

    assert found == [("articles/eu/#s-1", "The European Union and Japan met on fish.")]


def test_views_tell_names_and_whole_addresses() -> None:
    (wanted, *_) = rows(build(talks()), "SELECT brief, side, text, address FROM who_wants_what")
    flat = build(talks(), info=dataclasses.replace(INFO, directory_urls=False))

    assert wanted == (
        "Japan–United States", "Japan", "Tokyo wants lower duties on cars.",
        "https://desk.example/articles/talks/#s-2",
    )  # fmt: skip
    assert rows(flat, "SELECT address FROM who_wants_what")[0] == (
        "https://desk.example/articles/talks.html#s-2",
    )


def shown(brief: Page) -> set[tuple[str, str]]:
    """Give block and sentence of every source that the page of a brief prints, figures of reading apart."""
    found = set()
    for section in re.split(r"<section ", brief.body)[1:]:
        name = re.search(r'id="([^"]+)"', section)
        assert name
        for href in re.findall(r'href="([^"]*#s-\d+)"', section):
            if name[1] not in {"read", "made"}:
                found.add((name[1], unescape(href).removeprefix("../../")))
    return found


def section_of(anchor: str) -> str:
    part = {"kj": "key", "i": "issues", "lim": "limits"}
    return part.get(anchor.partition("-")[0], anchor)


@pytest.mark.parametrize("name", SITES)
def test_the_lines_of_a_brief_are_those_that_its_page_prints(name: str) -> None:
    site = build(*SITES[name])
    for brief in (p for p in site.pages if p.kind == "Brief"):
        data = json.loads(files(site)[f"{brief.address}brief.json"])
        lines = [line for line in data["lines"] if line["block"] != "evidence"]

        assert {(section_of(line["anchor"]), line["address"]) for line in lines} == shown(brief)
        text = unescape(re.sub(r"<[^>]+>", "", brief.body))
        for line in lines:
            if line["block"] in {"bottom_line", "judgments", "issues", "positions", "timeline", "outlook"}:
                assert (line["wording"] or line["text"]) in text


def test_the_history_of_a_brief_is_that_of_its_page() -> None:
    site = build(*SITES["several"])
    data = json.loads(files(site)["briefs/japan-united-states/brief.json"])
    body = page(site, "briefs/japan-united-states/history/").body
    told = {href.removeprefix("../../../") for href in re.findall(r'href="([^"]*#s-\d+)"', body)}

    assert told
    assert told <= {row["address"] for row in data["history"]}
    assert {row["date"] for row in data["history"]} == set(re.findall(r'id="d-([0-9-]+)"', body))


def test_every_line_carries_its_rule_its_sentence_and_what_an_editor_did() -> None:
    data = json.loads(files(build(*SITES["set by editors"]))["briefs/japan-united-states/brief.json"])
    lines = {line["block"]: line for line in data["lines"]}

    assert all(data["rules"][line["rule"]] == line["version"] for line in data["lines"])
    assert lines["bottom_line"]["edited_by"] == "A. Editor"
    assert lines["bottom_line"]["reason"] == "says more"
    assert lines["outlook"]["wording"] == "It may grow."
    assert lines["outlook"]["text"] == "The alliance is expected to grow."
    assert lines["positions"]["country"] == "US"
    assert lines["timeline"]["date"] == "2026-02-07"
    assert lines["people"]["as_written"] == "Prime Minister Sanae Takaichi"
    assert [choice["action"] for choice in data["choices"]][:1] == ["pin"]


def test_csv_and_database_hold_the_same_lines() -> None:
    site = build(*SITES["several"])
    stored = rows(site, "SELECT brief, block, address, text FROM lines ORDER BY id")
    wanted = rows(
        site,
        "SELECT p.brief, p.rank, p.country, l.text FROM positions AS p JOIN lines AS l ON l.id = p.line "
        "ORDER BY p.line",
    )

    assert [(r["brief"] or None, r["block"], r["address"]) for r in table(site, "lines")] == [
        row[:3] for row in stored
    ]
    assert [(r["brief"], int(r["rank"]), r["country"]) for r in table(site, "positions")] == [
        row[:3] for row in wanted
    ]


def test_a_cell_is_disarmed_and_the_text_of_json_and_sqlite_is_not() -> None:
    site = build(*SITES["several"])
    article = next(row for row in table(site, "articles") if row["id"] == "hostile")
    data = json.loads(files(site)["articles/hostile/article.json"])

    assert article["title"] == "'@SUM(A1)"
    assert article["authors"] == "'-A; B"
    assert f"'{FORMULA}" in {row["text"] for row in table(site, "positions")}
    assert data["article"]["title"] == "@SUM(A1)"
    assert data["article"]["authors"] == ["-A", "B"]
    assert rows(site, "SELECT title, authors FROM articles WHERE id = 'hostile'") == [("@SUM(A1)", "-A; B")]


def test_nothing_of_what_is_held_back_reaches_a_file(tmp_path: Path) -> None:
    held = {"a": "status: draft", "b": "publish_on: 2027-01-01"}
    folder = tmp_path / "content/articles"
    folder.mkdir(parents=True)
    head = "title: {0}\ndate: 2026-10-01\ncountries: [JP, US]\nauthors: [{0}]\n"
    for name, key in {**held, "c": "status: published"}.items():
        word = "Heron" if name == "c" else "Canary"
        text = f"---\n{head.format(word)}{key}\n---\n\n{NEWS} Japan wants {word} rules.\n"
        (folder / f"{word}-{name}.md".lower()).write_text(text, encoding="utf-8")
    made = publish(Place(tmp_path, tmp_path / "content", Settings(), TODAY, "Desk")).site

    assert any(b"Heron" in asset.content for asset in made.assets if asset.address == "data/site.sqlite")
    for asset in made.assets:
        assert b"canary" not in asset.content.lower(), asset.address
        assert "canary" not in asset.address
    assert rows(made, "SELECT count(*) FROM sentences_fts WHERE text MATCH 'canary'") == [(0,)]
    assert rows(made, "SELECT count(*) FROM sentences_fts WHERE text MATCH 'heron'") == [(1,)]


def test_the_page_on_the_data_tells_every_file_table_and_column() -> None:
    site = build(*SITES["several"])
    told = page(site, "data/").body

    for address in files(site):
        if address.startswith("data/"):
            assert f'href="../{address}"' in told, address
    with database(site) as opened:
        for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name.startswith("sentences_fts"):
                continue
            assert f'id="t-{name}"' in told
            block = told.split(f'id="t-{name}"')[1].split("</details>")[0]
            for column in opened.execute(f'PRAGMA table_info("{name}")').fetchall():
                joins = column[1] in {"line", "sentence_id"} or (
                    column[1] == "id" and name in {"lines", "sentences"}
                )
                assert joins or f"<code>{column[1]}</code>" in block, (name, column[1])


def test_every_page_leads_to_the_page_on_the_data() -> None:
    from bilateral.pages.frame import frame  # noqa: PLC0415 - only this test speaks of the frame

    made = frame(page(build(talks()), "articles/talks/"), INFO)

    assert {"label": "Data", "href": "../../data/"} in made["footer"]


def test_a_machine_whose_sqlite_hands_over_no_file_makes_the_other_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "write_database", lambda *_: None)
    site = build(*SITES["several"])

    assert "data/site.sqlite" not in files(site)
    assert "data/metadata.json" not in files(site)
    assert list(broken_links(site)) == []
