"""Records of articles as JSON lines on standard input."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bilateral.analysis.model import Pair
from bilateral.article.languages import is_language, nearest_language, write_tag
from bilateral.article.model import Article
from bilateral.article.records import article_from_text
from bilateral.errors import BilateralError
from bilateral.reference.model import Reference
from bilateral.reference.names import find_country

PAIR = ["JP", "US"]
FORM = "Give {id, title, text, date?}."
_HALF = re.compile("[\ud800-\udfff]")
_LONG = 80  # characters of a value that a message quotes


def read_lines(lines: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the number and the object of each line that is not blank.

    Half a character of UTF-16, which a JSON escape may hold and no file can, becomes U+FFFD.

    Raises:
        BilateralError: a line is no JSON object.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = _whole(json.loads(line))
        except (ValueError, RecursionError) as wrong:
            raise BilateralError(
                f"-:{number}: this line is not JSON ({wrong}). Give one object a line."
            ) from wrong
        if not isinstance(record, dict):
            raise BilateralError(f"-:{number}: this line is no JSON object. {FORM}")
        yield number, record


def _whole(value: Any) -> Any:
    """Replace half characters; lists and objects are no deeper than the reader of JSON allows."""
    if isinstance(value, str):
        return value if value.isascii() else _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(each) for each in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    return value


def article_of(record: dict[str, Any], number: int) -> Article:
    """Make an article of the record on a line.

    Raises:
        BilateralError: it has no text, or an id, title, date or language that is none.
    """
    date = record.get("date")
    if not isinstance(record.get("text"), str):
        raise BilateralError(f"-:{number}: text is missing. {FORM}")
    try:
        day = dt.date.fromisoformat(str(date)[:10]) if date else None
    except ValueError as wrong:
        raise BilateralError(f"-:{number}: date: {wrong}. Write it as 2026-11-22.") from wrong
    title = record.get("title")
    if title is not None and not isinstance(title, str):
        raise BilateralError(f"-:{number}: title: {_told(title)} is no text. {FORM}")
    return article_from_text(
        _id_of(record, number), title or "", record["text"], day, _language_of(record, number)
    )


def _id_of(record: dict[str, Any], number: int) -> str:
    """Give the id, the number of the line where there is none; a whole number is an id too."""
    found = record.get("id")
    if found is None:
        return str(number)
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise BilateralError(f"-:{number}: id: {_told(found)} is no id. Give a text or a whole number.")
    return str(found)


def _language_of(record: dict[str, Any], number: int) -> str:
    """Give the language tag as it is usually written; "" where the text is to tell it."""
    found = record.get("language")
    if found is None or found == "":
        return ""
    if isinstance(found, str) and is_language(found):
        return write_tag(found)
    near = nearest_language(found) if isinstance(found, str) else None
    remedy = f'Did you mean "{near[0]}" ({near[1]})?' if near else "Give a tag such as en, ja or pt-BR."
    raise BilateralError(f"-:{number}: language: {_told(found)} is not a language tag. {remedy}")


def _told(value: Any) -> str:
    """Quote a value as its line writes it, cut where it is long."""
    told = json.dumps(value, ensure_ascii=False)
    return told if len(told) <= _LONG else f"{told[:_LONG]}…"


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
        raise BilateralError(
            f"-:{number}: pair: {_told(named)} is no pair. Give two countries, such as {json.dumps(PAIR)}."
        )
    return known[0], known[1]
