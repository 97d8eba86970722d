"""The parts of people's names, and the addresses made from them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from bilateral.article.slugs import make_slug
from bilateral.reference.brief_cues import load_brief_words
from bilateral.reference.model import Reference

_PARTS = re.compile(r"[^\W\d_]+")
_LETTERS = str.maketrans({"ı": "i", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe"})
_INITIAL = 1  # letters


@lru_cache(maxsize=10_000)
def name_parts(name: str) -> tuple[str, ...]:
    """Give the parts of a name that identify it, folded: no titles, initials or accents.

    >>> name_parts("Joseph R. Biden, Jr."), name_parts("Recep Tayyip Erdoğan")
    (('joseph', 'biden'), ('recep', 'tayyip', 'erdogan'))
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    parts = _PARTS.findall("".join(c for c in folded if not unicodedata.combining(c)))
    kept = tuple(p for p in parts if len(p) > _INITIAL and p not in load_brief_words("no_name"))
    return kept or tuple(parts)


def give_slugs(people: Iterable[tuple[str, str]], reference: Reference) -> dict[tuple[str, str], str]:
    """Give each person an address; namesakes carry their country, and only then a number."""
    wanted: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, country in sorted(people):
        slug = make_slug(name)
        wanted[f"person-{slug[8:]}" if slug.startswith("article-") else slug].append((name, country))
    slugs: dict[tuple[str, str], str] = {}
    taken = {slug for slug, who in wanted.items() if len(who) == 1}
    for slug in sorted(wanted):
        if len(wanted[slug]) == 1:
            slugs[wanted[slug][0]] = slug
            continue
        for person in wanted[slug]:
            known = reference.countries.get(person[1])
            named = f"{slug}-{known.slug if known else person[1].lower() or 'unknown'}"
            free, number = named, 2
            while free in taken:
                free, number = f"{named}-{number}", number + 1
            taken.add(free)
            slugs[person] = free
    return slugs
