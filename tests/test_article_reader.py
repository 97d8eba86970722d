from __future__ import annotations

import datetime as dt
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bilateral.article.model import Article
from bilateral.article.reader import load_articles, read_article
from bilateral.errors import Fault
from bilateral.reference.load import load_reference
from bilateral.reference.model import Reference
from bilateral.settings import Settings

TODAY = dt.date(2026, 11, 22)
INVALID = Path(__file__).parent / "sites" / "invalid"
TEXT = "\nJapan and the United States signed an agreement on tariffs in Tokyo on Tuesday.\n"
SOURCES = "sources: [{title: Joint statement}]\n"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference(None)[0]


def read(source: str | bytes, name: str = "articles/talks.md") -> tuple[Article | None, tuple[Fault, ...]]:
    data = source if isinstance(source, bytes) else source.encode()
    return read_article(name, data, load_reference(None)[0], Settings(), TODAY)


def article(front: str = "title: Talks\ndate: 2026-10-28\n" + SOURCES, text: str = TEXT) -> Article:
    made, faults = read(f"---\n{front}---\n{text}")
    assert made, faults
    return made


def write(folder: Path, name: str, front: str = "title: Talks\ndate: 2026-10-28\n" + SOURCES) -> Path:
    path = folder / "articles" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front}---\n{TEXT}", encoding="utf-8")
    return path


def messages(faults: tuple[Fault, ...]) -> list[str]:
    return [f"{fault.severity} {fault}" for fault in faults]


@pytest.mark.parametrize("site", sorted(p.name for p in INVALID.iterdir()))
def test_every_fault_of_an_invalid_site_is_told_in_one_run(site: str, reference: Reference) -> None:
    root = INVALID / site

    loaded = load_articles(root / "content", reference, Settings(), TODAY, root=root)

    assert messages(loaded.faults) == (root / "messages.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("site", sorted(p.name for p in INVALID.iterdir()))
def test_an_article_with_an_error_of_its_own_is_never_published(site: str, reference: Reference) -> None:
    root = INVALID / site

    loaded = load_articles(root / "content", reference, Settings(), TODAY, root=root)

    wrong = {f.file for f in loaded.faults if f.is_error and f.key not in {"slug", "aliases"}}
    assert not wrong & {f"content/{article.path}" for article in loaded.articles}


def test_messages_name_files_from_the_folder_that_is_given(tmp_path: Path, reference: Reference) -> None:
    write(tmp_path / "content", "talks.md", "title: Talks\n" + SOURCES)

    from_docs = load_articles(tmp_path / "content", reference, Settings(), TODAY)
    from_root = load_articles(tmp_path / "content", reference, Settings(), TODAY, root=tmp_path)

    assert [f.file for f in from_docs.faults] == ["articles/talks.md"]
    assert [f.file for f in from_root.faults] == ["content/articles/talks.md"]


def test_a_bare_file_with_a_heading_and_a_date_in_its_name_passes() -> None:
    made, faults = read("# Talks in *Tokyo* & more\n" + TEXT, "articles/2026-10-28-tokyo-talks.md")

    assert made is not None
    assert (made.title, made.front.date, made.front.slug) == (
        "Talks in Tokyo & more",
        dt.date(2026, 10, 28),
        "tokyo-talks",
    )
    assert "Talks in" not in made.text
    assert [f.key for f in faults] == ["sources"]


@pytest.mark.parametrize("heading", ["# Talks", "Talks\n=====", "## Talks ##", "\n\n# talks"])
def test_a_heading_that_repeats_the_title_is_not_printed_twice(heading: str) -> None:
    made = article(text=f"\n{heading}\n{TEXT}")

    assert made.title == "Talks"
    assert "talks" not in made.text.casefold()


def test_a_heading_that_turns_the_direction_of_text_names_the_article_without_that() -> None:
    made, faults = read(f"---\ndate: 2026-10-28\n{SOURCES}---\n\n# Talks \u202eoykoT\n\n{TEXT}")

    assert made
    assert made.title == "Talks oykoT"
    assert [(fault.line, fault.key, fault.severity) for fault in faults] == [(6, "title", "warning")]


def test_a_heading_in_code_is_no_title() -> None:
    made, faults = read(f"---\ndate: 2026-10-28\n{SOURCES}---\n{TEXT}\n```\n# comment\n```\n")

    assert made is None
    assert [f.key for f in faults] == ["title"]


def test_a_title_is_plain_text_whatever_it_holds() -> None:
    title = "{{ 7*7 }} {% raw %} **not bold** <b>&amp;</b> [a](b)"

    assert article(f"title: '{title}'\n").title == title


def test_a_title_of_several_lines_becomes_one() -> None:
    assert article("title: >\n  Talks\n  in Tokyo\n").title == "Talks in Tokyo"


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("[NO, SE]", ("NO", "SE")),
        ("NO", ("NO",)),
        ("Japon", ("JP",)),
        ("[Japan, USA]", ("JP", "US")),
        ("[EU, China]", ("EU", "CN")),
        ("[アメリカ合衆国, Deutschland]", ("US", "DE")),
        ("['NO', \"jp\"]", ("NO", "JP")),
        ("[]", ()),
        ("", ()),
        ("~", ()),
    ],
)
def test_countries_are_read_as_written_in_any_language(written: str, codes: tuple[str, ...]) -> None:
    made, _ = read(f"---\ntitle: Talks\ndate: 2026-10-28\ncountries: {written}\n---\n{TEXT}")

    assert made is not None
    assert made.front.countries == codes


