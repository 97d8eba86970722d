"""What new articles changed: the brief with them against the brief without them."""

from __future__ import annotations

from collections.abc import Sequence

from bilateral.analysis.model import Rule
from bilateral.brief.dossier import Dossier, cite
from bilateral.brief.identities import Identities, Identity
from bilateral.brief.issues import LEAST, weigh_issues
from bilateral.brief.model import Change, Entry, Line
from bilateral.brief.opening import Opening
from bilateral.brief.people import find_appearances, is_worth_naming
from bilateral.brief.wording import join, name_issue, ordinal
from bilateral.messages import Message, tell, tell_number

RULE = Rule(
    "changes",
    "1.4",
    "The brief with its newest article against the brief without it; an issue rises where it is a main one "
    "of that article and fills far more of it than of the earlier ones.",
)

TOP = 5  # ranks in which a rise is worth telling
MAIN = 2  # issues of the newest article that can rise
LEAST_SENTENCES = 2  # of the newest article that name what rises
GROWTH = 2.5  # times its share of the sentences of the earlier articles
MOST = 4  # issues or people of one sort


def find_changes(
    dossier: Dossier, earlier: Dossier, now: Opening, before: Opening, identities: Identities
) -> tuple[Change, ...]:
    """Find what the articles added, raised, removed that ``earlier`` lacks, and what they left as it was."""
    known = {e.number for e in earlier.entries}
    added = tuple(e for e in dossier.entries if e.number not in known)
    if not added:
        return ()
    return (
        *_issues(dossier, earlier, added),
        *_judgments(added, now, before),
        *_people(dossier, earlier, identities),
        *_unchanged(now, before),
    )


def _issues(dossier: Dossier, earlier: Dossier, added: Sequence[Entry]) -> Sequence[Change]:
    after, old = weigh_issues(dossier), weigh_issues(earlier)
    strength = dict(after)
    rank_now = {issue: i + 1 for i, (issue, _) in enumerate(after)}
    rank_old = {issue: i + 1 for i, (issue, score) in enumerate(old) if score >= LEAST}
    named_before = {f.id for e in earlier.entries for f in e.analysis.issues}
    labels = {i.id: i.label for i in dossier.reference.issues}
    labels |= {f.id: f.label for e in dossier.entries for f in e.analysis.issues if f.id not in labels}
    in_newest = {f.id: (e, f) for e in added for f in e.analysis.issues}
    found: list[Change] = []
    for issue in sorted(in_newest, key=lambda i: (rank_now.get(i, len(rank_now)), i)):
        entry, finding = in_newest[issue]
        evidence = finding.evidence or finding.sentences
        line = cite(dossier.candidate(entry, evidence[0]), "changes") if evidence else None
        label = labels[issue]
        if strength.get(issue, 0.0) < LEAST:
            continue  # the brief does not show it
        if issue not in named_before:
            found.append(
                Change("issue_added", tell("%(issue)s is new", issue=name_issue(label)), issue, line)
            )
        elif rank_now[issue] <= TOP and any(_is_stressed(issue, e, earlier) for e in added):
            rank = rank_old.get(issue)  # none where it was an aside that the brief did not show
            if rank is None or rank_now[issue] < rank:
                found.append(Change("issue_risen", _say_risen(label, rank, rank_now[issue]), issue, line))
    return (
        *[c for c in found if c.what == "issue_added"][:MOST],
        *[c for c in found if c.what == "issue_risen"][:MOST],
        *_gone(rank_now, rank_old, labels),
    )


def _say_risen(label: str, rank: int | None, now: int) -> Message:
    if rank is None:
        return tell(
            "%(issue)s was an aside and is now the %(rank)s issue",
            issue=name_issue(label),
            rank=ordinal(now),
        )
    return tell(
        "%(issue)s moved from %(old)s to %(rank)s issue",
        issue=name_issue(label),
        old=ordinal(rank),
        rank=ordinal(now),
    )


def _is_stressed(issue: str, newest: Entry, earlier: Dossier) -> bool:
    """Tell whether a new article is mainly about an issue, and much more so than those before it."""
    main = [f for f in newest.analysis.issues[:MAIN] if f.id == issue]
    if not main or len(main[0].sentences) < LEAST_SENTENCES:
        return False
    before = sum(len(f.sentences) for e in earlier.entries for f in e.analysis.issues if f.id == issue)
    length = sum(len(e.article.sentences) for e in earlier.entries)
    return len(main[0].sentences) * length >= GROWTH * before * len(newest.article.sentences)


