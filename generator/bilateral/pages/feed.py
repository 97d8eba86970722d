"""A feed: what is new in a part of the site, written as Atom, RSS and JSON Feed."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from email.utils import format_datetime
from html import escape
from typing import Any
from xml.etree import ElementTree as ET

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
JSON_FEED = "https://jsonfeed.org/version/1.1"
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed: an article, or the correction of one."""

    id: str  # absolute, for ever the same
    title: str
    url: str  # absolute
    published: dt.date
    updated: dt.date  # of substance
    text: str  # plain
    authors: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written; all addresses are absolute."""

    title: str
    description: str
    url: str  # of the page that it stands for
    file: str  # of the feed itself, without its ending: "https://desk.example/feed"
    site: str  # name of the site, author of what names no author
    language: str
    items: tuple[Item, ...]  # newest first

    @property
    def updated(self) -> dt.date:
        """The day of its newest item; 1 January 1970 for a feed without one."""
        return max((item.updated for item in self.items), default=dt.date(1970, 1, 1))


def write_atom(feed: Feed) -> bytes:
    """Write Atom 1.0 (RFC 4287)."""
    root = ET.Element("feed", {"xmlns": ATOM, "xml:lang": feed.language})
    _add(root, "id", feed.url)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.description)
    _add(root, "updated", _moment(feed.updated).isoformat())
    _add(root, "link", rel="self", type="application/atom+xml", href=f"{feed.file}.atom")
    _add(root, "link", rel="alternate", type="text/html", href=feed.url)
    _add(_add(root, "author"), "name", feed.site)
    for item in feed.items:
        entry = _add(root, "entry", **({"xml:lang": item.language} if item.language else {}))
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "link", rel="alternate", type="text/html", href=item.url)
        _add(entry, "published", _moment(item.published).isoformat())
        _add(entry, "updated", _moment(item.updated).isoformat())
        for author in item.authors:
            _add(_add(entry, "author"), "name", author)
        _add(entry, "summary", item.text)
    return _xml(root)


def write_rss(feed: Feed) -> bytes:
    """Write RSS 2.0, with the addresses of Atom and the authors of Dublin Core."""
    root = ET.Element("rss", {"version": "2.0", "xmlns:atom": ATOM, "xmlns:dc": DUBLIN_CORE})
    channel = _add(root, "channel")
    _add(channel, "title", feed.title)
    _add(channel, "link", feed.url)
    _add(channel, "description", feed.description)
    _add(channel, "language", feed.language)
    _add(channel, "lastBuildDate", _mail_date(feed.updated))
    _add(channel, "atom:link", rel="self", type="application/rss+xml", href=f"{feed.file}.rss")
    for item in feed.items:
        entry = _add(channel, "item")
        _add(entry, "title", item.title)
        _add(entry, "link", item.url)
        _add(entry, "guid", item.id, isPermaLink="true" if item.id == item.url else "false")
        _add(entry, "pubDate", _mail_date(item.published))
        for author in item.authors:
            _add(entry, "dc:creator", author)
        _add(entry, "description", escape(item.text, quote=False))  # readers take it for HTML
    return _xml(root)


def write_json(feed: Feed) -> bytes:
    """Write JSON Feed 1.1."""
    items: list[dict[str, Any]] = []
    for item in feed.items:
        entry: dict[str, Any] = {
            "id": item.id,
            "url": item.url,
            "title": item.title,
            "content_text": item.text,
            "date_published": _moment(item.published).isoformat(),
            "date_modified": _moment(item.updated).isoformat(),
        }
        if item.authors:
            entry["authors"] = [{"name": author} for author in item.authors]
        if item.language:
            entry["language"] = item.language
        items.append(entry)
    whole = {
        "version": JSON_FEED,
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.url,
        "feed_url": f"{feed.file}.json",
        "language": feed.language,
        "authors": [{"name": feed.site}],
        "items": items,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    child = ET.SubElement(
        parent, name, {key: _NOT_IN_XML.sub("", value) for key, value in attributes.items()}
    )
    if text:
        child.text = _NOT_IN_XML.sub("", text)
    return child


def _moment(day: dt.date) -> dt.datetime:
    """Give the beginning of a day in UTC: articles state days, feeds want moments."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _mail_date(day: dt.date) -> str:
    return format_datetime(_moment(day), usegmt=True)


def _xml(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