def test_forty_countries_and_none_are_sound(reference: Reference) -> None:
    codes = [code for code, c in reference.countries.items() if not c.is_bloc][:40]

    assert article(f"title: T\ncountries: [{', '.join(codes)}]\n").front.countries == tuple(codes)
    assert article("title: T\n").front.countries == ()


def test_every_key_of_the_schema_reaches_the_article() -> None:
    made = article(
        "title: Talks\ndate: 2026-10-28T23:00:00-05:00\ncountries: [Japan, US]\nissues: [Trade and tariffs]\n"
        "summary: They met.\nauthors: Jane Doe\nlanguage: en-GB\nstatus: published\npublish_on: 2026-11-01\n"
        "updated: 2026-10-30\ninformation_as_of: 2026-10-27\nreview_by: 2027-01-31\nreviewed_by: A. Editor\n"
        "corrections: [{date: 2026-10-30, text: Not 25.}]\nai_use: none\nslug: talks-in-tokyo\n"
        "aliases: [/old/, 'articles/old%20name', old.html]\n"
        "sources: [{title: Statement, publisher: MOFA, url: 'https://example.org/a?b=c#d'}]\n"
        "overrides: [{action: pin, block: judgments, sentence: 1, reason: Main point., by: A. Editor}]\n"
        "extra: {desk: Asia, eurovoc: 0431, n: 12, share: 0.5, ok: true, list: [1, no]}\n"
    )
    front = made.front

    assert front.date == dt.date(2026, 10, 29)
    assert front.countries == ("JP", "US")
    assert front.issues == ("trade_tariffs",)
    assert front.authors == ("Jane Doe",)
    assert front.sources[0].url == "https://example.org/a?b=c#d"
    assert front.corrections[0].date == dt.date(2026, 10, 30)
    assert front.overrides[0].sentence == 1
    assert front.aliases == ("old/", "articles/old name/", "old.html")
    assert dict(front.extra) == {
        "desk": "Asia",
        "eurovoc": "0431",
        "n": 12,
        "share": 0.5,
        "ok": True,
        "list": (1, "no"),
    }
    assert made.address == "articles/talks-in-tokyo/"


def test_lines_of_keys_are_those_of_the_file() -> None:
    made = article("# a comment\n\ntitle: Talks\r\ncountries:\n  - Japan\noverrides:\n  - action: drop\n"
                   "    block: people\n    value: X\n    reason: Wrong.\n")  # fmt: skip

    assert dict(made.front.lines) == {"title": 4, "countries": 5, "overrides": 7, "overrides[0]": 8}
    assert made.body_line == 13


def test_blank_lines_and_a_byte_order_mark_may_stand_above_the_front_matter() -> None:
    made, faults = read(f"\ufeff\n\n---\ntitle: Talks\ndate: 2026-10-28\n{SOURCES}---\n{TEXT}")

    assert faults == ()
    assert made is not None
    assert made.front.lines["title"] == 4


