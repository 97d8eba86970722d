"""The catalogues of the interface's words, one file a language, as translators edit them."""

from __future__ import annotations

from functools import cache
from gettext import c2py
from pathlib import Path
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po

from bilateral.errors import BilateralError
from bilateral.pages.words import ENGLISH, Words

FOLDER = Path(__file__).parent.parent / "locale"
DOMAIN = "LC_MESSAGES/bilateral.po"


def list_languages() -> tuple[str, ...]:
    """Give the languages that the interface can be read in, sorted."""
    return tuple(sorted(("en", *(file.parts[-3] for file in FOLDER.glob(f"*/{DOMAIN}")))))


def has_words(language: str) -> bool:
    """Tell whether there are words for a tag; ``de-AT`` takes those of German."""
    known = language.partition("-")[0] in list_languages()
    try:
        Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return known


@cache
def load_words(language: str) -> Words:
    """Load the words of a language.

    Args:
        language: a BCP 47 tag; its region chooses how dates and numbers are written.

    Raises:
        BilateralError: there are no words in that language.
    """
    if not has_words(language):
        *first, last = list_languages()
        raise BilateralError(
            f'mkdocs.yml: plugins: bilateral: language: there are no words for "{language}". '
            f"Write {', '.join(first)} or {last}, with a region where you like, such as de-AT."
        )
    primary = language.partition("-")[0]
    if primary == "en":
        return ENGLISH if language == "en" else Words(language)
    with (FOLDER / primary / DOMAIN).open("rb") as file:
        read = read_po(file)
    texts = {}
    for message in read:
        if message.id and message.string and not message.fuzzy:
            forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
            one = message.id[0] if isinstance(message.id, tuple | list) else message.id
            if all(forms):
                texts[message.context or "", str(one)] = tuple(map(str, forms))
    return Words(language, MappingProxyType(texts), c2py(read.plural_expr))
