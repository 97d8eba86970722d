"""What each command of the command line does."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bilateral.adapters.clock import read_today
from bilateral.adapters.lines import article_of, pair_of, read_lines
from bilateral.analysis import analyse
from bilateral.analysis.model import Analysis
from bilateral.analysis.records import article_record
from bilateral.article.encoding import read_text
from bilateral.article.model import Article
from bilateral.article.reader import read_article
from bilateral.article.records import article_from_text
from bilateral.errors import BilateralError, InvalidInputError
from bilateral.reference.load import load_reference
from bilateral.reference.model import Reference
from bilateral.settings import Settings

if TYPE_CHECKING:
    from bilateral.report import Place


def run_init(options: argparse.Namespace) -> int:
    """Make a new site."""
    from bilateral.adapters.starting import start_site

    written = start_site(options.folder)
    print(f"{len(written)} files in {options.folder}: three sample articles and all that a site needs.")
    there = options.folder.resolve() == Path.cwd()
    print("Next:" if there else f"Next:\n  cd {shlex.quote(str(options.folder))}")
    print("  mkdocs serve")
    print('Then begin an article of your own: bilateral new "Its headline" --countries JP,US')
    return 0


def run_new(options: argparse.Namespace) -> int:
    """Begin an article."""
    from bilateral.adapters.new_article import Asked, begin_article

    place = _place(options.config_file)
    asked = Asked(options.title, options.countries, options.date, options.issues, options.language)
    path = begin_article(asked, place, load_reference(place.docs)[0])
    shown = Path(os.path.relpath(path))
    print(f"{shown}: a draft, which no reader sees. Write the text, then:")
    print(f"  bilateral check {shlex.quote(str(shown))}")
    print("When it is right, write `status: published` in it, and: mkdocs build")
    return 0


def run_check(options: argparse.Namespace) -> int:
    """Tell every fault of the site, or of the given files and folders."""
    from bilateral.adapters.tools import opened_tools
    from bilateral.report import read_all

    place = _place(options.config_file)
    wanted = [_within(path, place) for path in options.paths]
    with opened_tools(place) as tools:
        found = read_all(place, tools)
    faults = [
        fault
        for fault in found.faults
        if not wanted or any((place.root / fault.file).resolve().is_relative_to(path) for path in wanted)
    ]
    for fault in faults:
        print(fault if fault.is_error else f"{fault} (warning)")
    errors = sum(fault.is_error for fault in faults)
    warnings = len(faults) - errors
    print(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}.", file=sys.stderr)
    return 1 if errors or (options.strict and warnings) else 0


def run_doctor(options: argparse.Namespace) -> int:
    """Tell what the site uses, and what is wrong with it."""
    from bilateral.adapters.doctor import look_at

    report = look_at(options.config_file)
    if options.json:
        print(json.dumps(report.record(), indent=2, ensure_ascii=False))
    else:
        print("\n".join(report.lines()))
    return 1 if report.stops else 0


def run_analyse(options: argparse.Namespace) -> int:
    """Print the record of each article, or of each brief."""
    reference, settings = _registers(options.config_file)
    if options.summary_words:
        settings = replace(settings, summary_words=options.summary_words)
    make = _brief_records if options.brief else _records
    for record in make(options, reference, settings):
        print(json.dumps(record, ensure_ascii=False), flush=True)
    return 0


def run_explain(options: argparse.Namespace) -> int:
    """Print what is derived from one article, and why."""
    from bilateral.adapters.explain import explain

    reference, settings = _registers(options.config_file)
    article = _read_file(str(options.article), reference, settings)
    print("\n".join(explain(analyse(article, reference, settings))))
    return 0


def run_registers(options: argparse.Namespace) -> int:
    """Print how much is known, what the site's registers changed, and their faults."""
    from bilateral.adapters.registers import tell_registers
    from bilateral.report import from_root

    built_in, faults = load_reference()
    own = built_in
    if options.config_file is not None or Path("mkdocs.yml").exists():
        place = _place(options.config_file)
        own, found = load_reference(place.docs)
        faults = from_root(place, found)
    print("\n".join(tell_registers(built_in, own, faults)))
    return 1 if any(fault.is_error for fault in faults) else 0


def run_import(options: argparse.Namespace) -> int:
    """Make a draft of each file."""
    from bilateral.importing import import_files

    place = _place(options.config_file)
    found = load_reference(place.docs)
    results = import_files(options.files, place.docs, found[0], place.settings, place.today)
    for result in results:
        print(result)
    return 0 if all(result.ok for result in results) else 1


