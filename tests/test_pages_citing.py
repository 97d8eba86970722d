"""How articles and briefs are cited; every file is read by a library that others read it with."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rispy
import yaml
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import Entry as BibEntry
from pybtex.database import Person, parse_string

from bilateral.article.model import Article, Correction, Override, Source
from bilateral.pages.citing.authors import Author, read_author
from bilateral.pages.citing.bibtex import write_bibtex
from bilateral.pages.citing.csl import write_csl
from bilateral.pages.citing.ris import write_ris
from bilateral.pages.citing.version import version_of_article
from bilateral.pages.citing.work import Work, work_of_article
from bilateral.pages.model import Site
from factories import analysis, article
from pages import INFO, Read, build, page

CASES: Mapping[str, Any] = yaml.safe_load((Path(__file__).parent / "cases/authors.yml").read_text("utf-8"))
HARD = (
    'Quotes "here" and “there”',
    "50% of R&D: $5 for C# & snake_case ~ up^2",
    "An {open brace",
    "Closed} too {twice",
    r"Back\slash \textbf{x}",
    "<script>alert(1)</script>",
    "محادثات اليابان والولايات المتحدة",
    "日米関税交渉の行方",
    "x @article{key, title = {y}} , z",
    "ER  - not the end",
    "A title " * 17 + "end",
)
PRINTED = {
    r"\textbraceleft{}": "\x01",
    r"\textbraceright{}": "\x02",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textbackslash{}": "\x03",
    **{f"\\{letter}": letter for letter in "#$%&_"},
    "\x01": "{",
    "\x02": "}",
    "\x03": "\\",
}
WORK = Work(
    kind="article",
    address="articles/talks/",
    url="https://desk.example/articles/talks/",
    title="Talks",
    authors=(read_author("Mark Rosen"), read_author("Ministry of Trade and Industry")),
    published=dt.date(2026, 11, 8),
    amended=None,
    language="en",
    publisher="Desk",
    version="0123456789ab",
)


def read_bibtex(work: Work) -> BibEntry:
    entries = parse_string(write_bibtex(work).decode(), "bibtex").entries
    (entry,) = entries.values()
    return entry


def plain(latex: str) -> str:
    """Give what LaTeX prints of a value; pybtex has read it, and leaves the commands in it."""
    assert latex[0] + latex[-1] == "{}"
    latex = latex[1:-1]
    for command, printed in PRINTED.items():
        latex = latex.replace(command, printed)
    return latex


def read_ris(work: Work) -> dict[str, Any]:
    text = write_ris(work).decode()
    assert all(line[2:6] == "  - " for line in text.split("\r\n")[:-1])
    (record,) = rispy.loads(text)
    return dict(record)


def read_csl(work: Work) -> dict[str, Any]:
    (item,) = json.loads(write_csl(work))
    return dict(item)


def rendered(work: Work) -> str:
    """Render the reference as a citation processor does, in Harvard's style."""
    source = CiteProcJSON(json.loads(write_csl(work)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Cited([CitationItem(next(iter(source)))]))
    return str(bibliography.bibliography()[0])


@pytest.mark.parametrize(("name", "parts"), CASES["parted"].items())
def test_a_plain_name_is_taken_apart(name: str, parts: list[str]) -> None:
    found = read_author(name)

    assert [found.family, found.given, found.is_body] == [*parts, False]


@pytest.mark.parametrize("name", CASES["bodies"])
def test_a_body_stays_whole_and_is_one(name: str) -> None:
    assert read_author(name) == Author(name, is_body=True)


@pytest.mark.parametrize("name", CASES["whole"])
def test_a_name_whose_parts_are_not_plain_stays_whole(name: str) -> None:
    assert read_author(name) == Author(name)


@pytest.mark.parametrize("title", HARD)
def test_every_form_gives_back_the_title_as_it_is_written(title: str) -> None:
    work = replace(WORK, title=title)

    assert plain(read_bibtex(work).fields["title"]) == " ".join(title.split())
    assert read_ris(work)["title"] == title.strip()
    assert read_csl(work)["title"] == title


@given(
    st.text(st.characters(exclude_categories=("C", "Z"), include_characters=' {}\\%&_#$~^"@,'), max_size=60)
)
@settings(max_examples=60, deadline=None)
def test_no_title_or_name_breaks_bibtex(text: str) -> None:
    title = " ".join(text.split()) or "x"
    entry = read_bibtex(replace(WORK, title=title, authors=(Author(title), read_author("Mark Rosen"))))

    assert entry.fields["url"] == WORK.url
    assert [len(entry.persons["author"]), entry.fields["year"]] == [2, "2026"]


def test_bibtex_keeps_a_body_in_one_piece_and_takes_a_person_apart() -> None:
    person, body = read_bibtex(WORK).persons["author"]

    assert (person.last_names, person.first_names) == (["Rosen"], ["Mark"])
    assert body.last_names == ["{Ministry of Trade and Industry}"]


def test_a_name_with_the_word_that_parts_names_is_one_name() -> None:
    work = replace(WORK, authors=(read_author("Rand and Sons, Ltd"), read_author("de And, Ana")))

    assert len(read_bibtex(work).persons["author"]) == 2


def test_each_form_states_authors_day_version_and_address() -> None:
    bib, ris, csl = read_bibtex(WORK), read_ris(WORK), read_csl(WORK)

    assert [bib.fields[key] for key in ("year", "month", "day", "howpublished", "langid")] == [
        "2026",
        "November",
        "8",
        "Desk",
        "english",
    ]
    assert "0123456789ab" in bib.fields["note"]
    assert ris["authors"] == ["Rosen, Mark", "Ministry of Trade and Industry"]
    assert [
        ris[key] for key in ("type_of_reference", "year", "date", "publisher", "language", "edition")
    ] == [
        "ELEC",
        "2026",
        "2026/11/08",
        "Desk",
        "en",
        "0123456789ab",
    ]
    assert ris["urls"] == [WORK.url]
    assert csl["author"] == [
        {"family": "Rosen", "given": "Mark"},
        {"literal": "Ministry of Trade and Industry"},
    ]
    assert csl["issued"] == {"date-parts": [[2026, 11, 8]]}
    assert [csl[key] for key in ("type", "container-title", "version", "URL")] == [
        "webpage",
        "Desk",
        "0123456789ab",
        WORK.url,
    ]
    assert "Rosen" in rendered(WORK)
    assert "2026" in rendered(WORK)


def test_a_brief_is_a_report_of_the_site_with_its_version_for_a_number() -> None:
    work = replace(WORK, kind="brief", authors=(Author("Desk", is_body=True),), amended=dt.date(2026, 11, 20))
    bib, ris, csl = read_bibtex(work), read_ris(work), read_csl(work)

    assert [bib.type, bib.fields["institution"], bib.fields["number"]] == ["techreport", "Desk", WORK.version]
    assert [ris["type_of_reference"], ris["date"]] == ["RPRT", "2026/11/20"]
    assert [csl["type"], csl["number"]] == ["report", WORK.version]


def test_without_a_day_the_forms_state_none_and_bibtex_says_so() -> None:
    work = replace(WORK, published=None)

    assert read_bibtex(work).fields["year"] == "n.d."
    assert not {"year", "date"} & set(read_ris(work))
    assert "issued" not in read_csl(work)
    assert "Talks" in rendered(work)


def test_without_an_author_the_forms_name_none() -> None:
    work = replace(WORK, authors=())

    assert "author" not in read_bibtex(work).persons
    assert "authors" not in read_ris(work)
    assert "author" not in read_csl(work)


def test_a_site_that_does_not_know_its_address_cites_without_one() -> None:
    work = replace(WORK, url="")

    assert "url" not in read_bibtex(work).fields
    assert "urls" not in read_ris(work)
    assert "URL" not in read_csl(work)


def test_several_authors_keep_their_order() -> None:
    names = ("Ana de la Cruz", "Xi, Jinping", "Reuters", "高市早苗")
    work = replace(WORK, authors=tuple(map(read_author, names)))

    assert [str(person) for person in read_bibtex(work).persons["author"]] == [
        str(Person("de la Cruz, Ana")),
        str(Person("Xi, Jinping")),
        str(Person("{Reuters}")),
        str(Person("{高市早苗}")),
    ]
    assert read_ris(work)["authors"] == ["de la Cruz, Ana", "Xi, Jinping", "Reuters", "高市早苗"]


MADE = article(["Japan and the United States agreed on tariffs."], path="articles/talks.md")
FRONT = MADE.front
SUBSTANCE = {
    "title": {"title": "Other"},
    "date": {"date": dt.date(2026, 11, 2)},
    "amended": {"updated": dt.date(2026, 11, 2)},
    "authors": {"authors": ("Mark Rosen",)},
    "sources": {"sources": (Source("Other"),)},
    "corrections": {"corrections": (Correction(dt.date(2026, 11, 2), "Wrong."),)},
    "AI use": {"ai_use": "assisted"},
    "an editor's decision": {"overrides": (Override("drop", "issues", value="energy"),)},
}


@pytest.mark.parametrize("change", SUBSTANCE.values(), ids=SUBSTANCE)
def test_a_change_of_substance_makes_another_version(change: dict[str, Any]) -> None:
    assert version_of_article(replace(MADE, front=replace(FRONT, **change))) != version_of_article(MADE)


def test_another_text_makes_another_version() -> None:
    assert version_of_article(replace(MADE, text=f"{MADE.text} More.")) != version_of_article(MADE)


@pytest.mark.parametrize(
    "moved",
    [
        replace(MADE, path="articles/b.md", digest="1"),
        replace(MADE, front=replace(FRONT, slug="b", aliases=("old/",))),
        replace(MADE, front=replace(FRONT, review_by=dt.date(2027, 1, 1), lines={"title": 3})),
    ],
    ids=["file", "address", "next review"],
)
def test_where_it_stands_and_who_checks_it_next_leave_the_version(moved: Article) -> None:
    assert version_of_article(moved) == version_of_article(MADE)


def test_a_correction_after_the_last_update_is_the_last_change() -> None:
    front = replace(
        FRONT, updated=dt.date(2026, 11, 3), corrections=(Correction(dt.date(2026, 11, 9), "Wrong."),)
    )

    assert work_of_article(replace(MADE, front=front), INFO).amended == dt.date(2026, 11, 9)
    assert work_of_article(MADE, INFO).amended is None


TALKS = ["Japan and the United States agreed on tariffs.", "Japan wants lower tariffs on cars."]


def site_of(**front: Any) -> Site:
    return build(analysis(TALKS, path="articles/talks.md", **front))


def version_in(site: Site, address: str) -> str:
    found = next(asset for asset in site.assets if asset.address == f"{address}cite.json")
    return str(json.loads(found.content)[0]["version"])


def test_a_page_prints_its_citation_and_links_its_files() -> None:
    site = site_of(title="Tariff talks", authors=("Mark Rosen", "Jane Doe"))
    shown = page(site, "articles/talks/")
    version = version_in(site, "articles/talks/")

    assert (
        f"Mark Rosen & Jane Doe (2026, November 1). Tariff talks. Desk. Version {version}."
        in Read(shown.body).text
    )
    files = {asset.address for asset in site.assets}
    assert {f"articles/talks/cite.{ending}" for ending in ("bib", "ris", "json")} <= files
    assert {"cite.bib", "cite.ris", "cite.json"} <= {
        link.rsplit("/", 1)[-1] for link in Read(shown.body).links
    }


def test_a_brief_is_cited_by_its_site_with_the_day_of_its_last_change() -> None:
    site = site_of(updated=dt.date(2026, 11, 12))
    text = Read(page(site, "briefs/japan-united-states/").body).text

    assert "Desk (2026, November 12). Japan–United States [Brief]. Version" in text


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ({"date": None, "authors": ("Reuters",)}, "Reuters (n.d.). Talks. Desk. Version"),
        ({"authors": ()}, "Talks. (2026, November 1). Desk. Version"),
        ({"authors": ("A B", "محمد", "C D")}, "A B, محمد & C D (2026, November 1). Talks. Desk."),
        ({"authors": ("Xi, Jinping", "O'Brien")}, "Xi, Jinping; O'Brien (2026, November 1). Talks."),
        ({"authors": ("A B", "Xi, Jinping", "C D")}, "A B; Xi, Jinping; C D (2026, November 1)."),
        ({"authors": (), "title": "What now?"}, "What now? (2026, November 1). Desk. Version"),
        (
            {"authors": ("A B",), "updated": dt.date(2026, 11, 9)},
            " of 9 November 2026. https://desk.example/",
        ),
        (
            {"authors": ("<b>x</b>",), "title": HARD[5]},
            "<b>x</b> (2026, November 1). <script>alert(1)</script>.",
        ),
    ],
)
def test_a_citation_says_what_is_known(front: dict[str, Any], expected: str) -> None:
    shown = page(site_of(**front), "articles/talks/").body

    assert expected in Read(shown).text
    assert "<script>" not in shown


