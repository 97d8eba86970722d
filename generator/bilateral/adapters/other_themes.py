"""What pages take with them under another theme than ours."""

from __future__ import annotations

from bilateral.pages.render import package_templates

OURS = "bilateral"
STYLE = "bilateral.css"
"""The style sheet that joins the theme's own; a file of this name in ``docs_dir`` replaces it."""


def read_style() -> bytes:
    """Give the rules that pictures and tables need under any theme."""
    return (package_templates() / "beside" / STYLE).read_bytes()
