"""What a site is built with: versions, packages, places that are written to, fonts."""

from __future__ import annotations

import os
import platform
from importlib.metadata import EntryPoint, entry_points, version
from pathlib import Path
from typing import Any

from PIL import features

from bilateral import __version__
from bilateral.adapters.book import import_weasyprint
from bilateral.adapters.doctor_config import Examined
from bilateral.adapters.doctor_report import Problem, of_fault, shown, tried
from bilateral.adapters.tools import FILE, SWITCH
from bilateral.analysis.plugins import DERIVERS, EXTRAS, SUMMARISERS
from bilateral.errors import BilateralError
from bilateral.report import Place, read_card_fonts

_MEGABYTE = 1_000_000


def tell_versions() -> dict[str, str]:
    """Tell the versions of what makes the site, and where ours stands."""
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


def tell_packages(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    """Tell what is installed for each kind of plug-in, ours and that of others."""
    found = {group: sorted(entry_points(group=group), key=lambda e: (e.name, e.value))
             for group in (SUMMARISERS, DERIVERS, EXTRAS)}  # fmt: skip
    names = [entry.name for entry in found[SUMMARISERS]]
    if place.settings.summariser not in names:
        what = f'"{place.settings.summariser}" is not installed'
        remedy = f"Choose one of: {', '.join(names)}."
        problems.append(of_fault(examined.fault("plugins.bilateral.summariser", what, remedy, is_error=True)))
    return {
        group.rpartition(".")[2]: [_entry(entry) for entry in entries] or "none"
        for group, entries in found.items()
    }


def _entry(entry: EntryPoint) -> str:
    ours = entry.value.partition(".")[0] == "bilateral"
    package = "ours" if ours else f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value
    return f"{entry.name} ({package})"


def tell_builds(place: Place, examined: Examined, problems: list[Problem]) -> dict[str, Any]:
    """Tell where builds write, and what they draw with."""
    target = Path(examined.config.site_dir) if examined.config else place.root / "site"
    cache = place.root / FILE
    for path, stops in ((target, True), (target / "index.html", True), (cache, False)):
        if (above := _refusing(path)) and (stops or place.settings.cache):
            what = f"{above}: cannot be written to. Give yourself the right to, or choose another place."
            problems.append(Problem(what, stops, str(above)))
    tried(lambda: read_card_fonts(place), problems)
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
    return {"site": shown(place, target), "cache": _cache(place), "cards": cards}


def _cache(place: Place) -> str:
    file = place.root / FILE
    if not place.settings.cache or os.environ.get(SWITCH, "") == "0":
        return "switched off"
    if not file.is_file():
        return f"{shown(place, file)}: not yet there"
    return f"{shown(place, file)}: {file.stat().st_size / _MEGABYTE:.1f} MB; it may be deleted"


def _refusing(path: Path) -> Path | None:
    """Give the folder or file that keeps a path from being written; None where nothing does."""
    above = next(parent for parent in path.parents if parent.exists())
    return None if above.is_dir() and os.access(above, os.W_OK) else above
