"""Templates become HTML: ours, unless the site has one of the same name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any

from jinja2 import (
    BytecodeCache,
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
from bilateral.pages.links import absolute, href
from bilateral.pages.site import SiteInfo
from bilateral.pages.wording import capitalised, kind_name
from bilateral.pages.words import Words


def package_templates() -> Path:
    """Find the folder of our templates: inside the package if it is installed, else beside it."""
    inside = Path(__file__).parent.parent / "templates"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "templates"


class Renderer:
    """Renders page bodies; a site's own template of the same name replaces ours.

    It can build on ours: ``{% extends "default/brief.html" %}``.
    """

    def __init__(
        self,
        site_templates: Path | None,
        package_templates: Path,
        extras: Iterable[Extra] = (),
        compiled: BytecodeCache | None = None,
    ) -> None:
        """Look first in the site's folder, where there is one, then in ``pages/`` of the package's.

        Templates of other packages stand under the names of their rules: ``treaties/brief.html``.
        ``compiled`` holds templates that have been compiled before; they are told by their texts.
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
            bytecode_cache=compiled,
        )
        self._environment.filters.update(
            capitalised=capitalised,
            date=time,
            kind=kind,
            link=link,
            number=number,
            ruled=ruled,
            unended=unended,
            whole=whole,
        )
        self._environment.add_extension("jinja2.ext.i18n")
        self._environment.newstyle_gettext = True  # type: ignore[attr-defined]  # the extension adds it
        self._environment.globals.update(
            _=gettext, gettext=gettext, ngettext=ngettext, pgettext=pgettext
        )  # the words are those of the site that a page is rendered for

    def render(self, template: str, address: str, site: SiteInfo, view: Any, **more: Any) -> str:
        """Give the body of the page at ``address``; the template sees ``view`` and ``site``."""
        try:
            page = self._environment.get_template(template)
            return page.render(here=address, site=site, view=view, **more)
        except TemplateError as wrong:
            raise BilateralError(_told(template, wrong)) from wrong

    def find_fault(self, template: str) -> str | None:
        """Say what keeps a template from being read, before any page is made; None where nothing does."""
        try:
            self._environment.get_template(template)
        except TemplateError as wrong:
            return _told(template, wrong)
        except UnicodeDecodeError:
            return f"{template}:1: template: is not UTF-8. Compare it with ours, default/{template}."
        return None


def _told(template: str, wrong: TemplateError) -> str:
    """Say where a template is wrong: Jinja gives the line of its own code in the traceback."""
    file, line = template, getattr(wrong, "lineno", None)
    name = getattr(wrong, "filename", None) or getattr(wrong, "name", None)
    if line is None:
        frames = [frame for frame in extract_tb(wrong.__traceback__) if frame.filename.endswith(".html")]
        name, line = (frames[-1].filename, frames[-1].lineno) if frames else (name, 1)
    file = name or file
    return f"{file}:{line}: template: {wrong.message or wrong}. Compare it with ours, default/{template}."


@pass_context
def time(context: Context, day: dt.date, precision: str = "day") -> Markup:
    """Mark up a date: ``<time datetime="2026-11-08">8 Nov 2026</time>``."""
    length = {"year": 4, "month": 7}.get(precision, 10)
    return _dated(day.isoformat()[:length], _words(context).date(day, precision))


@lru_cache(maxsize=10_000)
def _dated(day: str, told: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day, told)


@pass_context
def number(context: Context, value: float, places: int = 0) -> str:
    """Write a number with the separators of the site's language."""
    return _words(context).number(value, places)


@pass_context
def kind(context: Context, name: str) -> str:
    """Name a kind of statement: ``Reported``."""
    return kind_name(name, _words(context))


@pass_context
def ruled(context: Context, says: str) -> str:
    """Say what a rule does: in the site's language where the catalogue has it, else marked as English."""
    words = _words(context)
    told = words.find(says, "rule")
    if words.is_english or told != says:
        return told
    return Markup('<span lang="en">{}</span>').format(says)


@pass_context
def whole(context: Context, address: str) -> str:
    """Give the whole address of a page of ours, for paper; "" where that of the site is not known."""
    return absolute(context["site"], address)


def unended(text: str) -> str:
    """Take the full stop from a sentence, so that its sources can stand before it."""
    return text.rstrip(".。")


@pass_context
def gettext(context: Context, message: str, /, **values: Any) -> Markup:
    """Say a text of the catalogue in the site's language; values are escaped, the text is ours."""
    words = _words(context)
    return _filled(words.find(message), words, values)


@pass_context
def pgettext(context: Context, where: str, message: str, /, **values: Any) -> Markup:
    """Say a text that means something else elsewhere."""
    words = _words(context)
    return _filled(words.find(message, where), words, values)


@pass_context
def ngettext(context: Context, one: str, many: str, count: int, /, **values: Any) -> Markup:
    """Say a text of a number of things; ``%(num)s`` stands for the number."""
    words = _words(context)
    return _filled(words.find_number(one, many, count), words, {"num": count, **values})


def _words(context: Context) -> Words:
    site: SiteInfo = context["site"]
    return site.words


def _filled(text: str, words: Words, values: dict[str, Any]) -> Markup:
    if not values:
        return _plain(text)
    return Markup(text) % words.told(values)  # noqa: S704 (the catalogue's own words; values are escaped)


@lru_cache(maxsize=5_000)
def _plain(text: str) -> Markup:
    """Give a text without values, the same one each time: most words of a page are such."""
    return Markup(text % {})  # noqa: S704 (the same)


@pass_context
def link(context: Context, there: str) -> Markup:
    """Give the link from the page that is being rendered to an address of the site."""
    site: SiteInfo = context["site"]
    return escape(href(context["here"], there, directory_urls=site.directory_urls))
