"""Addresses that two pages claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bilateral.article.model import FrontMatter
from bilateral.errors import Fault

_MOST_NAMED = 3  # other files in one message


def find_clashes(
    fronts: Sequence[tuple[str, FrontMatter]], addresses: Iterable[str] = ()
) -> tuple[Fault, ...]:
    """Find slugs and aliases that cannot all be had.

    Args:
        fronts: path and front matter of each article.
        addresses: of the pages that are not articles, relative to the site.
    """
    by_slug: dict[str, list[str]] = defaultdict(list)
    by_alias: dict[str, list[str]] = defaultdict(list)
    for path, front in fronts:
        by_slug[front.slug].append(path)
        for alias in front.aliases:
            by_alias[alias.casefold()].append(path)
    taken = {address.casefold(): "" for address in addresses}
    taken |= {f"articles/{slug}/".casefold(): paths[0] for slug, paths in by_slug.items()}
    faults = []
    for path, front in fronts:
        others = [other for other in by_slug[front.slug] if other != path]
        if others:
            what = f'"{front.slug}" is also the address of {_named(others)}'
            remedy = "Rename the file, or give one of them another slug."
            faults.append(Fault(path, front.lines.get("slug", 1), "slug", what, remedy))
        for alias in front.aliases:
            folded = alias.casefold()
            rivals = [other for other in by_alias[folded] if other != path]
            if folded in taken:
                owner = f"the address of {taken[folded]}" if taken[folded] else "the address of another page"
                what = f'"{alias}" is {owner}'
            elif rivals:
                what = f'"{alias}" is also claimed by {_named(rivals)}'
            else:
                continue
            faults.append(Fault(path, front.lines["aliases"], "aliases", what, "Remove it from the list."))
    return tuple(faults)


def _named(paths: list[str]) -> str:
    more = len(paths) - _MOST_NAMED
    return ", ".join(paths[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
