"""The order of the steps, and nothing else."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import BytecodeCache

from bilateral import __version__
from bilateral.analysis.model import Analysis
from bilateral.analysis.plugins import load_extras
from bilateral.analysis.stored import with_article
from bilateral.article.addresses import file_of_alias, find_reserved, is_article, list_files
from bilateral.article.assemble import Assembled
from bilateral.article.body import MarkdownOptions
from bilateral.article.clashes import refuse_alias
from bilateral.article.files import ArticleFile
from bilateral.article.reader import Loaded, load_articles
from bilateral.article.strays import find_strays
from bilateral.brief.collect import collect
from bilateral.brief.kept import KeptBriefs
from bilateral.brief.model import Collection
from bilateral.errors import BilateralError, Fault, InvalidInputError
from bilateral.keeping import NoShelf, Shelf
from bilateral.pages.cards.kept import KeptCards
from bilateral.pages.cards.model import CardFont
from bilateral.pages.crosslinks import link_articles
from bilateral.pages.links import written
from bilateral.pages.make import introduce, make_site
from bilateral.pages.model import Page, Site
from bilateral.pages.render import Renderer, package_templates
from bilateral.pages.search import SEARCH
from bilateral.pages.site import SiteInfo
from bilateral.pages.translations import load_words
from bilateral.reference.load import REGISTERS, load_reference
from bilateral.reference.model import Reference
from bilateral.settings import Settings
from bilateral.study import Hands, Terms, study_alone, study_files, sum_up

_SEARCH_INDEX = "pagefind/"  # made after the pages, in place of whatever stands there


@dataclass(frozen=True, slots=True)
class Place:
    """Where a site keeps its things, and for which day it is built."""

    root: Path  # the folder of mkdocs.yml
    docs: Path  # docs_dir
    settings: Settings
    today: dt.date
    name: str  # of the site, as pages print it
    url: str = ""  # where it is published; "" where that is not known
    directory_urls: bool = True
    options: MarkdownOptions = field(default_factory=MarkdownOptions)

    @property
    def templates(self) -> Path:
        """The folder of the site's own templates; it need not exist."""
        return self.root / self.settings.templates


@dataclass(frozen=True, slots=True)
class Tools:
    """What a build works with; with none of it, each build begins anew."""

    shelf: Shelf = field(default_factory=NoShelf)  # where results of earlier builds lie
    hands: Hands = study_alone  # who studies the articles
    code: bytes = b""  # digest of our own code and of what it runs with; b"": nothing may be kept
    compiled: BytecodeCache | None = None  # the templates, as earlier builds compiled them


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, with every fault in it."""

    reference: Reference
    loaded: Loaded
    analyses: tuple[Analysis, ...]  # of the articles of ``loaded``, in their order
    faults: tuple[Fault, ...]  # errors and warnings, by file and line
    terms: bytes  # digest of what studies depend on beside their files; b"" where nothing is kept


@dataclass(frozen=True, slots=True)
class Publication:
    """A site ready to be written, and what to tell the publisher."""

    place: Place
    found: Found
    collection: Collection
    info: SiteInfo
    renderer: Renderer
    site: Site

    @property
    def hidden(self) -> tuple[str, ...]:
        """The files of the docs folder that no reader may see: registers, and articles held back."""
        return (*REGISTERS, *(held.path for held in self.found.loaded.held))

    @property
    def notices(self) -> tuple[str, ...]:
        """What the publisher should know, a line each."""
        held, after = self.found.loaded.held, self.found.loaded.next_publication
        if not held:
            return ()
        articles = "1 article is" if len(held) == 1 else f"{len(held)} articles are"
        when = f" Build again on {after}, when an embargo ends." if after else ""
        return (f"{articles} held back as draft or under embargo.{when}",)

    def introduced(self, address: str, title: str, html: str) -> Page | None:
        """Give the derived page of an address below an editor's own words; None where there is none."""
        return introduce(
            self.collection,
            self.found.reference,
            self.place.settings,
            self.info,
            self.renderer,
            address,
            title,
            html,
        )


