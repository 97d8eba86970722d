"""The index of a built site, made by Pagefind's binary; readers' browsers search it without a server."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pagefind_bin

from bilateral.errors import BilateralError

FOLDER = "pagefind"
# What is about the text and not of it: numbers, labels, lengths, notes; below a hub's head all is quoted.
LEFT_OUT = ".art>aside, .toc, .note, .n, .vh, .wc, [data-hub] .sec"
STAMP = "text.sha256"  # digest of what was indexed, kept beside the index
KEPT = frozenset(("pagefind.js", "pagefind-entry.json"))  # of the scripts it writes
_INDEXED = re.compile(
    rb"<title>.*?</title>|<meta data-pagefind[^>]*>|<main\b[^>]*data-pagefind-body.*</main>", re.DOTALL
)


def write_index(site: Path, language: str, published: Path | None = None) -> bool:
    """Index the pages of a site that are marked for it; give False where the old index was taken over.

    Args:
        site: the folder of a finished build; the index is written into its folder ``pagefind``.
        language: of the words in it, BCP 47; it chooses the stemmer.
        published: the site as it was before. Its index is taken over if the text is still the same.

    Raises:
        BilateralError: the binary does not run, or fails.
    """
    pages = _marked(site)
    digest = _digest(pages, language)
    target = site / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    if published is not None and _stamp(published / FOLDER) == digest:
        shutil.copytree(published / FOLDER, target)
        return False
    target.mkdir()
    if pages:  # without a mark it would index everything
        _run_pagefind(site, language)
    for file in target.glob("pagefind*.*"):
        if file.suffix in (".js", ".css") and file.name not in KEPT:
            file.unlink()  # interfaces of its own, which no page uses
    (target / STAMP).write_text(digest, encoding="ascii")
    return True


def _run_pagefind(site: Path, language: str) -> None:
    options = {
        "--site": site,
        "--output-subdir": FOLDER,
        "--force-language": language.partition("-")[0].lower(),
        "--exclude-selectors": LEFT_OUT,
    }
    command = [
        pagefind_bin.get_executable(),
        *(word for option in options.items() for word in option),
        "--silent",
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    except OSError as wrong:
        raise BilateralError(f"search: {wrong}. Install pagefind_bin again, or set search: false.") from wrong
    except subprocess.CalledProcessError as wrong:
        told = (wrong.stderr or wrong.stdout).strip() or f"it ended with {wrong.returncode}"
        raise BilateralError(
            f"search: Pagefind: {told}. To publish without search, set search: false."
        ) from wrong


def _stamp(folder: Path) -> str:
    try:
        return (folder / STAMP).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""


def _marked(site: Path) -> dict[str, bytes]:
    """Give what a search finds of each page that is marked for it, by file."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        parts = _INDEXED.findall(file.read_bytes())
        if parts and parts[-1].startswith(b"<main"):
            found[file.relative_to(site).as_posix()] = b"\n".join(parts)
    return found


def _digest(pages: dict[str, bytes], language: str) -> str:
    """Sum up the text that a search finds; the frame around it may change as it likes."""
    whole = hashlib.sha256(f"{version('pagefind_bin')} {language} {LEFT_OUT}\n".encode())
    for name, text in pages.items():
        whole.update(f"{name} {len(text)}\n".encode())
        whole.update(text)
    return whole.hexdigest()
