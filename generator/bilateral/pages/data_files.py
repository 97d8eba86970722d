"""The same content as data: JSON of each page, CSV and SQLite of the whole site, schemas and sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bilateral.analysis.rules import list_makings as makings_of_an_article
from bilateral.brief.model import Brief
from bilateral.brief.rules import list_makings as makings_of_a_brief
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.datasets import shapes
from bilateral.pages.datasets.article_tables import SENTENCES
from bilateral.pages.datasets.database import write_database
from bilateral.pages.datasets.datasette import describe_database
from bilateral.pages.datasets.documents import article_document, brief_document, document, listed
from bilateral.pages.datasets.gather import TABLES, Gathered, Part, gather
from bilateral.pages.datasets.hub_documents import country_document, issue_document, person_document
from bilateral.pages.datasets.lines import LINE, LINES, rule_id
from bilateral.pages.datasets.model import Row, Table, Value
from bilateral.pages.datasets.schemas import make_schema, schema_address
from bilateral.pages.datasets.sums import write_sums
from bilateral.pages.datasets.text_files import table_csv, write_csv, write_json
from bilateral.pages.model import Asset

FOLDER = "data/"
DATABASE = f"{FOLDER}site.sqlite"
METADATA = f"{FOLDER}metadata.json"


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file of data of the whole site, as the page on the data lists it."""

    asset: Asset
    says: str
    rows: int | None  # None where it has no rows
    columns: Table | None  # None where it is no table


@dataclass(frozen=True, slots=True)
class DataFiles:
    """All files of data."""

    whole: tuple[WholeFile, ...]  # of the whole site
    assets: tuple[Asset, ...]  # all of them, sorted by address
    rows: tuple[tuple[Table, int], ...]  # each table of the database, and its rows


def data_files(known: Catalogue) -> DataFiles:
    """Write every file of data of a site."""
    gathered = gather(known)
    site = known.site
    pages = list(_documents(known, gathered))
    whole = [*_tables(gathered), _method(known, gathered)]
    if database := write_database(TABLES, gathered.rows, site):
        metadata = Asset(METADATA, write_json(describe_database(TABLES, site)))
        whole += [
            WholeFile(
                Asset(DATABASE, database), "Every table of the site, for Datasette and SQLite.", None, None
            ),
            WholeFile(metadata, "What Datasette is told of it.", None, None),
        ]
    index = _index(known, gathered, whole)
    schemas = [
        Asset(schema_address(shape.name), write_json(make_schema(shape, site))) for shape in shapes.SHAPES
    ]
    files = [*pages, *(file.asset for file in whole), index.asset, *schemas]
    sums = write_sums(files)
    told = WholeFile(sums, "The SHA-256 of every file of data.", len(files), None)
    return DataFiles(
        whole=(*whole, index, told),
        assets=tuple(sorted([*files, sums], key=lambda file: file.address)),
        rows=tuple((table, len(gathered.rows[table.name])) for table in TABLES),
    )


def _documents(known: Catalogue, gathered: Gathered) -> Iterator[Asset]:
    collection = known.collection
    for brief in collection.briefs:
        yield brief_document(brief, gathered.briefs[brief.address], gathered, known.site)
        if brief.issues:
            yield _months(brief)
    for address, part in gathered.articles.items():
        yield article_document(address, part, known)
        if part.rows["sentences"]:
            yield _lengths(address, part, known.settings.sentence_budget)
    yield from (country_document(hub, gathered, known) for hub in collection.countries)
    yield from (issue_document(hub, gathered, known) for hub in collection.issues)
    yield from (person_document(hub, gathered, known) for hub in collection.people)


def _months(brief: Brief) -> Asset:
    """Write the mentions a month of a brief's key issues, which its page draws."""
    months = sorted({month for found in brief.issues for month, _ in found.months})
    rows: list[Row] = [
        (f.issue.id, f.issue.label, f.sentences, f.of, *(dict(f.months).get(m, 0) for m in months))
        for f in brief.issues
    ]
    return Asset(f"{brief.address}issues.csv", write_csv(["id", "issue", "sentences", "of", *months], rows))


def _lengths(address: str, part: Part, budget: int) -> Asset:
    """Write the words of each sentence of an article, which its page draws."""
    place, number = SENTENCES.names.index("words"), SENTENCES.names.index("sentence")
    rows: list[Row] = []
    for row in part.rows["sentences"]:
        words = _whole(row[place])
        rows.append((row[number], words, words > budget, f"{address}#s-{row[number]}"))
    return Asset(
        f"{address}readability.csv", write_csv(["sentence", "words", "over_budget", "address"], rows)
    )


def _tables(gathered: Gathered) -> Iterator[WholeFile]:
    """Write a CSV file of each table; the lines stand in those that tell more of them."""
    lines = gathered.rows["lines"]
    width = len(LINES.fields) - len(LINE)
    for table in TABLES:
        if not table.file:
            continue
        rows = gathered.rows[table.name]
        if table.of_line:
            columns = Table(table.name, table.says, (*table.fields, *LINE))
            rows = tuple((*row[:-1], *lines[_whole(row[-1])][width:]) for row in rows)
        else:
            columns = table
        asset = Asset(f"{FOLDER}{table.name}.csv", table_csv(columns, rows))
        yield WholeFile(asset, table.says, len(rows), columns)


def _whole(value: Value) -> int:
    return int(value)  # type: ignore[arg-type]  # such a column holds whole numbers only


def _method(known: Catalogue, gathered: Gathered) -> WholeFile:
    """Write the rules with their weights and cue words, as the page on the method lists them."""
    makings = [
        *(("article", making) for making in makings_of_an_article()),
        *(("brief", making) for making in makings_of_a_brief()),
    ]
    lists: dict[str, list[Row] | tuple[Row, ...]] = {
        "rules": gathered.rows["rules"],
        "weights": [
            (rule_id(stage, m.rule), trait, weight) for stage, m in makings for trait, weight in m.weights
        ],
        "cues": [
            (rule_id(stage, m.rule), name, tuple(words)) for stage, m in makings for name, words in m.cues
        ],
    }
    asset = document(shapes.METHOD, FOLDER, known.site, None, lists)
    return WholeFile(asset, shapes.METHOD.says, None, None)


def _index(known: Catalogue, gathered: Gathered, whole: list[WholeFile]) -> WholeFile:
    lists = {
        **gathered.rows,
        "files": [(f.asset.address, f.says, f.rows, len(f.asset.content)) for f in whole],
        "articles": listed(gathered, gathered.articles),
    }
    return WholeFile(document(shapes.SITE, FOLDER, known.site, None, lists), shapes.SITE.says, None, None)