def test_names_with_a_comma_are_told_apart_wherever_they_stand_in_a_row() -> None:
    shown = page(site_of(authors=("Xi, Jinping", "Plato")), "articles/talks/")

    assert Read(shown.body).text.count("Xi, Jinping; Plato") == 2  # the facts and the citation
    assert [each["@type"] for each in json.loads(shown.json_ld)["author"]] == ["Person", "Person"]


def test_the_version_of_a_brief_follows_its_articles_and_not_the_day_of_the_build() -> None:
    brief = "briefs/japan-united-states/"
    plain_site = build(analysis(TALKS, path="articles/talks.md"))
    later = build(analysis(TALKS, path="articles/talks.md"), info=replace(INFO, today=dt.date(2028, 1, 1)))
    changed = build(analysis([*TALKS, "The United States wants more."], path="articles/talks.md"))

    assert version_in(later, brief) == version_in(plain_site, brief)
    assert version_in(changed, brief) != version_in(plain_site, brief)


def test_the_method_says_what_a_version_is() -> None:
    shown = page(site_of(), "about/method/").body

    assert "SHA-256" in Read(shown).text
    assert 'id="versions"' in shown


def test_a_page_tells_the_days_apart() -> None:
    site = site_of(
        updated=dt.date(2026, 11, 5),
        corrections=(Correction(dt.date(2026, 11, 9), "Wrong."),),
        information_as_of=dt.date(2026, 10, 30),
        reviewed_by="A. Reader",
        review_by=dt.date(2027, 2, 1),
    )
    told = Read(page(site, "articles/talks/").body).text

    for fact in (
        "Published 1 Nov 2026",
        "Amended 9 Nov 2026",
        "Information as of 30 Oct 2026",
        "Reviewed by A. Reader",
        "Review due 1 Feb 2027",
    ):
        assert fact in told
    brief = Read(page(site, "briefs/japan-united-states/").body).text
    assert "Published 1 Nov 2026Amended 9 Nov 2026Information as of 30 Oct 2026Reviewed by A. Reader" in brief
