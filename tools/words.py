"""Gather the words of the interface into the catalogues: ``make words``.

New words enter each catalogue without a translation, and words that are gone leave it; a translation of
words that changed a little is kept and marked as fuzzy, which counts as none. To begin a language:
``python tools/words.py pt``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from bilateral.analysis.rules import RULES as OF_AN_ARTICLE
from bilateral.brief.rules import RULES as OF_A_BRIEF
from bilateral.pages.translations import DOMAIN, FOLDER
from bilateral.reference.countries import load_countries
from bilateral.reference.issues import load_issues

ROOT = Path(__file__).parents[1]
PLACES = (
    ("generator/bilateral", [("**.py", "python")]),
    ("templates", [("**.html", "jinja2")]),
)
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "tell": None,
    "tell_number": (1, 2),
    "mark": None,
    "mark_in": ((1, "c"), 2),
}
OPTIONS = {"**.html": {"trimmed": "true", "silent": "false"}}
BETTER_THAN_CLDR = ("Hong Kong", "Macao", "Myanmar")
"""Countries whose names in CLDR are long or have a second one in brackets; the catalogue has shorter ones."""


def gather() -> Catalog:
    """Give all words, each with the files it stands in."""
    catalog = Catalog(domain="bilateral", project="Bilateral", copyright_holder="", charset="utf-8")
    for folder, methods in PLACES:
        found = extract_from_dir(
            ROOT / folder, methods, OPTIONS, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        )
        for file, _, message, comments, context in found:
            catalog.add(message, locations=[(f"{folder}/{file}", 0)], auto_comments=comments, context=context)
    for context, message in _of_registers():
        catalog.add(message, locations=[("generator/bilateral/reference/data", 0)], context=context)
    for rule in (*OF_AN_ARTICLE, *OF_A_BRIEF):
        catalog.add(rule.says, locations=[("the rules", 0)], context="rule")
    return catalog


def _of_registers() -> Iterator[tuple[str, str]]:
    for issue in load_issues():
        yield "issue", issue.label
        yield "definition of an issue", issue.definition
    for country in load_countries().values():
        if country.is_bloc or country.name in BETTER_THAN_CLDR:
            yield "country", country.name


def update(language: str, words: Catalog) -> None:
    """Bring the catalogue of a language up to date."""
    path = FOLDER / language / DOMAIN
    catalog = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=language)
    catalog.update(words, update_creation_date=False)
    catalog.obsolete.clear()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalog, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)


if __name__ == "__main__":
    gathered = gather()
    for name in sys.argv[1:] or sorted(file.parts[-3] for file in FOLDER.glob(f"*/{DOMAIN}")):
        update(name, gathered)
