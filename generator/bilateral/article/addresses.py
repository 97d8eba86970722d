"""Where the files of the docs folder are published."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from bilateral.article.files import ENDINGS
from bilateral.errors import Fault

RESERVED = ("articles", "briefs", "countries", "data", "issues", "pagefind", "people", "quality", "search")


def address_of(uri: str) -> str:
    """Give the address of a Markdown file that is no article.

    >>> address_of("about/index.md"), address_of("about/method.md"), address_of("index.md")
    ('about/', 'about/method/', '')
    """
    folder, _, name = uri.rpartition("/")
    stem = name.rpartition(".")[0]
    inner = folder if stem.lower() in ("index", "readme") else f"{folder}/{stem}".lstrip("/")
    return f"{inner}/" if inner else ""


def file_of_alias(alias: str) -> str:
    """Give the file that answers at an old address, whatever the addresses of the site look like now.

    >>> file_of_alias("2019/talks/"), file_of_alias("2019/talks.html")
    ('2019/talks/index.html', '2019/talks.html')
    """
    alias = unicodedata.normalize("NFC", alias)
    return f"{alias}index.html" if alias.endswith("/") else alias


def list_files(docs_dir: Path) -> Mapping[str, str]:
    """Give every visible file below the docs folder, with forward slashes, and its address."""
    found = {}
    for folder, folders, names in os.walk(docs_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                uri = Path(folder, name).relative_to(docs_dir).as_posix()
                found[uri] = address_of(uri) if name.lower().endswith(ENDINGS) else uri
    return MappingProxyType(found)


def is_article(uri: str, folder: str) -> bool:
    """Tell whether a file of the docs folder is an article: below ``folder``, and not its index page.

    >>> is_article("articles/talks.md", "articles"), is_article("articles/index.md", "articles")
    (True, False)
    """
    within = uri.removeprefix(f"{folder}/")
    return within != uri and address_of(within) != ""


def find_reserved(own: Mapping[str, str]) -> tuple[Fault, ...]:
    """Find ordinary pages that stand where the generator writes its own.

    Args:
        own: Markdown and other files that are no articles, with their addresses.
    """
    faults = []
    for uri, address in sorted(own.items()):
        section = address.partition("/")[0]
        if uri.lower().endswith(ENDINGS) and section in RESERVED:
            what = f'its address, "{address}", belongs to the pages that are made from the articles'
            faults.append(Fault(uri, 1, "file", what, "Move it, for example into a folder named about."))
    return tuple(faults)
