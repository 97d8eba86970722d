"""A new article: a draft in which every key of the front matter is explained."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bilateral.article.files import INDEXES, read_folder
from bilateral.article.frontmatter import read_front_matter
from bilateral.article.keys import KEYS, Key
from bilateral.article.model import FrontMatter
from bilateral.article.oneline import clean
from bilateral.article.slugs import make_slug, split_date
from bilateral.article.yaml_tree import Entries, Items, Scalar, Value
from bilateral.errors import BilateralError, Fault
from bilateral.importing.yaml_text import write_item, write_key
from bilateral.reference.model import Reference
from bilateral.report import Place

_BETWEEN = re.compile("[,;、，؛،]")  # names in a list, as people type them
_SLUG_KEY = re.compile(rb"^slug:[ \t]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_HEAD = 100_000  # bytes in which the front matter stands
_BODY = """\
<!-- Write the text below, and delete this note. Readers never see it.
First sentences that name the countries, the people and the day are quoted best.
A heading is a line such as: ## What Tokyo wants -->
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the editor gave on the command line; "" where nothing was given."""

    title: str
    countries: str = ""  # names or codes, with commas between them
    date: str = ""
    issues: str = ""  # ids or labels, with commas between them
    language: str = ""


def begin_article(asked: Asked, place: Place, reference: Reference) -> Path:
    """Write a draft into the folder of articles, under a name made from its title; never over a file.

    Raises:
        BilateralError: a value is wrong, or the name is taken.
        OSError: the folder cannot be written to.
    """
    front = _read(asked, place, reference)
    folder = place.docs / place.settings.articles
    _, rest = split_date(front.title)
    slug = make_slug(rest or front.title)
    if slug in INDEXES:  # a file of that name is no article
        slug = f"article-{slug}"
    target = folder / f"{slug}.md"
    taken = _holder(slug, place) or (target if target.exists() else None)
    text = write_article(front, reference)
    if taken is None:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("xb") as opened:
                opened.write(text.encode())
        except FileExistsError:
            taken = target
        else:
            return target
    raise BilateralError(
        f"{os.path.relpath(taken)}: there is an article of that name already, and nothing was written. "
        "Go on in that file, or give another title."
    )


def write_article(front: FrontMatter, reference: Reference) -> str:
    """Write the file of a draft: what is known, and every other key as a comment with its meaning."""
    return "\n".join(["---", *_lines(front, reference), "---", "", _BODY])


def _lines(front: FrontMatter, reference: Reference) -> Iterator[str]:
    yield "# Lines that begin with # count for nothing. To use a key, take its # away and write what is true."
    yield "# Delete what you do not need."
    for key in KEYS:
        yield ""
        yield f"# {_meaning(key)}"
        if key.name == "countries" and front.countries:
            yield "countries:"
            for code in front.countries:
                yield from write_item(reference.country(code).name, code)
        elif key.name == "status":
            yield from write_key("status", "draft", "write published when all of this is right")
        elif value := getattr(front, key.name, None):
            yield from write_key(key.name, value)
        elif key.type == "records":
            yield from _record(key)
        else:
            yield f"#{key.example}"


def _meaning(key: Key) -> str:
    says = key.says.replace("`", "")
    return f"{says} One of {', '.join(key.values)}." if key.values else says


def _record(key: Key) -> Iterator[str]:
    """Write a list of one record as comments, each of its keys on a line of its own with its meaning."""
    yield f"#{key.name}:"
    for number, inner in enumerate(key.keys):
        # what an override may name hangs on its action: these stay comments
        mark = "#" if key.name == "overrides" and f"{inner.name}: " not in key.example else ""
        yield f"#  {'  ' if number else '- '}{mark}{inner.example}  # {_meaning(inner)}"


def _read(asked: Asked, place: Place, reference: Reference) -> FrontMatter:
    """Read the values as they would be read in a file, so that what is right here is right there.

    Raises:
        BilateralError: one of them is wrong.
    """
    title = clean(asked.title)
    given: dict[str, Value] = {"title": Scalar(title, 1, quoted=True)}
    given["date"] = Scalar(asked.date.strip() or place.today.isoformat(), 1)
    for name, listed in (("countries", asked.countries), ("issues", asked.issues)):
        items = [part.strip() for part in _BETWEEN.split(listed) if part.strip()]
        given[name] = Items(tuple(Scalar(item, 1, quoted=True) for item in items), 1)
    if asked.language.strip():
        given["language"] = Scalar(asked.language.strip(), 1, quoted=True)
    tree = Entries(tuple((Scalar(name, 1), value) for name, value in given.items()), 1)
    front, faults = read_front_matter("", tree, reference, place.today)
    wrong = [f"{_option(f.key)}: {f.what}. {_remedy(f)}" for f in faults if f.is_error]
    if not title:
        wrong.insert(0, 'TITLE: is empty. Give the headline in quotes: bilateral new "Tariff talks"')
    if wrong:
        raise BilateralError("\n".join(wrong))
    return front


def _option(key: str) -> str:
    return "TITLE" if key == "title" else f"--{key}"


def _remedy(fault: Fault) -> str:
    """Say what to write on the command line where the remedy shows how it is written in a file."""
    if f"{fault.key}: [" in fault.remedy:
        return 'Write names or codes with commas between them, such as: --countries "Japan, United States"'
    return fault.remedy


def _holder(slug: str, place: Place) -> Path | None:
    """Give the file of the article that has an address already."""
    for file in read_folder(place.docs, place.settings)[0]:
        path = place.docs / file.path
        day, rest = split_date(path.stem)
        given = _SLUG_KEY.search(file.data[:_HEAD])
        if slug == (given[1].decode() if given else make_slug(rest or day)):
            return path
    return None
