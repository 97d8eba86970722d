"""What pages take with them under another theme than ours."""

from __future__ import annotations

from markupsafe import escape

from bilateral.pages.frame import frame
from bilateral.pages.model import Page
from bilateral.pages.render import package_templates
from bilateral.pages.site import SiteInfo

OURS = "bilateral"
STYLE = "bilateral.css"
"""The style sheet that joins the theme's own; a file of this name in ``docs_dir`` replaces it."""


def read_style() -> bytes:
    """Give the rules that pictures and tables need under any theme."""
    return (package_templates() / "beside" / STYLE).read_bytes()


def add_head(html: str, page: Page, site: SiteInfo) -> str:
    """Say in a page's head what the page is, as our frame does; what the theme says already stays."""
    head, end, rest = html.partition("</head>")
    if not end:
        return html
    shown = frame(page, site)
    lines = [f'<link rel="schema.{prefix}" href="{address}">' for prefix, address in shown["schemas"]]
    lines += [
        f'{key}" content="{escape(tag.content)}">'
        for tag in shown["meta"]
        if (key := f'<meta {tag.by}="{escape(tag.key)}') not in head
    ]
    lines += [f'<script type="application/ld+json">{data}</script>' for data in shown["json_ld"]]
    return "".join((head, *(f"{line}\n" for line in lines), end, rest))
