"""One file at a time: all that can be known of an article without the others, kept from build to build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from bilateral.analysis import analyse
from bilateral.analysis.model import Analysis, Extra
from bilateral.analysis.plugins import load_extras
from bilateral.analysis.stored import light, pack, restore
from bilateral.article.assemble import Assembled, assemble
from bilateral.article.body import MarkdownOptions
from bilateral.article.files import ArticleFile
from bilateral.article.model import FrontMatter
from bilateral.article.reader import is_published
from bilateral.codec import NotOursError, decode, encode
from bilateral.keeping import NoShelf, Shelf, digest, spell
from bilateral.reference.model import Reference
from bilateral.settings import Settings

_APART = frozenset(("as_of", "cache", "card_fonts", "cards", "language", "search", "templates"))
"""Settings that no study depends on."""
Packed = tuple[bytes, bytes]
"""A study as bytes: what is always needed of it, and the rest."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a study depends on beside its file."""

    reference: Reference
    settings: Settings
    today: dt.date
    options: MarkdownOptions
    digest: bytes = b""  # of all this but the day, and of our own code; b"" where nothing may be kept


@dataclass(frozen=True, slots=True)
class Study:
    """What came of one file."""

    assembled: Assembled
    analysis: Analysis | None  # None where the article is faulty, or not to be published yet


def sum_up(terms: Terms, code: bytes) -> bytes:
    """Give the digest of what studies depend on but the day; b"" where that cannot be summed up."""
    settings = [(f.name, getattr(terms.settings, f.name)) for f in fields(Settings) if f.name not in _APART]
    options = terms.options
    given = spell((settings, options.extensions, options.configs, options.raw_html))
    if not code or not terms.reference.digest or given is None:
        return b""
    return digest(code, terms.reference.digest, given)


Hands = Callable[[Sequence[ArticleFile], Terms], Iterable[Packed | None]]
"""Makes studies in the order of the files; None for one that cannot be put into bytes."""


def study_alone(files: Sequence[ArticleFile], terms: Terms) -> Iterator[Packed | None]:
    """Study one file after the other."""
    return (pack_study(study_file(file, terms), terms.today) for file in files)


def study_files(
    files: Sequence[ArticleFile], terms: Terms, shelf: Shelf, hands: Hands = study_alone
) -> tuple[Study, ...]:
    """Study every file, or take what an earlier build found in the same bytes."""
    kept = shelf if terms.digest else NoShelf()
    keys = [digest("study", terms.digest, file.path, file.data) for file in files]
    heads = kept.read("head", keys)
    found: dict[int, Study] = {}
    for i, (file, key) in enumerate(zip(files, keys, strict=True)):
        study = _unpack(heads[key], _Body(file, terms, kept, key)) if key in heads else None
        if study:
            found[i] = study
    missing = [i for i in range(len(files)) if i not in found]
    made = hands([files[i] for i in missing], terms) if missing else ()
    for i, packed in zip(missing, made, strict=True):
        found[i] = _take(packed, files[i], terms, kept, keys[i])
    return tuple(found[i] for i in range(len(files)))


def study_file(file: ArticleFile, terms: Terms) -> Study:
    """Read one file, and derive everything from it if it may be published."""
    made = assemble(file.path, file.data, terms.reference, terms.settings, terms.today, terms.options)
    if made.article is None or not is_published(made.article.front, terms.today):
        return Study(made, None)
    return Study(made, analyse(made.article, terms.reference, terms.settings))


def pack_study(study: Study, today: dt.date) -> Packed | None:
    """Put a study into bytes; None where it holds what cannot be."""
    made, analysis = study.assembled, study.analysis
    try:
        if made.article is None or analysis is None:
            return encode((today, made.front, made.faults, made.article is None, None, ())), b""
        head = (today, made.front, made.faults, False, light(made.article), analysis.pairs)
        return encode(head), encode(pack(made.article, analysis))
    except NotOursError:
        return None


@dataclass(frozen=True, slots=True)
class _Body:
    """The rest of a study: read when it is needed, and made again where it is no longer there."""

    file: ArticleFile
    terms: Terms
    shelf: Shelf
    key: bytes
    held: bytes = b""  # where no shelf keeps it

    def read(self) -> tuple[Any, ...]:
        try:
            whole: tuple[Any, ...] = decode(self.held or self.shelf.read("body", [self.key])[self.key])
        except (KeyError, NotOursError):  # another build let go of it, or it was damaged
            study = study_file(self.file, self.terms)
            if study.assembled.article is None or study.analysis is None:
                raise
            return pack(study.assembled.article, study.analysis)
        return whole


def _take(packed: Packed | None, file: ArticleFile, terms: Terms, shelf: Shelf, key: bytes) -> Study:
    """Keep what was made of a file, and give the study."""
    if packed is None:
        return study_file(file, terms)
    head, rest = packed
    shelf.keep("head", key, head)
    if rest:
        shelf.keep("body", key, rest)
    held = b"" if shelf.read("body", [key]) else rest
    return _unpack(head, _Body(file, terms, shelf, key, held)) or study_file(file, terms)


def _unpack(head: bytes, body: _Body) -> Study | None:
    """Make a study of what was kept; None where it does not hold on this day, or was damaged."""
    try:
        made_on, front, faults, wrong, given, pairs = decode(head)
    except (NotOursError, ValueError):
        return None
    today = body.terms.today
    if not _holds(made_on, front, today):
        return None
    if wrong or not is_published(front, today):
        return Study(Assembled(front, None, faults), None)
    if given is None:
        return None  # its embargo was not over when it was read
    analysis = restore(given, pairs, body.read, _extras())
    return Study(Assembled(front, analysis.article, faults), analysis)


def _holds(made_on: dt.date, front: FrontMatter | None, today: dt.date) -> bool:
    """Tell whether what was found on one day is found on another: a day to come may be one gone by.

    Warnings of days in the future are the one thing in a study that hangs on the day.
    """
    if made_on == today:
        return True
    if front is None:
        return False
    days = (
        front.date,
        front.updated,
        front.information_as_of,
        *(correction.date for correction in front.corrections),
        *(source.accessed for source in front.sources),
    )
    return all(day is None or day <= min(made_on, today) for day in days)


@cache
def _extras() -> Mapping[str, Extra]:
    return {extra.rule.name: extra for extra in load_extras()}