def test_drafts_and_embargoed_articles_are_held_back(tmp_path: Path, reference: Reference) -> None:
    write(tmp_path, "draft.md", "title: A draft\nstatus: draft\npublish_on: 2026-11-30\n")
    write(tmp_path, "later.md", "title: Later\npublish_on: 2026-12-01\n")
    write(tmp_path, "today.md", f"title: Today\npublish_on: {TODAY}\n")

    loaded = load_articles(tmp_path, reference, Settings(), TODAY)

    assert [a.title for a in loaded.articles] == ["Today"]
    assert [(h.title, h.reason) for h in loaded.held] == [("A draft", "draft"), ("Later", "embargo")]
    assert loaded.next_publication == dt.date(2026, 12, 1)


def test_articles_come_sorted_by_path_whatever_the_disk_says(tmp_path: Path, reference: Reference) -> None:
    for name in ("b.md", "a/z.md", "c.md", "a.md"):
        write(tmp_path, name, f"title: T\nslug: {name.replace('/', '-')[:-3]}\n")

    loaded = load_articles(tmp_path, reference, Settings(), TODAY)

    assert [a.path for a in loaded.articles] == [f"articles/{n}" for n in ("a.md", "a/z.md", "b.md", "c.md")]


def test_a_site_without_articles_is_sound(tmp_path: Path, reference: Reference) -> None:
    loaded = load_articles(tmp_path / "missing", reference, Settings(), TODAY)

    assert (loaded.articles, loaded.faults, loaded.held) == ((), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "وقعت اليابان والولايات المتحدة اتفاقا في طوكيو.",
        "日本と米国は東京で合意した。両国は関税を下げる。",
        "word " * 5000 + ".",
        "{{ config }} {% for x in y %} 7*7 {# comment #}.",
    ],
)
def test_unusual_text_is_read_and_told_nothing_of(text: str) -> None:
    made, faults = read(f"---\ntitle: Talks\ndate: 2026-10-28\n{SOURCES}---\n\n{text}\n")

    assert faults == ()
    assert made is not None
    assert made.sentences


def test_the_same_bytes_give_the_same_digest() -> None:
    assert article().digest == article().digest != article(text=TEXT + "More.\n").digest


_YAMLISH = st.lists(
    st.sampled_from(
        [
            *("title", "date", "sources", "extra", "overrides", "2026-10-28", "Japan", "NO", "null", "pin"),
            *(
                ":",
                ": ",
                "- ",
                "\n",
                "\n  ",
                "[",
                "]",
                "{",
                "}",
                '"',
                "'",
                "&a ",
                "*a ",
                "!x ",
                "|",
                ">",
                "#",
            ),
            *("\t", "---", "...", "<<: ", "? ", "%", "@", "\\", "\x07", "\x85", "\u2028", "\ufeff", "😀"),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(_YAMLISH)
def test_no_front_matter_ends_in_a_traceback(head: str) -> None:
    made, faults = read(f"---\n{head}\n---\n{TEXT}")

    assert made is not None or any(f.is_error for f in faults)
    lines = f"---\n{head}\n---\n{TEXT}".count("\n") + 1
    assert all(1 <= f.line <= lines for f in faults)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_end_in_a_traceback(data: bytes) -> None:
    made, faults = read(data)

    assert made is not None or any(f.is_error for f in faults)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_messages_stand_on_one_line(key: str, value: str) -> None:
    _, faults = read(f"---\n{key}: {value}\ncountries: ['{value}']\nslug: '{value}'\n---\n{TEXT}")

    told = [str(f) for f in faults]
    assert all(len(t.splitlines()) == 1 for t in told)
    assert not any(unicodedata.category(c) == "Cc" for t in told for c in t)


def test_hash_seed_and_time_zone_do_not_matter_to_messages(reference: Reference) -> None:
    root = INVALID / "values"
    before = os.environ.get("TZ")
    try:
        os.environ["TZ"] = "Pacific/Auckland"
        loaded = load_articles(root / "content", reference, Settings(), TODAY, root=root)
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)

    assert messages(loaded.faults) == (root / "messages.txt").read_text(encoding="utf-8").splitlines()