def run_export(options: argparse.Namespace) -> int:
    """Write the pages as plain files."""
    from bilateral.adapters.archive import pack
    from bilateral.adapters.folder import export, list_contents
    from bilateral.adapters.tools import opened_tools
    from bilateral.report import publish

    place = _place(options.config_file)
    if options.format != "html":  # another engine searches them, or from a disk nothing can
        place = replace(place, settings=replace(place.settings, search=False))
    with opened_tools(place) as tools:
        publication = publish(place, tools)
    for fault in publication.found.faults:
        print(f"{fault} (warning)", file=sys.stderr)
    if options.format == "zip":
        written = pack(list_contents(publication, "html"), place.name, options.target)
    else:
        written = export(publication, options.target, options.format)
    print(f"{_count(written, 'file')} in {options.target}.")
    return 0


def run_book(options: argparse.Namespace) -> int:
    """Write chosen briefs as one book."""
    from bilateral.adapters.book import write_book
    from bilateral.adapters.tools import opened_tools
    from bilateral.report import publish

    place = _place(options.config_file)
    place = replace(place, settings=replace(place.settings, cards=False))
    with opened_tools(place) as tools:
        publication = publish(place, tools)
    written = write_book(publication, options.briefs, options.out, options.title)
    print(f"{_count(written, 'brief')} in {options.out}.")
    return 0


def _place(config_file: Path | None) -> Place:
    from bilateral.adapters.mkdocs import find_place

    return find_place(config_file)


def _within(path: Path, place: Place) -> Path:
    """Give a path of the site in full.

    Raises:
        BilateralError: it does not exist, or is no part of the site.
    """
    full, docs = path.resolve(), place.docs.resolve()
    if not path.exists():
        raise BilateralError(f"{path}: there is no such file or folder. Check the spelling.")
    if not full.is_relative_to(docs) and not docs.is_relative_to(full):
        raise BilateralError(
            f"{path}: is no part of this site, whose files are in {docs}. Put it there first."
        )
    return full


def _registers(config_file: Path | None) -> tuple[Reference, Settings]:
    """Give those of the site that is named or stands in this folder, else the built-in ones."""
    if config_file is None and not Path("mkdocs.yml").exists():
        return load_reference(None)[0], Settings()
    from bilateral.report import from_root

    place = _place(config_file)
    reference, faults = load_reference(place.docs)
    if any(fault.is_error for fault in faults):
        raise InvalidInputError(from_root(place, faults))
    return reference, place.settings


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _read_file(name: str, reference: Reference, settings: Settings) -> Article:
    path = Path(name)
    try:
        data = path.read_bytes()
    except OSError as wrong:
        raise BilateralError(f"{name}: cannot be read ({wrong.strerror}). Check the name.") from wrong
    if path.suffix.lower() in (".txt", ".text"):
        text, faults = read_text(name, data, settings.max_article_bytes)
        if text is None:
            raise InvalidInputError(faults)
        title, _, body = text.strip().partition("\n")
        return article_from_text(name, title.strip(), body)
    article, faults = read_article(name, data, reference, settings, read_today(settings))
    errors = tuple(fault for fault in faults if fault.is_error)
    if article is None or errors:
        raise InvalidInputError(errors)
    return article


def _records(
    options: argparse.Namespace, reference: Reference, settings: Settings
) -> Iterator[dict[str, Any]]:
    for name in options.files:
        if name == "-":
            for number, record in read_lines(sys.stdin.buffer):
                article = article_of(record, number)
                yield article_record(analyse(article, reference, settings))
        else:
            yield article_record(analyse(_read_file(name, reference, settings), reference, settings))


def _brief_records(
    options: argparse.Namespace, reference: Reference, settings: Settings
) -> Iterator[dict[str, Any]]:
    from bilateral.brief.digest import digest
    from bilateral.brief.gather import choose_pair
    from bilateral.brief.make import make_brief
    from bilateral.brief.records import brief_record, pairless_record

    if options.files != ["-"]:
        raise BilateralError("--brief reads JSON lines from standard input. Write - for the file.")
    today = read_today(settings)
    for number, record in read_lines(sys.stdin.buffer):
        articles = record.get("articles")
        if not isinstance(articles, list) or not all(isinstance(each, dict) for each in articles):
            raise BilateralError(f"-:{number}: articles: a list of {{id, title, date, text}} is needed.")
        analyses: tuple[Analysis, ...] = tuple(
            analyse(article_of(each, number), reference, settings) for each in articles
        )
        named = pair_of(record, number, reference)
        pair = named or choose_pair(analyses)
        # Where nobody names the pair, it is a guess, and the summary rests on all the articles.
        summary = () if named else digest(pair, analyses, reference, settings, today)
        told = pairless_record(analyses, summary)
        if pair:
            brief = make_brief(pair, analyses, reference, settings, today, gathered=named is not None)
            told = brief_record(brief, analyses, summary)
        yield {"id": record.get("id", number), **told}
