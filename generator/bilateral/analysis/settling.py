"""What a whole article bears out of the countries that its words may name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bilateral.analysis.matching import Hit
from bilateral.reference.spellings import Spelling

Found = tuple[Hit, tuple[str, ...]]
"""A spelling in a text, and the codes it may mean there; none where it is a person's name."""

_WEAK = frozenset({"hint", "doubtful"})
_NONE: Spelling = ((), "", 0.0)
_HINTS_NEEDED = 2  # a firm or a money must come again to stand for its country alone


@dataclass(frozen=True, slots=True)
class Whole:
    """What an article says of each country elsewhere."""

    persons: frozenset[str]  # spellings that are a person's name somewhere
    spellings: Mapping[str, frozenset[str]]  # by code, all that may name it
    sure: frozenset[str]  # codes that something else than a doubtful place or a hint names
    hints: Mapping[str, int]  # by code, the firms and moneys

    def settle(self, hit: Hit, codes: tuple[str, ...], kind: str, *, sent_from: bool) -> tuple[str, ...]:
        """Give the codes that hold: () where the article does not bear them out.

        A name that is a person's somewhere needs another spelling of its country. A doubtful place
        stands for the one of its countries that the article names otherwise; so does a hint, or it
        comes again.

        Args:
            hit: the spelling.
            codes: what it may mean.
            kind: of the spelling.
            sent_from: whether it stands in the dateline, where a place of one country needs no support.
        """
        if kind == "doubtful" and not (sent_from and len(codes) == 1):
            codes = tuple(code for code in codes if code in self.sure)
            if len(codes) > 1:
                return ()
        elif kind == "hint" and codes[0] not in self.sure and self.hints[codes[0]] < _HINTS_NEEDED:
            return ()
        if hit.spelling in self.persons and all(self.spellings[code] == {hit.spelling} for code in codes):
            return ()
        return codes


def take_stock(found: Iterable[Found], table: Mapping[str, Spelling]) -> Whole:
    """Gather what the spellings of an article say of each country."""
    persons: set[str] = set()
    spellings: dict[str, set[str]] = {}
    sure: set[str] = set()
    hints: Counter[str] = Counter()
    for hit, codes in found:
        if not codes:
            persons.add(hit.spelling)
            continue
        kind = table[hit.spelling][1]
        if kind == "leader":  # "Luís Montenegro": bare, the family name is his in the rest of the article
            family = hit.spelling.rpartition(" ")[2]
            if family != hit.spelling and table.get(family, _NONE)[1] != "leader":
                persons.add(family)
        for code in codes:
            spellings.setdefault(code, set()).add(hit.spelling)
        if kind == "hint":
            hints[codes[0]] += 1
        elif kind not in _WEAK:
            sure.update(codes)
    return Whole(
        frozenset(persons),
        {code: frozenset(forms) for code, forms in spellings.items()},
        frozenset(sure),
        hints,
    )
