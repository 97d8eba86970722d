"""An override is refused where it could have no effect, with what would have one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from bilateral.article.forms import KINDS, Form, Holds, actions_in, blocks_with, form_of
from bilateral.article.keys import Key
from bilateral.article.oneline import shown
from bilateral.article.registers import nearest_issue, read_issue
from bilateral.article.values import Context, example
from bilateral.reference.names import find_country, nearest_countries

_PAIR = 2
_EXAMPLES: Mapping[Holds, str] = {
    "wording": 'value: "Tokyo accepts a 15 per cent tariff."',
    "kind": "value: assessed",
    "issue": "value: trade_tariffs",
    "person": "value: Jane Doe",
    "pair": "value: JP-US",
    "side": "value: Japan",
}


def read_override(
    context: Context, keys: tuple[Key, ...], read: Mapping[str, Any], line: int
) -> Mapping[str, Any] | None:
    """Give an override with its value as the program writes it; None where it can have no effect."""
    action, block = read["action"], read["block"]
    form = form_of(action, block)
    if form is None:
        can, where = ", ".join(actions_in(block)), ", ".join(blocks_with(action))
        remedy = f"In {block} you can: {can}. You can {action} in: {where}."
        context.tell(line, "overrides.action", f'"{action}" does nothing in {block}', remedy)
        return None
    if not _has_what_it_needs(context, keys, form, read, line):
        return None
    if "value" not in read:
        return read
    value = _READERS[form.holds](context, read["value"], line)
    return None if value is None else {**read, "value": value}


def _has_what_it_needs(
    context: Context, keys: tuple[Key, ...], form: Form, read: Mapping[str, Any], line: int
) -> bool:
    said = f"{read['action']} in {read['block']}"
    number = next(key for key in keys if key.name == "sentence")
    if form.sentence and "sentence" not in read:
        context.tell(line, "overrides", f'{said} names no "sentence"', example(number))
    elif not form.sentence and "sentence" in read:
        remedy = f"Remove it; what counts is, for example: {_EXAMPLES[form.holds]}"
        context.tell(line, "overrides.sentence", f"has no effect on {said}", remedy)
    elif form.holds and not form.optional and "value" not in read:
        context.tell(
            line, "overrides", f'{said} has no "value"', f"Write, for example: {_EXAMPLES[form.holds]}"
        )
    elif not form.holds and "value" in read:
        context.tell(line, "overrides.value", f"has no effect on {said}", "Remove it.")
    else:
        return True
    return False


def _read_words(_context: Context, value: str, _line: int) -> str | None:
    return value


def _read_kind(context: Context, value: str, line: int) -> str | None:
    if value.lower() in KINDS:
        return value.lower()
    near = get_close_matches(value.lower(), KINDS, 1, 0.7)
    remedy = f'Did you mean "{near[0]}"?' if near else f"Choose one of: {', '.join(KINDS)}."
    context.tell(line, "overrides.value", f"{shown(value)} is not a kind of statement", remedy)
    return None


def _read_issue(context: Context, value: str, line: int) -> str | None:
    issue = read_issue(value, context.reference)
    if issue is None:
        remedy = nearest_issue(value, context.reference)
        context.tell(line, "overrides.value", f"{shown(value)} is not an issue", remedy)
    return issue


def _read_side(context: Context, value: str, line: int) -> str | None:
    code = find_country(value, context.reference)
    if code is None:
        near = nearest_countries(value, context.reference, 2)
        names = " or ".join(f'"{name}"' for name in near)
        remedy = f"Did you mean {names}?" if near else f"Write, for example: {_EXAMPLES['side']}"
        context.tell(line, "overrides.value", f"{shown(value)} is not a country", remedy)
    return code


def _read_pair(context: Context, value: str, line: int) -> str | None:
    for mark in ("–", ",", "-"):
        parts = [find_country(part.strip(), context.reference) for part in value.split(mark)]
        codes = sorted({code for code in parts if code})
        if len(parts) == len(codes) == _PAIR:
            return "-".join(codes)
    remedy = f"Write two countries, for example: {_EXAMPLES['pair']}"
    context.tell(line, "overrides.value", f"{shown(value)} is not a pair of countries", remedy)
    return None


_READERS: Mapping[Holds, Callable[[Context, str, int], str | None]] = {
    "wording": _read_words,
    "person": _read_words,
    "kind": _read_kind,
    "issue": _read_issue,
    "side": _read_side,
    "pair": _read_pair,
}
