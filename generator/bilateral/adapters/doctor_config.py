"""A mkdocs.yml as the doctor reads it: every mistake with its line and remedy, and never a traceback."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from bilateral.adapters.mkdocs import DEFAULTS, BilateralPlugin, PluginSettings
from bilateral.errors import Fault

NAMES = ("mkdocs.yml", "mkdocs.yaml")
_OF_PLUGIN = re.compile(
    r"Plugin '(?P<plugin>[^']+)'(?: option '(?P<option>[^']+)')?: (?P<what>.*)", re.DOTALL
)
_UNKNOWN = "Unrecognised configuration name"
_REMEDIES = {
    "docs_dir": "Make that folder, or name the one that holds your pages; keep it outside site_dir.",
    "site_dir": "Write the name of a folder that holds nothing else, such as site.",
    "theme": "Write name: bilateral, or install the package of the theme.",
    "plugins": "Install its package, or take it out of the list.",
    "site_url": "Write the whole address, such as https://www.example.org/",
    "nav": "Write a list of pages, such as: - index.md",
}
_OTHERWISE = (
    "Mend it, or take it out; https://www.mkdocs.org/user-guide/configuration/ says what it may hold."
)


@dataclass(frozen=True, slots=True)
class Examined:
    """What could be read of a site's configuration."""

    file: Path
    config: MkDocsConfig | None  # None where it cannot be used
    lines: dict[str, int]  # of each key, as "theme" or "plugins.bilateral.language"
    faults: tuple[Fault, ...] = ()

    @property
    def plugin(self) -> BilateralPlugin | None:
        """Ours, where the site uses it."""
        found = self.config.plugins.get("bilateral") if self.config else None
        return found if isinstance(found, BilateralPlugin) else None

    def fault(self, key: str, what: str, remedy: str, *, is_error: bool = False) -> Fault:
        """Make a fault of a key, at the nearest line that is there."""
        path = key
        while path and path not in self.lines:
            path = path.rpartition(".")[0]
        shown = key.replace(".", ": ")
        line = self.lines.get(path, 1)
        return Fault(self.file.name, line, shown, what, remedy, "error" if is_error else "warning")


def examine(config_file: Path | None) -> Examined:
    """Read a configuration as MkDocs does, and tell all that is wrong with it."""
    file = config_file or next((Path(name) for name in NAMES if Path(name).exists()), Path(NAMES[0]))
    nothing = Examined(file, None, {})
    try:
        tree = yaml.compose(file.read_bytes(), Loader=yaml.SafeLoader)
    except OSError as wrong:
        what = f"cannot be read ({wrong.strerror})"
        remedy = "Run this in your site's folder, give --config-file, or make a site: bilateral init DIR"
        return _failed(nothing, "file", what, remedy)
    except (yaml.YAMLError, UnicodeError, RecursionError) as wrong:
        mark = getattr(wrong, "problem_mark", None)
        what = f"is no YAML ({getattr(wrong, 'problem', None) or 'it cannot be read'})"
        remedy = (
            "Look at the line above too: a quote or bracket may be open, or the indent not that of its list."
        )
        return _failed(nothing, "file", what, remedy, mark.line + 1 if mark else 1)
    if not isinstance(tree, yaml.MappingNode):
        return _failed(nothing, "file", "holds no keys", "Write at least: site_name: My desk")
    lines = dict(_lines(tree))
    log = logging.getLogger("mkdocs")
    log.disabled = True  # what it would tell is told here
    try:
        config = MkDocsConfig(config_file_path=str(file.resolve()))
        with file.open("rb") as opened:
            config.load_file(opened)
        errors, warnings = config.validate()
    except MkDocsException as wrong:
        return _failed(Examined(file, None, lines), "file", _one_line(str(wrong)), _OTHERWISE)
    except Exception as wrong:  # noqa: BLE001  (themes and plugins of others run here)
        return _failed(
            Examined(file, None, lines), "plugins", f"one of them fails: {wrong!r}", _REMEDIES["plugins"]
        )
    finally:
        log.disabled = False
    read = Examined(file, None if errors else config, lines)
    told = [_told(read, key, part, is_error=True) for key, w in errors for part in str(w).split("\nPlugin ")]
    told += [_told(read, key, str(warning), is_error=False) for key, warning in warnings]
    return Examined(file, read.config, lines, tuple(told))


def _failed(read: Examined, key: str, what: str, remedy: str, line: int = 1) -> Examined:
    fault = Fault(read.file.name, line, key, what, remedy)
    return Examined(read.file, None, read.lines, (fault,))


def _told(read: Examined, key: str, message: str, *, is_error: bool) -> Fault:
    """Say what MkDocs says, at its line and with what to do."""
    of_plugin = _OF_PLUGIN.match(message if message.startswith("Plugin ") else f"Plugin {message}")
    what, known, remedy = message, sorted(read_keys(MkDocsConfig)), _REMEDIES.get(key, _OTHERWISE)
    if of_plugin:
        name, option = of_plugin["plugin"], of_plugin["option"] or ""
        key, what = ".".join(filter(None, (key, name, option))), of_plugin["what"]
        remedy = "Mend it, or take it out; its own documentation says what it may hold."
        known = []
        if name == "bilateral":
            known = sorted(read_keys(PluginSettings))
            if option in known:
                remedy = f"Write, for example: {option}: {_written(getattr(DEFAULTS, option))}"
    if what.startswith(_UNKNOWN):
        what = "is no setting"
        if known:
            near = get_close_matches(key.rpartition(".")[2], known, 1, 0.6)
            remedy = f'Did you mean "{near[0]}"?' if near else f"Choose one of: {', '.join(known)}."
    return read.fault(key, _one_line(what), remedy, is_error=is_error)


def read_keys(kind: type[MkDocsConfig | PluginSettings]) -> frozenset[str]:
    """Name the keys that a configuration may hold."""
    return frozenset(name for name, _ in kind._schema)  # noqa: SLF001  (MkDocs tells them nowhere else)


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[fonts/Name.ttf]"
    return "2026-11-22" if value is None else str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _lines(node: yaml.MappingNode, within: str = "") -> Iterator[tuple[str, int]]:
    """Give the line of each key, two levels deep, and of what the list of plugins holds."""
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        path = f"{within}{key.value}"
        yield path, key.start_mark.line + 1
        depth = path.count(".")
        if isinstance(value, yaml.MappingNode) and depth < 2:  # noqa: PLR2004  (plugins, its name, its option)
            yield from _lines(value, f"{path}.")
        elif isinstance(value, yaml.SequenceNode) and not depth:
            for item in value.value:
                if isinstance(item, yaml.MappingNode):
                    yield from _lines(item, f"{path}.")
                elif isinstance(item, yaml.ScalarNode):
                    yield f"{path}.{item.value}", item.start_mark.line + 1
