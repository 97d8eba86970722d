"""What a site uses and from where, what is wrong, and what to do: one report, as text or as data."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from importlib.metadata import EntryPoint, entry_points, version
from pathlib import Path
from typing import Any, TypeVar

from PIL import features

from bilateral import __version__
from bilateral.adapters.book import import_weasyprint
from bilateral.adapters.doctor_config import Examined, examine
from bilateral.adapters.doctor_templates import compare_templates
from bilateral.adapters.mkdocs import DEFAULTS, place_of
from bilateral.adapters.other_themes import OURS
from bilateral.adapters.registers import sum_up_registers
from bilateral.adapters.tools import FILE, SWITCH, opened_tools
from bilateral.analysis.plugins import DERIVERS, EXTRAS, SUMMARISERS, load_extras
from bilateral.errors import BilateralError, Fault
from bilateral.pages.translations import load_words
from bilateral.reference.load import load_reference
from bilateral.report import Place, read_all, read_card_fonts

_MEGABYTE = 1_000_000
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong, with what to do about it."""

    text: str
    stops: bool  # a build
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What the doctor found."""

    sections: Mapping[str, Mapping[str, Any]]  # title: label: a value, or a list of them
    problems: tuple[Problem, ...]  # those that stop a build first

    @property
    def stops(self) -> bool:
        """Whether something stops a build."""
        return any(problem.stops for problem in self.problems)

    def lines(self) -> Iterator[str]:
        """Give the report to read."""
        for title, entries in self.sections.items():
            yield f"{title.replace('_', ' ').capitalize()}:"
            width = max(map(len, entries), default=0)
            for label, value in entries.items():
                for number, each in enumerate(value if isinstance(value, list) else [value]):
                    yield f"  {'' if number else label.replace('_', ' '):<{width}}  {each}".rstrip()
            yield ""
        for heading, stops in (("Wrong; it stops a build", True), ("Worth mending", False)):
            if told := [problem.text for problem in self.problems if problem.stops is stops]:
                yield f"{heading}:"
                yield from (f"  {text}" for text in told)
        if not self.problems:
            yield "Nothing is wrong."

    def record(self) -> dict[str, Any]:
        """Give the report as data."""
        problems = [
            {"severity": "error" if p.stops else "warning", "file": p.file, "line": p.line, "text": p.text}
            for p in self.problems
        ]
        return {**self.sections, "problems": problems}


def look_at(config_file: Path | None) -> Report:
    """Look at a site; whatever is wrong with it becomes a line of the report."""
    examined = examine(config_file)
    problems = [_of_fault(fault) for fault in examined.faults]
    sections: dict[str, Mapping[str, Any]] = {"versions": _versions()}
    place = _place(examined, problems)
    if place:
        sections["site"] = _site(place, examined, problems)
        sections["settings"] = _settings(place)
        sections["articles"], sections["registers"] = _content(place, problems)
        sections["templates"] = _templates(place, examined, problems)
        sections["packages"] = _packages(place, examined, problems)
        sections["builds"] = _builds(place, examined, problems)
    ordered = tuple(sorted(dict.fromkeys(problems), key=lambda p: not p.stops))
    return Report(sections, ordered)


def _versions() -> dict[str, str]:
    return {
        "bilateral": f"{__version__} ({Path(__file__).parents[1]})",
        "python": f"{platform.python_version()}, {platform.system()}",
        "mkdocs": version("mkdocs"),
        "pagefind": version("pagefind-bin"),
        "weasyprint": _weasyprint(),
    }


def _weasyprint() -> str:
    """Tell whether `bilateral book` can write a PDF."""
    try:
        return str(import_weasyprint().__version__)
    except BilateralError as wrong:
        return str(wrong)


def _place(examined: Examined, problems: list[Problem]) -> Place | None:
    if examined.config is None:
        return None
    if examined.plugin is None:
        remedy = 'Add "plugins: [bilateral]"'
        problems.append(
            _of_fault(examined.fault("plugins", "bilateral is not listed", remedy, is_error=True))
        )
        return None
    config, plugin = examined.config, examined.plugin
    return _tried(lambda: place_of(config, plugin.config.settings()), problems)


def _site(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, str]:
    theme = str(examined.config.theme.name) if examined.config else ""
    if theme != OURS:
        what = f"{theme} is not the theme that pages are made for: they are plain, and have no search"
        problems.append(_of_fault(examined.fault("theme.name", what, "Write: bilateral")))
    if not place.url:
        what = "is not set, so there are no feeds, no social cards and no canonical addresses"
        remedy = "Write where the site is published, such as https://www.example.org/"
        problems.append(_of_fault(examined.fault("site_url", what, remedy)))
    _tried(lambda: load_words(place.settings.language), problems)
    return {
        "name": place.name,
        "configuration": str(examined.file),
        "docs_folder": _shown(place, place.docs),
        "address": place.url or "not set",
        "theme": theme,
        "language": place.settings.language,
        "day": place.today.isoformat(),
    }


def _settings(place: Place) -> dict[str, str]:
    """Tell the settings that are not those of every site."""
    changed = {
        field.name: f"{value} (default: {default})"
        for field in fields(place.settings)
        if (value := getattr(place.settings, field.name)) != (default := getattr(DEFAULTS, field.name))
    }
    return changed or {"all": "as they are by default"}


def _content(place: Place, problems: list[Problem]) -> tuple[dict[str, Any], dict[str, Any]]:
    names = {entry.name for entry in entry_points(group=SUMMARISERS)}
    if place.settings.summariser not in names:  # told among the packages; articles can be read all the same
        place = replace(place, settings=replace(place.settings, summariser=DEFAULTS.summariser))

    def read() -> tuple[dict[str, Any], dict[str, Any]]:
        with opened_tools(place) as tools:
            found = read_all(place, tools)
        errors = sum(fault.is_error for fault in found.faults)
        warnings = len(found.faults) - errors
        if errors:
            what = "1 mistake stops" if errors == 1 else f"{errors} mistakes stop"
            problems.append(
                Problem(f"articles and registers: {what} a build. Run: bilateral check", stops=True)
            )
        if warnings:
            what = "1 warning, which stops" if warnings == 1 else f"{warnings} warnings, which stop"
            text = f"articles and registers: {what} only a strict build. Run: bilateral check"
            problems.append(Problem(text, stops=False))
        loaded = found.loaded
        drafts = sum(held.reason == "draft" for held in loaded.held)
        articles: dict[str, Any] = {
            "folder": _shown(place, place.docs / place.settings.articles),
            "published": len(loaded.articles),
            "drafts": drafts,
            "under_embargo": len(loaded.held) - drafts,
            "errors": errors,
            "warnings": warnings,
        }
        if loaded.next_publication:
            articles["next_embargo_ends"] = loaded.next_publication.isoformat()
        if not loaded.articles:
            problems.append(
                Problem(
                    f"{articles['folder']}: holds no article that can be published. "
                    'Begin one: bilateral new "Its headline"',
                    stops=False,
                )
            )
        return articles, dict(sum_up_registers(load_reference()[0], found.reference))

    return _tried(read, problems) or ({}, {})


def _templates(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    extras = _tried(load_extras, problems) or ()
    own = compare_templates(place, extras)
    problems += [_of_fault(fault) for template in own for fault in template.faults]
    told: dict[str, Any] = {
        "folder": _shown(place, place.templates),
        **{each.name: each.does for each in own},
    }
    if not own:
        told["folder"] += ": none of your own"
    custom = str(examined.config.theme.custom_dir or "") if examined.config else ""
    if custom:
        files = sorted(p.relative_to(custom).as_posix() for p in Path(custom).rglob("*") if p.is_file())
        told["custom_dir"] = [f"{_shown(place, Path(custom))}: {', '.join(files) or 'empty'}"]
    return told


def _packages(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    """Tell what is installed for each kind of plug-in, ours and that of others."""
    found = {group: sorted(entry_points(group=group), key=lambda e: (e.name, e.value))
             for group in (SUMMARISERS, DERIVERS, EXTRAS)}  # fmt: skip
    names = [entry.name for entry in found[SUMMARISERS]]
    if place.settings.summariser not in names:
        what = f'"{place.settings.summariser}" is not installed'
        remedy = f"Choose one of: {', '.join(names)}."
        problems.append(
            _of_fault(examined.fault("plugins.bilateral.summariser", what, remedy, is_error=True))
        )
    return {
        group.rpartition(".")[2]: [_entry(entry) for entry in entries] or "none"
        for group, entries in found.items()
    }


def _entry(entry: EntryPoint) -> str:
    ours = entry.value.partition(".")[0] == "bilateral"
    package = "ours" if ours else f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
    return f"{entry.name} ({package})"


def _builds(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    """Tell where builds write, and what they draw with."""
    target = Path(examined.config.site_dir) if examined.config else place.root / "site"
    cache = place.root / FILE
    for path, stops in ((target, True), (target / "index.html", True), (cache, False)):
        if (above := _refusing(path)) and (stops or place.settings.cache):
            what = f"{above}: cannot be written to. Give yourself the right to, or choose another place."
            problems.append(Problem(what, stops, str(above)))
    _tried(lambda: read_card_fonts(place), problems)
    own = ", ".join(place.settings.card_fonts)
    raqm = (
        ""
        if features.check("raqm") and features.check("fribidi")
        else "; no FriBiDi, so none in Arabic or Hebrew"
    )
    cards = (
        f"built-in fonts{f' and {own}' if own else ''}{raqm}"
        if place.settings.cards and place.url
        else "none"
    )
    return {"site": _shown(place, target), "cache": _cache(place), "cards": cards}


def _cache(place: Place) -> str:
    file = place.root / FILE
    if not place.settings.cache or os.environ.get(SWITCH, "") == "0":
        return "switched off"
    if not file.is_file():
        return f"{_shown(place, file)}: not yet there"
    return f"{_shown(place, file)}: {file.stat().st_size / _MEGABYTE:.1f} MB; it may be deleted"


def _refusing(path: Path) -> Path | None:
    """Give the folder or file that keeps a path from being written; None where nothing does."""
    above = next(parent for parent in path.parents if parent.exists())
    return None if above.is_dir() and os.access(above, os.W_OK) else above


def _tried(work: Callable[[], _T], problems: list[Problem]) -> _T | None:
    """Do what may find something wrong; then that is noted, and nothing given."""
    try:
        return work()
    except BilateralError as wrong:
        problems += [Problem(line, stops=True) for line in str(wrong).splitlines()]
    except OSError as wrong:
        problems.append(
            Problem(f"{wrong.filename}: {wrong.strerror}. Check that you may read it.", stops=True)
        )
    return None


def _of_fault(fault: Fault) -> Problem:
    return Problem(str(fault), fault.is_error, fault.file, fault.line)


def _shown(place: Place, path: Path) -> str:
    """Name a path as the publisher knows it."""
    return Path(os.path.relpath(path, place.root)).as_posix()
