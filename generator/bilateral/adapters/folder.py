"""The same pages as plain files, for engines that run no plugins."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import jinja2
import yaml

from bilateral.adapters.own_pages import OwnPage, read_own_pages
from bilateral.adapters.search_index import FOLDER as INDEX
from bilateral.adapters.search_index import write_index
from bilateral.adapters.theme import read_static
from bilateral.article.addresses import list_files
from bilateral.article.strays import is_inside
from bilateral.errors import BilateralError
from bilateral.pages.frame import frame
from bilateral.pages.links import written
from bilateral.pages.model import Asset, Page
from bilateral.pages.render import package_templates
from bilateral.pages.sitemap import sitemap_files
from bilateral.report import Publication

MARKER = ".bilateral-export"  # lists what an export wrote, so that the next one removes only that
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


def export(publication: Publication, folder: Path, form: Literal["markdown", "html"]) -> int:
    """Write every page, data file and style sheet below a folder; give the number of files.

    Raises:
        BilateralError: the folder holds files that no export wrote; they are not touched.
    """
    files = list_contents(publication, form)
    _clear(folder)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    names = [*files, *(_index(publication, folder) if form == "html" else ())]
    (folder / MARKER).write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    return len(names)


def _index(publication: Publication, folder: Path) -> list[str]:
    """Index the pages for search, where the site has one; give the files of the index."""
    if not publication.info.search:
        return []
    write_index(folder, publication.info.language)
    found = (path for path in (folder / INDEX).rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _clear(folder: Path) -> None:
    if not folder.exists():
        folder.mkdir(parents=True)
        return
    if not folder.is_dir():
        raise BilateralError(f"{folder}: is a file. Name a folder.")
    marker = folder / MARKER
    known = set(marker.read_text(encoding="utf-8").splitlines()) if marker.exists() else set()
    foreign = sorted(
        str(path.relative_to(folder).as_posix())
        for path in folder.rglob("*")
        if path.is_file() and path != marker and path.relative_to(folder).as_posix() not in known
    )
    if foreign:
        raise BilateralError(
            f"{folder}: holds files that no export wrote, such as {foreign[0]}. Name a new or empty folder."
        )
    for path in sorted(folder.iterdir()):
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def list_contents(publication: Publication, form: Literal["markdown", "html"]) -> dict[str, bytes]:
    """Give the content of every file of the site but the index of its search, by name."""
    urls = publication.place.directory_urls
    own = read_own_pages(publication)
    pages = {page.address: page for page in publication.site.pages}
    texts = {address: page for address, page in pages.items() if address not in own}
    out = [(asset.address, asset.content) for asset in publication.site.assets]
    theme = package_templates() / "theme"
    out += [
        (path.name, read_static(path.name))
        for path in theme.iterdir()
        if path.suffix in (".css", ".js", ".svg")
    ]
    finished = [*texts.values(), *(each.page for each in own.values())]
    footer = [(each.page.title, each.page.address) for each in own.values() if each.page.address]
    if form == "html":
        environment = jinja2.Environment(loader=jinja2.FileSystemLoader(theme), autoescape=False)  # noqa: S701 - the frame escapes by itself, as it must under MkDocs
        template = environment.get_template("frame.html")
        out += [(asset.address, asset.content) for asset in _sitemap(publication, own)]
        out += [
            (
                written(page.address, directory_urls=urls),
                template.render(frame(page, publication.info, footer)).encode(),
            )
            for page in finished
        ]
    else:
        out += [(_markdown_name(page, own), _markdown(page)) for page in finished]
    return dict(sorted({**dict(_attached(publication)), **dict(out)}.items()))


def _attached(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Give the pictures and documents that stand among the articles; registers stay unpublished."""
    docs, hidden = publication.place.docs, frozenset(publication.hidden)
    for uri, address in list_files(docs).items():
        if uri == address and uri not in hidden and is_inside(docs / uri, docs):
            yield uri, (docs / uri).read_bytes()


def _sitemap(publication: Publication, own: Iterable[str]) -> Iterator[Asset]:
    """Give the sitemap and robots.txt; the editor's file of the same name goes before ours."""
    docs = publication.place.docs
    for asset in sitemap_files(publication.site.pages, own, publication.info):
        file = docs / asset.address
        mine = file.is_file() and is_inside(file, docs)
        yield Asset(asset.address, file.read_bytes()) if mine else asset


def _markdown_name(page: Page, own: dict[str, OwnPage]) -> str:
    if page.address in own:
        return own[page.address].uri
    return written(page.address, directory_urls=False).removesuffix(".html") + ".md"


def _markdown(page: Page) -> bytes:
    head = yaml.safe_dump(
        {"title": page.title, "description": page.description},
        allow_unicode=True,
        sort_keys=False,
        width=1000,
    )
    # A blank line would end the block of HTML: Markdown begins again behind it.
    parts = [
        part.replace("\n\n", "\n&#10;") if part.startswith("<pre") else BLANK_LINES.sub("\n", part)
        for part in PREFORMATTED.split(page.body)
    ]
    body = "".join(parts).strip()
    return f'---\n{head}---\n\n<div class="bilateral">\n{body}\n</div>\n'.encode()
