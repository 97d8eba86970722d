"""What mkdocs.yml can set, and what each setting means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath

from bilateral.errors import BilateralError

LEAST = {"summary_words": 1, "sentence_budget": 1, "review_days": 1, "max_article_bytes": 1000}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a site; every field is a key of ``plugins: - bilateral:`` in mkdocs.yml."""

    articles: str = "articles"  # folder of the articles, inside docs_dir
    templates: str = "templates"  # the site's own templates, beside mkdocs.yml
    raw_html: bool = False  # True: HTML in articles is published as written
    summary_words: int = 60  # length of an article's summary
    sentence_budget: int = 25  # words; a longer sentence is marked as hard to read
    review_days: int = 90  # days after which an article without review_by counts as overdue
    summariser: str = "ranked"  # name of an entry point in the group bilateral.summarisers
    language: str = "en"  # of the words that pages add to the articles, as a BCP 47 tag
    search: bool = True  # index the site after a build and publish a search page
    cards: bool = True  # draw a picture of each brief and article for previews of links, if site_url is set
    card_fonts: tuple[str, ...] = ()  # font files beside mkdocs.yml, for letters that ours lack
    cache: bool = True  # keep results in .cache/bilateral beside mkdocs.yml, for faster builds
    as_of: dt.date | None = None  # build the site as it stood on that day; default: today in UTC
    max_article_bytes: int = 2_000_000  # a larger file is refused

    def __post_init__(self) -> None:
        """Refuse what cannot be meant.

        Raises:
            BilateralError: a folder that leads outside, or a number that is too small.
        """
        wrong = []
        folder = PurePosixPath(self.articles.replace("\\", "/"))
        if folder.is_absolute() or ".." in folder.parts or not folder.parts:
            what = f'"{self.articles}" is no folder inside docs_dir'
            wrong.append(f"articles: {what}. Write a name such as articles.")
        for key, least in LEAST.items():
            if getattr(self, key) < least:
                wrong.append(f"{key}: {getattr(self, key)} is too small. Write a whole number from {least}.")
        if wrong:
            raise BilateralError("\n".join(f"mkdocs.yml: plugins: bilateral: {line}" for line in wrong))
