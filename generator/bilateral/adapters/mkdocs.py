"""The MkDocs plugin: it only adapts. Beside it, only the doctor imports mkdocs."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from mkdocs.config import config_options as option
from mkdocs.config.base import Config, load_config
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler

from bilateral.adapters.beside import close_beside, open_beside, restore, swap
from bilateral.adapters.clock import read_today
from bilateral.adapters.garbage import search_seldom
from bilateral.adapters.other_themes import OURS, STYLE, add_head, read_style
from bilateral.adapters.search_index import write_index
from bilateral.adapters.store import Store
from bilateral.adapters.theme import LOCATION, read_static
from bilateral.adapters.tools import open_store, tools_of
from bilateral.article.addresses import address_of
from bilateral.article.body import MarkdownOptions
from bilateral.article.strays import is_inside
from bilateral.errors import BilateralError
from bilateral.pages.frame import frame, ordinary_page
from bilateral.pages.links import written
from bilateral.pages.model import Page
from bilateral.pages.render import package_templates
from bilateral.pages.sitemap import NAME as SITEMAP
from bilateral.pages.sitemap import sitemap_files
from bilateral.pages.translations import has_words
from bilateral.report import Place, Publication, publish
from bilateral.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.utils.templates import TemplateContext

log = logging.getLogger("mkdocs.plugins.bilateral")
DEFAULTS = Settings()


class PluginSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The keys of ``plugins: - bilateral:``; their meaning stands in ``bilateral.settings``."""

    articles = option.Type(str, default=DEFAULTS.articles)
    templates = option.Type(str, default=DEFAULTS.templates)
    raw_html = option.Type(bool, default=DEFAULTS.raw_html)
    summary_words = option.Type(int, default=DEFAULTS.summary_words)
    sentence_budget = option.Type(int, default=DEFAULTS.sentence_budget)
    review_days = option.Type(int, default=DEFAULTS.review_days)
    summariser = option.Type(str, default=DEFAULTS.summariser)
    language = option.Type(str, default="")  # else that of the theme
    search = option.Type(bool, default=DEFAULTS.search)
    cards = option.Type(bool, default=DEFAULTS.cards)
    card_fonts = option.ListOfItems(option.Type(str), default=[])
    cache = option.Type(bool, default=DEFAULTS.cache)
    as_of = option.Optional(option.Type(dt.date))
    max_article_bytes = option.Type(int, default=DEFAULTS.max_article_bytes)

    def settings(self) -> Settings:
        """Give them as the rest of the package knows them."""
        given = {f.name: self[f.name] for f in dataclasses.fields(Settings)}
        return Settings(**{**given, "card_fonts": tuple(given["card_fonts"])})


