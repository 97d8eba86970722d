"""A Markdown file becomes a draft: its text is kept, and so is all that its front matter says."""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Any

from bilateral.article.dates import read_date
from bilateral.article.frontmatter import read_front_matter
from bilateral.article.heading import title_heading, without_heading
from bilateral.article.keys import KEYS
from bilateral.article.markup import read_markdown
from bilateral.article.oneline import clean
from bilateral.article.split import split_file
from bilateral.article.yaml_safe import read_yaml
from bilateral.article.yaml_tree import Entries, Scalar, Value, plain
from bilateral.errors import Fault
from bilateral.importing.dateline import find_authors, find_day
from bilateral.importing.model import Draft, Note
from bilateral.reference.model import Reference

_OURS = frozenset({"title", "status", "extra"})  # written anew in each draft
_TYPES = {key.name: key.type for key in KEYS}


def draft_markdown(
    name: str, text: str, reference: Reference, today: dt.date
) -> tuple[Draft | None, tuple[Fault, ...]]:
    """Read Markdown, with or without front matter; None where the front matter cannot be read."""
    parts, faults = split_file(name, text)
    tree: Value | None = None
    if parts.head is not None:
        tree, faults = read_yaml(name, parts.head, parts.head_line)
    if faults:
        return None, faults
    entries = tree.entries if isinstance(tree, Entries) else ()
    given: dict[str, Any] = {}
    unknown: dict[str, Any] = (
        {} if isinstance(tree, Entries) or tree is None else {"front_matter": plain(tree)}
    )
    for key, value in entries:
        if key.text == "extra" and isinstance(value, Entries):
            unknown |= plain(value)
        elif key.text not in _OURS and _fits(key, value, reference, today):
            given[key.text] = _plain(key.text, value)
        elif key.text not in {"title", "status"}:
            unknown[key.text] = plain(value)
    title, body = _title(next((v for k, v in entries if k.text == "title"), None), parts.body)
    blocks = read_markdown(body)
    texts = [blocks.text[b.start : b.end] for b in blocks.blocks[:12]]
    day = find_day(texts)
    authors, byline = find_authors(texts)
    return Draft(
        title=title,
        body=body.strip("\n") + "\n",
        date=Note(day[0], f'from "{day[1]}"') if day else None,
        authors=Note(authors, f'from the line "{byline}"') if authors else None,
        given=MappingProxyType(given),
        unknown=MappingProxyType(unknown),
    ), ()


def _fits(key: Scalar, value: Value, reference: Reference, today: dt.date) -> bool:
    """Tell whether a key and its value pass the schema."""
    _, faults = read_front_matter("", Entries(((key, value),), 1), reference, today)
    return not any(fault.is_error for fault in faults)


def _plain(name: str, value: Value) -> Any:
    if isinstance(value, Scalar):
        return read_date(value.text) if _TYPES[name] == "date" else value.text
    return plain(value)


def _title(value: Value | None, body: str) -> tuple[str, str]:
    title = clean(value.text) if isinstance(value, Scalar) and not value.is_empty else ""
    heading = title_heading(body)
    text = clean(read_markdown(heading.text).text) if heading else ""
    if heading and (text == title or not title):
        return text or title, without_heading(body, heading)
    return title, body
