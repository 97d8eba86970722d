"""What an article holds that the page will not show, so that nobody wonders where it went."""

from __future__ import annotations

import re

from bilateral.errors import Fault

_CODE = re.compile(r"^[ \t]*(```+|~~~+)[^\n]*\n.*?(?:^[ \t]*\1|\Z)|(`+)[^`\n]+\2", re.MULTILINE | re.DOTALL)
_ELEMENT = re.compile(
    r"<(script|style|iframe|object|embed|form|input|button|base|meta|link|frameset)\b", re.IGNORECASE
)
_EVENT = re.compile(r"<[a-z][^<>]*?[\s/\"'](on[a-z]{3,30})\s{0,9}=", re.IGNORECASE)
_LINK = re.compile(
    r"(?:\]\(|\]:|<|(?:href|src|action)\s{0,9}=\s{0,9}[\"']?)\s{0,9}<?((?:java|vb)script|data):",
    re.IGNORECASE,
)


def find_unsafe(file: str, body: str, first_line: int) -> tuple[Fault, ...]:
    """Warn, once for each kind, of raw HTML and links that are never published.

    Args:
        file: as messages name it.
        body: Markdown.
        first_line: the line of the file on which ``body`` begins.
    """
    if "<" not in body and ":" not in body:
        return ()
    text = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), body)
    faults = []
    for pattern, what, remedy in (
        (_ELEMENT, "holds <{}>, which is not published", _DELETE),
        (_EVENT, 'holds the attribute "{}", which is not published', _DELETE),
        (
            _LINK,
            'holds a link to "{}:", which is not published',
            "Link to an address that begins with https://.",
        ),
    ):
        if found := pattern.search(text):
            line = first_line + text.count("\n", 0, found.start(1))
            faults.append(Fault(file, line, "text", what.format(found[1].lower()), remedy, "warning"))
    return tuple(faults)


_DELETE = "Delete it, or set raw_html: true in mkdocs.yml if you trust every author."
