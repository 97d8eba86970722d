"""A brief that an earlier build made from the same articles need not be made again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from bilateral.analysis.model import Analysis, Pair
from bilateral.article.model import Article
from bilateral.brief.identities import Identities, Identity
from bilateral.brief.model import Brief
from bilateral.codec import Name, NotOursError, decode, encode
from bilateral.keeping import NoShelf, Shelf, digest


class KeptBriefs:
    """The briefs of a site on a shelf, each under the digest of its articles and of who is who in them."""

    def __init__(self, shelf: Shelf | None = None, terms: bytes = b"", today: dt.date = dt.date.min) -> None:
        """Keep briefs made under these terms, the digest of what they depend on beside their articles."""
        self._shelf = shelf if shelf and terms else NoShelf()
        self._terms = digest("briefs", terms, today.isoformat())
        self._spelled: dict[Identity, str] = {}

    def take(
        self,
        pair: Pair,
        analyses: Sequence[Analysis],
        identities: Identities,
        make: Callable[[Pair], Brief],
    ) -> Brief:
        """Give the brief of a pair from these articles, as it was kept or as it is made now."""
        key = digest(
            self._terms,
            *pair,
            *(f"{analysis.article.path} {analysis.article.digest}" for analysis in analyses),
            *(self._spell(identities.of(a, person)) for a in analyses for person in a.people),
        )
        by_path = {analysis.article.path: analysis for analysis in analyses}
        kept = self._shelf.read("brief", [key])
        if key in kept:
            with suppress(NotOursError):  # damaged: it is made again
                brief: Brief = decode(kept[key], lambda name: _resolve(name, by_path))
                return brief
        brief = make(pair)
        with suppress(NotOursError):  # it holds what cannot be kept: it is made in every build
            self._shelf.keep("brief", key, encode(brief, _refer))
        return brief

    def _spell(self, identity: Identity) -> str:
        if identity not in self._spelled:
            self._spelled[identity] = repr(identity)
        return self._spelled[identity]


def _refer(value: Any) -> Name | None:
    """Name the articles of a brief and their analyses, which are kept already."""
    if isinstance(value, Analysis):
        return "analysis", value.article.path
    if isinstance(value, Article):
        return "article", value.path
    return None


def _resolve(name: Name, by_path: Mapping[str, Analysis]) -> Analysis | Article:
    kind, path = name
    return by_path[path] if kind == "analysis" else by_path[path].article
