"""The page that tells readers what the files of data hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from bilateral.pages.catalogue import Catalogue
from bilateral.pages.data_files import DATABASE, FOLDER, METADATA, DataFiles
from bilateral.pages.datasets.hub_tables import SCHEMA
from bilateral.pages.datasets.lines import BLOCKS
from bilateral.pages.datasets.model import Field, Table
from bilateral.pages.datasets.schemas import schema_address
from bilateral.pages.datasets.shapes import SHAPES
from bilateral.pages.datasets.sums import SUMS
from bilateral.pages.datasets.views import VIEWS
from bilateral.pages.links import absolute
from bilateral.pages.site import SiteInfo
from bilateral.pages.views.facts import Fact
from bilateral.pages.words import Words

_MEGABYTE = 1_000_000
_FIRST = {
    address: place
    for place, address in enumerate((DATABASE, METADATA, f"{FOLDER}site.json", f"{FOLDER}method.json", SUMS))
}  # of the files of the whole site; the tables follow
_PAGES = {
    "brief": "briefs/…/brief.json",
    "article": "articles/…/article.json",
    "country": "countries/…/country.json",
    "issue": "issues/…/issue.json",
    "person": "people/…/person.json",
    "site": "data/site.json",
    "method": "data/method.json",
}


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of the whole site."""

    name: str  # "lines.csv"
    address: str
    says: str
    rows: str  # "" where it has none
    size: str  # "4.7 MB"


@dataclass(frozen=True, slots=True)
class ShapeRow:
    """The JSON of a kind of page."""

    pattern: str  # "briefs/…/brief.json"
    says: str
    schema: str  # its address


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table with its columns."""

    table: Table
    columns: tuple[tuple[Field, str], ...]  # column, its type in words


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that ``data.html`` shows."""

    facts: tuple[Fact, ...]
    files: tuple[FileRow, ...]
    shapes: tuple[ShapeRow, ...]
    tables: tuple[TableRow, ...]
    blocks: tuple[tuple[str, str], ...]  # of lines: its name, what it holds
    views: tuple[tuple[str, str], ...]
    root: str  # where the site stands, or words for that
    database: str  # address of the SQLite file; "" where there is none
    metadata: str
    sums: str
    schema: str  # version of the schemas
    citation: str


def data_view(catalogue: Catalogue, data: DataFiles) -> DataView:
    """Work out the page on the data."""
    site, words = catalogue.site, catalogue.site.words
    database = next((f.asset.content for f in data.whole if f.asset.address == DATABASE), b"")
    return DataView(
        facts=_facts(catalogue, data),
        files=tuple(
            FileRow(
                name=file.asset.address.rpartition("/")[2],
                address=file.asset.address,
                says=file.says,
                rows=words.number(file.rows) if file.rows is not None else "",
                size=_size(len(file.asset.content), words),
            )
            for file in sorted(data.whole, key=lambda f: _FIRST.get(f.asset.address, len(_FIRST)))
        ),
        shapes=tuple(ShapeRow(_PAGES[s.name], s.says, schema_address(s.name)) for s in SHAPES),
        tables=tuple(
            TableRow(table, tuple((field, _type(field, words)) for field in table.fields))
            for table, _ in data.rows
        ),
        blocks=tuple((name, says) for name, says, _ in BLOCKS),
        views=tuple((name, says) for name, (says, _) in VIEWS.items()),
        root=absolute(site, "").removesuffix("index.html"),
        database=DATABASE if database else "",
        metadata=METADATA,
        sums=SUMS,
        schema=SCHEMA,
        citation=_citation(site, database),
    )


def _facts(catalogue: Catalogue, data: DataFiles) -> tuple[Fact, ...]:
    words = catalogue.site.words
    counts = {table.name: rows for table, rows in data.rows}
    return (
        Fact(words.gettext("Built for"), catalogue.site.today),
        Fact(words.gettext("Relations"), words.number(counts["briefs"])),
        Fact(words.gettext("Articles"), words.number(counts["articles"])),
        Fact(words.gettext("Sentences"), words.number(counts["sentences"])),
        Fact(words.gettext("Lines"), words.number(counts["lines"])),
    )


def _type(field: Field, words: Words) -> str:
    """Say what stands in a column."""
    says = {
        "text": words.gettext("text"),
        "date": words.gettext("date"),
        "whole": words.gettext("whole number"),
        "number": words.gettext("number"),
        "flag": words.gettext("yes or no"),
        "list": words.gettext("several texts"),
    }[field.type]
    return words.in_row((says, words.gettext("may be empty"))) if field.empty else says


def _size(count: int, words: Words) -> str:
    """Write a size in thousands of bytes, or in millions.

    >>> _size(4_739_072, Words()), _size(5_762, Words()), _size(20, Words())
    ('4.7 MB', '6 kB', '1 kB')
    """
    if count < _MEGABYTE:
        return f"{words.number(max(1, round(count / 1000)))} kB"
    return f"{words.number(count / _MEGABYTE, 1)} MB"


def _citation(site: SiteInfo, database: bytes) -> str:
    """Name the data as they are now: the day they were built for, and a digest that no other state has."""
    digest = f" SHA-256 of site.sqlite: {hashlib.sha256(database).hexdigest()}." if database else ""
    where = absolute(site, "data/")
    day = site.today.isoformat()
    parts = (f"{site.name}: Data, {day} (bilateral {site.version}, schema {SCHEMA}).", where)
    return " ".join(part for part in parts if part) + digest
