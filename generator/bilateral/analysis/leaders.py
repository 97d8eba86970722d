"""A leader who was named in full is meant by the family name too."""

from __future__ import annotations

import re

from bilateral.analysis.model import Mention
from bilateral.reference.model import Reference
from bilateral.reference.people import family_name

_WEIGHT = 0.6
_SHORTEST = 3


def find_family_names(
    texts: list[str], numbers: list[int], mentions: list[Mention], reference: Reference
) -> list[Mention]:
    """Find the family names of leaders whom the article names in full or with their office.

    Args:
        texts: the title and the sentences, in plain marks.
        numbers: the number of each, 0 for the title.
        mentions: what was found so far; places inside it are left out.
        reference: its spellings tell which family names stand alone anyway.
    """
    owners: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "leader" and " " in mention.text:
            family = family_name(mention.text)
            if len(family) >= _SHORTEST and family not in reference.spellings:
                owners.setdefault(family, set()).add(mention.codes[0])
    known = {family: codes.pop() for family, codes in owners.items() if len(codes) == 1}
    if not known:
        return []
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(known))) + r")(?![\w-])")
    taken: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        taken.setdefault(mention.sentence, []).append((mention.start, mention.end))
    return [
        Mention((known[m[0]],), "leader", _WEIGHT, number, m.start(), m.end(), m[0])
        for text, number in zip(texts, numbers, strict=True)
        for m in pattern.finditer(text)
        if not any(start <= m.start() < end for start, end in taken.get(number, ()))
    ]
