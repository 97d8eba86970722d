"""Values that a register knows: countries and issues."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from bilateral.article.keys import Key
from bilateral.article.oneline import clean, shown
from bilateral.article.values import Context, example, scalars
from bilateral.article.yaml_tree import Value
from bilateral.reference.model import Issue, Reference
from bilateral.reference.names import find_country, nearest_countries

_SMALL_WORDS = frozenset({"and", "the", "of", "on", "in", "a"})
_CODE = re.compile(r"[A-Z]{2,3}")
_BETWEEN = re.compile(r"[,;/&–-]|\band\b")


def read_countries(context: Context, key: Key, name: str, value: Value) -> tuple[str, ...]:
    """Read names and codes of countries into codes, in the author's order."""
    codes: list[str] = []
    for scalar in scalars(context, key, name, value):
        written = clean(scalar.text)
        code = find_country(written, context.reference)
        if code is None:
            what = f"{shown(written)} is not a country"
            context.tell(scalar.line, name, what, _which_country(written, key, context.reference))
        elif code in codes:
            what = f"{context.reference.country(code).name} is named twice"
            context.tell(scalar.line, name, what, "Name it once.", "warning")
        else:
            codes.append(code)
    return tuple(codes)


def _which_country(written: str, key: Key, reference: Reference) -> str:
    parts = [part.strip() for part in _BETWEEN.split(written) if part.strip()]
    if 1 < len(parts) <= 10 and all(find_country(part, reference) for part in parts):  # noqa: PLR2004  (a list, not prose)
        return f"Write a list: {key.name}: [{', '.join(parts)}]"
    near = nearest_countries(written, reference, 2)
    if not near:
        return example(key)
    meant = [f'"{n}"' for n in near]
    if _CODE.fullmatch(written):  # who writes a code wants a code of that length
        of = {country.name: country for country in reference.countries.values()}
        codes = [of[n].alpha3 if len(written) == len(of[n].alpha3) else of[n].code for n in near]
        meant = [f'"{code}" ({n})' for code, n in zip(codes, near, strict=True)]
    return f"Did you mean {' or '.join(meant)}?"


def read_issues(context: Context, key: Key, name: str, value: Value) -> tuple[str, ...]:
    """Read ids or labels of issues into ids, in the author's order."""
    known = _spellings(context.reference.issues)
    ids: dict[str, None] = {}
    for scalar in scalars(context, key, name, value):
        folded = _fold(scalar.text)
        if folded in known:
            ids[known[folded].id] = None
            continue
        remedy = nearest_issue(scalar.text, context.reference)
        context.tell(scalar.line, name, f"{shown(scalar.text)} is not an issue", remedy)
    return tuple(ids)


def read_issue(written: str, reference: Reference) -> str | None:
    """Read the id or label of one issue into its id."""
    issue = _spellings(reference.issues).get(_fold(written))
    return issue.id if issue else None


def nearest_issue(written: str, reference: Reference) -> str:
    """Give the remedy for what is no issue: the nearest one, or all."""
    if issue := _nearest_issue(_fold(written), _spellings(reference.issues)):
        return f'Did you mean "{issue.id}" ({issue.label})?'
    return f"Choose one of: {', '.join(sorted(i.id for i in reference.issues))}."


def _nearest_issue(folded: str, known: Mapping[str, Issue]) -> Issue | None:
    near = get_close_matches(folded, known, 1, 0.5)
    if near:
        return known[near[0]]
    words = set(folded.split("_")) - _SMALL_WORDS
    shared = {spelling: len(words & set(spelling.split("_"))) for spelling in sorted(known)}
    best = max(shared, key=lambda spelling: shared[spelling], default="")
    return known[best] if best and shared[best] else None


def _spellings(issues: tuple[Issue, ...]) -> dict[str, Issue]:
    return {_fold(issue.label): issue for issue in issues} | {issue.id: issue for issue in issues}


def _fold(text: str) -> str:
    return re.sub(r"[\s_-]+", "_", clean(text).casefold())
