"""How a value is read: from what the author wrote to what the program uses."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from urllib.parse import unquote, urlsplit

from bilateral.article.dates import read_date, say_how
from bilateral.article.keys import Key
from bilateral.article.languages import is_language, nearest_language, write_tag
from bilateral.article.oneline import clean, list_turning, say_turning, shown
from bilateral.article.slugs import LONGEST, is_reserved, is_slug, make_slug
from bilateral.article.yaml_tree import Entries, Items, Scalar, Value
from bilateral.errors import Fault, Severity
from bilateral.reference.model import Reference

_ALIAS_REFUSED = re.compile(r'[\\:*?"<>|#\x00-\x1f\x7f]')
_URL_REFUSED = re.compile(r'[\s<>"\\\x00-\x1f\x7f]')
_BARE_URL = re.compile(r"(?:[\w-]{1,63}\.){1,8}[a-z]{2,20}(?:/\S*)?")


@dataclass(slots=True)
class Context:
    """What the readers of values share: where they are, what they know, what they found wrong."""

    file: str
    reference: Reference
    today: dt.date
    faults: list[Fault] = field(default_factory=list)

    def tell(self, line: int, key: str, what: str, remedy: str, severity: Severity = "error") -> None:
        """Note a fault."""
        self.faults.append(Fault(self.file, line, key, what, remedy, severity))


def kind_of(value: Value) -> str:
    """Name what stands where something else belongs."""
    if isinstance(value, Scalar):
        return "a text"
    return "a list" if isinstance(value, Items) else "a mapping"


def example(key: Key) -> str:
    """Give the remedy that shows how a key is written."""
    return f"Write, for example: {key.example}"


def scalars(context: Context, key: Key, name: str, value: Value) -> tuple[Scalar, ...]:
    """Give the texts of a list; a single text counts as a list of one."""
    if isinstance(value, Entries):
        context.tell(value.line, name, "is a mapping, not a list", example(key))
        return ()
    kept = []
    for item in value.items if isinstance(value, Items) else (value,):
        if not isinstance(item, Scalar):
            context.tell(item.line, name, f"holds {kind_of(item)} where a text belongs", example(key))
        elif not item.is_empty:
            kept.append(item)
    return tuple(kept)


def read_text(context: Context, _key: Key, name: str, value: Scalar) -> str:
    """Read a text; line breaks become spaces."""
    if found := list_turning(value.text):
        context.tell(value.line, name, *say_turning(found), "warning")
    return clean(value.text)


def read_texts(context: Context, key: Key, name: str, value: Value) -> tuple[str, ...]:
    """Read a list of texts; each counts once."""
    texts = (read_text(context, key, name, scalar) for scalar in scalars(context, key, name, value))
    return tuple(dict.fromkeys(text for text in texts if text))


def read_day(context: Context, _key: Key, name: str, value: Scalar) -> dt.date | None:
    """Read a date."""
    date = read_date(value.text)
    if date is None:
        context.tell(value.line, name, f"{shown(value.text)} is not a date", say_how(value.text))
    return date


def read_choice(context: Context, key: Key, name: str, value: Scalar) -> str | None:
    """Read one of the allowed values."""
    if value.text in key.values:
        return value.text
    near = get_close_matches(value.text.lower(), key.values, 1, 0.7)
    remedy = f'Did you mean "{near[0]}"?' if near else f"Choose one of: {', '.join(key.values)}."
    context.tell(value.line, name, f"{shown(value.text)} is not allowed", remedy)
    return None


def read_number(context: Context, key: Key, name: str, value: Scalar) -> int | None:
    """Read a whole number from 1."""
    if re.fullmatch(r"[1-9][0-9]{0,8}", value.text):
        return int(value.text)
    context.tell(value.line, name, f"{shown(value.text)} is not a whole number from 1", example(key))
    return None


def read_language(context: Context, _key: Key, name: str, value: Scalar) -> str | None:
    """Read a language tag."""
    if is_language(value.text):
        return write_tag(value.text)
    near = nearest_language(value.text)
    remedy = f'Did you mean "{near[0]}" ({near[1]})?' if near else "Write a tag such as en, ja or pt-BR."
    context.tell(value.line, name, f"{shown(value.text)} is not a language tag", remedy)
    return None


def read_slug(context: Context, _key: Key, name: str, value: Scalar) -> str | None:
    """Read the last part of an address."""
    if is_slug(value.text):
        return value.text
    what = f"{shown(value.text)} cannot stand in an address"
    allowed = f"Use a to z, 0 to 9 and single hyphens, at most {LONGEST} characters"
    context.tell(value.line, name, what, f"{allowed}, such as {make_slug(value.text)}.")
    return None


def read_url(context: Context, _key: Key, name: str, value: Scalar) -> str | None:
    """Read an address on the web."""
    url = value.text.strip()
    try:
        parts = urlsplit(url)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname) and not _URL_REFUSED.search(url)
    except ValueError:  # such as an unclosed bracket
        good = False
    if good:
        return url
    remedy = (
        f"Write https://{url}" if _BARE_URL.fullmatch(url) else "Write an address that begins with https://"
    )
    context.tell(value.line, name, f"{shown(url)} is not an address on the web", f"{remedy}.")
    return None


def read_addresses(context: Context, key: Key, name: str, value: Value) -> tuple[str, ...]:
    """Read addresses inside the site; each ends in a slash or in ``.html``."""
    kept: dict[str, None] = {}
    for scalar in scalars(context, key, name, value):
        address = unquote(scalar.text).strip().strip("/")
        parts = address.split("/")
        if _ALIAS_REFUSED.search(address) or any(p in {"", ".", ".."} or is_reserved(p) for p in parts):
            what = f"{shown(scalar.text)} is not an address inside the site"
            context.tell(scalar.line, name, what, example(key))
        else:
            kept[address if address.endswith((".html", ".htm")) else f"{address}/"] = None
    return tuple(kept)
