"""Plain text, written so that Markdown reads it as it stands."""

from __future__ import annotations

import re

_INLINE = re.compile(r"[\\`*_\[\]{}]")
_TAG = re.compile(r"<")
_ENTITY = re.compile(r"&(?=#?\w)")
_START = re.compile(r"[#>+!=:?|-]|~(?=~)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s)")


def escape(line: str, *, heading: bool = False) -> str:
    r"""Escape one line of plain text, which stands alone between blank lines.

    >>> print(escape("1. Talks *failed* on <b>tariffs</b> & aid"))
    1\. Talks \*failed\* on &lt;b>tariffs&lt;/b> & aid
    """
    line = _ENTITY.sub("&amp;", line)
    line = _TAG.sub("&lt;", _INLINE.sub(r"\\\g<0>", line))
    if heading:
        return line.replace("#", r"\#")  # those at its end would be taken for marks
    if _START.match(line):
        return f"&#{ord(line[0])};{line[1:]}" if line[0] in "~:?|=" else f"\\{line}"
    return _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line
