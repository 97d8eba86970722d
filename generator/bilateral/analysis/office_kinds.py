"""What kind of office a role is, and in which countries alone it is found."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bilateral.reference.data_files import read_data
from bilateral.reference.people import office_words

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*\.?")
_SAME = {
    "premier": "prime minister",
    "pm": "prime minister",
    "defense": "defence",
    "labor": "labour",
    "adviser": "advisor",
    "number": "counterpart",
    "colleague": "counterpart",
    "homologue": "counterpart",
    "counterparts": "counterpart",
}
_SEVERAL = frozenset({"former", "deputy", "vice", "then", "ex", "assistant", "late", "minister of state"})
_SINGLE = frozenset(
    {
        "president",
        "minister",
        "king",
        "queen",
        "emperor",
        "chancellor",
        "sultan",
        "emir",
        "amir",
        "pope",
        "taoiseach",
    }
)


@lru_cache(maxsize=2048)
def kind_of(role: str) -> frozenset[str]:
    """Give the words that make a role the office it is, countries and small words left out.

    >>> sorted(kind_of("Polish Premier")), sorted(kind_of("Minister of Defense"))
    (['minister', 'prime'], ['defence', 'minister'])
    """
    known = office_words("heads") | office_words("modifiers") | office_words("portfolios")
    words = (word.rstrip(".") if word not in known else word for word in _WORD.findall(role.lower()))
    kept = (_SAME.get(word, word) for word in words if word in known or word in _SAME)
    return frozenset(part for word in kept for part in word.split())


def may_be_led_by_one(role: str) -> bool:
    """Tell whether a country has one holder of an office at a time: "President", no "Deputy Minister"."""
    kind = kind_of(role)
    return not kind & _SEVERAL and bool(kind & _SINGLE) and kind != {"minister"}


def leads(kind: frozenset[str]) -> bool:
    """Tell whether an office is one of those that lead a state; two of one text seldom share a state."""
    return (
        bool(kind & {"president", "chancellor", "emperor", "sultan", "emir"}) or {"prime", "minister"} <= kind
    )


@lru_cache(maxsize=2048)
def typical_codes(role: str) -> tuple[str, ...]:
    """Give the only countries that have an office of such a name, () for offices found all over.

    >>> typical_codes("Taoiseach"), typical_codes("Foreign Minister")
    (('IE',), ())
    """
    words = " " + " ".join(_WORD.findall(role.lower())) + " "
    return next((codes for office, codes in _typical() if f" {office} " in words), ())


@cache
def _typical() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Longest first, so that "chancellor of the exchequer" goes before "chancellor"."""
    data = read_data("offices.yml")["typical"]
    return tuple(
        (office, tuple(codes)) for office, codes in sorted(data.items(), key=lambda e: (-len(e[0]), e[0]))
    )
