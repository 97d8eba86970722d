"""The ids and classes inside an article's HTML, kept apart from those of the page around it."""

from __future__ import annotations

import re

RESERVED_IDS = frozenset(
    """bottom brief content corrections countries footer header issues judgments main nav outlook people q
    readability rl search sources summary time timeline toc wants warn""".split()  # noqa: SIM905 - words, not code
)
"""Ids that pages use themselves; the same id in an article gets "-text" behind it."""

_SENTENCE_ID = re.compile(r"s-\d+$", re.ASCII | re.IGNORECASE)
_CLASS = re.compile(
    r"""(?:admonition|admonition-title|footnote(?:-[a-z]+)?|headerlink|codehilite|highlight|linenos|toc|toc-[a-z]+
      |language-[\w+#.\-]{1,40}|note|tip|info|warning|danger|important|attention|caution|error|hint|quote|example
      |abstract|success|question|failure|bug|task-list(?:-[a-z]+)?|arithmatex)$""",
    re.VERBOSE,
)
_TOKEN_CLASS = re.compile(r"(?!s$)[a-z][a-z0-9]{0,2}$")  # of a highlighter, inside code
_NOT_SLUG = re.compile(r"[^\w]+")


def safe_classes(value: str, *, is_code: bool = False) -> str:
    """Keep the classes that Markdown extensions write; drop those that could pass for a page's own."""
    return " ".join(c for c in value.split() if _CLASS.match(c) or (is_code and _TOKEN_CLASS.match(c)))


def fragment(href: str) -> str:
    """Give an address within the article after ids have been kept apart."""
    return f"{href}-text" if href[1:] in RESERVED_IDS else href


class Ids:
    """The ids given so far in one article."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def keep(self, wanted: str) -> str:
        """Give the id an author wrote if it can stand; "" if it must go."""
        if not wanted or _SENTENCE_ID.match(wanted) or any(c.isspace() for c in wanted):
            return ""
        name = f"{wanted}-text" if wanted in RESERVED_IDS else wanted
        if name in self._seen:
            return ""
        self._seen[name] = 1
        return name

    def make(self, text: str) -> str:
        """Make an id for a heading from its text."""
        stem = _NOT_SLUG.sub("-", text[:80].lower()).strip("-_") or "section"
        if _SENTENCE_ID.match(stem) or stem in RESERVED_IDS:
            stem += "-text"
        name = stem
        while name in self._seen:
            self._seen[stem] = number = self._seen.get(stem, 1) + 1
            name = f"{stem}-{number}"
        self._seen[name] = 1
        return name
