import csv
import io
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bilateral.pages.datasets.text_files import write_csv, write_json

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUE = st.none() | st.booleans() | st.integers() | st.lists(TEXT) | TEXT
RECORDS = st.lists(st.dictionaries(TEXT, VALUE, min_size=1), max_size=4)


@given(st.dictionaries(TEXT, VALUE | RECORDS, min_size=1))
def test_what_is_written_as_json_is_read_again(data: dict[str, Any]) -> None:
    assert json.loads(write_json(data)) == data


@given(RECORDS.filter(bool))
def test_a_record_of_a_list_stands_on_a_line_of_its_own(found: list[dict[str, Any]]) -> None:
    lines = write_json({"lines": found}).decode().split("\n")[2:-3]

    assert [json.loads(line.rstrip(",")) for line in lines] == found


@given(st.lists(st.tuples(TEXT.filter(lambda t: "\0" not in t), st.booleans(), st.none() | st.integers())))
def test_no_cell_begins_as_a_formula_and_all_others_stay(rows: list[tuple[str, bool, int | None]]) -> None:
    written = write_csv(["text", "flag", "number"], rows).decode()
    read = list(csv.reader(io.StringIO(written, newline="")))[1:]

    for (text, flag, number), cells in zip(rows, read, strict=True):
        assert not cells[0].startswith(("=", "+", "-", "@", "\t", "\r"))
        assert cells[0].removeprefix("'") == text.removeprefix("'")
        assert cells[1:] == ["true" if flag else "false", "" if number is None else str(number)]
