"""Records of articles as JSON lines on standard input."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.analysis.model import Pair
from bilateral.article.model import Article
from bilateral.article.records import article_from_text
from bilateral.errors import BilateralError
from bilateral.reference.model import Reference
from bilateral.reference.names import find_country

PAIR = ["JP", "US"]
FORM = "Give {id, title, text, date?}."


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the number and the object of each line that is not blank.

    Raises:
        BilateralError: a line is no JSON object.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as wrong:
            raise BilateralError(
                f"-:{number}: this line is not JSON ({wrong}). Give one object a line."
            ) from wrong
        if not isinstance(record, dict):
            raise BilateralError(f"-:{number}: this line is no JSON object. {FORM}")
        yield number, record


def article_of(record: dict[str, Any], number: int) -> Article:
    """Make an article of the record on a line.

    Raises:
        BilateralError: it has no text, or a date that is none.
    """
    date = record.get("date")
    if not isinstance(record.get("text"), str):
        raise BilateralError(f"-:{number}: text is missing. {FORM}")
    try:
        day = dt.date.fromisoformat(str(date)[:10]) if date else None
    except ValueError as wrong:
        raise BilateralError(f"-:{number}: date: {wrong}. Write it as 2026-11-22.") from wrong
    return article_from_text(
        str(record.get("id", number)),
        str(record.get("title") or ""),
        record["text"],
        day,
        str(record.get("language") or ""),
    )


def pair_of(record: dict[str, Any], number: int, reference: Reference) -> Pair | None:
    """Give the pair that a record names, sorted; None where it names none.

    Raises:
        BilateralError: it is no list of two different countries.
    """
    named = record.get("pair")
    if named is None:
        return None
    codes = [find_country(str(name), reference) for name in named] if isinstance(named, list) else []
    known = sorted({code for code in codes if code})
    if len(codes) != len(known) or len(known) != len(PAIR):
        told = json.dumps(named, ensure_ascii=False)
        raise BilateralError(
            f"-:{number}: pair: {told} is no pair. Give two countries, such as {json.dumps(PAIR)}."
        )
    return known[0], known[1]
