"""What a site uses and from where, what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from bilateral.adapters.doctor_config import Examined, examine
from bilateral.adapters.doctor_machine import tell_builds, tell_packages, tell_versions
from bilateral.adapters.doctor_report import Problem, Report, of_fault, shown, tried
from bilateral.adapters.doctor_templates import compare_templates
from bilateral.adapters.mkdocs import DEFAULTS, place_of
from bilateral.adapters.other_themes import OURS
from bilateral.adapters.registers import sum_up_registers
from bilateral.adapters.tools import opened_tools
from bilateral.analysis.plugins import SUMMARISERS, load_extras
from bilateral.pages.translations import load_words
from bilateral.reference.load import load_reference
from bilateral.report import Place, read_all


def look_at(config_file: Path | None) -> Report:
    """Look at a site; whatever is wrong with it becomes a line of the report."""
    examined = examine(config_file)
    problems = [of_fault(fault) for fault in examined.faults]
    sections: dict[str, Mapping[str, Any]] = {"versions": tell_versions()}
    place = _place(examined, problems)
    if place:
        sections["site"] = _site(place, examined, problems)
        sections["settings"] = _settings(place)
        sections["articles"], sections["registers"] = _content(place, problems)
        sections["templates"] = _templates(place, examined, problems)
        sections["packages"] = tell_packages(place, examined, problems)
        sections["builds"] = tell_builds(place, examined, problems)
    ordered = tuple(sorted(dict.fromkeys(problems), key=lambda p: not p.stops))
    return Report(sections, ordered)


def _place(examined: Examined, problems: list[Problem]) -> Place | None:
    if examined.config is None:
        return None
    if examined.plugin is None:
        remedy = 'Add "plugins: [bilateral]"'
        problems.append(of_fault(examined.fault("plugins", "bilateral is not listed", remedy, is_error=True)))
        return None
    config, plugin = examined.config, examined.plugin
    return tried(lambda: place_of(config, plugin.config.settings()), problems)


def _site(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, str]:
    theme = str(examined.config.theme.name) if examined.config else ""
    if theme != OURS:
        what = f"{theme} is not the theme that pages are made for: they are plain, and have no search"
        problems.append(of_fault(examined.fault("theme.name", what, "Write: bilateral")))
    if not place.url:
        what = "is not set, so there are no feeds, no social cards and no canonical addresses"
        remedy = "Write where the site is published, such as https://www.example.org/"
        problems.append(of_fault(examined.fault("site_url", what, remedy)))
    tried(lambda: load_words(place.settings.language), problems)
    return {
        "name": place.name,
        "configuration": str(examined.file),
        "docs_folder": shown(place, place.docs),
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
            "folder": shown(place, place.docs / place.settings.articles),
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

    return tried(read, problems) or ({}, {})


def _templates(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    extras = tried(load_extras, problems) or ()
    own = compare_templates(place, extras)
    problems += [of_fault(fault) for template in own for fault in template.faults]
    told: dict[str, Any] = {
        "folder": shown(place, place.templates),
        **{each.name: each.does for each in own},
    }
    if not own:
        told["folder"] += ": none of your own"
    custom = str(examined.config.theme.custom_dir or "") if examined.config else ""
    if custom:
        files = sorted(p.relative_to(custom).as_posix() for p in Path(custom).rglob("*") if p.is_file())
        told["custom_dir"] = [f"{shown(place, Path(custom))}: {', '.join(files) or 'empty'}"]
    return told