def _gone(rank_now: dict[str, int], rank_old: dict[str, int], labels: dict[str, str]) -> Sequence[Change]:
    return [
        Change(
            "issue_gone",
            tell(
                "%(issue)s is no longer among the first %(top)s issues; it was %(rank)s",
                issue=name_issue(labels[issue]),
                top=TOP,
                rank=ordinal(rank),
            ),
            issue,
        )
        for issue, rank in sorted(rank_old.items(), key=lambda each: each[1])
        if rank <= TOP - 1 and rank_now.get(issue, TOP + 1) > TOP
    ][:MOST]


def _judgments(added: Sequence[Entry], now: Opening, before: Opening) -> Sequence[Change]:
    """Tell which lines the new articles brought, which came up beside them, and which gave way to them.

    Each line that was not chosen before is told: as new where a new article says it, else as chosen now,
    for nobody has said anything new in it.
    """
    fresh = {e.number for e in added}
    old = {_place(line): i for i, line in enumerate(before.judgments, 1)}
    new = {_place(line) for line in (*now.judgments, *([now.bottom_line] if now.bottom_line else []))}
    changes: list[Change] = []
    bottom, first = now.bottom_line, before.bottom_line
    if bottom and not (first and _place(bottom) == _place(first)):
        if bottom.number in fresh:
            changes.append(Change("judgment_new", tell("The bottom line is new"), "bottom_line", bottom))
        else:
            says = tell("The bottom line is chosen now, from an earlier article")
            changes.append(Change("judgment_chosen", says, "bottom_line", bottom))
    for i, line in enumerate(now.judgments, 1):
        if _place(line) in old:
            continue
        if line.number in fresh:
            changes.append(Change("judgment_new", tell("Judgment %(number)s is new", number=i), str(i), line))
        else:
            says = tell("Judgment %(number)s is chosen now, from an earlier article", number=i)
            changes.append(Change("judgment_chosen", says, str(i), line))
    for i, line in enumerate(before.judgments, 1):
        if _place(line) not in new:
            changes.append(
                Change(
                    "judgment_gone", tell("The earlier judgment %(number)s has gone", number=i), str(i), line
                )
            )
    return changes


def _people(dossier: Dossier, earlier: Dossier, identities: Identities) -> Sequence[Change]:
    known = set(find_appearances(earlier, identities))
    found = []
    for identity, appearances in find_appearances(dossier, identities).items():
        if (
            identity in known
            or not _matters(dossier, identity)
            or not is_worth_naming(dossier, identity, appearances)
        ):
            continue
        entry, person = appearances.findings[-1]
        sentence = person.mentions[0].sentence if person.mentions else person.sentences[0]
        line = cite(dossier.candidate(entry, sentence), "changes")
        says = (
            tell("%(name)s, %(office)s, is new", name=identity.name, office=person.role)
            if person.role
            else tell("%(name)s is new", name=identity.name)
        )
        found.append(
            (
                -len(person.sentences),
                identity.name,
                Change("person_new", says, identity.name, line),
            )
        )
    return [change for _, _, change in sorted(found, key=lambda each: each[:2])][:MOST]


def _matters(dossier: Dossier, identity: Identity) -> bool:
    return not identity.country or identity.country in dossier.codes


def _unchanged(now: Opening, before: Opening) -> Sequence[Change]:
    same: list[str] = []
    if now.bottom_line and before.bottom_line and _place(now.bottom_line) == _place(before.bottom_line):
        same.append(tell("the bottom line"))
    old = {_place(line) for line in before.judgments}
    kept = [str(i) for i, line in enumerate(now.judgments, 1) if _place(line) in old]
    if kept:
        same.append(
            tell_number("judgment %(numbers)s", "judgments %(numbers)s", len(kept), numbers=join(kept))
        )
    return [Change("unchanged", join(same))] if same else []


def _place(line: Line) -> tuple[str, int]:
    return (line.article.path, line.sentence.number)
