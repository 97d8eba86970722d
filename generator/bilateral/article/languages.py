"""Language tags, as BCP 47 writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache

from babel import Locale

_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z0-9]{1,8})*")
_REGION, _SCRIPT = 2, 4  # letters
_OFTEN = frozenset(
    {"en", "ja", "fr", "de", "es", "pt", "zh", "ko", "ar", "ru", "it"}
)  # known without a look-up


def is_language(tag: str) -> bool:
    """Tell whether a text is a tag whose language CLDR knows.

    Letters are large or small as one likes (RFC 5646, 2.1.1).

    >>> is_language("pt-BR"), is_language("english"), is_language("jp")
    (True, False, False)
    """
    found = _TAG.fullmatch(tag)
    code = found[1].lower() if found else ""
    return code in _OFTEN or code in _FORMER or code in _names()


def write_tag(tag: str) -> str:
    """Write a tag as is usual, under the code that its language has now (RFC 5646, 2.1.1 and 4.5).

    >>> write_tag("PT-br"), write_tag("zh-hant-tw"), write_tag("iw")
    ('pt-BR', 'zh-Hant-TW', 'he')
    """
    first, *others = tag.split("-")
    code = first.lower()
    written = [_FORMER.get(code, code)]
    for place, part in enumerate(others):
        if any(len(before) == 1 for before in others[:place]):  # behind "x" or "u" all is small
            written.append(part.lower())
        elif len(part) == _REGION and part.isalpha():
            written.append(part.upper())
        else:
            written.append(part.capitalize() if len(part) == _SCRIPT and part.isalpha() else part.lower())
    return "-".join(written)


def language_name(tag: str) -> str:
    """Give the English name of the language of a tag; the tag itself where it is not known.

    Of "und", a language that nobody could tell, it is "a language that was not recognised".

    >>> language_name("pt-BR"), language_name("qaa")
    ('Portuguese', 'qaa')
    """
    code = tag.replace("_", "-").split("-")[0].lower()
    return "a language that was not recognised" if code == "und" else _names().get(code, tag)


def nearest_language(text: str) -> tuple[str, str] | None:
    """Give tag and English name of the language that a wrong tag probably means."""
    folded = text.strip().casefold().replace("_", "-")
    if is_language(folded):
        return write_tag(folded), language_name(write_tag(folded))
    names = sorted(_names().items(), reverse=True)  # of two tags with one name the first wins
    by_name = {name.casefold(): tag for tag, name in names}
    if folded in _COUNTRY_CODES:
        tag = _COUNTRY_CODES[folded]
        return tag, _names()[tag]
    near = get_close_matches(folded, by_name, 1, 0.75)
    return (by_name[near[0]], _names()[by_name[near[0]]]) if near else None


_COUNTRY_CODES: Mapping[str, str] = {
    "jp": "ja", "cn": "zh", "kr": "ko", "ua": "uk", "cz": "cs", "dk": "da", "gr": "el", "us": "en",
    "il": "he", "vn": "vi", "gb": "en",
}  # fmt: skip
"""Codes of countries that are often taken for languages."""

_FORMER: Mapping[str, str] = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"}
"""Codes that were withdrawn, with those in their place (IANA language subtag registry)."""


@cache
def _names() -> Mapping[str, str]:
    return {tag: str(name) for tag, name in Locale.parse("en").languages.items() if "_" not in tag}
