"""Our theme: where MkDocs finds it, in the wheel or beside the package, and how its style sheets are sent."""

from __future__ import annotations

import re
from types import SimpleNamespace

from bilateral.pages.render import package_templates

# MkDocs takes the folder of the entry point's __file__ for the theme's folder.
LOCATION = SimpleNamespace(__file__=str(package_templates() / "theme" / "mkdocs_theme.yml"))

_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_BREAK = re.compile(rb"(?<=[{};,])\s*\n\s*|\A\s+|\s+\Z")


def read_static(name: str) -> bytes:
    """Give a file of the theme as readers load it: style sheets without comments and line breaks."""
    content = (package_templates() / "theme" / name).read_bytes()
    return slim_style(content) if name.endswith(".css") else content


def slim_style(css: bytes) -> bytes:
    r"""Take comments and line breaks from a style sheet of ours; no string in those holds either.

    >>> slim_style(b"/* Tokens. */\na{color:red}\n\nb,\ni{top:0} /* why */\n")
    b'a{color:red}b,i{top:0}'
    """
    return _BREAK.sub(b"", _COMMENT.sub(b"", css))
