"""The front matter as snippets for VS Code, made from its one definition."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from bilateral.article.keys import KEYS, Key

_TODAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_ARTICLE = ("title", "date", "countries", "sources", "status")  # what each article should have
_SPECIAL = re.compile(r"[\\$}]")


def snippets_text() -> str:
    """Give the file ``.vscode/bilateral.code-snippets``: one for a whole article, one for each key."""
    return json.dumps(snippets(), indent=2, ensure_ascii=False) + "\n"


def snippets() -> dict[str, Any]:
    """Give a snippet for a whole article and one for each key; what is to be filled comes in turn."""
    keys = {key.name: key for key in KEYS}
    whole = [line for name in _ARTICLE for line in _Writer().lines(keys[name])]
    return {
        "article": _snippet("article", ["---", *whole, "---", "", "$0"], "A whole article."),
        **{f"key {key.name}": _snippet(key.name, list(_Writer().lines(key)), key.says) for key in KEYS},
    }


def _snippet(prefix: str, body: list[str], says: str) -> dict[str, Any]:
    numbered, count = [], 0
    for line in body:
        parts = line.split("\0")  # a place to fill
        for part in parts[1:]:
            count += 1
            parts[0] += f"{count}{part}"
        numbered.append(parts[0])
    return {"scope": "markdown", "prefix": prefix, "body": numbered, "description": says.replace("`", "")}


class _Writer:
    """Writes keys as they stand in a file, with a place to fill in each value."""

    def lines(self, key: Key, indent: str = "") -> Iterator[str]:
        """Write one key; a list of records with one record."""
        if key.type == "records":
            yield f"{indent}{key.name}:"
            for number, inner in enumerate(key.keys):
                yield from self.lines(inner, indent + ("    " if number else "  - "))
        else:
            yield f"{indent}{key.name}: {self._value(key)}"

    def _value(self, key: Key) -> str:
        if key.values:
            return f"${{\0|{','.join(key.values)}|}}"
        if key.type == "date":
            return f"${{\0:{_TODAY}}}"
        written = key.example.partition(": ")[2]
        before, inner, after = written[:1], written[1:-1], written[-1:]
        if before + after not in {'""', "[]", "{}"}:
            before, inner, after = "", written, ""
        return f"{_escaped(before)}${{\0:{_escaped(inner)}}}{_escaped(after)}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", text)
