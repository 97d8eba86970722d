"""Write start tags with ids, classes and addresses that cannot harm the page around them."""

from __future__ import annotations

import html

from bilateral.article.anchors import Ids, fragment, safe_classes
from bilateral.article.links import is_external

Given = dict[str, str | None]
"""The attributes of a tag as the parser gives them."""


class Tags:
    """Writes the start tags of one article."""

    def __init__(self, ids: Ids, *, cleaned: bool) -> None:
        self._ids = ids
        self._cleaned = cleaned  # whether the HTML has been sanitised; otherwise it is published as written

    def write(self, tag: str, given: Given, *, is_code: bool = False) -> str:
        """Write a start tag; ``given`` loses an id that cannot stand."""
        if not given:
            return f"<{tag}>"
        if "id" in given:
            given["id"] = self._ids.keep(given["id"] or "")
        if "class" in given:
            given["class"] = self._classes(given["class"] or "", is_code=is_code)
        if tag == "a":
            href = given.get("href") or ""
            if href.startswith("#"):
                given["href"] = fragment(href)
            if self._cleaned and is_external(href):
                given["rel"] = "noopener noreferrer"
        kept = [(key, value) for key, value in given.items() if value or key not in {"id", "class"}]
        return f"<{tag}{''.join(f' {k}' if v is None else _attribute(k, v) for k, v in kept)}>"

    def write_image(self, given: Given, *, linked: bool) -> str:
        """Write an image; one from elsewhere becomes a link, so that no page asks another host."""
        source, name = given.get("src") or "", given.get("alt") or ""
        if not self._cleaned or (source and not is_external(source)):
            return self.write("img", given)
        if linked or not source:
            return html.escape(name)
        return f'<a{_attribute("href", source)} rel="noopener noreferrer">{html.escape(name or source)}</a>'

    def _classes(self, value: str, *, is_code: bool) -> str:
        if self._cleaned:
            return safe_classes(value, is_code=is_code)
        return " ".join(c for c in value.split() if c != "s")


def _attribute(key: str, value: str) -> str:
    return f' {key}="{html.escape(value)}"'
