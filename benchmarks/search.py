"""What one query of the search page moves over the network, in a site of any number of articles.

The site is built of the sample content, which gives the search page and its scripts; the articles and briefs
of ``corpus.py`` are then written beside it as finished pages of the same shape, which takes a minute where
their derivation would take hours. Pagefind indexes them as in a build. Chromium asks each query once with an
empty cache, from a server that compresses text as any host does; counted are the bodies of all answers.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterable
from html import escape
from pathlib import Path

from corpus import SUBJECTS, articles
from playwright.sync_api import Browser, Response, expect, sync_playwright

from bilateral.adapters.search_index import write_index
from bilateral.pages.search import FEW

ROOT = Path(__file__).parents[1]
QUERIES = (
    *("Lindqvist", "tariffs", "critical minerals", "the tariffs on steel", "steel and tariffs in Japan"),
    "Kazakhstan Norway fisheries",
)
PACKED = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, text of them compressed."""

    def do_GET(self) -> None:
        """Answer with a file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in PACKED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", PACKED[path.suffix])
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    wanted.add_argument("number", nargs="?", type=int, default=10_000, help="articles; default: 10000")
    wanted.add_argument("--site", type=Path, help="a finished site to ask instead")
    wanted.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    options = wanted.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = options.site or make_site(Path(folder) / "site", options.number)
        ask_all(site, options.chromium)


def make_site(site: Path, number: int) -> Path:
    """Build the sample site, put articles and briefs beside its own, and index them."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True)
    for name in ("articles", "briefs", "countries", "issues", "people"):
        shutil.rmtree(site / name)
    briefs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, text in articles(number):
        title = text.split('"')[1]
        pair = tuple(sorted(title.partition(" talk about ")[0].split(" and ")))
        body = re.sub(r"^#.*$", "", text.split("---\n", 2)[2], flags=re.MULTILINE)
        sentences = [part for part in re.split(r"(?<=[.”])\s+", body) if part]
        issues = [subject for subject in SUBJECTS if body.count(subject) > 1][:5]
        year = re.search(r"^date: (\d{4})", text, re.MULTILINE)
        facets = [("relation", "–".join(pair)), *(("country", each) for each in pair)]
        facets += [("issue", each) for each in issues] + [("year", year[1] if year else "")]
        write_page(site / "articles" / name.removesuffix(".md"), "Article", title, facets, sentences)
        briefs[(pair[0], pair[1])] += sentences[:3]
    for pair, lines in briefs.items():
        facets = [("relation", "–".join(pair)), *(("country", each) for each in pair)]
        name = "-".join(pair).lower().replace(" ", "-")
        write_page(site / "briefs" / name, "Brief", "–".join(pair), facets, lines[:40])
    page = site / "search" / "index.html"
    if number > FEW:  # as a build of so many articles writes it
        page.write_text(page.read_text(encoding="utf-8").replace(" data-few", ""), encoding="utf-8")
    write_index(site, "en")
    return site


def write_page(
    folder: Path, kind: str, title: str, facets: Iterable[tuple[str, str]], lines: Iterable[str]
) -> None:
    """Write a page with what a search reads of ours, and nothing else."""
    folder.mkdir(parents=True)
    head = "".join(
        f'<meta data-pagefind-filter="{name}[content]" property="{name}" content="{escape(value)}">\n'
        for name, value in (*facets, ("kind", kind))
    )
    body = "\n".join(
        f'<p><span class="s" id="s-{n}"><a class="n" href="#s-{n}"><span class="vh">Sentence </span>{n}</a>'
        f"{escape(line)}</span></p>"
        for n, line in enumerate(lines, 1)
    )
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="en"><head><title>{escape(title)}</title>\n{head}</head><body>\n'
        f'<main id="main" data-pagefind-body data-pagefind-meta="kind:{kind}"><h1>{escape(title)}</h1>\n'
        f"{body}\n</main></body></html>\n",
        encoding="utf-8",
    )


def ask_all(site: Path, chromium: str) -> None:
    """Print a row for each query, without and with the lists to narrow by."""
    handler = functools.partial(Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for query in QUERIES:
            for narrow in (False, True):
                moved = ask(browser, f"{address}search/?q={query}", narrow=narrow)
                parts = ", ".join(f"{name} {size / 1000:.1f}" for name, size in sorted(moved.items()))
                lists = "with the lists" if narrow else ""
                print(f"{query:<30}{lists:<15}{sum(moved.values()) / 1000:>5.0f} kB  ({parts})")
        browser.close()
    server.shutdown()


def ask(browser: Browser, address: str, *, narrow: bool) -> dict[str, int]:
    """Give the bytes of all answers by kind of file, with or without opening the lists to narrow by."""
    context = browser.new_context()
    page = context.new_page()
    moved: dict[str, int] = defaultdict(int)

    def count(response: Response) -> None:
        file = response.url.partition("?")[0].rpartition("/")[2]
        moved[file.rpartition(".")[2] or "page"] += int(response.headers.get("content-length", 0))

    page.on("response", count)
    page.goto(address)
    expect(page.locator("#pages > li").first).to_be_visible(timeout=30_000)
    lists = page.locator("#narrow")
    if narrow and lists.get_attribute("open") is None:
        lists.locator("summary").click()
        expect(lists.get_by_role("checkbox").first).to_be_visible(timeout=30_000)
    page.wait_for_load_state("networkidle")
    context.close()
    return dict(moved)


if __name__ == "__main__":
    main()
