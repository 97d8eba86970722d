"""The forms in which a language writes an adjective or a people: more than there are does no harm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_ENDINGS: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    # the ending of a word as the lists hold it -> what stands in its place; the first that fits
    "fr": (
        ("ien", ("ien", "ienne", "iens", "iennes")),
        ("éen", ("éen", "éenne", "éens", "éennes")),
        ("on", ("on", "onne", "ons", "onnes")),
        ("s", ("s", "se", "ses")),
        ("e", ("e", "es")),
        ("i", ("i", "ie", "is", "ies", "ite", "ites")),
        ("", ("", "e", "s", "es")),
    ),
    "es": (
        ("és", ("és", "esa", "eses", "esas")),
        ("án", ("án", "ana", "anes", "anas")),
        ("ón", ("ón", "ona", "ones", "onas")),
        ("o", ("o", "a", "os", "as")),
        ("í", ("í", "íes", "ís")),
        ("l", ("l", "la", "les", "las")),
        ("", ("", "s", "es")),
    ),
    "it": (
        ("co", ("co", "ca", "ci", "chi", "che")),
        ("go", ("go", "ga", "ghi", "ghe")),
        ("io", ("io", "ia", "i", "ie")),
        ("o", ("o", "a", "i", "e")),
        ("a", ("a", "i", "e")),
        ("e", ("e", "i")),
        ("", ("",)),
    ),
    "pt": (
        ("ês", ("ês", "esa", "eses", "esas")),
        ("ão", ("ão", "ã", "ãos", "ães", "ões", "ãs")),
        ("eu", ("eu", "eia", "eus", "eias")),
        ("ol", ("ol", "ola", "óis", "olas")),
        ("o", ("o", "a", "os", "as")),
        ("", ("", "s")),
    ),
    "nl": (("", ("", "e", "s", "en", "n")),),
}
_SMALL = frozenset({"es", "it", "pt"})  # write peoples small: "Russo" with a capital is a man of that name
_GERMAN_ADJECTIVE = ("e", "en", "er", "es", "em", "-")
_GERMAN_PEOPLE = ("", "n", "s", "in", "innen", "nen")

_VOWELS = frozenset("aeiouyąęěéíáóúůăâîāēīūöüőűаеёиоуыэюяіїєαεηιοωάьй")
_HARD = {"ś": "s", "ń": "n", "ć": "c", "ź": "z"}  # what they are before a vowel: "Białoruś", "Białorusi"
_LEAST = 4  # letters of a stem that takes other endings


def inflect(word: str, language: str) -> tuple[str, ...]:
    """Give the forms of an adjective or a people, in small letters and with a capital.

    >>> inflect("japonais", "fr")
    ('japonais', 'japonaise', 'japonaises', 'Japonais', 'Japonaise', 'Japonaises')
    """
    found = tuple((_german if language == "de" else _by_ending)(word, language))
    capitals = [each[0].upper() + each[1:] for each in found]
    if language in _SMALL:
        capitals = [each for each in capitals if each.lower() != word]
    return tuple(dict.fromkeys((*found, *capitals)))


def genitive(name: str, language: str) -> tuple[str, ...]:
    """Give a name of a country, and with it the genitive where the language writes one.

    >>> genitive("Frankreich", "de")
    ('Frankreich', 'Frankreichs')
    """
    takes = language in {"de", "nl"} and name[-1:].islower() and name[-1] not in "sxzß"
    return (name, name + "s") if takes else (name,)


def decline(name: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """Give a name and what it becomes with other endings; short names and those of several words stay.

    >>> decline("Japonia", ("a", "i", "ę"))
    ('Japonia', 'Japoni', 'Japonii', 'Japonię')
    """
    stem = name[:-1] if name[-1:].lower() in _VOWELS else name
    stem = stem[:-1] + _HARD.get(stem[-1:], stem[-1:])
    if len(stem) < _LEAST or not name.isalpha():
        return (name,)
    softened = (stem[:-1] + "ce",) if stem.endswith("k") else ()  # "w Polsce"
    return tuple(dict.fromkeys((name, stem, *(stem + ending for ending in endings), *softened)))


def _by_ending(word: str, language: str) -> Iterator[str]:
    for ending, endings in _ENDINGS.get(language, ()):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            yield from (stem + each for each in endings)
            return
    yield word


def _german(word: str, _language: str) -> Iterator[str]:
    """Give the forms of an adjective's stem, in small letters, or of a people, with a capital."""
    if word[0].islower() or word.startswith("US-"):
        yield from (word + ending for ending in _GERMAN_ADJECTIVE)
        return
    yield from (word + ending for ending in _GERMAN_PEOPLE)
    if word.endswith("e"):
        yield from (word[:-1] + ending for ending in ("in", "innen"))
