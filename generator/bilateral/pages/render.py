"""Templates become HTML: ours, unless the site has one of the same name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup, escape

from bilateral.analysis.model import Extra
from bilateral.errors import BilateralError
from bilateral.pages.links import href
from bilateral.pages.site import SiteInfo
from bilateral.pages.wording import KINDS, capitalised, listed, plural, short_date, spelled


def package_templates() -> Path:
    """Find the folder of our templates: inside the package if it is installed, else beside it."""
    inside = Path(__file__).parent.parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"


class Renderer:
    """Renders page bodies; a site's own template of the same name replaces ours.

    It can build on ours: ``{% extends "default/brief.html" %}``.
    """

    def __init__(
        self, site_templates: Path | None, package_templates: Path, extras: Iterable[Extra] = ()
    ) -> None:
        """Look first in the site's folder, where there is one, then in ``pages/`` of the package's.

        Templates of other packages stand under the names of their rules: ``treaties/brief.html``.
        """
        ours = FileSystemLoader(package_templates / "pages")
        own = [FileSystemLoader(site_templates)] if site_templates else []
        theirs = {e.rule.name: FileSystemLoader(e.templates) for e in extras if e.templates}
        self._environment = Environment(
            loader=ChoiceLoader([*own, ours, PrefixLoader({"default": ours, **theirs})]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters.update(
            capitalised=capitalised, date=time, link=link, listed=listed, plural=plural, spelled=spelled
        )
        self._environment.globals["kinds"] = KINDS

    def render(self, template: str, address: str, site: SiteInfo, view: Any, **more: Any) -> str:
        """Give the body of the page at ``address``; the template sees ``view`` and ``site``."""
        try:
            page = self._environment.get_template(template)
            return page.render(here=address, site=site, view=view, **more)
        except TemplateError as wrong:
            raise BilateralError(_told(template, wrong)) from wrong


def _told(template: str, wrong: TemplateError) -> str:
    """Say where a template is wrong: Jinja gives the line of its own code in the traceback."""
    file, line = template, getattr(wrong, "lineno", None)
    name = getattr(wrong, "filename", None) or getattr(wrong, "name", None)
    if line is None:
        frames = [frame for frame in extract_tb(wrong.__traceback__) if frame.filename.endswith(".html")]
        name, line = (frames[-1].filename, frames[-1].lineno) if frames else (name, 1)
    file = name or file
    return f"{file}:{line}: template: {wrong.message or wrong}. Compare it with ours, default/{template}."


def time(day: dt.date, precision: str = "day") -> Markup:
    """Mark up a date: ``<time datetime="2026-11-08">8 Nov 2026</time>``."""
    length = {"year": 4, "month": 7}.get(precision, 10)
    return Markup('<time datetime="{}">{}</time>').format(
        day.isoformat()[:length], short_date(day, precision)
    )


@pass_context
def link(context: Context, there: str) -> Markup:
    """Give the link from the page that is being rendered to an address of the site."""
    site: SiteInfo = context["site"]
    return escape(href(context["here"], there, directory_urls=site.directory_urls))
