"""Load the issue register, and extend it with a site's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import Any

from bilateral.errors import Fault
from bilateral.reference.data_files import read_data
from bilateral.reference.model import Issue
from bilateral.reference.stopwords import load_stopwords

GROUPS = ("economy", "security", "politics", "global")
NEW_KEYS = ("id", "label", "group", "definition", "eurovoc", "cues", "weak")
CHANGE_KEYS = ("id", "label", "definition", "add_cues", "remove_cues", "add_weak", "remove_weak")
ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
CUE = re.compile(r"(?:\*|[^\W_][^\s*]*\*?)(?: (?:\*|[^\s*]+\*?))*")
LEAST_PREFIX = 3
LONGEST_CUE = 80  # characters
NEAR_CUE = 0.75  # likeness from which a cue may be meant by another: "tarif" by "tariff"
MOST_COMMON = 2  # common words alone that are no cue; three may be a phrase: "just in time"
EXAMPLE = '{id: arctic, label: Arctic, group: global, definition: "…", cues: [arctic council]}'


@cache
def load_issues() -> tuple[Issue, ...]:
    """Give the built-in issues in the order of the register."""
    return tuple(
        Issue(
            id=entry["id"],
            label=entry["label"],
            group=entry["group"],
            definition=entry["definition"],
            eurovoc=entry["eurovoc"],
            cues=tuple(entry["cues"]),
            weak=tuple(entry["weak"]),
        )
        for entry in read_data("issues.yml")["issues"]
    )


@cache
def load_masks() -> tuple[str, ...]:
    """Give the terms that hold a cue but name no issue: "war of words"."""
    return tuple(read_data("issues.yml")["masks"])


def nearest_issues(id: str, issues: Iterable[Issue], most: int = 3) -> tuple[str, ...]:  # noqa: A002 - the word for it
    """Give the ids that are nearest to one that is unknown, best first."""
    known = {issue.id: issue.id for issue in issues} | {issue.label.lower(): issue.id for issue in issues}
    wanted = id.strip().lower().replace("-", "_").replace(" ", "_")
    found = get_close_matches(wanted, known, n=most, cutoff=0.5) + [
        issue for issue in sorted(known) if wanted and wanted in issue
    ]
    return tuple(dict.fromkeys(known[name] for name in found))[:most]


def extend_issues(
    issues: tuple[Issue, ...], data: Any, file: str, lines: Mapping[str, int] | None = None
) -> tuple[tuple[Issue, ...], tuple[Fault, ...]]:
    """Add a site's issues to the register, or change those it has.

    An entry with a known id changes it (``label``, ``definition``, ``add_cues``, ``remove_cues``,
    ``add_weak``, ``remove_weak``); one with a new id adds an issue and needs ``label``, ``group``,
    ``definition`` and ``cues``.

    Args:
        issues: the register so far.
        data: the file as loaded: a list of entries, or a mapping with one under ``issues``.
        file: its name, for faults.
        lines: the line of each entry or key: ``{"0": 1, "0.label": 2}``, and under ``""`` that of the
            whole; where a key is missing, that of its entry counts.

    Returns:
        The extended register, and every fault; an entry with a fault is left out.
    """
    entries = data["issues"] if isinstance(data, dict) and "issues" in data else data
    if entries is None:
        return issues, ()
    if not isinstance(entries, list):
        remedy = f"Write a list of issues, each like {EXAMPLE}."
        return issues, (Fault(file, (lines or {}).get("", 1), "issues", "this is no list of issues", remedy),)
    known = {issue.id: issue for issue in issues}
    faults: list[Fault] = []
    seen: set[str] = set()
    for place, entry in enumerate(entries):
        check = _Entry(place, entry, file, lines or {})
        issue = check.read(known, seen)
        faults.extend(check.faults)
        if issue is not None:
            known[issue.id] = issue
            seen.add(issue.id)
    return tuple(known.values()), tuple(faults)


class _Entry:
    """One entry of a site's file while it is checked."""

    def __init__(self, place: int, entry: Any, file: str, lines: Mapping[str, int]) -> None:
        self.place, self.entry, self.file, self.lines = place, entry, file, lines
        self.faults: list[Fault] = []

    def fault(self, key: str, what: str, remedy: str) -> None:
        line = self.lines.get(f"{self.place}.{key}", self.lines.get(str(self.place), 1))
        self.faults.append(Fault(self.file, line, key or "issues", what, remedy))

    def read(self, known: Mapping[str, Issue], seen: set[str]) -> Issue | None:
        if not isinstance(self.entry, dict):
            self.fault("", "this entry is no mapping", f"Write it like {EXAMPLE}.")
            return None
        id_ = self.entry.get("id")
        if not isinstance(id_, str) or not ID.fullmatch(id_):
            self.fault("id", f"{_show(id_)} is no id", "Use lower-case words joined by _: arctic_shipping.")
            return None
        if id_ in seen:
            self.fault("id", f'"{id_}" stands here twice', "Join the two entries into one.")
            return None
        old = known.get(id_)
        allowed = CHANGE_KEYS if old else NEW_KEYS
        for key in self.entry:
            if key not in allowed:
                near = get_close_matches(str(key), allowed, n=1, cutoff=0.5)
                help_ = f'Did you mean "{near[0]}"?' if near else f"Allowed here: {', '.join(allowed)}."
                if not old and key in CHANGE_KEYS:
                    names = nearest_issues(id_, known.values())
                    help_ = f'"{id_}" is no known issue.' + (f' Did you mean "{names[0]}"?' if names else "")
                self.fault(str(key), f'"{key}" is no key of {"a known" if old else "a new"} issue', help_)
        issue = self._change(old) if old else self._add(id_)
        return None if self.faults else issue

    def _change(self, old: Issue) -> Issue:
        cues, weak = self._terms("add_cues"), self._terms("add_weak")
        gone_cues, gone_weak = self._terms("remove_cues"), self._terms("remove_weak")
        for key, gone, have in (("remove_cues", gone_cues, old.cues), ("remove_weak", gone_weak, old.weak)):
            for term in gone:
                if term not in have:
                    near = get_close_matches(term, have, n=1, cutoff=NEAR_CUE)
                    self.fault(
                        key,
                        f'"{term}" is no cue of {old.id}',
                        f'Did you mean "{near[0]}"?' if near else "Remove the line.",
                    )
        return replace(
            old,
            label=self._text("label", old.label),
            definition=self._text("definition", old.definition),
            cues=tuple(dict.fromkeys([*(t for t in old.cues if t not in gone_cues), *cues])),
            weak=tuple(dict.fromkeys([*(t for t in old.weak if t not in gone_weak), *weak])),
        )

    def _add(self, id_: str) -> Issue:
        for key in ("label", "group", "definition", "cues"):
            if not self.entry.get(key):
                self.fault(key, f"a new issue needs a {key.rstrip('s')}", f"Write it like {EXAMPLE}.")
        group = self.entry.get("group")
        if group and group not in GROUPS:
            near = get_close_matches(str(group), GROUPS, n=1, cutoff=0.4)
            help_ = f'Did you mean "{near[0]}"?' if near else f"Choose one of: {', '.join(GROUPS)}."
            self.fault("group", f"{_show(group)} is no group", help_)
        return Issue(
            id=id_,
            label=self._text("label", id_),
            group=str(group),
            definition=self._text("definition", ""),
            eurovoc=self._text("eurovoc", ""),
            cues=self._terms("cues"),
            weak=self._terms("weak"),
        )

    def _text(self, key: str, default: str) -> str:
        value = self.entry.get(key, default)
        if isinstance(value, str):
            return value.strip()
        if value is not None:
            quoted = 'Put it in quotes: "0431".' if isinstance(value, int) else "Write one line of text."
            self.fault(key, f"{_show(value)} is no text", quoted)
        return default

    def _terms(self, key: str) -> tuple[str, ...]:
        value = self.entry.get(key)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.fault(key, f"{_show(value)} is no list", f"Write {key}: [arctic council, polar*].")
            return ()
        good: list[str] = []
        for term in value:
            what = weakness(term)
            if what:
                self.fault(key, f"{_show(term)} {what[0]}", what[1])
            else:
                good.append(" ".join(term.split()))
        return tuple(dict.fromkeys(good))


def weakness(term: Any) -> tuple[str, str] | None:
    """Say what is wrong with a term of the register and what to do, or nothing."""
    if not isinstance(term, str):
        return "is no text", "Put it in quotes."
    words = term.split()
    if not words or len(term) > LONGEST_CUE or not CUE.fullmatch(" ".join(words)):
        return "is no cue", "Write one to a few words; * may end a word or stand for one or two words."
    if len(words) <= MOST_COMMON and all(word.lower() in load_stopwords("en") for word in words):
        return "stands in every text", "Write the words that name the issue."
    if words[0] == "*" or words[-1] == "*":
        return "begins or ends with a lone *", "Let it begin and end with a word."
    if any(word.endswith("*") and word != "*" and len(word) <= LEAST_PREFIX for word in words):
        return "is too short before its *", "Write at least three letters before it."
    return None


def _show(value: Any) -> str:
    text = "nothing" if value is None else str(value)
    return f'"{text[:40]}{"…" if len(text) > 40 else ""}"'  # noqa: PLR2004 - enough to know it by
