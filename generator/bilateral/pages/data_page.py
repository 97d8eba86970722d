"""The page that tells readers of the files of data."""

from __future__ import annotations

from dataclasses import replace

from bilateral.pages.catalogue import Catalogue
from bilateral.pages.data_files import FOLDER, DataFiles
from bilateral.pages.heads import newest_of
from bilateral.pages.json_ld import dataset_node, embed
from bilateral.pages.model import Crumb, Page, home
from bilateral.pages.render import Renderer
from bilateral.pages.views.data import data_view


def data_page(known: Catalogue, data: DataFiles, renderer: Renderer) -> Page:
    """Render the page ``data/``."""
    site, words = known.site, known.site.words
    title = words.gettext("Data")
    page = Page(
        address=FOLDER,
        title=title,
        description=words.gettext(
            "Every value of the pages as JSON, CSV and SQLite, with what each column holds."
        ),
        body=renderer.render("data.html", FOLDER, site, data_view(known, data)),
        crumbs=(home(words), Crumb(title, FOLDER, linked=False)),
        section="about",
        language=site.language,
        data=f"{FOLDER}site.json",
        template="data.html",
        modified=newest_of(known),
    )
    files = (file.asset.address for file in data.whole)
    return replace(page, json_ld=embed(dataset_node(page, files, page.modified, site)))
