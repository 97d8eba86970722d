"""The whole site as one SQLite file; the same rows give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from bilateral.pages.datasets.hub_tables import SCHEMA
from bilateral.pages.datasets.model import Field, Row, Table, Value
from bilateral.pages.datasets.text_files import BETWEEN
from bilateral.pages.datasets.views import write_views
from bilateral.pages.site import SiteInfo

PAGE_SIZE = 4096
_TYPES = {
    "text": "TEXT",
    "date": "TEXT",
    "whole": "INTEGER",
    "number": "REAL",
    "flag": "INTEGER",
    "list": "TEXT",
}
_WRITER = slice(96, 100)  # of the file's head: the number of the library that wrote it; no reader acts on it
_READERS = 3_031_000  # the first library that reads all of it (generated columns)


def write_database(
    tables: Iterable[Table], rows: Mapping[str, tuple[Row, ...]], site: SiteInfo
) -> bytes | None:
    """Write every table into one SQLite file, with keys, indexes, views and a full-text index.

    The file is made in memory. Sources: the file format, sqlite.org/fileformat2.html.

    Returns:
        The file; None where this Python's SQLite cannot hand one over.
    """
    if not hasattr(sqlite3.Connection, "serialize"):
        return None
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        made.execute("PRAGMA auto_vacuum = NONE")
        made.execute(f"PRAGMA user_version = {SCHEMA}")
        made.execute("BEGIN")
        first = _first_sentences(rows["sentences"])
        for table in tables:
            made.execute(_create(table))
            width = len(_stored(table)) + _is_numbered(table) + table.of_line + _cites(table)
            marks = ", ".join("?" * width)
            insert = f'INSERT INTO "{table.name}" VALUES ({marks})'  # noqa: S608 - the name is ours
            made.executemany(insert, _filled(table, rows[table.name], first))
            for index in _indexes(table):
                made.execute(index)
        for view in write_views(site):
            made.execute(view)
        if made.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
            _index_text(made)
        made.execute("COMMIT")
        content = bytearray(made.serialize())
    content[_WRITER] = _READERS.to_bytes(4, "big")
    return bytes(content)


def _index_text(made: sqlite3.Connection) -> None:
    """Index the sentences for full-text search; Datasette knows the index by the quotation marks."""
    made.execute(
        "CREATE VIRTUAL TABLE sentences_fts USING fts5("
        "text, content=\"sentences\", content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
    )
    made.execute("INSERT INTO sentences_fts(sentences_fts) VALUES ('rebuild')")
    made.execute("INSERT INTO sentences_fts(sentences_fts) VALUES ('optimize')")


def _first_sentences(sentences: Iterable[Row]) -> dict[Value, int]:
    """Give for each article the id of a sentence 0: that of a sentence is this and its number."""
    first: dict[Value, int] = {}
    for row_id, row in enumerate(sentences, 1):
        if row[0] not in first:
            first[row[0]] = row_id - int(row[1])  # type: ignore[arg-type]  # the second column is a number
    return first


def _is_numbered(table: Table) -> bool:
    """Tell whether rows are numbered here: sentences and lines, which other tables refer to."""
    return table.name in {"sentences", "lines"}


def _cites(table: Table) -> bool:
    """Tell whether rows name a sentence."""
    return table.name != "sentences" and {"article", "sentence"} <= set(table.names)


def _is_bare(table: Table) -> bool:
    """Tell whether rows name their sentence by its id alone: there are too many of them for words."""
    return table.name == "sentence_issues"


def _stored(table: Table) -> tuple[Field, ...]:
    """Give the columns that stand in the file as they are."""
    out = {"article", "sentence"} if _is_bare(table) else set()
    return tuple(field for field in table.fields if field.name not in out)


def _filled(table: Table, rows: Iterable[Row], first: Mapping[Value, int]) -> Iterator[Row]:
    """Give rows as the table stores them: numbered where it is, lists as text, sentences by their ids too."""
    names = table.names
    lists = [at for at, field in enumerate(table.fields) if field.type == "list"]
    article, sentence = (names.index("article"), names.index("sentence")) if _cites(table) else (0, 0)
    numbered, of_line, bare = _is_numbered(table), table.of_line, _is_bare(table)
    for row_id, row in enumerate(rows, 1):
        stored = list(row)
        for at in lists:
            stored[at] = BETWEEN.join(stored[at]) or None  # type: ignore[arg-type]  # a list of texts
        if of_line:
            stored = [stored[-1] + 1, *stored[:-1]]  # type: ignore[operator]  # a place, from 0
        if sentence:
            number = row[sentence]
            if bare:
                del stored[article], stored[sentence - 1]
            stored.append(first[row[article]] + number if number is not None else None)  # type: ignore[operator]  # numbers
        if numbered:
            stored.insert(0, row_id)
        yield tuple(stored)


def _create(table: Table) -> str:
    columns = [_column(field) for field in _stored(table)]
    end = ""
    if table.of_line:
        columns.insert(0, '"line" INTEGER PRIMARY KEY REFERENCES "lines"("id")')
    elif _is_numbered(table):
        columns.insert(0, '"id" INTEGER PRIMARY KEY')
    if _cites(table):
        columns.append('"sentence_id" INTEGER REFERENCES "sentences"("id")')
    if table.name == "sentences":
        columns.append(
            "\"address\" TEXT GENERATED ALWAYS AS ('articles/' || article || '/#s-' || sentence) VIRTUAL"
        )
        columns.append('UNIQUE ("article", "sentence")')
    elif table.key and not table.of_line:
        key = ("sentence_id", "issue") if _is_bare(table) else table.key
        columns.append("PRIMARY KEY ({})".format(", ".join(f'"{name}"' for name in key)))
        end = " WITHOUT ROWID"
    return 'CREATE TABLE "{}" (\n  {}\n){}'.format(table.name, ",\n  ".join(columns), end)


def _column(field: Field) -> str:
    parts = [f'"{field.name}" {_TYPES[field.type]}']
    if not field.empty and field.type != "list":
        parts.append("NOT NULL")
    if field.refers:
        parts.append(f'REFERENCES "{field.refers}"("id")')
    return " ".join(parts)


def _indexes(table: Table) -> Iterator[str]:
    """Index the columns by which rows are found from those that they refer to."""
    cites = _cites(table)  # its article is found by the sentence
    out = {"rules", "articles"} if cites else {"rules"}
    names = [
        f.name for f in _stored(table) if f.refers and f.refers not in out and f.name not in table.key[:1]
    ]
    for name in [*names, *(["sentence_id"] if cites and not _is_bare(table) else [])]:
        yield f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")'
