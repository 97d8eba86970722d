"""The body of an article once it has been read: plain text, its parts, and the page's HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bilateral.article.model import Block, Link, Sentence

DEFAULT_EXTENSIONS = ("tables", "fenced_code", "footnotes", "sane_lists")


@dataclass(frozen=True, slots=True)
class MarkdownOptions:
    """How Markdown is read."""

    extensions: tuple[str, ...] = DEFAULT_EXTENSIONS  # names, as Python-Markdown knows them
    configs: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    raw_html: bool = False  # True: HTML is published as written


@dataclass(frozen=True, slots=True)
class Body:
    """What stands below the front matter.

    Every sentence is ``text[start:end]``, sentences are in order and apart, and ``html`` holds each of
    them in ``<span class="s" id="s-N">``.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    html: str = ""  # "" for plain text
    links: tuple[Link, ...] = ()
