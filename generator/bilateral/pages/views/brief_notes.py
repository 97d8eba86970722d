"""What a brief says about itself: limits, changes, relatives, history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bilateral.article.model import Article
from bilateral.brief.model import Brief, Change, Entry, Limit, Line
from bilateral.messages import mark
from bilateral.pages.catalogue import Catalogue
from bilateral.pages.wording import KINDS, kind_name
from bilateral.pages.words import ENGLISH, Words
from bilateral.reference.model import Issue


@dataclass(frozen=True, slots=True)
class LimitRow:
    """A limit under an address of its own."""

    limit: Limit
    anchor: str


def limit_rows(limits: tuple[Limit, ...]) -> tuple[LimitRow, ...]:
    """Give each limit an anchor that no other has."""
    counts: dict[str, int] = {}
    rows = []
    for limit in limits:
        name = limit.name.replace("_", "-")
        counts[name] = counts.get(name, 0) + 1
        rows.append(LimitRow(limit, f"lim-{name}" + (f"-{counts[name]}" if counts[name] > 1 else "")))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """What an editor decided, in words."""

    says: str  # "Issues: dropped Fisheries"
    article: Article
    number: int  # of the article
    line: Line | None
    reason: str
    by: str


_BLOCKS = {
    "bottom_line": mark("Bottom line"),
    "judgments": mark("Key judgments"),
    "positions": mark("Who wants what"),
    "outlook": mark("Outlook"),
    "timeline": mark("Timeline"),
    "statements": mark("Every block"),
    "issues": mark("Key issues"),
    "people": mark("People"),
    "pairs": mark("Relations"),
}
_DONE = {
    "pin": mark("%(block)s: pinned %(what)s"),
    "drop": mark("%(block)s: dropped %(what)s"),
    "reword": mark("%(block)s: reworded"),
    "retype": mark("%(block)s: set kind %(what)s"),
}


def choice_rows(brief: Brief, catalogue: Catalogue) -> tuple[ChoiceRow, ...]:
    """Tell what editors decided and the brief follows, by article."""
    words = catalogue.site.words
    labels = {issue.id: issue.label for issue in catalogue.reference.issues}
    rows = []
    for choice in brief.choices:
        o = choice.override
        if not choice.took:
            continue
        what = words.issue(labels.get(o.value, o.value)) if o.block == "issues" else o.value
        what = kind_name(what, words) if o.action == "retype" and what in KINDS else what
        says = words.gettext(_DONE[o.action], block=words.gettext(_BLOCKS[o.block]), what=what).rstrip()
        rows.append(
            ChoiceRow(
                says,
                choice.entry.article,
                choice.entry.number,
                choice.line,
                o.reason,
                o.by or words.gettext("the editor"),
            )
        )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """Something that changed and that a block of the page shows."""

    label: str  # "judgment 2"
    anchor: str  # "" where no block shows it
    line: Line | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What changed: several things of one sort that the page shows, or one that it does not."""

    label: str  # "New judgments"
    items: tuple[ChangeItem, ...] = ()
    line: Line | None = None


_MOVED = frozenset({"issue_risen", "issue_gone"})
_SORTS = {
    "judgment_new": mark("New"),
    "judgment_chosen": mark("Chosen now, from earlier articles"),
    "issue_added": mark("New among the key issues"),
    "person_new": mark("New among the people"),
}


def change_rows(brief: Brief, words: Words = ENGLISH) -> tuple[ChangeRow, ...]:
    """Gather the changes of one sort, and lead each to the block that shows it."""
    issues = {found.issue.id: found.issue for found in brief.issues}
    people = {person.name for person in brief.people}
    gathered: dict[str, list[ChangeItem]] = {}
    others: list[ChangeRow] = []
    for change in brief.changes:
        if change.what in {"judgment_new", "judgment_chosen"}:
            first = change.ref == "bottom_line"
            item = (
                (words.gettext("bottom line"), "bottom")
                if first
                else (words.gettext("judgment %(number)s", number=change.ref), f"kj-{change.ref}")
            )
        elif change.what == "issue_added" and change.ref in issues:
            item = (issues[change.ref].label, f"i-{issues[change.ref].slug}")
        elif change.what == "person_new" and change.ref in people:
            item = (change.ref, "people")
        else:
            others.append(_other(change, issues, words))
            continue
        gathered.setdefault(change.what, []).append(ChangeItem(*item, change.line))
    rows = [
        ChangeRow(words.gettext(_SORTS[what]), tuple(gathered[what])) for what in _SORTS if what in gathered
    ]
    return (*rows, *others)


def _other(change: Change, issues: Mapping[str, Issue], words: Words) -> ChangeRow:
    if change.what == "unchanged":
        return ChangeRow(words.gettext("Unchanged"), (ChangeItem(change.label, "", None),))
    if change.what in _MOVED:  # what has gone far down has no block any more
        anchor = f"i-{issues[change.ref].slug}" if change.ref in issues else ""
        return ChangeRow(words.gettext("Moved"), (ChangeItem(change.label, anchor, change.line),))
    return ChangeRow(change.label, line=change.line)


def related_rows(brief: Brief, catalogue: Catalogue) -> tuple[tuple[str, str, str], ...]:
    """Give title, address and reason of each related brief that there is."""
    return tuple(
        (other.title, other.address, related.reason)
        for related in brief.related
        if (other := catalogue.briefs.get(related.pair))
    )


def history(brief: Brief, words: Words = ENGLISH, most: int = 6) -> tuple[tuple[Entry, str], ...]:
    """Tell when its articles came, newest first."""
    dated = [entry for entry in brief.entries if entry.article.front.date]
    newest = sorted(dated, key=lambda e: (e.article.front.date, e.number), reverse=True)[:most]
    return tuple((entry, _arrival(entry, words)) for entry in newest)


def _arrival(entry: Entry, words: Words) -> str:
    if not entry.copies:
        return words.gettext("article %(number)s added", number=entry.number)
    return words.ngettext(
        "article %(number)s added with %(num)s near-copy",
        "article %(number)s added with %(num)s near-copies",
        len(entry.copies),
        number=entry.number,
    )
