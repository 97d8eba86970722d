"""How limits, changes and reasons are worded: lists, counts and names inside a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bilateral.article.languages import language_name
from bilateral.messages import Message, Series, Term, tell, tell_number
from bilateral.reference.brief_cues import load_brief_words
from bilateral.reference.model import Country

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MONTHS = (
    "January", "February", "March", "April",
    "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip
"""Written here: a month's name must not hang on the machine's locale."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def in_sentence(country: Country) -> Term:
    """Write a country's name as it stands inside a sentence: "the United States", "Japan"."""
    name = f"the {country.name}" if country.code in load_brief_words("with_article") else country.name
    return Term(name, "country", (country.code, country.name))


def issue_in_sentence(label: str) -> Term:
    """Write an issue's label inside a sentence; a first word in capitals stays.

    >>> issue_in_sentence("Trade and tariffs"), issue_in_sentence("NATO and defence")
    ('trade and tariffs', 'NATO and defence')
    """
    small = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    return Term(small, "issue", label)


def name_issue(label: str) -> Term:
    """Write an issue's label at the head of a sentence."""
    return Term(capital(label), "issue", label, inside=False)


def name_language(tag: str) -> Term:
    """Write the name of the language of a tag."""
    return Term(language_name(tag), "language", tag)


def join(items: Sequence[str], last: str = "and") -> Series:
    """Join items as a sentence does.

    >>> join(("1", "3", "4"))
    '1, 3 and 4'
    """
    return Series(items, last)


def spelled(number: int, *, first: bool = False) -> Term:
    """Write a number, a small one in letters; ``first`` in its sentence it has a capital.

    >>> spelled(1), spelled(12), spelled(2, first=True)
    ('one', '12', 'Two')
    """
    written = _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"
    return Term(capital(written) if first else written, "number", number)


def ordinal(number: int) -> Term:
    """Write a rank from 1: "first"; from 11 on in figures."""
    if number <= len(_ORDINALS):
        return Term(_ORDINALS[number - 1], "rank", number)
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Term(f"{number}{ending}", "rank", number)


def capital(text: str) -> str:
    """Give the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> Message:
    """Set an author's words between quotation marks."""
    return tell("“%(quote)s”", quote=text)


def articles(numbers: Sequence[int], most: int = 6) -> Message:
    """Name articles by their numbers; of many only how many they are.

    >>> articles((1,)), articles((1, 3)), articles(tuple(range(1, 30)))
    ('Article 1', 'Articles 1 and 3', '29 articles')
    """
    if len(numbers) > most:
        return tell_number("%(num)s article", "%(num)s articles", len(numbers))
    named = join([str(n) for n in numbers])
    return tell_number("Article %(numbers)s", "Articles %(numbers)s", len(numbers), numbers=named)


def small_articles(numbers: Sequence[int], most: int = 6) -> Message:
    """Name articles inside a sentence: ``articles 1 and 3``."""
    if len(numbers) > most:
        return tell_number("%(num)s article", "%(num)s articles", len(numbers))
    named = join([str(n) for n in numbers])
    return tell_number("article %(numbers)s", "articles %(numbers)s", len(numbers), numbers=named)


def in_full(day: dt.date) -> Term:
    """Write a day.

    >>> in_full(dt.date(2026, 11, 8))
    '8 November 2026'
    """
    return Term(f"{day.day} {_MONTHS[day.month - 1]} {day.year}", "day", day)
