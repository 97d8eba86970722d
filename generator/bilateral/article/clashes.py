"""Addresses that two pages claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bilateral.article.addresses import file_of_alias
from bilateral.article.model import FrontMatter
from bilateral.errors import Fault

_MOST_NAMED = 3  # other files in one message


def find_clashes(fronts: Sequence[tuple[str, FrontMatter]]) -> tuple[Fault, ...]:
    """Find slugs and aliases that cannot all be had by the articles, given as path and front matter.

    Addresses count as one if a file system that ignores case would take their files for one.
    """
    by_slug: dict[str, list[str]] = defaultdict(list)
    by_alias: dict[str, list[str]] = defaultdict(list)
    for path, front in fronts:
        by_slug[front.slug].append(path)
        for file in {_file(alias): None for alias in front.aliases}:
            by_alias[file].append(path)
    articles = {_file(f"articles/{slug}/"): paths[0] for slug, paths in by_slug.items()}
    faults = []
    for path, front in fronts:
        others = [other for other in by_slug[front.slug] if other != path]
        if others:
            what = f'"{front.slug}" is also the address of {_named(others)}'
            remedy = "Rename the file, or give one of them another slug."
            faults.append(Fault(path, front.lines.get("slug", 1), "slug", what, remedy))
        for alias in front.aliases:
            file = _file(alias)
            rivals = [other for other in by_alias[file] if other != path]
            owner = articles.get(file, path)
            if owner != path:
                faults.append(refuse_alias(path, front, alias, f"the address of {owner}"))
            elif rivals:
                faults.append(refuse_alias(path, front, alias, f"also claimed by {_named(rivals)}"))
    return tuple(faults)


def refuse_alias(path: str, front: FrontMatter, alias: str, why: str) -> Fault:
    """Say that an old address cannot be had."""
    line = front.lines.get("aliases", 1)
    return Fault(path, line, "aliases", f'"{alias}" is {why}', "Remove it from the list.")


def _file(alias: str) -> str:
    return file_of_alias(alias).casefold()


def _named(paths: list[str]) -> str:
    more = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