class DerivedPage(MkDocsPage):
    """A page whose content is finished before MkDocs comes to it: no Markdown pass."""

    def __init__(self, derived: Page, file: File, config: MkDocsConfig, date: dt.date | None = None) -> None:
        super().__init__(derived.title, file, config)
        self.derived = derived
        self.dated = {"date": date} if date else {}  # for plugins that ask for it: feeds, tags

    def read_source(self, config: MkDocsConfig) -> None:
        """Have no source: everything stands in the derived page."""
        self.markdown = ""
        self.meta = {"title": self.derived.title, "description": self.derived.description, **self.dated}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the finished body."""
        self.content = self.derived.body
        self.toc = get_toc([])
        self.present_anchor_ids: set[str] = set()
        self.links_to_anchors: dict[File, dict[str, str]] = {}


class IntroducedPage(MkDocsPage):
    """An editor's own page, such as ``index.md``, with derived parts below its text."""

    def __init__(self, derived: Page, publication: Publication, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.publication = publication
        self.derived = derived

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render the editor's Markdown, then set the derived parts below it."""
        super().render(config, files)
        below = self.publication.introduced(self.derived.address, str(self.title or ""), self.content or "")
        self.derived = below or self.derived
        self.content = self.derived.body


class BilateralPlugin(BasePlugin[PluginSettings]):  # type: ignore[no-untyped-call]  # the same
    """Publishes the articles of ``docs_dir`` as briefs."""

    def __init__(self) -> None:
        self.command: str = "build"
        self.publication: Publication | None = None
        self.store: Store | None = None
        self.target: Path | None = None  # where the finished site goes
        self.warnings = CountHandler()
        self.dates: Mapping[str, dt.date | None] = {}  # of the articles, by path

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what is being done; ``serve`` builds into a folder of its own."""
        self.command = command
        search_seldom()

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and derive everything before MkDocs touches the published site."""
        if self.command != "serve":
            self.target = Path(config.site_dir).resolve()
            restore(self.target)
        # ordinary pages: an inline style would align nothing where the policy of the host forbids it
        config.mdx_configs.setdefault("tables", {}).setdefault("use_align_attribute", True)
        if not (config.theme.custom_dir and Path(config.theme.custom_dir, SITEMAP).exists()):
            config.theme.static_templates.discard(SITEMAP)  # it dates each page by the build
        try:
            place = place_of(config, self.config.settings())
            self.store = open_store(place)
            self.publication = publish(place, tools_of(place, self.store))
        except BilateralError as wrong:
            count = len(str(wrong).splitlines())
            raise PluginError(f"{wrong}\n{count} to mend; nothing was published.") from None
        finally:
            if self.store:
                self.store.save()  # also where an article is to be mended: the others have been read
                log.debug("%s", self.store)
        if config.theme.name != OURS:
            config.extra_css.append(STYLE)
        if config.strict:
            self.warnings.setLevel(logging.WARNING)
            logging.getLogger("mkdocs").addHandler(self.warnings)
        for fault in self.publication.found.faults:
            log.warning("%s", fault)
        for notice in self.publication.notices:
            log.info("%s", notice)
        if self.target is not None:
            config.site_dir = str(open_beside(self.target))
        return config

    @event_priority(-100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put the derived pages in the place of the articles, and add all others."""
        publication = self._published()
        for uri in publication.hidden:
            if file := files.get_file_from_path(uri):
                files.remove(file)
        docs = Path(config.docs_dir)
        for file in tuple(files):
            if file.src_dir == config.docs_dir and not is_inside(docs / file.src_uri, docs):
                files.remove(file)
        own = {file.dest_uri: file for file in files if file.is_documentation_page()}
        self.dates = {a.path: a.front.date for a in publication.found.loaded.articles}
        for page in publication.site.pages:
            self._add(page, files, own, config)
        for asset in publication.site.assets:
            files.append(File.generated(config, asset.address, content=asset.content))
        if config.theme.name != OURS and files.get_file_from_path(STYLE) is None:
            files.append(File.generated(config, STYLE, content=read_style()))
        _slim_styles(files, config)
        self._add_sitemap(files, config)
        return files

    def _add_sitemap(self, files: Files, config: MkDocsConfig) -> None:
        """List the pages for search engines; an editor's own ``robots.txt`` or ``sitemap.xml`` stays."""
        publication = self._published()
        if (file := files.get_file_from_path(SITEMAP)) and file.src_dir != config.docs_dir:
            files.remove(file)  # the template of MkDocs, as it is written
        others = [f for f in files.documentation_pages() if not isinstance(f.page, DerivedPage)]
        addresses = (address_of(file.src_uri) for file in others)
        for asset in sitemap_files(publication.site.pages, addresses, publication.info):
            if files.get_file_from_path(asset.address) is None:
                files.append(File.generated(config, asset.address, content=asset.content))

    def _add(self, page: Page, files: Files, own: Mapping[str, File], config: MkDocsConfig) -> None:
        publication = self._published()
        dest = written(page.address, directory_urls=config.use_directory_urls)
        article = files.get_file_from_path(page.source) if page.source else None
        if (
            article is not None
        ):  # stays the file it is, for links to it and for plugins that ask for its history
            article.dest_uri, article.inclusion = dest, InclusionLevel.NOT_IN_NAV
            DerivedPage(page, article, config, self.dates.get(page.source))
            return
        if dest in own:
            if publication.introduced(page.address, "", "") is None:
                raise PluginError(
                    f"{own[dest].src_uri}: its address is that of the page “{page.title}”. Rename the file."
                )
            IntroducedPage(page, publication, own[dest], config)
            return
        uri = dest.removesuffix("/index.html").removesuffix(".html") + ".md"
        file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = dest
        file.abs_src_path = (
            config.config_file_path
        )  # what asks for a page's file, as feeds of MkDocs do, gets one
        DerivedPage(page, file, config)
        files.append(file)

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the theme's frame what it prints."""
        derived: Page | None = getattr(page, "derived", None)
        if derived is None:
            address = address_of(page.file.src_uri)
            description = str(page.meta.get("description") or "")
            words = self._published().info.words
            derived = ordinary_page(address, str(page.title or ""), description, page.content or "", words)
        else:  # a hook of another plugin may have changed the content
            derived = dataclasses.replace(derived, body=page.content or "")
        more = frame(derived, self._published().info, footer_of(nav))
        context.update(more)  # type: ignore[typeddict-item]  # plugins may add to MkDocs's closed type
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Say under another theme too what a page is."""
        derived: Page | None = getattr(page, "derived", None)
        if derived is None or config.theme.name == OURS:
            return output
        return add_head(output, derived, self._published().info)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand the frame to the pages that the theme itself writes, such as 404."""
        info = self._published().info
        root = urlsplit(info.url or "/").path or "/"
        words = info.words
        page = Page(
            address=f"{template_name}/",
            title=words.gettext("Page not found"),
            language=words.language,
            description="",
            body="",
        )
        more = frame(page, info, footer_of(context["nav"]), root=root)
        context.update(more)  # type: ignore[typeddict-item]  # the same
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Rebuild when a template changes; articles and registers are watched by MkDocs itself."""
        place = self._published().place
        for folder in (place.templates, package_templates()):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the old one."""
        if self.target is None:
            return
        target, self.target = self.target, None
        built, config.site_dir = config.site_dir, str(target)
        if config.strict and self.warnings.get_counts():
            close_beside(target)  # MkDocs stops in a moment; the old site stays
            return
        publication = self._published()
        if publication.info.search:
            try:
                write_index(Path(built), publication.info.language, target)
            except BilateralError as wrong:
                close_beside(target)
                raise PluginError(f"{wrong} Nothing was published.") from None
        swap(target)
        log.info("Published in %s", target)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-made behind."""
        if self.target is not None:
            close_beside(self.target)
            self.target = None

    def _published(self) -> Publication:
        if self.publication is None:
            raise PluginError(
                "bilateral: the articles have not been read. Is another plugin calling it out of turn?"
            )
        return self.publication


def _slim_styles(files: Files, config: MkDocsConfig) -> None:
    """Send our own style sheets without their comments; a publisher's of the same name stays as it is."""
    ours = Path(LOCATION.__file__).parent
    for file in tuple(files):
        if file.src_uri.endswith(".css") and file.src_dir and Path(file.src_dir) == ours:
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=read_static(file.src_uri)))


