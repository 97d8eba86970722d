"""What mkdocs.yml can set, and what each setting means."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


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
    as_of: dt.date | None = None  # build the site as it stood on that day; default: today in UTC
    max_article_bytes: int = 2_000_000  # a larger file is refused