def read_all(place: Place, tools: Tools | None = None) -> Found:
    """Read the registers, study every article, and gather every fault of every file."""
    tools = tools or Tools()
    reference, faults = load_reference(place.docs)
    terms = Terms(reference, place.settings, place.today, place.options)
    terms = replace(terms, digest=sum_up(terms, tools.code))
    found: dict[str, Analysis] = {}

    def read(files: Sequence[ArticleFile]) -> Iterable[Assembled]:
        studies = study_files(files, terms, tools.shelf, tools.hands)
        found.update((study.analysis.article.path, study.analysis) for study in studies if study.analysis)
        return (study.assembled for study in studies)

    loaded = load_articles(place.docs, reference, place.settings, place.today, place.options, read=read)
    held = {each.path for each in loaded.held}
    files = {uri: address for uri, address in list_files(place.docs).items() if uri not in held}
    own = {uri: address for uri, address in files.items() if not is_article(uri, place.settings.articles)}
    files |= {article.path: article.address for article in loaded.articles}
    articles, broken = link_articles(loaded.articles, files, held, directory_urls=place.directory_urls)
    strays = find_strays(place.docs, place.settings.articles)
    told = (*faults, *loaded.faults, *broken, *strays, *find_reserved(own))
    return Found(
        reference,
        replace(loaded, articles=articles),
        tuple(with_article(found[article.path], article) for article in articles),
        from_root(place, told),
        terms.digest,
    )


def derive(place: Place, found: Found, tools: Tools) -> Collection:
    """Derive everything from the articles that may be published."""
    kept = KeptBriefs(tools.shelf, found.terms, place.today)
    return collect(found.analyses, found.reference, place.settings, place.today, kept)


def publish(place: Place, tools: Tools | None = None) -> Publication:
    """Read, check, derive and render a site.

    Raises:
        InvalidInputError: an article or register has errors; all of them are told.
        BilateralError: there are no words in the language of the site.
    """
    tools = tools or Tools()
    words = load_words(place.settings.language)
    found = read_all(place, tools)
    if any(fault.is_error for fault in found.faults):
        raise InvalidInputError(tuple(fault for fault in found.faults if fault.is_error))
    collection = derive(place, found, tools)
    own = place.templates if place.templates.is_dir() else None
    renderer = Renderer(own, package_templates(), load_extras(), tools.compiled)
    info = SiteInfo(
        name=place.name,
        today=place.today,
        url=place.url,
        version=__version__,
        directory_urls=place.directory_urls,
        words=words,
        search=SEARCH if place.settings.search else "",
        card_fonts=read_card_fonts(place),
    )
    cards = KeptCards(tools.shelf, found.terms)
    site = make_site(collection, found.reference, place.settings, info, renderer, cards.draw)
    _check_aliases(place, found, site)
    return Publication(place, found, collection, info, renderer, site)


def read_card_fonts(place: Place) -> tuple[CardFont, ...]:
    """Read the fonts that the site brings for its social cards.

    Raises:
        BilateralError: there is no such file.
    """
    fonts = []
    for name in place.settings.card_fonts if place.settings.cards and place.url else ():
        try:
            fonts.append(CardFont(name, (place.root / name).read_bytes()))
        except OSError as wrong:
            what = f"{name} cannot be read ({wrong.strerror}). Name a font file beside mkdocs.yml."
            raise BilateralError(f"mkdocs.yml: plugins: bilateral: card_fonts: {what}") from wrong
    return tuple(fonts)


def _check_aliases(place: Place, found: Found, site: Site) -> None:
    """Stop where an old address of an article is that of another page or file; articles check each other."""
    articles = [article for article in found.loaded.articles if article.front.aliases]
    if not articles:
        return
    own = {
        written(address, directory_urls=place.directory_urls).casefold() if address != uri else uri.casefold()
        for uri, address in list_files(place.docs).items()
        if not is_article(uri, place.settings.articles)
    }
    clashes = []
    for article in articles:
        for alias in article.front.aliases:
            file = file_of_alias(alias)
            missing = (file, article.address) not in site.moved
            if missing or file.casefold() in own or file.casefold().startswith(_SEARCH_INDEX):
                what = "the address of another page or file"
                if file == written(article.address, directory_urls=place.directory_urls):
                    what = "the address that the article has now"
                clashes.append(refuse_alias(article.path, article.front, alias, what))
    if clashes:
        raise InvalidInputError(from_root(place, clashes))


def from_root(place: Place, faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Name files as the publisher sees them, from the folder of mkdocs.yml; sorted."""
    named = (
        replace(fault, file=Path(os.path.relpath(place.docs / fault.file, place.root)).as_posix())
        for fault in faults
    )
    return tuple(sorted(named))