def footer_of(nav: Navigation) -> list[tuple[str, str]]:
    """Give title and address of the ordinary pages in the navigation, home apart."""
    return [
        (str(page.title), page.url) for page in nav.pages if not page.is_homepage and page.title is not None
    ]


def place_of(config: MkDocsConfig, settings: Settings) -> Place:
    """Say where a MkDocs site keeps its things."""
    root = Path(config.config_file_path).parent if config.config_file_path else Path(config.docs_dir).parent
    if config.theme.name != OURS:  # the search page needs the frame's marks and script
        settings = dataclasses.replace(settings, search=False)
    if not settings.language:
        locale = str(config.theme.locale).replace("_", "-")
        settings = dataclasses.replace(settings, language=locale if has_words(locale) else DEFAULTS.language)
    extension_configs: Mapping[str, Any] = config.mdx_configs or {}
    return Place(
        root=root,
        docs=Path(config.docs_dir),
        settings=settings,
        today=read_today(settings),
        name=config.site_name or "Bilateral",
        url=config.site_url or "",
        directory_urls=config.use_directory_urls,
        options=MarkdownOptions(
            extensions=tuple(map(str, config.markdown_extensions)),
            configs=extension_configs,
            raw_html=settings.raw_html,
        ),
    )


def find_place(config_file: Path | None, settings: Mapping[str, Any] | None = None) -> Place:
    """Read a mkdocs.yml for the commands that run without a build.

    Raises:
        BilateralError: there is none, it is broken, or it does not use the plugin.
    """
    try:
        config = load_config(str(config_file) if config_file else None)
    except MkDocsException as wrong:
        raise BilateralError(
            f"mkdocs.yml: {str(wrong).rstrip('.')}. Run this in your site's folder, or give --config-file."
        ) from wrong
    plugin = config.plugins.get("bilateral")
    if not isinstance(plugin, BilateralPlugin):
        raise BilateralError('mkdocs.yml: plugins: "bilateral" is not listed. Add "plugins: [bilateral]".')
    return place_of(config, dataclasses.replace(plugin.config.settings(), **(settings or {})))
