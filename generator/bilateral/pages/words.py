"""The words of the interface in the language of the site: a value that pages are made with."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from bilateral.brief.wording import in_sentence
from bilateral.messages import Message, Series, Term, mark_in
from bilateral.pages import cldr
from bilateral.reference.model import Country

Texts = Mapping[tuple[str, str], tuple[str, ...]]
"""(context, English words) -> the forms for each sort of number."""

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "ps", "ckb", "sd", "ug", "yi"})


_WITHOUT_SPACES = frozenset({"ja", "zh"})  # between sentences
_SEMICOLON = mark_in("between parts", "; ")
_COMMA = mark_in("between items", ", ")
_AND = mark_in("before the last item", " and ")
_OR = mark_in("before the last item", " or ")


def _two_forms(number: int) -> int:
    return int(number != 1)


@dataclass(frozen=True, slots=True)
class Words:
    """A catalogue with the ways of a language; English where nothing is given."""

    language: str = "en"  # BCP 47
    texts: Texts = field(default_factory=lambda: MappingProxyType({}), repr=False)
    form: Callable[[int], int] = _two_forms  # number -> which of the forms

    def find(self, message: str, context: str = "") -> str:
        """Give a text of the catalogue with its placeholders; the English one where it is not there."""
        return self.texts.get((context, message), (message,))[0]

    def find_number(self, one: str, many: str, number: int, context: str = "") -> str:
        """Give the form of a text that a number asks for."""
        forms = self.texts.get((context, one))
        if forms is None:
            return one if number == 1 else many
        return forms[min(self.form(number), len(forms) - 1)]

    def gettext(self, message: str, /, **values: object) -> str:
        """Say a text; ``%(name)s`` stands for a value."""
        return self.find(message) % self.told(values)

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Say a text that means something else elsewhere; ``context`` tells where it stands."""
        return self.find(message, context) % self.told(values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Say a text of a number of things; ``%(num)s`` stands for the number."""
        return self.find_number(one, many, number) % self.told({"num": number, **values})

    def told(self, values: Mapping[str, object]) -> dict[str, object]:
        """Give values as they are printed."""
        return {name: self._shown(value) for name, value in values.items()}

    def _shown(self, value: object) -> object:
        if isinstance(value, int):
            return self.number(value)
        if isinstance(value, dt.date):
            return self.long_date(value)
        return self.say(value) if isinstance(value, str) else value

    def say(self, text: str) -> str:
        """Say words of ours in this language; what no catalogue holds stays as it is."""
        if isinstance(text, Message):
            if text.number is None:
                return self.gettext(text.one, **text.values)
            return self.ngettext(text.one, text.many, text.number, **text.values)
        if isinstance(text, Series):
            return self.joined([self.say(item) for item in text.items], text.last)
        return self._name(text) if isinstance(text, Term) else text

    def _name(self, term: Term) -> str:
        told, key = str(term), term.key
        if self.is_english:
            return told
        if isinstance(key, tuple):
            told = self.country(*key)
        elif isinstance(key, dt.date):
            told = self.long_date(key)
        elif isinstance(key, int):
            told = self.number(key)
        elif term.kind == "issue":
            told = self.issue(str(key), inside=term.inside)
        elif term.kind == "language":
            told = cldr.language_name(str(key), self.language) or told
        return told

    @property
    def is_english(self) -> bool:
        """Whether no catalogue is needed."""
        return self.language.partition("-")[0] == "en"

    @property
    def right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language.partition("-")[0] in RIGHT_TO_LEFT

    def date(self, day: dt.date, precision: str = "day") -> str:
        """Write a date as pages show it: ``8 Nov 2026``, ``Sep 2020``, ``2020``."""
        return cldr.write_date(day, precision, self.language)

    def long_date(self, day: dt.date) -> str:
        """Write a date in full: ``8 November 2026``."""
        return cldr.write_date(day, "full", self.language)

    def number(self, value: float, places: int = 0) -> str:
        """Write a number with its separators: ``1,200``, ``20.9``."""
        return cldr.write_number(value, places, self.language)

    def percent(self, share: float) -> str:
        """Write a share of 1 in per cent: ``28%``."""
        return cldr.write_percent(share, self.language)

    def joined(self, items: Sequence[str], last: str = "and") -> str:
        """Join as a sentence does: ``trade, energy and defence``; ``last`` as in Series."""
        if last == " ":
            return ("" if self.language.partition("-")[0] in _WITHOUT_SPACES else " ").join(items)
        if last == ";":
            return self.find(_SEMICOLON, "between parts").join(items)
        if len(items) <= 1:
            return "".join(items)
        comma = self.find(_COMMA, "between items")
        join = self.find(_AND if last == "and" else _OR, "before the last item")
        return f"{comma.join(items[:-1])}{join}{items[-1]}"

    def in_row(self, items: Sequence[str]) -> str:
        """Set one after the other: ``trade, energy, defence``."""
        return self.find(_COMMA, "between items").join(items)

    def country(self, code: str, name: str) -> str:
        """Name a country: the catalogue's word, else CLDR's; ``name`` is the English one."""
        if self.is_english:
            return name
        own = self.texts.get(("country", name))
        return own[0] if own else cldr.country_name(code, self.language) or name

    def in_sentence(self, country: Country) -> str:
        """Name a country, already said in this language, inside a sentence: ``the United States``."""
        return in_sentence(country) if self.is_english else country.name

    def issue(self, label: str, *, inside: bool = False) -> str:
        """Name an issue; inside a sentence with a small letter, where the language writes one."""
        named = self.find(label, "issue")
        return self.small(named) if inside else named

    def small(self, text: str) -> str:
        """Begin with a small letter, where the language writes nouns with one; ``NATO`` stays."""
        small = self.language.partition("-")[0] in cldr.SMALL_LETTERS and not text[1:2].isupper()
        return text[:1].lower() + text[1:] if small else text

    def order(self, name: str) -> str:
        """Give what a name is sorted by: its letters without accents; kana and kanji by their code."""
        folded = unicodedata.normalize("NFKD", name)
        return "".join(c for c in folded if not unicodedata.combining(c)).casefold()


ENGLISH = Words()
